/// Functions of the answers as reduced ordered decision diagrams (决策图) in one table of nodes.
///
/// A node asks one question and has a child for each class of answers; an end is a value. Equal functions are the same
/// node, so whether something is decided, and on which answers it still depends, is read off without trying them.
/// What makes functions counts its steps and stops where the limits are reached; what was made then means nothing,
/// which ``isExhausted`` says.
struct GuideDiagram {
    /// A node (0 or more) or an end, the complement of its number.
    typealias Node = Int32

    /// The classes of each question.
    let classCounts: [Int]
    private var questions: [Int32] = []
    private var firstChild: [Int32] = []
    private var children: [Node] = []
    private var supports: [UInt64] = []
    private var known: [Key: Node] = [:]
    private var restricted: [Restriction: Node] = [:]
    private var steps = 0
    private var stepsInAll = Limits.guideSteps
    /// Whether the limits were reached.
    private(set) var isExhausted = false

    private struct Key: Hashable {
        let question: Int32
        let children: [Node]
    }

    private struct Restriction: Hashable {
        let node: Node
        let question: Int32
        let choice: Int32
    }

    init(classCounts: [Int]) {
        self.classCounts = classCounts
    }

    /// Gives the operations that follow a share of the steps that are left.
    mutating func renewBudget() {
        stepsInAll += max(0, steps)
        steps = stepsInAll / 4
        stepsInAll -= steps
        isExhausted = questions.count >= Limits.guideNodes
    }

    /// The end with a number.
    static func end(_ number: Int) -> Node { ~Int32(number) }

    /// The number of an end, or nil for a node.
    static func number(_ node: Node) -> Int? { node < 0 ? Int(~node) : nil }

    /// The questions that a function depends on, as bits.
    func support(_ node: Node) -> UInt64 { node < 0 ? 0 : supports[Int(node)] }

    /// The question that a node asks; one past the last for an end.
    private func question(_ node: Node) -> Int { node < 0 ? classCounts.count : Int(questions[Int(node)]) }

    private func child(_ node: Node, _ choice: Int) -> Node { children[Int(firstChild[Int(node)]) + choice] }

    private func child(_ node: Node, of question: Int, _ choice: Int) -> Node {
        self.question(node) == question ? child(node, choice) : node
    }

    private mutating func spend() -> Bool {
        steps -= 1
        if steps < 0 || questions.count >= Limits.guideNodes { isExhausted = true }
        return !isExhausted
    }

    /// The function that asks a question and goes on with its children.
    mutating func node(_ question: Int, _ children: [Node]) -> Node {
        guard let first = children.first else { return Self.end(0) }
        if children.allSatisfy({ $0 == first }) { return first }
        let key = Key(question: Int32(question), children: children)
        if let node = known[key] { return node }
        let node = Node(questions.count)
        known[key] = node
        questions.append(Int32(question))
        firstChild.append(Int32(self.children.count))
        self.children += children
        supports.append(children.reduce(1 << UInt64(question)) { $0 | support($1) })
        return node
    }

    /// The function whose ends are those of another, changed.
    mutating func map(_ node: Node, _ change: (Int) -> Int) -> Node {
        var memo: [Node: Node] = [:]
        return map(node, &memo, change)
    }

    private mutating func map(_ node: Node, _ memo: inout [Node: Node], _ change: (Int) -> Int) -> Node {
        if let number = Self.number(node) { return Self.end(change(number)) }
        if let known = memo[node] { return known }
        guard spend() else { return Self.end(0) }
        let place = Int(questions[Int(node)])
        var parts: [Node] = []
        for choice in 0..<classCounts[place] { parts.append(map(child(node, choice), &memo, change)) }
        let result = self.node(place, parts)
        memo[node] = result
        return result
    }

    /// The function that combines the ends of others. A combination that is decided early is not looked into further.
    ///
    /// - Parameters:
    ///   - combine: The end for the ends of each, in their order.
    ///   - early: The result where it is known from some of the functions already, or nil.
    mutating func combine(
        _ nodes: [Node], early: ([Node]) -> Node? = { _ in nil }, _ combine: ([Int]) -> Int
    ) -> Node {
        var memo: [[Node]: Node] = [:]
        return self.combine(nodes, &memo, early, combine)
    }

    private mutating func combine(
        _ nodes: [Node], _ memo: inout [[Node]: Node], _ early: ([Node]) -> Node?, _ combine: ([Int]) -> Int
    ) -> Node {
        if let node = early(nodes) { return node }
        let place = nodes.reduce(classCounts.count) { min($0, question($1)) }
        if place == classCounts.count { return Self.end(combine(nodes.map { Int(~$0) })) }
        if let known = memo[nodes] { return known }
        guard spend() else { return Self.end(0) }
        var parts: [Node] = []
        for choice in 0..<classCounts[place] {
            parts.append(self.combine(nodes.map { child($0, of: place, choice) }, &memo, early, combine))
        }
        let result = node(place, parts)
        memo[nodes] = result
        return result
    }

    /// What is left of a function once a question is answered. It is never larger than the function, so its steps are
    /// not counted.
    mutating func restrict(_ node: Node, _ question: Int, to choice: Int) -> Node {
        guard support(node) & (1 << UInt64(question)) != 0 else { return node }
        let place = Int(questions[Int(node)])
        if place == question { return child(node, choice) }
        let key = Restriction(node: node, question: Int32(question), choice: Int32(choice))
        if let known = restricted[key] { return known }
        var parts: [Node] = []
        for other in 0..<classCounts[place] { parts.append(restrict(child(node, other), question, to: choice)) }
        let result = self.node(place, parts)
        restricted[key] = result
        return result
    }

    /// How evenly the answers that are still open spread over no and yes: the chance that two of them, taken blindly,
    /// end differently. For functions that end in 0 and 1.
    func spread(_ node: Node) -> Double {
        if node < 0 { return 0 }
        var memo: [Node: Double] = [:]
        let share = share(node, &memo)
        return 2 * share * (1 - share)
    }

    private func share(_ node: Node, _ memo: inout [Node: Double]) -> Double {
        if let number = Self.number(node) { return number == 0 ? 0 : 1 }
        if let known = memo[node] { return known }
        let count = classCounts[Int(questions[Int(node)])]
        var sum = 0.0
        for choice in 0..<count { sum += share(child(node, choice), &memo) }
        memo[node] = sum / Double(count)
        return sum / Double(count)
    }
}
