import OneWindowCore

/// Reads the facts of packages: tables of text, one line a fact, columns set apart by `|`.
struct PackageText {
    /// The items of the district by their Chinese names.
    let items: [String: ItemDefinition]

    /// An item's code.
    func code(_ name: String) -> ItemCode { SampleText.valid(items[name], name).code }

    /// Items: name, condition, note, English note.
    func members(_ table: String) -> [PackageMember] {
        SampleText.rows(table).map { row in
            var member = PackageMember(code(row[0]), if: row.count > 1 ? row[1] : "")
            if row.count > 2 { member.note = LocalizedText(row[2], english: row[3]) }
            return member
        }
    }

    /// Order: what comes first, what waits.
    func edges(_ table: String, failure: FailureRule? = nil) -> [PackageEdge] {
        SampleText.rows(table).map { row in PackageEdge(code(row[0]), before: code(row[1]), failure: failure) }
    }

    /// Materials on condition: item, material, condition.
    func materials(_ table: String) -> [MaterialCondition] {
        SampleText.rows(table).map { row in MaterialCondition(SampleText.code(row[1]), of: code(row[0]), if: row[2]) }
    }

    /// Fields of the form: code, name, English name, type; `*` means all items, else the items' names.
    func form(_ table: String, all: [PackageMember]) -> [PackageField] {
        SampleText.rows(table).map { row in
            let types = Dictionary(uniqueKeysWithValues: FieldType.allCases.map { ($0.name, $0) })
            let users = row[4] == "*" ? all.map(\.item) : SampleText.columns(row[4], by: ",").map(code)
            return PackageField(
                SampleText.code(row[0]), LocalizedText(row[1], english: row[2]),
                type: SampleText.valid(types[row[3]], row[3]), items: users)
        }
    }

    /// Questions: code, input, kind, question, English question, then options as `value=English`, or `unit=English`
    /// of a number.
    func questions(_ table: String) -> [GuideQuestion] {
        SampleText.rows(table).map { row in
            let text = LocalizedText(row[3], english: row[4])
            let kinds = Dictionary(uniqueKeysWithValues: QuestionKind.allCases.map { ($0.name, $0) })
            var question = GuideQuestion(
                SampleText.code(row[0]), text, input: row[1], kind: SampleText.valid(kinds[row[2]], row[2]))
            let pairs = row.count > 5 ? SampleText.columns(row[5], by: ";").map { SampleText.columns($0, by: "=") } : []
            switch question.kind {
            case .yesNo: break
            case .choice:
                question.options = pairs.map { GuideOption($0[0], LocalizedText($0[0], english: $0[1])) }
            case .number:
                question.most = 1_000_000
                question.unit = LocalizedText(pairs[0][0], english: pairs[0][1])
            }
            return question
        }
    }

    /// A model: inputs from the questions; decisions that are an expression, and tables.
    static func model(
        _ name: String, _ questions: [GuideQuestion], expressions: String, tables: [DecisionModel.Decision]
    ) -> DecisionModel {
        let inputs = questions.map { question in
            let types: [QuestionKind: String] = [.yesNo: "boolean", .choice: "string", .number: "number"]
            let values = question.options.map { "\"\($0.value)\"" }.joined(separator: ", ")
            return DecisionModel.Input(question.input, type: types[question.kind] ?? "", values: values)
        }
        let decisions = SampleText.rows(expressions).map { row in
            DecisionModel.Decision(row[0], type: "boolean", logic: .expression(row[1]))
        }
        return DecisionModel(name: name, inputs: inputs, decisions: decisions + tables)
    }

    /// A table whose first rule that matches answers yes or no; without one the answer is no.
    ///
    /// - Parameters:
    ///   - columns: What is tested.
    ///   - rules: A line a rule: the tests, the answer, what it rests on.
    static func table(_ name: String, _ columns: [String], _ rules: String) -> DecisionModel.Decision {
        let rows = SampleText.rows(rules).map { row in
            DecisionTable.Rule(
                when: Array(row.prefix(columns.count)), then: [row[columns.count]],
                note: row.count > columns.count + 1 ? row[columns.count + 1] : "")
        }
        let table = DecisionTable(
            .first, inputs: columns.map { DecisionTable.Input($0, label: $0) },
            outputs: [DecisionTable.Output(type: "boolean", standard: "false")], rules: rows)
        return DecisionModel.Decision(name, type: "boolean", logic: .table(table))
    }
}
