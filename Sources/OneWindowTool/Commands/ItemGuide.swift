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
        var plain = definition.elements
        plain.situations = .blank
        return lines + plain.lines(in: language) + situations(in: language)
    }

    /// What depends on the applicant's situation: what is asked, and what applies only where.
    private func situations(in language: Language) -> [String] {
        let situations = definition.elements.situations
        guard situations != .blank else { return [] }
        func told(_ what: String, _ condition: String) -> String {
            let word: Words.Guide = condition.isEmpty ? .always : .onlyWhere
            return "  - " + word.filled(["what": what, "where": condition]).text(in: language)
        }
        var lines = ["\(Words.Guide.situations.text(in: language)):"]
        lines += situations.questions.map { "  ? \($0.text.text(in: language))  [\($0.code)]" }
        if !situations.applies.isEmpty {
            lines.append(told(definition.name.text(in: language), situations.applies))
        }
        for element in situations.elements {
            let text = definition.text(of: element)?.text(in: language) ?? element.name
            lines.append(told("\(element.kind.text(in: language)) \(text)", element.condition))
        }
        return lines + situations.notes.map { told($0.text.text(in: language), $0.condition) }
    }
}

extension Words {
    /// The headings of a guide.
    enum Guide: CaseIterable, Word {
        case agency, promised, statutory, basis, materials, necessary, optional, way, decision, sameDay, workdays,
            naturalDays, situations, onlyWhere, always

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
            case .situations: Bilingual("情形", "Situations")
            case .onlyWhere: Bilingual("{what}（情形：{where}）", "{what} (where: {where})")
            case .always: Bilingual("{what}", "{what}")
            }
        }
    }
}
