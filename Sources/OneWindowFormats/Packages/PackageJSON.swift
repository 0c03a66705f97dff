import OneWindowCore

extension RegistryJSON {
    static func package(_ node: JSONNode) throws(Rejection) -> RegistryDocument.PackageEntry {
        let object = try node.object()
        try object.allow(PackageDefinition.shape.memberNames.union(["decisions", "effectiveFrom"]))
        guard var definition = PackageDefinition(tree: try object.tree(of: PackageDefinition.shape)) else {
            throw node.rejection(.malformedField)
        }
        if let model = object.optional("decisions") { definition.decisions = try DecisionJSON.model(model) }
        return RegistryDocument.PackageEntry(definition, effectiveFrom: try object.optional("effectiveFrom")?.date())
    }
}

extension JSONWriter {
    /// The members of a package: its fields, then its decisions as `ow.decisions/1` writes them.
    mutating func content(of package: PackageDefinition) {
        content(ofPart: package)
        if let decisions = package.decisions {
            object("decisions") { $0.content(of: decisions, tagged: DecisionJSON.schema) }
        }
    }

    private mutating func content(ofPart part: some ItemPart) { content(of: part) }
}
