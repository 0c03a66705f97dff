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
            let counted = calendar.lastDay(of: clock)
            let last = rolled(counted, clock, calendar)
            let certainty = calendar.certainty(of: clock, counted: counted, last: last)
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
        let unit = clock.limit.unit
        let origin = clock.origin
        var used = max(0, calendar.count(unit, after: origin, through: day))
        for (first, last) in clock.pauses(from: origin) where first < day {
            used -= calendar.count(unit, after: first, through: min(last, day))
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

/// Counting the days of a clock: in its unit, on a calendar that is lent and not copied.
extension WorkCalendar {
    /// Days `d` with `start < d <= end`, in a unit of days.
    func count(_ unit: LimitUnit, after start: CivilDate, through end: CivilDate) -> Int {
        unit == .workday ? workdays(after: start, through: end) : end.days(since: start)
    }

    private func adding(_ amount: Int, _ unit: LimitUnit, to day: CivilDate) -> CivilDate {
        unit == .workday ? adding(workdays: amount, to: day).date : day.adding(days: amount)
    }

    /// The last day of a clock's budget, before it is moved off a day that is no working day.
    fileprivate func lastDay(of clock: Clock) -> CivilDate {
        let unit = clock.limit.unit
        if clock.counting.runsBackwards { return adding(-clock.total, unit, to: clock.startDay) }
        let origin = clock.origin
        var due = adding(clock.total, unit, to: origin)
        for pause in clock.pauses(from: origin) where pause.first <= due {
            due = adding(count(unit, after: pause.first, through: pause.last), unit, to: due)
        }
        return due
    }

    /// Days counted in working days are sure when the notices cover all of them; natural days only need the notice of
    /// the day on which they end.
    fileprivate func certainty(of clock: Clock, counted: CivilDate, last: CivilDate) -> Certainty {
        switch (clock.limit.unit, clock.counting.lastDay) {
        case (.workday, _):
            return certainty(from: min(clock.startDay, counted), through: max(clock.startDay, counted))
        case (_, .asCounted): return .certain
        default: return certainty(from: min(counted, last), through: max(counted, last))
        }
    }
}

extension Clock {
    /// The day that is not counted, after which counting begins.
    fileprivate var origin: CivilDate { counting.countsFirstDay ? startDay.adding(days: -1) : startDay }

    /// The suspensions as days, in order, merged where they meet: the first day is counted, the last is not.
    fileprivate func pauses(from origin: CivilDate) -> [(first: CivilDate, last: CivilDate)] {
        guard !suspensions.isEmpty else { return [] }
        var merged: [(first: CivilDate, last: CivilDate)] = []
        let sorted = suspensions.map { (max($0.firstDay, origin), $0.lastDay) }.sorted { $0 < $1 }
        for pause in sorted where pause.0 < pause.1 {
            if let last = merged.last, pause.0 <= last.last {
                merged[merged.count - 1].last = max(last.last, pause.1)
            } else {
                merged.append((pause.0, pause.1))
            }
        }
        return merged
    }
}
