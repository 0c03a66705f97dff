public import OneWindowCore

extension Engine {
    /// Why a clock of a case ends when it ends, and where it stands; nil where there is no such case or clock.
    ///
    /// - Parameters:
    ///   - clock: The clock's number within the case.
    ///   - instant: For what is used and left then; nil where only the limit itself is asked for.
    /// - Throws: `corrupt` where the case names an edition of the calendar that the file does not hold, and the store's
    ///   failures.
    public func explain(
        _ number: CaseNumber, clock: UInt32, at instant: Instant? = nil
    ) throws(OneWindowError) -> Explanation? {
        guard let state = try upToDate(number), state.clock(number: clock) != nil else { return nil }
        return try explanation(of: clock, in: state, at: instant)
    }

    /// Why each clock of a case ends when it ends, in the order of their numbers; none where there is no such case.
    public func explanations(
        of number: CaseNumber, at instant: Instant? = nil
    ) throws(OneWindowError) -> [Explanation] {
        var all: [Explanation] = []
        guard let state = try upToDate(number) else { return all }
        for clock in state.clocks { all.append(try explanation(of: clock.number, in: state, at: instant)) }
        return all
    }

    /// The case, after taking over what other processes have loaded: it may name an edition of theirs.
    private func upToDate(_ number: CaseNumber) throws(OneWindowError) -> CaseState? {
        guard let state = try find(number) else { return nil }
        try refresh()
        return state
    }

    private func explanation(
        of clock: UInt32, in state: CaseState, at instant: Instant?
    ) throws(OneWindowError) -> Explanation {
        let found = Explanation(
            clock: clock, of: state, at: instant, registry: try registry(for: state), calendars: calendars,
            rules: clockRules)
        guard let found else {
            throw OneWindowError(.corrupt, "a clock names an edition of the calendar that the file does not hold")
        }
        return found
    }
}
