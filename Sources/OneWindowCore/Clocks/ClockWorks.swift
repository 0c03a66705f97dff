/// Derives the ends and timers of clocks for one item, region and time (时限运算).
///
/// Used by the deciders of cases and of requests; pure.
struct ClockWorks {
    /// The type of the item; nil where there is none.
    let type: ItemType?
    /// The region whose calendar counts; empty for the national one.
    let region: String
    let rules: ClockRuleBook
    /// The calendar to count with.
    let calendar: WorkCalendar

    init(type: ItemType?, region: String, rules: ClockRuleBook, calendar: WorkCalendar) {
        self.type = type
        self.region = region
        self.rules = rules
        self.calendar = calendar
    }

    /// For an item, counting with the newest edition of the calendar.
    init(_ definition: ItemDefinition, in context: DecisionContext) {
        self.init(
            type: definition.type, region: definition.region, rules: context.rules,
            calendar: context.calendars.latest(region: definition.region))
    }

    /// Works out the end of a clock anew, from its budget, its ledger and the calendar.
    func derive(_ clock: inout Clock) {
        let hours = clock.limit.unit == .workingHour ? rules[clock.ruleEdition]?.hours(of: rules.rule(of: clock)) : nil
        let end = ClockArithmetic.end(of: clock, calendar: calendar, hours: hours)
        clock.end = end.instant
        clock.certainty = end.certainty
        clock.calendarEdition = calendar.edition
    }

    /// A clock that starts now, without its number.
    func started(_ rule: ClockRule, at start: Instant, limit: TimeLimit, step: UInt32? = nil) -> Clock {
        var clock = Clock(
            number: 0, kind: rule.kind, rule: RuleKey(rule.code), ruleEdition: rules.latestEdition, step: step,
            start: start,
            limit: limit, counting: rule.counting)
        derive(&clock)
        return clock
    }

    /// The timers of a clock.
    ///
    /// - Parameters:
    ///   - raised: The highest level that stands for the clock's present breach.
    ///   - now: No timer is due earlier.
    ///   - waiting: The kinds whose levels are due at once where their threshold lies before `now`, the others being
    ///     settled; nil for all of them.
    func timers(
        of clock: Clock, raised: WarningLevel?, now: Instant, waiting: TimerKindSet? = nil
    ) -> [CaseTimer] {
        guard clock.isRunning, let index = rules.index(clock.ruleEdition) else { return [] }
        let ladder = index.ladder(for: clock.kind, of: type)
        let rungs = ladder.map { index.rungCount($0) } ?? 0
        var timers: [CaseTimer] = []
        timers.reserveCapacity(1 + rungs)
        if let effect = index.entry(clock.ruleKey)?.expiry, effect != .late {
            timers.append(CaseTimer(due: max(clock.end, now), kind: .expiry, target: clock.number))
        }
        guard let ladder else { return timers }
        for place in 0..<rungs {
            let (level, threshold) = index.rung(place, of: ladder)
            guard raised.map({ level > $0 }) ?? true, let due = due(threshold, of: clock) else { continue }
            // A reminder that the end is near says nothing once it has come.
            if case .before? = threshold, now >= clock.end { continue }
            let kind = TimerKind(level)
            guard due > now || waiting?.contains(TimerKindSet(kind)) ?? true else { continue }
            timers.append(CaseTimer(due: max(due, now), kind: kind, target: clock.number))
        }
        timers.sort()
        return timers
    }

    /// When a threshold is reached, or nil where the clock is too short for it.
    private func due(_ threshold: Ladder.Threshold?, of clock: Clock) -> Instant? {
        switch threshold {
        case nil: return nil
        case .after(let workdays):
            if workdays == 0 { return clock.end }
            return Instant(date: calendar.adding(workdays: workdays, to: clock.due).date, minute: 1_440)
        case .before(let workdays, let percent):
            let share = (clock.total * percent + 99) / 100
            let left = clock.limit.unit.isDays ? max(workdays, share) : share
            guard left < clock.total else { return nil }
            // The end of a clock with so much less of a budget: the same rules, suspensions included.
            var shorter = Clock(
                number: 0, kind: clock.kind, rule: clock.ruleKey, ruleEdition: clock.ruleEdition, start: clock.start,
                limit: TimeLimit(
                    clock.counting.runsBackwards ? clock.total + left : clock.total - left, clock.limit.unit),
                counting: clock.counting)
            shorter.suspensions = clock.suspensions
            derive(&shorter)
            return clock.limit.unit.isDays ? Instant(date: shorter.due) : shorter.end
        }
    }
}
