import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Licences in place of materials")
struct LicenceReuseTests {
    private let fixture: LicenceFixture
    private var engine: Engine { fixture.engine }

    init() throws { fixture = try LicenceFixture() }

    private func use(_ licence: CaseNumber, _ material: Code = TestDistrict.licenceMaterial) -> LicenceUse {
        LicenceUse(material: material, licence: licence)
    }

    private func refusal(
        _ uses: [LicenceUse], assurance: IdentityAssurance? = .person,
        identityNumber: String = TestDistrict.holder.identityNumber
    ) -> RejectionCode? {
        fixture.rejection {
            try fixture.base.submit(
                fixture.application(uses, assurance: assurance, identityNumber: identityNumber))
        }
    }

    @Test("a licence stands for a material, and the case keeps which version of it")
    func stands() throws {
        let licence = try fixture.issue()
        let later = fixture.today.adding(days: 4_000)
        try fixture.act(licence, .renew(TestDistrict.terms(on: fixture.today, through: later)))
        let receipt = try fixture.base.submit(
            fixture.application([use(licence)], materials: [TestDistrict.formMaterial]))
        let number = try #require(receipt.caseReceipt).number
        let state = try #require(try engine.find(number))
        let id = try #require(try engine.licence(licence)).id
        #expect(state.materials == [0, 1])
        #expect(state.licences == [StandingLicence(material: 1, licence: id, version: 2)])
        #expect(try engine.check().findings == [])
    }

    @Test(
        "the identity must be established as well as the type of licence asks for",
        arguments: IdentityAssurance.allCases)
    func assurance(level: IdentityAssurance) throws {
        let business = try fixture.issue()
        let permit = try fixture.issue(TestDistrict.issue(TestDistrict.foodPermit, on: fixture.today))
        #expect(refusal([use(business)], assurance: level) == (level >= .person ? nil : .identityNotEstablished))
        #expect(refusal([use(permit, TestDistrict.permitMaterial)], assurance: level) == nil)
        #expect(refusal([use(permit, TestDistrict.permitMaterial)], assurance: nil) == .identityNotEstablished)
    }

    @Test("what refuses it, in its order: existence, permission, state, content")
    func refusals() throws {
        let business = try fixture.issue()
        let permit = try fixture.issue(TestDistrict.issue(TestDistrict.foodPermit, on: fixture.today))
        let none = try #require(CaseNumber("none"))
        let extra = TestDistrict.extraMaterial
        #expect(refusal([use(none)]) == .unknownLicence)
        #expect(refusal([use(none), use(business)]) == .duplicateEntry)
        #expect(refusal([use(business)], identityNumber: "") == .notLicenceHolder)
        #expect(refusal([use(business)], identityNumber: "91370123MA3C000023") == .notLicenceHolder)
        #expect(refusal([use(business, extra)]) == .materialNotInList)
        #expect(refusal([use(business, TestDistrict.formMaterial)]) == .materialTakesNoLicence)
        #expect(refusal([use(permit)]) == .licenceTypeDiffers)
        #expect(refusal([use(business, TestDistrict.permitMaterial)]) == .licenceTypeDiffers)
        // A licence that is not valid comes before a material that takes none.
        try fixture.act(business, .suspend(through: nil, basis: "处罚决定", reason: ""))
        #expect(refusal([use(business, extra)]) == .licenceNotValid)
        #expect(refusal([use(business, extra)], assurance: nil) == .identityNotEstablished)
        #expect(refusal([use(business, extra), use(none)]) == .unknownLicence)
    }

    @Test("in no phase but valid; while dormant only where the type does not bar it; restored on resuming")
    func phases() throws {
        let uses = [use(try fixture.issue())]
        let number = uses[0].licence
        try fixture.act(
            number, .fileDormancy(through: fixture.today.adding(days: 90), address: "城南路1号", reason: ""))
        #expect(refusal(uses) == .barredWhileDormant)
        try fixture.act(number, .resume(reason: ""))
        #expect(refusal(uses) == nil)
        try fixture.act(number, .suspend(through: nil, basis: "处罚决定", reason: ""))
        #expect(refusal(uses) == .licenceNotValid)
        try fixture.act(number, .lift(reason: ""))
        #expect(refusal(uses) == nil)
        try fixture.act(number, .revoke(.fraud, basis: "撤销决定", reason: ""))
        #expect(refusal(uses) == .licenceNotValid)
        try fixture.act(number, .cancel(.revoked, basis: "", reason: ""))
        #expect(refusal(uses) == .licenceNotValid)
    }

    @Test("through the last day of its validity, whether or not its timer has fired")
    func lastDay() throws {
        let last = fixture.today.adding(days: 30)
        let uses = [use(try fixture.issue(TestDistrict.issue(on: fixture.today, through: last)))]
        fixture.base.clock.turn(to: last, minute: 1_439)
        #expect(refusal(uses) == nil)
        fixture.base.clock.turn(to: last, minute: 1_440)
        #expect(refusal(uses) == .licenceNotValid)
        var issue = TestDistrict.issue(on: fixture.today)
        issue.terms.validFrom = fixture.today.adding(days: 1)
        #expect(refusal([use(try fixture.issue(issue))]) == .licenceNotValid)
    }

    @Test("a supplement may be a licence alone; a new notice takes it out again")
    func supplement() throws {
        let licence = try fixture.issue()
        let receipt = try fixture.base.submit(fixture.application([], materials: [TestDistrict.formMaterial]))
        let number = try #require(receipt.caseReceipt).number
        try fixture.base.act(number, .receive(window: nil, waitedSince: nil), by: TestDistrict.clerk)
        let notice = CaseCommand.Work.notifySupplement(
            materials: [TestDistrict.licenceMaterial], answerWorkdays: nil, reason: "")
        try fixture.base.act(number, notice, by: TestDistrict.acceptor)
        func supplement(_ assurance: IdentityAssurance?) -> CaseCommand.Work {
            .supplement(materials: [], presented: PresentedLicences([use(licence)], assurance: assurance))
        }
        #expect(
            fixture.rejection { try fixture.base.act(number, supplement(.registered), by: .applicant) }
                == .identityNotEstablished)
        #expect(
            fixture.rejection { try fixture.base.act(number, .supplement(materials: []), by: .applicant) }
                == .missingField)
        try fixture.base.act(number, supplement(.certificate), by: .applicant)
        #expect(try engine.find(number)?.materials == [0, 1])
        #expect(try engine.find(number)?.licences.map(\.material) == [1])
        try fixture.base.act(number, notice, by: TestDistrict.acceptor)
        #expect(try engine.find(number)?.licences == [] && engine.find(number)?.materials == [0])
        #expect(try engine.check().findings == [])
        #expect(try fixture.base.problems == [])
    }
}
