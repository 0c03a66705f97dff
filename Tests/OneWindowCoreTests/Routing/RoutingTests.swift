import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Routing")
struct RoutingTests {
    private static let dates = ["2024-12-31", "2025-01-01", "2026-06-30", "2026-07-01", "2026-12-31"].compactMap {
        CivilDate(iso: $0)
    }

    private func compile(_ registry: Registry, on date: CivilDate) -> RoutingTable {
        RoutingTable.compile(registry, on: date, workdays: .china2019To2026)
    }

    /// What the registry says, worked out without a table.
    private struct Naive: Equatable {
        var refusal: RejectionCode?
        var hall: Code?
        var version: UInt32 = 0
        var kind: WindowKind?
        var isOpen = false

        init(
            _ item: ItemCode, _ hall: Code?, _ channel: Channel, _ minuteOfWeek: Int, _ date: CivilDate,
            _ registry: Registry
        ) {
            guard let record = registry.item(item).flatMap({ registry.item($0) }) else {
                refusal = .unknownItem; return
            }
            guard let version = record.version(on: date),
                let definition = registry.definition(record.handle, version: version.number)
            else {
                refusal = .itemNotPublished
                return
            }
            guard definition.channels.contains(channel) else { refusal = .channelNotOffered; return }
            guard channel == .window || channel == .kiosk else {
                self.version = version.number
                isOpen = true
                return
            }
            guard var code = hall else { refusal = .missingField; return }
            while let place = registry.halls[code] {
                let kinds = registry.windows.entries.filter { window in
                    window.hall == code && (window.kind == .comprehensive || window.kind == .dedicated)
                        && (window.agencies.isEmpty || window.agencies.contains(definition.agency))
                }.map(\.kind.rawValue)
                if definition.levels.contains(place.level), let first = kinds.min() {
                    self.hall = code
                    self.version = version.number
                    kind = WindowKind(rawValue: first)
                    let minute = minuteOfWeek % 1_440
                    isOpen =
                        place.hours.weekdays >> UInt8(minuteOfWeek / 1_440) & 1 == 1
                        && minute >= place.hours.opens && minute < place.hours.closes
                    return
                }
                guard let parent = place.parent else { break }
                code = parent
            }
            refusal = registry.halls.handle(hall ?? code) == nil ? .unknownHall : .itemOutOfRange
        }

        init(_ route: Route, _ registry: Registry) {
            refusal = route.refusal
            hall = route.hall.flatMap { registry.halls[$0]?.code }
            version = route.version
            kind = route.windowKind
            isOpen = route.isOpen
        }
    }

    @Test("the table answers what the registry says, for every item, hall, channel and day", arguments: dates)
    func naive(date: CivilDate) throws {
        let registry = CaseWalk.registry
        let table = compile(registry, on: date)
        let halls: [Code?] = [nil] + registry.halls.entries.map(\.code)
        for item in registry.items {
            #expect(table.item(item.code) == item.handle)
            for hall in halls {
                for channel in Channel.allCases {
                    for minute in [0, 539, 540, 1_079, 1_080, 5 * 1_440 + 600, 10_079] {
                        let route = table.route(
                            item: item.handle, from: hall.flatMap { registry.halls.handle($0) }, channel: channel,
                            minuteOfWeek: minute)
                        let expected = Naive(item.code, hall, channel, minute, date, registry)
                        #expect(
                            Naive(route, registry) == expected,
                            "\(item.code) \(String(describing: hall)) \(channel) \(minute)")
                        if expected.refusal == nil {
                            let definition = try #require(registry.definition(item.handle, version: expected.version))
                            #expect(registry.agencies[route.agency]?.code == definition.agency)
                            #expect(
                                registry.posts[route.post]?.code == definition.steps.first?.post
                                    ?? definition.decisionPost)
                        }
                    }
                }
            }
        }
    }

    @Test("what is not registered is refused, whatever the numbers")
    func unknown() {
        let table = compile(CaseWalk.registry, on: TestDistrict.firstDay)
        #expect(table.item(ItemCode("NO-ITEM")!) == nil)
        for handle in [UInt32(0), 99, .max] {
            #expect(
                table.route(item: Handle(handle), from: Handle(1), channel: .window, minuteOfWeek: 0).refusal
                    == .unknownItem)
            #expect(
                table.route(item: Handle(2), from: Handle(handle), channel: .window, minuteOfWeek: 0).refusal
                    == .unknownHall)
        }
        for minute in [-1, Int.min, Int.max, 10_080] {
            #expect(
                table.route(item: Handle(1), from: Handle(1), channel: .window, minuteOfWeek: minute).isOpen == false)
        }
        let empty = compile(Registry(), on: TestDistrict.firstDay)
        #expect(empty.item(TestDistrict.licence) == nil)
        #expect(empty.route(item: Handle(1), from: nil, channel: .online, minuteOfWeek: 0).refusal == .unknownItem)
    }

    @Test("an item that is not taken at a hall is taken at the nearest above it that does")
    func climbing() throws {
        let registry = CaseWalk.registry
        let table = compile(registry, on: TestDistrict.firstDay)
        let community = registry.halls.handle(TestDistrict.communityHall)
        func hall(_ item: ItemCode) -> Code? {
            registry.item(item).flatMap {
                table.route(item: $0, from: community, channel: .window, minuteOfWeek: 600).hall
            }
            .flatMap { registry.halls[$0]?.code }
        }
        #expect(hall(TestDistrict.immediate) == TestDistrict.communityHall)
        #expect(hall(TestDistrict.licence) == TestDistrict.streetHall)
        #expect(hall(CaseWalk.plainLicence) == TestDistrict.streetHall)
        #expect(hall(TestDistrict.service) == TestDistrict.communityHall)
    }

    @Test("a table holds until the day before the next version of any item")
    func days() throws {
        let registry = CaseWalk.registry
        let before = compile(registry, on: TestDistrict.futureDay.adding(days: -1))
        let after = compile(registry, on: TestDistrict.futureDay)
        #expect(before.days == TestDistrict.firstDay...TestDistrict.futureDay.adding(days: -1))
        #expect(after.days.lowerBound == TestDistrict.futureDay)
        #expect(after.days.contains(TestDistrict.futureDay.adding(days: 10_000)))
        for date in Self.dates { #expect(compile(registry, on: date).days.contains(date)) }
    }

    @Test("every code of a large registry is found, and none that is near it", arguments: [1, 100, 5_000])
    func index(count: Int) {
        var builder = RoutingTableBuilder(agencyCount: 1)
        let codes = (0..<count).map { "1137012300\($0)ABCDEFGH\($0 % 7)" }
        for code in codes {
            builder.addItem(ItemCode(code)!, agency: Handle(1), post: Handle(1), version: 1, channels: [], levels: [])
        }
        let table = builder.build(registryRevision: 1, days: TestDistrict.firstDay...TestDistrict.firstDay)
        for (place, code) in codes.enumerated() {
            #expect(table.item(ItemCode(code)!)?.rawValue == UInt32(place) + 1)
            #expect(table.item(ItemCode(code + "X")!) == nil)
            #expect(table.item(ItemCode(String(code.dropLast()) + "Z")!) == nil)
        }
        #expect(table.item(code: UnsafeRawBufferPointer(start: nil, count: 0)) == nil)
    }
}
