import OneWindowCore

extension RegistryJSON {
    static func item(_ node: JSONNode) throws(Rejection) -> RegistryDocument.ItemEntry {
        let object = try node.object()
        try object.allow(memberNames)
        guard let definition = ItemDefinition(tree: try object.tree(of: ItemDefinition.shape)) else {
            throw node.rejection(.malformedField)
        }
        return RegistryDocument.ItemEntry(
            definition, effectiveFrom: try object.optional("effectiveFrom")?.date(),
            version: try object.optional("version")?.integer(in: 1...UInt32.max))
    }

    /// The members of an item: those of its definition, and what is to be done with it.
    private static let memberNames = ItemDefinition.shape.memberNames.union(["effectiveFrom", "version"])

    static func legalBasis(_ node: JSONNode) throws(Rejection) -> LegalBasis {
        try node.part()
    }

    static func timeLimit(_ node: JSONNode) throws(Rejection) -> TimeLimit {
        let object = try node.object(allowing: ["amount", "unit"])
        return TimeLimit(
            try object.required("amount").integer(in: 0...Limits.limitDays),
            try object.optional("unit")?.choice() ?? .workday)
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
