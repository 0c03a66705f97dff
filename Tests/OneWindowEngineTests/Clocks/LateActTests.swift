import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

/// Acts that are entered after something was loaded, for a time before it.
@Suite("Acts entered late, around what was loaded")
struct LateActTests {
    private func rules(promise: TimeLimit) -> ClockRuleSet {
        var set = ClockRuleSet.shipped
        for place in set.rules.indices where set.rules[place].kind == .promised {
            set.rules[place].budget = .fixed(promise)
        }
        return set
    }

    @Test("a clock that starts under rules loaded after its first timer was due does not get stuck")
    func rulesLoadedLater() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        try fixture.receive(number)
        let accepted = fixture.clock.now.adding(minutes: 1)
        fixture.clock.turn(days: 1)
        // An hour's promise: its end lies before the rules were there.
        try fixture.submit(
            .loadRules(rules(promise: TimeLimit(1, .naturalHour)), reason: "办法"), by: .operatorOfHost)
        fixture.clock.turn(minutes: 5)
        try fixture.submit(
            .act(CaseCommand(number, .accept)), by: TestDistrict.acceptor, occurredAt: accepted)
        let clock = try #require(try fixture.engine.find(number)?.clock(.promised))
        #expect(clock.ruleEdition == 2 && clock.end == accepted.adding(minutes: 60))
        _ = try fixture.engine.advance(to: fixture.clock.now)
        let state = try #require(try fixture.engine.find(number))
        #expect(state.warnings.filter { $0.kind == .promised }.map(\.level) == [.yellow])
        #expect(try fixture.problems == [])
        #expect(fixture.engine.clockRules.latestEdition == 2)
    }

    @Test("rules loaded at the very instant of an act are those of the clocks it starts")
    func sameInstant() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        try fixture.receive(number)
        try fixture.submit(
            .loadRules(rules(promise: TimeLimit(0, .naturalHour)), reason: "办法"), by: .operatorOfHost)
        try fixture.act(number, .accept, by: TestDistrict.acceptor)
        _ = try fixture.engine.advance(to: fixture.clock.now)
        #expect(try fixture.engine.find(number)?.highestWarning == .yellow)
        #expect(try fixture.problems == [])
    }

    @Test("what a timer starts follows the rules of when it was due, however late the host calls", arguments: [0, 1])
    func timersUseTheirRules(calls: Int) throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        try fixture.receive(number)
        fixture.clock.turn(days: 9)
        if calls > 0 { _ = try fixture.engine.advance(to: fixture.clock.now) }
        try fixture.submit(.loadRules(rules(promise: TimeLimit(60)), reason: "办法"), by: .operatorOfHost)
        _ = try fixture.engine.advance(to: fixture.clock.now)
        let promised = try #require(try fixture.engine.find(number)?.clock(.promised))
        #expect(promised.ruleEdition == 1 && promised.limit == TimeLimit(10))
    }

    @Test("who answers is who held the post when the warning was due, however late the host calls", arguments: [0, 1])
    func responsible(calls: Int) throws {
        let fixture = try EngineFixture()
        var document = RegistryDocument()
        // Of the two reviewers one leaves the post, so that the other is named.
        document.officers = [TestDistrict.reviewer(holdsPost: false)]
        let number = try fixture.apply()
        try fixture.receive(number)
        try fixture.act(number, .accept, by: TestDistrict.acceptor)
        fixture.clock.turn(days: 4)
        if calls > 0 { _ = try fixture.engine.advance(to: fixture.clock.now) }
        try fixture.submit(.register(document), by: .operatorOfHost)
        _ = try fixture.engine.advance(to: fixture.clock.now)
        let first = try #require(try fixture.engine.find(number)?.warnings.first)
        #expect(first.officer == fixture.engine.registry.officers.handle(Code("O-CLERK")!))
        fixture.clock.turn(days: 60)
        _ = try fixture.engine.advance(to: fixture.clock.now)
        let last = try #require(try fixture.engine.find(number)?.warnings.last)
        #expect(last.officer == fixture.engine.registry.officers.handle(Code("O-JACK")!))
        #expect(try fixture.problems == [])
    }

    @Test("an instant behind the journal or absurdly far ahead of it is refused by commands and by advance")
    func instants() throws {
        let fixture = try EngineFixture()
        _ = try fixture.apply()
        let day: Int64 = 86_400_000
        let cases: [(Int64, RejectionCode?)] = [
            (-60_001, .clockBehind), (-60_000, nil), (3_653 * day + 1, .clockAhead), (3_653 * day, nil),
        ]
        for (offset, code) in cases {
            let trial = try Engine(store: MemoryStore(fixture.store.content), options: TestDistrict.options)
            let instant = fixture.clock.now.adding(milliseconds: offset)
            #expect(fixture.rejection { _ = try trial.advance(to: instant) } == code, "\(offset)")
            let submission = Submission(
                id: RequestID("X")!, at: instant, by: .applicant,
                .apply(TestDistrict.application(for: TestDistrict.licence)))
            #expect(fixture.rejection { _ = try trial.submit(submission) } == code, "\(offset)")
        }
    }
}
