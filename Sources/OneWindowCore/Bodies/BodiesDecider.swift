/// Decides on duty lists, disputes about duties, reforms of bodies, the entry register and retained proofs.
///
/// The host's operator may load what was decided elsewhere; an officer needs the duty of establishment (机构编制), for the
/// entry register and the proofs that of the registry. A dispute may be opened by an officer of one of its parties.
public enum BodiesDecider {
    /// The events of a command, or a rejection. `definition` is asked for the items that a reform moves.
    public static func decide<Failure: Error>(
        _ command: BodiesCommand, by actor: Actor, in context: DecisionContext,
        definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> Result<DecidedEvents, Rejection> {
        let record: ActorRecord
        do throws(Rejection) {
            try command.checkShape()
            record = try self.record(of: actor, for: command, in: context.registry)
        } catch {
            return .failure(error)
        }
        if case .succeed(let plan) = command {
            return try succeed(plan, by: record, in: context, definition).map { changes in events(changes, record) }
        }
        do throws(Rejection) {
            return .success(events(try decide(command, in: context), record))
        } catch {
            return .failure(error)
        }
    }

    private static func events(_ changes: [RegistryEvent], _ record: ActorRecord) -> DecidedEvents {
        DecidedEvents(events: changes.map { DecidedEvent(.registryChanged($0)) }, actor: record)
    }

    private static func decide(
        _ command: BodiesCommand, in context: DecisionContext
    ) throws(Rejection) -> [RegistryEvent] {
        let registry = context.registry
        switch command {
        case .setDuties(let entries): return try DutyDecider.set(entries, in: registry)
        case .setDisputeTerms(let terms):
            try requireBasis(terms.basis, "terms")
            return registry.bodies.disputeTerms == terms ? [] : [.bodiesChanged(.disputeTermsSet(terms))]
        case .openDispute(let duty, let parties, let question):
            return try DutyDecider.open(duty, parties, question, in: context)
        case .rule(let number, let ruling): return try DutyDecider.rule(number, ruling, in: context)
        case .setEntries(let notes): return try set(notes, in: registry)
        case .setProofs(let proofs): return try set(proofs, in: registry)
        case .succeed: return []
        }
    }

    static func requireBasis(_ basis: LegalBasis?, _ place: String) throws(Rejection) {
        if basis.map(\.law.isEmpty) ?? true { throw Rejection(.bodyBasisMissing, place) }
    }

    // MARK: Permission

    private static func record(
        of actor: Actor, for command: BodiesCommand, in registry: Registry
    ) throws(Rejection) -> ActorRecord {
        if actor == .operatorOfHost { return ActorRecord(.operatorOfHost) }
        let resolved = try ResolvedActor(actor, in: registry)
        let (_, officer, post) = try resolved.officerAtPost()
        let body = post.agency ?? officer.agency
        switch command {
        case .setEntries, .setProofs:
            if !post.duties.contains(.establishment) { _ = try resolved.officer(with: .registry) }
        case .openDispute(_, let parties, _):
            if !parties.contains(body) { _ = try resolved.officer(with: .establishment) }
        case .rule(let number, _):
            _ = try resolved.officer(with: .establishment)
            if let dispute = registry.bodies.dispute(number), dispute.parties.contains(body) {
                throw Rejection(.partyMayNotRule, body.text)
            }
        case .setDuties, .setDisputeTerms, .succeed: _ = try resolved.officer(with: .establishment)
        }
        return resolved.record
    }

    // MARK: Lists

    private static func set(_ notes: [EntryNote], in registry: Registry) throws(Rejection) -> [RegistryEvent] {
        for note in notes where registry.item(note.item) == nil { throw Rejection(.unknownItem, note.item.text) }
        for note in notes {
            if note.reason.chinese.isEmpty { throw Rejection(.reasonRequired, note.item.text) }
            try requireBasis(note.basis, note.item.text)
        }
        var register = registry.bodies
        var events: [RegistryEvent] = []
        for note in notes where register.entryNote(of: note.item) != note {
            let event = BodiesEvent.entrySet(register.noteNumber(of: note.item), note)
            register.apply(event)
            events.append(.bodiesChanged(event))
        }
        return events
    }

    private static func set(_ proofs: [RetainedProof], in registry: Registry) throws(Rejection) -> [RegistryEvent] {
        for proof in proofs { try requireBasis(proof.basis, proof.code.text) }
        var register = registry.bodies
        var events: [RegistryEvent] = []
        for proof in proofs where register.proofs[proof.code] != proof {
            let event = BodiesEvent.proofSet(register.proofs.handle(proof.code) ?? register.proofs.next, proof)
            register.apply(event)
            events.append(.bodiesChanged(event))
        }
        return events
    }

    // MARK: Reforms

    /// What a reform would move and what stands against it; changes nothing.
    public static func preview<Failure: Error>(
        _ plan: SuccessionPlan, in registry: Registry, definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> SuccessionPreview {
        try SuccessionSurvey.preview(plan, in: registry, definition: definition)
    }

    private static func succeed<Failure: Error>(
        _ plan: SuccessionPlan, by record: ActorRecord, in context: DecisionContext,
        _ definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> Result<[RegistryEvent], Rejection> {
        let registry = context.registry
        let chain = registry.bodies.successions
        // The same plan again, as when a document is loaded twice, changes nothing.
        if chain.applied.contains(where: { $0.plan == plan }) { return .success([]) }
        let preview = try SuccessionSurvey.preview(
            plan, in: registry, signing: (record, context.times.instant), definition: definition)
        if let first = preview.violations.first { return .failure(first) }
        if let day = plan.day, day > context.times.instant.date {
            return .failure(Rejection(.successionNotYet, day.description))
        }
        if let first = preview.doubts.first {
            return .failure(Rejection(.successionDoubtful, "\(first.part.name) \(first.code) \(first.kind.name)"))
        }
        let applied = AppliedSuccession(
            number: UInt32(chain.applied.count) + 1, plan: plan, appliedAt: context.times.instant)
        return .success([.bodiesChanged(.succeeded(applied))] + preview.changes)
    }
}
