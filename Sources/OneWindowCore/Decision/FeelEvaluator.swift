/// Evaluates the nodes of a program.
struct FeelEvaluator {
    let program: FeelProgram
    let slots: [FeelValue]
    var budget: FeelBudget
    var question: FeelValue = .null

    mutating func value(_ node: Int) -> FeelValue { .null }

    mutating func matches(_ input: FeelValue, _ node: Int, answers: Bool) -> Bool? { nil }
}
