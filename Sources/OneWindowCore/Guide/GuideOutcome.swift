/// What the answers to a guide decided: which items, materials and notes apply, and because of which answers.
public struct GuideOutcome: Sendable, Hashable {
    /// Something that applies or not.
    public struct Decided: Sendable, Hashable {
        /// Whether it applies.
        public let applies: Bool
        /// The questions whose answers made it so, the fewest that do; none where it always applies.
        public let reasons: [Code]

        /// What comes of this and another that must hold too.
        func and(_ other: Decided) -> Decided {
            // What does not apply is reason enough by itself.
            if !applies || !other.applies { return applies ? other : self }
            return Decided(applies: true, reasons: reasons + other.reasons.filter { !reasons.contains($0) })
        }
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
        var known: [GuideCondition: Bool] = [:]
        let given = guide.parts.map { Self.values(guide, $0, answers) }
        var decided: [Decided] = []
        for (number, conditions) in guide.conditions.enumerated() {
            var applies = true
            for condition in conditions {
                let holds = known[condition] ?? guide.holds(condition, given)
                known[condition] = holds
                if !holds { applies = false }
            }
            let reasons = conditions.isEmpty ? [] : GuideState.reasons(guide, number, places)
            decided.append(Decided(applies: applies, reasons: reasons.map { definition.questions[$0].code }))
        }
        self.answers = answers
        let members = definition.members.count
        let materials = definition.materials.count
        self.members = Array(decided[..<members])
        self.materials = Array(decided[members..<(members + materials)])
        notes = Array(decided[(members + materials)...])
    }

    /// What the decisions of a part see: the answers, and for what was not asked any value, since it changes nothing.
    private static func values(
        _ guide: CompiledGuide, _ part: CompiledGuide.Part, _ answers: [GuideAnswer]
    ) -> FeelContext {
        var values = FeelContext()
        for (input, place) in zip(part.model.inputs, part.questions) {
            guard let place else { continue }
            let code = guide.definition.questions[place].code
            values[input.name] = answers.first { $0.question == code }?.value ?? guide.domains[place].samples.first
        }
        return values
    }
}

extension CompiledGuide {
    /// Whether a decision comes to true.
    fileprivate func holds(_ condition: GuideCondition, _ given: [FeelContext]) -> Bool {
        guard let part = condition.part else { return false }
        return parts[part].model.evaluate(condition.decision, given[part])?.value.boolean ?? false
    }
}
