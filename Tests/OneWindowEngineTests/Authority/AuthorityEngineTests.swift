import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Authority lists through the engine")
struct AuthorityEngineTests {
    private let code = Code("G-1")!

    private func fixture() throws -> EngineFixture {
        let fixture = try EngineFixture()
        try fixture.submit(.register(TestDistrict.documentWithTown), by: .operatorOfHost)
        try fixture.submit(
            .authority(.init(.grant(TestDistrict.townGrant(code)), reason: "赋权")), by: TestDistrict.tradeLister)
        try fixture.submit(.authority(.init(.accept(code))), by: TestDistrict.townLister)
        return fixture
    }

    private func apply(_ fixture: EngineFixture) throws -> CaseNumber {
        var application = TestDistrict.application(for: TestDistrict.licence)
        application.hall = TestDistrict.townHall
        let receipt = try fixture.submit(.apply(application))
        return try #require(receipt.caseReceipt).number
    }

    @Test("acts under a grant stand in the history, and replay equals live")
    func history() throws {
        let fixture = try fixture()
        let number = try apply(fixture)
        let window = CaseCommand.Work.receive(window: TestDistrict.townWindow, waitedSince: nil)
        try fixture.act(number, window, by: TestDistrict.townClerk)
        try fixture.act(number, .accept, by: TestDistrict.townClerk)
        let history = try fixture.engine.history(of: number)
        #expect(history.map(\.record.actor.grant) == [nil, Handle(1), Handle(1)])
        #expect(try fixture.engine.find(number)?.grants == [Handle(1)])
        #expect(try fixture.engine.find(number)?.opening.region == TestDistrict.townRegion)
        #expect(try fixture.problems == [])
        #expect(try fixture.engine.check().isSound)
    }

    @Test("a refused command leaves no trace; a repeated one does nothing more")
    func traces() throws {
        let fixture = try fixture()
        let before = try fixture.engine.journalHead()
        let refused = AuthorityCommand(.accept(code))
        #expect(fixture.rejection { try fixture.submit(.authority(refused), by: .operatorOfHost) } == .authorityStatus)
        #expect(try fixture.engine.journalHead() == before)
        let note = Command.authority(.init(.note(code), reason: "检查"))
        let first = try fixture.submit(note, by: .operatorOfHost, id: "once")
        let second = try fixture.submit(note, by: .operatorOfHost, id: "once")
        #expect(first.firstSequence == second.firstSequence)
        #expect(fixture.engine.authority(code)?.findings.count == 1)
    }

    @Test("another engine on the store sees the lists, and the routing table follows them")
    func reopening() throws {
        let fixture = try fixture()
        try fixture.submit(.authority(.init(.note(code), reason: "检查")), by: TestDistrict.supervisor)
        let other = try Engine(store: fixture.store, options: TestDistrict.options)
        #expect(other.authorities == fixture.engine.authorities)
        #expect(other.authorities.count == 1 && other.authorities[0].changes.count == 3)
        func hall(_ engine: Engine) -> Code? {
            let route = engine.route(
                TestDistrict.districtOnly, from: TestDistrict.townHall, channel: .window, at: fixture.clock.now)
            return route.hall.flatMap { engine.registry.halls[$0]?.code }
        }
        #expect(hall(other) == TestDistrict.townHall)
        try fixture.submit(.authority(.init(.suspend(code), reason: "整改")), by: TestDistrict.tradeLister)
        #expect(hall(fixture.engine) == TestDistrict.districtHall)
        try other.refresh()
        #expect(hall(other) == TestDistrict.districtHall)
        let inquiry = AuthorityInquiry(
            item: TestDistrict.licence, region: TestDistrict.townRegion, on: fixture.clock.now.date)
        #expect(try other.authorities(inquiry).others.map(\.gap) == [.suspended])
        let unknown = AuthorityInquiry(item: ItemCode("NONE")!, on: fixture.clock.now.date)
        #expect(fixture.rejection { _ = try other.authorities(unknown) } == .unknownItem)
    }
}
