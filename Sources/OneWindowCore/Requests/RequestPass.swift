/// One command on one service request: the checks of its place and its content, and the event it makes.
struct RequestPass {
    let state: ServiceRequest
    let context: DecisionContext
    let resolved: ResolvedActor

    private var registry: Registry { context.registry }

    /// The category it was taken in under.
    private var category: RequestCategory? { context.category(of: state) }

    private var clocks: RequestClocks {
        RequestClocks(state.ledger, state.opening.category, region: state.opening.region, context)
    }

    // MARK: Names

    func checkNames(in work: RequestCommand.Work) throws(Rejection) {
        switch work {
        case .dispatch(let agency, let post, _):
            if let agency {
                _ = try handle(ofAgency: agency)
                if registry.agencies[agency]?.closedFrom != nil { throw Rejection(.bodyClosed, agency.text) }
            }
            if let post { _ = try handle(ofPost: post) }
        case .escalate(let post, _): _ = try handle(ofPost: post)
        case .find(_, let body, let officer, _, _):
            if let body { _ = try handle(ofAgency: body) }
            if let officer { _ = try handle(ofOfficer: officer) }
        default: break
        }
    }

    private func handle(ofAgency code: Code) throws(Rejection) -> Handle<Agency> {
        guard let handle = registry.agencies.handle(code) else { throw Rejection(.unknownAgency, code.text) }
        return handle
    }

    private func handle(ofPost code: Code) throws(Rejection) -> Handle<Post> {
        guard let handle = registry.posts.handle(code) else { throw Rejection(.unknownPost, code.text) }
        return handle
    }

    private func handle(ofOfficer code: Code) throws(Rejection) -> Handle<Officer> {
        guard let handle = registry.officers.handle(code) else { throw Rejection(.unknownOfficer, code.text) }
        return handle
    }

    // MARK: Place

    /// Whether the officer works at the right post, and under which grant the act is done; nil where it is under none.
    func checkPlace(of work: RequestCommand.Work) throws(Rejection) -> Handle<Authority>? {
        guard let post = resolved.post else { return nil }
        switch work {
        case .dispatch:
            if let code = category?.dispatcher, code != post.code { throw Rejection(.wrongPost, post.code.text) }
            return nil
        case .find(_, _, let officer, _, _):
            let isSupervisor = post.duties.contains(.supervision)
            let grant = isSupervisor ? nil : try checkOfRequest(post, work)
            // Nobody finds against, or for, themselves.
            if let officer, registry.officers.handle(officer) == resolved.record.officer {
                throw Rejection(.namedMayNotFind, officer.text)
            }
            return grant
        case .giveBack, .take, .contact, .answer, .suspend, .resume, .replyWarning, .appealWarning:
            return try checkOfRequest(post, work)
        case .extend:
            let isAbove = post.duties.contains(.supervision) || post.duties.contains(.governmentHead)
            return isAbove ? nil : try checkHead(post, work)
        default: return nil
        }
    }

    /// The agency it was passed to, or the one that stands in its place.
    var agency: Code? {
        registry.agency(ofDispatched: state)
            .flatMap { registry.agencies[$0]?.code }
    }

    /// Of the post or the agency that it was passed to, of a body that acts under a grant from that agency, or of a
    /// post that it was lifted to; while nobody has passed it on, of the desk that took it in.
    private func checkOfRequest(
        _ post: Post, _ work: RequestCommand.Work
    ) throws(Rejection) -> Handle<Authority>? {
        guard let handle = registry.posts.handle(post.code) else { throw Rejection(.unknownPost, post.code.text) }
        if state.escalations.contains(where: { $0.post == handle }) { return grantInForce(post, work) }
        guard let dispatch = state.dispatch else {
            if post.duties.contains(.requests) { return grantInForce(post, work) }
            throw Rejection(.wrongPost, post.code.text)
        }
        if let named = dispatch.post {
            if named != handle { throw Rejection(.wrongPost, post.code.text) }
        } else if post.agency != agency {
            return try grant(of: post, work)
        }
        return grantInForce(post, work)
    }

    // MARK: Events

    /// The event that the work makes, or the rule of state or content that it breaks.
    func event(for work: RequestCommand.Work) throws(Rejection) -> RequestEvent {
        switch work {
        case .dispatch(let agency, let post, _): return try dispatch(agency, post)
        case .giveBack: return .givenBack
        case .take: return .taken
        case .contact: return .contacted
        case .answer(_, let ground): return answer(ground)
        case .confirmNegative: return .negativeConfirmed(clocks: answerClocks)
        case .rejectNegative: return .negativeRejected
        case .find(let result, let body, let officer, let measure, _):
            return .found(
                RequestFinding(
                    result: result, body: body.flatMap { registry.agencies.handle($0) },
                    officer: officer.flatMap { registry.officers.handle($0) }, measure: measure))
        case .close:
            if category?.needsFinding == true, state.finding == nil {
                throw Rejection(.findingRequired, state.opening.category.text)
            }
            return .closed
        case .refuse(let ground, let body, let reason):
            if reason.isEmpty { throw Rejection(.reasonRequired) }
            if ground == .notCompetent && body.isEmpty { throw Rejection(.competentBodyRequired) }
            return .refused(ground, competentBody: body)
        case .withdraw: return .withdrawn
        case .reopen: return try reopen()
        case .escalate(let post, _): return try escalate(to: post)
        case .rate(let answers, _):
            // What was taken down on the telephone gives way to what the requester says in person, once.
            if state.rating != nil && !state.isRatedByCallback { throw Rejection(.alreadyRated, state.number.text) }
            return .rated(answers)
        case .callBack(let answers, _):
            if state.milestones.calledBack != nil { throw Rejection(.calledBackAlready, state.number.text) }
            return .calledBack(answers)
        case .suspend, .resume, .extend: return try clockEvent(for: work)
        case .replyWarning, .appealWarning, .upholdWarning, .revokeWarning: return try warningEvent(for: work)
        }
    }

    private func dispatch(_ agency: Code?, _ post: Code?) throws(Rejection) -> RequestEvent {
        guard state.ledger.clocks.count < Limits.clocksPerCase else { throw Rejection(.tooMany, "clocks") }
        let entry = post.flatMap { registry.posts[$0] }
        if let agency, let entry, entry.agency != agency { throw Rejection(.wrongAgency, agency.text) }
        let dispatch = RequestDispatch(
            agency: (agency ?? entry?.agency).flatMap { registry.agencies.handle($0) },
            post: post.flatMap { registry.posts.handle($0) })
        return .dispatched(dispatch, clocks: clocks.started(by: .dispatch, at: context.times.effective))
    }

    private var answerClocks: [ClockChange] { clocks.started(by: .answer, at: context.times.effective) }

    /// Nobody says no alone (不得说不): a no has its ground, and a supervisor confirms it where the category says so.
    private func answer(_ ground: NegativeGround?) -> RequestEvent {
        if let ground, category?.confirmsNegative ?? true { return .negativeProposed(ground) }
        return .answered(ground, clocks: answerClocks)
    }

    private func reopen() throws(Rejection) -> RequestEvent {
        guard Int(state.reopenings) < category?.reopenings ?? 0 else {
            throw Rejection(.reopenedAlready, state.number.text)
        }
        guard state.rating?.isDissatisfied == true else { throw Rejection(.notDissatisfied, state.number.text) }
        let again = clocks.started(by: .intake, at: context.times.effective, kinds: [.handling])
        return .reopened(clocks: again)
    }

    private func escalate(to code: Code) throws(Rejection) -> RequestEvent {
        let post = try handle(ofPost: code)
        if state.escalatedTo == post { throw Rejection(.escalatedAlready, code.text) }
        guard state.escalations.count < Limits.escalationsPerRequest else { throw Rejection(.tooMany, "escalations") }
        return .escalated(state.escalation(to: post, warning: nil, at: context.times.occurredAt))
    }

    // MARK: Clocks and warnings

    private func clockEvent(for work: RequestCommand.Work) throws(Rejection) -> RequestEvent {
        switch work {
        case .suspend(let ground, let last, let notice, _):
            let begin = context.times.effective
            let days = last.days(since: begin.date)
            guard days >= 0, days <= Limits.limitDays else { throw Rejection(.malformedField, "through") }
            guard Int(state.ledger.suspensionCount) < Limits.suspensionsPerCase else {
                throw Rejection(.tooMany, "suspensions")
            }
            let suspension = Suspension(
                number: state.ledger.suspensionCount + 1, ground: ground, from: begin,
                through: Instant(date: last, minute: 1_440), notice: notice)
            return .suspended(suspension, clocks: try clocks.moves.suspended(by: suspension))
        case .resume(let number, _):
            return .resumed(
                suspension: number, clocks: try clocks.moves.resumed(number, at: context.times.effective))
        case .extend(let amount, let reason):
            if reason.isEmpty { throw Rejection(.reasonRequired) }
            let duties = resolved.post?.duties ?? []
            let roles = ApproverRole.allCases.filter { duties.contains($0.duty) }
            let (granted, changes) = try clocks.moves.extended(
                by: amount, roles: roles, officer: resolved.record.officer)
            return .extended(granted, clocks: changes)
        default: throw Rejection(.unknownCommand)
        }
    }

    private func warningEvent(for work: RequestCommand.Work) throws(Rejection) -> RequestEvent {
        switch work {
        case .replyWarning(let number, _): return .warningReplied(try warning(number, in: [.open]).number)
        case .appealWarning(let number, _): return .warningAppealed(try warning(number, in: [.open, .replied]).number)
        case .upholdWarning(let number, _): return .warningUpheld(try warning(number, in: [.appealed]).number)
        case .revokeWarning(let number, _):
            let warning = try warning(number, in: [.open, .replied, .appealed, .upheld])
            return .warningRevoked(number, clocks: clocks.moves.revoked(warning))
        default: throw Rejection(.unknownCommand)
        }
    }

    private func warning(_ number: UInt32, in statuses: [Warning.Status]) throws(Rejection) -> Warning {
        guard let warning = state.ledger.warning(number: number) else { throw Rejection(.unknownWarning, "\(number)") }
        guard statuses.contains(warning.status) else { throw Rejection(.warningSettled, warning.status.name) }
        return warning
    }
}

extension DecisionContext {
    /// The category that a request was taken in under, or nil where its edition is not known.
    func category(of state: ServiceRequest) -> RequestCategory? {
        rules[state.opening.ruleEdition]?.requests.category(state.opening.category)
    }
}

extension ServiceRequest {
    /// The next escalation.
    func escalation(to post: Handle<Post>, warning: UInt32?, at instant: Instant) -> RequestEscalation {
        RequestEscalation(level: UInt32(escalations.count) + 1, post: post, warning: warning, at: instant)
    }
}
