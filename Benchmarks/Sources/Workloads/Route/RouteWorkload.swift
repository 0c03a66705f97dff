import CLimits
import OneWindow
import OneWindowSample
import OneWindowTesting

/// Questions to a routing table, and the two that answer them: the library and the limit.
public final class RouteWorkload {
    /// One question. As large as the limit's.
    struct Query {
        var item: Handle<ItemDefinition>
        var hall: Handle<Hall>
        var minute: UInt16
        var channel: Channel
    }

    /// How an item is named and how questions follow one another.
    public enum Way: String, CaseIterable, Sendable {
        /// By the text of its code: found, then routed.
        case code
        /// By its handle.
        case handle
        /// By its handle, each question only after the answer before.
        case dependent
    }

    /// Questions of one run.
    public let count: Int
    let table: RoutingTable
    private let queries: UnsafeMutableBufferPointer<Query>
    private let limitQueries: UnsafeMutableBufferPointer<limit_query>
    /// The codes asked for, in the order of the questions, as they would come in from outside.
    private let codes: UnsafeMutableBufferPointer<UInt8>
    private let offsets: UnsafeMutableBufferPointer<UInt32>
    private let limit: OpaquePointer

    /// The sample district.
    public static func district(queries: Int) throws -> RouteWorkload {
        let registry = try SampleDistrict.registry()
        let day = SampleDistrict.firstDay
        let table = RoutingTable.compile(registry, on: day, workdays: .china2019To2026)
        return RouteWorkload(RouteData(registry, on: day), table: table, queries: queries)
    }

    /// Items and halls by chance.
    public static func random(items: Int, halls: Int, queries: Int) -> RouteWorkload {
        let data = RouteData(random: items, halls: halls, seed: 1)
        return RouteWorkload(data, table: data.build(), queries: queries)
    }

    init(_ data: RouteData, table: RoutingTable, queries count: Int) {
        self.count = count
        self.table = table
        limit = Self.makeLimit(data)
        queries = .allocate(capacity: count)
        limitQueries = .allocate(capacity: count)
        offsets = .allocate(capacity: count + 1)
        var generator = SeededGenerator(seed: 2)
        var bytes: [UInt8] = []
        for place in 0..<count {
            let item = Int.random(in: 0..<data.items.count, using: &generator)
            let hall = UInt32.random(in: 1...UInt32(data.halls.count), using: &generator)
            let minute = UInt16.random(in: 0..<10_080, using: &generator)
            // Half of all come in at a window.
            let drawn = Int.random(in: 0..<10, using: &generator)
            let channel: Channel = drawn < 5 ? .window : [.online, .mobile, .mail, .kiosk, .kiosk][drawn - 5]
            queries.initializeElement(
                at: place,
                to: Query(item: Handle(UInt32(item + 1)), hall: Handle(hall), minute: minute, channel: channel))
            limitQueries.initializeElement(
                at: place,
                to: limit_query(
                    item: UInt32(item + 1), hall: hall, minute: minute, channel: channel.rawValue, reserved: 0))
            offsets.initializeElement(at: place, to: UInt32(bytes.count))
            bytes.append(contentsOf: data.items[item].code.text.utf8)
        }
        offsets.initializeElement(at: count, to: UInt32(bytes.count))
        codes = .allocate(capacity: bytes.count)
        _ = codes.initialize(from: bytes)
    }

    deinit {
        limit_table_free(limit)
        queries.deallocate()
        limitQueries.deallocate()
        codes.deallocate()
        offsets.deallocate()
    }

    private static func makeLimit(_ data: RouteData) -> OpaquePointer {
        let items = data.items.map {
            limit_item(
                agency: $0.agency, post: $0.post, version: $0.version, channels: $0.channels.rawValue,
                levels: $0.levels.rawValue,
                reserved: 0)
        }
        let weeks = Array(Set(data.halls.map(\.week)))
        let places = Dictionary(uniqueKeysWithValues: weeks.enumerated().map { ($0.element, UInt32($0.offset * 7)) })
        let halls = data.halls.map {
            limit_hall(parent: $0.parent, week: places[$0.week] ?? 0, level_bit: $0.level.bit)
        }
        let days = weeks.flatMap { week in (1...7).map { limit_day(week[$0]) } }
        var bytes: [UInt8] = []
        var offsets: [UInt32] = [0]
        for item in data.items {
            bytes.append(contentsOf: item.code.text.utf8)
            offsets.append(UInt32(bytes.count))
        }
        return limit_table_make(
            items, UInt32(items.count), halls, UInt32(halls.count), days, UInt32(days.count), data.kinds,
            UInt32(data.agencyCount), bytes, offsets)
    }

    // MARK: The two sides; each returns the sum over its answers

    /// Answers all questions in C.
    public func runLimit(_ way: Way, zero: UInt32) -> UInt64 {
        switch way {
        case .code:
            limit_route_by_code(limit, limitQueries.baseAddress, UInt32(count), codes.baseAddress, offsets.baseAddress)
        case .handle: limit_route_by_handle(limit, limitQueries.baseAddress, UInt32(count))
        case .dependent: limit_route_dependent(limit, limitQueries.baseAddress, UInt32(count), zero)
        }
    }

    /// Answers all questions with the library.
    ///
    /// - Parameter zero: 0, which the compiler does not know: it ties a question to the answer before.
    public func run(_ way: Way, zero: UInt32) -> UInt64 {
        switch way {
        case .code: byCode()
        case .handle: byHandle()
        case .dependent: dependent(zero)
        }
    }

    private func byCode() -> UInt64 {
        let table = self.table
        let text = UnsafeRawBufferPointer(codes)
        var sum: UInt64 = 0
        for (place, query) in queries.enumerated() {
            let code = UnsafeRawBufferPointer(rebasing: text[Int(offsets[place])..<Int(offsets[place + 1])])
            guard let item = table.item(code: code) else { continue }
            sum &+=
                table.route(item: item, from: query.hall, channel: query.channel, minuteOfWeek: Int(query.minute))
                .number
        }
        return sum
    }

    private func byHandle() -> UInt64 {
        let table = self.table
        var sum: UInt64 = 0
        for query in queries {
            sum &+=
                table.route(item: query.item, from: query.hall, channel: query.channel, minuteOfWeek: Int(query.minute))
                .number
        }
        return sum
    }

    private func dependent(_ zero: UInt32) -> UInt64 {
        let table = self.table
        var sum: UInt64 = 0
        for query in queries {
            let item = Handle<ItemDefinition>(query.item.rawValue &+ (UInt32(truncatingIfNeeded: sum) & zero))
            sum &+=
                table.route(item: item, from: query.hall, channel: query.channel, minuteOfWeek: Int(query.minute))
                .number
        }
        return sum
    }
}

extension Route {
    /// The same number as the limit makes of an answer.
    @inline(__always)
    var number: UInt64 {
        let left = refusal == nil ? UInt64(agency.rawValue) << 32 | UInt64(hall?.rawValue ?? 0) : 0
        let right =
            refusal.map { UInt64($0.rawValue) } ?? (UInt64(version) << 48 | UInt64(post.rawValue) << 16)
        let kind = UInt64(windowKind?.rawValue ?? 0) << 1 | (isOpen ? 1 : 0)
        return (left ^ right << 1) &+ kind &* 0x9E37_79B9_7F4A_7C15
    }
}

extension limit_day {
    fileprivate init(_ sessions: [OpeningSession]) {
        func opens(_ place: Int) -> UInt16 { place < sessions.count ? UInt16(sessions[place].opens) : 0 }
        func closes(_ place: Int) -> UInt16 { place < sessions.count ? UInt16(sessions[place].closes) : 0 }
        self.init(
            opens: (opens(0), opens(1), opens(2), opens(3)), closes: (closes(0), closes(1), closes(2), closes(3)))
    }
}

extension SampleDistrict {
    /// The registry of the sample district, as an engine has it after its first command.
    static func registry() throws(Rejection) -> Registry {
        var registry = Registry()
        for decided in try RegisterDecider.decide(document(), by: .operatorOfHost, registry: registry).events {
            if case .registryChanged(let change) = decided.event { registry.apply(change) }
        }
        return registry
    }
}
