/// A test that a table can be compiled from: it needs nothing but the input.
public enum FeelSimpleTest: Sendable, Hashable {
    /// Everything matches, null too (`-`).
    case any
    /// What equals the constant matches.
    case equals(FeelValue)
    /// What lies in the interval matches; null matches none.
    case within(FeelRange)
}

/// The compiled tests of one input (单元测试): the cell of a decision table, or the allowed values of a type.
public struct FeelUnaryTests: Sendable {
    let code: FeelCode
    /// The tests, of which one must match; each with whether it answers by itself (uses `?`).
    let roots: [Root]
    /// Whether everything matches (`-`).
    public let isAny: Bool
    /// Whether the tests stand in `not(…)`.
    public let isNegated: Bool
    /// The text they were compiled from.
    public let text: String
    /// The tests in simple form, any of which must match (none of which, where `isNegated`); nil where one of them is
    /// more than that.
    public let tests: [FeelSimpleTest]?

    struct Root: Sendable {
        let node: Int
        let answers: Bool
    }

    /// Compiles a text such as `-`, `"A", "B"`, `>= 18`, `[1..10)` or `not(null)`.
    ///
    /// `inputType`: where it is one of the plain types, constants of another are refused.
    /// - Throws: where the text is not of the language, names what the scope does not have, or breaks a limit.
    public static func compile(
        _ text: String, in scope: FeelScope, inputType: FeelType = .any, limits: FeelLimits = .standard
    ) throws(FeelError) -> FeelUnaryTests {
        var parser = try FeelParser(text, scope: scope, limits: limits)
        return try parser.wholeUnaryTests(text, inputType: inputType)
    }

    /// Whether the input matches; nil where that cannot be told, which is no match.
    public func matches(_ input: FeelValue, slots: [FeelValue] = []) -> Bool? {
        var budget = FeelBudget(code.limits)
        return matches(input, slots: slots, budget: &budget)
    }

    /// Whether the input matches, within a budget shared with other evaluations; nil once it is exhausted.
    public func matches(_ input: FeelValue, slots: [FeelValue], budget: inout FeelBudget) -> Bool? {
        if isAny { return true }
        guard budget.spend() else { return nil }
        var result: Bool? = false
        if let tests {
            for test in tests {
                result = Self.or(result, Self.matches(input, test))
                if result == true { break }
            }
        } else {
            var evaluator = FeelEvaluator(code: code, slots: slots, budget: budget)
            evaluator.question = input
            for root in roots {
                result = Self.or(result, evaluator.matches(input, root.node, answers: root.answers))
                if result == true { break }
            }
            budget = evaluator.budget
            if budget.isExhausted { return nil }
        }
        return isNegated ? result.map { !$0 } : result
    }

    /// The slots that are read, ascending.
    public var slotsRead: [Int] { code.slotsRead }

    /// The constants in the order they are written, where every test is one: the order of priority of output values.
    public var constants: [FeelValue]? {
        guard let tests, !isNegated else { return nil }
        var values: [FeelValue] = []
        for test in tests {
            guard case .equals(let value) = test else { return nil }
            values.append(value)
        }
        return values
    }

    private static func matches(_ input: FeelValue, _ test: FeelSimpleTest) -> Bool? {
        switch test {
        case .any: true
        case .equals(let value): input.equals(value)
        case .within(let range): range.contains(input)
        }
    }

    static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
        left == true || right == true ? true : left == nil || right == nil ? nil : false
    }
}
