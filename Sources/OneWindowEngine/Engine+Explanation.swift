public import OneWindowCore

extension Engine {
    /// Why a clock of a case or service request ends when it ends, and where it stands; nil where there is no such
    /// case, request or clock.
    ///
    /// - Parameters:
    ///   - clock: The clock's number within the case or request.
    ///   - instant: For what is used and left then; nil where only the limit itself is asked for.
    /// - Throws: `corrupt` where the clock names an edition of the calendar that the file does not hold; failures of
    ///   the store.
    public func explain(
        _ number: CaseNumber, clock: UInt32, at instant: Instant? = nil
    ) throws(OneWindowError) -> Explanation? {
        try explanations(of: number, clock: clock, at: instant).first
    }

    /// Why each clock of a case or service request ends when it ends, in the order of their numbers; none where there
    /// is no such case or request.
    public func explanations(
        of number: CaseNumber, at instant: Instant? = nil
    ) throws(OneWindowError) -> [Explanation] {
        try explanations(of: number, clock: nil, at: instant)
    }

    /// Whether something has the number that may have clocks: a case or a service request. Licences have none.
    public func hasClocks(_ number: CaseNumber) throws(OneWindowError) -> Bool {
        if try find(number) != nil { return true }
        return try request(number) != nil
    }

    /// - Parameter clock: The only clock that is wanted; nil for all.
    private func explanations(
        of number: CaseNumber, clock: UInt32?, at instant: Instant?
    ) throws(OneWindowError) -> [Explanation] {
        var found: [Explanation] = []
        // What other processes have loaded is taken over after reading: the state may name an edition of theirs.
        if let state = try find(number) {
            let wanted = Self.clocks(of: state.ledger, only: clock)
            if wanted.isEmpty { return [] }
            try refresh()
            let registry = try registry(for: state)
            for clock in wanted {
                let explanation = Explanation(
                    clock: clock, of: state, at: instant, registry: registry, calendars: calendars, rules: clockRules)
                found.append(try Self.known(explanation))
            }
        } else if let state = try request(number) {
            try refresh()
            for clock in Self.clocks(of: state.ledger, only: clock) {
                let explanation = Explanation(
                    clock: clock, of: state, at: instant, registry: registry, calendars: calendars, rules: clockRules)
                found.append(try Self.known(explanation))
            }
        }
        return found
    }

    private static func clocks(of ledger: ClockLedger, only number: UInt32?) -> [UInt32] {
        ledger.clocks.map(\.number).filter { number == nil || $0 == number }
    }

    private static func known(_ explanation: Explanation?) throws(OneWindowError) -> Explanation {
        guard let explanation else {
            throw OneWindowError(.corrupt, "a clock names an edition of the calendar that the file does not hold")
        }
        return explanation
    }
}
