/// One command on one case: the checks of its place and its content, and the event it makes.
struct CasePass {
    let state: CaseState
    let context: DecisionContext
    let resolved: ResolvedActor

    private var registry: Registry { context.registry }

    /// What the case keeps of its item, with the body that stands in the place of the one named there.
    func definition() throws(Rejection) -> ItemDefinition {
        guard var definition = context.definition(state.opening.pinned) else {
            throw Rejection(.itemNotPublished, state.number.text)
        }
        if !registry.bodies.successions.isEmpty {
            // Posts are those of now, so the body is too, also for what was done before it came into being.
            let agency = registry.competentAgency(of: state)
            if let code = registry.agencies[agency]?.code { definition.agency = code }
        }
        return definition
    }

    /// Whether the window and the step that the work names are there.
    func checkNames(in work: CaseCommand.Work) throws(Rejection) {
        switch work {
        case .receive(let code?, _), .issue(_, let code?, _), .takeIn(let code, _):
            if registry.windows.handle(code) == nil { throw Rejection(.unknownWindow, code.text) }
        case .completeStep(let code, _, _):
            guard try definition().steps.contains(where: { $0.code == code }) else {
                throw Rejection(.unknownStep, code.text)
            }
        case .supplement(_, let presented): try LicenceReuse(presented, in: context).checkNames()
        default: break
        }
        try checkHalls(in: work)
    }

    /// Whether the licences are the applicant's, and the identity is established well enough.
    func checkPerson(in work: CaseCommand.Work) throws(Rejection) {
        guard case .supplement(_, let presented) = work else { return }
        try LicenceReuse(presented, in: context).checkPerson()
    }

    /// Whether the officer works for the right agency, in the right hall, at the right post. Returns the grant under
    /// which an officer of another agency acts; nil where none is needed.
    func checkPlace(of work: CaseCommand.Work) throws(Rejection) -> Handle<Authority>? {
        guard let officer = resolved.officer, let post = resolved.post else { return nil }
        try checkReceivingHall(of: officer, work)
        let definition = try definition()
        switch work {
        case .completeStep(let code, _, _):
            guard let (_, step) = definition.step(code) else { throw Rejection(.unknownStep, code.text) }
            let grant = try checkPost(post, is: step.post, work, definition)
            if let skill = step.skill, !officer.skills.contains(skill) { throw Rejection(.skillMissing, skill.text) }
            try checkSeparation()
            return grant
        case .decide:
            let grant = try checkPost(post, is: definition.decisionPost, work, definition)
            try checkSeparation()
            return grant
        case .suspend, .resume, .startClock, .stopClock, .replyWarning, .appealWarning:
            return try checkOfCase(post, work, definition)
        case .extend:
            if approverRoles(definition).isEmpty { throw Rejection(.wrongAgency, definition.agency.text) }
            return post.duties.contains(.organHead) ? grantOfHead(post, definition) : nil
        case .upholdWarning, .revokeWarning: return nil
        case .archive: return try checkAgency(of: post, work, definition)
        case .issue(_, let window, _):
            let grant = isCounterAct(work, of: officer) ? nil : try checkAgency(of: post, work, definition)
            if let window { _ = try windowOfOfficer(window, officer) }
            return grant
        case .receive(let window, _):
            let grant = try checkAgency(of: post, work, definition)
            if let window {
                _ = try windowOfOfficer(window, officer)
            } else {
                try checkHall(of: officer)
            }
            return grant
        case .takeIn, .dispatchLeg, .receiveLeg, .loseLeg, .callHalls, .contribute:
            return try checkLegPlace(of: work, post, officer)
        case .withdraw where isCounterAct(work, of: officer): return nil
        case .submit, .notifySupplement, .supplement, .accept, .refuseAcceptance, .withdraw:
            let grant = try checkAgency(of: post, work, definition)
            try checkHall(of: officer)
            return grant
        }
    }

    /// Acceptance and approval are apart (受审分离): who accepted neither reviews nor decides.
    private func checkSeparation() throws(Rejection) {
        if let acceptedBy = state.acceptedBy, acceptedBy == resolved.record.officer {
            throw Rejection(.acceptorMayNotApprove, state.number.text)
        }
    }

    func checkHall(of officer: Officer) throws(Rejection) {
        guard let home = officer.hall, let hall = hallOfCase, registry.halls[hall]?.code != home else { return }
        throw Rejection(.wrongHall, home.text)
    }

    func windowOfOfficer(_ code: Code, _ officer: Officer) throws(Rejection) -> Handle<Window> {
        guard let handle = registry.windows.handle(code), let window = registry.windows[handle] else {
            throw Rejection(.unknownWindow, code.text)
        }
        if let home = officer.hall, home != window.hall { throw Rejection(.wrongHall, home.text) }
        return handle
    }

    /// The event that the work makes, or the rule of content that it breaks.
    func event(for work: CaseCommand.Work) throws(Rejection) -> CaseEvent {
        switch work {
        case .submit: return .submitted
        case .archive: return .archived
        case .withdraw: return .withdrawn
        case .receive(let window, let waitedSince): return try receive(window, waitedSince)
        case .notifySupplement(let materials, let answerWorkdays, _): return try notify(materials, answerWorkdays)
        case .supplement(let materials, let presented): return try supplement(materials, presented)
        case .accept: return try accept()
        case .refuseAcceptance(let ground, let body, let reason): return try refuse(ground, body, reason)
        case .completeStep(let step, let opinion, let reason): return try complete(step, opinion, reason)
        case .decide(let decision, let reason): return try decide(decision, reason)
        case .issue(let method, let window, _): return try issue(method, window)
        case .suspend, .resume, .extend, .startClock, .stopClock: return try clockEvent(for: work)
        case .replyWarning, .appealWarning, .upholdWarning, .revokeWarning: return try warningEvent(for: work)
        case .takeIn, .dispatchLeg, .receiveLeg, .loseLeg, .callHalls, .contribute: return try legEvent(for: work)
        }
    }

    private func receive(_ code: Code?, _ waitedSince: Instant?) throws(Rejection) -> CaseEvent {
        try checkArrival()
        try checkRoomForServiceAct()
        let definition = try definition()
        var handle: Handle<Window>?
        if let code {
            guard let found = registry.windows.handle(code), let window = registry.windows[found],
                let hall = registry.halls[window.hall]
            else { throw Rejection(.unknownWindow, code.text) }
            let isForItems = window.kind == .comprehensive || window.kind == .dedicated
            let isInRange = window.agencies.isEmpty || window.agencies.contains(definition.agency)
            let isTaken = isInRange && definition.levels.contains(hall.level)
            guard isForItems, isTaken || isOfGrantee(window, definition) else {
                throw Rejection(.itemOutOfRange, code.text)
            }
            handle = found
        }
        return .received(window: handle, waitedSince: waitedSince, clocks: receiptClocks(definition))
    }

    /// The clocks of receipt, such as the five working days of Administrative Licensing Law article 32 (4), and once
    /// those of the licence that is to be renewed (article 50). Those of receipt start anew when what was missing has
    /// been handed in.
    func receiptClocks(_ definition: ItemDefinition) -> [ClockChange] {
        var clocks = CaseClocks(state, definition, context)
        let received = context.times.effective
        var changes = clocks.started(by: .receipt, at: received)
        guard let expiry = state.opening.licenceExpiry, state.clock(.renewal) == nil else { return changes }
        for var change in clocks.started(by: .licenceExpiry, at: Instant(date: expiry)) {
            if change.clock.kind == .renewalApplication {
                // The application is here: whether it came in time is settled.
                change.clock.stoppedAt = received
                change.timers = []
            }
            changes.append(change)
        }
        return changes
    }

    private func notify(_ materials: [Code], _ answerWorkdays: Int?) throws(Rejection) -> CaseEvent {
        // Each round starts clocks; half of them are left for what comes after.
        if state.clocks.count >= Limits.clocksPerCase / 2 { throw Rejection(.tooMany, "clocks") }
        let definition = try definition()
        let places = try MaterialList.places(of: materials, in: definition)
        if let noticed = state.noticed, let new = places.first(where: { !noticed.contains($0) }) {
            throw Rejection(.noticeNamesNewDefect, definition.materials[Int(new)].code.text)
        }
        for place in places where !mayAsk(for: definition.materials[Int(place)]) {
            throw Rejection(.proofNotRetained, definition.materials[Int(place)].code.text)
        }
        guard let answerWorkdays else { return .supplementRequested(materials: places, answerBy: nil, clocks: []) }
        var clocks = CaseClocks(state, definition, context)
        let started = clocks.started(
            by: .supplementNotice, at: context.times.effective, told: TimeLimit(answerWorkdays))
        return .supplementRequested(materials: places, answerBy: started.first?.clock.due, clocks: started)
    }

    /// A case that goes back and forth for ever is not served any better by it.
    func checkRoomForServiceAct() throws(Rejection) {
        if state.serviceActs.count >= Limits.serviceActsPerCase { throw Rejection(.tooMany, "serviceActs") }
    }

    private func supplement(
        _ materials: [Code], _ presented: PresentedLicences
    ) throws(Rejection) -> CaseEvent {
        try checkRoomForServiceAct()
        let reuse = LicenceReuse(presented, in: context)
        try reuse.checkState()
        let definition = try definition()
        let (places, standing) = try reuse.places(with: materials, in: definition)
        return .supplemented(materials: places, clocks: receiptClocks(definition), licences: standing)
    }

    private func accept() throws(Rejection) -> CaseEvent {
        let definition = try definition()
        // A proof that has left the list since is not waited for.
        let noticed = state.noticed ?? []
        let missing = MaterialList.firstMissing(state.materials, in: definition, noticed: noticed) { mayAsk(for: $0) }
        if let missing {
            throw Rejection(.materialMissing, missing.code.text)
        }
        return Acceptance.event(
            of: state, definition: definition, at: context.times.effective, deemed: false, context: context)
    }

    /// A proof is asked for only while it stands on the list of retained proofs.
    private func mayAsk(for material: Material) -> Bool {
        material.mayBeAsked(on: context.times.occurredAt.date, under: registry.bodies)
    }

    private func refuse(_ ground: NonAcceptanceGround, _ body: String, _ reason: String) throws(Rejection) -> CaseEvent
    {
        if reason.isEmpty { throw Rejection(.reasonRequired) }
        if ground == .notCompetent && body.isEmpty { throw Rejection(.competentBodyRequired) }
        return .acceptanceRefused(ground: ground, competentBody: body)
    }

    private func complete(_ code: Code, _ opinion: Opinion, _ reason: String) throws(Rejection) -> CaseEvent {
        let definition = try definition()
        guard let (step, _) = definition.step(code) else { throw Rejection(.unknownStep, code.text) }
        if state.approval.isDone(step) { throw Rejection(.stepAlreadyDone, code.text) }
        let ready = state.approval.ready(in: definition)
        guard ready.contains(step) else { throw Rejection(.stepNotReady, code.text) }
        if opinion == .disagree && reason.isEmpty { throw Rejection(.reasonRequired) }
        let isLast = ready.count == 1 && state.approval.done.count + 1 == definition.stepCount
        var following: [ClockChange] = []
        if ready.count == 1 && !isLast {
            // The last of its stage: the steps of the next become ready.
            var after = state.approval
            after.finish(.init(step: step, officer: Handle(1), opinion: opinion, at: context.times.occurredAt))
            var clocks = CaseClocks(state, definition, context)
            following = clocks.started(steps: after.ready(in: definition), at: context.times.effective)
        }
        return .stepCompleted(
            step: step, opinion: opinion, phase: isLast ? .awaitingDecision : .underReview, clocks: following)
    }

    /// A refusal states its reasons (Administrative Licensing Law article 38).
    private func decide(_ decision: CaseDecision, _ reason: String) throws(Rejection) -> CaseEvent {
        try checkCooperation()
        switch decision {
        case .granted: if state.approval.hasDisagreement { throw Rejection(.stepDisagrees, state.number.text) }
        case .refused: if reason.isEmpty { throw Rejection(.reasonRequired) }
        }
        guard decision == .granted else { return .decided(decision, deemed: false, clocks: []) }
        var clocks = CaseClocks(state, try definition(), context)
        return .decided(decision, deemed: false, clocks: clocks.started(by: .grant, at: context.times.effective))
    }

    private func issue(_ method: IssueMethod, _ code: Code?) throws(Rejection) -> CaseEvent {
        try checkResult(method, code.flatMap { registry.windows.handle($0) })
        guard let code else { return .issued(method: method, window: nil) }
        guard let handle = registry.windows.handle(code), let window = registry.windows[handle] else {
            throw Rejection(.unknownWindow, code.text)
        }
        if window.kind == .enquiry { throw Rejection(.itemOutOfRange, code.text) }
        return .issued(method: method, window: handle)
    }
}
