/// A decision model (决策模型) that was compiled. It is immutable and may be asked by many threads at once.
public struct CompiledDecisions: Sendable {
    /// An input, compiled.
    struct Input: Sendable {
        let name: String
        let type: FeelType
    }

    /// A decision, compiled.
    struct Decision: Sendable {
        let name: String
        let type: FeelType
        let logic: CompiledLogic
        /// The decisions that it needs, by number.
        let needs: [Int]
    }

    let inputs: [Input]
    let decisions: [Decision]
    let functions: [CompiledFunction]
    /// Decisions in an order in which each stands after those it needs.
    let order: [Int]
    let slotCount: Int
    let limits: FeelLimits
    /// What looks wrong without being so.
    public let doubts: [DecisionDoubt]

    /// The names of the inputs, in the model's order.
    public var inputNames: [String] { inputs.map(\.name) }

    /// The names of the decisions, in the model's order.
    public var decisionNames: [String] { decisions.map(\.name) }

    /// The table of a decision; nil where there is no such decision, or it is not a table.
    public func table(of decision: String) -> CompiledTable? {
        let name = FeelNames.normal(decision)
        guard case .table(let table) = decisions.first(where: { $0.name == name })?.logic else { return nil }
        return table
    }

    /// What a decision comes to; nil where the model has none of this name.
    ///
    /// - Parameters:
    ///   - decision: The decision's name.
    ///   - given: Values for inputs by name; those left out are null, those of other names have no effect. A value for
    ///     the name of a decision takes the place of that decision.
    public func evaluate(_ decision: String, _ given: FeelContext) -> DecisionOutcome? {
        let name = FeelNames.normal(decision)
        guard let wanted = decisions.firstIndex(where: { $0.name == name }) else { return nil }
        var run = DecisionRun(self)
        run.fill(given)
        run.decide(wanted)
        return run.outcome(run.slots[inputs.count + wanted])
    }

    /// What a function comes to; nil where the model has none of this name.
    ///
    /// - Parameters:
    ///   - function: The function's name.
    ///   - arguments: Values for parameters by name; those left out are null.
    public func call(_ function: String, with arguments: FeelContext) -> DecisionOutcome? {
        let name = FeelNames.normal(function)
        guard let number = functions.firstIndex(where: { $0.name == name }) else { return nil }
        var run = DecisionRun(self)
        let value = run.call(number, functions[number].parameters.map { arguments[$0] ?? .null })
        return run.outcome(value)
    }
}
