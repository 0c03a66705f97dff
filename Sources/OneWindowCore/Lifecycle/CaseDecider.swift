/// Decides on everything done to an open case (办理决策). Reads, never changes.
///
/// Checks are made in the order of ``RejectionFamily``: shape, time, existence, permission, conflict, state, content.
public enum CaseDecider {
    /// The events of a command, or a rejection.
    public static func decide(
        _ command: CaseCommand, by actor: Actor, on state: CaseState, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        try command.work.checkShape()
        if case .receive(nil, _) = command.work, state.opening.channel == .window {
            throw Rejection(.missingField, "window")
        }
        if case .receive(_, let waitedSince?) = command.work, waitedSince > context.times.occurredAt {
            throw Rejection(.occurredInFuture, "waitedSince")
        }
        if context.times.occurredAt < state.lastActAt { throw Rejection(.occurredBeforeLastAct, state.number.text) }
        let resolved = try ResolvedActor(actor, in: context.registry)
        let pass = CasePass(state: state, context: context, resolved: resolved)
        try pass.checkNames(in: command.work)
        let act = command.work.act
        // Every row of one act names the same role, so it can be checked before the phase is.
        if let role = CaseTransition.table.first(where: { $0.act == act })?.role { try check(resolved, for: role) }
        try pass.checkPlace(of: command.work)
        if let expected = command.expectedRevision, expected != state.revision {
            throw Rejection(.revisionConflict, state.number.text)
        }
        guard CaseTransition.find(act, from: state.phase) != nil else { throw Rejection(.wrongPhase, state.phase.name) }
        let event = try pass.event(for: command.work)
        let decided = DecidedEvent(.caseChanged(event), personal: command.work.personal)
        return DecidedEvents(events: [decided], actor: resolved.record)
    }

    /// The event of a timer that is due, or nil where the case is no longer in a phase for it.
    public static func fire(_ timer: CaseTimer, on state: CaseState, in context: DecisionContext) -> DecidedEvent? {
        switch timer.kind {
        case .deemedAcceptance:
            guard CaseTransition.find(.deemAccepted, from: state.phase) != nil,
                let received = state.milestones.received,
                let definition = context.registry.definition(state.opening.item, version: state.opening.version)
            else { return nil }
            let event = Acceptance.event(
                of: state, definition: definition, on: received.date, deemed: true, context: context)
            return DecidedEvent(.caseChanged(event), effective: received)
        case .lapse:
            guard CaseTransition.find(.lapse, from: state.phase) != nil else { return nil }
            return DecidedEvent(.caseChanged(.lapsed))
        case .reminder: return warning(.reminder, .promised, timer, state)
        case .yellow: return warning(.yellow, .promised, timer, state)
        case .red:
            let statutory = state.clock(.statutory).map { $0.end <= timer.due } ?? false
            return warning(.red, statutory ? .statutory : .promised, timer, state)
        }
    }

    private static func warning(
        _ level: WarningLevel, _ clock: ClockKind, _ timer: CaseTimer, _ state: CaseState
    ) -> DecidedEvent? {
        guard CaseTransition.find(.warn, from: state.phase) != nil else { return nil }
        return DecidedEvent(.caseChanged(.warned(level: level, clock: clock, timer: timer.kind)))
    }

    /// Refuses an actor whose kind or whose post's duty is not that of the role.
    static func check(_ actor: ResolvedActor, for role: Role) throws(Rejection) {
        switch role {
        case .timer: throw Rejection(.actorNotAllowed, actor.record.capacity.name)
        case .officer(let duty): _ = try actor.officer(with: duty)
        case .applicantOrOfficer(let duty):
            switch actor.actor {
            case .applicant, .agent, .device: break
            case .officer, .operatorOfHost: _ = try actor.officer(with: duty)
            }
        case .applicant:
            switch actor.actor {
            case .applicant, .agent, .device: break
            case .officer, .operatorOfHost: throw Rejection(.actorNotAllowed, actor.record.capacity.name)
            }
        }
    }
}

/// What acceptance sets going.
enum Acceptance {
    /// The event of an acceptance whose clocks start on a day.
    static func event(
        of state: CaseState, definition: ItemDefinition, on date: CivilDate, deemed: Bool, context: DecisionContext
    ) -> CaseEvent {
        let (clocks, timers) = clocks(of: definition, from: date, context: context)
        let isReviewed = !definition.stages.isEmpty
        return .accepted(
            deemed: deemed, phase: isReviewed ? .underReview : .awaitingDecision, clocks: clocks, timers: timers)
    }

    /// The promised clock, the statutory one where there is any, and the timers of their warnings.
    ///
    /// Administrative Licensing Law article 42 gives 20 working days to a licence whose item names no limit of its own.
    private static func clocks(
        of definition: ItemDefinition, from date: CivilDate, context: DecisionContext
    ) -> ([Clock], [CaseTimer]) {
        let calendar = context.calendar
        let profile = context.profile
        let statutoryLimit =
            definition.statutoryLimit ?? (definition.type == .licence ? TimeLimit(profile.licenceWorkdays) : nil)
        let statutory = statutoryLimit.map { Clock(.statutory, start: date, limit: $0, calendar: calendar) }
        guard let limit = definition.promisedLimit else { return (statutory.map { [$0] } ?? [], []) }
        let promised = Clock(.promised, start: date, limit: limit, calendar: calendar)

        var timers = [CaseTimer(due: promised.end, kind: .yellow)]
        let lead = limit.amount - profile.reminderThreshold(of: limit)
        if lead > 0 {
            let day = limit.unit == .workday ? calendar.adding(workdays: lead, to: date).date : date.adding(days: lead)
            timers.append(CaseTimer(due: Instant(date: day), kind: .reminder))
        }
        let far = calendar.adding(workdays: profile.redAfterWorkdays, to: promised.due).date
        let red = min(
            Instant(date: far, minute: 1_440), statutory.map { max($0.end, promised.end) } ?? .supported.upperBound)
        timers.append(CaseTimer(due: red, kind: .red))
        return ([promised] + (statutory.map { [$0] } ?? []), timers.sorted())
    }
}
