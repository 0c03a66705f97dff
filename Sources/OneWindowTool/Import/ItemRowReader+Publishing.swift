import OneWindowCore

/// The columns a draft may do without.
extension ItemRowReader {
    /// `case_type`: 1 or 2; an empty one is a promised item (承诺件).
    mutating func caseType() -> CaseType {
        let text = record[.caseType]
        if text.isEmpty { return .promised }
        guard let number = ListField.number(text), let type = UInt8(exactly: number).flatMap(CaseType.init) else {
            addUnsound(.valueMalformed, .caseType, text)
            return .promised
        }
        return type
    }

    /// A number of working days; with `自然日` behind it, of natural days. `工作日` may be written out.
    mutating func limit(_ column: ItemColumn) -> TimeLimit? {
        let text = record[column]
        if text.isEmpty { return nil }
        var digits = text
        var unit = LimitUnit.workday
        for (suffix, meaning) in [("自然日", LimitUnit.naturalDay), ("工作日", LimitUnit.workday)]
        where digits.hasSuffix(suffix) {
            digits = String(digits.dropLast(suffix.count)).trimmed
            unit = meaning
        }
        guard let amount = ListField.number(digits), amount <= Limits.limitDays else {
            addUnsound(.valueMalformed, column, text)
            return nil
        }
        return TimeLimit(amount, unit)
    }

    /// `levels`: `4;5;6`.
    mutating func levels() -> HallLevelSet {
        HallLevelSet(values(.levels) { HallLevel(rawValue: $0) })
    }

    /// `channels`: `1;2;3`.
    mutating func channels() -> ChannelSet {
        ChannelSet(values(.channels) { Channel(rawValue: $0) })
    }

    /// `legal_basis`: `law|article;law|article`.
    mutating func legalBases() -> [LegalBasis] {
        var bases: [LegalBasis] = []
        for entry in ListField.entries(record[.legalBasis]) {
            let parts = ListField.parts(entry)
            guard parts.count <= 2, let law = parts.first, !law.isEmpty else {
                addUnsound(.entryMalformed, .legalBasis, entry)
                continue
            }
            let article = parts.count == 2 ? parts[1] : ""
            let basis = LegalBasis(law: text(law, .legalBasis), article: text(article, .legalBasis))
            if bases.contains(basis) {
                add(.entryRepeated, .legalBasis, entry)
            } else if hasRoom(bases.count, Limits.legalBasesPerItem, .legalBasis) {
                bases.append(basis)
            } else {
                break
            }
        }
        return bases
    }

    /// `materials`: `code|name|necessity|source|originals|copies;…`.
    mutating func materials() -> [Material] {
        var materials: [Material] = []
        var codes: Set<Code> = []
        for entry in ListField.entries(record[.materials]) {
            guard let material = material(ListField.parts(entry)) else {
                addUnsound(.entryMalformed, .materials, entry)
                continue
            }
            if !codes.insert(material.code).inserted {
                addUnsound(.entryRepeated, .materials, material.code.text)
            } else if hasRoom(materials.count, Limits.materialsPerItem, .materials) {
                materials.append(material)
            } else {
                break
            }
        }
        return materials
    }

    /// `stages`: `code|name|post|days`, `+` between the steps of a stage, `;` between stages. The days are working
    /// days and may be empty; a fifth part names a skill.
    mutating func stages() -> [[StepDefinition]] {
        var stages: [[StepDefinition]] = []
        var codes: Set<Code> = []
        for stage in ListField.entries(record[.stages]) {
            var steps: [StepDefinition] = []
            for entry in ListField.entries(stage, by: "+") {
                guard let step = step(ListField.parts(entry)) else {
                    addUnsound(.entryMalformed, .stages, entry)
                    continue
                }
                if codes.contains(step.code) {
                    addUnsound(.entryRepeated, .stages, step.code.text)
                } else if hasRoom(codes.count, Limits.stepsPerItem, .stages) {
                    codes.insert(step.code)
                    steps.append(step)
                } else {
                    return steps.isEmpty ? stages : stages + [steps]
                }
            }
            if !steps.isEmpty { stages.append(steps) }
        }
        return stages
    }

    /// `decision_post`: the code of a post.
    mutating func decisionPost() -> Code? {
        let text = record[.decisionPost]
        if text.isEmpty { return nil }
        guard let code = Code(text) else {
            addUnsound(.valueMalformed, .decisionPost, text)
            return nil
        }
        return code
    }

    /// `effective_from`: the day from which the item holds, or nil where it is to stay a draft.
    ///
    /// A day is used only where the rest is fit to publish; otherwise a doubt says what stands against it.
    mutating func effectiveDate(for item: ItemDefinition) -> CivilDate? {
        let text = record[.effectiveFrom]
        if text.isEmpty { return nil }
        guard let date = CivilDate(iso: text) else {
            add(.valueMalformed, .effectiveFrom, text)
            return nil
        }
        addPublishingDoubts(for: item)
        if !isSound { add(.keptAsDraft, .effectiveFrom, text) }
        return isSound ? date : nil
    }

    /// The day of an export: what it was published with is for the registry to say.
    mutating func exportedDate() -> CivilDate? {
        let text = record[.effectiveFrom]
        if text.isEmpty { return nil }
        guard let date = CivilDate(iso: text) else {
            add(.valueMalformed, .effectiveFrom, text)
            return nil
        }
        if !isSound { add(.keptAsDraft, .effectiveFrom, text) }
        return isSound ? date : nil
    }

    /// `version`: the number of the version in an export.
    mutating func version() -> UInt32? {
        let text = record[.version]
        if text.isEmpty { return nil }
        guard let number = ListField.number(text).flatMap({ UInt32(exactly: $0) }), number > 0 else {
            add(.valueMalformed, .version, text)
            return nil
        }
        return number
    }

    private mutating func addPublishingDoubts(for item: ItemDefinition) {
        if item.promisedLimit == nil { addUnsound(.neededToPublish, .promisedDays, record.code) }
        if item.levels.isEmpty { addUnsound(.neededToPublish, .levels, record.code) }
        if item.channels.isEmpty { addUnsound(.neededToPublish, .channels, record.code) }
        if item.decisionPost == nil { addUnsound(.neededToPublish, .decisionPost, record.code) }
        if item.type == .licence, item.legalBases.isEmpty {
            addUnsound(.licenceWithoutLaw, .legalBasis, record.code)
        }
        guard let promised = item.promisedLimit else { return }
        if item.caseType == .immediate, promised.amount > 0 {
            addUnsound(.immediateWithLimit, .promisedDays, record[.promisedDays])
        }
        if let statutory = item.statutoryLimit, statutory.unit == promised.unit,
            promised.amount > statutory.amount
        {
            addUnsound(.promiseOverStatutory, .promisedDays, record[.promisedDays])
        }
        let steps = item.stages.reduce(0) { $0 + ($1.compactMap(\.limitWorkdays).max() ?? 0) }
        if promised.unit == .workday, steps > promised.amount {
            addUnsound(.stepsOverPromise, .stages, String(steps))
        }
    }

    private mutating func values<Value>(_ column: ItemColumn, _ make: (UInt8) -> Value?) -> [Value] {
        var values: [Value] = []
        for entry in ListField.entries(record[column]) {
            if let number = ListField.number(entry), let value = UInt8(exactly: number).flatMap(make) {
                values.append(value)
            } else {
                addUnsound(.entryMalformed, column, entry)
            }
        }
        return values
    }

    private mutating func material(_ parts: [String]) -> Material? {
        guard parts.count == 6, let code = Code(parts[0]), !parts[1].isEmpty,
            let necessity = ListField.number(parts[2]).flatMap({ UInt8(exactly: $0) }).flatMap(Necessity.init),
            let source = ListField.number(parts[3]).flatMap({ UInt8(exactly: $0) }).flatMap(MaterialSource.init),
            let originals = ListField.number(parts[4]), originals <= 99,
            let copies = ListField.number(parts[5]), copies <= 99
        else { return nil }
        return Material(
            code: code, name: LocalizedText(text(parts[1], .materials)), necessity: necessity, source: source,
            originals: originals, copies: copies)
    }

    private mutating func step(_ parts: [String]) -> StepDefinition? {
        guard (4...5).contains(parts.count), let code = Code(parts[0]), !parts[1].isEmpty,
            let post = Code(parts[2])
        else { return nil }
        let days = ListField.number(parts[3])
        if !parts[3].isEmpty, days == nil { return nil }
        if let days, days > Limits.limitDays { return nil }
        let skill = parts.count == 5 ? Code(parts[4]) : nil
        if parts.count == 5, !parts[4].isEmpty, skill == nil { return nil }
        return StepDefinition(
            code: code, name: LocalizedText(text(parts[1], .stages)), post: post, limitWorkdays: days,
            skill: skill)
    }

    private mutating func hasRoom(_ count: Int, _ limit: Int, _ column: ItemColumn) -> Bool {
        if count < limit { return true }
        addUnsound(.tooManyEntries, column, String(limit))
        return false
    }
}
