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
        guard state.ledger.isBehind(edition), CaseTransition.allows(.redate, from: state.phase),
            let (type, region) = context.registry.typeAndRegion(state.opening.item, version: state.opening.version),
            let calendar = context.calendars.calendar(edition: edition, region: region)
        else { return nil }
        let works = ClockWorks(type: type, region: region, rules: context.rules, calendar: calendar)
        let changes = changes(of: state.ledger, to: edition, works, at: instant)
        let replies = replies(of: state.ledger, to: edition, works, at: instant)
        guard !changes.isEmpty || !replies.isEmpty else { return nil }
        return DecidedEvent(.caseChanged(.redated(edition: edition, clocks: changes, replies: replies)))
    }

    /// The running clocks that an edition moves.
    static func changes(
        of ledger: ClockLedger, to edition: UInt32, _ works: ClockWorks, at instant: Instant
    ) -> [ClockChange] {
        var changes: [ClockChange] = []
        for index in ledger.clocks.indices {
            guard ledger.clocks[index].isRunning, ledger.clocks[index].calendarEdition < edition else { continue }
            if let change = change(of: ledger.clocks[index], on: ledger, works, at: instant) {
                if changes.isEmpty { changes.reserveCapacity(ledger.clocks.count - index) }
                changes.append(change)
            }
        }
        return changes
    }

    /// The times to answer that an edition moves: those that still run, and only later, since who answers was told a
    /// day as the applicant was.
    static func replies(
        of ledger: ClockLedger, to edition: UInt32, _ works: ClockWorks, at instant: Instant
    ) -> [ReplyChange] {
        var changes: [ReplyChange] = []
        for index in ledger.warnings.indices
        where ledger.warnings[index].awaitsAnswer && ledger.warnings[index].replyEdition < edition {
            let warning = ledger.warnings[index]
            guard let replyBy = warning.replyBy, replyBy > instant, let clock = ledger.clock(number: warning.clock),
                let ladder = works.rules[clock.ruleEdition]?.ladder(for: clock.kind, of: works.type),
                let workdays = ladder.rung(warning.level)?.replyWorkdays
            else { continue }
            let reply = ReplyTime(workdays: workdays, from: warning.at, on: works.calendar)
            guard reply.end > replyBy || reply.end == replyBy && reply.certainty != warning.replyCertainty else {
                continue
            }
            changes.append(ReplyChange(warning: warning.number, replyBy: reply.end, certainty: reply.certainty))
        }
        return changes
    }

    private static func change(
        of clock: Clock, on ledger: ClockLedger, _ works: ClockWorks, at instant: Instant
    ) -> ClockChange? {
        var moved = clock
        works.derive(&moved)
        if works.rules.entry(of: clock)?.bearer == .applicant && moved.end < clock.end { return nil }
        let raised = ledger.raised(for: clock)
        // A level that was still to come and lies in the past now is due at once; one that came before is settled,
        // even where its warning was taken back.
        var waiting: TimerKindSet = []
        var left = 0
        for timer in ledger.timers where timer.belongs(to: clock.number) && timer.due > instant {
            waiting.insert(TimerKindSet(timer.kind))
            left += 1
        }
        let timers = works.timers(of: moved, raised: raised, now: instant, waiting: waiting)
        if moved.end == clock.end, moved.certainty == clock.certainty, timers.count == left,
            timers.elementsEqual(
                ledger.timers.lazy.filter { $0.belongs(to: clock.number) && $0.due > instant })
        {
            return nil
        }
        return ClockChange(clock: moved, timers: timers)
    }
}
