/// The legal working-day calendar (工作日历): weekly rest days, the days off and the make-up working days of each year's
/// notice.
///
/// Limits counted in days use this calendar alone; when a hall or a window is open is another matter
/// (``OpeningHours``).
/// A calendar is immutable; every question is answered from plain integers in constant time, without allocation.
public struct WorkCalendar: Sendable {
    /// How sure an answer is.
    public enum Certainty: UInt8, Sendable {
        /// Every day counted is covered by a published notice.
        case certain = 1
        /// A day counted lies past what the notices cover; weekends are taken as rest days, nothing else is known.
        case provisional = 2
    }

    /// The permanent number of this edition; every computed date names the edition it was computed with.
    public let edition: UInt32
    /// The facts this calendar was built from.
    public let years: [CalendarYear]
    /// The first day covered.
    public let firstDay: CivilDate
    /// The last day of the last year covered.
    public let lastDay: CivilDate
    /// The last day that is certain: 20 December of the last year covered, because the notice for the next year may
    /// still turn days at the end of December into days off, as it did with 2022-12-31.
    public let knownUntil: CivilDate

    /// `prefix[i]` = working days before `firstDay + i`; one entry more than there are days.
    private let prefix: [Int32]
    /// `ordinals[k]` = day offset of the `k`-th working day, counted from 0.
    private let ordinals: [Int32]

    /// Builds the calendar of consecutive years.
    ///
    /// Returns nil where there is no year, the years do not follow one another or a day does not exist.
    public init?(edition: UInt32, years: [CalendarYear]) {
        guard let first = years.first, let last = years.last,
            let firstDay = CivilDate(year: first.year, month: 1, day: 1),
            let lastDay = CivilDate(year: last.year, month: 12, day: 31),
            let knownUntil = CivilDate(year: last.year, month: 12, day: 20),
            years.enumerated().allSatisfy({ $0.element.year == first.year + $0.offset })
        else { return nil }
        var working = [Bool](repeating: false, count: lastDay.days(since: firstDay) + 1)
        for offset in working.indices {
            working[offset] = firstDay.adding(days: offset).weekday <= 5
        }
        for facts in years {
            for (days, isWorking) in [(facts.daysOff, false), (facts.workdays, true)] {
                for monthDay in days {
                    guard let date = CivilDate(year: facts.year, month: monthDay / 100, day: monthDay % 100) else {
                        return nil
                    }
                    working[date.days(since: firstDay)] = isWorking
                }
            }
        }
        var prefix: [Int32] = [0]
        var ordinals: [Int32] = []
        for (offset, isWorking) in working.enumerated() {
            if isWorking { ordinals.append(Int32(offset)) }
            prefix.append(Int32(ordinals.count))
        }
        self.edition = edition
        self.years = years
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.knownUntil = knownUntil
        self.prefix = prefix
        self.ordinals = ordinals
    }

    /// Whether a day is a working day. Outside the years covered, Monday to Friday are taken as working days.
    public func isWorkday(_ date: CivilDate) -> Bool {
        let offset = date.days(since: firstDay)
        guard offset >= 0, offset < prefix.count - 1 else { return date.weekday <= 5 }
        return prefix[offset + 1] > prefix[offset]
    }

    /// The working days `d` with `start < d <= end` (the start day is not counted, the end day is); negative where
    /// `end` is earlier.
    public func workdays(after start: CivilDate, through end: CivilDate) -> Int {
        count(through: end) - count(through: start)
    }

    /// The `amount`-th working day after `start`, which itself is not counted; `start` where `amount` is 0.
    ///
    /// - Parameters:
    ///   - amount: 0 to ``Limits/limitDays``.
    /// - Returns: The day, and whether every day counted is certain.
    public func adding(workdays amount: Int, to start: CivilDate) -> (date: CivilDate, certainty: Certainty) {
        guard amount > 0 else { return (start, certainty(of: start)) }
        let date = workday(ordinal: count(through: start) + amount)
        return (date, min(certainty(of: start), certainty(of: date)))
    }

    /// How sure it is whether a day is a working day.
    public func certainty(of date: CivilDate) -> Certainty {
        date >= firstDay && date <= knownUntil ? .certain : .provisional
    }

    private func min(_ left: Certainty, _ right: Certainty) -> Certainty {
        left == .certain && right == .certain ? .certain : .provisional
    }

    /// Working days from the first day covered through `date`; negative before it.
    private func count(through date: CivilDate) -> Int {
        let offset = date.days(since: firstDay)
        if offset >= 0, offset < prefix.count - 1 { return Int(prefix[offset + 1]) }
        if offset < 0 { return -Self.plainWeekdays(after: date, through: firstDay.adding(days: -1)) }
        return ordinals.count + Self.plainWeekdays(after: lastDay, through: date)
    }

    /// The day with a given count: the inverse of ``count(through:)`` on working days.
    private func workday(ordinal: Int) -> CivilDate {
        if ordinal >= 1, ordinal <= ordinals.count { return firstDay.adding(days: Int(ordinals[ordinal - 1])) }
        if ordinal > ordinals.count { return Self.plainWeekday(ordinal - ordinals.count, after: lastDay) }
        // Before the years covered: count back from the day before the first, in plain weekdays.
        var day = firstDay.adding(days: -1)
        var left = -ordinal
        let weeks = left / 5
        day = day.adding(days: -weeks * 7)
        left -= weeks * 5
        while true {
            if day.weekday <= 5 {
                if left == 0 { return day }
                left -= 1
            }
            day = day.adding(days: -1)
        }
    }

    /// Mondays to Fridays `d` with `start < d <= end`, for `start <= end`.
    private static func plainWeekdays(after start: CivilDate, through end: CivilDate) -> Int {
        let days = end.days(since: start)
        guard days > 0 else { return 0 }
        var count = days / 7 * 5
        for offset in 0..<days % 7 where end.adding(days: -offset).weekday <= 5 { count += 1 }
        return count
    }

    private static func plainWeekday(_ amount: Int, after start: CivilDate) -> CivilDate {
        var day = start.adding(days: (amount - 1) / 5 * 7)
        var left = (amount - 1) % 5 + 1
        while left > 0 {
            day = day.adding(days: 1)
            if day.weekday <= 5 { left -= 1 }
        }
        return day
    }
}
