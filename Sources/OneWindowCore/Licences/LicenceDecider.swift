/// Decides on everything done to a licence (证照决策). Reads, never changes.
///
/// Checks are made in the order of ``RejectionFamily``.
public enum LicenceDecider {
    /// What issuing a licence needs that only the engine can give.
    public typealias Opening = MatterOpening

    /// What else the database holds that an issue names.
    public struct Surroundings: Sendable {
        /// The case with the number in ``LicenceIssue/caseNumber``; nil where there is none.
        public let origin: CaseState?
        /// Whether something has the number in ``LicenceIssue/number`` already.
        public let isNumberTaken: Bool

        /// Creates surroundings.
        public init(origin: CaseState? = nil, isNumberTaken: Bool = false) {
            self.origin = origin
            self.isNumberTaken = isNumberTaken
        }
    }

    /// The event that issues a licence, or a rejection. `opening` is asked for only when nothing stands against it.
    public static func decide<Failure: Error>(
        _ issue: LicenceIssue, by actor: Actor, among around: Surroundings, verifier: SignatureVerifier,
        in context: DecisionContext, opening: () throws(Failure) -> Opening
    ) throws(Failure) -> Result<DecidedEvents, Rejection> {
        let plan: Plan
        do {
            plan = try check(issue, by: actor, among: around, verifier, in: context)
        } catch {
            return .failure(error)
        }
        let given = try opening()
        let origin = around.origin
        let first = LicenceOpening(
            number: given.number, type: plan.type, issuer: plan.issuer,
            holder: IdentityKind(of: LicenceHolder.normal(issue.holder.identityNumber)),
            item: origin?.opening.pinned, caseID: origin?.id, serialDate: given.date, serial: given.serial)
        let event = DecidedEvent(.licenceChanged(.issued(first, issue.terms)), personal: issue.personal)
        return .success(DecidedEvents(events: [event], actor: plan.actor))
    }

    private struct Plan {
        let type: Handle<LicenceType>
        let issuer: Handle<Agency>
        let actor: ActorRecord
    }

    private static func check(
        _ issue: LicenceIssue, by actor: Actor, among around: Surroundings, _ verifier: SignatureVerifier,
        in context: DecisionContext
    ) throws(Rejection) -> Plan {
        try issue.checkShape()
        let origin = around.origin
        let registry = context.registry
        guard let type = registry.licenceTypes.handle(issue.type) else {
            throw Rejection(.unknownLicenceType, issue.type.text)
        }
        guard let issuer = registry.agencies.handle(issue.issuer) else {
            throw Rejection(.unknownAgency, issue.issuer.text)
        }
        if let number = issue.caseNumber, origin == nil { throw Rejection(.unknownCase, number.text) }
        let key = try signatureKey(issue.terms.signature, registry)
        let resolved = try ResolvedActor(actor, in: registry)
        try CaseDecider.check(resolved, for: .officer(.licences))
        var record = resolved.record
        if let origin {
            record.grant = try grant(for: origin, in: issue.issuer, resolved, context)
        } else {
            try checkIssuer(issue.issuer, resolved)
        }
        if around.isNumberTaken { throw Rejection(.licenceNumberTaken, issue.number?.text ?? "") }
        if let origin, origin.decision != .granted { throw Rejection(.caseNotGranted, origin.number.text) }
        if issue.terms.issuedOn > context.times.occurredAt.date { throw Rejection(.validityNotInOrder, "issuedOn") }
        // What is over already is no licence any more.
        if let end = issue.terms.end, end <= context.times.occurredAt {
            throw Rejection(.validityNotInOrder, "validThrough")
        }
        if let signature = issue.terms.signature, let key, let number = issue.number {
            let form = LicenceForm.bytes(number: number, type: issue.type, issuer: issue.issuer, terms: issue.terms)
            try checkSignature(signature, key, of: issue.issuer, over: form, verifier)
        }
        return Plan(type: type, issuer: issuer, actor: record)
    }

    /// The events of a command, or a rejection.
    ///
    /// - Parameter isHolder: Whether ``LicenceCommand/holder`` is the number of who holds it.
    public static func decide(
        _ command: LicenceCommand, by actor: Actor, on state: Licence, isHolder: Bool,
        verifier: @escaping SignatureVerifier,
        in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        let work = command.work
        try work.checkShape()
        let registry = context.registry
        if context.times.occurredAt < state.lastActAt { throw Rejection(.occurredBeforeLastAct, state.number.text) }
        let resolved = try ResolvedActor(actor, in: registry)
        let pass = LicencePass(state: state, context: context, verifier: verifier)
        try pass.checkNames(in: work)
        // Every row of one act names the same role, so it can be checked before the phase is.
        if let role = LicenceTransition.role(of: work.act) { try CaseDecider.check(resolved, for: role) }
        if resolved.post == nil {
            if !isHolder { throw Rejection(.notLicenceHolder, state.number.text) }
        } else if let keeper = pass.keeper {
            try checkIssuer(keeper, resolved)
        }
        if let expected = command.expectedRevision, expected != state.revision {
            throw Rejection(.revisionConflict, state.number.text)
        }
        guard LicenceTransition.allows(work.act, from: state.phase) else {
            throw Rejection(.wrongPhase, state.phase.name)
        }
        let event = try pass.event(for: work)
        let decided = DecidedEvent(.licenceChanged(event), personal: work.personal)
        return DecidedEvents(events: [decided], actor: resolved.record)
    }

    /// The event of a timer that is due, or nil where the licence is no longer in a phase for it.
    public static func fire(_ timer: CaseTimer, on state: Licence, in context: DecisionContext) -> DecidedEvent? {
        guard let target = LicenceTimer(rawValue: timer.target) else { return nil }
        let (act, event): (LicenceAct, LicenceEvent) =
            switch (target, timer.kind) {
            case (.validity, _): (.expire, .expired)
            case (.dormancy, .reminder): (.remind, .dormancyNoticed)
            case (.dormancy, _):
                (.endDormancy, .resumed(deemed: true, validThrough: state.validThrough(resumedAt: timer.due)))
            case (.suspension, _): (.endSuspension, .lifted(ended: true))
            }
        guard LicenceTransition.allows(act, from: state.phase) else { return nil }
        return DecidedEvent(.licenceChanged(event))
    }

    /// An officer of an agency acts for licences of that agency; one of the halls for all.
    private static func checkIssuer(_ issuer: Code, _ actor: ResolvedActor) throws(Rejection) {
        if let agency = actor.post?.agency, agency != issuer { throw Rejection(.wrongAgency, agency.text) }
    }

    /// The grant under which a body issues what a case came to: nil for the competent body itself. Another body issues
    /// where it could decide the case under a grant, in the name that the grant gives it (Administrative Licensing Law
    /// article 24: who is entrusted acts in the name of who entrusts); or a rejection.
    private static func grant(
        for origin: CaseState, in name: Code, _ actor: ResolvedActor, _ context: DecisionContext
    ) throws(Rejection) -> Handle<Authority>? {
        let registry = context.registry
        let competent = registry.competentAgency(of: origin, on: context.times.occurredAt.date)
        let body = actor.post?.agency
        if competent == registry.agencies.handle(name), body == nil || body == name { return nil }
        let found = origin.grants.last { handle in
            guard let grant = registry.authorities[handle]?.grant else { return false }
            return grant.grantee == body && grant.inNameOf == name && grant.acts.contains(.decide)
        }
        guard let found else { throw Rejection(.wrongAgency, (body ?? name).text) }
        return found
    }

    static func signatureKey(
        _ signature: LicenceSignature?, _ registry: Registry
    ) throws(Rejection) -> SignatureKey? {
        guard let signature else { return nil }
        guard let key = registry.signatureKeys[signature.key] else {
            throw Rejection(.unknownSignatureKey, signature.key.text)
        }
        return key
    }

    static func checkSignature(
        _ signature: LicenceSignature, _ key: SignatureKey, of issuer: Code, over form: [UInt8],
        _ verifier: SignatureVerifier
    ) throws(Rejection) {
        guard key.agency == issuer, key.algorithm == signature.algorithm, verifier(key, form, signature.bytes) else {
            throw Rejection(.signatureInvalid, signature.key.text)
        }
    }
}

extension Licence {
    /// The last day of its validity where dormancy ends at an instant: later where it stood still; nil where it stays.
    func validThrough(resumedAt instant: Instant) -> CivilDate? {
        guard let dormancy, dormancy.stopsValidity else { return nil }
        return terms.validThrough?.adding(days: dormancy.days(at: instant))
    }
}
