public import OneWindowCore

extension TestDistrict {
    /// An opening calendar by chance that can be registered: weeks with up to four sessions a day, some of which touch
    /// one another or midnight, both rules for days off, and a few exceptions.
    ///
    /// - Parameter date: Around which the exceptions lie.
    public static func opening(near date: CivilDate, by generator: inout SeededGenerator) -> OpeningCalendar {
        var week = OpeningWeek()
        for weekday in 1...7 where generator.chance(weekday <= 5 ? 90 : 35) { week[weekday] = sessions(&generator) }
        var calendar = OpeningCalendar(
            weekly: week, onDaysOff: generator.chance(70) ? .closed : .asWeekday,
            makeUpWeekday: UInt8(1 + generator.below(7)), basis: generator.chance(50) ? "公告" : "")
        var from = date.adding(days: -10 - generator.below(60))
        for _ in 0..<generator.below(7) {
            let through = from.adding(days: generator.chance(60) ? 0 : generator.below(12))
            calendar.exceptions.append(
                OpeningException(
                    from: from, through: through, sessions: generator.chance(40) ? [] : sessions(&generator),
                    reason: LocalizedText("特别安排", english: generator.chance(50) ? "Special" : nil)))
            from = through.adding(days: 1 + generator.below(25))
        }
        return calendar
    }

    /// One to four sessions of a day, in order; a fifth of the edges touch the one before.
    private static func sessions(_ generator: inout SeededGenerator) -> [OpeningSession] {
        if generator.chance(5) { return [OpeningSession(opens: 0, closes: 1_440)] }
        var sessions: [OpeningSession] = []
        var minute = generator.chance(15) ? 0 : 400 + generator.below(200)
        for _ in 0...generator.below(Limits.sessionsPerDay) {
            let end = generator.chance(5) ? 1_440 : minute + 1 + generator.below(300)
            guard minute < end, end <= 1_440 else { break }
            sessions.append(OpeningSession(opens: minute, closes: end))
            minute = end + (generator.chance(20) ? 0 : 1 + generator.below(120))
        }
        return sessions
    }
}
