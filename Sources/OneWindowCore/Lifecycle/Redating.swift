/// Moves the clocks of a case to an edition of the calendar (历法变更后的期限重算).
public enum Redating {
    /// The event that brings a case's running clocks to an edition, or nil where none of them moves.
    ///
    /// A clock whose last day stays, and whose warnings do, is left as it is: it still names the edition it was derived
    /// with, and gives the same day under the newer one. What an applicant was told is never made shorter.
    ///
    /// - Parameters:
    ///   - edition: The edition to move to.
    ///   - at: When it was loaded: no timer that the move sets is due earlier.
    public static func event(
        moving state: CaseState, to edition: UInt32, at instant: Instant, in context: DecisionContext
    ) -> DecidedEvent? {
        guard state.clocks.contains(where: \.isRunning), CaseTransition.find(.redate, from: state.phase) != nil,
            let definition = context.registry.definition(state.opening.item, version: state.opening.version),
            let calendar = context.calendars.calendar(edition: edition, region: definition.region)
        else { return nil }
        let works = ClockWorks(
            type: definition.type, region: definition.region, rules: context.rules, calendar: calendar)
        var changes: [ClockChange] = []
        for clock in state.clocks where clock.isRunning && clock.calendarEdition < edition {
            if let change = change(of: clock, on: state, works, at: instant) { changes.append(change) }
        }
        return changes.isEmpty ? nil : DecidedEvent(.caseChanged(.redated(edition: edition, clocks: changes)))
    }

    private static func change(
        of clock: Clock, on state: CaseState, _ works: ClockWorks, at instant: Instant
    ) -> ClockChange? {
        var moved = clock
        works.derive(&moved)
        if works.rules.rule(of: clock)?.bearer == .applicant && moved.end < clock.end { return nil }
        let raised = state.raised(for: clock)
        // A level that was still to come and lies in the past now is due at once; one that came before is settled,
        // even where its warning was taken back.
        let waiting = state.timers.filter { $0.belongs(to: clock.number) && $0.due > instant }
        let timers = works.timers(of: moved, raised: raised, now: instant, waiting: waiting.map(\.kind))
        if moved.end == clock.end && moved.certainty == clock.certainty && timers == waiting { return nil }
        return ClockChange(clock: moved, timers: timers)
    }
}
