/// The days of a calendar, worked out one by one from its facts.
struct DayTable {
    let firstDay: CivilDate
    let lastDay: CivilDate
    private(set) var knownFrom: CivilDate
    private(set) var knownUntil: CivilDate
    private(set) var kinds: ContiguousArray<DayKind>
    private(set) var counts: ContiguousArray<UInt16> = [0]
    private(set) var ordinals: ContiguousArray<UInt16> = []
    private(set) var halfDays: ContiguousArray<UInt16> = []

    /// Nil where the facts make no calendar (``WorkCalendar/init(edition:years:weeklyRest:)``), or the horizon is no
    /// day of its last year.
    ///
    /// - Parameter horizon: The last day that is certain, as a notice states it; nil for 20 December of the last year,
    ///   since the days before New Year are the earliest that a notice for the coming year has moved.
    init?(years: [CalendarYear], rests: WeeklyRests, layer: CalendarLayer?, horizon: CivilDate? = nil) {
        guard let first = years.first, let last = years.last, years.count <= Limits.calendarYears,
            rests.leaveWorkdays,
            let firstDay = CivilDate(year: first.year, month: 1, day: 1),
            let lastDay = CivilDate(year: last.year, month: 12, day: 31),
            let knownUntil = horizon ?? CivilDate(year: last.year, month: 12, day: 20),
            knownUntil.parts.year == last.year,
            years.enumerated().allSatisfy({ $0.element.year == first.year + $0.offset })
        else { return nil }
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.knownUntil = knownUntil
        knownFrom = firstDay
        kinds = []
        kinds.reserveCapacity(lastDay.days(since: firstDay) + 1)
        for facts in years {
            let rest = rests.rest(in: facts.year)
            guard let start = CivilDate(year: facts.year, month: 1, day: 1) else { return nil }
            let length = CivilDate.days(inMonth: 2, of: facts.year) + 337
            for day in 0..<length {
                kinds.append(rest.contains(weekday: start.adding(days: day).weekday) ? .restDay : .workday)
            }
        }
        for facts in years {
            guard apply(facts, rest: rests.rest(in: facts.year)) else { return nil }
        }
        if let layer {
            guard apply(layer, rests: rests, through: last.year) else { return nil }
        }
        count()
    }

    /// What a list of days makes of them: a later list wins, though no checked notice names a day twice.
    private mutating func apply(_ facts: CalendarYear, rest: WeeklyRest) -> Bool {
        for list in CalendarYear.List.allCases {
            guard facts.days(list).count <= Limits.calendarDays else { return false }
            for day in facts.days(list) {
                guard let date = facts.date(of: day) else { return false }
                kinds[date.days(since: firstDay)] =
                    switch list {
                    case .daysOff: .dayOff
                    case .workdays: rest.contains(weekday: date.weekday) ? .makeUpWorkday : .workday
                    case .halfDays: .halfDay
                    }
            }
        }
        return true
    }

    /// Years of the layer that the national calendar does not cover wait until it does.
    private mutating func apply(_ layer: CalendarLayer, rests: WeeklyRests, through lastYear: Int) -> Bool {
        guard let first = layer.years.first, let last = layer.years.last, layer.years.count <= Limits.calendarYears,
            let from = CivilDate(year: first.year, month: 1, day: 1),
            let until = CivilDate(year: last.year, month: 12, day: 31),
            layer.years.enumerated().allSatisfy({ $0.element.year == first.year + $0.offset })
        else { return false }
        knownFrom = max(knownFrom, from)
        knownUntil = min(knownUntil, until)
        let firstYear = firstDay.parts.year
        for facts in layer.years where facts.year >= firstYear && facts.year <= lastYear {
            guard apply(facts, rest: rests.rest(in: facts.year)) else { return false }
        }
        return true
    }

    private mutating func count() {
        counts.reserveCapacity(kinds.count + 1)
        // A hundred years have 36,525 days at most, so 16 bits hold every number.
        for (place, kind) in kinds.enumerated() {
            if kind.isWorked {
                if kind == .halfDay { halfDays.append(UInt16(truncatingIfNeeded: ordinals.count)) }
                ordinals.append(UInt16(truncatingIfNeeded: place))
            }
            counts.append(UInt16(truncatingIfNeeded: ordinals.count))
        }
    }
}
