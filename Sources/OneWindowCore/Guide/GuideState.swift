/// What is left to decide after some answers, with a diagram to work on.
struct GuideState {
    private(set) var diagram: GuideDiagram
    private let targets: [GuideTarget]
    /// What is left of each target.
    private var nodes: [GuideDiagram.Node]
    private var answered: UInt64 = 0

    init(_ guide: CompiledGuide) {
        diagram = guide.diagram
        targets = guide.targets
        nodes = targets.map(\.node)
    }

    /// Takes in an answer.
    mutating func answer(_ question: Int, _ choice: Int) {
        answered |= 1 << UInt64(question)
        for place in nodes.indices { nodes[place] = diagram.restrict(nodes[place], question, to: choice) }
    }

    /// The questions whose answers may still change something.
    var open: UInt64 { open(nodes, answered) }

    private func open(_ nodes: [GuideDiagram.Node], _ answered: UInt64) -> UInt64 {
        var open: UInt64 = 0
        let excluded = GuideDiagram.end(0)
        for (node, target) in zip(nodes, targets) where node != excluded {
            open |= diagram.support(node) | (target.besides & ~answered)
        }
        return open
    }

    /// The question to ask next: after whose answer the fewest others may still be needed, on average over its answers;
    /// of equals the one that leaves what is open least evenly spread, then the first. Nil where all is decided.
    mutating func best() -> Int? {
        var best: (question: Int, cost: Double, spread: Double)?
        var rest = open
        if rest & (rest &- 1) == 0 { return rest == 0 ? nil : rest.trailingZeroBitCount }
        while rest != 0 {
            let question = rest.trailingZeroBitCount
            rest &= rest - 1
            let (cost, spread) = cost(of: question)
            guard let known = best else {
                best = (question, cost, spread)
                continue
            }
            // What differs by rounding alone is equal.
            let step = cost - known.cost
            if step < -1e-9 || (step < 1e-9 && spread < known.spread - 1e-9) { best = (question, cost, spread) }
        }
        return best?.question
    }

    private mutating func cost(of question: Int) -> (cost: Double, spread: Double) {
        let count = diagram.classCounts[question]
        let answered = answered | 1 << UInt64(question)
        var cost = 0.0
        var spread = 0.0
        for choice in 0..<count {
            var after = nodes
            for place in after.indices { after[place] = diagram.restrict(after[place], question, to: choice) }
            cost += Double(open(after, answered).nonzeroBitCount)
            var seen: Set<GuideDiagram.Node> = []
            for node in after where seen.insert(node).inserted { spread += diagram.spread(node) }
        }
        return (cost / Double(count), spread / Double(count))
    }

    /// The fewest of the answers that were given which decide a target as all of them do.
    ///
    /// - Parameter answers: The questions and classes, in the order in which they were answered.
    static func reasons(_ guide: CompiledGuide, _ target: Int, _ answers: [(question: Int, choice: Int)]) -> [Int] {
        let target = guide.targets[target]
        var diagram = guide.diagram
        let support = diagram.support(target.node)
        var kept = answers.filter { support & (1 << UInt64($0.question)) != 0 }
        // The last is dropped first, so that what was asked first, and decided most, stays.
        for place in kept.indices.reversed() {
            var rest = kept
            rest.remove(at: place)
                let node = rest.reduce(target.node) { diagram.restrict($0, $1.question, to: $1.choice) }
            if GuideDiagram.number(node) != nil { kept = rest }
        }
        let besides = answers.filter { target.besides & (1 << UInt64($0.question)) != 0 }.map(\.question)
        return kept.map(\.question) + besides.filter { question in !kept.contains { $0.question == question } }
    }
}
