/// What happens when a timer is due.
extension CaseDecider {
    /// The event of a timer that is due, or nil where the case is no longer in a phase for it.
    public static func fire(_ timer: CaseTimer, on state: CaseState, in context: DecisionContext) -> DecidedEvent? {
        guard let held = context.lent(state.opening.pinned) else { return nil }
        if timer.kind == .expiry { return expiry(timer, state, held.definition, context) }
        let type = held.definition.type
        let rise = Rise(timer, on: state.ledger) { clock in
            context.rules[clock.ruleEdition]?.ladder(for: clock.kind, of: type)
        }
        return rise.flatMap { raise($0, state, held, context) }
    }

    private static func expiry(
        _ timer: CaseTimer, _ state: CaseState, _ definition: ItemDefinition, _ context: DecisionContext
    ) -> DecidedEvent? {
        guard let clock = state.clock(number: timer.target), clock.isRunning,
            let effect = context.rules.entry(of: clock)?.expiry
        else { return nil }
        // A rule that a deployment loads may start its clock where the effect has no place: then its time is over, and
        // nothing follows from that.
        let nothing = DecidedEvent(.caseChanged(.clockStopped(clock.number)))
        switch effect {
        case .late: return nil
        case .deemedAccepted:
            guard CaseTransition.allows(.deemAccepted, from: state.phase),
                let received = state.milestones.received
            else { return nothing }
            let event = Acceptance.event(
                of: state, definition: definition, at: received, deemed: true, context: context)
            return DecidedEvent(.caseChanged(event), effective: received)
        case .lapsed:
            guard CaseTransition.allows(.lapse, from: state.phase) else { return nothing }
            // What was handed in at another hall and is on its way was answered.
            if state.remote?.isOnItsWay(.supplement) == true { return nothing }
            return DecidedEvent(.caseChanged(.lapsed))
        case .deemedRenewed:
            // Article 50 asks the holder to apply thirty days ahead; who came later has no claim on silence. And while
            // the case waits for the applicant, it is not the organ that is silent.
            let application = state.clock(.renewalApplication)
            let isTimely = application.map { !$0.isLate(at: $0.stoppedAt ?? clock.end) } ?? true
            guard isTimely, CaseTransition.allows(.deemRenewed, from: state.phase) else { return nothing }
            var clocks = CaseClocks(state, definition, context)
            let started = clocks.started(by: .grant, at: context.times.occurredAt)
            return DecidedEvent(.caseChanged(.decided(.granted, deemed: true, clocks: started)))
        case .forfeited: return nothing
        }
    }

    private static func raise(
        _ rise: Rise, _ state: CaseState, _ held: HeldDefinition, _ context: DecisionContext
    ) -> DecidedEvent? {
        guard CaseTransition.allows(.warn, from: state.phase) else { return nil }
        let (officer, post) = responsible(for: rise, state, held, context.registry)
        let calendar = context.calendars.latest(region: held.definition.region)
        let (warning, timers) = Warning.raised(
            rise, in: state.ledger, at: context.times.occurredAt, calendar, officer: officer, post: post)
        return DecidedEvent(.caseChanged(.warned(warning, timers: timers)))
    }

    /// Who answers: the post that the case waits for, and of its officers the only one there is. Where a post has
    /// several or the case waits for none, it is who received the case, who stays answerable until it is handed over by
    /// name (首问负责). A closed case waits for nobody: there it is who has not answered the warning below.
    private static func responsible(
        for rise: Rise, _ state: CaseState, _ held: HeldDefinition, _ registry: Registry
    ) -> (Handle<Officer>?, Handle<Post>?) {
        var code = rise.rung.answeredBy
        if code == nil, state.phase.isClosed, let below = rise.below { return (below.officer, below.post) }
        if code == nil, let step = rise.clock.step { code = held.definition.post(ofStep: step) }
        if code == nil {
            switch state.phase {
            case .underReview:
                code = state.approval.ready(in: held.definition).first.flatMap { held.definition.post(ofStep: $0) }
            case .awaitingDecision: code = held.definition.decisionPost
            default: break
            }
        }
        let holders = code.map { registry.holders(of: $0) } ?? []
        let officer = holders.count == 1 ? holders[0] : state.remote?.receivedBy ?? state.serviceActs.first?.officer
        return (officer, code.flatMap { registry.posts.handle($0) })
    }
}
