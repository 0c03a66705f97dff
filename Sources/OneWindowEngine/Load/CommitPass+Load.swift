internal import OneWindowCore

extension CommitPass {
    /// How often a part may be asked for anew before it is refused: what is left out may take the ground from under
    /// other entries, and that from under others again.
    private static let mostRounds = 64

    /// Carries out a load, or says why it is given up; what was written then is the caller's to roll back.
    mutating func load(
        _ source: inout some RegistrySource, _ order: RegistryLoadOrder
    ) throws(StoreFailure) -> Result<RegistryLoadReport, OneWindowError> {
        if let stored = try writer.outcome(order.id) {
            guard let outcome = try? StoredOutcome(wireBytes: stored) else {
                throw StoreFailure(.corrupt, "the stored outcome of a request cannot be read")
            }
            return .success(RegistryLoadReport(receipt: Receipt(outcome, number: nil)))
        }
        // The command is not looked at; only its times are.
        let probe = Submission(id: order.id, at: order.instant, by: order.actor, .register(RegistryDocument()))
        let times: EventTimes
        switch Self.times(of: probe, after: head, options) {
        case .success(let found): times = found
        case .failure(let rejection): return .failure(OneWindowError(rejection))
        }
        var chain = try writer.registryHead()
        var report = RegistryLoadReport(receipt: Receipt(firstSequence: 0, eventCount: 0, instant: times.instant))
        do throws(LoadEnd) {
            while let part = try Self.asking({ () throws(OneWindowError) in try source.next() }) {
                try take(part, &source, order.actor, times, &chain, &report)
            }
        } catch {
            switch error {
            case .refused(let refusal): return .failure(refusal)
            case .failed(let failure): throw failure
            }
        }
        guard report.receipt.eventCount > 0 else { return .success(report) }
        try writer.putRegistryHead(chain)
        try writer.putOutcome(order.id, StoredOutcome(report.receipt, caseID: nil).wireBytes)
        return .success(report)
    }

    private mutating func take(
        _ part: RegistryDocument, _ source: inout some RegistrySource, _ actor: Actor, _ times: EventTimes,
        _ chain: inout ChainHead, _ report: inout RegistryLoadReport
    ) throws(LoadEnd) {
        report.parts += 1
        let (settled, decided) = try settle(part, &source, actor)
        guard let decided else { return }
        let first = try Self.storing { () throws(StoreFailure) in try append(decided, times, chain: &chain) }
        let versions = decided.events.count(where: \.addsVersion)
        report.entries += settled.count
        report.items += settled.items.count
        report.newVersions += versions
        report.otherChanges += decided.events.count - versions
        guard !decided.events.isEmpty else { return }
        let before = report.receipt
        report.receipt = Receipt(
            firstSequence: before.eventCount == 0 ? first : before.firstSequence,
            eventCount: before.eventCount + UInt32(decided.events.count), instant: times.instant)
    }

    /// The part as the source leaves it, with its events; none where nothing is left.
    private func settle(
        _ part: RegistryDocument, _ source: inout some RegistrySource, _ actor: Actor
    ) throws(LoadEnd) -> (RegistryDocument, DecidedEvents?) {
        var part = part
        let (registry, definitions) = (books.registry, definitions)
        for _ in 0..<Self.mostRounds {
            if part.count == 0 { return (part, nil) }
            let current = part
            let (decided, violations) = try Self.storing {
                () throws(StoreFailure) -> (Result<DecidedEvents, Rejection>, [RegistryViolation]) in
                let stored = { (key: VersionKey) throws(StoreFailure) in
                    try definitions.definition(key, of: registry)?.definition
                }
                let decided = try RegisterDecider.decide(
                    current, by: actor, registry: registry, definition: stored)
                guard case .failure = decided else { return (decided, []) }
                return (
                    decided, try RegistryDecider.violations(of: current, registry: registry, definition: stored)
                )
            }
            switch decided {
            case .success(let events): return (part, events)
            case .failure(let rejection):
                // What the part does not break is broken by who loads it.
                guard !violations.isEmpty else { throw .refused(OneWindowError(rejection)) }
                part = try Self.asking { () throws(OneWindowError) in try source.settle(current, violations) }
            }
        }
        throw .refused(OneWindowError(Rejection(.tooMany, "\(Self.mostRounds)")))
    }

    private static func asking<Value>(_ body: () throws(OneWindowError) -> Value) throws(LoadEnd) -> Value {
        do { return try body() } catch { throw .refused(error) }
    }

    private static func storing<Value>(_ body: () throws(StoreFailure) -> Value) throws(LoadEnd) -> Value {
        do { return try body() } catch { throw .failed(error) }
    }
}

/// Why a load ends before its end: the source or a rule says no, or the store does.
private enum LoadEnd: Error {
    case refused(OneWindowError)
    case failed(StoreFailure)
}

extension DecidedEvent {
    /// Whether it gives an item a version.
    fileprivate var addsVersion: Bool {
        if case .registryChanged(.itemVersionAdded) = event { return true }
        return false
    }
}
