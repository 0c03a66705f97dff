extension CompiledTable {
    /// Whether it tests inputs and decisions as they are, with constants, and answers with constants: then what it
    /// comes to depends on nothing but which rules match.
    var isPlain: Bool {
        inputs.allSatisfy { $0.expression == nil } && columns.allSatisfy(\.isClosed)
            && constants.allSatisfy { $0 != nil }
            && outputs.allSatisfy { output in output.standard.map { $0.constant != nil } ?? true }
    }
}

extension GuideCompiler {
    /// A table, rule by rule: which rules matched so far is what the diagram ends in until the last is done.
    mutating func fold(_ table: CompiledTable, type: FeelType) -> GuideDiagram.Node? {
        var variables: [GuideDiagram.Node] = []
        for input in table.inputs {
            guard let node = variable(input.slot) else { return nil }
            variables.append(node)
        }
        var rows = FoldedRules(table)
        var matched = GuideDiagram.end(0)
        for rule in 0..<table.ruleCount {
            let row = row(rule, of: table, variables)
            let none = GuideDiagram.end(0)
            matched = diagram.combine([matched, row]) { nodes in
                nodes[1] == none ? nodes[0] : nil
            } _: { ends in
                ends[1] == 0 ? ends[0] : rows.adding(rule, to: ends[0])
            }
            if diagram.isExhausted { return nil }
        }
        let allowed = self.allowed(table, variables)
        let sets = rows.sets
        var answers: [FeelValue] = []
        for set in sets {
            var budget = FeelBudget(rows.limits)
            let value = table.answer(set, [], budget: &budget).value
            let converted = type.conformed(value)
            answers.append(type.admits(converted) ? converted : .null)
        }
        let ends = answers.map { number($0) }
        let nothing = number(.null)
        return diagram.combine([matched, allowed]) { $0[1] == 0 ? nothing : ends[$0[0]] }
    }

    /// Whether a rule matches.
    private mutating func row(
        _ rule: Int, of table: CompiledTable, _ variables: [GuideDiagram.Node]
    ) -> GuideDiagram.Node {
        var parts: [GuideDiagram.Node] = []
        for (place, column) in table.columns.enumerated() {
            let cell = column.cells[Int(column.cellOfRule[rule])]
            if cell.isAny { continue }
            let type = table.inputs[place].type
            parts.append(test(variables[place]) { cell.matches(type.conformed($0)) == true })
        }
        return all(parts)
    }

    /// Whether every value is among those allowed.
    private mutating func allowed(_ table: CompiledTable, _ variables: [GuideDiagram.Node]) -> GuideDiagram.Node {
        var parts: [GuideDiagram.Node] = []
        for (place, column) in table.columns.enumerated() {
            guard let values = column.values else { continue }
            let type = table.inputs[place].type
            parts.append(test(variables[place]) { values.matches(type.conformed($0)) == true })
        }
        return all(parts)
    }

    private mutating func all(_ parts: [GuideDiagram.Node]) -> GuideDiagram.Node {
        guard !parts.isEmpty else { return GuideDiagram.end(1) }
        let none = GuideDiagram.end(0)
        return diagram.combine(parts) {
            $0.contains(none) ? none : nil
        } _: {
            $0.contains(0) ? 0 : 1
        }
    }
}

/// Which rules of a table count of those that match, numbered; set 0 is empty.
private struct FoldedRules {
    private let table: CompiledTable
    let limits = FeelLimits.standard
    private(set) var sets: [[Int]] = [[]]
    private var numbers: [[Int]: Int] = [[]: 0]

    init(_ table: CompiledTable) {
        self.table = table
    }

    /// The set with a rule that matches too; what the hit policy does not look at is left out.
    mutating func adding(_ rule: Int, to number: Int) -> Int {
        var set = sets[number]
        switch table.hitPolicy {
        case .first: if set.isEmpty { set = [rule] }
        case .unique: if set.count < 2 { set.append(rule) }
        case .any:
            if set.count < 2, set.isEmpty || table.constants[set[0]] != table.constants[rule] { set.append(rule) }
        case .priority:
            var budget = FeelBudget(limits)
            set = table.answer(set + [rule], [], budget: &budget).rules
        case .ruleOrder, .outputOrder, .collect: set.append(rule)
        }
        if let known = numbers[set] { return known }
        numbers[set] = sets.count
        sets.append(set)
        return sets.count - 1
    }
}
