/// Finds items (事项) by name, other name, keyword, pinyin and code.
///
/// All texts stand one after the other in one array, the items that come first among equals in front: the larger
/// weight, then the shorter name, then the older handle. Over it lie bitmaps, one for each letter a character can be
/// read with: what could match is found by and-ing a few of them, 64 units at a time, and only that is compared. So the
/// time of any question is bounded by the length of the bitmaps, and the first hits met are the best of their rank.
///
/// A value that never changes; any number of threads may ask it.
public struct SearchIndex: Sendable {
    /// A text within the array.
    struct Field: Sendable {
        /// Where its first unit stands.
        let start: UInt32
        /// The place of its entry in the order of rank.
        let entry: UInt32
        let field: SearchField
        /// Which of the aliases or keywords.
        let place: UInt16
    }

    /// The handles in the order in which equals come.
    let items: [UInt32]
    /// The texts in the order of `units`; one that begins past the end closes them.
    let fields: [Field]
    /// The units of all texts; a 0 stands before each and after the last.
    let units: [UInt16]
    /// The bitmaps that are used, `words` words each.
    let bits: [UInt64]
    /// Where in `bits` a bitmap begins, or -1 where no unit stands in it.
    let bitmaps: [Int]
    /// The words of one bitmap; the last is 0.
    let words: Int
    let codes: SearchCodes

    /// Builds an index.
    public init(_ entries: [SearchEntry]) {
        var draft = SearchDraft(capacity: entries.count)
        for entry in entries { draft.add(entry) }
        draft.sort()
        (items, fields, units) = draft.texts()
        codes = SearchCodes(draft.order.map { entries[$0.source].code })
        words = units.count / 64 + 2
        var used: UInt64 = 1 << UInt64(SearchSlot.textStart) | 1 << UInt64(SearchSlot.wordStart)
        used |= draft.slots | 1 << UInt64(SearchSlot.latin)
        var bitmaps = [Int](repeating: -1, count: SearchSlot.count)
        var next = 0
        for slot in 0..<SearchSlot.count where used & 1 << UInt64(slot) != 0 {
            bitmaps[slot] = next
            next += words
        }
        self.bitmaps = bitmaps
        var bits = [UInt64](repeating: 0, count: next)
        draft.fill(&bits, bitmaps, fields)
        self.bits = bits
    }

    /// How many items it holds.
    public var count: Int { items.count }

    /// The bytes it takes: some 7 for each character of the texts, and the codes.
    public var byteCount: Int {
        items.count * 4 + fields.count * MemoryLayout<Field>.stride + units.count * 2 + bits.count * 8
            + codes.byteCount
    }
}

/// The texts while an index is built.
struct SearchDraft {
    struct Entry {
        let weight: UInt32
        let nameUnits: UInt32
        let item: UInt32
        /// The place among the entries handed in.
        let source: Int
        let fields: Range<Int>
    }

    private struct Text {
        let field: SearchField
        let place: UInt16
        let units: Range<Int>
    }

    /// The entries, in the order of rank once sorted.
    private(set) var order: [Entry] = []
    /// The bitmaps that some unit stands in, as bits.
    private(set) var slots: UInt64 = 0
    private var fields: [Text] = []
    /// Units in the order of the entries handed in; bit 16 is set on the first of a word.
    private var units: [UInt32] = []

    private static let wordFlag: UInt32 = 0x1_0000
    private static let unitsMax = Int(UInt32.max) / 2

    init(capacity: Int) {
        order.reserveCapacity(capacity)
        fields.reserveCapacity(capacity * 2)
        units.reserveCapacity(capacity * 24)
    }

    mutating func add(_ entry: SearchEntry) {
        let first = fields.count
        let nameUnits = append(entry.name.chinese, .name, 0)
        for (place, alias) in entry.aliases.enumerated() { append(alias, .alias, place) }
        if let english = entry.name.english { append(english, .englishName, 0) }
        for (place, keyword) in entry.keywords.enumerated() { append(keyword, .keyword, place) }
        order.append(
            Entry(
                weight: entry.weight, nameUnits: UInt32(nameUnits), item: entry.item.rawValue, source: order.count,
                fields: first..<fields.count))
    }

    @discardableResult
    private mutating func append(_ text: String, _ field: SearchField, _ place: Int) -> Int {
        guard units.count + text.utf8.count < Self.unitsMax, let place = UInt16(exactly: place) else { return 0 }
        let start = units.count
        SearchText.forEachUnit(in: text) { unit, startsWord in
            slots |= SearchSlot.all(of: unit)
            units.append(UInt32(unit) | (startsWord ? Self.wordFlag : 0))
        }
        guard units.count > start else { return 0 }
        fields.append(Text(field: field, place: place, units: start..<units.count))
        return units.count - start
    }

    mutating func sort() {
        order.sort { left, right in
            if left.weight != right.weight { return left.weight > right.weight }
            if left.nameUnits != right.nameUnits { return left.nameUnits < right.nameUnits }
            return (left.item, left.source) < (right.item, right.source)
        }
    }

    /// The arrays of the index, in the order of rank; `units` keeps the flags for ``fill(_:_:_:)``.
    func texts() -> (items: [UInt32], fields: [SearchIndex.Field], units: [UInt16]) {
        var found: [SearchIndex.Field] = []
        found.reserveCapacity(fields.count + 1)
        var row: [UInt16] = [0]
        row.reserveCapacity(units.count + fields.count + 1)
        for (entry, draft) in order.enumerated() {
            for text in fields[draft.fields] {
                found.append(
                    SearchIndex.Field(
                        start: UInt32(row.count), entry: UInt32(entry), field: text.field, place: text.place))
                for unit in units[text.units] { row.append(UInt16(truncatingIfNeeded: unit)) }
                row.append(0)
            }
        }
        found.append(SearchIndex.Field(start: .max, entry: UInt32(order.count), field: .name, place: 0))
        return (order.map(\.item), found, row)
    }

    /// Sets the bits of all units.
    func fill(_ bits: inout [UInt64], _ bitmaps: [Int], _ placed: [SearchIndex.Field]) {
        func set(_ slot: Int, _ position: Int) {
            bits[bitmaps[slot] + position >> 6] |= 1 << UInt64(position & 63)
        }
        var next = 0
        for draft in order {
            for text in fields[draft.fields] {
                var position = Int(placed[next].start)
                next += 1
                set(SearchSlot.textStart, position)
                for flagged in units[text.units] {
                    let unit = UInt16(truncatingIfNeeded: flagged)
                    if flagged & Self.wordFlag != 0 { set(SearchSlot.wordStart, position) }
                    if unit < 0x80 { set(SearchSlot.latin, position) }
                    var slots = SearchSlot.all(of: unit)
                    while slots != 0 {
                        set(slots.trailingZeroBitCount, position)
                        slots &= slots - 1
                    }
                    position += 1
                }
            }
        }
    }
}
