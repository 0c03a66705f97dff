import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Handling modes")
struct HandlingModeTests {
    static let refused: [(HandlingMode, @Sendable (inout ItemDefinition) -> Void)] = [
        (.atOnce, { $0.caseType = .promised }), (.online, { $0.channels = ChannelSet([.window]) }),
        (.nearby, { $0.levels = HallLevelSet([.district]) }),
        (
            .oneVisit,
            { definition in
                definition.elements.visits.count = 2
                definition.elements.visits.explanation = LocalizedText("核对原件")
            }
        ),
    ]

    @Test("a mode that the item does not keep is refused on publishing", arguments: refused.indices)
    func publishing(_ index: Int) throws {
        let (mode, change) = Self.refused[index]
        var walk = BodiesWalk()
        var definition = TestDistrict.licenceDefinition
        definition.elements.modes = ChoiceSet([mode])
        change(&definition)
        var document = RegistryDocument()
        document.items = [.init(definition, effectiveFrom: BodiesWalk.day("2026-09-01"))]
        #expect(throws: Rejection(.modeDisagrees, "\(TestDistrict.licence) \(mode.name)")) { try walk.load(document) }
    }

    @Test("an item that is offered nearby is taken in the street's hall, and routing leads there")
    func nearby() throws {
        var walk = BodiesWalk()
        var definition = TestDistrict.licenceDefinition
        definition.elements.modes = ChoiceSet([.nearby, .online])
        var document = RegistryDocument()
        document.items = [.init(definition, effectiveFrom: BodiesWalk.day("2026-09-01"))]
        try walk.load(document)
        let table = RoutingTable.compile(
            walk.registry, on: BodiesWalk.day("2026-09-28"),
            workdays: CalendarBook(base: .china2019To2026).latest(region: ""))
        let item = try #require(walk.registry.item(TestDistrict.licence))
        let street = try #require(walk.registry.halls.handle(TestDistrict.streetHall))
        let route = table.route(item: item, from: street, channel: .window, minuteOfWeek: 600)
        #expect(route.hall == street && route.refusal == nil)
    }
}
