/// A level that is to be raised on a clock, and why.
struct Rise {
    let rung: Ladder.Rung
    let ladder: Ladder
    let clock: Clock
    let cause: Warning.Cause
    /// The warning that nobody answered, where that is why.
    let below: Warning?

    /// What a timer of warnings raises, or nil where its clock or warning is settled or the ladder has no such level.
    ///
    /// - Parameter ladder: The ladder that watches a clock.
    init?(_ timer: CaseTimer, on ledger: ClockLedger, ladder: (Clock) -> Ladder?) {
        switch timer.kind {
        case .expiry: return nil
        case .replyOverdue:
            guard let warning = ledger.warning(number: timer.target), warning.status == .open,
                let clock = ledger.clock(number: warning.clock), let ladder = ladder(clock),
                let rung = ladder.rung(above: warning.level)
            else { return nil }
            (self.rung, self.ladder, self.clock, cause, below) = (rung, ladder, clock, .unanswered, warning)
        case .reminder, .yellow, .red, .superviseOrder:
            guard let level = timer.kind.level, let clock = ledger.clock(number: timer.target), clock.isRunning,
                let ladder = ladder(clock), let rung = ladder.rung(level)
            else { return nil }
            (self.rung, self.ladder, self.clock, cause, below) = (rung, ladder, clock, .clock, nil)
        }
    }
}

extension Warning {
    /// The warning that a rise makes, and the timer of its answer where one must come.
    static func raised(
        _ rise: Rise, in ledger: ClockLedger, at: Instant, _ calendar: WorkCalendar, officer: Handle<Officer>?,
        post: Handle<Post>?
    ) -> (warning: Warning, timers: [CaseTimer]) {
        let rung = rise.rung
        let reply = rung.replyWorkdays.map { ReplyTime(workdays: $0, from: at, on: calendar) }
        let number = UInt32(ledger.warnings.count) + 1
        let warning = Warning(
            number: number, level: rung.level, clock: rise.clock, cause: rise.cause, at: at, officer: officer,
            post: post, reply: reply)
        guard let reply, rise.ladder.rung(above: rung.level)?.followsUnanswered == true else { return (warning, []) }
        return (warning, [CaseTimer(due: reply.end, kind: .replyOverdue, target: number)])
    }
}
