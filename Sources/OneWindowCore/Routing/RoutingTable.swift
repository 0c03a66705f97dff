/// The compiled routing table (路由表): flat, immutable arrays that answer in nanoseconds, without locks and without
/// allocation.
///
/// Compiled from the registry for a day; any number of threads may read one table at once. An item is found by its text
/// once and then by its handle; a decision reads one item entry, one hall entry and one byte for each hall it climbs,
/// and the sessions of one day.
public final class RoutingTable: @unchecked Sendable {
    // Unchecked because of the pointers: they are written by the builder alone, before anybody else has the table, and
    // freed with it.

    /// The revision of the registry it was compiled from.
    public let registryRevision: UInt64
    /// The days for which it holds: no version of any item begins within them but on the first, and a weekday has the
    /// same opening sessions whenever it comes. In a week with a holiday or an exception of a hall that is this week
    /// alone.
    public let days: ClosedRange<CivilDate>
    /// How many items it knows.
    public let itemCount: Int
    /// How many halls it knows.
    public let hallCount: Int

    /// How many columns ``windowKinds`` has: one an agency, then those of items that other bodies take as well.
    let columnCount: Int
    /// The agency of each column.
    let columnAgencies: UnsafeMutablePointer<UInt32>
    let items: UnsafeMutablePointer<ItemEntry>
    let halls: UnsafeMutablePointer<HallEntry>
    /// Seven entries for each different week of a hall, Monday first.
    let weeks: UnsafeMutablePointer<DayEntry>
    /// One byte for each hall and column: the kinds of window that take its items there, one bit a kind.
    let windowKinds: UnsafeMutablePointer<UInt8>
    let codes: CodeView

    /// What routing knows of an item: 16 bytes.
    struct ItemEntry {
        /// The column in which the windows that take it stand, from 1: that of its agency, or of its own where other
        /// bodies take it under a grant.
        var column: UInt32 = 0
        var post: UInt32 = 0
        /// 0 where no version is in effect.
        var version: UInt32 = 0
        var channels: UInt16 = 0
        var levels: UInt8 = 0
        var reserved: UInt8 = 0
    }

    /// What routing knows of a hall: 12 bytes.
    struct HallEntry {
        var parent: UInt32 = 0
        /// The place of its Monday among the days of the different weeks.
        var week: UInt32 = 0
        var levelBit: UInt8 = 0
    }

    init(
        registryRevision: UInt64, days: ClosedRange<CivilDate>, columnAgencies: [UInt32], items: [ItemEntry],
        halls: [HallEntry], weeks: [DayEntry], windowKinds: [UInt8], codes: CodeIndex
    ) {
        precondition(windowKinds.count == halls.count * columnAgencies.count)
        self.registryRevision = registryRevision
        self.days = days
        columnCount = columnAgencies.count
        self.columnAgencies = .allocate(capacity: max(columnAgencies.count, 1))
        self.columnAgencies.initialize(from: columnAgencies, count: columnAgencies.count)
        self.codes = CodeView(codes)
        itemCount = items.count
        hallCount = halls.count
        self.items = .allocate(capacity: max(items.count, 1))
        self.items.initialize(from: items, count: items.count)
        self.halls = .allocate(capacity: max(halls.count, 1))
        self.halls.initialize(from: halls, count: halls.count)
        self.weeks = .allocate(capacity: max(weeks.count, 1))
        self.weeks.initialize(from: weeks, count: weeks.count)
        self.windowKinds = .allocate(capacity: max(windowKinds.count, 1))
        self.windowKinds.initialize(from: windowKinds, count: windowKinds.count)
    }

    deinit {
        columnAgencies.deallocate()
        items.deallocate()
        halls.deallocate()
        weeks.deallocate()
        windowKinds.deallocate()
    }

    /// The handle of an item by the bytes of its code, or nil where no item has it.
    public func item(code bytes: UnsafeRawBufferPointer) -> Handle<ItemDefinition>? {
        codes.find(bytes).map { Handle($0) }
    }

    /// The handle of an item by its code, or nil where no item has it.
    public func item(_ code: ItemCode) -> Handle<ItemDefinition>? {
        var text = code.text
        return text.withUTF8 { item(code: UnsafeRawBufferPointer($0)) }
    }

    /// Where an application for an item goes.
    ///
    /// At a window or kiosk, the hall itself where it takes the item, else the nearest hall above it that does; through
    /// any other channel no hall at all. The agency and its post that acts first are the same everywhere: another body
    /// at whose window it is taken acts under its grant from that agency.
    ///
    /// - Parameters:
    ///   - item: The item's handle.
    ///   - hall: Where the applicant is; ignored for channels without a hall.
    ///   - channel: The way it comes in.
    ///   - minuteOfWeek: Minutes since Monday 00:00 China time, 0 to 10,079, of a day for which the table holds.
    public func route(
        item: Handle<ItemDefinition>, from hall: Handle<Hall>?, channel: Channel, minuteOfWeek: Int
    ) -> Route {
        let index = Int(item.rawValue) - 1
        guard index >= 0, index < itemCount else { return Route(refusal: .unknownItem) }
        let entry = items[index]
        guard entry.version > 0 else { return Route(refusal: .itemNotPublished) }
        guard entry.channels & channel.bit != 0 else { return Route(refusal: .channelNotOffered) }
        let agency = columnAgencies[Int(entry.column) &- 1]
        guard channel == .window || channel == .kiosk else {
            return Route(
                hall: 0, agency: agency, post: entry.post, version: entry.version, windowKind: 0, isOpen: true)
        }
        guard let hall else { return Route(refusal: .missingField) }
        var place = Int(hall.rawValue) - 1
        guard place >= 0, place < hallCount else { return Route(refusal: .unknownHall) }
        while true {
            let candidate = halls[place]
            if candidate.levelBit & entry.levels != 0 {
                let kinds = windowKinds[place &* columnCount &+ Int(entry.column) &- 1]
                if kinds != 0 {
                    return Route(
                        hall: UInt32(truncatingIfNeeded: place &+ 1), agency: agency, post: entry.post,
                        version: entry.version, windowKind: UInt8(truncatingIfNeeded: kinds.trailingZeroBitCount),
                        isOpen: isOpen(candidate, minuteOfWeek))
                }
            }
            // A parent is always of a higher level, so the climb ends.
            guard candidate.parent != 0 else { return Route(refusal: .itemOutOfRange) }
            place = Int(candidate.parent) &- 1
        }
    }

    @inline(__always)
    private func isOpen(_ hall: HallEntry, _ minuteOfWeek: Int) -> Bool {
        guard UInt(bitPattern: minuteOfWeek) < 10_080 else { return false }
        let minute = UInt32(truncatingIfNeeded: minuteOfWeek)
        let day = minute / 1_440
        return weeks[Int(hall.week &+ day)].isOpen(UInt16(truncatingIfNeeded: minute &- day &* 1_440))
    }
}

/// Where an application goes (路由结果), or why it goes nowhere. Plain numbers, so that it costs nothing to make.
public struct Route: Sendable, Hashable {
    private let hallNumber: UInt32
    private let agencyNumber: UInt32
    private let postNumber: UInt32
    /// The version of the item in effect; 0 in a refusal.
    public let version: UInt32
    private let refusalNumber: UInt16
    private let windowKindNumber: UInt8
    /// Whether the hall is open at that minute; true where there is no hall.
    public let isOpen: Bool

    @inline(__always)
    init(hall: UInt32, agency: UInt32, post: UInt32, version: UInt32, windowKind: UInt8, isOpen: Bool) {
        hallNumber = hall
        agencyNumber = agency
        postNumber = post
        self.version = version
        refusalNumber = 0
        windowKindNumber = windowKind
        self.isOpen = isOpen
    }

    @inline(__always)
    init(refusal: RejectionCode) {
        hallNumber = 0
        agencyNumber = 0
        postNumber = 0
        version = 0
        refusalNumber = UInt16(refusal.rawValue)
        windowKindNumber = 0
        isOpen = false
    }

    /// Why it goes nowhere, or nil where it goes somewhere.
    public var refusal: RejectionCode? { refusalNumber == 0 ? nil : RejectionCode(rawValue: Int(refusalNumber)) }

    /// The hall that takes it, or nil for a channel without a hall.
    public var hall: Handle<Hall>? { hallNumber == 0 ? nil : Handle(hallNumber) }

    /// The agency that is competent; meaningless in a refusal.
    public var agency: Handle<Agency> { Handle(agencyNumber) }

    /// The post that acts first after acceptance; meaningless in a refusal.
    public var post: Handle<Post> { Handle(postNumber) }

    /// The kind of window that takes it, or nil for a channel without a window.
    public var windowKind: WindowKind? { WindowKind(rawValue: windowKindNumber) }
}

extension Route {
    /// The answer for an item that is not registered.
    public static let unknownItem = Route(refusal: .unknownItem)
}
