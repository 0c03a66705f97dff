/// A decision table (决策表): rules, each with a test for every input and an expression for every output.
///
/// Source: DMN 1.5, chapter 8. The tests and expressions are FEEL.
public struct DecisionTable: Sendable, Hashable {
    /// What the rules that match come to.
    public var hitPolicy: HitPolicy
    /// How ``HitPolicy/collect`` makes one value of several; nil where it lists them.
    public var aggregation: Aggregation?
    /// The columns that are tested.
    public var inputs: [Input]
    /// The columns that are answered.
    public var outputs: [Output]
    /// The rules in their order.
    public var rules: [Rule]

    /// Creates a table.
    public init(
        _ hitPolicy: HitPolicy = .unique, aggregation: Aggregation? = nil, inputs: [Input], outputs: [Output],
        rules: [Rule]
    ) {
        self.hitPolicy = hitPolicy
        self.aggregation = aggregation
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
    }

    /// A column that is tested.
    public struct Input: Sendable, Hashable {
        /// What is tested, an expression.
        public var expression: String
        /// A heading for people. It has no effect.
        public var label: String
        /// The type of what is tested by name; empty where the expression says it.
        public var type: String
        /// The values allowed, as unary tests; empty where all are.
        public var values: String

        /// Creates a column.
        public init(_ expression: String, label: String = "", type: String = "", values: String = "") {
            self.expression = expression
            self.label = label
            self.type = type
            self.values = values
        }
    }

    /// A column that is answered.
    public struct Output: Sendable, Hashable {
        /// The name of the value in the result; needed where there are several outputs.
        public var name: String
        /// The type by name; empty where any value will do.
        public var type: String
        /// The values allowed, the one of the highest priority first; empty where all are.
        public var values: [String]
        /// The value where no rule matches, an expression; empty for null.
        public var standard: String

        /// Creates a column.
        public init(_ name: String = "", type: String = "", values: [String] = [], standard: String = "") {
            self.name = name
            self.type = type
            self.values = values
            self.standard = standard
        }
    }

    /// A rule (规则).
    public struct Rule: Sendable, Hashable {
        /// A unary test for each input; `-` matches everything.
        public var when: [String]
        /// An expression for each output.
        public var then: [String]
        /// A remark for people, such as the article the rule rests on. It has no effect.
        public var note: String

        /// Creates a rule.
        public init(when: [String], then: [String], note: String = "") {
            self.when = when
            self.then = then
            self.note = note
        }
    }
}

/// What the rules of a table that match come to (命中策略). The numbers are permanent.
public enum HitPolicy: UInt8, Sendable, CaseIterable {
    /// One rule at most matches. Several come to null.
    case unique = 1
    /// Several may match if their outputs are equal; otherwise null.
    case any = 2
    /// The one whose outputs stand first in the lists of values.
    case priority = 3
    /// The first.
    case first = 4
    /// All, in the order of the rules.
    case ruleOrder = 5
    /// All, in the order in which their outputs stand in the lists of values.
    case outputOrder = 6
    /// All, in any order, or what an aggregation makes of them.
    case collect = 7

    /// The stable name.
    public var name: String {
        switch self {
        case .unique: "unique"
        case .any: "any"
        case .priority: "priority"
        case .first: "first"
        case .ruleOrder: "ruleOrder"
        case .outputOrder: "outputOrder"
        case .collect: "collect"
        }
    }

    /// Whether the result is a list of all rules that match.
    public var givesList: Bool { self == .ruleOrder || self == .outputOrder || self == .collect }
}

/// How values that were collected become one (聚合). The numbers are permanent.
public enum Aggregation: UInt8, Sendable, CaseIterable {
    /// The sum of numbers.
    case sum = 1
    /// The smallest value.
    case min = 2
    /// The greatest value.
    case max = 3
    /// How many there are.
    case count = 4

    /// The stable name.
    public var name: String {
        switch self {
        case .sum: "sum"
        case .min: "min"
        case .max: "max"
        case .count: "count"
        }
    }
}
