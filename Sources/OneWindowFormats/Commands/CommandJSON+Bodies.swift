import OneWindowCore

extension CommandName {
    init(_ command: BodiesCommand) {
        self =
            switch command {
            case .setDuties: .dutiesSet
            case .setDisputeTerms: .dutyTerms
            case .openDispute: .dutyDispute
            case .rule: .dutyRule
            case .succeed: .succeed
            case .setEntries: .entriesSet
            case .setProofs: .proofsSet
            }
    }
}

extension CommandJSON {
    static func arrangement(_ name: CommandName, _ object: JSONObject) throws(Rejection) -> BodiesCommand {
        switch name {
        case .dutiesSet: return .setDuties(try BodiesJSON.parts(object.required("duties")))
        case .dutyTerms: return .setDisputeTerms(try object.required("terms").part())
        case .dutyDispute:
            return .openDispute(
                duty: try object.required("duty").code(), parties: try object.required("parties").list(JSONNode.code),
                question: try object.required("question").name())
        case .dutyRule:
            return .rule(
                dispute: try object.required("dispute").integer(), try object.required("ruling").part())
        case .succeed: return .succeed(try object.required("succession").part())
        case .entriesSet: return .setEntries(try BodiesJSON.parts(object.required("entries")))
        case .proofsSet: return .setProofs(try BodiesJSON.parts(object.required("proofs")))
        default: throw try object.required("command").rejection(.unknownCommand)
        }
    }
}

extension JSONWriter {
    mutating func content(of command: BodiesCommand) {
        switch command {
        case .setDuties(let entries): parts("duties", entries)
        case .setDisputeTerms(let terms): object("terms") { $0.content(of: terms) }
        case .openDispute(let duty, let parties, let question):
            member("duty", duty)
            codes("parties", parties)
            member("question", question)
        case .rule(let dispute, let ruling):
            member("dispute", dispute)
            object("ruling") { $0.content(of: ruling) }
        case .succeed(let plan): object("succession") { $0.content(of: plan) }
        case .setEntries(let notes): parts("entries", notes)
        case .setProofs(let proofs): parts("proofs", proofs)
        }
    }

    /// A list of values that list their own fields.
    mutating func parts(_ name: StaticString, _ parts: [some ItemPart]) {
        array(name, parts) { writer, part in writer.object { $0.content(of: part) } }
    }

    /// What changed in duty lists, the entry register or retained proofs, or by a reform of bodies.
    mutating func content(of event: BodiesEvent) {
        switch event {
        case .dutySet(_, let entry): object("duty") { $0.content(of: entry) }
        case .dutyDisputed(let dispute): object("dispute") { $0.content(of: dispute) }
        case .dutyRuled(let number, let ruling):
            member("dispute", number)
            object("ruling") { $0.content(of: ruling) }
        case .succeeded(let applied): content(of: applied)
        case .entrySet(_, let note): object("entry") { $0.content(of: note) }
        case .proofSet(_, let proof): object("proof") { $0.content(of: proof) }
        case .disputeTermsSet(let terms): object("terms") { $0.content(of: terms) }
        case .disputeOverdue(let number, let limit):
            member("dispute", number)
            member("limit", limit)
        case .disputeRedated(let number, let due, let edition):
            member("dispute", number)
            member("due", due)
            member("calendarEdition", edition)
        }
    }

    /// A reform as it was carried out.
    mutating func content(of applied: AppliedSuccession) {
        member("number", applied.number)
        object("succession") { $0.content(of: applied.plan) }
        member("appliedAt", applied.appliedAt)
    }
}
