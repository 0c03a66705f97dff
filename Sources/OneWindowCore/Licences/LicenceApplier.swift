extension Licence {
    /// The state of a licence that its first event makes.
    public init(id: CaseID, opening: LicenceOpening, terms: LicenceTerms, times: EventTimes) {
        self.init(
            id: id, opening: opening, phase: .valid, terms: terms,
            changes: [LicenceChange(at: times.effective, phase: .valid)], lastActAt: times.occurredAt)
        revision = 1
        ledger.timers = dueTimers
    }

    /// Changes the licence by what an event says. The only code that changes a licence; it never decides.
    public mutating func apply(_ event: LicenceEvent, times: EventTimes, by actor: ActorRecord) {
        revision += 1
        if actor.capacity != .timer { lastActAt = max(lastActAt, times.occurredAt) }
        switch event {
        case .issued: preconditionFailure("a licence is issued once, by its first event")
        case .signed(let signature): terms.signature = signature
        case .dormancyFiled(let filed): dormancy = filed
        case .dormancyNoticed: dormancy?.isNoticed = true
        case .resumed(_, let validThrough):
            dormantDays += UInt32(clamping: dormancy?.days(at: times.effective) ?? 0)
            dormancy = nil
            if let validThrough { terms.validThrough = validThrough }
        case .suspended(let order): suspension = order
        case .lifted: suspension = nil
        case .renewed(let renewed):
            terms = renewed
            version += 1
        case .expired: phase = .expired
        case .revoked(let ground, _):
            phase = .revoked
            revocation = ground
        case .cancelled(let ground, _):
            phase = .cancelled
            cancellation = ground
        case .personalDataErased: erasedThrough = revision
        }
        if !phase.isClosed { phase = openPhase }
        if changes.last?.phase != phase { changes.append(LicenceChange(at: times.effective, phase: phase)) }
        ledger.timers = dueTimers
    }
}
