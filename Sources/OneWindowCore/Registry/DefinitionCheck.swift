/// What a definition must satisfy, as a draft and to be published. Every violation is listed, in the order of the
/// checks. The rules of publishing stand in ``DefinitionRule``.
public enum DefinitionCheck {
    /// Violations that even a draft may not have: texts and lists within their limits, keys given once.
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
        found += ElementShapeCheck.violations(of: definition)
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
}

/// The first entry that stands twice, or nil.
func firstRepeated<Entry: Hashable>(_ entries: [Entry]) -> Entry? {
    var seen = Set<Entry>()
    return entries.first { !seen.insert($0).inserted }
}
