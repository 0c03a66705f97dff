import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Handling elsewhere")
struct LegTests {
    private typealias District = TestDistrict

    /// Each row: the phase, what is tried, by whom, and the rule that refuses it.
    private static let refused: [(CasePhase, CaseCommand.Work, Actor, RejectionCode)] = [
        // The receiving hall only takes in and passes on.
        (.received, .accept, District.farAcceptor, .receivingHallOnly),
        (.received, CaseWalk.notify, District.farAcceptor, .receivingHallOnly),
        (.received, CaseWalk.refuse, District.farAcceptor, .receivingHallOnly),
        (.supplementing, CaseWalk.supplement, District.farClerk, .receivingHallOnly),
        (.underReview, CaseWalk.step(District.formalStep), District.farReviewer, .receivingHallOnly),
        (.awaitingDecision, .decide(.granted, reason: ""), District.farDecider, .receivingHallOnly),
        (.submitted, .receive(window: District.farWindow, waitedSince: nil), District.farClerk, .receivingHallOnly),
        // The competent hall has not what is on its way.
        (.submitted, CaseWalk.receive, District.clerk, .notArrived),
        // A leg begins and ends at its halls.
        (.submitted, .receiveLeg(1, defects: []), District.farClerk, .legOfOtherHall),
        (.submitted, .receiveLeg(1, defects: []), District.thirdClerk, .legOfOtherHall),
        (.submitted, .loseLeg(1, reason: ""), District.thirdClerk, .legOfOtherHall),
        (.decided, CaseWalk.sendResult, District.farClerk, .legOfOtherHall),
        (.supplementing, CaseWalk.sendProof, District.clerk, .legOfOtherHall),
        // What was sent is not sent again, and what ended does not end again.
        (.submitted, CaseWalk.send(.application), District.farClerk, .legSettled),
        (.submitted, CaseWalk.takeIn, District.farClerk, .legSettled),
        (.supplementing, CaseWalk.sendProof, District.farClerk, .legSettled),
        (.supplementing, .receiveLeg(1, defects: []), District.clerk, .legSettled),
        (.supplementing, .loseLeg(1, reason: ""), District.clerk, .legSettled),
        (.submitted, .receiveLeg(9, defects: []), District.clerk, .unknownLeg),
        (.submitted, .receiveLeg(0, defects: []), District.clerk, .unknownLeg),
        // What travels fits the phase, the list and the way.
        (.submitted, CaseWalk.sendResult, District.clerk, .wrongPhase),
        (.submitted, .receiveLeg(1, defects: [Code("M-NONE")!]), District.clerk, .materialNotInList),
        (.decided, CaseWalk.send(.result, to: District.thirdHall), District.clerk, .legElsewhere),
        (.decided, CaseWalk.send(.result, to: Code("H-NONE")!), District.clerk, .unknownHall),
        (.decided, .dispatchLeg(LegOrder(.result, by: .courier, carrier: "邮政")), District.clerk, .carrierRequired),
        (.decided, CaseWalk.send(.result, [District.formMaterial]), District.clerk, .materialNotInList),
        // The result is handed over where it is.
        (.decided, .issue(method: .window, window: District.farWindow, recipient: ""), District.farClerk, .notArrived),
        (.decided, .issue(method: .mail, window: nil, recipient: ""), District.farClerk, .notArrived),
        // Halls take part that were called on.
        (.underReview, .contribute("已办"), District.thirdClerk, .hallNotCooperating),
        (.underReview, .contribute(""), District.thirdClerk, .missingField),
        (.underReview, .callHalls([District.districtHall]), District.acceptor, .duplicateEntry),
        (.underReview, .callHalls([District.thirdHall]), District.farAcceptor, .receivingHallOnly),
    ]

    @Test("what the rules refuse, each with its own number", arguments: refused.indices)
    func rules(_ row: Int) throws {
        let (phase, work, actor, code) = Self.refused[row]
        #expect(try CaseWalk.far(in: phase).rejection(of: work, by: actor) == code)
    }

    @Test("an item is taken in only where it offers that, from its area, and for a hall of its own region")
    func takingIn() throws {
        let plain = try CaseWalk(registry: CaseWalk.farRegistry) {
            $0.channel = .online
            $0.hall = nil
        }
        #expect(plain.rejection(of: CaseWalk.takeIn, by: District.farClerk) == .remoteNotOffered)
        let walk = try CaseWalk.far()
        func code(_ work: CaseCommand.Work) -> RejectionCode? { walk.rejection(of: work, by: District.farClerk) }
        #expect(code(CaseWalk.takeIn) == nil)
        #expect(code(.takeIn(window: District.farWindow, to: District.thirdHall)) == .legElsewhere)
        #expect(code(.takeIn(window: District.farWindow, to: District.farHall)) == .legElsewhere)
        #expect(code(.takeIn(window: District.farWindow, to: Code("H-NONE")!)) == .unknownHall)
        #expect(code(.receive(window: District.farWindow, waitedSince: nil)) == .receivingHallOnly)
        #expect(code(CaseWalk.send(.application)) == .notRemote)
        // The matter lies where the item is for, not where the applicant came.
        #expect(walk.state.opening.region == nil)
    }

    private static let areas: [(HandlingArea?, [String], String, Bool)] = [
        (.nationwide, [], "440113", true), (.acrossProvinces, [], "440113", true),
        (.acrossProvinces, ["44", "51"], "440113", true), (.acrossProvinces, ["51"], "440113", false),
        (.acrossPrefectures, [], "440113", false), (.acrossPrefectures, [], "370211", true),
        (.acrossCounties, [], "370211", false), (.acrossCounties, [], "370102", true), (nil, [], "370102", false),
    ]

    @Test("the area says from which halls an item is handled", arguments: areas.indices)
    func area(_ row: Int) throws {
        let (area, regions, hall, expected) = Self.areas[row]
        var definition = District.licenceDefinition
        definition.elements.crossRegion.area = area
        definition.elements.crossRegion.regions = regions
        let entry = Hall(
            code: District.farHall, name: LocalizedText("厅"), level: .district, region: try #require(RegionCode(hall)))
        #expect(definition.isHandled(from: entry) == expected)
    }

    @Test("what arrives with defects is received, and the defects are not among the materials")
    func defects() throws {
        var walk = try CaseWalk.far(in: .submitted)
        try walk.act(.receiveLeg(1, defects: [District.proofMaterial]), by: District.clerk)
        #expect(walk.state.phase == .received && walk.state.materials == [0])
        #expect(walk.state.remote?.leg(1)?.defects == [1])
        #expect(walk.rejection(of: .accept, by: District.acceptor) == .materialMissing)
        try walk.act(CaseWalk.notify, by: District.acceptor)
        try walk.act(CaseWalk.sendProof, by: District.farClerk)
        try walk.act(.receiveLeg(2, defects: []), by: District.clerk)
        #expect(walk.state.phase == .received && walk.state.materials == [0, 1])
        try walk.act(.accept, by: District.acceptor)
    }

    @Test("the public is served where it came: at the receiving hall, once for each visit")
    func serviceActs() throws {
        var walk = try CaseWalk.far(in: .supplementing)
        try walk.act(.loseLeg(2, reason: "遗失"), by: District.farClerk)
        try walk.act(CaseWalk.send(.supplement), by: District.farClerk)
        #expect(walk.state.remote?.leg(3)?.dispatch.replaces == 2)
        #expect(walk.state.remote?.leg(3)?.dispatch.materials == [1])
        #expect(walk.state.serviceActs.map(\.kind) == [.receipt, .supplement])
        let far = CaseWalk.farRegistry.windows.handle(District.farWindow)
        #expect(walk.state.serviceActs.first?.window == far)
    }

    @Test("a case does not lapse while what was asked for is on its way")
    func lapse() throws {
        var walk = try CaseWalk.far(in: .supplementing)
        let due = try #require(walk.state.answerBy)
        walk.go(to: "\(due.adding(days: 3))T09:00")
        #expect(walk.state.phase == .supplementing)
        try walk.act(.receiveLeg(2, defects: []), by: District.clerk)
        #expect(walk.state.phase == .received && walk.state.clock(.acceptance)?.isRunning == true)
    }

    @Test("a result that was sent to the applicant or to the receiving hall is issued from there")
    func results() throws {
        var mailed = try CaseWalk.far(in: .decided)
        try mailed.act(CaseWalk.send(.result), by: District.clerk)
        let atDistrict = CaseCommand.Work.issue(
            method: .window, window: District.comprehensiveWindow, recipient: "")
        #expect(mailed.rejection(of: atDistrict, by: District.clerk) == .legSettled)
        try mailed.act(.receiveLeg(3, defects: []), by: District.clerk)
        #expect(
            mailed.rejection(
                of: .issue(method: .window, window: District.farWindow, recipient: ""), by: District.farClerk)
                == .notArrived)
        try mailed.act(.issue(method: .mail, window: nil, recipient: ""), by: District.clerk)
        #expect(mailed.state.phase == .issued)

        var direct = try CaseWalk.far(in: .decided)
        try direct.act(atDistrict, by: District.clerk)
        #expect(direct.state.phase == .issued)
    }

    @Test("nothing is decided before every hall that was called on has done its part")
    func cooperation() throws {
        var walk = try CaseWalk.far(in: .awaitingDecision)
        try walk.act(.callHalls([District.thirdHall]), by: District.acceptor)
        #expect(walk.rejection(of: .callHalls([District.thirdHall]), by: District.acceptor) == .duplicateEntry)
        #expect(walk.rejection(of: .decide(.granted, reason: ""), by: District.decider) == .notArrived)
        try walk.act(.contribute("已核查原件"), by: District.thirdClerk)
        try walk.act(.decide(.granted, reason: ""), by: District.decider)
        #expect(walk.state.remote?.cooperating.first?.contributions.count == 1)
    }

    @Test("a case that is dealt with in one place takes no byte and one word more")
    func size() throws {
        let walk = try CaseWalk.inPhase(.issued)
        #expect(walk.state.remote == nil)
        #expect(MemoryLayout<Seldom<RemoteHandling>>.size == MemoryLayout<Int>.size)
        let far = try CaseWalk.far(in: .decided)
        #expect(far.state.wireBytes.count > walk.state.wireBytes.count)
    }
}
