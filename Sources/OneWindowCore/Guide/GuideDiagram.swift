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
    private var steps = 0
    private var stepsInAll = Limits.guideSteps
    /// Whether the limits were reached.
    private(set) var isExhausted = false

    private struct Key: Hashable {
        let question: Int32
        let children: [Node]
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

    /// What is left of a function once questions are answered. It is never larger than the function, so its steps are
    /// not counted.
    ///
    /// - Parameter choices: The class of the answer to each question, -1 where there is none.
    mutating func restrict(_ node: Node, to choices: [Int32]) -> Node {
        var answered: UInt64 = 0
        for (question, choice) in choices.enumerated() where choice >= 0 { answered |= 1 << UInt64(question) }
        var memo: [Node: Node] = [:]
        return restrict(node, choices, answered, &memo)
    }

    private mutating func restrict(
        _ node: Node, _ choices: [Int32], _ answered: UInt64, _ memo: inout [Node: Node]
    ) -> Node {
        guard support(node) & answered != 0 else { return node }
        if let known = memo[node] { return known }
        let place = Int(questions[Int(node)])
        let result: Node
        if choices[place] >= 0 {
            result = restrict(child(node, Int(choices[place])), choices, answered, &memo)
        } else {
            var parts: [Node] = []
            parts.reserveCapacity(classCounts[place])
            for choice in 0..<classCounts[place] {
                parts.append(restrict(child(node, choice), choices, answered, &memo))
            }
            result = self.node(place, parts)
        }
        memo[node] = result
        return result
    }

    /// The nodes that a function goes through, children first.
    func nodes(of node: Node) -> [Node] {
        guard node >= 0 else { return [] }
        var found: Set<Node> = [node]
        var open = [node]
        while let next = open.popLast() {
            for choice in 0..<classCounts[Int(questions[Int(next)])] {
                let child = child(next, choice)
                if child >= 0, found.insert(child).inserted { open.append(child) }
            }
        }
        // A node is made after its children.
        return found.sorted()
    }

    /// For each question, how evenly the answers that are open after its answer spread over no and yes: the mean chance
    /// that two of them, taken blindly, end differently. For functions that end in 0 and 1.
    func spreads(_ node: Node) -> [Double] {
        let order = nodes(of: node)
        guard let root = order.last else { return Array(repeating: 0, count: classCounts.count) }
        var places: [Node: Int] = [:]
        for (place, node) in order.enumerated() { places[node] = place }
        var shares: [Double] = []
        func share(_ node: Node) -> Double {
            if let number = Self.number(node) { return number == 0 ? 0 : 1 }
            return places[node].map { shares[$0] } ?? 0
        }
        for node in order {
            let count = classCounts[Int(questions[Int(node)])]
            shares.append((0..<count).reduce(0) { $0 + share(child(node, $1)) } / Double(count))
        }
        let whole = share(root)
        // What reaches each node, and by the class of a question what reaches yes through its nodes.
        var reach = Array(repeating: 0.0, count: order.count)
        reach[order.count - 1] = 1
        var through = classCounts.map { Array(repeating: 0.0, count: $0) }
        var asked = Array(repeating: 0.0, count: classCounts.count)
        for (place, node) in order.enumerated().reversed() {
            let question = Int(questions[Int(node)])
            asked[question] += reach[place] * shares[place]
            for choice in 0..<classCounts[question] {
                let child = child(node, choice)
                through[question][choice] += reach[place] * share(child)
                if let below = places[child] { reach[below] += reach[place] / Double(classCounts[question]) }
            }
        }
        return classCounts.indices.map { question in
            let besides = whole - asked[question]
            let sum = through[question].reduce(0) { sum, part in
                let yes = part + besides
                return sum + 2 * yes * (1 - yes)
            }
            return sum / Double(max(1, classCounts[question]))
        }
    }
}
