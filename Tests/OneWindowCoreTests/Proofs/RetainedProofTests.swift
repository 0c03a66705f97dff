import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Retained proofs")
struct RetainedProofTests {
    private static let proof = RetainedProof(
        code: BodiesWalk.code("RP-1"), name: LocalizedText("无犯罪记录证明"),
        basis: LegalBasis(law: "测试条例", article: "第三条"), issuer: "公安机关")

    private static func document(naming proof: Code?) -> RegistryDocument {
        var definition = TestDistrict.licenceDefinition
        definition.materials[1].details.isProof = true
        definition.materials[1].details.retainedProof = proof
        var document = RegistryDocument()
        document.items = [.init(definition, effectiveFrom: BodiesWalk.day("2026-09-01"))]
        return document
    }

    @Test("a material that is a proof is published only while it stands on the list")
    func publishing() throws {
        var walk = BodiesWalk()
        let subject = "\(TestDistrict.licence) \(TestDistrict.proofMaterial)"
        for document in [Self.document(naming: nil), Self.document(naming: Self.proof.code)] {
            #expect(throws: Rejection(.proofNotRetained, subject)) { try walk.load(document) }
        }
        try walk.arrange(.setProofs([Self.proof]))
        try walk.load(Self.document(naming: Self.proof.code))
        let count = walk.events.count
        try walk.arrange(.setProofs([Self.proof]))
        #expect(walk.events.count == count)
    }

    @Test("an entry needs a name and a basis, and knows its days")
    func entries() {
        let walk = BodiesWalk()
        var nameless = Self.proof
        nameless.name = LocalizedText("")
        var baseless = Self.proof
        baseless.basis = nil
        for proof in [nameless, baseless] {
            #expect(walk.rejection(.setProofs([proof]))?.code == .missingField)
        }
        #expect(walk.rejection(.setProofs([Self.proof]), by: TestDistrict.registrar) == nil)
        #expect(walk.rejection(.setProofs([Self.proof]), by: TestDistrict.clerk)?.code == .dutyMissing)
        var dated = Self.proof
        dated.from = BodiesWalk.day("2026-01-01")
        dated.until = BodiesWalk.day("2026-06-30")
        let days = ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map(BodiesWalk.day)
        #expect(days.map { dated.isRetained(on: $0) } == [false, true, true, false])
    }
}
