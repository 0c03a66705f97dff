import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("The clock of a dispute about a duty")
struct DisputeTimerTests {
    private let fixture: EngineFixture
    private let end: Instant

    /// A dispute opened on Monday 5 January 2026, to be ruled on within two working days.
    init() throws {
        fixture = try EngineFixture()
        let duty = Code("D-1")!
        let terms = DisputeTerms(workdays: 2, basis: TestDistrict.bodiesBasis)
        let entry = DutyEntry(code: duty, item: TestDistrict.licence)
        let dispute = BodiesCommand.openDispute(
            duty: duty, parties: [TestDistrict.trade, TestDistrict.housing], question: LocalizedText("由谁牵头"))
        for command in [.setDisputeTerms(terms), .setDuties([entry]), dispute] {
            try fixture.submit(.arrange(command), by: .operatorOfHost)
        }
        end = Instant(date: fixture.clock.now.date.adding(days: 3))
    }

    private func raised() throws -> [JournalEntry] {
        try Checkers.events(of: fixture.engine).filter { entry in
            if case .registryChanged(.bodiesChanged(.disputeOverdue)) = entry.record.event { true } else { false }
        }
    }

    private func rule() throws -> Receipt {
        let ruling = DutyRuling(
            lead: TestDistrict.trade, by: LocalizedText("区编办"), basis: TestDistrict.bodiesBasis)
        return try fixture.submit(.arrange(.rule(dispute: 1, ruling)), by: .operatorOfHost)
    }

    @Test("it is raised once, as of the end of its limit, however late the host calls")
    func once() throws {
        #expect(try fixture.engine.nextTimer() == end)
        #expect(try fixture.engine.advance(to: end.adding(milliseconds: -1)).fired == 0)
        fixture.clock.turn(days: 40)
        let report = try fixture.engine.advance(to: fixture.clock.now)
        #expect(report.fired == 1 && report.isComplete && report.next == nil)
        #expect(try fixture.engine.advance(to: fixture.clock.now).fired == 0)
        let events = try raised()
        #expect(events.map(\.record.times.occurredAt) == [end] && events[0].record.actor == .timer)
        #expect(events[0].record.times.instant == fixture.clock.now && events[0].caseID == nil)
        #expect(fixture.engine.registry.bodies.dispute(1)?.missed == end.date.adding(days: -1))
        let again = try Engine(store: fixture.store, options: TestDistrict.options)
        #expect(again.registry.bodies == fixture.engine.registry.bodies)
        #expect(try again.check().isSound && again.nextTimer() == nil)
        _ = try rule()
        #expect(try fixture.problems == [])
    }

    @Test("a ruling in time leaves nothing to raise; one that comes late finds it raised, without a call in between")
    func rulings() throws {
        let other = try DisputeTimerTests()
        _ = try other.rule()
        #expect(try other.fixture.engine.nextTimer() == nil)
        #expect(try other.fixture.engine.advance(to: end.adding(minutes: 9)).fired == 0)
        #expect(try other.raised().isEmpty && other.fixture.problems == [])

        fixture.clock.turn(days: 9)
        let receipt = try rule()
        let events = try raised()
        #expect(events.map(\.sequence) == [receipt.firstSequence - 1] && receipt.eventCount == 2)
        #expect(events[0].record.times.occurredAt == end)
        #expect(fixture.engine.registry.bodies.dispute(1)?.missed != nil)
        #expect(try fixture.engine.nextTimer() == nil && fixture.problems == [])
        #expect(try fixture.engine.check().isSound)
    }

    @Test("a refused command raises nothing; the next who looks does")
    func refused() throws {
        fixture.clock.turn(days: 9)
        let head = try fixture.engine.journalHead()
        let unknown = BodiesCommand.rule(
            dispute: 7, DutyRuling(lead: TestDistrict.trade, by: LocalizedText("区编办"), basis: TestDistrict.bodiesBasis))
        #expect(fixture.rejection { try fixture.submit(.arrange(unknown), by: .operatorOfHost) } == .unknownDispute)
        #expect(try fixture.engine.journalHead() == head)
        #expect(try fixture.engine.advance(to: fixture.clock.now).fired == 1)
        #expect(try fixture.problems == [])
    }

    @Test("a notice of the calendar moves the limit, and a second is raised for the limit it makes")
    func calendar() throws {
        let notice = try CalendarFixture.notice([107])
        _ = try fixture.engine.loadCalendar(
            fixture.submission(.loadCalendar(notice, reason: "通知"), by: .operatorOfHost))
        let moved = end.adding(minutes: 1_440)
        #expect(try fixture.engine.nextTimer() == moved)
        let again = try Engine(store: fixture.store, options: TestDistrict.options)
        #expect(again.registry.bodies == fixture.engine.registry.bodies)
        #expect(again.registry.bodies.disputeTimers == [DisputeTimer(due: moved, dispute: 1)])
        fixture.clock.turn(days: 5)
        #expect(try fixture.engine.advance(to: fixture.clock.now).fired == 1)
        #expect(try raised().map(\.record.times.occurredAt) == [moved])
        #expect(try fixture.engine.check().isSound && fixture.problems == [])
    }

    @Test("a change of posts settles cases first and leaves the chain of the registry whole")
    func posts() throws {
        let number = try fixture.apply()
        try fixture.receive(number)
        fixture.clock.turn(days: 9)
        var document = RegistryDocument()
        document.posts = [
            Post(code: Code("P-NEXT")!, name: LocalizedText("新岗"), agency: nil, duties: DutySet([.review]))
        ]
        try fixture.submit(.register(document), by: .operatorOfHost)
        #expect(try raised().count == 1)
        #expect(try fixture.engine.check().isSound && fixture.problems == [])
    }
}
