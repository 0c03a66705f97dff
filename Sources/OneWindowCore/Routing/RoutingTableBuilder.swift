/// Builds a routing table entry by entry (路由表编译): from the registry, or for measurements from generated entries.
public struct RoutingTableBuilder: Sendable {
    private var items: [RoutingTable.ItemEntry] = []
    private var codes = CodeIndex()
    private var halls: [RoutingTable.HallEntry] = []
    private var weeks: [RoutingTable.DayEntry] = []
    private var weekPlaces: [OpeningWeek: UInt32] = [:]
    private var windowKinds: [UInt8] = []
    private let agencyCount: Int
    private var grants = GrantColumns.none

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
                column: agency?.rawValue ?? 0, post: post?.rawValue ?? 0, version: isComplete ? version : 0,
                channels: channels.rawValue, levels: levels.rawValue))
    }

    /// Adds all items of a registry, and narrows the days to those on which no other version begins to hold.
    fileprivate mutating func addItems(
        of table: ItemTable, on date: CivilDate, _ first: inout CivilDate, _ last: inout CivilDate
    ) {
        codes = table.codes
        items.reserveCapacity(table.count)
        for place in table.indices {
            var entry = RoutingTable.ItemEntry()
            var best: CivilDate?
            var found: PackedVersion?
            table.eachVersion(at: place) { number, version in
                guard let from = version.effectiveFrom else { return }
                if from > date {
                    last = min(last, from.adding(days: -1))
                    return
                }
                first = max(first, from)
                guard best.map({ from >= $0 }) ?? true else { return }
                best = from
                // What is paused or cancelled goes nowhere, like what is not published.
                let isComplete = version.agency != 0 && version.post != 0 && version.isOpen
                found = isComplete ? version : nil
                entry = RoutingTable.ItemEntry(
                    column: version.agency, post: version.post, version: isComplete ? number : 0,
                    channels: version.channels, levels: version.levels)
            }
            if !grants.isEmpty, let found, let column = grants.column(ofItem: UInt32(place) + 1, found) {
                entry.column = column
                // At which levels it is taken is worked out hall by hall.
                entry.levels = .max
            }
            items.append(entry)
        }
    }

    /// Says under which grants other bodies take items. Comes before the items of a registry.
    fileprivate mutating func take(_ grants: GrantColumns) { self.grants = grants }

    /// The table.
    public func build(registryRevision: UInt64, days: ClosedRange<CivilDate>) -> RoutingTable {
        var kinds: [UInt8] = []
        if grants.columns.isEmpty {
            kinds = windowKinds
        } else {
            kinds.reserveCapacity(halls.count * (agencyCount + grants.columns.count))
            for (place, hall) in halls.enumerated() {
                let own = windowKinds[place * agencyCount..<(place + 1) * agencyCount]
                kinds += own
                for column in grants.columns {
                    let isLevel = hall.levelBit & column.levels != 0
                    let base = isLevel ? own[own.startIndex + Int(column.agency) - 1] : 0
                    kinds.append(base | grants.kinds(at: place, of: column))
                }
            }
        }
        return RoutingTable(
            registryRevision: registryRevision, days: days,
            columnAgencies: (0..<agencyCount).map { UInt32($0) + 1 } + grants.columns.map(\.agency), items: items,
            halls: halls, weeks: weeks, windowKinds: kinds, codes: codes)
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
        builder.take(GrantColumns(registry, on: date, &first, &last))
        builder.addItems(of: registry.items, on: date, &first, &last)
        return builder.build(registryRevision: registry.revision, days: first...last)
    }
}
