import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Licences offered before anybody applies")
struct LicenceOfferTests {
    private let fixture: LicenceFixture
    private var engine: Engine { fixture.engine }

    init() throws { fixture = try LicenceFixture() }

    private func answer(
        _ licence: CaseNumber, _ material: Code? = nil, holder: String = TestDistrict.holder.identityNumber,
        assurance: IdentityAssurance? = .person, item: ItemCode = TestDistrict.reuseItem, at: Instant? = nil
    ) throws -> LicenceOfferAnswer? {
        try engine.offer(
            LicenceOffer(
                licence, item: item, material: material, holder: holder, assurance: assurance,
                at: at ?? fixture.base.clock.now))
    }

    @Test("it says which materials a licence stands for, and what its type asks of the identity")
    func materials() throws {
        let business = try fixture.issue()
        let permit = try fixture.issue(TestDistrict.issue(TestDistrict.foodPermit, on: fixture.today))
        let stall = try fixture.issue(TestDistrict.issue(TestDistrict.stallPermit, on: fixture.today))
        let answers = try [business, permit, stall].map { try #require(try answer($0)) }
        #expect(answers.map(\.materials) == [[TestDistrict.licenceMaterial], [TestDistrict.permitMaterial], []])
        #expect(answers.map(\.needed) == [.person, .stated, .registered])
        #expect(answers.map { $0.reason?.code } == [nil, nil, .licenceTypeDiffers])
        #expect(answers.map(\.itemVersion) == [1, 1, 1] && answers[0].isTaken && !answers[2].isTaken)
        // What stands against this offer does not hide what the item takes.
        #expect(try answer(business, assurance: nil)?.materials == [TestDistrict.licenceMaterial])
        #expect(try answer(business, TestDistrict.permitMaterial)?.materials == [])
    }

    @Test("no licence, no item, no version in effect: each is told apart, and nothing is written")
    func missing() throws {
        let licence = try fixture.issue()
        let rows = try engine.journalHead()
        #expect(try answer(try #require(CaseNumber("none"))) == nil)
        #expect(
            fixture.rejection { _ = try answer(licence, item: ItemCode("NONE")!) } == .unknownItem)
        let early = Instant(date: TestDistrict.firstDay.adding(days: -1))
        #expect(fixture.rejection { _ = try answer(licence, at: early) } == .itemNotPublished)
        #expect(try engine.journalHead() == rows)
    }

    @Test("it is what an application comes to, whatever the licence has been through", arguments: seeds(6))
    func agrees(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let types = [TestDistrict.businessLicence, TestDistrict.foodPermit, TestDistrict.stallPermit]
        let materials = [
            TestDistrict.licenceMaterial, TestDistrict.permitMaterial, TestDistrict.formMaterial,
            TestDistrict.extraMaterial,
        ]
        let levels: [IdentityAssurance] = [.person, .certificate, .person, .registered]
        var seen = Set<RejectionCode>()
        for _ in 0..<60 {
            fixture.base.clock.turn(days: chance.below(3))
            var issue = TestDistrict.issue(
                types[chance.below(3)], on: fixture.today, through: fixture.today.adding(days: chance.below(3)))
            if chance.chance(10) { issue.terms.validFrom = fixture.today.adding(days: 1) }
            if let last = issue.terms.validThrough, last < issue.terms.validFrom { issue.terms.validThrough = nil }
            let number = try fixture.issue(issue)
            let through = fixture.today.adding(days: 20)
            switch chance.below(8) {
            case 0: _ = try? fixture.act(number, .fileDormancy(through: through, address: "甲", reason: ""))
            case 1: try fixture.act(number, .suspend(through: nil, basis: "决定", reason: ""))
            case 2: try fixture.act(number, .revoke(.fraud, basis: "决定", reason: ""))
            default: break
            }
            fixture.base.clock.turn(days: chance.below(3))
            let material = chance.one(of: materials) ?? materials[0]
            let assurance = chance.chance(90) ? chance.one(of: levels) : nil
            let holder = chance.chance(85) ? TestDistrict.holder.identityNumber : "91370123MA3C000023"
            let offered = try #require(try answer(number, material, holder: holder, assurance: assurance))
            let refusal = fixture.rejection {
                try fixture.base.submit(
                    fixture.application(
                        [LicenceUse(material: material, licence: number)], assurance: assurance,
                        identityNumber: holder))
            }
            #expect(offered.reason?.code == refusal, "seed \(seed)")
            if let refusal { seen.insert(refusal) }
        }
        #expect(seen.count > 3)
        #expect(try engine.check().findings == [])
    }
}
