@testable import OneWindowCore

/// The mean number of questions over all answers, each class of answers to a question as likely as the others: what a
/// guide takes, and the fewest that any order of asking can take, found by trying all.
struct FewestQuestions {
    private let targets: [GuideTarget]
    private var diagram: GuideDiagram
    private var known: [[GuideDiagram.Node]: Double] = [:]
    private let guide: CompiledGuide

    init(_ guide: CompiledGuide) {
        self.guide = guide
        targets = guide.targets
        diagram = guide.diagram
    }

    /// The fewest.
    mutating func fewest() -> Double { fewest(targets.map(\.node)) }

    private mutating func fewest(_ nodes: [GuideDiagram.Node]) -> Double {
        if let known = known[nodes] { return known }
        let open = nodes.reduce(UInt64(0)) { $0 | diagram.support($1) }
        var best = open == 0 ? 0.0 : Double.infinity
        for question in diagram.classCounts.indices where open & (1 << UInt64(question)) != 0 {
            var cost = 0.0
            for choice in 0..<diagram.classCounts[question] {
                var after: [GuideDiagram.Node] = []
                var choices = Array(repeating: Int32(-1), count: diagram.classCounts.count)
                choices[question] = Int32(choice)
                for node in nodes { after.append(diagram.restrict(node, to: choices)) }
                cost += fewest(after)
            }
            best = min(best, 1 + cost / Double(diagram.classCounts[question]))
        }
        known[nodes] = best
        return best
    }

    /// What the guide takes.
    func taken() -> Double { taken(GuideState(guide)) }

    private func taken(_ state: GuideState) -> Double {
        var state = state
        guard let question = state.best() else { return 0 }
        var cost = 0.0
        for choice in 0..<state.diagram.classCounts[question] {
            var after = state
            after.take([(question, choice)])
            cost += taken(after)
        }
        return 1 + cost / Double(state.diagram.classCounts[question])
    }
}
