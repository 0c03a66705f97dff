/// A question after a date (期限查询): when does a limit end that started then, was stopped and extended so?
public struct DueQuery: Sendable, Hashable {
    /// When it starts; for limits in days only the day counts.
    public var start: Instant
    /// The budget.
    public var limit: TimeLimit
    /// How its days are counted.
    public var counting: Counting
    /// The stretches that are not counted: the day each begins is, the day it ends is not.
    public var pauses: [Pause]
    /// What was granted on top, in the unit of the limit.
    public var extended: Int

    /// A stretch that is not counted.
    public struct Pause: Sendable, Hashable {
        /// When it begins.
        public var from: Instant
        /// When it ends: for limits in days the last instant of the last day that is not counted.
        public var through: Instant

        /// Creates a stretch between two instants.
        public init(from: Instant, through: Instant) {
            self.from = from
            self.through = through
        }

        /// Creates a stretch from a day, which counts, to another, which does not.
        public init(from: CivilDate, through: CivilDate) {
            self.init(from: Instant(date: from), through: Instant(date: through, minute: 1_440))
        }
    }

    /// Creates a question.
    public init(
        start: Instant, limit: TimeLimit, counting: Counting = Counting(), pauses: [Pause] = [], extended: Int = 0
    ) {
        self.start = start
        self.limit = limit
        self.counting = counting
        self.pauses = pauses
        self.extended = extended
    }

    /// Creates a question about a limit in days.
    public init(
        start: CivilDate, limit: TimeLimit, counting: Counting = Counting(), pauses: [Pause] = [], extended: Int = 0
    ) {
        self.init(
            start: Instant(date: start), limit: limit, counting: counting, pauses: pauses, extended: extended)
    }

    /// The first rule it breaks, or nil: amounts within ``Limits/limitDays``, years 1 to 9999, pauses that do not end
    /// before they begin, not too many of them.
    public var rejection: Rejection? {
        let range = 0...Limits.limitDays
        if !Instant.supported.contains(start) { return Rejection(.instantOutOfRange, "start") }
        if !range.contains(limit.amount) { return Rejection(.malformedField, "limit") }
        if !range.contains(extended) { return Rejection(.malformedField, "extended") }
        if pauses.count > Limits.suspensionsPerCase { return Rejection(.tooMany, "pauses") }
        for pause in pauses {
            if !Instant.supported.contains(pause.from) || !Instant.supported.contains(pause.through) {
                return Rejection(.instantOutOfRange, "pauses")
            }
            if pause.through < pause.from { return Rejection(.malformedField, "pauses") }
        }
        return nil
    }
}

/// When a limit ends (到期日).
public struct DueAnswer: Sendable, Hashable {
    /// The last day in time.
    public let due: CivilDate
    /// The first instant that is late: 24:00 China time of that day, or for limits in hours the instant itself.
    public let end: Instant
    /// Whether every day counted is covered by a published notice.
    public let certainty: WorkCalendar.Certainty
    /// The edition of the calendar.
    public let calendarEdition: UInt32
    /// The office hours that were counted; nil for limits in another unit than working hours.
    public let hours: OfficeHours?
}

extension WorkCalendar {
    /// When a limit ends.
    ///
    /// - Parameter hours: The office hours that a limit in working hours counts.
    /// - Throws: A rejection where the question breaks a rule; `officeHoursMissing` for working hours without office
    ///   hours.
    public func due(_ query: DueQuery, hours: OfficeHours? = nil) throws(Rejection) -> DueAnswer {
        if let rejection = query.rejection { throw rejection }
        let counted = query.limit.unit == .workingHour ? hours : nil
        if query.limit.unit == .workingHour && counted == nil { throw Rejection(.officeHoursMissing, "hours") }
        let limit = TimeLimit(query.limit.amount + query.extended, query.limit.unit)
        var clock = Clock(
            number: 1, kind: .other, rule: .own(.own("query")), ruleEdition: 0, start: query.start, limit: limit,
            counting: query.counting)
        clock.suspensions = query.pauses.map {
            Suspension(number: 1, ground: .other, from: $0.from, through: $0.through, notice: "")
        }
        let end = ClockArithmetic.end(of: clock, calendar: self, hours: counted)
        clock.end = end.instant
        return DueAnswer(
            due: clock.due, end: end.instant, certainty: end.certainty, calendarEdition: edition, hours: counted)
    }

    /// When a limit ends, with office hours of a rule set for limits in working hours; others do not look at them.
    ///
    /// - Parameters:
    ///   - code: Which; nil for the usual ones.
    ///   - rules: The rule set.
    /// - Throws: A rejection where the question breaks a rule; `officeHoursMissing` for working hours where the set has
    ///   no such office hours.
    public func due(
        _ query: DueQuery, officeHours code: Code?, of rules: ClockRuleSet
    ) throws(Rejection) -> DueAnswer {
        if let rejection = query.rejection { throw rejection }
        let hours = rules.hours(named: code)
        if query.limit.unit == .workingHour, hours == nil, let code { throw Rejection(.officeHoursMissing, code.text) }
        return try due(query, hours: hours)
    }
}
