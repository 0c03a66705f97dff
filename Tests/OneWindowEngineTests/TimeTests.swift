import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Times and timers")
struct TimeTests {
    @Test("an instant a little behind the journal takes the journal's; one further behind is refused")
    func tolerance() throws {
        let fixture = try EngineFixture()
        _ = try fixture.apply()
        let last = fixture.clock.now
        fixture.clock.turn(milliseconds: -60_000)
        let receipt = try fixture.submit(.apply(TestDistrict.application(for: TestDistrict.licence)))
        #expect(receipt.instant == last)
        fixture.clock.turn(milliseconds: -1)
        #expect(fixture.rejection { _ = try fixture.apply() } == .clockBehind)
    }

    @Test(
        "a claimed time lies neither in the future nor further back than allowed",
        arguments: [
            (Int64(1), RejectionCode?.some(.occurredInFuture)), (0, nil), (-30 * 86_400_000, nil),
            (-30 * 86_400_000 - 1, .occurredTooLongAgo),
        ])
    func claimed(offset: Int64, code: RejectionCode?) throws {
        let fixture = try EngineFixture()
        fixture.clock.turn(days: 60)
        let occurredAt = fixture.clock.now.adding(milliseconds: offset)
        let command = Command.apply(TestDistrict.application(for: TestDistrict.licence))
        #expect(fixture.rejection { try fixture.submit(command, occurredAt: occurredAt) } == code)
    }

    @Test(
        "extreme instants are refused, never trapped on",
        arguments: [
            Int64.min, -62_135_596_800_001, 253_402_300_800_000, Int64.max,
        ])
    func extreme(milliseconds: Int64) throws {
        let fixture = try EngineFixture()
        let instant = Instant(milliseconds: milliseconds)
        let command = Command.apply(TestDistrict.application(for: TestDistrict.licence))
        let submission = Submission(id: RequestID("X")!, at: instant, by: .applicant, command)
        #expect(fixture.rejection { _ = try fixture.engine.submit(submission) } == .instantOutOfRange)
        #expect(fixture.rejection { _ = try fixture.engine.advance(to: instant) } == .instantOutOfRange)
        #expect(fixture.rejection { try fixture.submit(command, occurredAt: instant) } == .instantOutOfRange)
        var options = TestDistrict.options
        options.occurredAtMaxAge = .max
        options.instantTolerance = .max
        let patient = try Engine(store: fixture.store, options: options)
        #expect(fixture.rejection { _ = try patient.submit(submission) } == .instantOutOfRange)
        _ = try patient.submit(fixture.submission(command, occurredAt: TestDistrict.opening))
    }

    @Test("a case's two times: the order is the host's, the clocks count from when it happened")
    func occurred() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        fixture.clock.turn(days: 1)
        try fixture.receive(number)
        fixture.clock.turn(days: 2)
        let claimed = fixture.clock.now.adding(minutes: -1_440)
        try fixture.submit(.act(CaseCommand(number, .accept)), by: TestDistrict.acceptor, occurredAt: claimed)
        let state = try #require(try fixture.engine.find(number))
        #expect(state.milestones.accepted == claimed && state.lastActAt == claimed)
        #expect(state.clock(.promised)?.start == claimed)
        let entry = try #require(try fixture.engine.history(of: number).last)
        #expect(entry.record.times.instant == fixture.clock.now && entry.record.times.occurredAt == claimed)
    }

    @Test("what was due for a case comes before the command")
    func dueFirst() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        try fixture.receive(number)
        fixture.clock.turn(days: 30)
        #expect(fixture.rejection { try fixture.act(number, .accept, by: TestDistrict.acceptor) } == .wrongPhase)
        try fixture.act(number, .withdraw(reason: ""), by: .applicant)
        let history = try fixture.engine.history(of: number)
        let kinds = history.map(\.record.event.kind)
        #expect(kinds.prefix(4) == [.caseOpened, .caseReceived, .caseWarned, .caseAccepted])
        #expect(kinds.dropFirst(4).dropLast().allSatisfy { $0 == .caseWarned } && kinds.count > 8)
        #expect(kinds.last == .caseWithdrawn)
        let occurred = history.map(\.record.times.occurredAt)
        #expect(occurred == occurred.sorted())
        #expect(try fixture.problems == [])
    }

    @Test("advance fires each timer once, tells when the next is due, and goes on where a limit stopped it")
    func advance() throws {
        let fixture = try EngineFixture()
        for _ in 0..<5 { try fixture.receive(fixture.apply()) }
        let due = try #require(try fixture.engine.nextTimer())
        let early = try fixture.engine.advance(to: due.adding(milliseconds: -1))
        #expect(early.fired == 0 && early.isComplete && early.next == due)
        let part = try fixture.engine.advance(to: due, limit: 2)
        #expect(part.fired == 2 && !part.isComplete && part.next == due)
        let rest = try fixture.engine.advance(to: due)
        #expect(rest.fired == 3 && rest.isComplete)
        #expect(try fixture.engine.advance(to: due).fired == 0)
        #expect(try fixture.engine.advance(to: due, limit: 0).fired == 0)
        #expect(try Checkers.cases(of: fixture.engine).allSatisfy { $0.highestWarning == .reminder })
        let end = try #require(try fixture.engine.nextTimer())
        #expect(try fixture.engine.advance(to: end).fired == 5)
        #expect(try Checkers.cases(of: fixture.engine).allSatisfy(\.isDeemedAccepted))
        #expect(try fixture.problems == [])
    }

    @Test("cases come in the order in which their timers are due, and each fires its own in order")
    func order() throws {
        let fixture = try EngineFixture()
        for _ in 0..<3 { try fixture.receive(fixture.apply()) }
        let head = try fixture.engine.journalHead().sequence
        _ = try fixture.engine.advance(to: fixture.clock.now.adding(minutes: 8 * 1_440))
        let fired = try fixture.engine.events(after: head, limit: 100)
        #expect(fired.map { $0.caseID?.rawValue } == [1, 1, 2, 2, 3, 3])
        let kinds: [EventKind] = [.caseWarned, .caseAccepted]
        #expect(fired.map(\.record.event.kind) == kinds + kinds + kinds)
        #expect(fired.allSatisfy { $0.record.actor.capacity == .timer })
    }
}
