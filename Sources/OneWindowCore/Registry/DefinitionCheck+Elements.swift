/// Rules about the elements that refuse.
extension DefinitionCheck {
    static func visitsUnexplained(_ definition: ItemDefinition) -> [String] {
        let visits = definition.elements.visits
        return (visits.count ?? 0) > 0 && visits.explanation.chinese.isEmpty ? ["visits"] : []
    }

    static func feeWithoutBasis(_ definition: ItemDefinition) -> [String] {
        let fee = definition.elements.fee
        return fee.isCharged == true && fee.bases.allSatisfy(\.law.isEmpty) ? ["fee"] : []
    }

    static func feeWithoutStandard(_ definition: ItemDefinition) -> [String] {
        let fee = definition.elements.fee
        return fee.isCharged == true && fee.standards.isEmpty ? ["fee"] : []
    }

    static func entrustingBodyMissing(_ definition: ItemDefinition) -> [String] {
        let body = definition.elements.body
        let isEntrusted = body.nature == .entrusted || body.powerSource?.isEntrusted == true
        return isEntrusted && body.entrusting.isEmpty ? ["body"] : []
    }

    // MARK: Tolerance and promise

    static func toleranceNotPromised(_ definition: ItemDefinition) -> [String] {
        isTolerant(definition) && definition.caseType != .promised ? ["tolerance"] : []
    }

    /// A material that may follow later must not be one on which the decision hangs.
    static func toleranceOfPrimary(_ definition: ItemDefinition) -> [String] {
        definition.materials
            .filter { $0.necessity == .tolerable && $0.details.gate == .primary }
            .map(\.code.text)
    }

    static func toleranceTooLong(_ definition: ItemDefinition) -> [String] {
        guard isTolerant(definition), let limit = definition.elements.tolerance.limit,
            let promised = definition.promisedLimit
        else { return [] }
        return limit.isCertainlyLonger(than: promised) ? ["tolerance"] : []
    }

    static func toleranceSensitive(_ definition: ItemDefinition) -> [String] {
        let excluded = ChoiceSet<SensitiveField>([.publicSafety, .ecology, .healthAndLife])
        return isTolerant(definition) && !definition.elements.sensitive.isDisjoint(with: excluded) ? ["tolerance"] : []
    }

    static func promiseSensitive(_ definition: ItemDefinition) -> [String] {
        definition.elements.promise.isOffered == true && !definition.elements.sensitive.isEmpty ? ["promise"] : []
    }

    static func promiseIncomplete(_ definition: ItemDefinition) -> [String] {
        let promise = definition.elements.promise
        guard promise.isOffered == true else { return [] }
        let isWhole = promise.form != nil && promise.verification != nil && !promise.textVersion.isEmpty
        return isWhole ? [] : ["promise"]
    }

    private static func isTolerant(_ definition: ItemDefinition) -> Bool {
        definition.elements.tolerance.isAllowed == true
    }

    // MARK: Range, results, proofs, status

    /// Across provinces an item is handled online or received elsewhere; the area and one of the forms say which.
    static func crossProvinceWithoutForm(_ definition: ItemDefinition) -> [String] {
        guard definition.elements.modes.contains(.crossProvince) else { return [] }
        let place = definition.elements.crossRegion
        let hasArea = place.area == .nationwide || place.area == .acrossProvinces
        let isOnline = definition.channels.contains(.online) || definition.channels.contains(.mobile)
        let hasForm = !place.forms.isEmpty && (isOnline || place.forms != ChoiceSet<CrossRegionForm>([.fullyOnline]))
        return hasArea && hasForm ? [] : ["crossRegion"]
    }

    static func resultUnnamed(_ definition: ItemDefinition) -> [String] {
        definition.elements.results.contains { $0.name.chinese.isEmpty } ? ["results"] : []
    }

    /// A proof names its entry on the list of retained proofs, and the entry is there.
    static func proofNotRetained(_ definition: ItemDefinition, _ registry: Registry) -> [String] {
        definition.materials.filter { material in
            guard material.details.isProof else { return false }
            return material.details.retainedProof.map { registry.bodies.proofs[$0] == nil } ?? true
        }.map(\.code.text)
    }

    static func statusUnexplained(_ definition: ItemDefinition) -> [String] {
        let status = definition.elements.status
        return !status.isOpen && (status.reason.chinese.isEmpty || status.since == nil) ? ["status"] : []
    }

    static func successorsDisagree(_ definition: ItemDefinition) -> [String] {
        let status = definition.elements.status
        let fits: Bool
        switch status.state {
        case .inUse, .paused: fits = status.successors.isEmpty
        case .cancelled: fits = true
        case .split: fits = status.successors.count >= 2
        case .merged: fits = status.successors.count == 1
        }
        return fits && !status.successors.contains(definition.code) ? [] : ["status"]
    }
}
