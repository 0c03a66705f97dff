internal import OneWindowCore

extension CaseID {
    /// The registry's place among the timers: the first that is due of its own stands there as that of case 0.
    static let registry = CaseID(0)
}

/// The clocks of disputes about duties: they have no case, and run on the registry's chain.
extension CommitPass {
    /// What a decider sees once every limit that is over by its instant has been noted.
    func raised(_ context: DecisionContext) -> DecisionContext {
        let overdue = books.registry.bodies.overdue(at: context.times.instant)
        if overdue.isEmpty { return context }
        var registry = books.registry
        for (_, decided) in overdue {
            for case .registryChanged(let change) in decided.events.map(\.event) { registry.apply(change) }
        }
        var books = books
        books.take(registry)
        return books.context(context.times)
    }

    /// Notes the limits of disputes that are over at an instant without a ruling, each as of when it was over; returns
    /// how many.
    mutating func raise(
        through instant: Instant, recordedAt: Instant, chain: inout ChainHead
    ) throws(StoreFailure) -> Int {
        let overdue = books.registry.bodies.overdue(at: instant)
        for (due, decided) in overdue {
            _ = try append(decided, EventTimes(instant: recordedAt, occurredAt: due), chain: &chain)
        }
        return overdue.count
    }

    /// The same by itself, when the registry's timer is due.
    mutating func raise(through instant: Instant) throws(StoreFailure) -> Int {
        guard let first = books.registry.bodies.disputeTimers.first, first.due <= instant else { return 0 }
        var chain = try writer.registryHead()
        let count = try raise(through: instant, recordedAt: max(instant, head.instant), chain: &chain)
        try writer.putRegistryHead(chain)
        return count
    }

    /// Keeps the first limit to come in the index of timers.
    func moveTimer(from before: Instant?) throws(StoreFailure) {
        let after = books.registry.bodies.disputeTimers.first?.due
        guard after != before else { return }
        if let before { try writer.removeTimer(TimerRow(due: before, caseID: .registry)) }
        if let after { try writer.addTimer(TimerRow(due: after, caseID: .registry)) }
    }
}
