/// What somebody wants done to duty lists, the entry register, retained proofs, or the bodies themselves (机构与职责命令).
public enum BodiesCommand: Sendable, Hashable {
    /// Register or change entries of the duty list.
    case setDuties([DutyEntry])
    /// Set how long a dispute may take, with the document it rests on.
    case setDisputeTerms(DisputeTerms)
    /// Open a dispute about an entry of the duty list between bodies.
    case openDispute(duty: Code, parties: [Code], question: LocalizedText)
    /// Rule on a dispute; the duty list changes with it.
    case rule(dispute: UInt32, DutyRuling)
    /// Carry out a reform of bodies.
    case succeed(SuccessionPlan)
    /// Register or change exemptions from entry into the hall.
    case setEntries([EntryNote])
    /// Register or change retained proofs.
    case setProofs([RetainedProof])
}

extension BodiesCommand {
    /// Refuses what has not the shape of a command.
    func checkShape() throws(Rejection) {
        switch self {
        case .setDuties(let entries): try Self.check(entries, by: \.code, "duties")
        case .setEntries(let notes): try Self.check(notes, by: \.item, "entries")
        case .setProofs(let proofs): try Self.check(proofs, by: \.code, "proofs")
        case .setDisputeTerms(let terms):
            try Self.check(terms, "terms")
            if !(1...Limits.limitDays).contains(terms.workdays) || terms.isDefault {
                throw Rejection(.malformedField, "terms")
            }
        case .openDispute(let duty, let parties, let question):
            try Self.check(DutyDispute(number: 0, duty: duty, parties: parties, question: question), "dispute")
            if question.chinese.isEmpty { throw Rejection(.missingField, "question") }
        case .rule(_, let ruling): try Self.check(ruling, "ruling")
        case .succeed(let plan): try Self.check(plan, "succession")
        }
    }

    private static func check(_ part: some ItemPart, _ place: String) throws(Rejection) {
        if let first = ElementShapeCheck.violations(of: part, at: place).first { throw first }
    }

    private static func check<Part: ItemPart, Key: Hashable & CustomStringConvertible>(
        _ parts: [Part], by key: (Part) -> Key, _ name: String
    ) throws(Rejection) {
        if parts.isEmpty { throw Rejection(.noFieldGiven) }
        if parts.count > Limits.bodiesEntries { throw Rejection(.tooMany, name) }
        for (index, part) in parts.enumerated() { try check(part, "\(name)[\(index)]") }
        if let twice = firstRepeated(parts.map(key)) { throw Rejection(.duplicateEntry, "\(name) \(twice)") }
    }
}
