public import OneWindowCore
import OneWindowEngine

extension ResultJSON {
    /// A licence (电子证照), schema `ow.licence/1`. Personal texts stand in it only where they are handed in.
    ///
    /// - Parameters:
    ///   - registry: Turns handles into codes.
    ///   - origin: The number of the case it came from, from ``OneWindowEngine/Engine/number(of:)``.
    ///   - personal: The texts to show, from ``OneWindowEngine/Engine/personalTexts(of:)``. Whoever shows them answers
    ///     for it.
    public static func data(
        _ state: Licence, registry: Registry, origin: CaseNumber? = nil, personal: [PersonalText] = []
    ) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.licence/1")
            writer.content(of: state, registry, origin)
            guard !personal.isEmpty else { return }
            writer.array("personal", personal) { writer, text in
                writer.object { writer in
                    writer.member("slot", text.slot)
                    writer.member("text", text.text)
                }
            }
        }
    }

    /// A page of licences, schema `ow.licences/1`: in member `licences` each as in `ow.licence/1`.
    public static func data(_ licences: [Licence], registry: Registry) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.licences/1")
            writer.array("licences", licences) { writer, licence in
                writer.object { $0.content(of: licence, registry, nil) }
            }
        }
    }

    /// What a look at a licence found (核验结果), schema `ow.licenceAnswer/1`.
    public static func data(_ answer: LicenceAnswer, registry: Registry) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.licenceAnswer/1")
            writer.member("good", answer.isGood)
            writer.member("number", answer.licence.number.text)
            writer.code("type", answer.licence.opening.type, in: registry.licenceTypes)
            writer.member("phase", answer.phase)
            writer.member("validFrom", answer.licence.terms.validFrom)
            writer.member("validThrough", answer.licence.terms.validThrough)
            writer.member("holder", answer.isHolder)
            writer.member("content", answer.isContent)
            writer.member("signature", answer.signature)
            if let reason = answer.reason { writer.reason(reason) }
        }
    }

    /// What a licence stands for when it is offered (证照代替材料的预判结果), schema `ow.licenceOffer/1`.
    public static func data(_ answer: LicenceOfferAnswer, registry: Registry) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.licenceOffer/1")
            writer.member("taken", answer.isTaken)
            writer.member("number", answer.licence.number.text)
            writer.code("type", answer.licence.opening.type, in: registry.licenceTypes)
            writer.member("itemVersion", answer.itemVersion)
            writer.member("needed", answer.needed)
            writer.array("materials", answer.materials) { writer, material in writer.element(material.text) }
            if let reason = answer.reason { writer.reason(reason.code, reason.subject) }
        }
    }
}

extension JSONWriter {
    /// What stands against a licence, and where that says more, what it is about.
    fileprivate mutating func reason(_ reason: RejectionCode, _ subject: String = "") {
        object("reason") { writer in
            writer.member("code", reason.rawValue)
            writer.member("name", reason)
            writer.member("text", LocalizedText(reason.text(in: .chinese), english: reason.text(in: .english)))
            writer.filled("subject", subject)
        }
    }

    fileprivate mutating func content(of state: Licence, _ registry: Registry, _ origin: CaseNumber?) {
        member("number", state.number.text)
        member("id", state.id.rawValue)
        member("phase", state.phase)
        member("revision", state.revision)
        content(of: state.opening, registry)
        member("case", origin?.text)
        member("version", state.version)
        content(of: state.terms)
        if let dormancy = state.dormancy { object("dormancy") { $0.content(of: dormancy) } }
        if state.dormantDays > 0 { member("dormantDays", state.dormantDays) }
        if let suspension = state.suspension { object("suspension") { $0.content(of: suspension) } }
        member("revocation", state.revocation)
        member("cancellation", state.cancellation)
        array("changes", state.changes) { writer, change in
            writer.object { writer in
                writer.member("at", change.at)
                writer.member("phase", change.phase)
            }
        }
        timers("timers", state.ledger.timers)
        member("lastActAt", state.lastActAt)
        if state.erasedThrough > 0 { member("erasedThrough", state.erasedThrough) }
    }

    private mutating func content(of opening: LicenceOpening, _ registry: Registry) {
        code("type", opening.type, in: registry.licenceTypes)
        code("issuer", opening.issuer, in: registry.agencies)
        member("holderKind", opening.holder)
        if let item = opening.item {
            member("item", registry.code(of: item.item)?.text)
            member("itemVersion", item.version)
        }
        member("caseID", opening.caseID?.rawValue)
    }

    /// The members of terms; a command and a result write them alike.
    mutating func content(of terms: LicenceTerms) {
        member("issuedOn", terms.issuedOn)
        member("validFrom", terms.validFrom)
        member("validThrough", terms.validThrough)
        array("digests", terms.digests) { writer, digest in writer.element(digest.hexadecimal) }
        member("signature", terms.signature)
    }

    mutating func member(_ name: StaticString, _ signature: LicenceSignature?) {
        guard let signature else { return }
        object(name) { writer in
            writer.member("key", signature.key)
            writer.member("algorithm", signature.algorithm)
            writer.member("bytes", signature.bytes.hexadecimal)
        }
    }

    private mutating func content(of dormancy: Dormancy) {
        member("from", dormancy.from)
        member("through", dormancy.through)
        member("noticeOn", dormancy.noticeOn)
        member("noticed", dormancy.isNoticed)
        member("bars", dormancy.bars)
        member("stopsValidity", dormancy.stopsValidity)
    }

    mutating func member(_ name: StaticString, _ bars: DormancyBars) {
        array(name, DormancyBars.names.filter { bars.contains($0.bar) }) { $0.element($1.name) }
    }

    private mutating func content(of suspension: LicenceSuspension) {
        member("through", suspension.through)
        member("basis", suspension.basis)
    }

    /// What an event of a licence holds.
    mutating func content(of event: LicenceEvent, _ registry: Registry) {
        switch event {
        case .dormancyNoticed, .expired, .personalDataErased: break
        case .issued(let opening, let terms):
            member("number", opening.number.text)
            content(of: opening, registry)
            content(of: terms)
        case .signed(let signature): member("signature", signature)
        case .dormancyFiled(let dormancy): content(of: dormancy)
        case .resumed(let deemed, let validThrough):
            member("deemed", deemed)
            member("validThrough", validThrough)
        case .suspended(let suspension): content(of: suspension)
        case .lifted(let ended): member("ended", ended)
        case .renewed(let terms): content(of: terms)
        case .revoked(let ground, let basis):
            member("ground", ground)
            filled("basis", basis)
        case .cancelled(let ground, let basis):
            member("ground", ground)
            filled("basis", basis)
        }
    }

    /// The licences that stand for materials of a case, by the places of the materials.
    mutating func standing(_ licences: [StandingLicence]) {
        guard !licences.isEmpty else { return }
        array("licences", licences) { writer, standing in
            writer.object { writer in
                writer.member("materialPlace", standing.material)
                writer.member("licenceID", standing.licence.rawValue)
                writer.member("version", standing.version)
            }
        }
    }
}

extension JSONNode {
    /// Hexadecimal digits of so many bytes.
    func hexadecimal(bytes count: Int) throws(Rejection) -> [UInt8] {
        guard let bytes = [UInt8](hexadecimal: try text()), bytes.count == count else {
            throw rejection(.malformedField)
        }
        return bytes
    }

    /// What a dormant licence may not be used for.
    func bars() throws(Rejection) -> DormancyBars {
        let list = try list { (node) throws(Rejection) in
            let name = try node.text()
            guard let bar = DormancyBars.names.first(where: { $0.name == name })?.bar else {
                throw node.rejection(.malformedField)
            }
            return bar
        }
        return DormancyBars(list)
    }

    func signature() throws(Rejection) -> LicenceSignature {
        let object = try object(allowing: ["key", "algorithm", "bytes"])
        let algorithm: SignatureAlgorithm = try object.optional("algorithm")?.choice() ?? .ed25519
        return LicenceSignature(
            key: try object.required("key").code(), algorithm: algorithm,
            bytes: try object.required("bytes").hexadecimal(bytes: algorithm.signatureBytes))
    }
}
