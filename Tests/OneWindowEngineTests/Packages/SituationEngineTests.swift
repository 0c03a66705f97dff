import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Situations of items in the engine")
struct SituationEngineTests {
    private typealias District = TestDistrict

    /// The licence with its proof brought only by agents.
    private static func document() throws -> RegistryDocument {
        var document = District.document
        let agent = try #require(Code("agent"))
        document.items[0].definition.elements.situations.questions = [
            GuideQuestion(agent, LocalizedText("请人代办吗？"), input: "代办")
        ]
        document.items[0].definition.elements.situations.elements = [
            SituationElement(.material, District.proofMaterial.text, if: "代办人")
        ]
        document.items[0].definition.elements.situations.decisions = DecisionModel(
            name: "许可", inputs: [.init("代办", type: "boolean")],
            decisions: [.init("代办人", type: "boolean", logic: .expression("代办"))])
        return document
    }

    @Test("are published, kept over a reopening, checked, and asked by the item's code and in a package")
    func guide() throws {
        let store = MemoryStore()
        let engine = try Engine(store: store, options: District.options)
        var document = try Self.document()
        let package = PackageDefinition(
            code: try #require(Code("PKG")), name: LocalizedText("开店一件事"), lead: District.trade,
            members: [PackageMember(District.licence), PackageMember(District.service)])
        document.packages = [.init(package, effectiveFrom: District.firstDay)]
        let id = try District.request("one")
        _ = try engine.submit(
            Submission(id: id, at: District.opening, by: .operatorOfHost, .register(document)))
        #expect(try engine.check().isSound)
        let again = try Engine(store: store, options: District.options)
        for code in [District.licence.text, "PKG"] {
            for (answer, count) in [("是", 3), ("否", 2)] {
                var guide = try again.guide(code, on: District.opening.date)
                #expect(guide.guide.question?.code.text == "agent" && guide.guide.questionsLeftAtMost == 1)
                try guide.guide.answer(answer)
                #expect(try guide.plan().materials.count == count)
            }
        }
    }

    @Test("what only a situation needs is missing where a notice asked for it, and not by itself")
    func acceptance() throws {
        let fixture = try EngineFixture()
        var document = RegistryDocument()
        document.items = [.init(try Self.document().items[0].definition, effectiveFrom: fixture.clock.now.date)]
        try fixture.submit(.register(document), by: .operatorOfHost)
        func apply() throws -> CaseNumber {
            var application = District.application(for: District.licence)
            application.materials = [District.formMaterial]
            let receipt = try fixture.submit(.apply(application))
            let number = try #require(receipt.caseReceipt).number
            try fixture.receive(number)
            return number
        }
        try fixture.act(apply(), .accept, by: District.acceptor)
        let second = try apply()
        try fixture.act(
            second, .notifySupplement(materials: [District.proofMaterial], answerWorkdays: 5, reason: "代办须有证明"),
            by: District.acceptor)
        try fixture.act(second, .supplement(materials: [District.extraMaterial]), by: .applicant)
        let refused = fixture.rejection { try fixture.act(second, .accept, by: District.acceptor) }
        #expect(refused == .materialMissing)
        #expect(try fixture.problems == [])
    }
}
