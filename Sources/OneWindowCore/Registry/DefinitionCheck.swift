/// What a definition must satisfy, as a draft and to be published. Every violation is listed, in the order of the
/// checks.
///
/// Sources: Administrative Licensing Law articles 4 and 30 (a licence rests on law, and its conditions, materials and
/// limits are published); GB/T 39554.2-2020 for the elements of an item.
enum DefinitionCheck {
    /// Violations that even a draft may not have.
    static func shape(of definition: ItemDefinition) -> [Rejection] {
        var found: [Rejection] = []
        let subject = definition.code.text
        if definition.name.chinese.isEmpty { found.append(Rejection(.missingField, "\(subject) name")) }
        let names =
            [definition.name.chinese, definition.name.english ?? "", definition.mainItem]
            + definition.materials.flatMap { [$0.name.chinese, $0.name.english ?? ""] }
            + definition.steps.flatMap { [$0.name.chinese, $0.name.english ?? ""] }
            + definition.legalBases.flatMap { [$0.law, $0.article] }
        if names.contains(where: { $0.utf8.count > Limits.nameBytes }) {
            found.append(Rejection(.tooLong, "\(subject) name"))
        }
        if definition.region.utf8.count > 12 || !definition.region.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
            found.append(Rejection(.malformedField, "\(subject) region"))
        }
        if definition.materials.count > Limits.materialsPerItem {
            found.append(Rejection(.tooMany, "\(subject) materials"))
        }
        if definition.steps.count > Limits.stepsPerItem { found.append(Rejection(.tooMany, "\(subject) stages")) }
        if definition.legalBases.count > Limits.legalBasesPerItem {
            found.append(Rejection(.tooMany, "\(subject) legalBases"))
        }
        if definition.stages.contains(where: \.isEmpty) { found.append(Rejection(.missingField, "\(subject) stages")) }
        for (name, limit) in [
            ("statutoryLimit", definition.statutoryLimit), ("promisedLimit", definition.promisedLimit),
        ] {
            if let limit, !(0...Limits.limitDays).contains(limit.amount) {
                found.append(Rejection(.malformedField, "\(subject) \(name)"))
            }
        }
        for step in definition.steps where !(0...Limits.limitDays).contains(step.limitWorkdays ?? 0) {
            found.append(Rejection(.malformedField, "\(subject) \(step.code)"))
        }
        for material in definition.materials {
            if !(0...99).contains(material.originals) || !(0...99).contains(material.copies) {
                found.append(Rejection(.malformedField, "\(subject) \(material.code)"))
            }
        }
        found += shape(of: definition.timing, subject)
        if let twice = firstRepeated(definition.materials.map(\.code)) ?? firstRepeated(definition.steps.map(\.code)) {
            found.append(Rejection(.duplicateEntry, "\(subject) \(twice)"))
        }
        return found
    }

    /// What an item says of its clocks names the law that it rests on, and stays within the limits.
    private static func shape(of timing: ItemTiming, _ subject: String) -> [Rejection] {
        var found: [Rejection] = []
        let bases = [timing.deemedAcceptance].compactMap { $0 } + timing.procedures.map(\.basis)
        if bases.contains(where: \.law.isEmpty) { found.append(Rejection(.missingField, "\(subject) timing law")) }
        if bases.contains(where: { max($0.law.utf8.count, $0.article.utf8.count) > Limits.nameBytes }) {
            found.append(Rejection(.tooLong, "\(subject) timing law"))
        }
        if timing.procedures.count > Limits.legalBasesPerItem {
            found.append(Rejection(.tooMany, "\(subject) procedures"))
        }
        for procedure in timing.procedures where !(0...Limits.limitDays).contains(procedure.most ?? 0) {
            found.append(Rejection(.malformedField, "\(subject) \(procedure.ground.name)"))
        }
        return found
    }

    /// Violations that keep a definition from being published, given what is registered.
    static func publishing(_ definition: ItemDefinition, in registry: Registry) -> [Rejection] {
        let subject = definition.code.text
        var found: [Rejection] = []
        if definition.type == .licence && definition.legalBases.isEmpty {
            found.append(Rejection(.licenceWithoutLaw, subject))
        }
        if definition.channels.channels.isEmpty { found.append(Rejection(.channelMissing, subject)) }
        if definition.levels.levels.isEmpty { found.append(Rejection(.levelMissing, subject)) }
        found += limits(of: definition)
        if registry.agencies.handle(definition.agency) == nil {
            found.append(Rejection(.unknownReference, "\(subject) \(definition.agency)"))
        }
        if let post = definition.decisionPost {
            found += check(post, has: .decision, for: definition, ofItsAgency: true, in: registry)
        } else {
            found.append(Rejection(.decisionPostMissing, subject))
        }
        for step in definition.steps {
            found += check(step.post, has: .review, for: definition, ofItsAgency: false, in: registry)
        }
        return found
    }

    private static func limits(of definition: ItemDefinition) -> [Rejection] {
        let subject = definition.code.text
        guard let promised = definition.promisedLimit else { return [Rejection(.promiseMissing, subject)] }
        var found: [Rejection] = []
        if definition.caseType == .immediate && promised.amount > 0 {
            found.append(Rejection(.immediateWithLimit, subject))
        }
        // Working and natural days cannot be compared without a calendar, so only like units are.
        if let statutory = definition.statutoryLimit, statutory.unit == promised.unit,
            promised.amount > statutory.amount
        {
            found.append(Rejection(.promiseOverStatutory, subject))
        }
        if promised.unit == .workday {
            let needed = definition.stages.map { $0.map { $0.limitWorkdays ?? 0 }.max() ?? 0 }.reduce(0, +)
            if needed > promised.amount { found.append(Rejection(.stepsOverPromise, subject)) }
        }
        return found
    }

    private static func check(
        _ code: Code, has duty: Duty, for definition: ItemDefinition, ofItsAgency: Bool, in registry: Registry
    ) -> [Rejection] {
        let subject = "\(definition.code) \(code)"
        guard let post = registry.posts[code] else { return [Rejection(.unknownReference, subject)] }
        guard post.duties.contains(duty) else { return [Rejection(.postLacksDuty, subject)] }
        if ofItsAgency && post.agency != definition.agency { return [Rejection(.wrongAgency, subject)] }
        return []
    }
}

/// The first entry that stands twice, or nil.
func firstRepeated<Entry: Hashable>(_ entries: [Entry]) -> Entry? {
    var seen = Set<Entry>()
    return entries.first { !seen.insert($0).inserted }
}
