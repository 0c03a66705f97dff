import Crypto
import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Verification of licences")
struct LicenceVerifyTests {
    private let fixture: LicenceFixture
    private let key = Curve25519.Signing.PrivateKey()
    private let keyID = Code("TRADE-2026")!
    private var engine: Engine { fixture.engine }

    init() throws {
        fixture = try LicenceFixture()
        var document = RegistryDocument()
        document.signatureKeys = [
            SignatureKey(code: keyID, agency: TestDistrict.trade, publicKey: Array(key.publicKey.rawRepresentation)),
            SignatureKey(
                code: Code("HOUSING-2026")!, agency: TestDistrict.housing,
                publicKey: Array(key.publicKey.rawRepresentation)),
        ]
        try fixture.base.submit(.register(document), by: .operatorOfHost)
    }

    private func signature(_ form: [UInt8], _ id: Code? = nil) throws -> LicenceSignature {
        LicenceSignature(key: id ?? keyID, bytes: Array(try key.signature(for: form)))
    }

    @Test("signed after it was issued, over its canonical form; a renewal needs a new one")
    func sign() throws {
        let number = try fixture.issue()
        let form = try #require(try engine.licenceForm(number))
        #expect(
            String(decoding: form, as: UTF8.self) == """
                OneWindow licence 1
                number: EL20260105.0001
                type: L-BUSINESS
                issuer: A-TRADE
                issued: 2026-01-05
                from: 2026-01-05
                through: 2031-01-05
                digest: \(String(repeating: "07", count: 32))

                """)
        let question = LicenceQuestion(number, at: fixture.base.clock.now)
        #expect(try engine.verify(question)?.signature == SignatureFinding.none)
        #expect(
            fixture.rejection { try fixture.act(number, .sign(signature(form + [1]))) } == .signatureInvalid)
        #expect(
            fixture.rejection { try fixture.act(number, .sign(signature(form, Code("HOUSING-2026")))) }
                == .signatureInvalid)
        #expect(
            fixture.rejection { try fixture.act(number, .sign(signature(form, Code("NONE")))) }
                == .unknownSignatureKey)
        try fixture.act(number, .sign(signature(form)))
        let answer = try #require(try engine.verify(question))
        #expect(answer.signature == .good && answer.isGood)
        try fixture.act(
            number, .renew(TestDistrict.terms(on: fixture.today, through: fixture.today.adding(days: 3_000))))
        #expect(try engine.verify(question)?.signature == SignatureFinding.none)
        #expect(try engine.check().findings == [])
    }

    @Test("issued with a signature, it needs its number, and the signature must be good")
    func issueSigned() throws {
        var issue = TestDistrict.issue(on: fixture.today)
        let number = CaseNumber("JY-1")!
        issue.terms.signature = try signature([])
        #expect(fixture.rejection { _ = try fixture.issue(issue) } == .missingField)
        issue.number = number
        #expect(fixture.rejection { _ = try fixture.issue(issue) } == .signatureInvalid)
        let form = LicenceForm.bytes(
            number: number, type: issue.type, issuer: issue.issuer, terms: issue.terms)
        issue.terms.signature = try signature(form)
        _ = try fixture.issue(issue)
        #expect(try engine.verify(LicenceQuestion(number, at: fixture.base.clock.now))?.signature == .good)
    }

    @Test("state on the day, holder, content: the first that stands against it is the reason")
    func answers() throws {
        let number = try fixture.issue()
        let now = fixture.base.clock.now
        let holder = TestDistrict.holder.identityNumber
        let digest = [UInt8](repeating: 7, count: 32)
        func ask(
            _ at: Instant? = nil, holder: String = "", digest: [UInt8]? = nil
        ) throws -> RejectionCode? {
            try #require(
                try engine.verify(LicenceQuestion(number, at: at ?? now, holder: holder, digest: digest))
            ).reason
        }
        #expect(try ask(holder: holder, digest: digest) == nil)
        #expect(try ask(holder: "someone") == .notLicenceHolder)
        #expect(try ask(digest: [UInt8](repeating: 8, count: 32)) == .contentDiffers)
        #expect(try ask(now.adding(minutes: -1)) == .licenceNotValid, "before it was issued")
        #expect(try ask(Instant(date: CivilDate(iso: "2031-01-05")!, minute: 1_439)) == nil)
        #expect(try ask(Instant(date: CivilDate(iso: "2031-01-06")!)) == .licenceNotValid)
        fixture.base.clock.turn(days: 1)
        try fixture.act(
            number, .fileDormancy(through: fixture.today.adding(days: 90), address: "城南路1号", reason: ""))
        #expect(try ask(fixture.base.clock.now) == .licenceDormant)
        #expect(try ask(now) == nil, "it was valid the day before")
        #expect(try ask(Instant(date: fixture.today.adding(days: 91))) == nil, "dormancy will be over")
        #expect(try engine.verify(LicenceQuestion(CaseNumber("none")!, at: now)) == nil)
    }
}
