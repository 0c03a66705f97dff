extension CaseState {
    /// The state of a case that its first event opens.
    public init(id: CaseID, opening: CaseOpening, times: EventTimes) {
        self.init(
            id: id, opening: opening, phase: opening.isDraft ? .draft : .submitted, materials: opening.materials,
            milestones: Milestones(opened: times.effective, submitted: opening.isDraft ? nil : times.effective),
            lastActAt: times.occurredAt)
        licences = opening.licences
        revision = 1
    }

    /// Changes the case by what an event says. The only code that changes a case; it never decides.
    public mutating func apply(_ event: CaseEvent, times: EventTimes, by actor: ActorRecord) {
        revision += 1
        // A rating may claim a time before the last act, and does not turn the case's time back.
        if actor.capacity != .timer { lastActAt = max(lastActAt, times.occurredAt) }
        if let grant = actor.grant, !grants.contains(grant) { grants.append(grant) }
        switch event {
        case .opened: preconditionFailure("a case is opened once, by its first event")
        case .submitted:
            phase = .submitted
            milestones.submitted = times.effective
        case .received(let window, _, let clocks):
            phase = .received
            milestones.received = times.effective
            ledger.set(clocks)
            serve(.receipt, window: window, actor, times)
        case .supplementRequested(let materials, let answerBy, let clocks):
            phase = .supplementing
            if noticed == nil { noticed = materials }
            self.materials.removeAll { materials.contains($0) }
            licences.removeAll { materials.contains($0.material) }
            self.answerBy = answerBy
            ledger.stop(at: times.occurredAt) { $0.kind == .acceptance }
            ledger.set(clocks)
        case .supplemented(let materials, let clocks, let standing):
            phase = .received
            self.materials = Set(self.materials).union(materials).sorted()
            let others = licences.filter { !materials.contains($0.material) }
            licences = (others + standing).sorted { $0.material < $1.material }
            answerBy = nil
            milestones.received = times.effective
            ledger.stop(at: times.occurredAt) { $0.kind == .supplement }
            ledger.set(clocks)
            if actor.officer != nil { serve(.supplement, window: nil, actor, times) }
        case .accepted(let deemed, let phase, let clocks):
            accept(deemed ? nil : actor.officer, deemed: deemed, into: phase, clocks, times)
        case .acceptanceRefused: close(.notAccepted, times)
        case .stepCompleted(let step, let opinion, let phase, let clocks):
            self.phase = phase
            if let officer = actor.officer {
                approval.finish(.init(step: step, officer: officer, opinion: opinion, at: times.occurredAt))
            }
            ledger.stop(at: times.occurredAt) { $0.step == step }
            ledger.set(clocks)
        case .decided(let decision, let deemed, let clocks):
            phase = .decided
            self.decision = decision
            isDeemedRenewed = deemed
            milestones.decided = times.effective
            ledger.stop(at: times.occurredAt) { _ in true }
            ledger.set(clocks)
        case .issued(_, let window):
            phase = .issued
            milestones.issued = times.effective
            ledger.stop(at: times.occurredAt) { $0.kind == .issue }
            serve(.issue, window: window, actor, times)
        case .archived, .withdrawn, .lapsed: end(by: event, times)
        case .rated(let act, let level, _):
            if let index = serviceActs.firstIndex(where: { $0.number == act }) { serviceActs[index].rating = level }
        case .personalDataErased: erasedThrough = revision
        case .suspended, .resumed, .extended, .clockStarted, .clockStopped, .redated: applyToClocks(event, times)
        case .takenIn, .legDispatched, .legEnded, .cooperated: applyToLegs(event, times, actor)
        case .warned, .warningReplied, .warningAppealed, .warningUpheld, .warningRevoked: applyToWarnings(event)
        }
    }

    private mutating func accept(
        _ officer: Handle<Officer>?, deemed: Bool, into phase: CasePhase, _ clocks: [ClockChange], _ times: EventTimes
    ) {
        self.phase = phase
        isDeemedAccepted = deemed
        acceptedBy = officer
        milestones.accepted = times.effective
        ledger.stop(at: times.occurredAt) { $0.kind == .acceptance }
        ledger.set(clocks)
    }

    mutating func serve(
        _ kind: ServiceActKind, window: Handle<Window>?, _ actor: ActorRecord, _ times: EventTimes
    ) {
        let number = UInt32(serviceActs.count) + 1
        serviceActs.append(
            ServiceAct(number: number, kind: kind, window: window, officer: actor.officer, at: times.occurredAt))
    }

    private mutating func end(by event: CaseEvent, _ times: EventTimes) {
        switch event {
        case .archived: close(.archived, times)
        case .withdrawn: close(.withdrawn, times)
        case .lapsed: close(.lapsed, times)
        default: break
        }
    }

    private mutating func close(_ phase: CasePhase, _ times: EventTimes) {
        self.phase = phase
        milestones.closed = times.effective
        ledger.close(at: times.occurredAt)
    }
}
