import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Checklist discipline: nothing outside the pinned version")
struct ChecklistTests {
    private typealias District = TestDistrict

    private static let offList = Code("M-NEW")!

    /// Publishes a version of the licence from a day.
    private func publish(
        _ fixture: EngineFixture, from day: CivilDate, _ change: (inout ItemDefinition) -> Void
    ) throws {
        var document = RegistryDocument()
        var definition = District.licenceDefinition
        change(&definition)
        document.items = [.init(definition, effectiveFrom: day)]
        try fixture.submit(.register(document), by: .operatorOfHost)
    }

    @Test("a material or step off the list is refused on every way, with what it is about")
    func offList() throws {
        let fixture = try EngineFixture()
        var application = District.application(for: District.licence)
        application.materials.append(Self.offList)
        let refusal = fixture.rejection { try fixture.submit(.apply(application)) }
        #expect(refusal == .materialNotInList)
        let number = try fixture.apply()
        try fixture.receive(number)
        let rows: [(CaseCommand.Work, Actor, RejectionCode)] = [
            (
                .notifySupplement(materials: [Self.offList], answerWorkdays: 5, reason: "补"), District.acceptor,
                .materialNotInList
            ),
            (
                .notifySupplement(materials: [District.formMaterial, Self.offList], answerWorkdays: nil, reason: ""),
                District.acceptor, .materialNotInList
            ),
            (.completeStep(step: Self.offList, opinion: .agree, reason: ""), District.reviewer, .unknownStep),
        ]
        for (work, actor, rule) in rows {
            let before = fixture.store.content
            #expect(fixture.rejection { try fixture.act(number, work, by: actor) } == rule)
            #expect(fixture.store.content == before)
        }
        try fixture.act(
            number, .notifySupplement(materials: [District.extraMaterial], answerWorkdays: 5, reason: "补"),
            by: District.acceptor)
        let handedIn = fixture.rejection {
            try fixture.act(number, .supplement(materials: [Self.offList]), by: District.clerk)
        }
        #expect(handedIn == .materialNotInList)
    }

    @Test("a case keeps the list of its version: what a later version adds cannot be asked for, what it drops can")
    func pinned() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        try fixture.receive(number)
        try publish(fixture, from: fixture.clock.now.date) { definition in
            definition.materials[2] = Material(code: Self.offList, name: LocalizedText("新增材料"))
            definition.stages[0][0].code = Code("NEW-STEP")!
        }
        let asks: (Code) -> CaseCommand.Work = { .notifySupplement(materials: [$0], answerWorkdays: 5, reason: "补") }
        let refused = fixture.rejection { try fixture.act(number, asks(Self.offList), by: District.acceptor) }
        #expect(refused == .materialNotInList)
        try fixture.act(number, asks(District.extraMaterial), by: District.acceptor)
        // A new case has the list of the new version.
        var application = District.application(for: District.licence)
        application.materials.append(District.extraMaterial)
        #expect(fixture.rejection { try fixture.submit(.apply(application)) } == .materialNotInList)
        application.materials = [District.formMaterial, Self.offList]
        try fixture.submit(.apply(application))
    }

    @Test("a proof off the list of retained proofs cannot be published, so it cannot be asked for")
    func proofs() throws {
        let fixture = try EngineFixture()
        let refused = fixture.rejection {
            try publish(fixture, from: fixture.clock.now.date) { $0.materials[1].details.isProof = true }
        }
        #expect(refused == .proofNotRetained)
        let basis = LegalBasis(law: "证明事项保留清单")
        let proof = RetainedProof(code: Code("P-1")!, name: LocalizedText("无犯罪记录证明"), basis: basis)
        try fixture.submit(.arrange(.setProofs([proof])), by: .operatorOfHost)
        try publish(fixture, from: fixture.clock.now.date) {
            $0.materials[1].details.isProof = true
            $0.materials[1].details.retainedProof = Code("P-1")
        }
    }

    @Test("a paused or cancelled item takes no new case, names the reason, and its cases go on")
    func paused() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        let today = fixture.clock.now.date
        let reason = LocalizedText("系统升级", english: "upgrade")
        try publish(fixture, from: today) { $0.elements.status = ItemStatus(.paused, reason: reason, since: today) }
        #expect(fixture.rejection { _ = try fixture.apply() } == .itemPaused)
        try fixture.receive(number)
        try fixture.act(number, .accept, by: District.acceptor)
        #expect(try fixture.engine.find(number)?.opening.version == 1)
        // Resumed, it takes cases again; cancelled, it does not.
        fixture.clock.turn(days: 1)
        let next = fixture.clock.now.date
        try publish(fixture, from: next) { _ in }
        _ = try fixture.apply()
        fixture.clock.turn(days: 1)
        try publish(fixture, from: fixture.clock.now.date) {
            $0.elements.status = ItemStatus(
                .merged, reason: reason, since: fixture.clock.now.date, successors: [District.service])
        }
        #expect(fixture.rejection { _ = try fixture.apply() } == .itemCancelled)
        let registry = fixture.engine.registry
        let item = try #require(registry.item(District.licence))
        let states = try (1...4).map { try fixture.engine.definition(item, version: $0)?.elements.status.state }
        #expect(states == [.inUse, .paused, .inUse, .merged])
        #expect(try fixture.engine.check().isSound)
    }
}
