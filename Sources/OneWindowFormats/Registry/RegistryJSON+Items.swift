import OneWindowCore

extension RegistryJSON {
    static func item(_ node: JSONNode) throws(Rejection) -> RegistryDocument.ItemEntry {
        let object = try node.object(allowing: [
            "code", "name", "mainItem", "agency", "type", "region", "caseType", "legalBases", "statutoryLimit",
            "promisedLimit", "levels", "channels", "materials", "stages", "decisionPost", "timing",
            "effectiveFrom",
        ])
        var definition = ItemDefinition(
            code: try object.required("code").itemCode(), name: try object.required("name").name(),
            mainItem: try object.text("mainItem"), agency: try object.required("agency").code(),
            type: try object.required("type").itemType(), region: try object.text("region"))
        definition.caseType = try object.optional("caseType")?.choice() ?? .promised
        definition.legalBases = try object.list("legalBases", legalBasis)
        definition.statutoryLimit = try object.optional("statutoryLimit").map(timeLimit)
        definition.promisedLimit = try object.optional("promisedLimit").map(timeLimit)
        definition.levels = HallLevelSet(try object.optional("levels")?.choices() ?? [])
        definition.channels = ChannelSet(try object.optional("channels")?.choices() ?? [])
        definition.materials = try object.list("materials", material)
        definition.stages = try object.list("stages", stage)
        definition.decisionPost = try object.optional("decisionPost")?.code()
        definition.timing = try object.optional("timing").map(timing) ?? ItemTiming()
        return RegistryDocument.ItemEntry(definition, effectiveFrom: try object.optional("effectiveFrom")?.date())
    }

    static func legalBasis(_ node: JSONNode) throws(Rejection) -> LegalBasis {
        let object = try node.object(allowing: ["law", "article"])
        return LegalBasis(law: try object.required("law").text(), article: try object.text("article"))
    }

    static func timeLimit(_ node: JSONNode) throws(Rejection) -> TimeLimit {
        let object = try node.object(allowing: ["amount", "unit"])
        return TimeLimit(
            try object.required("amount").integer(in: 0...Limits.limitDays),
            try object.optional("unit")?.choice() ?? .workday)
    }

    private static func material(_ node: JSONNode) throws(Rejection) -> Material {
        let object = try node.object(allowing: ["code", "name", "necessity", "source", "originals", "copies"])
        return Material(
            code: try object.required("code").code(), name: try object.required("name").name(),
            necessity: try object.optional("necessity")?.choice() ?? .necessary,
            source: try object.optional("source")?.choice() ?? .applicant,
            originals: try object.optional("originals")?.integer(in: 0...99) ?? 1,
            copies: try object.optional("copies")?.integer(in: 0...99) ?? 0)
    }

    private static func stage(_ node: JSONNode) throws(Rejection) -> [StepDefinition] {
        try node.list(step)
    }

    private static func step(_ node: JSONNode) throws(Rejection) -> StepDefinition {
        let object = try node.object(allowing: ["code", "name", "post", "limitWorkdays", "skill"])
        return StepDefinition(
            code: try object.required("code").code(), name: try object.required("name").name(),
            post: try object.required("post").code(),
            limitWorkdays: try object.optional("limitWorkdays")?.integer(in: 0...Limits.limitDays),
            skill: try object.optional("skill")?.code())
    }
}

extension JSONNode {
    /// A code of table A.1 or a province's own: a text, or a number without its leading zero.
    func itemType() throws(Rejection) -> ItemType {
        let code: String
        if let number: Int = try? integer(in: 0...9_999) { code = String(number) } else { code = try text() }
        guard let type = ItemType(code) else { throw rejection(.malformedField) }
        return type
    }
}
