import OneWindow
import OneWindowSample
import OneWindowTesting

/// What a routing table is made of, in the open: one and the same for the library's builder and for the limit.
public struct RouteData {
    struct Item {
        var code: ItemCode
        var agency: UInt32 = 0
        var post: UInt32 = 0
        var version: UInt32 = 0
        var channels: ChannelSet = []
        var levels: HallLevelSet = []
    }

    struct Place {
        var level: HallLevel
        /// 0 at the top.
        var parent: UInt32
        var week: OpeningWeek
    }

    var agencyCount: Int
    var items: [Item] = []
    var halls: [Place] = []
    /// For each hall, `agencyCount` bytes of window kinds.
    var kinds: [UInt8] = []

    /// What the registry says of a day, worked out here once more: that both sides agree also checks the library's compiler.
    init(_ registry: Registry, on date: CivilDate) {
        agencyCount = registry.agencies.entries.count
        for hall in registry.halls.entries {
            let parent = hall.parent.flatMap { registry.halls.handle($0) }
            var week = OpeningWeek()
            for weekday in 1...7 {
                let day = date.adding(days: weekday - date.weekday)
                week[weekday] = hall.openingCalendar.sessions(on: day, workdays: .china2019To2026)
            }
            add(Place(level: hall.level, parent: parent?.rawValue ?? 0, week: week))
        }
        for window in registry.windows.entries where window.kind == .comprehensive || window.kind == .dedicated {
            guard let hall = registry.halls.handle(window.hall) else { continue }
            let agencies = window.agencies.isEmpty ? registry.agencies.entries.map(\.code) : window.agencies
            for agency in agencies.compactMap({ registry.agencies.handle($0) }) {
                kinds[Int(hall.rawValue - 1) * agencyCount + Int(agency.rawValue - 1)] |= 1 << window.kind.rawValue
            }
        }
        for item in registry.items {
            guard let version = item.version(on: date),
                let definition = registry.definition(item.handle, version: version.number),
                let post = definition.stages.first?.first?.post ?? definition.decisionPost
            else {
                items.append(Item(code: item.code))
                continue
            }
            items.append(
                Item(
                    code: item.code, agency: registry.agencies.handle(definition.agency)?.rawValue ?? 0,
                    post: registry.posts.handle(post)?.rawValue ?? 0, version: version.number,
                    channels: definition.channels, levels: definition.levels))
        }
    }

    /// A province by chance: every item of every district that carries it out has an entry of its own.
    init(random itemCount: Int, halls hallCount: Int, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        agencyCount = 40
        for hall in 0..<hallCount {
            let level: HallLevel = hall < hallCount / 100 ? .district : hall < hallCount / 10 ? .street : .community
            let above = level == .district ? 0 : level == .street ? hallCount / 100 : hallCount / 10
            let first = level == .community ? hallCount / 100 : 0
            let parent = above == 0 ? 0 : UInt32(Int.random(in: first..<above, using: &generator) + 1)
            let hours = hall % 7 == 0 ? OpeningHours(weekdays: 0b11_1111, opens: 510, closes: 1_200) : .office
            add(Place(level: level, parent: parent, week: OpeningWeek(hours)))
            for agency in 0..<agencyCount where level == .district || Int.random(in: 0..<3, using: &generator) > 0 {
                let kind: WindowKind = Bool.random(using: &generator) ? .comprehensive : .dedicated
                kinds[hall * agencyCount + agency] = 1 << kind.rawValue
            }
        }
        items.reserveCapacity(itemCount)
        for number in 0..<itemCount {
            guard let code = Self.code(number, &generator) else { continue }
            items.append(
                Item(
                    code: code, agency: UInt32.random(in: 1...UInt32(agencyCount), using: &generator),
                    post: UInt32.random(in: 1...400, using: &generator),
                    version: number % 97 == 0 ? 0 : UInt32(number % 3 + 1),
                    channels: ChannelSet(rawValue: 0b10 | UInt16.random(in: 0..<64, using: &generator) & 0b11_1110),
                    levels: HallLevelSet(rawValue: 0b1_0000 | UInt8.random(in: 0..<8, using: &generator) << 4)))
        }
    }

    /// 31 characters, as national codes have.
    private static func code(_ number: Int, _ generator: inout SeededGenerator) -> ItemCode? {
        let high = String(generator.next() | 1 << 63, radix: 16, uppercase: true)
        let tail = String(number + 100_000_000)
        return ItemCode(high + "440000" + tail)
    }

    private mutating func add(_ hall: Place) {
        halls.append(hall)
        kinds.append(contentsOf: repeatElement(0, count: agencyCount))
    }

    /// The table of the library, built entry by entry.
    func build() -> RoutingTable {
        var builder = RoutingTableBuilder(agencyCount: agencyCount)
        for hall in halls {
            builder.addHall(level: hall.level, parent: hall.parent == 0 ? nil : Handle(hall.parent), week: hall.week)
        }
        for (place, bits) in kinds.enumerated() where bits != 0 {
            for kind in WindowKind.allCases where bits & 1 << kind.rawValue != 0 {
                builder.addWindow(
                    hall: Handle(UInt32(place / agencyCount + 1)), agency: Handle(UInt32(place % agencyCount + 1)),
                    kind: kind)
            }
        }
        for item in items {
            builder.addItem(
                item.code, agency: Handle(item.agency), post: Handle(item.post), version: item.version,
                channels: item.channels,
                levels: item.levels)
        }
        return builder.build(registryRevision: 0, days: SampleDistrict.firstDay...SampleDistrict.firstDay)
    }
}
