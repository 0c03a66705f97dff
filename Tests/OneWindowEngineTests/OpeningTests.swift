import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Opening through the engine")
struct OpeningTests {
    private static func at(_ text: String) -> Instant { Instant(iso: text + "+08:00")! }

    /// Monday to Friday 9 to 18, Saturday 9 to 12, closed on legal days off, with a duty on 5 October 2026.
    private static let rota: OpeningCalendar = {
        var week = OpeningWeek(1...5, [OpeningSession(opens: 540, closes: 1_080)])
        week[6] = [OpeningSession(opens: 540, closes: 720)]
        let duty = OpeningException(
            from: CivilDate(iso: "2026-10-05")!, sessions: [OpeningSession(opens: 600, closes: 660)],
            reason: LocalizedText("国庆值班", english: "National Day duty"))
        return OpeningCalendar(weekly: week, exceptions: [duty])
    }()

    private static let evenings = OpeningCalendar(
        weekly: OpeningWeek(1...5, [OpeningSession(opens: 1_080, closes: 1_260)]))

    /// The district with calendars for its halls and windows.
    private static func document(hall: OpeningCalendar?, window: OpeningCalendar?) -> RegistryDocument {
        var document = RegistryDocument()
        document.halls = TestDistrict.document.halls
        document.windows = TestDistrict.document.windows
        for place in document.halls.indices { document.halls[place].opening = hall }
        for place in document.windows.indices { document.windows[place].opening = window }
        return document
    }

    @Test("halls answer by their calendar, windows by their own or that of their hall")
    func answers() throws {
        let fixture = try EngineFixture()
        var document = Self.document(hall: Self.rota, window: nil)
        document.windows[0].opening = Self.evenings
        try fixture.submit(.register(document), by: .operatorOfHost)
        let engine = fixture.engine
        let (hall, late) = (TestDistrict.districtHall, TestDistrict.comprehensiveWindow)
        for (time, isHallOpen, isLateOpen) in [
            ("2026-03-14T10:00", true, false), ("2026-03-14T12:00", false, false), ("2026-03-16T17:59", true, false),
            ("2026-03-16T18:00", false, true), ("2026-10-01T10:00", false, false), ("2026-10-05T10:00", true, false),
        ] {
            let instant = Self.at(time)
            #expect(try engine.isOpen(hall: hall, at: instant) == isHallOpen, "\(time)")
            #expect(try engine.isOpen(window: TestDistrict.issuingWindow, at: instant) == isHallOpen, "\(time)")
            #expect(try engine.isOpen(window: late, at: instant) == isLateOpen, "\(time)")
        }
        let eve = Self.at("2026-09-30T20:00")
        #expect(try engine.nextOpening(hall: hall, after: eve) == Self.at("2026-10-05T10:00"))
        #expect(try engine.nextOpening(window: TestDistrict.issuingWindow, after: eve) == Self.at("2026-10-05T10:00"))
        #expect(try engine.nextOpening(window: late, after: eve) == Self.at("2026-10-08T18:00"))
        #expect(try engine.openingCalendar(hall: hall) == Self.rota)
        #expect(try engine.openingCalendar(window: late) == Self.evenings)
    }

    @Test("a route says whether the hall is open on that very day")
    func routes() throws {
        let fixture = try EngineFixture()
        try fixture.submit(.register(Self.document(hall: Self.rota, window: nil)), by: .operatorOfHost)
        // There and back, so that a table of another week is never asked.
        for (time, isOpen) in [
            ("2026-10-05T10:30", true), ("2026-09-28T10:30", true), ("2026-10-02T10:30", false),
            ("2026-10-12T10:30", true), ("2026-10-05T09:30", false), ("2026-10-10T17:00", true),
        ] {
            let route = fixture.engine.route(
                TestDistrict.licence, from: TestDistrict.districtHall, channel: .window, at: Self.at(time))
            #expect(route.isOpen == isOpen, "\(time)")
        }
    }

    @Test("what is not registered is not found, and an instant out of range is refused")
    func refusals() throws {
        let engine = try EngineFixture().engine
        let none = Code("NONE")!
        func rejection(_ body: () throws -> Void) -> Rejection? {
            do { try body() } catch { return (error as? OneWindowError)?.rejection }
            return nil
        }
        let now = TestDistrict.opening
        #expect(rejection { _ = try engine.isOpen(hall: none, at: now) } == Rejection(.unknownHall, "NONE"))
        #expect(rejection { _ = try engine.nextOpening(hall: none, after: now) } == Rejection(.unknownHall, "NONE"))
        #expect(rejection { _ = try engine.isOpen(window: none, at: now) } == Rejection(.unknownWindow, "NONE"))
        #expect(rejection { _ = try engine.nextOpening(window: none, after: now) } == Rejection(.unknownWindow, "NONE"))
        let (hall, window) = (TestDistrict.districtHall, TestDistrict.streetWindow)
        for wild in [Int64.min, .max].map({ Instant(milliseconds: $0) }) {
            let range = Rejection(.instantOutOfRange)
            #expect(rejection { _ = try engine.isOpen(hall: hall, at: wild) } == range)
            #expect(rejection { _ = try engine.nextOpening(hall: hall, after: wild) } == range)
            #expect(rejection { _ = try engine.isOpen(window: window, at: wild) } == range)
            #expect(rejection { _ = try engine.nextOpening(window: window, after: wild) } == range)
        }
    }

    @Test("what is registered stands in the journal, and a replay gives it back")
    func replay() throws {
        let fixture = try EngineFixture()
        try fixture.submit(.register(Self.document(hall: Self.rota, window: Self.evenings)), by: .operatorOfHost)
        #expect(try fixture.problems == [])
        let again = try Engine(store: fixture.store, options: TestDistrict.options)
        #expect(again.registry.halls[TestDistrict.streetHall]?.opening == Self.rota)
        #expect(again.registry.windows[TestDistrict.streetWindow]?.opening == Self.evenings)
    }

    /// What limits a case has and when it fires, for the same commands under other opening calendars.
    private func limits(
        _ document: RegistryDocument?, item: ItemCode, start: Instant
    ) throws -> (clocks: [Clock], timers: [CaseTimer], events: [Event]) {
        let fixture = try EngineFixture()
        if let document { try fixture.submit(.register(document), by: .operatorOfHost) }
        fixture.clock = VirtualClock(start)
        let number = try fixture.apply(item)
        let isHousing = item == TestDistrict.service
        let window = item == TestDistrict.longCode ? TestDistrict.streetWindow : TestDistrict.comprehensiveWindow
        try fixture.act(
            number, .receive(window: window, waitedSince: nil),
            by: isHousing ? TestDistrict.housingClerk : TestDistrict.roamingClerk)
        try fixture.act(number, .accept, by: isHousing ? TestDistrict.housingClerk : TestDistrict.roamingAcceptor)
        let accepted = try fixture.engine.find(number)
        let state = try #require(accepted)
        _ = try fixture.engine.advance(to: start.adding(minutes: 90 * 1_440))
        return (state.clocks, state.timers, try fixture.engine.history(of: number).map(\.record.event))
    }

    @Test(
        "no opening calendar moves any limit: the same dates, timers and events whatever the hours",
        arguments: seeds(20))
    func limitsStand(seed: UInt64) throws {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let items = [TestDistrict.licence, TestDistrict.immediate, TestDistrict.service, TestDistrict.longCode]
        let day = CivilDate(iso: "2026-01-06")!.adding(days: generator.below(170))
        let start = Instant(date: day, minute: generator.below(1_440))
        let item = items[generator.below(items.count)]
        let plain = try limits(nil, item: item, start: start)
        #expect(!plain.clocks.isEmpty)
        for clock in plain.clocks {
            let counted = try WorkCalendar.china2019To2026.due(
                DueQuery(start: clock.start, limit: clock.limit, counting: clock.counting))
            #expect(clock.end == counted.end)
        }
        let always = OpeningCalendar(
            weekly: OpeningWeek(1...7, [OpeningSession(opens: 0, closes: 1_440)]), onDaysOff: .asWeekday)
        let calendars = [
            always, OpeningCalendar(weekly: OpeningWeek()), TestDistrict.opening(near: day, by: &generator),
            TestDistrict.opening(near: day, by: &generator),
        ]
        for calendar in calendars {
            let other = try limits(Self.document(hall: calendar, window: calendar), item: item, start: start)
            #expect(other.clocks == plain.clocks)
            #expect(other.timers == plain.timers)
            #expect(other.events == plain.events)
        }
    }
}
