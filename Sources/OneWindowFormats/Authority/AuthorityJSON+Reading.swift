import OneWindowCore

extension AuthorityJSON {
    static func grant(_ node: JSONNode) throws(Rejection) -> AuthorityGrant {
        let object = try node.object(allowing: [
            "code", "kind", "grantor", "grantee", "granteeIsOrgan", "acts", "types", "items", "region", "level",
            "bases", "publishedOn", "from", "through", "mayPassOn", "under", "atEnd",
        ])
        return AuthorityGrant(
            code: try object.required("code").code(), kind: try object.required("kind").choice(),
            grantor: try object.optional("grantor")?.code(), grantee: try object.required("grantee").code(),
            isGranteeOrgan: try object.optional("granteeIsOrgan")?.flag() ?? true,
            acts: AuthorityActSet(try object.required("acts").choices(AuthorityAct.self)),
            scope: try scope(object), region: try object.required("region").region(),
            level: try object.optional("level")?.integer(in: 0...7) ?? 0,
            bases: try object.list("bases", RegistryJSON.legalBasis),
            publishedOn: try object.optional("publishedOn")?.date(), from: try object.required("from").date(),
            through: try object.optional("through")?.date(),
            mayPassOn: try object.optional("mayPassOn")?.flag() ?? false,
            under: try object.optional("under")?.code(), atEnd: try object.required("atEnd").choice())
    }

    private static func scope(_ object: JSONObject) throws(Rejection) -> AuthorityScope {
        if let items = object.optional("items") {
            if let types = object.optional("types") { throw types.rejection(.malformedField) }
            return .items(try items.uniqueList { (node) throws(Rejection) in try node.itemCode() })
        }
        guard let types = object.optional("types") else { return .all }
        return .types(try types.uniqueList { (node) throws(Rejection) in try node.itemType() })
    }

    /// A command on an authority list.
    static func command(_ name: CommandName, _ object: JSONObject) throws(Rejection) -> AuthorityCommand {
        let work: AuthorityCommand.Work =
            switch name {
            case .authorityGrant: .grant(try grant(object.required("grant")))
            case .authorityAccept: .accept(try object.required("authority").code())
            case .authorityNote: .note(try object.required("authority").code())
            case .authoritySuspend: .suspend(try object.required("authority").code())
            case .authorityResume: .resume(try object.required("authority").code())
            default: .withdraw(try object.required("authority").code())
            }
        return AuthorityCommand(work, day: try object.optional("day")?.date(), reason: try object.text("reason"))
    }
}

extension JSONNode {
    /// A region code of 2, 4, 6, 9 or 12 digits.
    func region() throws(Rejection) -> RegionCode {
        guard let region = RegionCode(try text()) else { throw rejection(.malformedField) }
        return region
    }
}

extension CommandName {
    /// Whether it is a command on an authority list.
    var isOfAuthority: Bool { rawValue.hasPrefix("authority.") }

    init(_ command: AuthorityCommand) {
        self =
            switch command.work {
            case .grant: .authorityGrant
            case .accept: .authorityAccept
            case .note: .authorityNote
            case .suspend: .authoritySuspend
            case .resume: .authorityResume
            case .withdraw: .authorityWithdraw
            }
    }
}
