import OneWindowCore
import OneWindowTesting
import Testing

@Suite("The next opening and closing")
struct OpeningSearchTests {
    private static let law = WorkCalendar.china2019To2026

    @Test(
        "of a hall with a break at noon, a late evening, Saturdays and holidays",
        arguments: [
            ("2026-03-09T00:00", "2026-03-09T09:00", "2026-03-09T12:00"),
            ("2026-03-09T09:00", "2026-03-09T13:00", "2026-03-09T12:00"),
            ("2026-03-09T12:00", "2026-03-09T13:00", "2026-03-09T17:00"),
            ("2026-03-11T18:00", "2026-03-12T09:00", "2026-03-11T20:00"),
            ("2026-03-13T17:00", "2026-03-14T09:00", "2026-03-14T12:00"),
            ("2026-03-14T12:00", "2026-03-16T09:00", "2026-03-16T12:00"),
            // Over New Year to the Sunday that is worked, and over the works of June.
            ("2025-12-31T20:00", "2026-01-04T09:00", "2026-01-04T16:00"),
            ("2026-06-09T16:00", "2026-07-01T09:00", "2026-07-01T12:00"),
            ("2026-09-30T20:00", "2026-10-05T09:00", "2026-10-05T12:00"),
        ])
    func examples(after: String, opens: String, closes: String) {
        let instant = OpeningCalendarTests.at(after)
        let hall = OpeningCalendarTests.hall
        #expect(hall.nextOpening(after: instant, workdays: Self.law) == OpeningCalendarTests.at(opens))
        #expect(hall.nextClosing(after: instant, workdays: Self.law) == OpeningCalendarTests.at(closes))
    }

    @Test("what never closes does not open, what never opens does not close, and touching sessions are one")
    func constant() {
        let start = OpeningCalendarTests.at("2026-03-09T10:30")
        let always = OpeningCalendar(
            weekly: OpeningWeek(1...7, [OpeningSession(opens: 0, closes: 1_440)]), onDaysOff: .asWeekday)
        #expect(always.isOpen(at: start, workdays: Self.law))
        for calendar in [always, OpeningCalendar(weekly: OpeningWeek())] {
            #expect(calendar.nextOpening(after: start, workdays: Self.law) == nil)
            #expect(calendar.nextClosing(after: start, workdays: Self.law) == nil)
        }
        let touching = OpeningCalendar(
            weekly: OpeningWeek(
                1...7, [OpeningSession(opens: 540, closes: 720), OpeningSession(opens: 720, closes: 1_440)]),
            onDaysOff: .asWeekday)
        #expect(touching.nextOpening(after: start, workdays: Self.law) == start.adding(minutes: 1_350))
        #expect(touching.nextClosing(after: start, workdays: Self.law) == start.adding(minutes: 810))
        var night = touching
        night.weekly[2] = [OpeningSession(opens: 0, closes: 120)]
        #expect(night.nextClosing(after: start, workdays: Self.law) == start.adding(minutes: 930))
    }

    @Test("the search ends")
    func horizon() {
        let start = OpeningCalendarTests.date("2026-03-09")
        func once(_ days: Int) -> OpeningCalendar {
            OpeningCalendar(
                weekly: OpeningWeek(),
                exceptions: [
                    OpeningException(
                        from: start.adding(days: days), sessions: [OpeningSession(opens: 0, closes: 60)],
                        reason: LocalizedText("一次"))
                ])
        }
        let days = Limits.openingSearchDays
        #expect(
            once(days).nextOpening(after: Instant(date: start), workdays: Self.law)
                == Instant(date: start.adding(days: days)))
        #expect(once(days + 1).nextOpening(after: Instant(date: start), workdays: Self.law) == nil)
    }

    @Test("is what a search minute by minute finds", arguments: seeds(40))
    func naive(seed: UInt64) {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let day = OpeningCalendarTests.date("2026-01-01").adding(days: generator.below(360))
        let calendar = TestDistrict.opening(near: day, by: &generator)
        let start = Instant(date: day, minute: generator.below(1_440)).adding(
            milliseconds: Int64(generator.below(3) * 29_999))
        func isOpen(_ instant: Instant) -> Bool { calendar.isOpen(at: instant, workdays: Self.law) }
        var opens: Instant?
        var closes: Instant?
        var before = isOpen(start)
        var minute = Instant(date: day, minute: start.minuteOfDay)
        for _ in 0..<12 * 1_440 {
            minute = minute.adding(minutes: 1)
            let now = isOpen(minute)
            if now && !before { opens = opens ?? minute }
            if !now && before { closes = closes ?? minute }
            before = now
        }
        for (found, expected) in [
            (calendar.nextOpening(after: start, workdays: Self.law), opens),
            (calendar.nextClosing(after: start, workdays: Self.law), closes),
        ] {
            if let expected {
                #expect(found == expected)
            } else {
                #expect(found.map { $0 > minute } ?? true)
            }
        }
    }
}
