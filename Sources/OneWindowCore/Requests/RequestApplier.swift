extension ServiceRequest {
    /// The state of a request that its first event opens.
    public init(id: CaseID, opening: RequestOpening, clocks: [ClockChange], times: EventTimes) {
        self.init(
            id: id, opening: opening, phase: .registered, milestones: Milestones(opened: times.effective),
            lastActAt: times.occurredAt)
        revision = 1
        ledger.set(clocks)
    }

    /// Changes the request by what an event says. The only code that changes a request; it never decides.
    public mutating func apply(_ event: RequestEvent, times: EventTimes, by actor: ActorRecord) {
        revision += 1
        if actor.capacity != .timer { lastActAt = max(lastActAt, times.occurredAt) }
        if let grant = actor.grant, !grants.contains(grant) { grants.append(grant) }
        switch event {
        case .opened: preconditionFailure("a request is opened once, by its first event")
        case .dispatched(let dispatch, let clocks):
            phase = .dispatched
            self.dispatch = dispatch
            milestones.dispatched = times.effective
            stop([.admission, .contact], times)
            ledger.set(clocks)
        case .givenBack:
            phase = .registered
            dispatch = nil
            handler = nil
            stop([.contact], times)
        case .taken:
            phase = .inHand
            handler = actor.officer
            milestones.taken = times.effective
        case .contacted:
            milestones.contacted = milestones.contacted ?? times.effective
            stop([.contact], times)
        case .negativeProposed(let ground):
            phase = .confirming
            negativeGround = ground
        case .negativeRejected:
            phase = .inHand
            negativeGround = nil
        case .answered(let ground, let clocks):
            negativeGround = ground
            answer(clocks, times)
        case .negativeConfirmed(let clocks):
            confirmedBy = actor.officer
            answer(clocks, times)
        case .found(let finding): self.finding = finding
        case .escalated(let escalation): escalations.append(escalation)
        case .rated(let answers):
            rating = answers
            isRatedByCallback = false
        case .calledBack(let answers):
            milestones.calledBack = times.effective
            stop([.callback], times)
            guard rating == nil, let answers else { break }
            rating = answers
            isRatedByCallback = true
        case .closed, .refused, .withdrawn: end(event, times)
        case .reopened(let clocks): reopen(clocks, times)
        case .personalDataErased: erasedThrough = revision
        case .warned, .suspended, .resumed, .extended, .redated, .warningReplied, .warningAppealed, .warningUpheld,
            .warningRevoked:
            applyToClocks(event)
        }
    }

    private mutating func applyToClocks(_ event: RequestEvent) {
        switch event {
        case .warned(let warning, let timers, let escalation):
            ledger.warn(warning, timers)
            if let escalation { escalations.append(escalation) }
        case .suspended(let suspension, let clocks): ledger.suspend(suspension, clocks)
        case .resumed(_, let clocks): ledger.set(clocks)
        case .redated(let edition, let clocks, let replies):
            ledger.set(clocks)
            ledger.set(replies, edition: edition)
        case .extended(_, let clocks): ledger.extend(clocks)
        case .warningReplied(let number): ledger.settle(number, .replied)
        case .warningAppealed(let number): ledger.settle(number, .appealed)
        case .warningUpheld(let number): ledger.settle(number, .upheld)
        case .warningRevoked(let number, let clocks):
            ledger.settle(number, .revoked)
            ledger.set(clocks)
        default: break
        }
    }

    private mutating func stop(_ kinds: [ClockKind], _ times: EventTimes) {
        ledger.stop(at: times.occurredAt) { kinds.contains($0.kind) }
    }

    private mutating func answer(_ clocks: [ClockChange], _ times: EventTimes) {
        phase = .answered
        milestones.answered = times.effective
        stop([.handling, .contact], times)
        ledger.set(clocks)
    }

    private mutating func end(_ event: RequestEvent, _ times: EventTimes) {
        milestones.closed = times.effective
        switch event {
        case .refused(let ground, _):
            phase = .refused
            refusal = ground
            ledger.close(at: times.occurredAt)
        case .withdrawn:
            phase = .withdrawn
            ledger.close(at: times.occurredAt)
        default:
            phase = .closed
            // The requester is still to be asked how it went, and who has not answered a warning still owes that.
            ledger.stop(at: times.occurredAt) { $0.kind != .callback }
        }
    }

    private mutating func reopen(_ clocks: [ClockChange], _ times: EventTimes) {
        phase = .inHand
        reopenings += 1
        rating = nil
        isRatedByCallback = false
        negativeGround = nil
        confirmedBy = nil
        milestones.answered = nil
        milestones.calledBack = nil
        milestones.closed = nil
        stop([.callback], times)
        ledger.set(clocks)
    }
}
