/// Decides on authority lists (权责清单决策): who may grant, take on, supervise and take back, and what may be granted.
///
/// Local lists say more than the law does; what is refused here the law itself refuses, or could not be applied.
public enum AuthorityDecider {
    /// The event of a command, or a rejection.
    public static func decide(
        _ command: AuthorityCommand, by actor: Actor, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        try command.checkShape()
        let pass = AuthorityPass(command: command, context: context)
        let event: RegistryEvent
        let record: ActorRecord
        if case .grant(let grant) = command.work {
            try pass.checkNames(in: grant)
            record = try pass.record(of: actor, for: grant)
            try pass.checkNew(grant)
            try pass.checkLaw(of: grant)
            try pass.checkPower(over: grant)
            event = .authorityGranted(
                context.registry.authorities.next, grant,
                pass.change(number: 1, on: command.day ?? min(pass.today, grant.from), by: record))
        } else {
            guard let handle = context.registry.authorities.handle(command.code),
                let authority = context.registry.authorities[handle]
            else { throw Rejection(.unknownAuthority, command.code.text) }
            record = try pass.record(of: actor, for: authority.grant)
            event = .authorityChanged(handle, try pass.change(of: authority, by: record))
        }
        return DecidedEvents(events: [DecidedEvent(.registryChanged(event))], actor: record)
    }
}

/// One command on an authority list.
private struct AuthorityPass {
    let command: AuthorityCommand
    let context: DecisionContext

    var registry: Registry { context.registry }
    var table: AuthorityTable { context.registry.authorities }
    var today: CivilDate { context.times.occurredAt.date }

    // MARK: Who

    /// Who the journal says did it: the operator, or an officer with the duty, of the body whose step it is.
    func record(of actor: Actor, for grant: AuthorityGrant) throws(Rejection) -> ActorRecord {
        if actor == .operatorOfHost { return ActorRecord(.operatorOfHost) }
        let resolved = try ResolvedActor(actor, in: registry)
        let side = AuthorityTransition.side(of: command.step)
        let post = try resolved.officerAtPost().post
        if side == .grantorOrSupervisor && post.duties.contains(.supervision) { return resolved.record }
        guard post.duties.contains(.authority) else { throw Rejection(.dutyMissing, post.code.text) }
        // A post of no agency keeps the lists of all of them, but nobody takes a power on for another body.
        let body = side == .grantee ? grant.grantee : grant.grantor ?? grant.grantee
        let isOfBody = post.agency == body || (post.agency == nil && side != .grantee)
        guard isOfBody else { throw Rejection(.wrongAgency, body.text) }
        return resolved.record
    }

    // MARK: Granting

    /// Whether the agencies, the items and the grant above are there.
    func checkNames(in grant: AuthorityGrant) throws(Rejection) {
        for agency in [grant.grantor, grant.grantee] {
            if let agency, registry.agencies.handle(agency) == nil { throw Rejection(.unknownAgency, agency.text) }
        }
        if let under = grant.under, table.handle(under) == nil { throw Rejection(.unknownAuthority, under.text) }
        guard case .items(let items) = grant.scope else { return }
        for item in items where registry.item(item) == nil { throw Rejection(.unknownItem, item.text) }
    }

    /// Whether the code is free, and the grant above has not ended.
    func checkNew(_ grant: AuthorityGrant) throws(Rejection) {
        if table.handle(grant.code) != nil { throw Rejection(.authorityKnown, grant.code.text) }
        for body in [grant.grantor, grant.grantee] {
            if let body, registry.agencies[body]?.closedFrom != nil { throw Rejection(.bodyClosed, body.text) }
        }
        guard let code = grant.under, let upper = table[code] else { return }
        guard upper.status != .withdrawn, upper.status != .succeeded,
            upper.status(on: max(today, grant.from)) != .expired
        else {
            throw Rejection(.authorityStatus, code.text)
        }
    }

    /// What the law itself asks of a grant.
    func checkLaw(of grant: AuthorityGrant) throws(Rejection) {
        if grant.bases.isEmpty { throw Rejection(.authorityWithoutBasis, grant.code.text) }
        if grant.grantor == grant.grantee { throw Rejection(.authorityToItself, grant.grantee.text) }
        switch grant.kind {
        case .statutory, .delegated: break
        case .entrusted:
            // Licensing Law article 24, Penalty Law article 20: not passed on; made public; article 24: to organs only.
            if grant.mayPassOn { throw Rejection(.redelegationForbidden, grant.code.text) }
            let acts = grant.acts.acts
            if !grant.isGranteeOrgan && acts.contains(where: \.isOfLicensing) {
                throw Rejection(.entrusteeNotOrgan, grant.grantee.text)
            }
            // Penalty Law article 20: the letter states the term.
            if acts.contains(.penalise) && grant.through == nil {
                throw Rejection(.authorityWithoutTerm, grant.code.text)
            }
            try checkPublished(grant)
        // Penalty Law article 24: the decision is made public.
        case .empowered: try checkPublished(grant)
        }
    }

    private func checkPublished(_ grant: AuthorityGrant) throws(Rejection) {
        guard let published = grant.publishedOn, published <= grant.from else {
            throw Rejection(.authorityUnpublished, grant.code.text)
        }
    }

    /// Whether the grantor has what it gives: by itself, or under a grant that may be passed on.
    func checkPower(over grant: AuthorityGrant) throws(Rejection) {
        guard let grantor = grant.grantor else { return }
        guard let code = grant.under, let upper = table[code] else {
            try checkOwn(grant, of: grantor)
            return
        }
        guard upper.grant.grantee == grantor else { throw Rejection(.grantorNotCompetent, code.text) }
        let mayPassOn = upper.grant.kind == .statutory || upper.grant.mayPassOn
        guard mayPassOn, table.chain(of: upper).count < Limits.grantsInChain else {
            throw Rejection(.redelegationForbidden, code.text)
        }
        let ends = upper.grant.through
        let isWithin =
            upper.grant.acts.isSuperset(of: grant.acts) && upper.grant.region.contains(grant.region)
            && upper.grant.scope.covers(grant.scope) && upper.grant.from <= grant.from
            && (ends.map { last in grant.through.map { $0 <= last } ?? false } ?? true)
        guard isWithin else { throw Rejection(.authorityTooWide, code.text) }
    }

    /// Items that are named belong to who grants them; one that was received itself is passed on under its grant.
    private func checkOwn(_ grant: AuthorityGrant, of grantor: Code) throws(Rejection) {
        guard case .items(let items) = grant.scope else { return }
        for code in items {
            guard let record = registry.item(code).flatMap({ registry.item($0) }) else { continue }
            let version = record.version(on: max(today, grant.from)) ?? record.latest
            guard let holder = version?.agency.flatMap({ registry.agencies[$0] })?.code, holder != grantor else {
                continue
            }
            let isReceived = table.to(grantor).contains { handle in
                guard let received = table[handle] else { return false }
                let isFromHolder = table.chain(of: received).last?.grant.grantor == holder
                return isFromHolder && received.grant.scope.contains(code, version?.type ?? .other)
            }
            throw Rejection(isReceived ? .redelegationForbidden : .grantorNotCompetent, code.text)
        }
    }

    // MARK: Changing

    func change(number: UInt32, on day: CivilDate, by record: ActorRecord) -> AuthorityChange {
        AuthorityChange(
            number: number, step: command.step, day: day, reason: command.reason, actor: record,
            at: context.times.instant)
    }

    func change(of authority: Authority, by record: ActorRecord) throws(Rejection) -> AuthorityChange {
        let day = command.day ?? max(today, authority.lastDay)
        let hasExpired = authority.status(on: max(day, authority.lastDay)) == .expired
        let status = hasExpired ? .expired : authority.status
        guard AuthorityTransition.next(command.step, from: status) != nil else {
            throw Rejection(.authorityStatus, status.name)
        }
        if authority.changes.count >= Limits.changesPerGrant { throw Rejection(.tooMany, "changes") }
        // Nothing is taken away for days that are over: what was done in them was done with authority.
        let takesAway = command.step == .suspend || command.step == .withdraw
        guard day >= authority.lastDay, !takesAway || day >= today else {
            throw Rejection(.authorityBackdated, authority.code.text)
        }
        return change(number: UInt32(authority.changes.count) + 1, on: day, by: record)
    }
}

extension Limits {
    /// Changes of one grant, findings among them.
    public static let changesPerGrant = 1_000
}
