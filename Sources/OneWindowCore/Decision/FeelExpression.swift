/// A compiled expression (表达式) of FEEL, the expression language of DMN 1.3 and later.
///
/// It is immutable, may be evaluated by many threads at once, and reads nothing but its slots.
public struct FeelExpression: Sendable {
    let code: FeelCode
    let root: Int
    /// The text it was compiled from.
    public let text: String

    /// Compiles a text.
    ///
    /// - Throws: where the text is not of the language, names what the scope does not have, or breaks a limit.
    public static func compile(
        _ text: String, in scope: FeelScope, limits: FeelLimits = .standard
    ) throws(FeelError) -> FeelExpression {
        var parser = try FeelParser(text, scope: scope, limits: limits)
        let root = try parser.wholeExpression()
        return FeelExpression(code: parser.finish(), root: root, text: text)
    }

    /// The value with these slots. A slot that is not given is null.
    public func evaluate(_ slots: [FeelValue] = []) -> FeelValue {
        var budget = FeelBudget(code.limits)
        return evaluate(slots, budget: &budget)
    }

    /// The value with these slots, within a budget shared with other evaluations; null once it is exhausted.
    public func evaluate(_ slots: [FeelValue], budget: inout FeelBudget) -> FeelValue {
        var evaluator = FeelEvaluator(code: code, slots: slots, budget: budget)
        let value = evaluator.value(root)
        budget = evaluator.budget
        return budget.isExhausted ? .null : value
    }

    /// The slots that are read, ascending.
    public var slotsRead: [Int] { code.slotsRead }

    /// The value where the expression is a constant, nil where it depends on anything.
    public var constant: FeelValue? { code.constant(root) }

    /// The slot where the expression is nothing but a variable.
    public var slot: Int? {
        let node = code.nodes[root]
        return node.operation == .slot ? Int(node.a) : nil
    }
}
