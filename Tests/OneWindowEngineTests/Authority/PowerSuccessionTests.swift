import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Powers after a reform, with matters in flight")
struct PowerSuccessionTests {
    private let code = Code("G-1")!
    private let new = Code("A-NEW")!
    private let fixture: EngineFixture

    init() throws {
        fixture = try EngineFixture()
        var document = TestDistrict.documentWithTown
        document.agencies.append(Agency(code: new, name: LocalizedText("新镇人民政府")))
        try fixture.submit(.register(document), by: .operatorOfHost)
        try fixture.submit(
            .authority(.init(.grant(TestDistrict.townGrant(code)), reason: "赋权")), by: TestDistrict.tradeLister)
        try fixture.submit(.authority(.init(.accept(code))), by: TestDistrict.townLister)
    }

    private func merge(_ bodies: Code...) throws {
        let plan = SuccessionPlan(
            .merge, from: bodies, to: [new], on: fixture.clock.now.date, basis: TestDistrict.bodiesBasis)
        #expect(try fixture.engine.outlook(of: plan).preview.powers.map(\.grant) == [code])
        try fixture.submit(.arrange(.succeed(plan)), by: .operatorOfHost)
    }

    @Test("a case begun under a grant goes on under the one in its place; replay equals live")
    func inFlight() throws {
        var application = TestDistrict.application(for: TestDistrict.licence)
        application.hall = TestDistrict.townHall
        let number = try #require(try fixture.submit(.apply(application)).caseReceipt).number
        try fixture.act(
            number, .receive(window: TestDistrict.townWindow, waitedSince: nil), by: TestDistrict.townClerk)
        fixture.clock.turn(days: 1)
        try merge(TestDistrict.town)
        try fixture.act(number, .accept, by: TestDistrict.townClerk)
        #expect(try fixture.engine.history(of: number).map(\.record.actor.grant) == [nil, Handle(1), Handle(2)])
        #expect(try fixture.engine.find(number)?.grants == [Handle(1), Handle(2)])
        let again = try Engine(store: fixture.store, options: TestDistrict.options)
        #expect(again.authorities == fixture.engine.authorities && again.authorities.count == 2)
        #expect(try fixture.problems == [])
        #expect(try fixture.engine.check().isSound)
    }

    @Test("an act on a service request says under which grant it was done")
    func requests() throws {
        var intake = TestDistrict.intake(Code("complaint")!)
        intake.item = TestDistrict.licence
        func opened(_ intake: RequestIntake) throws -> CaseNumber {
            let number = try #require(try fixture.submit(.openRequest(intake)).requestReceipt).number
            let dispatch = RequestCommand(number, .dispatch(agency: TestDistrict.trade, post: nil, reason: ""))
            try fixture.submit(.actOnRequest(dispatch), by: TestDistrict.requestClerk)
            return number
        }
        func take(_ number: CaseNumber) throws {
            try fixture.submit(.actOnRequest(RequestCommand(number, .take)), by: TestDistrict.townReviewer)
        }
        let number = try opened(intake)
        // The town has its power in its own region, and the item is the district's.
        #expect(fixture.rejection { try take(number) } == .authorityElsewhere)
        let wide = TestDistrict.townGrant(Code("G-2")!) { $0.region = TestDistrict.districtRegion }
        try fixture.submit(.authority(.init(.grant(wide), reason: "赋权")), by: .operatorOfHost)
        #expect(fixture.rejection { try take(number) } == .authorityNotAccepted)
        try fixture.submit(.authority(.init(.accept(wide.code))), by: .operatorOfHost)
        try take(number)
        #expect(try fixture.engine.requestHistory(of: number).map(\.record.actor.grant) == [nil, nil, Handle(2)])
        #expect(try fixture.engine.request(number)?.grants == [Handle(2)])
        // One about no item is under nobody's grant.
        intake.item = nil
        let plain = try opened(intake)
        #expect(fixture.rejection { try take(plain) } == .wrongAgency)
        let own = RequestCommand(plain, .take)
        try fixture.submit(.actOnRequest(own), by: TestDistrict.reviewer)
        #expect(try fixture.engine.request(plain)?.grants == [])
        #expect(try fixture.problems == [])
        #expect(try fixture.engine.check().isSound)
    }
}
