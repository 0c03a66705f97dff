/// Rules about the elements that advise.
extension DefinitionCheck {
    static func articleMissing(_ definition: ItemDefinition) -> [String] {
        definition.legalBases.contains { $0.article.isEmpty } ? ["legalBases"] : []
    }

    /// No visit, and depth IV with a channel to use it by, belong together.
    static func onlineDepthDisagrees(_ definition: ItemDefinition) -> [String] {
        guard let visits = definition.elements.visits.count, let depth = definition.elements.online.depth else {
            return []
        }
        let hasChannel = definition.channels.contains(.online) || definition.channels.contains(.mobile)
        return (visits == 0) == (depth == .full && hasChannel) ? [] : ["visits"]
    }

    static func toleranceUnused(_ definition: ItemDefinition) -> [String] {
        let tolerable = definition.materials.filter { $0.necessity == .tolerable }
        if definition.elements.tolerance.isAllowed == true {
            if tolerable.isEmpty || definition.elements.tolerance.limit == nil { return ["tolerance"] }
            return tolerable.filter { $0.details.gate == nil }.map(\.code.text)
        }
        return tolerable.map(\.code.text)
    }

    static func serviceInfoMissing(_ definition: ItemDefinition) -> [String] {
        let service = definition.elements.service
        return service.contact.chinese.isEmpty || service.supervision.chinese.isEmpty ? ["service"] : []
    }

    static func modeDisagrees(_ definition: ItemDefinition) -> [String] {
        let elements = definition.elements
        var broken: [String] = []
        if elements.modes.contains(.atOnce), definition.caseType != .immediate {
            broken.append(HandlingMode.atOnce.name)
        }
        if elements.modes.contains(.online),
            !definition.channels.contains(.online), !definition.channels.contains(.mobile)
        {
            broken.append(HandlingMode.online.name)
        }
        if elements.modes.contains(.nearby),
            !definition.levels.contains(.street), !definition.levels.contains(.community)
        {
            broken.append(HandlingMode.nearby.name)
        }
        if elements.modes.contains(.oneVisit), (elements.visits.count ?? 0) > 1 {
            broken.append(HandlingMode.oneVisit.name)
        }
        return broken
    }

    static func materialIssuerMissing(_ definition: ItemDefinition) -> [String] {
        definition.materials.filter { $0.source == .government && $0.details.issuer.isEmpty }.map(\.code.text)
    }

    static func reformDisagrees(_ definition: ItemDefinition) -> [String] {
        switch definition.elements.reform {
        case .promise: definition.elements.promise.isOffered == true ? [] : ["reform"]
        case .filing: definition.type == .licence ? ["reform"] : []
        case .abolished: definition.elements.status.isOpen && definition.type == .licence ? ["reform"] : []
        case .improved, nil: []
        }
    }
}
