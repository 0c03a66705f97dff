/// How an end follows from a budget, a ledger and a calendar (期限推算).
///
/// With `W(a, b]` the number of days counted after `a` up to and with `b`: the budget of `L` days ends on the `L`-th
/// day after the start; a suspension from day `p` to day `r` moves that by `W(p, r]`, the day it begins being counted
/// and the day it ends not; overlapping suspensions are merged first; one that begins after the last day of the budget
/// changes nothing. Only then is a last day that is no working day moved.
///
/// Administrative Licensing Law article 82: the organ's limits are in working days without statutory holidays.
enum ClockArithmetic {
    /// An end and how sure it is.
    struct End: Equatable {
        let instant: Instant
        let certainty: WorkCalendar.Certainty
    }

    /// The end of a clock.
    ///
    /// - Parameter hours: The office hours that a limit in working hours counts; without them such a limit ends at its
    ///   start.
    static func end(of clock: Clock, calendar: WorkCalendar, hours: OfficeHours?) -> End {
        switch clock.limit.unit {
        case .workday, .naturalDay:
            let days = DayCount(unit: clock.limit.unit, calendar: calendar)
            let counted = days.lastDay(of: clock)
            let last = rolled(counted, clock, calendar)
            let certainty = days.certainty(of: clock, counted: counted, last: last)
            return End(instant: Instant(date: last, minute: 1_440), certainty: certainty)
        case .naturalHour:
            let length = Int64(clock.total) * 3_600_000
            guard !clock.counting.runsBackwards else {
                return End(instant: clock.start.adding(milliseconds: -length), certainty: .certain)
            }
            var end = clock.start.adding(milliseconds: length)
            for pause in pauses(of: clock) where pause.from < end {
                end = end.adding(milliseconds: pause.through.milliseconds - pause.from.milliseconds)
            }
            return End(instant: end, certainty: .certain)
        case .workingHour:
            guard let hours else { return End(instant: clock.start, certainty: .provisional) }
            let sign = clock.counting.runsBackwards ? -1 : 1
            var (end, certainty) = hours.adding(minutes: sign * clock.total * 60, to: clock.start, in: calendar)
            guard sign > 0 else { return End(instant: end, certainty: certainty) }
            for pause in pauses(of: clock) where pause.from < end {
                let minutes = hours.minutes(after: pause.from, through: pause.through, in: calendar)
                (end, certainty) = hours.adding(minutes: minutes, to: end, in: calendar)
            }
            let isSure = calendar.certainty(from: clock.startDay, through: end.date) == .certain
            return End(instant: end, certainty: isSure ? .certain : .provisional)
        }
    }

    /// How much of the budget was used by the end of a day: what was counted, less what was suspended.
    static func used(by clock: Clock, through day: CivilDate, calendar: WorkCalendar) -> Int {
        let days = DayCount(unit: clock.limit.unit, calendar: calendar)
        let origin = days.origin(of: clock)
        var used = max(0, days.count(after: origin, through: day))
        for (first, last) in days.pauses(of: clock, from: origin) where first < day {
            used -= days.count(after: first, through: min(last, day))
        }
        return used
    }

    private static func rolled(_ day: CivilDate, _ clock: Clock, _ calendar: WorkCalendar) -> CivilDate {
        guard clock.limit.unit == .naturalDay, !calendar.isWorkday(day) else { return day }
        switch clock.counting.lastDay {
        case .asCounted: return day
        case .nextWorkday: return calendar.adding(workdays: 1, to: day).date
        case .previousWorkday: return calendar.adding(workdays: -1, to: day).date
        }
    }

    /// The suspensions as instants, in order, merged where they meet.
    static func pauses(of clock: Clock) -> [(from: Instant, through: Instant)] {
        guard !clock.suspensions.isEmpty else { return [] }
        var merged: [(from: Instant, through: Instant)] = []
        for pause in clock.suspensions.map({ (max($0.from, clock.start), $0.through) }).sorted(by: { $0 < $1 })
        where pause.0 < pause.1 {
            if let last = merged.last, pause.0 <= last.through {
                merged[merged.count - 1].through = max(last.through, pause.1)
            } else {
                merged.append((pause.0, pause.1))
            }
        }
        return merged
    }
}

/// Counting in days of one unit.
struct DayCount {
    let unit: LimitUnit
    let calendar: WorkCalendar

    /// Days `d` with `start < d <= end`.
    func count(after start: CivilDate, through end: CivilDate) -> Int {
        unit == .workday ? calendar.workdays(after: start, through: end) : end.days(since: start)
    }

    func adding(_ amount: Int, to day: CivilDate) -> CivilDate {
        unit == .workday ? calendar.adding(workdays: amount, to: day).date : day.adding(days: amount)
    }

    /// The day that is not counted, after which counting begins.
    func origin(of clock: Clock) -> CivilDate {
        clock.counting.countsFirstDay ? clock.startDay.adding(days: -1) : clock.startDay
    }

    /// The suspensions as days, in order, merged where they meet: the first day is counted, the last is not.
    func pauses(of clock: Clock, from origin: CivilDate) -> [(first: CivilDate, last: CivilDate)] {
        guard !clock.suspensions.isEmpty else { return [] }
        var merged: [(first: CivilDate, last: CivilDate)] = []
        let sorted = clock.suspensions.map { (max($0.firstDay, origin), $0.lastDay) }.sorted { $0 < $1 }
        for pause in sorted where pause.0 < pause.1 {
            if let last = merged.last, pause.0 <= last.last {
                merged[merged.count - 1].last = max(last.last, pause.1)
            } else {
                merged.append((pause.0, pause.1))
            }
        }
        return merged
    }

    /// The last day of the budget, before it is moved off a day that is no working day.
    func lastDay(of clock: Clock) -> CivilDate {
        if clock.counting.runsBackwards { return adding(-clock.total, to: clock.startDay) }
        let origin = origin(of: clock)
        var due = adding(clock.total, to: origin)
        for pause in pauses(of: clock, from: origin) where pause.first <= due {
            due = adding(count(after: pause.first, through: pause.last), to: due)
        }
        return due
    }

    /// Days counted in working days are sure when the notices cover all of them; natural days only need the notice of
    /// the day on which they end.
    func certainty(of clock: Clock, counted: CivilDate, last: CivilDate) -> WorkCalendar.Certainty {
        switch (unit, clock.counting.lastDay) {
        case (.workday, _):
            return calendar.certainty(from: min(clock.startDay, counted), through: max(clock.startDay, counted))
        case (_, .asCounted): return .certain
        default: return calendar.certainty(from: min(counted, last), through: max(counted, last))
        }
    }
}
