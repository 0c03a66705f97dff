import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Licences issued under a grant")
struct LicenceGrantTests {
    private static let licensor = Actor.officer(Code("O-T-LICENCE")!, post: Code("P-T-LICENCE")!)

    /// A case of trade that the town took in, reviewed and decided under a grant of a kind.
    private func decided(_ kind: AuthorityKind) throws -> (EngineFixture, CaseNumber) {
        let fixture = try EngineFixture()
        try fixture.submit(.register(TestDistrict.documentWithTown), by: .operatorOfHost)
        try fixture.submit(.register(TestDistrict.library), by: .operatorOfHost)
        var town = RegistryDocument()
        let post = Code("P-T-LICENCE")!
        town.posts = [
            Post(code: post, name: LocalizedText("镇证照岗"), agency: TestDistrict.town, duties: DutySet([.licences]))
        ]
        town.officers = [
            .init(Officer(code: Code("O-T-LICENCE")!, agency: TestDistrict.town, posts: [post]), name: "工作人员")
        ]
        try fixture.submit(.register(town), by: .operatorOfHost)
        let grant = TestDistrict.townGrant(Code("G-1")!) { $0.kind = kind }
        try fixture.submit(.authority(.init(.grant(grant), reason: "赋权")), by: TestDistrict.tradeLister)
        try fixture.submit(.authority(.init(.accept(grant.code))), by: TestDistrict.townLister)
        var application = TestDistrict.application(for: TestDistrict.licence)
        application.hall = TestDistrict.townHall
        let number = try #require(try fixture.submit(.apply(application)).caseReceipt).number
        let window = CaseCommand.Work.receive(window: TestDistrict.townWindow, waitedSince: nil)
        try fixture.act(number, window, by: TestDistrict.townClerk)
        try fixture.act(number, .accept, by: TestDistrict.townClerk)
        for step in [TestDistrict.formalStep, TestDistrict.inspectionStep, TestDistrict.opinionStep] {
            try fixture.act(
                number, .completeStep(step: step, opinion: .agree, reason: ""), by: TestDistrict.townReviewer)
        }
        try fixture.act(number, .decide(.granted, reason: ""), by: TestDistrict.townDecider)
        return (fixture, number)
    }

    @Test(
        "who decided a case under a grant issues its licence in the name that the grant gives, and in no other",
        arguments: [AuthorityKind.empowered, .delegated, .entrusted])
    func names(_ kind: AuthorityKind) throws {
        let (fixture, number) = try decided(kind)
        let own = kind == .entrusted ? TestDistrict.trade : TestDistrict.town
        let other = kind == .entrusted ? TestDistrict.town : TestDistrict.trade
        func issue(in name: Code, by actor: Actor) throws -> CaseNumber {
            var issue = TestDistrict.issue(on: fixture.clock.now.date)
            issue.issuer = name
            issue.caseNumber = number
            return try #require(try fixture.submit(.issueLicence(issue), by: actor).licenceReceipt).number
        }
        #expect(fixture.rejection { _ = try issue(in: other, by: Self.licensor) } == .wrongAgency)
        #expect(fixture.rejection { _ = try issue(in: own, by: TestDistrict.housingLicensor) } == .wrongAgency)
        let licence = try issue(in: own, by: Self.licensor)
        #expect(try fixture.engine.licenceHistory(of: licence).map(\.record.actor.grant) == [Handle(1)])
        let registry = fixture.engine.registry
        #expect(try fixture.engine.licence(licence).map { registry.agencies[$0.opening.issuer]?.code } == own)
        #expect(try fixture.problems == [])
        #expect(try fixture.engine.check().isSound)
    }

    @Test("the competent body itself issues as ever, and what rests on no case is issued by the body's own post")
    func competent() throws {
        let (fixture, number) = try decided(.empowered)
        var issue = TestDistrict.issue(on: fixture.clock.now.date)
        issue.caseNumber = number
        let receipt = try #require(
            try fixture.submit(.issueLicence(issue), by: TestDistrict.licensor).licenceReceipt)
        #expect(try fixture.engine.licenceHistory(of: receipt.number).map(\.record.actor.grant) == [nil])
        issue.caseNumber = nil
        #expect(
            fixture.rejection { _ = try fixture.submit(.issueLicence(issue), by: Self.licensor) } == .wrongAgency)
    }
}
