import OneWindow

/// Turns one record into an item (事项), and adds a doubt for whatever of it could not be taken as it stands.
struct ItemRowReader {
    /// The record that is read.
    let record: ItemRecord
    /// The doubts, those of earlier rows among them.
    var doubts: DoubtList
    /// Whether everything that publishing rests on was understood; otherwise the item stays a draft.
    var isSound = true

    /// Reads the record; `agency` is the code its agency name was given. Nil, with a doubt, where what an export put
    /// into `more` cannot be read: the item would lose it.
    static func entry(
        _ record: ItemRecord, code: ItemCode, agency: Code, isExport: Bool = false, doubts: inout DoubtList
    ) -> RegistryDocument.ItemEntry? {
        var reader = ItemRowReader(record: record, doubts: doubts)
        // The list would otherwise be copied for every row, because two hold it.
        doubts = DoubtList()
        defer { doubts = reader.doubts }
        guard isExport else {
            reader.addCodeDoubts()
            let definition = reader.definition(code: code, agency: agency)
            return .init(definition, effectiveFrom: reader.effectiveDate(for: definition))
        }
        guard let definition = reader.withMore(reader.definition(code: code, agency: agency)) else { return nil }
        let date = reader.exportedDate()
        return .init(definition, effectiveFrom: date, version: reader.version())
    }

    /// What the columns say, without `more`.
    mutating func definition(code: ItemCode, agency: Code) -> ItemDefinition {
        let english = record[.nameEnglish]
        return ItemDefinition(
            code: code,
            name: LocalizedText(
                text(record[.name], .name), english: english.isEmpty ? nil : text(english, .nameEnglish)),
            mainItem: text(record[.mainItem], .mainItem), agency: agency, type: type(), region: region(),
            caseType: caseType(), legalBases: legalBases(), statutoryLimit: limit(.statutoryDays),
            promisedLimit: limit(.promisedDays), levels: levels(), channels: channels(), materials: materials(),
            stages: stages(), decisionPost: decisionPost())
    }

    /// The definition with what stands in `more` in place of what the columns say.
    private mutating func withMore(_ definition: ItemDefinition) -> ItemDefinition? {
        guard !record[.more].isEmpty else { return definition }
        do throws(OneWindowError) {
            let (whole, members) = try ItemRestJSON.definition(definition, with: Array(record[.more].utf8))
            for column in members.sorted().flatMap(ItemColumn.columns) where !record[column].isEmpty {
                add(.moreOverColumn, column, record.code)
            }
            return whole
        } catch {
            add(.moreMalformed, .more, error.rejection?.subject ?? record.code)
            return nil
        }
    }

    private mutating func addCodeDoubts() {
        let scheme = CodeScheme(of: record.code)
        if scheme == .unknown { add(.itemCodePatternUnknown, .itemCode, record.code) }
        switch CreditCodeFinding(in: record.code) {
        case .passes: break
        case .fails(let text): add(.creditCodeFails, .itemCode, text)
        case .none: if scheme == .unknown || scheme.namesBody { add(.creditCodeMissing, .itemCode, record.code) }
        }
    }

    private mutating func type() -> ItemType {
        let code = record[.typeCode]
        let name = record[.type]
        let type: ItemType
        if let given = ItemType(code) ?? ItemTypeTable.type(named: code) {
            type = given
        } else {
            if !code.isEmpty { add(.valueMalformed, .typeCode, code) }
            guard let named = ItemTypeTable.type(named: name) else {
                add(.typeMissing, .typeCode, record.code)
                isSound = false
                return .other
            }
            type = named
        }
        if !ItemTypeTable.contains(type) { add(.typeUnknown, .typeCode, code) }
        if ItemTypeTable.name(name, contradicts: type) { add(.typeNameDiffers, .type, name) }
        return type
    }

    private mutating func region() -> String {
        let text = record[.regionCode]
        if text.isEmpty { return text }
        guard (6...12).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
            add(.valueMalformed, .regionCode, text)
            return ""
        }
        return text
    }

    /// Adds a doubt about this row.
    mutating func add(_ rule: ImportRule, _ column: ItemColumn, _ subject: String = "") {
        doubts.add(rule, line: record.line, column: column, subject)
    }

    /// Adds a doubt about something publishing rests on.
    mutating func addUnsound(_ rule: ImportRule, _ column: ItemColumn, _ subject: String = "") {
        add(rule, column, subject)
        isSound = false
    }

    /// A text of this row made fit for the registry.
    mutating func text(_ raw: String, _ column: ItemColumn) -> String {
        RegistryText.clean(raw, line: record.line, column: column, subject: record.code, doubts: &doubts)
    }
}
