/// How a value is found (DMN boxed expression).
///
/// Stored numbers: table 1, expression 2, invocation 3, context 4, list 5.
public indirect enum DecisionLogic: Sendable, Hashable {
    /// By a decision table.
    case table(DecisionTable)
    /// By an expression of FEEL (literal expression).
    case expression(String)
    /// By calling a knowledge model with a value for each parameter that is named; the others are null.
    case invocation(function: String, arguments: [Entry])
    /// A context, each entry of which sees those before it. Where the last entry has no name, its value is the result.
    case context([Entry])
    /// A list.
    case list([DecisionLogic])

    /// A named part of an invocation or a context.
    public struct Entry: Sendable, Hashable {
        /// The parameter, or the name in the context.
        public var name: String
        /// The type of the value by name; empty where any value will do.
        public var type: String
        /// How the value is found.
        public var logic: DecisionLogic

        /// Creates an entry.
        public init(_ name: String, type: String = "", logic: DecisionLogic) {
            self.name = name
            self.type = type
            self.logic = logic
        }
    }
}
