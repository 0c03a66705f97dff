/// Builds a routing table entry by entry (路由表编译): from the registry, or for measurements from generated entries.
public struct RoutingTableBuilder: Sendable {
    private var items: [RoutingTable.ItemEntry] = []
    private var codes: [ItemCode] = []
    private var halls: [RoutingTable.HallEntry] = []
    private var weeks: [RoutingTable.DayEntry] = []
    private var weekPlaces: [OpeningWeek: UInt32] = [:]
    private var windowKinds: [UInt8] = []
    private let agencyCount: Int

    /// Creates a builder for a number of agencies, whose handles are 1 to that number.
    public init(agencyCount: Int) {
        self.agencyCount = agencyCount
    }

    /// Adds the hall with the next handle. A parent is of a higher level.
    ///
    /// - Parameter week: Its sessions on the days for which the table holds.
    public mutating func addHall(level: HallLevel, parent: Handle<Hall>?, week: OpeningWeek) {
        halls.append(RoutingTable.HallEntry(parent: parent?.rawValue ?? 0, week: place(of: week), levelBit: level.bit))
        windowKinds.append(contentsOf: repeatElement(0, count: agencyCount))
    }

    /// Halls mostly keep the same hours, so each different week stands in the table once.
    private mutating func place(of week: OpeningWeek) -> UInt32 {
        if let known = weekPlaces[week] { return known }
        let place = UInt32(weeks.count)
        weekPlaces[week] = place
        weeks += (1...7).map { RoutingTable.DayEntry(week[$0]) }
        return place
    }

    /// Says that a hall has a window of a kind for an agency's items.
    public mutating func addWindow(hall: Handle<Hall>, agency: Handle<Agency>, kind: WindowKind) {
        windowKinds[(Int(hall.rawValue) - 1) * agencyCount + Int(agency.rawValue) - 1] |= 1 << kind.rawValue
    }

    /// Adds the item with the next handle. A version of 0 means that none is in effect.
    public mutating func addItem(
        _ code: ItemCode, agency: Handle<Agency>?, post: Handle<Post>?, version: UInt32, channels: ChannelSet,
        levels: HallLevelSet
    ) {
        codes.append(code)
        let isComplete = agency != nil && post != nil
        items.append(
            RoutingTable.ItemEntry(
                agency: agency?.rawValue ?? 0, post: post?.rawValue ?? 0, version: isComplete ? version : 0,
                channels: channels.rawValue, levels: levels.rawValue))
    }

    /// The table.
    public func build(registryRevision: UInt64, days: ClosedRange<CivilDate>) -> RoutingTable {
        RoutingTable(
            registryRevision: registryRevision, days: days, agencyCount: agencyCount, items: items, halls: halls,
            weeks: weeks, windowKinds: windowKinds, codes: CodeIndex(codes))
    }
}

extension RoutingTable {
    /// Compiles the table of a registry for a day.
    ///
    /// - Parameter workdays: The legal calendar, by which halls close on legal days off.
    public static func compile(_ registry: Registry, on date: CivilDate, workdays: WorkCalendar) -> RoutingTable {
        var builder = RoutingTableBuilder(agencyCount: registry.agencies.entries.count)
        let opening = OpeningDays(around: date, registry.halls.entries.compactMap(\.opening), workdays: workdays)
        for hall in registry.halls.entries {
            builder.addHall(
                level: hall.level, parent: hall.parent.flatMap { registry.halls.handle($0) },
                week: opening.week(of: hall.openingCalendar))
        }
        let all = registry.agencies.entries.indices.map { Handle<Agency>(UInt32($0) + 1) }
        for window in registry.windows.entries where window.kind == .comprehensive || window.kind == .dedicated {
            guard let hall = registry.halls.handle(window.hall) else { continue }
            let named = window.agencies.compactMap { registry.agencies.handle($0) }
            for agency in named.isEmpty ? all : named {
                builder.addWindow(hall: hall, agency: agency, kind: window.kind)
            }
        }
        var first = opening.days.lowerBound
        var last = opening.days.upperBound
        for item in registry.items {
            for case let from? in item.versions.map(\.effectiveFrom) {
                if from <= date { first = max(first, from) } else { last = min(last, from.adding(days: -1)) }
            }
            // What is paused or cancelled goes nowhere, like what is not published.
            let version = item.version(on: date).flatMap { $0.definition.refusal == nil ? $0 : nil }
            let definition = version?.definition
            let post = definition?.stages.first?.first?.post ?? definition?.decisionPost
            builder.addItem(
                item.code, agency: definition.flatMap { registry.agencies.handle($0.agency) },
                post: post.flatMap { registry.posts.handle($0) }, version: version?.number ?? 0,
                channels: definition?.channels ?? [], levels: definition?.levels ?? [])
        }
        return builder.build(registryRevision: registry.revision, days: first...last)
    }
}
