import OneWindowCore

/// Expands the item tables into definitions: one for each variant of each line.
enum SampleItems {
    /// All items, agency by agency in the order of the tables.
    static func definitions() -> [ItemDefinition] {
        let agencies = SampleText.rows(OrganisationFacts.agencies).map { $0[0] }
        return ItemFacts.tables.flatMap { agency, table in
            let number = SampleText.valid(agencies.firstIndex(of: agency), agency) + 1
            return definitions(of: agency, number: number, table: table)
        }
    }

    private static func definitions(of agency: String, number: Int, table: String) -> [ItemDefinition] {
        let credit = SampleCreditCode.agency(number: number)
        var items: [ItemDefinition] = []
        // A main item keeps its number in the directory over all its lines, and counts its parts from 1.
        var main = (number: 0, name: "", parts: 0)
        for fact in ItemFacts.read(table) {
            let variants: [String?] = fact.variants.isEmpty ? [nil] : fact.variants
            let mainName = fact.main?.chinese ?? fact.name.chinese
            if main.name != mainName { main = (main.number + 1, mainName, 0) }
            let isWhole = fact.main == nil && variants.count == 1
            for variant in variants {
                main.parts += isWhole ? 0 : 1
                let type = fact.profile.type
                let basic = directoryCode(type: type, agency: number, main: main.number, part: main.parts)
                var item = definition(fact, variant: variant, agency: agency, code: credit + "4" + basic)
                item.mainItem = isWhole ? "" : mainName
                items.append(item)
            }
        }
        return items
    }

    /// The 12 characters of the directory (基本编码): province, type, department, main item, part.
    private static func directoryCode(type: ItemType, agency: Int, main: Int, part: Int) -> String {
        let serials = SampleText.padded(main, to: 3) + SampleText.padded(part, to: 3)
        return "44" + type.code + SampleText.padded(agency, to: 2) + serials
    }

    private static func definition(
        _ fact: ItemFacts, variant key: String?, agency: String, code: String
    ) -> ItemDefinition {
        let variant = key.map { SampleText.valid(Vocabulary.shared.variants[$0], $0) }
        let profile = fact.profile
        let promised = promise(profile.promised, pace: variant?.pace ?? "full")
        let stages = variant?.pace == "half" ? Array(profile.stages.prefix(1)) : profile.stages
        return ItemDefinition(
            code: SampleText.valid(ItemCode(code), code),
            name: fullName(fact, variant: variant),
            agency: SampleText.code(agency),
            type: profile.type,
            region: OrganisationFacts.region + "000000",
            caseType: promised == 0 ? .immediate : .promised,
            legalBases: fact.laws,
            statutoryLimit: profile.statutory.map { TimeLimit($0) },
            promisedLimit: TimeLimit(promised),
            levels: profile.levels,
            channels: profile.channels,
            materials: materials(fact, variant: variant),
            stages: promised == 0 ? [] : review(stages, agency: agency, promised: promised),
            decisionPost: SampleText.code(agency + ".decide"),
            timing: promised == 0 ? ItemTiming() : SampleTiming.timing(of: fact, variant: key),
            elements: SampleElements.elements(type: profile.type, promised: promised, channels: profile.channels))
    }

    /// `食品生产许可（变更）`, `Food production licence (change)`; the English of a part is put after that of its main item.
    private static func fullName(_ fact: ItemFacts, variant: Vocabulary.Variant?) -> LocalizedText {
        var chinese = fact.name.chinese
        var english = fact.name.english ?? ""
        if let main = fact.main?.english, main != english { english = main + ": " + english }
        if let variant {
            chinese += "（\(variant.name.chinese)）"
            english += " (\(variant.name.english ?? ""))"
        }
        return LocalizedText(chinese, english: english)
    }

    private static func promise(_ days: Int, pace: String) -> Int {
        switch pace {
        case "now": 0
        case "half": (days + 1) / 2
        default: days
        }
    }

    // MARK: Materials

    private static func materials(_ fact: ItemFacts, variant: Vocabulary.Variant?) -> [Material] {
        var keys: [String] = []
        for word in variant?.materials ?? ["all"] {
            switch word {
            case "all": keys += fact.materials
            case "few": keys += fact.materials.prefix(2)
            case "first": keys += fact.materials.prefix(1)
            default: keys.append(word)
            }
        }
        var materials: [Material] = [form(fact)]
        for key in keys {
            let material = SampleText.valid(Vocabulary.shared.materials[key], key)
            if !materials.contains(where: { $0.code == material.code }) { materials.append(material) }
        }
        return materials
    }

    /// The application form, which every item has and which bears the item's name.
    private static func form(_ fact: ItemFacts) -> Material {
        let english = "Application form: " + (fact.name.english ?? "")
        let name = LocalizedText(fact.name.chinese + "申请表", english: english)
        return Material(code: SampleText.code("form"), name: name)
    }

    // MARK: Review

    /// The stages with their limits: equal shares of the promise, one of them kept for the decision where days allow.
    private static func review(_ stages: [[String]], agency: String, promised: Int) -> [[StepDefinition]] {
        let kept = stages.prefix(promised)
        let share = max(1, promised / (kept.count + 1))
        return kept.map { stage in stage.map { step($0, agency: agency, limit: share) } }
    }

    /// Reads `site@fire`: the step `site` done by the agency `fire`.
    private static func step(_ text: String, agency: String, limit: Int) -> StepDefinition {
        let parts = SampleText.columns(text, by: "@")
        let step = SampleText.valid(Vocabulary.shared.steps[parts[0]], text)
        let doer = parts.count > 1 ? parts[1] : agency
        return StepDefinition(
            code: SampleText.code(parts.joined(separator: "-")), name: step.name,
            post: SampleText.code(doer + "." + step.post), limitWorkdays: limit)
    }
}
