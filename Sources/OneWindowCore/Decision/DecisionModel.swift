/// A decision model (决策模型): inputs, decisions that rest on them and on one another, and functions that several
/// share.
///
/// The structure is that of Decision Model and Notation 1.5 (OMG), as far as conformance level 2 and boxed contexts,
/// lists and invocations go. All logic is text of the expression language FEEL; ``compile(_:)`` checks and compiles it.
/// Names of inputs, knowledge models and decisions share one space, because expressions name them all alike.
public struct DecisionModel: Sendable, Hashable {
    /// What the model is called. It has no effect.
    public var name: String
    /// Types by name (DMN item definitions), which inputs, outputs and decisions refer to.
    public var types: [TypeDefinition]
    /// What is known from outside.
    public var inputs: [Input]
    /// Functions (DMN business knowledge models).
    public var knowledge: [Knowledge]
    /// What is decided.
    public var decisions: [Decision]

    /// Creates a model.
    public init(
        name: String, types: [TypeDefinition] = [], inputs: [Input] = [], knowledge: [Knowledge] = [],
        decisions: [Decision] = []
    ) {
        self.name = name
        self.types = types
        self.inputs = inputs
        self.knowledge = knowledge
        self.decisions = decisions
    }

    /// A named type: another type with fewer values, a structure, or a list of either.
    public struct TypeDefinition: Sendable, Hashable {
        /// The type's name, or a component's.
        public var name: String
        /// The type it is based on; empty where it has components, or where any value will do.
        public var base: String
        /// The values allowed, as unary tests; empty where all of the base are. Of a collection, each element's.
        public var values: String
        /// The components of a structure.
        public var components: [TypeDefinition]
        /// Whether values are lists of what is described.
        public var isCollection: Bool

        /// Creates a type.
        public init(
            name: String, base: String = "", values: String = "", components: [TypeDefinition] = [],
            isCollection: Bool = false
        ) {
            self.name = name
            self.base = base
            self.values = values
            self.components = components
            self.isCollection = isCollection
        }
    }

    /// A value that comes from outside (输入).
    public struct Input: Sendable, Hashable {
        /// The name by which expressions know it.
        public var name: String
        /// Its type by name; empty where any value will do.
        public var type: String
        /// The values allowed, as unary tests; empty where all of its type are.
        public var values: String

        /// Creates an input.
        public init(_ name: String, type: String = "", values: String = "") {
            self.name = name
            self.type = type
            self.values = values
        }
    }

    /// A parameter of a function.
    public struct Parameter: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The type by name; empty where any value will do.
        public var type: String

        /// Creates a parameter.
        public init(_ name: String, type: String = "") {
            self.name = name
            self.type = type
        }
    }

    /// A function that decisions call (DMN business knowledge model, 业务知识模型).
    public struct Knowledge: Sendable, Hashable {
        /// The name by which expressions call it.
        public var name: String
        /// The type of its result by name; empty where any value will do.
        public var type: String
        /// The parameters in their order.
        public var parameters: [Parameter]
        /// Other knowledge models that it calls; empty where it may call any.
        public var requires: [String]
        /// How the result is found. It sees the parameters only.
        public var logic: DecisionLogic

        /// Creates a function.
        public init(
            _ name: String, type: String = "", parameters: [Parameter] = [], requires: [String] = [],
            logic: DecisionLogic
        ) {
            self.name = name
            self.type = type
            self.parameters = parameters
            self.requires = requires
            self.logic = logic
        }
    }

    /// A decision (决策).
    public struct Decision: Sendable, Hashable {
        /// The name by which it is asked for and by which expressions know its result.
        public var name: String
        /// The type of its result by name; empty where any value will do.
        public var type: String
        /// The inputs, decisions and knowledge models that its logic may name; empty where it may name any.
        public var requires: [String]
        /// How it is decided.
        public var logic: DecisionLogic

        /// Creates a decision.
        public init(_ name: String, type: String = "", requires: [String] = [], logic: DecisionLogic) {
            self.name = name
            self.type = type
            self.requires = requires
            self.logic = logic
        }
    }
}
