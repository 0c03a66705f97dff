/// What happens to a service request when a timer is due or the calendar changes.
extension RequestDecider {
    /// The event of a timer that is due, or nil where the request is no longer in a phase for it.
    public static func fire(_ timer: CaseTimer, on state: ServiceRequest, in context: DecisionContext) -> DecidedEvent?
    {
        // What silence brings about is no business of requests; the check of a rule set refuses such rules.
        guard RequestTransition.allows(.warn, from: state.phase) else { return nil }
        let rise = Rise(timer, on: state.ledger) { clock in
            context.rules[clock.ruleEdition]?.ladder(for: clock.kind, of: nil)
        }
        return rise.map { raise($0, state, context) }
    }

    /// A warning names who answers for the request and, where the category has the request lifted at its level, the
    /// higher post that has to answer it.
    private static func raise(
        _ rise: Rise, _ state: ServiceRequest, _ context: DecisionContext
    ) -> DecidedEvent {
        let rung = rise.rung
        let registry = context.registry
        let category = context.category(of: state)
        let lifted = category?.post(at: rung.level).flatMap { registry.posts.handle($0) }
        let desk = state.dispatch == nil ? category?.dispatcher.flatMap { registry.posts.handle($0) } : nil
        let named = rung.answeredBy.flatMap { registry.posts.handle($0) }
        let own = state.dispatch?.post ?? desk
        let holders = own.flatMap { registry.posts[$0] }.map { registry.holders(of: $0.code) } ?? []
        let officer = state.handler ?? (holders.count == 1 ? holders[0] : nil)
        let at = context.times.occurredAt
        let (warning, timers) = Warning.raised(
            rise, in: state.ledger, at: at, context.calendars.latest(region: state.opening.region), officer: officer,
            post: lifted ?? named ?? own)
        var escalation: RequestEscalation?
        if let lifted, lifted != state.escalatedTo {
            escalation = state.escalation(to: lifted, warning: warning.number, at: at)
        }
        return DecidedEvent(.requestChanged(.warned(warning, timers: timers, escalation: escalation)))
    }
}

extension Redating {
    /// The event that brings a request's running clocks to an edition of its region's calendar, or nil where none of
    /// them moves.
    public static func event(
        moving state: ServiceRequest, to edition: UInt32, at instant: Instant, in context: DecisionContext
    ) -> DecidedEvent? {
        let region = state.opening.region
        guard state.ledger.isBehind(edition), RequestTransition.allows(.redate, from: state.phase),
            let calendar = context.calendars.calendar(edition: edition, region: region)
        else { return nil }
        let works = ClockWorks(type: nil, region: region, rules: context.rules, calendar: calendar)
        let changes = changes(of: state.ledger, to: edition, works, at: instant)
        let replies = replies(of: state.ledger, to: edition, works, at: instant)
        guard !changes.isEmpty || !replies.isEmpty else { return nil }
        return DecidedEvent(.requestChanged(.redated(edition: edition, clocks: changes, replies: replies)))
    }
}
