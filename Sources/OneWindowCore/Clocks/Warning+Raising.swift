extension Warning {
    /// The warning that a level of a ladder raises on a clock, and the timer of its answer where one must come.
    static func raised(
        _ rung: Ladder.Rung, of ladder: Ladder?, on clock: Clock, _ cause: Cause, in ledger: ClockLedger, at: Instant,
        _ calendar: WorkCalendar, officer: Handle<Officer>?, post: Handle<Post>?
    ) -> (warning: Warning, timers: [CaseTimer]) {
        let replyBy = rung.replyWorkdays.map { workdays in
            Instant(date: calendar.adding(workdays: workdays, to: at.date).date, minute: 1_440)
        }
        let number = UInt32(ledger.warnings.count) + 1
        let warning = Warning(
            number: number, level: rung.level, clock: clock, cause: cause, at: at, officer: officer, post: post,
            replyBy: replyBy)
        guard let replyBy, ladder?.rung(above: rung.level)?.followsUnanswered == true else { return (warning, []) }
        return (warning, [CaseTimer(due: replyBy, kind: .replyOverdue, target: number)])
    }
}
