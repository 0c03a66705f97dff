import OneWindowCore
import Testing

/// A model of one table named `result`, over inputs that it names by themselves.
func model(
    _ policy: HitPolicy = .unique, _ aggregation: Aggregation? = nil, inputs: [DecisionModel.Input],
    columns: [DecisionTable.Input]? = nil, outputs: [DecisionTable.Output], _ rules: [([String], [String])],
    type: String = "", types: [DecisionModel.TypeDefinition] = []
) -> DecisionModel {
    let table = DecisionTable(
        policy, aggregation: aggregation, inputs: columns ?? inputs.map { DecisionTable.Input($0.name) },
        outputs: outputs, rules: rules.map { DecisionTable.Rule(when: $0, then: $1) })
    return DecisionModel(
        name: "test", types: types, inputs: inputs,
        decisions: [DecisionModel.Decision("result", type: type, logic: .table(table))])
}

/// The value of an expression that names nothing.
func feel(_ text: String) throws -> FeelValue {
    try FeelExpression.compile(text, in: FeelScope()).evaluate()
}

/// Values by name, each an expression.
func given(_ values: KeyValuePairs<String, String>) throws -> FeelContext {
    FeelContext(try values.map { FeelContext.Entry($0, try feel($1)) })
}

extension DecisionModel {
    /// What is wrong or looks wrong with the model.
    func doubts(_ limits: DecisionLimits = .standard) -> [DecisionDoubt] {
        do throws(DecisionDoubts) { return try compile(limits).doubts } catch { return error.doubts }
    }
}
