/// What a decision model may be at most, and what one evaluation may cost.
///
/// Models come from outside. Within the limits of compiling, work and memory grow with the model's size; evaluation
/// stops when its steps are spent.
public struct DecisionLimits: Sendable, Hashable {
    /// Types, inputs or decisions of a model, each; entries of a context or list; allowed values of an output.
    public var entries = 1_000
    /// Functions of a model.
    public var functions = 200
    /// Names in all lists `requires` together.
    public var requirements = 20_000
    /// Rules of a table.
    public var rules = 20_000
    /// Inputs, and outputs, of a table; parameters of a function; components of a structure.
    public var columns = 100
    /// Cells of all tables together.
    public var cells = 200_000
    /// Bytes of all texts together.
    public var modelBytes = 16 << 20
    /// Functions that call one another, one inside the other.
    public var calls = 8
    /// Bytes that are searched for calls in functions which do not say what they require.
    public var callSearch = 200_000_000
    /// Questions that the columns of one table are asked when it is compiled; a column that would need more is asked
    /// when the table is evaluated.
    public var classification = 8_000_000
    /// Steps of the search for gaps and overlaps of one table: sets of 64 rules, or cells, that are looked at.
    public var analysisSteps = 20_000_000
    /// Doubts of one kind that are told of a table.
    public var doubtsOfTable = 20
    /// The limits of expressions.
    public var feel = FeelLimits()

    /// Levels of logic or types inside one another. Also what is read back from storage keeps it.
    public static let nestingAtMost = 16

    /// The limits that hold where none are given.
    public static let standard = DecisionLimits()

    /// Creates the limits that hold where none are given.
    public init() {}
}
