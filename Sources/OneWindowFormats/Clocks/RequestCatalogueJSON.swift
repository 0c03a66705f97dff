import OneWindowCore

/// The categories of service requests (诉求分类目录) in JSON: member `requests` of a set of rules.
enum RequestCatalogueJSON {
    /// Reads the list of categories.
    static func catalogue(_ node: JSONNode) throws(Rejection) -> RequestCatalogue {
        RequestCatalogue(try node.list(category))
    }

    private static func category(_ node: JSONNode) throws(Rejection) -> RequestCategory {
        let object = try node.object(allowing: [
            "code", "name", "kind", "priority", "needsFinding", "confirmsNegative", "reopenings", "dispatcher",
            "escalations", "basis",
        ])
        return RequestCategory(
            code: try object.required("code").code(), name: try object.required("name").name(),
            kind: try object.required("kind").choice(), priority: try object.optional("priority")?.choice() ?? .normal,
            needsFinding: try object.optional("needsFinding")?.flag() ?? false,
            confirmsNegative: try object.optional("confirmsNegative")?.flag() ?? true,
            reopenings: try object.optional("reopenings")?.integer(in: 0...RequestCategory.mostReopenings) ?? 1,
            dispatcher: try object.optional("dispatcher")?.code(),
            escalations: try object.list("escalations", escalation),
            basis: try RegistryJSON.legalBasis(object.required("basis")))
    }

    private static func escalation(_ node: JSONNode) throws(Rejection) -> RequestCategory.Escalation {
        let object = try node.object(allowing: ["level", "post"])
        return .init(try object.required("level").choice(), to: try object.required("post").code())
    }
}

extension JSONWriter {
    /// Writes the list of categories as a member.
    mutating func categories(_ name: StaticString, _ catalogue: RequestCatalogue) {
        array(name, catalogue.categories) { writer, category in
            writer.object { $0.content(of: category) }
        }
    }

    private mutating func content(of category: RequestCategory) {
        member("code", category.code)
        member("name", category.name)
        member("kind", category.kind)
        member("priority", category.priority)
        member("needsFinding", category.needsFinding)
        member("confirmsNegative", category.confirmsNegative)
        member("reopenings", category.reopenings)
        member("dispatcher", category.dispatcher)
        array("escalations", category.escalations) { writer, escalation in
            writer.object { writer in
                writer.member("level", escalation.level)
                writer.member("post", escalation.post)
            }
        }
        object("basis") { writer in
            writer.member("law", category.basis.law)
            writer.filled("article", category.basis.article)
        }
    }
}
