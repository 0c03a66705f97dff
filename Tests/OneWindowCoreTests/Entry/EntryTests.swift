import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Entry into the hall")
struct EntryTests {
    private func register(_ registry: Registry, on day: String = "2026-09-28") -> EntryRegister {
        EntryRegister.on(BodiesWalk.day(day), in: registry) { registry.definition($0.item, version: $0.version) }
    }

    private func line(_ item: ItemCode, _ registry: Registry) -> HallEntry? {
        register(registry).lines.first { $0.item == item }
    }

    @Test("an item is in, exempt with its reason, or missing; shares have their denominators")
    func states() throws {
        var walk = BodiesWalk()
        let all = register(walk.registry)
        #expect(all.entered + all.exempt + all.missing == all.lines.count && all.exempt == 0)
        #expect(all.due == all.lines.count)
        #expect(line(TestDistrict.licence, walk.registry)?.state == .inHall)
        let halls = line(TestDistrict.licence, walk.registry)?.halls
        #expect(halls == [TestDistrict.districtHall, TestDistrict.streetHall])
        #expect(line(TestDistrict.draft, walk.registry) == nil)

        // Offered online only, it is missing until the list says why.
        var definition = TestDistrict.licenceDefinition
        definition.channels = ChannelSet([.online])
        var document = RegistryDocument()
        document.items = [.init(definition, effectiveFrom: BodiesWalk.day("2026-09-01"))]
        try walk.load(document)
        #expect(line(TestDistrict.licence, walk.registry)?.state == .missing)
        let note = EntryNote(
            item: TestDistrict.licence, reason: LocalizedText("场地限制"), basis: BodiesWalk.basis,
            until: BodiesWalk.day("2026-12-31"))
        try walk.arrange(.setEntries([note]))
        let exempt = register(walk.registry)
        #expect(exempt.exempt == 1 && exempt.missing == all.missing && exempt.due == all.due - 1)
        #expect(line(TestDistrict.licence, walk.registry)?.note == note)
        #expect(register(walk.registry, on: "2027-01-01").missing == all.missing + 1)
        #expect(walk.events.count == 2)
        try walk.arrange(.setEntries([note]))
        #expect(walk.events.count == 2)
    }

    @Test("authorised in place only while an officer in a hall holds the post that decides")
    func authorised() throws {
        var walk = BodiesWalk()
        #expect(register(walk.registry).authorised == 0)
        var document = RegistryDocument()
        document.officers = [
            .init(
                Officer(
                    code: BodiesWalk.code("O-CHIEF"), agency: TestDistrict.trade, hall: TestDistrict.districtHall,
                    posts: [TestDistrict.decisionPost]), name: "首席代表")
        ]
        try walk.load(document)
        let register = register(walk.registry)
        #expect(line(TestDistrict.licence, walk.registry)?.isAuthorised == true)
        #expect(line(TestDistrict.service, walk.registry)?.isAuthorised == false)
        #expect(register.authorised > 0 && register.authorised < register.entered)
        document.officers[0].officer.hall = nil
        try walk.load(document)
        #expect(self.register(walk.registry).authorised == 0)
    }

    @Test("an exemption needs an item, a reason and a basis")
    func refused() {
        let walk = BodiesWalk()
        let rows: [(EntryNote, RejectionCode)] = [
            (EntryNote(item: ItemCode("NONE")!, reason: LocalizedText("r"), basis: BodiesWalk.basis), .unknownItem),
            (EntryNote(item: TestDistrict.licence, reason: LocalizedText(""), basis: BodiesWalk.basis), .missingField),
            (EntryNote(item: TestDistrict.licence, reason: LocalizedText("r"), basis: nil), .missingField),
            (
                EntryNote(
                    item: TestDistrict.licence, reason: LocalizedText("r"),
                    basis: LegalBasis(law: "", article: "1")), .missingField
            ),
        ]
        for (note, code) in rows { #expect(walk.rejection(.setEntries([note]))?.code == code) }
    }
}
