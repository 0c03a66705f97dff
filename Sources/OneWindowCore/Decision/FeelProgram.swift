/// What a node does. `a`, `b`, `c` are its operands: nodes, indexes of tables, or small numbers.
enum FeelOperation: UInt8, Sendable {
    /// Constant `a`.
    case constant
    /// Slot `a`.
    case slot
    /// Local variable `a`.
    case local
    /// The input of a unary test.
    case question
    /// Member `b` of the filtered item in local `a`; where it has none, node `c`, or null for −1.
    case itemMember
    /// Member `b` (a constant's index) of node `a`.
    case path
    /// −`a`.
    case negate
    /// Node `a`, operator `c`, node `b`.
    case arithmetic
    /// Node `a`, then `c` pairs of operator and node from link `b`.
    case chain
    /// Node `a` compared with node `b` by operator `c`.
    case compare
    /// Whether `a` lies between `b` and `c`.
    case between
    /// Whether node `a` matches one of `c` tests from link `b`, each a node and whether it answers by itself.
    case inTests
    /// All of `b` nodes from link `a`.
    case conjunction
    /// Any of `b` nodes from link `a`.
    case disjunction
    /// `if a then b else c`.
    case condition
    /// A list of `b` nodes from link `a`.
    case list
    /// A context of `b` triples from link `a`: constant of the key, node, local.
    case context
    /// An interval from node `a` to node `b` (−1: no limit); bits of `c`: 1 and 2 whether the ends belong to it.
    case range
    /// The elements of node `a` for which node `b` holds with local `c` as the item, or the one at place `b`.
    case filter
    /// `for`: `b` iterators from link `a`, each local, domain and end (−1: a list); then the body `c`.
    case forLoop
    /// `some`, with operands as `forLoop`.
    case some
    /// `every`, with operands as `forLoop`.
    case every
    /// Whether node `a` is of type `b`.
    case instanceOf
    /// Built-in function `c` on `b` nodes from link `a`.
    case call
    /// Declared function `c` on `b` nodes from link `a`.
    case callDeclared
}

/// A step of a compiled expression. A node stands after those it uses.
struct FeelNode: Sendable {
    var operation: FeelOperation
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
}

/// A program that is finished. A class, so that an evaluation begins with one reference and no copies.
final class FeelCode: Sendable {
    let nodes: [FeelNode]
    let links: [Int32]
    let constants: [FeelValue]
    let types: [FeelType]
    let functions: [FeelScope.Function]
    let localCount: Int
    let slotsRead: [Int]
    let limits: FeelLimits

    init(_ program: FeelProgram) {
        nodes = program.nodes
        links = program.links
        constants = program.constants
        types = program.types
        functions = program.functions
        localCount = program.localCount
        slotsRead = Array(Set(program.slotsRead)).sorted()
        limits = program.limits
    }

    func constant(_ node: Int) -> FeelValue? {
        let found = nodes[node]
        return found.operation == .constant ? constants[Int(found.a)] : nil
    }
}

/// A program while it is read: nodes in one array, with what they refer to.
struct FeelProgram: Sendable {
    var nodes: [FeelNode] = []
    var links: [Int32] = []
    var constants: [FeelValue] = []
    var types: [FeelType] = []
    var functions: [FeelScope.Function] = []
    var localCount = 0
    var slotsRead: [Int] = []
    var limits: FeelLimits

    func constant(_ node: Int) -> FeelValue? {
        let found = nodes[node]
        return found.operation == .constant ? constants[Int(found.a)] : nil
    }
}

/// The operators of arithmetic.
enum FeelArithmetic: Int32, Sendable {
    case add = 0
    case subtract
    case multiply
    case divide
    case power
}

/// The operators of comparison.
enum FeelComparison: Int32, Sendable {
    case equal = 0
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
}
