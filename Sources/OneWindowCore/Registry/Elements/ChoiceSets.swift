/// Any choices of a table: one bit each, at the position of its number.
public struct ChoiceSet<Choice: ItemChoice>: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt64

    /// Creates a set from its bits.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// Creates a set of choices.
    public init(_ choices: [Choice]) {
        rawValue = choices.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
    }

    /// Whether a choice is in the set.
    public func contains(_ choice: Choice) -> Bool { rawValue & 1 << UInt64(choice.rawValue) != 0 }

    /// The choices in the order of the table.
    public var choices: [Choice] { Choice.allCases.filter(contains) }
}
