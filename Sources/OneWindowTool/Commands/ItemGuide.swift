import OneWindow

/// A guide as lines of text for a terminal (办事指南).
struct ItemGuide {
    private let definition: ItemDefinition
    private let registry: Registry

    init(_ definition: ItemDefinition, registry: Registry) {
        self.definition = definition
        self.registry = registry
    }

    /// The lines in a language.
    func lines(in language: Language) -> [String] {
        func word(_ word: Words.Guide) -> String { word.text(in: language) }
        func limit(_ limit: TimeLimit?) -> String {
            guard let limit else { return "–" }
            if limit.amount == 0 { return word(.sameDay) }
            let unit: Words.Guide = limit.unit == .workday ? .workdays : .naturalDays
            return unit.filled(["amount": "\(limit.amount)"]).text(in: language)
        }
        let agency = registry.agencies[definition.agency]?.name.text(in: language) ?? definition.agency.text
        var lines = [
            definition.name.text(in: language), "\(definition.code)", "",
            "\(word(.agency)): \(agency)",
            "\(word(.promised)): \(limit(definition.promisedLimit))   "
                + "\(word(.statutory)): \(limit(definition.statutoryLimit))",
        ]
        if !definition.legalBases.isEmpty {
            let bases = definition.legalBases.map { "《\($0.law)》\($0.article)" }.joined(separator: "; ")
            lines.append("\(word(.basis)): \(bases)")
        }
        lines.append("\(word(.materials)):")
        for (place, material) in definition.materials.enumerated() {
            let must: Words.Guide = material.necessity == .optional ? .optional : .necessary
            lines.append("  \(place + 1). \(material.name.text(in: language)) [\(word(must))]  \(material.code)")
        }
        lines.append("\(word(.way)):")
        for (place, stage) in definition.stages.enumerated() {
            let names = stage.map { "\($0.name.text(in: language)) (\($0.post))" }.joined(separator: " ∥ ")
            lines.append("  \(place + 1). \(names)")
        }
        lines.append("  → \(word(.decision)) (\(definition.decisionPost?.text ?? "–"))")
        lines += definition.elements.lines(in: language)
        return lines
    }
}

extension Words {
    /// The headings of a guide.
    enum Guide: CaseIterable, Word {
        case agency, promised, statutory, basis, materials, necessary, optional, way, decision, sameDay, workdays,
            naturalDays

        var both: Bilingual {
            switch self {
            case .agency: Bilingual("实施主体", "Agency")
            case .promised: Bilingual("承诺时限", "Promised")
            case .statutory: Bilingual("法定时限", "Statutory")
            case .basis: Bilingual("设定依据", "Legal basis")
            case .materials: Bilingual("申请材料", "Materials")
            case .necessary: Bilingual("必要", "necessary")
            case .optional: Bilingual("非必要", "optional")
            case .way: Bilingual("办理流程", "Steps")
            case .decision: Bilingual("决定", "decision")
            case .sameDay: Bilingual("当日", "same day")
            case .workdays: Bilingual("{amount} 个工作日", "{amount} working days")
            case .naturalDays: Bilingual("{amount} 个自然日", "{amount} days")
            }
        }
    }
}
