/// Rules about limits and about who does what.
extension DefinitionCheck {
    static func licenceWithoutLaw(_ definition: ItemDefinition) -> [String] {
        definition.type == .licence && definition.legalBases.isEmpty ? [""] : []
    }

    static func immediateWithLimit(_ definition: ItemDefinition) -> [String] {
        definition.caseType == .immediate && (definition.promisedLimit?.amount ?? 0) > 0 ? [""] : []
    }

    static func promiseOverStatutory(_ definition: ItemDefinition) -> [String] {
        guard let promised = definition.promisedLimit, let statutory = definition.statutoryLimit else { return [] }
        return promised.isCertainlyLonger(than: statutory) ? [""] : []
    }

    /// The steps of a stage go side by side, so a stage takes as long as its longest step. The nodes of the guide that
    /// lie between acceptance and decision are held to the same limit.
    static func stepsOverPromise(_ definition: ItemDefinition) -> [String] {
        guard let promised = definition.promisedLimit, promised.unit == .workday else { return [] }
        var broken: [String] = []
        let needed = definition.stages.map { $0.map { $0.limitWorkdays ?? 0 }.max() ?? 0 }.reduce(0, +)
        if needed > promised.amount { broken.append("") }
        let nodes = definition.elements.process.filter { $0.kind == .review || $0.kind == .decision }
        let shown = nodes.compactMap(\.limit).filter { $0.unit == .workday }.reduce(0) { $0 + $1.amount }
        if shown > promised.amount { broken.append("process") }
        return broken
    }

    // MARK: What is registered

    static func unknownReference(_ definition: ItemDefinition, _ registry: Registry) -> [String] {
        var broken: [String] = []
        if registry.agencies.handle(definition.agency) == nil { broken.append(definition.agency.text) }
        for (post, _) in posts(of: definition) where registry.posts[post] == nil { broken.append(post.text) }
        let elements = definition.elements
        for rule in elements.reviewRules {
            if let step = rule.step, definition.step(step) == nil { broken.append("\(rule.code) \(step)") }
            if let material = rule.material, !definition.materials.contains(where: { $0.code == material }) {
                broken.append("\(rule.code) \(material)")
            }
        }
        for service in elements.intermediaries {
            guard let material = service.material else { continue }
            if !definition.materials.contains(where: { $0.code == material }) { broken.append(material.text) }
        }
        for successor in elements.status.successors where registry.item(successor) == nil {
            broken.append(successor.text)
        }
        return broken
    }

    static func postLacksDuty(_ definition: ItemDefinition, _ registry: Registry) -> [String] {
        posts(of: definition).compactMap { post, duty in
            guard let entry = registry.posts[post], !entry.duties.contains(duty) else { return nil }
            return post.text
        }
    }

    /// The post that decides belongs to the agency that is competent.
    static func wrongAgency(_ definition: ItemDefinition, _ registry: Registry) -> [String] {
        guard let post = definition.decisionPost, let entry = registry.posts[post] else { return [] }
        return entry.duties.contains(.decision) && entry.agency != definition.agency ? [post.text] : []
    }

    private static func posts(of definition: ItemDefinition) -> [(Code, Duty)] {
        let deciding = definition.decisionPost.map { [($0, Duty.decision)] } ?? []
        return deciding + definition.steps.map { ($0.post, Duty.review) }
    }
}

extension TimeLimit {
    /// Whether this limit is longer than another whatever the calendar says.
    ///
    /// `n` working days take at least `n` natural days, and in no year of the calendar more than `2n + 10`; a test
    /// counts them.
    func isCertainlyLonger(than other: TimeLimit) -> Bool {
        switch (unit, other.unit) {
        case (let one, let two) where one == two: amount > other.amount
        case (.workday, .naturalDay): amount > other.amount
        case (.naturalDay, .workday): amount > 2 * other.amount + 10
        case (.naturalHour, .naturalDay): amount > 24 * other.amount + 24
        case (.naturalDay, .naturalHour): amount > other.amount / 24 + 1
        default: false
        }
    }
}
