/// What the answers to a guide decided: which items, materials and notes apply, and because of which answers.
public struct GuideOutcome: Sendable, Hashable {
    /// Something that applies or not.
    public struct Decided: Sendable, Hashable {
        /// Whether it applies.
        public let applies: Bool
        /// The questions whose answers made it so, the fewest that do; none where it always applies.
        public let reasons: [Code]
    }

    /// The answers.
    public let answers: [GuideAnswer]
    /// Each member of the package.
    public let members: [Decided]
    /// Each material on condition.
    public let materials: [Decided]
    /// Each note.
    public let notes: [Decided]

    init(_ guide: CompiledGuide, _ answers: [GuideAnswer], _ places: [(question: Int, choice: Int)]) {
        let definition = guide.definition
        var known: [String: Bool] = ["": true]
        let given = Self.values(guide, answers)
        var decided: [Decided] = []
        for (number, condition) in guide.conditions.enumerated() {
            let applies = known[condition] ?? (guide.model?.evaluate(condition, given)?.value.boolean ?? false)
            known[condition] = applies
            let reasons = condition.isEmpty ? [] : GuideState.reasons(guide, number, places)
            decided.append(Decided(applies: applies, reasons: reasons.map { definition.questions[$0].code }))
        }
        self.answers = answers
        let members = definition.members.count
        let materials = definition.materials.count
        self.members = Array(decided[..<members])
        self.materials = Array(decided[members..<(members + materials)])
        notes = Array(decided[(members + materials)...])
    }

    /// What the decisions see: the answers, and for what was not asked any value, since it changes nothing.
    private static func values(_ guide: CompiledGuide, _ answers: [GuideAnswer]) -> FeelContext {
        var values = FeelContext()
        for (place, question) in guide.definition.questions.enumerated() where guide.domains.indices.contains(place) {
            let answer = answers.first { $0.question == question.code }?.value
            values[FeelNames.normal(question.input)] = answer ?? guide.domains[place].samples.first
        }
        return values
    }
}
