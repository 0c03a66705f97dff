import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Calendar: office hours")
struct OfficeHoursTests {
    private static func hours(
        _ sessions: [(Int, Int)], half: [(Int, Int)] = [], name: String = "办公时间", basis: String = "示例"
    ) throws -> OfficeHours {
        OfficeHours(
            code: try #require(Code("OFFICE")), name: LocalizedText(name),
            sessions: sessions.map { OfficeHours.Session(opens: $0.0, closes: $0.1) },
            halfDaySessions: half.map { OfficeHours.Session(opens: $0.0, closes: $0.1) }, basis: basis)
    }

    private static func instant(_ text: String) throws -> Instant { try #require(Instant(iso: text + "+08:00")) }

    /// 9:00 to 12:00 and 13:00 to 17:00; half days the morning alone.
    private static func usual() throws -> OfficeHours {
        try hours([(540, 720), (780, 1_020)], half: [(540, 720)])
    }

    /// 2026 with a half day on Wednesday 10-14, and with 9-20 and 10-10 worked.
    private static func calendar() throws -> WorkCalendar {
        let facts = try #require(WorkCalendar.china2019To2026.years.last)
        let year = CalendarYear(
            year: 2026, notices: ["N"], daysOff: facts.daysOff, workdays: facts.workdays, halfDays: [1_014])
        return try #require(WorkCalendar(edition: 1, years: [year]))
    }

    @Test(
        "a limit in working hours ends within office hours",
        arguments: [
            ("2026-10-13T10:00", 60, "2026-10-13T11:00"), ("2026-10-13T11:30", 60, "2026-10-13T13:30"),
            // The end of a session is an end; its beginning is none.
            ("2026-10-13T11:00", 60, "2026-10-13T12:00"), ("2026-10-13T16:00", 60, "2026-10-13T17:00"),
            ("2026-10-13T16:00", 61, "2026-10-14T09:01"), ("2026-10-13T22:00", 30, "2026-10-14T09:30"),
            // Half a day on 10-14, three hours, then Thursday.
            ("2026-10-13T17:00", 180, "2026-10-14T12:00"), ("2026-10-13T17:00", 181, "2026-10-15T09:01"),
            // Over the National Day, to the Saturday that is worked and the Monday after it.
            ("2026-09-30T16:00", 90, "2026-10-08T09:30"), ("2026-10-09T16:30", 60, "2026-10-10T09:30"),
            ("2026-10-10T17:00", 420, "2026-10-12T17:00"), ("2026-10-03T12:00", 1, "2026-10-08T09:01"),
            ("2026-10-03T12:00", 0, "2026-10-03T12:00"),
            // Backwards: the latest instant after which so much passes.
            ("2026-10-13T10:00", -60, "2026-10-13T09:00"), ("2026-10-13T09:00", -60, "2026-10-12T16:00"),
            ("2026-10-15T09:00", -180, "2026-10-14T09:00"), ("2026-10-15T09:00", -181, "2026-10-13T16:59"),
            ("2026-10-08T09:00", -1, "2026-09-30T16:59"),
        ])
    func adding(start: String, minutes: Int, end: String) throws {
        let hours = try Self.usual()
        let start = try Self.instant(start)
        let (found, certainty) = hours.adding(minutes: minutes, to: start, in: try Self.calendar())
        #expect(found == (try Self.instant(end)))
        #expect(certainty == .certain)
        let between =
            minutes < 0
            ? hours.minutes(after: found, through: start, in: try Self.calendar())
            : hours.minutes(after: start, through: found, in: try Self.calendar())
        #expect(between == abs(minutes))
    }

    @Test("past the notices an answer is provisional")
    func provisional() throws {
        let hours = try Self.usual()
        let calendar = WorkCalendar.china2019To2026
        let start = try Self.instant("2026-12-18T16:00")
        #expect(hours.adding(minutes: 60, to: start, in: calendar).certainty == .certain)
        #expect(hours.adding(minutes: 61, to: start, in: calendar).certainty == .provisional)
        #expect(hours.adding(minutes: 0, to: start, in: calendar).certainty == .certain)
    }

    /// Sessions by chance: usual ones, one around the clock, none on half days, hostile ones.
    private static func someHours(_ chance: inout SeededGenerator) throws -> OfficeHours {
        func sessions() -> [(Int, Int)] {
            var places = (0..<2 * (1 + chance.below(3))).map { _ in chance.below(1_441) }.sorted()
            if chance.chance(10) { places = [0, 1_440] }
            return stride(from: 0, to: places.count, by: 2).map { (places[$0], places[$0 + 1]) }
        }
        return try hours(sessions(), half: chance.chance(30) ? [] : sessions())
    }

    /// Whether the minute that begins at an instant is worked.
    private static func isWorked(
        _ date: CivilDate, _ minute: Int, _ hours: OfficeHours, _ model: CalendarModel
    ) -> Bool {
        let sessions: [OfficeHours.Session]
        switch model.kind(of: date, region: "45") {
        case .restDay, .dayOff: sessions = []
        case .workday, .makeUpWorkday: sessions = hours.sessions
        case .halfDay: sessions = hours.halfDaySessions
        }
        return sessions.contains { $0.opens <= minute && minute < $0.closes }
    }

    @Test("counting and adding agree with a count of every minute", arguments: seeds(6))
    func minuteByMinute(seed: UInt64) throws {
        print("seed \(seed)")
        var maker = CalendarMaker(seed: seed)
        for _ in 0..<3 {
            let (book, models) = try maker.book()
            let calendar = book.latest(region: "45")
            let model = try #require(models.last)
            let hours = try Self.someHours(&maker.chance)
            let whole = hours.sessions.reduce(0) { $0 + $1.closes - $1.opens }
            let length = calendar.lastDay.days(since: calendar.firstDay)
            let day = calendar.firstDay.adding(days: maker.chance.below(length + 60) - 30)
            let start = Instant(date: day, minute: maker.chance.below(1_440))
            var worked = 0
            var wrong: [String] = []
            for minute in 0..<25 * 1_440 {
                let now = start.adding(minutes: minute)
                guard Self.isWorked(now.date, now.minuteOfDay, hours, model) else { continue }
                let end = now.adding(minutes: 1)
                worked += 1
                // Every minute is counted, and one in a few looked at, so that it takes no time.
                guard worked % 7 == 1 || worked % whole < 2 else { continue }
                if hours.minutes(after: start, through: end, in: calendar) != worked { wrong.append("count \(end)") }
                if hours.adding(minutes: worked, to: start, in: calendar).end != end { wrong.append("add \(end)") }
                if hours.minutes(after: end, through: start, in: calendar) != -worked { wrong.append("back \(end)") }
            }
            #expect(wrong.isEmpty, "\(wrong.prefix(3))")
        }
    }

    @Test("adding is the inverse of counting to the millisecond, forwards and backwards", arguments: seeds(4))
    func inverse(seed: UInt64) throws {
        print("seed \(seed)")
        var maker = CalendarMaker(seed: seed)
        for _ in 0..<6 {
            let (book, _) = try maker.book()
            let calendar = book.latest(region: "4501")
            let hours = try Self.someHours(&maker.chance)
            guard hours.sessions.contains(where: { $0.opens < $0.closes }) else { continue }
            let length = calendar.lastDay.days(since: calendar.firstDay)
            for _ in 0..<200 {
                let day = calendar.firstDay.adding(days: maker.chance.below(length + 800) - 400)
                let start = Instant(date: day).adding(milliseconds: Int64(maker.chance.below(86_400_000)))
                let amount = 1 + maker.chance.below(60_000)
                let end = hours.adding(minutes: amount, to: start, in: calendar).end
                #expect(hours.minutes(after: start, through: end, in: calendar) == amount)
                let earlier = end.adding(milliseconds: -1)
                #expect(hours.minutes(after: start, through: earlier, in: calendar) == amount - 1)
                let begin = hours.adding(minutes: -amount, to: start, in: calendar).end
                #expect(hours.minutes(after: begin, through: start, in: calendar) == amount)
                let later = begin.adding(milliseconds: 1)
                #expect(hours.minutes(after: later, through: start, in: calendar) == amount - 1)
            }
        }
    }

    @Test("what is wrong with office hours is told")
    func violations() throws {
        #expect(try Self.usual().violations().isEmpty)
        #expect(try Self.hours([(0, 1_440)]).violations().isEmpty)
        let rules: [(OfficeHours, [CalendarDoubt])] = [
            (try Self.hours([]), [CalendarDoubt(.sessionsMissing, "sessions")]),
            (
                try Self.hours([(540, 720)], name: "", basis: ""),
                [CalendarDoubt(.nameMissing, "name"), CalendarDoubt(.basisMissing, "basis")]
            ),
            (
                try Self.hours([(540, 540), (600, 1_441), (-1, 5)], half: [(.max, .min)]),
                [
                    CalendarDoubt(.sessionMalformed, "sessions[0]"), CalendarDoubt(.sessionMalformed, "sessions[1]"),
                    CalendarDoubt(.sessionMalformed, "sessions[2]"),
                    CalendarDoubt(.sessionMalformed, "halfDaySessions[0]"),
                ]
            ),
            (
                try Self.hours([(540, 720), (700, 800)], half: [(600, 700), (540, 600)]),
                [
                    CalendarDoubt(.sessionsNotApart, "sessions[1]"),
                    CalendarDoubt(.sessionsNotApart, "halfDaySessions[1]"),
                ]
            ),
            (
                try Self.hours([(540, 600)], half: [(540, 601)]),
                [CalendarDoubt(.halfDayTooLong, "halfDaySessions")]
            ),
            (
                try Self.hours((0..<9).map { ($0 * 10, $0 * 10 + 5) }),
                [CalendarDoubt(.tooManySessions, "sessions")]
            ),
        ]
        for (hours, doubts) in rules { #expect(hours.violations() == doubts) }
    }

    @Test("hours that nobody checked, and instants and amounts out of all bounds, still get an answer")
    func hostile() throws {
        let calendar = WorkCalendar.china2019To2026
        let all = [
            try Self.hours([]), try Self.hours([(.min, .max)]), try Self.hours([(.max, .min), (1_439, .max)]),
            try Self.hours([(600, 700), (0, 1_440), (650, 660)], half: [(.min, .max)]), try Self.hours([(0, 1)]),
        ]
        let instants = [Int64.min, -62_135_596_800_000, 0, 1_800_000_000_000, .max].map(Instant.init(milliseconds:))
        for hours in all {
            for start in instants {
                for minutes in [Int.min, -1_000_000, -1, 0, 1, 1_000_000, .max] {
                    let end = hours.adding(minutes: minutes, to: start, in: calendar).end
                    #expect(Instant.supported.contains(end))
                }
                for end in instants { _ = hours.minutes(after: start, through: end, in: calendar) }
            }
        }
        let start = Instant(milliseconds: 1_800_000_000_000)
        #expect(all[0].adding(minutes: 5, to: start, in: calendar) == (start, .provisional))
    }
}
