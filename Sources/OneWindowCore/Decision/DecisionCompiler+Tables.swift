extension DecisionCompiler {
    /// Compiles a table; nil where it cannot be.
    mutating func table(
        _ table: DecisionTable, _ place: String, _ scope: FeelScope, type: FeelType
    ) -> CompiledTable? {
        let before = doubts.count { !$0.isWarning }
        checkShape(table, place)
        guard doubts.count(where: { !$0.isWarning }) == before else { return nil }
        let inputs = table.inputs.enumerated().map { input($1, "\(place).inputs[\($0)]", scope) }
        var columns = table.inputs.enumerated().map { index, input in
            column(table, index, place, scope, type: inputs[index]?.type ?? .any)
        }
        let outputs = table.outputs.enumerated().map { index, _ in output(table, index, place, scope, of: type) }
        let then = table.rules.enumerated().map { rule(table, $0, $1, place, scope, outputs) }
        if table.hitPolicy == .priority || table.hitPolicy == .outputOrder,
            outputs.allSatisfy(\.order.isEmpty)
        {
            doubt(.priorityUnknown, "\(place).outputs")
        }
        guard doubts.count(where: { !$0.isWarning }) == before else { return nil }
        var bits = DecisionBits(rules: table.rules.count)
        var work = limits.classification
        for index in columns.indices {
            guard var column = columns[index] else { return nil }
            // Beyond the budget a column is asked rule by rule when the table is evaluated.
            let cost = column.classCount * (column.testCount + bits.width)
            if cost <= work {
                work -= cost
                column.classify(into: &bits, rules: table.rules.count)
            }
            columns[index] = column
        }
        let compiled = CompiledTable(
            table, inputs: inputs.compactMap { $0 }, columns: columns.compactMap { $0 }, bits: bits, outputs: outputs,
            then: then)
        add(DecisionAnalysis.doubts(of: compiled, place, limits: limits))
        return compiled
    }

    private mutating func checkShape(_ table: DecisionTable, _ place: String) {
        if table.outputs.isEmpty { doubt(.outputMissing, "\(place).outputs") }
        if table.aggregation != nil {
            if table.hitPolicy != .collect { doubt(.aggregationMisplaced, "\(place).aggregation") }
            if table.outputs.count > 1 { doubt(.aggregationOfSeveral, "\(place).aggregation") }
        }
        if table.outputs.count > 1 {
            var seen: Set<String> = []
            for (index, output) in table.outputs.enumerated() {
                let name = FeelNames.normal(output.name)
                if name.isEmpty { doubt(.nameMissing, "\(place).outputs[\(index)].name") }
                if !name.isEmpty && !seen.insert(name).inserted {
                    doubt(.nameTwice, "\(place).outputs[\(index)].name", name)
                }
            }
        }
        for (index, rule) in table.rules.enumerated() {
            for (cells, columns, name) in [
                (rule.when, table.inputs.count, "when"), (rule.then, table.outputs.count, "then"),
            ] where cells.count != columns {
                doubt(
                    cells.count < columns ? .rowTooShort : .rowTooLong, "\(place).rules[\(index)].\(name)",
                    "\(cells.count)/\(columns)")
            }
        }
    }

    private mutating func input(
        _ input: DecisionTable.Input, _ place: String, _ scope: FeelScope
    ) -> CompiledTable.Input? {
        let declared = named(input.type, "\(place).type")
        guard let expression = expression(input.expression, place, scope) else { return nil }
        guard let slot = expression.slot else {
            return CompiledTable.Input(expression: expression, slot: 0, type: declared, label: input.expression)
        }
        let type = input.type.isEmpty ? scope.type(ofSlot: slot) : declared
        return CompiledTable.Input(expression: nil, slot: slot, type: type, label: input.expression)
    }

    private mutating func column(
        _ table: DecisionTable, _ index: Int, _ place: String, _ scope: FeelScope, type: FeelType
    ) -> DecisionColumn? {
        var cells: [FeelUnaryTests] = []
        // By bytes: texts that only look alike are different.
        var numbers: [[UInt8]: Int32] = [:]
        var cellOfRule: [Int32] = []
        var isSound = true
        for (rule, row) in table.rules.enumerated() {
            let text = row.when[index].utf8.allSatisfy { $0 <= 0x20 } ? "-" : row.when[index]
            if let known = numbers[Array(text.utf8)] {
                cellOfRule.append(known)
                continue
            }
            do throws(FeelError) {
                cells.append(
                    try FeelUnaryTests.compile(text, in: scope, inputType: type.base, limits: limits.feel))
                numbers[Array(text.utf8)] = Int32(cells.count - 1)
                cellOfRule.append(Int32(cells.count - 1))
            } catch {
                isSound = false
                doubt(.testMalformed, "\(place).rules[\(rule)].when[\(index)]", error)
            }
        }
        let allowed = table.inputs[index].values
        var values: FeelUnaryTests?
        if !allowed.isEmpty {
            do throws(FeelError) {
                values = try FeelUnaryTests.compile(allowed, in: scope, inputType: type.base, limits: limits.feel)
            } catch {
                isSound = false
                doubt(.valuesMalformed, "\(place).inputs[\(index)].values", error)
            }
        }
        return isSound ? DecisionColumn(cells: cells, cellOfRule: cellOfRule, values: values) : nil
    }

    private mutating func output(
        _ table: DecisionTable, _ index: Int, _ place: String, _ scope: FeelScope, of type: FeelType
    ) -> CompiledTable.Output {
        let output = table.outputs[index]
        let inner = "\(place).outputs[\(index)]"
        var own = named(output.type, "\(inner).type")
        if output.type.isEmpty { own = Self.part(of: type, table, index) }
        var order: [FeelValue] = []
        for (number, text) in output.values.enumerated() {
            guard let expression = expression(text, "\(inner).values[\(number)]", FeelScope()) else { continue }
            order.append(expression.evaluate())
        }
        if order.isEmpty, case .restricted(_, let tests) = own { order = tests.constants ?? [] }
        var standard: FeelExpression?
        if !output.standard.isEmpty { standard = expression(output.standard, "\(inner).default", scope) }
        return CompiledTable.Output(name: FeelNames.normal(output.name), type: own, order: order, standard: standard)
    }

    /// The type of an output that declares none: that of the table's result, or of the member with its name.
    private static func part(of type: FeelType, _ table: DecisionTable, _ index: Int) -> FeelType {
        // An aggregation has a type of its own, such as a number of texts that were counted.
        guard table.aggregation == nil else { return .any }
        var type = type
        if table.hitPolicy.givesList {
            guard case .list(let element) = type.base else { return .any }
            type = element
        }
        if table.outputs.count == 1 { return type }
        guard case .context(let fields) = type.base else { return .any }
        return fields.first { $0.name == FeelNames.normal(table.outputs[index].name) }?.type ?? .any
    }

    private mutating func rule(
        _ table: DecisionTable, _ number: Int, _ rule: DecisionTable.Rule, _ place: String, _ scope: FeelScope,
        _ outputs: [CompiledTable.Output]
    ) -> [FeelExpression] {
        var cells: [FeelExpression] = []
        for (index, text) in rule.then.enumerated() {
            let inner = "\(place).rules[\(number)].then[\(index)]"
            // A cell without an entry is null.
            let isBlank = text.utf8.allSatisfy { $0 <= 0x20 } || text == "-"
            guard let cell = expression(isBlank ? "null" : text, inner, scope) else { continue }
            let order = outputs[index].order
            if let value = cell.constant, !order.isEmpty, !value.isNull,
                !order.contains(where: { $0.equals(value) == true })
            {
                doubt(.outputNotAllowed, inner, value.description)
            }
            cells.append(cell)
        }
        return cells
    }
}

extension FeelScope {
    /// The declared type of a slot.
    func type(ofSlot slot: Int) -> FeelType { variables.indices.contains(slot) ? variables[slot].type : .any }
}
