import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Reforms of bodies with cases in flight")
struct BodiesTests {
    private let fixture: EngineFixture
    private static let new = Code("A-NEW")!
    private static let basis = TestDistrict.bodiesBasis

    init() throws {
        fixture = try EngineFixture()
        var document = RegistryDocument()
        document.agencies = [
            Agency(code: Self.new, name: LocalizedText("综合监管局")),
            Agency(code: Code("A-OTHER")!, name: LocalizedText("城乡建设局")),
        ]
        try fixture.submit(.register(document), by: .operatorOfHost)
    }

    private func merger(on day: CivilDate) -> SuccessionPlan {
        SuccessionPlan(
            .merge, from: [TestDistrict.trade, TestDistrict.housing], to: [Self.new], on: day, basis: Self.basis)
    }

    private func succeed(_ plan: SuccessionPlan) throws {
        try fixture.submit(.arrange(.succeed(plan)), by: .operatorOfHost)
    }

    private func body(of number: CaseNumber, on day: CivilDate? = nil) throws -> Code? {
        let state = try #require(try fixture.engine.find(number))
        let registry = fixture.engine.registry
        return registry.agencies[registry.competentAgency(of: state, on: day)]?.code
    }

    @Test("an accepted case goes on with the successor: same posts, same clocks, decided by the new body")
    func inFlight() throws {
        let number = try fixture.apply()
        try fixture.receive(number)
        try fixture.act(number, .accept, by: TestDistrict.acceptor)
        let before = try #require(try fixture.engine.find(number))
        let day = fixture.clock.now.date
        let outlook = try fixture.engine.outlook(of: merger(on: day))
        #expect(outlook.preview.isClear)
        #expect(outlook.shares.map(\.body) == [Self.new] && outlook.shares.first?.cases == 1)
        #expect(outlook.shares.first?.clocks == before.clocks.count(where: \.isRunning))
        try succeed(merger(on: day))

        let after = try #require(try fixture.engine.find(number))
        #expect(after.clocks == before.clocks && after.timers == before.timers && after.opening == before.opening)
        #expect(try body(of: number) == Self.new)
        #expect(try body(of: number, on: day.adding(days: -1)) == TestDistrict.trade)
        for (step, actor) in [
            (TestDistrict.formalStep, TestDistrict.reviewer),
            (TestDistrict.inspectionStep, TestDistrict.inspector), (TestDistrict.opinionStep, TestDistrict.reviewer),
        ] {
            try fixture.act(number, .completeStep(step: step, opinion: .agree, reason: ""), by: actor)
        }
        // The head of the new body extends; the archive is the new body's as well.
        try fixture.act(number, .extend(amount: 5, reason: "复杂"), by: TestDistrict.organHead)
        try fixture.act(number, .decide(.granted, reason: ""), by: TestDistrict.decider)
        try fixture.act(
            number, .issue(method: .window, window: TestDistrict.issuingWindow, recipient: ""), by: TestDistrict.clerk)
        try fixture.act(number, .archive, by: TestDistrict.archivist)
        let found = try fixture.engine.decisionsOutside(from: day, through: day)
        #expect(found.map(\.number) == [number] && found.first?.agency == Self.new)
        #expect(try fixture.engine.decisionsOutside(from: day.adding(days: 1), through: day.adding(days: 9)) == [])
        #expect(try fixture.problems == [])
    }

    @Test("a new application is for the successor; a split asks the pinned item which")
    func opened() throws {
        let number = try fixture.apply(TestDistrict.service)
        fixture.clock.turn(days: 1)
        let other = Code("A-OTHER")!
        try succeed(
            SuccessionPlan(
                .split, from: [TestDistrict.housing], to: [Self.new, other], on: fixture.clock.now.date,
                basis: Self.basis, rules: [SuccessionRule(to: other, type: "20")], rest: Self.new))
        #expect(try body(of: number) == other)
        let later = try fixture.apply(TestDistrict.service)
        #expect(try body(of: later) == other)
        let handle = try #require(fixture.engine.registry.agencies.handle(other))
        #expect(try fixture.engine.find(later)?.opening.agency == handle)
        // A second reform on top of the first.
        fixture.clock.turn(days: 1)
        try succeed(
            SuccessionPlan(.merge, from: [other], to: [Self.new], on: fixture.clock.now.date, basis: Self.basis))
        #expect(try body(of: number) == Self.new && body(of: later) == Self.new)
        #expect(try body(of: number, on: fixture.clock.now.date.adding(days: -1)) == other)
        #expect(try fixture.problems == [])
    }

    @Test("a service request is answered by the body that stands in the place of the one it was passed to")
    func requests() throws {
        let receipt = try fixture.submit(.openRequest(TestDistrict.intake(Code("complaint")!)))
        let number = try #require(receipt.requestReceipt).number
        try fixture.submit(
            .actOnRequest(
                RequestCommand(number, .dispatch(agency: TestDistrict.trade, post: nil, reason: ""))),
            by: TestDistrict.requestClerk)
        try succeed(merger(on: fixture.clock.now.date))
        try fixture.submit(.actOnRequest(RequestCommand(number, .take)), by: TestDistrict.reviewer)
        let other = try fixture.submit(.openRequest(TestDistrict.intake(Code("complaint")!)))
        let second = try #require(other.requestReceipt).number
        let refused = fixture.rejection {
            try fixture.submit(
                .actOnRequest(RequestCommand(second, .dispatch(agency: TestDistrict.trade, post: nil, reason: ""))),
                by: TestDistrict.requestClerk)
        }
        #expect(refused == .bodyClosed)
        #expect(try fixture.problems == [])
    }

    @Test("a refused reform leaves no trace, and one that was carried out is there after opening again")
    func durable() throws {
        let head = try fixture.engine.journalHead()
        let refused = fixture.rejection { try succeed(merger(on: fixture.clock.now.date.adding(days: 1))) }
        #expect(refused == .successionNotYet)
        #expect(try fixture.engine.journalHead() == head)
        try fixture.submit(
            .arrange(
                .setDuties([
                    DutyEntry(
                        code: Code("D-1")!, item: TestDistrict.licence,
                        holders: [DutyHolder(lead: TestDistrict.trade, basis: Self.basis)])
                ])), by: .operatorOfHost)
        try succeed(merger(on: fixture.clock.now.date))
        let again = try Engine(store: fixture.store, options: TestDistrict.options)
        #expect(again.registry.bodies == fixture.engine.registry.bodies)
        #expect(again.registry.bodies.successions.applied.count == 1)
        #expect(again.registry.agencies.entries == fixture.engine.registry.agencies.entries)
        #expect(try again.check().isSound)
        #expect(try again.dutyFindings(on: fixture.clock.now.date).allSatisfy { $0.duty == nil })
        #expect(try again.entryRegister(on: fixture.clock.now.date).lines.count > 0)
    }

    @Test("a proof that has left the list is not asked for, and acceptance does not wait for it")
    func proofs() throws {
        var definition = TestDistrict.licenceDefinition
        definition.materials[1].details.isProof = true
        definition.materials[1].details.retainedProof = Code("RP-1")
        var proof = RetainedProof(code: Code("RP-1")!, name: LocalizedText("证明"), basis: Self.basis)
        try fixture.submit(.arrange(.setProofs([proof])), by: .operatorOfHost)
        var document = RegistryDocument()
        document.items = [.init(definition, effectiveFrom: fixture.clock.now.date)]
        try fixture.submit(.register(document), by: .operatorOfHost)
        var application = TestDistrict.application(for: TestDistrict.licence)
        application.materials = [TestDistrict.formMaterial]
        let receipt = try fixture.submit(.apply(application))
        let number = try #require(receipt.caseReceipt).number
        try fixture.receive(number)
        #expect(fixture.rejection { try fixture.act(number, .accept, by: TestDistrict.acceptor) } == .materialMissing)
        proof.until = fixture.clock.now.date.adding(days: -1)
        try fixture.submit(.arrange(.setProofs([proof])), by: .operatorOfHost)
        let notice = CaseCommand.Work.notifySupplement(
            materials: [TestDistrict.proofMaterial], answerWorkdays: 3, reason: "缺")
        #expect(fixture.rejection { try fixture.act(number, notice, by: TestDistrict.acceptor) } == .proofNotRetained)
        try fixture.act(number, .accept, by: TestDistrict.acceptor)
        #expect(try fixture.problems == [])
    }
}
