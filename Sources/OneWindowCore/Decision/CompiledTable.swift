/// A decision table (决策表) that was compiled.
///
/// It is immutable and may be asked by many threads at once. Which rules match is found by column: the class of each
/// input's value names a set of rules, and what is in all sets matches. For numbers, texts and booleans that allocates
/// nothing.
public struct CompiledTable: Sendable {
    /// An input, compiled.
    struct Input: Sendable {
        /// What is tested; nil where it is nothing but a variable, whose slot stands beside.
        let expression: FeelExpression?
        let slot: Int
        let type: FeelType
        let label: String
    }

    /// An output, compiled.
    struct Output: Sendable {
        let name: String
        let type: FeelType
        /// The values in the order of their priority.
        let order: [FeelValue]
        let standard: FeelExpression?
    }

    /// The rules' number.
    public let ruleCount: Int
    let hitPolicy: HitPolicy
    let aggregation: Aggregation?
    let inputs: [Input]
    let columns: [DecisionColumn]
    let bits: DecisionBits
    private let lookup: DecisionLookup
    let outputs: [Output]
    /// The expressions of each rule.
    let then: [[FeelExpression]]
    /// What each rule comes to, nil where that depends on something.
    let constants: [FeelValue?]
    /// Whether any cell stays open or any column has no classes.
    private let needsAsking: Bool

    init(
        _ table: DecisionTable, inputs: [Input], columns: [DecisionColumn], bits: DecisionBits, outputs: [Output],
        then: [[FeelExpression]]
    ) {
        ruleCount = table.rules.count
        hitPolicy = table.hitPolicy
        aggregation = table.aggregation
        self.inputs = inputs
        self.columns = columns
        self.bits = bits
        lookup = DecisionLookup(columns, bits)
        self.outputs = outputs
        self.then = then
        needsAsking = columns.contains { $0.open >= 0 || !$0.isClassified || $0.asksValues }
        constants = then.map { cells in
            let values = cells.compactMap(\.constant)
            return values.count == cells.count ? Self.result(values, outputs) : nil
        }
    }

    /// The first rule that matches, from 0, or nil where none does.
    ///
    /// - Parameter values: A value for each input of the table, in their order: what its expression comes to.
    public func firstRule(matching values: [FeelValue]) -> Int? {
        var budget = FeelBudget()
        return match(values, slots: [], budget: &budget) { words in
            for (place, word) in words.enumerated() where word != 0 { return place * 64 + word.trailingZeroBitCount }
            return nil
        } ?? nil
    }

    /// All rules that match, from 0, ascending.
    ///
    /// - Parameter values: A value for each input of the table, in their order: what its expression comes to.
    public func rules(matching values: [FeelValue]) -> [Int] {
        var budget = FeelBudget()
        return match(values, slots: [], budget: &budget) { Self.members($0) } ?? []
    }

    /// The members of a set.
    @inline(__always)
    static func members(_ words: UnsafeMutableBufferPointer<UInt64>) -> [Int] {
        var found: [Int] = []
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                found.append(place * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return found
    }

    /// Finds the rules that match; nil where a value is not among those allowed.
    @inline(__always)
    func match<Answer>(
        _ values: [FeelValue], slots: [FeelValue], budget: inout FeelBudget,
        _ answer: (UnsafeMutableBufferPointer<UInt64>) -> Answer
    ) -> Answer? {
        guard values.count == columns.count else { return nil }
        let width = bits.width
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: width) { found -> Answer? in
            found.initialize(repeating: ~0)
            let surplus = width * 64 - ruleCount
            if surplus >= 64 { found[width - 1] = 0 } else { found[width - 1] = ~0 >> UInt64(surplus) }
            let verdict = lookup.narrow(found, by: values)
            if verdict == .notAllowed { return nil }
            if needsAsking || verdict == .open, !ask(found, values, slots: slots, budget: &budget) { return nil }
            return answer(found)
        }
    }

    /// Asks what the classes left open; false where a value is not among those allowed.
    private func ask(
        _ found: UnsafeMutableBufferPointer<UInt64>, _ values: [FeelValue], slots: [FeelValue],
        budget: inout FeelBudget
    ) -> Bool {
        for (place, column) in columns.enumerated() {
            let hasClass = column.hasClass(values[place])
            if let allowed = column.values, !hasClass || column.asksValues,
                allowed.matches(values[place], slots: slots, budget: &budget) != true
            {
                return false
            }
            if hasClass && column.open < 0 { continue }
            var answers: [Bool?] = Array(repeating: nil, count: column.cells.count)
            for rule in 0..<ruleCount where found[rule / 64] & (1 << UInt64(rule % 64)) != 0 {
                if hasClass && !bits.contains(rule, in: Int(column.open)) { continue }
                let cell = Int(column.cellOfRule[rule])
                let matches =
                    answers[cell] ?? (column.cells[cell].matches(values[place], slots: slots, budget: &budget) == true)
                answers[cell] = matches
                if !matches { found[rule / 64] &= ~(1 << UInt64(rule % 64)) }
            }
        }
        return true
    }

    /// What outputs come to: the value of the only one, or a context.
    static func result(_ values: [FeelValue], _ outputs: [Output]) -> FeelValue {
        let values = zip(values, outputs).map { $1.type.conformed($0) }
        if values.count == 1 { return values[0] }
        return .context(FeelContext(zip(values, outputs).map { FeelContext.Entry($1.name, $0) }))
    }
}
