import OneWindowCore

extension ClockRulesJSON {
    /// A category of service requests (诉求类别).
    static func category(_ node: JSONNode) throws(Rejection) -> RequestCategory {
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
            escalations: try object.list("escalations") { (node) throws(Rejection) in
                let object = try node.object(allowing: ["level", "post"])
                return RequestCategory.Escalation(
                    try object.required("level").choice(), to: try object.required("post").code())
            }, basis: try RegistryJSON.legalBasis(object.required("basis")))
    }
}

extension JSONWriter {
    mutating func content(of category: RequestCategory) {
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
        member("basis", category.basis)
    }
}
