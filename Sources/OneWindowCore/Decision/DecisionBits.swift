/// Sets of a table's rules, as many words each as the rules need, one after the other in one array.
struct DecisionBits: Sendable {
    /// Words of one set.
    let width: Int
    private(set) var words: [UInt64] = []

    /// No set yet, for so many rules.
    init(rules: Int) {
        width = max(1, (rules + 63) / 64)
    }

    /// How many sets there are.
    var count: Int { words.count / width }

    /// Adds a set of the rules for which `isMember` says so; returns its number.
    mutating func add(rules: Int, _ isMember: (Int) -> Bool) -> Int {
        let first = words.count
        words.append(contentsOf: repeatElement(0, count: width))
        for rule in 0..<rules where isMember(rule) { words[first + rule / 64] |= 1 << UInt64(rule % 64) }
        return first / width
    }

    /// Whether a set has a rule.
    func contains(_ rule: Int, in set: Int) -> Bool {
        words[set * width + rule / 64] & (1 << UInt64(rule % 64)) != 0
    }

    /// The words of a set.
    subscript(set: Int) -> ArraySlice<UInt64> { words[set * width..<(set + 1) * width] }
}
