/// Works out an end by looking at one day after the other (逐日计算), for ``Explanation``.
///
/// It shares nothing with ``ClockArithmetic`` but the calendar's word on what kind of day a day is, so that the two can
/// be held against each other.
struct DayByDay {
    let clock: Clock
    let calendar: WorkCalendar
    let hours: OfficeHours?
    private let stops: [(number: UInt32, first: CivilDate, last: CivilDate)]
    /// How far it looks, in days: over all dates that can be named, as a suspension may.
    static let horizon = 4_000_000

    init(_ clock: Clock, calendar: WorkCalendar, hours: OfficeHours?) {
        self.clock = clock
        self.calendar = calendar
        self.hours = hours
        stops = clock.suspensions.map { ($0.number, $0.firstDay, $0.lastDay) }
    }

    private var unit: LimitUnit { clock.limit.unit }
    private var start: CivilDate { clock.startDay }

    /// Whether limits of the clock's unit count a day, suspended or not.
    func isCountable(_ date: CivilDate) -> Bool { unit != .workday || calendar.kind(of: date).isWorked }

    /// The suspension because of which a day does not count: the day each begins does, the day it ends does not.
    func suspension(on date: CivilDate) -> UInt32? {
        var found: UInt32?
        for stop in stops where stop.first < date && date <= stop.last { found = min(found ?? .max, stop.number) }
        return found
    }

    /// Countable days after one and through another, suspended ones included.
    func days(after first: CivilDate, through last: CivilDate) -> Int {
        guard last > first else { return 0 }
        var count = 0
        for offset in 1...min(last.days(since: first), Self.horizon) where isCountable(first.adding(days: offset)) {
            count += 1
        }
        return count
    }

    // MARK: The end

    func derivation() -> Explanation.Derivation {
        var result = Explanation.Derivation(total: clock.total, end: clock.start, latest: start)
        switch unit {
        case .workday, .naturalDay:
            let counted = clock.counting.runsBackwards ? countBackwards(&result) : countForwards(&result)
            let last = moved(counted, &result)
            result.counted = counted
            result.end = Instant(date: last.adding(days: 1))
            let (first, latest) =
                unit == .workday ? (min(start, counted), max(start, counted)) : (min(counted, last), max(counted, last))
            result.latest = latest
            let isSure = first >= calendar.knownFrom && latest <= calendar.knownUntil
            let asksCalendar = unit == .workday || clock.counting.lastDay != .asCounted
            result.certainty = isSure || !asksCalendar ? .certain : .provisional
        case .workingHour, .naturalHour:
            let stretches = StretchByStretch(self)
            let end = stretches.end()
            result.end = end
            if unit == .workingHour {
                let (first, latest) = (min(start, end.date), max(start, end.date))
                result.latest = latest
                let isSure = first >= calendar.knownFrom && latest <= calendar.knownUntil
                result.certainty = isSure && hours != nil ? .certain : .provisional
            }
            if !clock.counting.runsBackwards { stretches.list(through: end, in: &result) }
        }
        return result
    }

    private func countForwards(_ result: inout Explanation.Derivation) -> CivilDate {
        var count = 0
        var date = start
        var last = start
        if clock.counting.countsFirstDay {
            last = start.adding(days: -1)
            date = last
        } else {
            add(date, .startDay, 0, &result)
        }
        for _ in 0..<Self.horizon {
            let isUsedUp = count == result.total
            let next = date.adding(days: 1)
            let stop = suspension(on: next)
            // The budget is used up, and no suspension that began by then goes on.
            if isUsedUp && stop == nil { break }
            date = next
            if let stop {
                // A suspension that begins on the last day takes the end along.
                if isUsedUp && isCountable(date) { last = date }
                add(date, .suspended, count, by: stop, &result)
            } else if isCountable(date) {
                count += 1
                last = date
                add(date, .counted, count, &result)
            } else {
                add(date, .restDay, count, &result)
            }
        }
        // Rest days at the end of a suspension lie after the last day that can count.
        while !result.isCut, let day = result.days.last, day.date > last { result.days.removeLast() }
        return last
    }

    /// Towards the past: suspensions do not apply, and the day of the start is not counted.
    private func countBackwards(_ result: inout Explanation.Derivation) -> CivilDate {
        var count = 0
        var date = start
        add(date, .startDay, 0, &result)
        while count < result.total && start.days(since: date) < Self.horizon {
            date = date.adding(days: -1)
            if isCountable(date) { count += 1 }
            add(date, isCountable(date) ? .counted : .restDay, count, &result)
        }
        return date
    }

    /// The last day of the budget, moved where it is no working day and the rule says so.
    private func moved(_ counted: CivilDate, _ result: inout Explanation.Derivation) -> CivilDate {
        guard unit == .naturalDay, clock.counting.lastDay != .asCounted else { return counted }
        let step = clock.counting.lastDay == .nextWorkday ? 1 : -1
        let goesOn = clock.counting.runsBackwards == (step < 0)
        var last = counted
        while !calendar.kind(of: last).isWorked && abs(last.days(since: counted)) < Self.horizon {
            last = last.adding(days: step)
            if goesOn { add(last, .moved, result.total, &result) }
        }
        return last
    }

    private func add(
        _ date: CivilDate, _ verdict: Explanation.Verdict, _ count: Int, by suspension: UInt32? = nil,
        _ result: inout Explanation.Derivation
    ) {
        guard result.days.count < Explanation.Derivation.listed else {
            result.isCut = true
            return
        }
        result.days.append(
            Explanation.Day(
                date: date, kind: calendar.kind(of: date), verdict: verdict, suspension: suspension, count: count))
    }

    // MARK: Where it stands

    func standing(at asked: Instant?, in result: Explanation.Derivation) -> Explanation.Standing? {
        guard let at = [asked, clock.stoppedAt].compactMap({ $0 }).min() else { return nil }
        let isLate = at >= result.end
        guard unit.isDays else {
            let stretches = StretchByStretch(self)
            let used = clock.counting.runsBackwards ? nil : stretches.used(before: min(at, result.end))
            let remaining = used.map { result.total * 60 - $0 } ?? stretches.minutes(from: at, through: result.end)
            return Explanation.Standing(
                at: at, used: used, remaining: isLate ? 0 : max(0, remaining),
                lateBy: isLate ? stretches.minutes(from: result.end, through: at) : 0, isLate: isLate)
        }
        let day = at.date
        let lateBy = isLate ? days(after: result.due, through: day) : 0
        guard !clock.counting.runsBackwards else {
            return Explanation.Standing(
                at: at, used: nil, remaining: days(after: day, through: result.due), lateBy: lateBy, isLate: isLate)
        }
        let used = used(through: day, of: result.total)
        return Explanation.Standing(
            at: at, used: used, remaining: isLate ? 0 : result.total - used, lateBy: lateBy, isLate: isLate)
    }

    /// Days counted through a day, at most the whole budget.
    private func used(through day: CivilDate, of total: Int) -> Int {
        var used = 0
        var date = clock.counting.countsFirstDay ? start : start.adding(days: 1)
        while date <= day && used < total && date.days(since: start) < Self.horizon {
            if isCountable(date) && suspension(on: date) == nil { used += 1 }
            date = date.adding(days: 1)
        }
        return used
    }

    // MARK: The days it looked at

    func firstDay(of result: Explanation.Derivation) -> CivilDate {
        let known = [start, result.due, result.end.date]
        return (known + clock.suspensions.map(\.firstDay) + result.days.map(\.date)).min() ?? start
    }

    func lastDay(of result: Explanation.Derivation, _ standing: Explanation.Standing?) -> CivilDate {
        let known = [start, result.latest, result.end.date] + [standing?.at.date].compactMap { $0 }
        return (known + clock.suspensions.map(\.lastDay) + result.days.map(\.date)).max() ?? start
    }
}
