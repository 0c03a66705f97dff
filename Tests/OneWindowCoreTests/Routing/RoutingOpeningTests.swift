import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Routing and opening calendars")
struct RoutingOpeningTests {
    private static let law = WorkCalendar.china2019To2026

    /// The test district with opening calendars for some of its halls.
    private static func registry(_ openings: [OpeningCalendar?]) -> Registry {
        var registry = CaseWalk.registry
        for (place, opening) in openings.enumerated() {
            let handle = Handle<Hall>(UInt32(place) + 1)
            guard var hall = registry.halls[handle] else { continue }
            hall.opening = opening
            registry.apply(.hallSet(handle, hall))
        }
        return registry
    }

    private static func table(_ registry: Registry, _ date: CivilDate) -> RoutingTable {
        RoutingTable.compile(registry, on: date, workdays: law)
    }

    private static func date(_ text: String) -> CivilDate { OpeningCalendarTests.date(text) }

    @Test("a table says the truth for every minute of every day it holds for", arguments: seeds(30))
    func truth(seed: UInt64) throws {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let day = Self.date("2026-01-01").adding(days: generator.below(364))
        let openings: [OpeningCalendar?] = (0..<3).map { _ in
            generator.chance(70) ? TestDistrict.opening(near: day, by: &generator) : nil
        }
        let registry = Self.registry(openings)
        let table = Self.table(registry, day)
        #expect(table.days.contains(day))
        let item = try #require(registry.item(TestDistrict.immediate))
        for offset in -100...100 where table.days.contains(day.adding(days: offset)) {
            let date = day.adding(days: offset)
            for hall in registry.halls.entries where hall.level != .district {
                for _ in 0..<20 {
                    let instant = Instant(date: date, minute: generator.below(1_440))
                    let route = table.route(
                        item: item, from: registry.halls.handle(hall.code), channel: .window,
                        minuteOfWeek: instant.minuteOfWeek)
                    let taker = try #require(route.hall.flatMap { registry.halls[$0] })
                    #expect(route.isOpen == taker.openingCalendar.isOpen(at: instant, workdays: Self.law), "\(instant)")
                }
            }
        }
    }

    @Test("every session of a day is seen, at its first and its last minute")
    func sessions() throws {
        let sessions = [(0, 1), (480, 720), (721, 1_000), (1_000, 1_440)].map {
            OpeningSession(opens: $0.0, closes: $0.1)
        }
        let week = OpeningWeek([3, 7], sessions)
        let registry = Self.registry([OpeningCalendar(weekly: week, onDaysOff: .asWeekday)])
        let table = Self.table(registry, Self.date("2026-03-09"))
        let item = try #require(registry.item(TestDistrict.licence))
        for minute in 0..<10_080 {
            let route = table.route(item: item, from: Handle(1), channel: .window, minuteOfWeek: minute)
            let isOpen = week[minute / 1_440 + 1].contains { $0.contains(minute: minute % 1_440) }
            if route.isOpen != isOpen { Issue.record("minute \(minute)") }
        }
        for minute in [10_080, 16_000, 20_160, -1, Int.min, Int.max] {
            #expect(!table.route(item: item, from: Handle(1), channel: .window, minuteOfWeek: minute).isOpen)
        }
    }

    @Test(
        "a week with a holiday or an exception stands alone; others go together up to the first of those",
        arguments: [
            // The worked Saturday of 28 February ends the one side, Qingming in its week from 4 April the other.
            ("2026-03-11", "2026-03-01", "2026-04-03"), ("2026-04-01", "2026-03-30", "2026-04-05"),
            ("2026-10-03", "2026-09-28", "2026-10-04"), ("2026-10-08", "2026-10-05", "2026-10-11"),
            ("2026-06-17", "2026-06-15", "2026-06-21"), ("2026-07-15", "2026-07-01", "2026-09-19"),
            ("2026-11-22", "2026-11-16", "2026-11-22"), ("2026-11-15", "2026-10-11", "2026-11-21"),
        ])
    func days(day: String, first: String, last: String) {
        let table = Self.table(Self.registry([nil, OpeningCalendarTests.hall]), Self.date(day))
        #expect(table.days == Self.date(first)...Self.date(last))
    }

    @Test("halls with weekly hours alone do not shorten the days, and a version of an item still does")
    func unbounded() {
        let plain = Self.table(CaseWalk.registry, TestDistrict.futureDay)
        #expect(plain.days == TestDistrict.futureDay...CivilDate(dayNumber: .max))
        var weekly = OpeningCalendarTests.hall
        weekly.exceptions = []
        weekly.onDaysOff = .asWeekday
        let table = Self.table(Self.registry([weekly]), TestDistrict.futureDay)
        #expect(table.days == TestDistrict.futureDay...CivilDate(dayNumber: .max))
        weekly.onDaysOff = .closed
        let bounded = Self.table(Self.registry([weekly]), TestDistrict.futureDay)
        #expect(bounded.days == TestDistrict.futureDay...Self.date("2026-09-19"))
    }

    @Test("no day is too far out to compile for")
    func extremes() {
        let registry = Self.registry([OpeningCalendarTests.hall])
        for number in [Int32.min, .min + 3, .max - 3, .max] {
            let date = CivilDate(dayNumber: number)
            #expect(Self.table(registry, date).days.contains(date))
        }
    }
}
