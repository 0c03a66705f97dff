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
        if let role = CaseTransition.role(of: act) { try check(resolved, for: role) }
        var record = resolved.record
        record.grant = try pass.checkPlace(of: command.work)
        try pass.checkPerson(in: command.work)
        if let expected = command.expectedRevision, expected != state.revision {
            throw Rejection(.revisionConflict, state.number.text)
        }
        guard CaseTransition.allows(act, from: state.phase) else { throw Rejection(.wrongPhase, state.phase.name) }
        let event = try pass.event(for: command.work)
        let decided = DecidedEvent(.caseChanged(event), personal: command.work.personal)
        return DecidedEvents(events: [decided], actor: record)
    }

    /// Refuses an actor whose kind or whose post's duty is not that of the role.
    static func check(_ actor: ResolvedActor, for role: Role) throws(Rejection) {
        switch role {
        case .timer: throw Rejection(.actorNotAllowed, actor.record.capacity.name)
        case .officer(let duty): _ = try actor.officer(with: duty)
        case .officerOfCase: _ = try actor.officerAtPost()
        case .officerWithEither(let one, let other):
            let post = try actor.officerAtPost().post
            if !post.duties.contains(one), !post.duties.contains(other) {
                throw Rejection(.dutyMissing, post.code.text)
            }
        case .approver:
            let post = try actor.officerAtPost().post
            if ApproverRole.allCases.allSatisfy({ !post.duties.contains($0.duty) }) {
                throw Rejection(.dutyMissing, post.code.text)
            }
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
    /// The event of an acceptance whose clocks start at an instant: those of the case, and those of the first steps.
    static func event(
        of state: CaseState, definition: ItemDefinition, at instant: Instant, deemed: Bool, context: DecisionContext
    ) -> CaseEvent {
        var clocks = CaseClocks(state, definition, context)
        var started = clocks.started(by: .acceptance, at: instant)
        // The desks know of it from now on, whatever day the law counts from.
        started += clocks.started(steps: state.approval.ready(in: definition), at: context.times.occurredAt)
        let isReviewed = !definition.stages.isEmpty
        return .accepted(deemed: deemed, phase: isReviewed ? .underReview : .awaitingDecision, clocks: started)
    }
}
