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

    /// Takes in answers: questions and classes.
    mutating func take(_ answers: [(question: Int, choice: Int)]) {
        var choices = Array(repeating: Int32(-1), count: diagram.classCounts.count)
        for (question, choice) in answers {
            choices[question] = Int32(choice)
            answered |= 1 << UInt64(question)
        }
        for place in nodes.indices { nodes[place] = diagram.restrict(nodes[place], to: choices) }
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
    ///
    /// Where the diagrams are large, only the questions that leave the least evenly spread are looked at so closely.
    mutating func best() -> Int? {
        let open = open
        if open & (open &- 1) == 0 { return open == 0 ? nil : open.trailingZeroBitCount }
        let different = Array(Set(nodes)).sorted().filter { $0 >= 0 }
        var spreads = Array(repeating: 0.0, count: diagram.classCounts.count)
        var size = 1
        for node in different {
            size += diagram.nodes(of: node).count
            for (question, spread) in diagram.spreads(node).enumerated() { spreads[question] += spread }
        }
        var candidates = spreads.indices.filter { open & (1 << UInt64($0)) != 0 }
        let closely = max(2, Self.visitsAtMost / (3 * size))
        if candidates.count > closely {
            // By a stable order, so that equals stay in theirs.
            let ranked = candidates.sorted { left, right in
                abs(spreads[left] - spreads[right]) < 1e-9 ? left < right : spreads[left] < spreads[right]
            }
            candidates = ranked.prefix(closely).sorted()
        }
        var best: (question: Int, cost: Double)?
        for question in candidates {
            let cost = cost(of: question, different)
            guard let known = best else {
                best = (question, cost)
                continue
            }
            // What differs by rounding alone is equal.
            let step = cost - known.cost
            if step < -1e-9 || (step < 1e-9 && spreads[question] < spreads[known.question] - 1e-9) {
                best = (question, cost)
            }
        }
        return best?.question
    }

    /// Nodes looked at for one question.
    private static let visitsAtMost = 12_000

    /// How many questions may still be needed after the answer to one, on average over its answers.
    private mutating func cost(of question: Int, _ different: [GuideDiagram.Node]) -> Double {
        let count = diagram.classCounts[question]
        let answered = answered | 1 << UInt64(question)
        var choices = Array(repeating: Int32(-1), count: diagram.classCounts.count)
        var cost = 0
        for choice in 0..<count {
            choices[question] = Int32(choice)
            var after: [GuideDiagram.Node: GuideDiagram.Node] = [:]
            for node in different { after[node] = diagram.restrict(node, to: choices) }
            cost += open(nodes.map { after[$0] ?? $0 }, answered).nonzeroBitCount
        }
        return Double(cost) / Double(count)
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
            var choices = Array(repeating: Int32(-1), count: diagram.classCounts.count)
            for (question, choice) in rest { choices[question] = Int32(choice) }
            let node = diagram.restrict(target.node, to: choices)
            if GuideDiagram.number(node) != nil { kept = rest }
        }
        let besides = answers.filter { target.besides & (1 << UInt64($0.question)) != 0 }.map(\.question)
        return kept.map(\.question) + besides.filter { question in !kept.contains { $0.question == question } }
    }
}
