extension OfficeHours {
    /// The instant at which so many minutes of office time have passed after `start`.
    ///
    /// The end of the last session counts, not the beginning of the next: 60 minutes after 17:00 end at 18:00 where the
    /// office closes then. Where the amount is negative, the latest instant after which so many minutes pass until
    /// `start`. The days counted are found in constant time, half days among them by halving.
    ///
    /// - Parameters:
    ///   - minutes: Minutes of office time; where it is 0 the answer is `start`.
    ///   - start: Any instant, in office time or not; brought into ``Instant/supported``, and so is the answer.
    /// - Returns: The instant, and whether every day from the one to the other is certain. Office hours without a
    ///   session never get anywhere: `start`, provisional.
    public func adding(
        minutes: Int, to start: Instant, in calendar: WorkCalendar
    ) -> (end: Instant, certainty: WorkCalendar.Certainty) {
        let start = Self.supported(start)
        guard minutes != 0 else { return (start, calendar.certainty(of: start.date)) }
        let count = OfficeCount(self, calendar)
        guard count.whole > 0 else { return (start, .provisional) }
        let amount = Int64(min(max(minutes, -Self.minutesAtMost), Self.minutesAtMost)) * 60_000
        let target = count.worked(before: start) + amount
        let (date, time) = amount > 0 ? count.earliest(target) : count.latest(target)
        let end = Self.supported(Instant(date: date).adding(milliseconds: time))
        return (end, calendar.certainty(from: start.date, through: date))
    }

    /// The whole minutes of office time after one instant and until another; negative where the second is earlier.
    public func minutes(after start: Instant, through end: Instant, in calendar: WorkCalendar) -> Int {
        let count = OfficeCount(self, calendar)
        return Int((count.worked(before: Self.supported(end)) - count.worked(before: Self.supported(start))) / 60_000)
    }

    /// More than the minutes of all days that can be named.
    private static var minutesAtMost: Int { 1 << 33 }

    private static func supported(_ instant: Instant) -> Instant {
        min(max(instant, Instant.supported.lowerBound), Instant.supported.upperBound)
    }
}

/// Office time counted over a calendar, in milliseconds from the beginning of the first day it covers.
private struct OfficeCount {
    let calendar: WorkCalendar
    let wholeDay: OfficeDay
    let halfDay: OfficeDay
    /// Minutes of a whole day, and by how much a half day has fewer.
    let whole: Int
    let lacking: Int

    init(_ hours: OfficeHours, _ calendar: WorkCalendar) {
        self.calendar = calendar
        wholeDay = OfficeDay(hours.sessions)
        halfDay = OfficeDay(hours.halfDaySessions)
        whole = wholeDay.minutes
        lacking = whole - halfDay.minutes
    }

    func worked(before instant: Instant) -> Int64 {
        let date = instant.date
        let before = minutes(before: calendar.count(before: date.days(since: calendar.firstDay)))
        let sinceMidnight = instant.milliseconds - Instant(date: date).milliseconds
        return Int64(before) * 60_000 + (day(date)?.worked(before: sinceMidnight) ?? 0)
    }

    /// The day's sessions, or nil where it is not worked.
    private func day(_ date: CivilDate) -> OfficeDay? {
        switch calendar.kind(of: date) {
        case .restDay, .dayOff: nil
        case .workday, .makeUpWorkday: wholeDay
        case .halfDay: halfDay
        }
    }

    /// Minutes of the working days before the one with an ordinal.
    private func minutes(before ordinal: Int) -> Int {
        ordinal * whole - lacking * halfDays { Int($0) < ordinal }
    }

    /// How many half days satisfy what the first of them do, up to some one.
    private func halfDays(_ isBefore: (UInt16) -> Bool) -> Int {
        let halfDays = calendar.facts.halfDays
        var low = 0
        var high = halfDays.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(halfDays[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func earliest(_ target: Int64) -> (CivilDate, Int64) {
        let ordinal = lastOrdinal(below: Int((target - 1).dividedDown(by: 60_000)) + 1)
        let date = calendar.workday(ordinal: ordinal)
        let rest = target - Int64(minutes(before: ordinal)) * 60_000
        return (date, day(date)?.earliest(worked: rest) ?? 0)
    }

    func latest(_ target: Int64) -> (CivilDate, Int64) {
        let ordinal = lastOrdinal(below: Int(target.dividedDown(by: 60_000)) + 1)
        let date = calendar.workday(ordinal: ordinal)
        let rest = target - Int64(minutes(before: ordinal)) * 60_000
        return (date, day(date)?.latest(worked: rest) ?? 0)
    }

    /// The last working day before which fewer than so many minutes are worked.
    private func lastOrdinal(below amount: Int) -> Int {
        let halfDays = calendar.facts.halfDays
        var passed = 0
        var high = halfDays.count
        while passed < high {
            let middle = (passed + high) / 2
            if minutes(before: Int(halfDays[middle]) + 1) < amount { passed = middle + 1 } else { high = middle }
        }
        let ordinal = (amount - 1 + lacking * passed).dividedDown(by: whole)
        return passed < halfDays.count ? min(ordinal, Int(halfDays[passed])) : ordinal
    }
}
