/// One question to an index, while its arrays are held.
struct SearchPass {
    /// A match: an entry, the text in it, and the units of the text.
    struct Found {
        let entry: UInt32
        let field: Int
        let start: Int
        let count: Int
        let rank: SearchRank
    }

    let query: SearchQuery
    let places: UnsafeBufferPointer<SearchQuery.Place>
    let units: UnsafeBufferPointer<UInt16>
    let bits: UnsafeBufferPointer<UInt64>
    let fields: UnsafeBufferPointer<SearchIndex.Field>
    let bitmaps: [Int]
    let words: Int
    private let pinyin = PinyinTable.shared

    /// Runs `body` while the arrays of an index are held.
    static func with<Result>(_ query: SearchQuery, _ index: SearchIndex, _ body: (SearchPass) -> Result) -> Result {
        query.places.withUnsafeBufferPointer { places in
            index.units.withUnsafeBufferPointer { units in
                index.bits.withUnsafeBufferPointer { bits in
                    index.fields.withUnsafeBufferPointer { fields in
                        body(SearchPass(query, places, units, bits, fields, index.bitmaps, index.words))
                    }
                }
            }
        }
    }

    private init(
        _ query: SearchQuery, _ places: UnsafeBufferPointer<SearchQuery.Place>, _ units: UnsafeBufferPointer<UInt16>,
        _ bits: UnsafeBufferPointer<UInt64>, _ fields: UnsafeBufferPointer<SearchIndex.Field>, _ bitmaps: [Int],
        _ words: Int
    ) {
        self.query = query
        self.places = places
        self.units = units
        self.bits = bits
        self.fields = fields
        self.bitmaps = bitmaps
        self.words = words
    }

    /// Calls `body` with each position that a filter lets through, in ascending order, until it returns false.
    ///
    /// - Parameters:
    ///   - filter: For the units from the position on, the bitmaps of which one must have each.
    ///   - within: Bitmaps that must have the position.
    ///   - without: A bitmap that must not.
    @inline(__always)
    func scan(_ filter: [UInt64], within: [Int], without: Int?, _ body: (Int) -> Bool) {
        // The bitmaps that are asked, step by step; a step is a shift and where its bitmaps end.
        var asked = within.map { bitmaps[$0] }
        var steps = asked.indices.map { (shift: UInt64(0), end: $0 + 1) }
        for (shift, slots) in filter.enumerated() {
            let before = asked.count
            for slot in 0..<SearchSlot.textStart where slots & 1 << UInt64(slot) != 0 && bitmaps[slot] >= 0 {
                asked.append(bitmaps[slot])
            }
            if asked.count == before { return }
            steps.append((UInt64(shift), asked.count))
        }
        let barred = without.map { bitmaps[$0] } ?? -1
        for word in 0..<words - 1 {
            var left = barred < 0 ? UInt64.max : ~bits[barred + word]
            var place = 0
            for step in steps {
                var any: UInt64 = 0
                while place < step.end {
                    let at = asked[place] + word
                    // A shift by 64 leaves nothing.
                    any |= bits[at] >> step.shift | (bits[at + 1] << (64 - step.shift))
                    place += 1
                }
                left &= any
                if left == 0 { break }
            }
            while left != 0 {
                if !body(word * 64 + left.trailingZeroBitCount) { return }
                left &= left - 1
            }
        }
    }

    func has(_ slot: Int, _ position: Int) -> Bool {
        bits[bitmaps[slot] + position >> 6] & 1 << UInt64(position & 63) != 0
    }

    /// Whether the query stands at a position as it is.
    @inline(__always)
    func isLiteral(at position: Int) -> Bool {
        var place = 0
        // A text ends with a 0, which no query holds.
        while place < places.count, units[position + place] == places[place].unit { place += 1 }
        return place == places.count
    }

    /// How many units from a position on are read as the query, or nil where they are not.
    ///
    /// All ways to read are followed at once: a bit for each place in the query that has been come to.
    func readCount(at start: Int) -> Int? {
        var reached: UInt64 = 1
        var position = start
        while true {
            let unit = units[position]
            if unit == 0 { return nil }
            var next: UInt64 = 0
            while reached != 0 {
                next |= step(reached.trailingZeroBitCount, unit)
                reached &= reached - 1
            }
            position += 1
            if next & 1 << UInt64(places.count) != 0 { return position - start }
            if next == 0 { return nil }
            reached = next
        }
    }

    /// The places come to from one place by one unit.
    @inline(__always)
    private func step(_ place: Int, _ unit: UInt16) -> UInt64 {
        let wanted = places[place]
        var next: UInt64 = wanted.unit == unit ? 2 << UInt64(place) : 0
        if wanted.run == 0 { return next }
        let left = places.count - place
        for reading in pinyin.places(of: unit) {
            let syllable = pinyin.reading(reading)
            let difference = wanted.window ^ syllable.letters
            if difference & 0xFF != 0 { continue }
            next |= 2 << UInt64(place)
            if difference & 0xFFFF == 0, syllable.letters >> 8 & 0xFF == 0x68 { next |= 4 << UInt64(place) }
            if difference & PinyinTable.Syllable.mask(syllable.count) == 0 {
                next |= 1 << UInt64(place + syllable.count)
            } else if wanted.run == left, left < syllable.count, difference & PinyinTable.Syllable.mask(left) == 0 {
                next |= 1 << UInt64(place + left)
            }
        }
        return next
    }
}

/// Goes along the texts with positions that ascend.
struct SearchCursor {
    private let fields: UnsafeBufferPointer<SearchIndex.Field>
    private var field = 0

    init(_ fields: UnsafeBufferPointer<SearchIndex.Field>) {
        self.fields = fields
    }

    /// The text in which a position stands.
    mutating func move(to position: Int) -> Int {
        var stride = 1
        while field + stride < fields.count, Int(fields[field + stride].start) <= position {
            field += stride
            stride *= 2
        }
        while stride > 0 {
            if field + stride < fields.count, Int(fields[field + stride].start) <= position { field += stride }
            stride /= 2
        }
        return field
    }
}
