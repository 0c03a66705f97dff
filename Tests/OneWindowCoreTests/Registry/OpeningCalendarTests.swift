import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Opening calendars")
struct OpeningCalendarTests {
    private static let law = WorkCalendar.china2019To2026

    static func date(_ text: String) -> CivilDate { CivilDate(iso: text)! }

    static func at(_ text: String) -> Instant { Instant(iso: text + "+08:00")! }

    private static func session(_ opens: Int, _ closes: Int) -> OpeningSession {
        OpeningSession(opens: opens * 60, closes: closes * 60)
    }

    /// Monday to Friday 9–12 and 13–17, Wednesday until 20, Saturday 9–12; closed on days off, made up as a Tuesday
    /// from 9 to 16; duties and closings of 2026.
    static let hall: OpeningCalendar = {
        var week = OpeningWeek(1...5, [session(9, 12), session(13, 17)])
        week[2] = [session(9, 16)]
        week[3] = [session(9, 12), session(13, 20)]
        week[6] = [session(9, 12)]
        func only(_ from: String, _ through: String, _ sessions: [OpeningSession]) -> OpeningException {
            OpeningException(
                from: date(from), through: date(through), sessions: sessions, reason: LocalizedText("安排"))
        }
        return OpeningCalendar(
            weekly: week,
            exceptions: [
                only("2026-02-14", "2026-02-14", [session(9, 11)]), only("2026-06-10", "2026-06-30", []),
                only("2026-10-05", "2026-10-07", [session(9, 12)]), only("2026-11-22", "2026-11-22", [session(10, 11)]),
            ], makeUpWeekday: 2)
    }()

    @Test(
        "a day has the sessions of the first that speaks: exception, day off, make-up day, weekday",
        arguments: [
            // An ordinary week in March: the Sunday is closed, the Saturday as the week says.
            ("2026-03-09", "9-12 13-17"), ("2026-03-10", "9-16"), ("2026-03-11", "9-12 13-20"),
            ("2026-03-14", "9-12"), ("2026-03-15", ""),
            // New Year's Day of 2026 is a Thursday; it takes the weekend with it, and Sunday the 4th is worked.
            ("2025-12-31", "9-12 13-20"), ("2026-01-01", ""), ("2026-01-02", ""), ("2026-01-03", ""),
            ("2026-01-04", "9-16"),
            // Spring Festival: 14 and 28 February are worked Saturdays; the 14th has an exception.
            ("2026-02-14", "9-11"), ("2026-02-15", ""), ("2026-02-21", ""), ("2026-02-22", ""), ("2026-02-23", ""),
            ("2026-02-28", "9-16"),
            // Qingming: the Monday is off, so the Saturday before it is part of the holiday.
            ("2026-04-03", "9-12 13-17"), ("2026-04-04", ""), ("2026-04-05", ""), ("2026-04-06", ""),
            // Labour Day, Friday to Tuesday; 9 May is worked.
            ("2026-05-02", ""), ("2026-05-05", ""), ("2026-05-09", "9-16"),
            // Closed for works, weekdays and weekends alike.
            ("2026-06-09", "9-16"), ("2026-06-10", ""), ("2026-06-27", ""), ("2026-06-30", ""),
            ("2026-07-01", "9-12 13-20"),
            // National Day: a duty on the last three days; 20 September and 10 October are worked.
            ("2026-09-20", "9-16"), ("2026-10-01", ""), ("2026-10-03", ""), ("2026-10-04", ""),
            ("2026-10-05", "9-12"), ("2026-10-07", "9-12"), ("2026-10-08", "9-12 13-17"), ("2026-10-10", "9-16"),
            // A Sunday of its own.
            ("2026-11-22", "10-11"),
            // Past the notices: the weekend is taken as off, New Year's Day is not known.
            ("2027-01-01", "9-12 13-17"), ("2027-01-02", "9-12"), ("2027-01-03", ""),
        ])
    func sessions(day: String, expected: String) {
        let sessions = Self.hall.sessions(on: Self.date(day), workdays: Self.law)
        #expect(sessions.map { "\($0.opens / 60)-\($0.closes / 60)" }.joined(separator: " ") == expected)
    }

    @Test("where the rule says so, legal days off and make-up days are as any weekday")
    func asWeekday() {
        var calendar = Self.hall
        calendar.onDaysOff = .asWeekday
        calendar.exceptions = []
        for offset in 0..<365 {
            let day = Self.date("2026-01-01").adding(days: offset)
            #expect(calendar.sessions(on: day, workdays: Self.law) == calendar.weekly[day.weekday])
        }
    }

    @Test("a place that is closed at weekends is open on all working days and on no other, every year known")
    func office() {
        let session = OpeningSession(opens: 540, closes: 1_080)
        let calendar = OpeningCalendar(weekly: OpeningWeek(1...5, [session]))
        for offset in 0..<2_922 {
            let day = Self.date("2019-01-01").adding(days: offset)
            let isOpen = !calendar.sessions(on: day, workdays: Self.law).isEmpty
            #expect(isOpen == Self.law.isWorkday(day), "\(day)")
        }
    }

    @Test("Saturday hours of the week hold at ordinary weekends, not on days off, and make-up Saturdays are full days")
    func saturdays() {
        let counts = (0..<365).reduce(into: [String: Int]()) { counts, offset in
            let day = Self.date("2026-01-01").adding(days: offset)
            guard day.weekday == 6, Self.hall.exception(on: day) == nil else { return }
            let sessions = Self.hall.sessions(on: day, workdays: Self.law)
            counts[sessions.isEmpty ? "off" : sessions == [Self.session(9, 12)] ? "rota" : "worked", default: 0] += 1
        }
        // Off: 3 January, 21 February, 4 April, 2 May, 26 September and 3 October. Worked: 28 February, 9 May and
        // 10 October. Of the 52 Saturdays, one more has an exception, and three lie in the works of June.
        #expect(counts == ["off": 6, "worked": 3, "rota": 39])
    }

    @Test("plain hours know of no holiday")
    func hours() {
        let calendar = OpeningCalendar(.office)
        #expect(calendar.isOpen(at: Self.at("2026-10-01T10:00"), workdays: Self.law))
        #expect(!calendar.isOpen(at: Self.at("2026-10-10T10:00"), workdays: Self.law))
        let hall = Hall(code: Code("H")!, name: LocalizedText("厅"), level: .street)
        #expect(hall.openingCalendar == calendar)
    }

    @Test("a session takes its first minute and leaves its last to the next")
    func edges() {
        for (time, isOpen) in [
            ("08:59:59.999", false), ("09:00:00", true), ("11:59:59.999", true), ("12:00:00", false),
            ("12:59:59", false), ("13:00:00", true), ("19:59:59.999", true), ("20:00:00", false),
        ] {
            #expect(Self.hall.isOpen(at: Self.at("2026-03-11T\(time)"), workdays: Self.law) == isOpen, "\(time)")
        }
    }

    @Test("a week answers for seven weekdays, and for any other number with nothing")
    func week() {
        var week = OpeningWeek(-1...9, [Self.session(9, 12)])
        week[0] = [Self.session(1, 2)]
        week[8] = [Self.session(1, 2)]
        for weekday in [Int.min, -1, 0, 8, Int.max] { #expect(week[weekday].isEmpty) }
        #expect(week == OpeningWeek(1...7, [Self.session(9, 12)]))
    }

    @Test("a window has its own calendar or that of its hall, and may be open alone")
    func window() throws {
        var registry = CaseWalk.registry
        let hall = try #require(registry.halls.handle(TestDistrict.districtHall))
        var entry = try #require(registry.halls[hall])
        entry.opening = Self.hall
        registry.apply(.hallSet(hall, entry))
        var window = try #require(registry.windows[TestDistrict.comprehensiveWindow])
        #expect(registry.openingCalendar(of: window) == Self.hall)
        window.opening = OpeningCalendar(weekly: OpeningWeek(1...7, [Self.session(18, 22)]), onDaysOff: .asWeekday)
        let late = Self.at("2026-10-01T21:00")
        #expect(registry.openingCalendar(of: window)?.isOpen(at: late, workdays: Self.law) == true)
        #expect(!Self.hall.isOpen(at: late, workdays: Self.law))
        let stray = Window(code: window.code, hall: Code("NONE")!)
        #expect(registry.openingCalendar(of: stray) == nil)
    }

    @Test("no date and no instant is too far out to ask about")
    func extremes() {
        for day in [Int32.min, .min + 1, -719_163, 2_932_896, .max - 1, .max] {
            _ = Self.hall.sessions(on: CivilDate(dayNumber: day), workdays: Self.law)
        }
        for instant in [Int64.min, -1, .max].map({ Instant(milliseconds: $0) })
            + [Instant.supported.lowerBound, Instant.supported.upperBound]
        {
            _ = Self.hall.isOpen(at: instant, workdays: Self.law)
            _ = Self.hall.nextOpening(after: instant, workdays: Self.law)
            _ = Self.hall.nextClosing(after: instant, workdays: Self.law)
        }
    }
}
