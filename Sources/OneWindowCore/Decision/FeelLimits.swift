/// What an expression may cost (表达式限额), so that a hostile one cannot hang or exhaust the host.
public struct FeelLimits: Sendable, Hashable {
    /// How deep expressions may nest, 1 to 100; reading one takes about 8 KB of stack a level.
    public var depth: Int
    /// The length of the text, in bytes of UTF-8.
    public var textBytes: Int
    /// The number of values a list or context may hold, those of the lists in it included.
    public var listSize: Int
    /// The length of a string that is built, in bytes of UTF-8.
    public var stringBytes: Int
    /// The steps one evaluation may take: about one for each operator, element or 16 bytes of text.
    public var steps: Int

    /// Creates limits; the depth is brought into 1 to 100.
    public init(
        depth: Int = 50, textBytes: Int = 65_536, listSize: Int = 100_000, stringBytes: Int = 1_048_576,
        steps: Int = 1_000_000
    ) {
        self.depth = min(max(depth, 1), 100)
        self.textBytes = max(textBytes, 0)
        self.listSize = max(listSize, 0)
        self.stringBytes = max(stringBytes, 0)
        self.steps = max(steps, 0)
    }

    /// The limits used where none are given.
    public static let standard = FeelLimits()
}

/// What is left to an evaluation, shared by the expressions of one decision.
public struct FeelBudget: Sendable {
    /// The steps that are left.
    public private(set) var steps: Int
    /// Whether a limit ended an evaluation; its value is null then, and so are those after it.
    public private(set) var isExhausted = false
    let listSize: Int
    let stringBytes: Int

    /// A fresh budget.
    public init(_ limits: FeelLimits = .standard) {
        steps = limits.steps
        listSize = limits.listSize
        stringBytes = limits.stringBytes
    }

    /// Takes steps off; false where there are not enough left.
    @inline(__always)
    public mutating func spend(_ amount: Int = 1) -> Bool {
        steps -= amount
        if steps >= 0 { return true }
        exhaust()
        return false
    }

    /// Ends the evaluation.
    public mutating func exhaust() {
        steps = 0
        isExhausted = true
    }
}
