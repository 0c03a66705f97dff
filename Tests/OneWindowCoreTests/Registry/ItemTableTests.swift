import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Packed items")
struct ItemTableTests {
    /// The versions of a few thousand items by chance, in the order in which they were published.
    private struct History {
        var events: [RegistryEvent] = []
        var versions: [[ItemDefinition]] = []

        init(seed: UInt64, items: Int, versions most: Int) {
            var chance = SeededGenerator(seed: seed)
            for place in 0..<most {
                if versions.count < items, versions.isEmpty || chance.chance(60) {
                    versions.append([])
                    add(to: versions.count - 1, place, &chance)
                } else {
                    add(to: chance.below(versions.count), place, &chance)
                }
            }
        }

        private mutating func add(to item: Int, _ place: Int, _ chance: inout SeededGenerator) {
            var definition = TestDistrict.serviceDefinition(naturalDays: 1 + chance.below(60))
            definition.code = ItemCode("ITEM-\(item)")!
            definition.name = LocalizedText("事项 \(place)")
            definition.type = chance.one(of: [.licence, .publicService, ItemType("0A")!, ItemType("xZ19")!])!
            definition.region = chance.one(of: ["", "000000", "370123", "370123001002", "7"])!
            definition.caseType = chance.one(of: CaseType.allCases)!
            definition.levels = HallLevelSet(rawValue: UInt8(chance.below(256)))
            definition.channels = ChannelSet(rawValue: UInt16(chance.below(65_536)))
            definition.agency = chance.chance(20) ? Code("A-NONE")! : definition.agency
            let day = chance.chance(30) ? nil : TestDistrict.firstDay.adding(days: chance.below(4_000) - 2_000)
            versions[item].append(definition)
            events.append(
                .itemVersionAdded(
                    Handle(UInt32(item) + 1), version: UInt32(versions[item].count), effectiveFrom: day, definition))
        }
    }

    private func organisation() -> Registry {
        var registry = Registry()
        for entry in TestDistrict.document.agencies {
            registry.apply(.agencySet(registry.agencies.next, entry))
        }
        for entry in TestDistrict.document.posts { registry.apply(.postSet(registry.posts.next, entry)) }
        return registry
    }

    @Test("a registry from summaries says what one from events says, in whatever order they come", arguments: seeds(3))
    func summaries(seed: UInt64) throws {
        print("seed \(seed)")
        let history = History(seed: seed, items: 2_500, versions: 5_000)
        var full = organisation()
        for event in history.events {
            try #require(full.canApply(event))
            full.apply(event)
        }
        // As a store hands them out: by handle, then version.
        var packed = Registry(keepingDefinitions: false)
        for entry in full.agencies.entries { packed.apply(.agencySet(packed.agencies.next, entry)) }
        for entry in full.posts.entries { packed.apply(.postSet(packed.posts.next, entry)) }
        for (item, definitions) in history.versions.enumerated() {
            for version in definitions.indices {
                let key = VersionKey(Handle(UInt32(item) + 1), UInt32(version) + 1)
                let summary = try ItemSummary(wireBytes: try #require(full.summary(of: key)).wireBytes)
                let isApplied = packed.apply(summary, at: key.item)
                #expect(isApplied && packed.has(key) && packed.definition(key.item, version: key.version) == nil)
            }
        }
        #expect(packed.items == full.items && Array(packed.items) == Array(full.items))
        for (item, definitions) in history.versions.enumerated() {
            let handle = Handle<ItemDefinition>(UInt32(item) + 1)
            let record = try #require(packed.item(handle))
            #expect(packed.code(of: handle) == definitions[0].code && packed.item(definitions[0].code) == handle)
            #expect(record.versions.count == definitions.count)
            for (place, definition) in definitions.enumerated() {
                let version = try #require(record.version(UInt32(place) + 1))
                #expect(version.fits(definition))
                #expect(version.agency == full.agencies.handle(definition.agency))
                #expect(full.definition(handle, version: version.number) == definition)
                let known = packed.typeAndRegion(handle, version: version.number)
                #expect(known?.type == definition.type && known?.region == definition.region)
            }
        }
        for date in [-3_000, -100, 0, 700, 3_000].map({ TestDistrict.firstDay.adding(days: $0) }) {
            let tables = [full, packed].map { RoutingTable.compile($0, on: date, workdays: .china2019To2026) }
            #expect(tables[0].days == tables[1].days)
            for place in 0..<history.versions.count {
                let routes = tables.map {
                    $0.route(item: Handle(UInt32(place) + 1), from: nil, channel: .online, minuteOfWeek: 600)
                }
                #expect(routes[0] == routes[1])
            }
        }
    }

    @Test("changing a copy leaves the other as it was", arguments: seeds(3))
    func copies(seed: UInt64) throws {
        print("seed \(seed)")
        let history = History(seed: seed, items: 2_500, versions: 5_000)
        var registry = organisation()
        var snapshots: [(Registry, Int)] = []
        for (place, event) in history.events.enumerated() {
            if place % 997 == 0 { snapshots.append((registry, place)) }
            registry.apply(event)
        }
        for (snapshot, events) in snapshots {
            var again = organisation()
            for event in history.events.prefix(events) { again.apply(event) }
            #expect(again.items == snapshot.items)
            #expect((snapshot.items == registry.items) == (events == history.events.count))
        }
    }

    @Test("what does not follow on the table cannot be applied")
    func refusals() throws {
        var registry = Registry(keepingDefinitions: false)
        let full = CaseWalk.registry
        let first = try #require(full.summary(of: VersionKey(Handle(1), 1)))
        // No agency and no post is registered yet.
        #expect(!registry.canApply(first, at: Handle(1)))
        for entry in full.agencies.entries { registry.apply(.agencySet(registry.agencies.next, entry)) }
        for entry in full.posts.entries { registry.apply(.postSet(registry.posts.next, entry)) }
        #expect(registry.canApply(first, at: Handle(1)))
        for handle in [UInt32(0), 2, .max] { #expect(!registry.canApply(first, at: Handle(handle)), "\(handle)") }
        let isApplied = registry.apply(first, at: Handle(1))
        #expect(isApplied)
        let isAgain = registry.apply(first, at: Handle(1))
        #expect(!isAgain && registry.items.count == 1)
        #expect(!registry.canApply(first, at: Handle(1)) && !registry.canApply(first, at: Handle(2)))
        let none = VersionKey(Handle(9_999), 1)
        #expect(registry.summary(of: none) == nil && !registry.has(none) && registry.item(none.item) == nil)
        for version in [UInt32(0), 2, .max] { #expect(!registry.has(VersionKey(Handle(1), version))) }
        #expect(registry.code(of: Handle(0)) == nil && registry.code(of: Handle(.max)) == nil)
    }

    @Test("a day that no calendar has is refused before anything is registered")
    func impossibleDay() {
        for day in [Int32.min, .max] {
            var document = RegistryDocument()
            document.items = [
                .init(TestDistrict.serviceDefinition(naturalDays: 3), effectiveFrom: CivilDate(dayNumber: day))
            ]
            #expect(throws: Rejection.self) { try RegistryDecider.decide(document, registry: CaseWalk.registry) }
        }
    }
}
