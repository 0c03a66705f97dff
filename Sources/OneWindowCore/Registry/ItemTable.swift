/// The items of a registry, packed: for each its code and what its versions say that is asked for all the time, in less
/// than 100 bytes.
///
/// A collection of ``ItemRecord`` by handle: the item with handle `h` stands at index `h - 1`; a record is made when it
/// is asked for. A value whose copies share what they have in common: changing a few items of a copy of a million
/// copies the chunks in which they stand.
public struct ItemTable: Sendable {
    /// The codes with their handles.
    private(set) var codes = CodeIndex()
    private var chunks: [Chunk] = []

    private static let chunkBits = 10
    private static let chunkSize = 1 << chunkBits

    /// Up to 1,024 items, one behind the other.
    private struct Chunk: Sendable {
        /// The first version of each.
        var items: [Item] = []
        /// The versions after the first, in the order in which they were added.
        var later: [PackedVersion] = []
    }

    /// An item: its first version, how many there are, and where the last stands.
    private struct Item: Sendable {
        var first: PackedVersion
        var count: UInt32 = 1
        /// The place of the last version among the later ones, counted from 1; 0 where it is the first.
        var last: UInt32 = 0
    }

    /// Creates an empty table.
    public init() {}

    /// The handle of an item, or nil where none has the code.
    func handle(_ code: ItemCode) -> Handle<ItemDefinition>? { codes.find(code).map { Handle($0) } }

    /// The code of an item, or nil where there is none.
    func code(_ handle: Handle<ItemDefinition>) -> ItemCode? {
        place(handle).map { _ in codes.code(handle.rawValue) }
    }

    /// Whether an item has a code.
    func holds(_ code: ItemCode, at handle: Handle<ItemDefinition>) -> Bool { codes.holds(code, at: handle.rawValue) }

    /// How many versions an item has; 0 where there is no such item.
    func versionCount(_ handle: Handle<ItemDefinition>) -> Int { place(handle).map { Int(item($0).count) } ?? 0 }

    /// The packed version of an item, or nil where there is none.
    func version(_ number: UInt32, of handle: Handle<ItemDefinition>) -> PackedVersion? {
        guard let place = place(handle), number >= 1, number <= item(place).count else { return nil }
        let chunk = place >> Self.chunkBits
        var found = item(place).first
        for _ in 1..<number { found = chunks[chunk].later[Int(found.next) - 1] }
        return found
    }

    /// Calls `body` with each version of an item, oldest first.
    @inline(__always)
    func eachVersion(at place: Int, _ body: (_ number: UInt32, PackedVersion) -> Void) {
        let chunk = place >> Self.chunkBits
        var version = chunks[chunk].items[place & (Self.chunkSize - 1)].first
        var number: UInt32 = 1
        body(number, version)
        while version.next != 0 {
            version = chunks[chunk].later[Int(version.next) - 1]
            number += 1
            body(number, version)
        }
    }

    /// Adds the next version of an item, or the first of a new one.
    mutating func add(_ version: PackedVersion, code: ItemCode, at handle: Handle<ItemDefinition>) {
        let place = Int(handle.rawValue) - 1
        let chunk = place >> Self.chunkBits
        if place == codes.count {
            if chunk == chunks.count { chunks.append(Chunk()) }
            codes.append(code)
            // From here on it is likely to fill up, and growing step by step leaves room unused.
            if chunks[chunk].items.count == 256 { chunks[chunk].items.reserveCapacity(Self.chunkSize) }
            chunks[chunk].items.append(Item(first: version))
            return
        }
        precondition(place >= 0 && place < codes.count, "item handles are given without gaps")
        let slot = place & (Self.chunkSize - 1)
        chunks[chunk].later.append(version)
        let added = UInt32(chunks[chunk].later.count)
        let last = chunks[chunk].items[slot].last
        if last == 0 {
            chunks[chunk].items[slot].first.next = added
        } else {
            chunks[chunk].later[Int(last) - 1].next = added
        }
        chunks[chunk].items[slot].last = added
        chunks[chunk].items[slot].count += 1
    }

    private func item(_ place: Int) -> Item { chunks[place >> Self.chunkBits].items[place & (Self.chunkSize - 1)] }

    private func place(_ handle: Handle<ItemDefinition>) -> Int? {
        let place = Int(handle.rawValue) - 1
        return place >= 0 && place < codes.count ? place : nil
    }
}

/// By place: the item with handle `h` stands at `h - 1`.
extension ItemTable: RandomAccessCollection {
    /// 0.
    public var startIndex: Int { 0 }
    /// How many items there are.
    public var endIndex: Int { codes.count }

    /// The item at a place from 0.
    public subscript(place: Int) -> ItemRecord {
        precondition(place >= 0 && place < codes.count, "the item at a place within the table")
        var versions: [ItemVersion] = []
        versions.reserveCapacity(Int(item(place).count))
        eachVersion(at: place) { number, packed in versions.append(ItemVersion(packed, number: number)) }
        let handle = Handle<ItemDefinition>(UInt32(place) + 1)
        return ItemRecord(handle: handle, code: codes.code(handle.rawValue), versions: versions)
    }
}

extension ItemTable: Equatable {
    /// Whether both hold the same items under the same handles with the same versions.
    public static func == (left: ItemTable, right: ItemTable) -> Bool {
        guard left.codes == right.codes else { return false }
        for place in left.indices {
            guard left.item(place).count == right.item(place).count else { return false }
            var versions: [PackedVersion] = []
            left.eachVersion(at: place) { _, version in versions.append(version) }
            var isEqual = true
            right.eachVersion(at: place) { number, version in
                if !versions[Int(number) - 1].isEqual(to: version) { isEqual = false }
            }
            if !isEqual { return false }
        }
        return true
    }
}

/// A version of an item in 32 bytes.
struct PackedVersion: Sendable {
    /// The digits of the region as a number, and in the last four bits how many they are.
    private let region: UInt64
    /// 0 where there is none.
    let agency: UInt32
    /// 0 where there is none.
    let post: UInt32
    private let effectiveDay: Int32
    /// Up to four ASCII characters.
    private let typeCode: UInt32
    let channels: UInt16
    let levels: UInt8
    /// The number of the case type; with ``closed`` where nothing new is taken.
    private let caseTypeNumber: UInt8
    /// The place of the next version among the later ones, counted from 1; 0 where there is none.
    fileprivate(set) var next: UInt32 = 0

    private static let closed: UInt8 = 0x80

    /// A day that no version is published for.
    private static let never = Int32.min

    /// Packs a version, or returns nil where the region is not up to 12 digits, which no registered one is.
    init?(_ version: ItemVersion) {
        var digits: UInt64 = 0
        let count = version.region.utf8.count
        guard count <= 12 else { return nil }
        for byte in version.region.utf8 {
            guard byte >= 48, byte <= 57 else { return nil }
            digits = digits * 10 + UInt64(byte - 48)
        }
        region = digits << 4 | UInt64(count)
        agency = version.agency?.rawValue ?? 0
        post = version.post?.rawValue ?? 0
        effectiveDay = version.effectiveFrom?.dayNumber ?? Self.never
        typeCode = version.type.code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
        channels = version.channels.rawValue
        levels = version.levels.rawValue
        caseTypeNumber = version.caseType.rawValue | (version.isOpen ? 0 : Self.closed)
    }

    /// The day from which it holds, or nil for a draft.
    var effectiveFrom: CivilDate? { effectiveDay == Self.never ? nil : CivilDate(dayNumber: effectiveDay) }

    /// The type.
    var type: ItemType {
        withUnsafeBytes(of: typeCode.bigEndian) { bytes in
            ItemType(String(decoding: bytes.dropFirst(typeCode.leadingZeroBitCount / 8), as: UTF8.self)) ?? .other
        }
    }

    /// The region.
    var regionText: String {
        let digits = region >> 4
        return digits == 0 && region == 0 ? "" : padded(Int(digits), to: Int(region & 15))
    }

    var caseType: CaseType { CaseType(rawValue: caseTypeNumber & ~Self.closed) ?? .promised }

    /// Whether new applications are taken.
    var isOpen: Bool { caseTypeNumber & Self.closed == 0 }

    /// Whether both say the same, wherever they stand.
    func isEqual(to other: PackedVersion) -> Bool {
        region == other.region && agency == other.agency && post == other.post && effectiveDay == other.effectiveDay
            && typeCode == other.typeCode && channels == other.channels && levels == other.levels
            && caseTypeNumber == other.caseTypeNumber
    }
}

extension ItemVersion {
    init(_ packed: PackedVersion, number: UInt32) {
        self.number = number
        effectiveFrom = packed.effectiveFrom
        agency = packed.agency == 0 ? nil : Handle(packed.agency)
        post = packed.post == 0 ? nil : Handle(packed.post)
        type = packed.type
        region = packed.regionText
        caseType = packed.caseType
        isOpen = packed.isOpen
        levels = HallLevelSet(rawValue: packed.levels)
        channels = ChannelSet(rawValue: packed.channels)
    }
}
