import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Licences of bodies that have ended")
struct LicenceSuccessionTests {
    @Test("who follows the body that issued a licence acts on it; who did not, does not")
    func merger() throws {
        let fixture = try LicenceFixture()
        let number = try fixture.issue()
        var document = RegistryDocument()
        let new = Code("A-NEW")!
        document.agencies = [Agency(code: new, name: LocalizedText("综合监管局"))]
        try fixture.base.submit(.register(document), by: .operatorOfHost)
        let plan = SuccessionPlan(
            .merge, from: [TestDistrict.trade], to: [new], on: fixture.today, basis: TestDistrict.bodiesBasis)
        try fixture.base.submit(.arrange(.succeed(plan)), by: .operatorOfHost)
        let order = LicenceCommand.Work.suspend(through: nil, basis: "处罚决定", reason: "")
        #expect(
            fixture.rejection { try fixture.act(number, order, by: TestDistrict.housingLicensor) } == .wrongAgency)
        try fixture.act(number, order)
        try fixture.act(number, .lift(reason: ""))
        let state = try #require(try fixture.engine.licence(number))
        let registry = fixture.engine.registry
        #expect(registry.agencies[registry.agency(ofIssued: state)]?.code == new)
        let before = registry.agency(ofIssued: state, on: fixture.today.adding(days: -1))
        #expect(registry.agencies[before]?.code == TestDistrict.trade)
        // What was signed names who signed it.
        let form = String(decoding: try #require(try fixture.engine.licenceForm(number)), as: UTF8.self)
        #expect(form.contains("issuer: A-TRADE\n"))
        #expect(try fixture.engine.check().findings == [])
    }
}
