import OneWindowEngine
import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Figures over the items of a registry")
struct RegistryFigureTests {
    @Test("a registry is counted as it stands on a day, and what a later version saved is found")
    func days() throws {
        let fixture = try EngineFixture()
        let item = try #require(fixture.engine.registry.item(TestDistrict.licence))
        var shorter = try #require(try fixture.engine.definition(item, version: 1))
        let today = fixture.clock.now.date
        let day = today.adding(days: 30)
        let before = try fixture.engine.metrics(on: today)
        let open = fixture.engine.registry.items.count { $0.version(on: today)?.isOpen ?? false }
        #expect(before.items == open)
        shorter.promisedLimit = TimeLimit((shorter.promisedLimit?.amount ?? 0) - 1)
        var document = RegistryDocument()
        document.items = [.init(shorter, effectiveFrom: day)]
        _ = try fixture.submit(.register(document), by: .operatorOfHost)
        #expect(try fixture.engine.metrics(on: today) == before)
        #expect(try fixture.engine.saving(from: today, to: day).workdays == 1)
    }
}
