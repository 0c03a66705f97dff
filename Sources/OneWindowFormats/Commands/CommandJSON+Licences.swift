import OneWindowCore

extension CommandName {
    /// Whether it is a command on a licence that is there.
    var isOfLicence: Bool { rawValue.hasPrefix("licence.") && self != .issueLicence }

    init(_ work: LicenceCommand.Work) {
        self =
            switch work {
            case .sign: .licenceSign
            case .fileDormancy: .licenceFileDormancy
            case .resume: .licenceResume
            case .suspend: .licenceSuspend
            case .lift: .licenceLift
            case .renew: .licenceRenew
            case .revoke: .licenceRevoke
            case .cancel: .licenceCancel
            }
    }

    private static let terms = ["issuedOn", "validFrom", "validThrough", "digests", "signature"]

    /// The members of its own that a command on a licence may have.
    var licenceMembers: [String] {
        switch self {
        case .issueLicence: ["number", "type", "holder", "issuer", "case"] + Self.terms
        case .licenceSign: ["signature"]
        case .licenceFileDormancy: ["holder", "through", "address", "reason"]
        case .licenceResume: ["holder", "reason"]
        case .licenceSuspend: ["through", "basis", "reason"]
        case .licenceLift: ["reason"]
        case .licenceRenew: Self.terms
        case .licenceRevoke, .licenceCancel: ["ground", "basis", "reason"]
        default: []
        }
    }
}

extension CommandJSON {
    static func licenceIssue(_ object: JSONObject) throws(Rejection) -> LicenceIssue {
        let holder = try object.required("holder").object(allowing: ["name", "identityNumber"])
        return LicenceIssue(
            number: try object.optional("number")?.caseNumber(), type: try object.required("type").code(),
            holder: LicenceHolder(
                name: try holder.text("name"), identityNumber: try holder.required("identityNumber").text()),
            issuer: try object.required("issuer").code(), from: try object.optional("case")?.caseNumber(),
            terms: try terms(object))
    }

    private static func terms(_ object: JSONObject) throws(Rejection) -> LicenceTerms {
        let issuedOn = try object.required("issuedOn").date()
        return LicenceTerms(
            issuedOn: issuedOn, validFrom: try object.optional("validFrom")?.date() ?? issuedOn,
            validThrough: try object.optional("validThrough")?.date(),
            digests: try object.list("digests") { (node) throws(Rejection) in try node.hexadecimal(bytes: 32) },
            signature: try object.optional("signature")?.signature())
    }

    static func licenceCommand(_ name: CommandName, _ object: JSONObject) throws(Rejection) -> LicenceCommand {
        LicenceCommand(
            try object.required("number").caseNumber(), try licenceWork(name, object),
            holder: try object.text("holder"), expectedRevision: try object.optional("expectedRevision")?.integer())
    }

    private static func licenceWork(
        _ name: CommandName, _ object: JSONObject
    ) throws(Rejection) -> LicenceCommand.Work {
        let reason = name.members.contains("reason") ? try object.text("reason") : ""
        switch name {
        case .licenceSign: return .sign(try object.required("signature").signature())
        case .licenceFileDormancy:
            return .fileDormancy(
                through: try object.required("through").date(), address: try object.text("address"), reason: reason)
        case .licenceResume: return .resume(reason: reason)
        case .licenceSuspend:
            return .suspend(
                through: try object.optional("through")?.date(), basis: try object.text("basis"), reason: reason)
        case .licenceLift: return .lift(reason: reason)
        case .licenceRenew: return .renew(try terms(object))
        case .licenceRevoke:
            return .revoke(
                try object.required("ground").choice(), basis: try object.text("basis"), reason: reason)
        case .licenceCancel:
            return .cancel(
                try object.required("ground").choice(), basis: try object.text("basis"), reason: reason)
        default: throw try object.required("command").rejection(.unknownCommand)
        }
    }

    /// Members `licences` and `assurance` of an application or a supplement.
    static func presented(_ object: JSONObject) throws(Rejection) -> PresentedLicences {
        PresentedLicences(
            try object.list("licences") { (node) throws(Rejection) in
                let use = try node.object(allowing: ["material", "licence"])
                return LicenceUse(
                    material: try use.required("material").code(),
                    licence: try use.required("licence").caseNumber())
            },
            assurance: try object.optional("assurance")?.choice())
    }
}

extension JSONWriter {
    mutating func content(of issue: LicenceIssue) {
        member("number", issue.number?.text)
        member("type", issue.type)
        object("holder") { writer in
            writer.filled("name", issue.holder.name)
            writer.member("identityNumber", issue.holder.identityNumber)
        }
        member("issuer", issue.issuer)
        member("case", issue.caseNumber?.text)
        content(of: issue.terms)
    }

    mutating func content(of command: LicenceCommand) {
        member("number", command.number.text)
        member("expectedRevision", command.expectedRevision)
        switch command.work {
        case .fileDormancy, .resume: filled("holder", command.holder)
        default: break
        }
        switch command.work {
        case .sign(let signature): member("signature", signature)
        case .fileDormancy(let through, let address, let reason):
            member("through", through)
            filled("address", address)
            filled("reason", reason)
        case .resume(let reason), .lift(let reason): filled("reason", reason)
        case .suspend(let through, let basis, let reason):
            member("through", through)
            filled("basis", basis)
            filled("reason", reason)
        case .renew(let terms): content(of: terms)
        case .revoke(let ground, let basis, let reason):
            member("ground", ground)
            filled("basis", basis)
            filled("reason", reason)
        case .cancel(let ground, let basis, let reason):
            member("ground", ground)
            filled("basis", basis)
            filled("reason", reason)
        }
    }

    mutating func content(of presented: PresentedLicences) {
        if !presented.uses.isEmpty {
            array("licences", presented.uses) { writer, use in
                writer.object { writer in
                    writer.member("material", use.material)
                    writer.member("licence", use.licence.text)
                }
            }
        }
        member("assurance", presented.assurance)
    }
}
