/// A text to search for, made ready.
///
/// By reading, a character of a name is met by the whole of one of its readings (`can` for 餐), by the initial letter
/// of one (`c`), by `zh`, `ch` or `sh` where it is read so, and at the end of the query by any beginning of one (`ca`).
struct SearchQuery {
    /// A unit of the query.
    struct Place {
        let unit: UInt16
        /// How many letters follow on one another from it.
        var run = 0
        /// The letters from it on, up to six, the first in the lowest byte; 0 bytes after them.
        var window: UInt64 = 0
    }

    /// What counts of the text; two or more.
    let places: [Place]
    /// Whether it may be meant as a reading: it has letters, and is short enough to be looked for so.
    let mayBeRead: Bool
    /// Whether it holds ASCII letters and digits alone.
    let isLatin: Bool

    /// The most units that are looked for by reading.
    static let readUnits = 63
    /// How many units of a name the bitmaps are asked about before the name itself is looked at.
    static let steps = 4

    init(_ text: String) throws(SearchRefusal) {
        guard text.utf8.count <= Limits.searchTextBytes else { throw .tooLong }
        var units: [UInt16] = []
        var characters = 0
        SearchText.forEachUnit(in: text) { unit, _ in
            units.append(unit)
            // The second half of a pair is no character of its own.
            if !(0xDC00...0xDFFF).contains(unit) { characters += 1 }
        }
        guard characters > 0 else { throw .empty }
        guard characters > 1 else { throw .tooShort }
        var places = units.map { Place(unit: $0) }
        var (run, window) = (0, UInt64(0))
        for place in units.indices.reversed() {
            let isLetter = (0x61...0x7A).contains(units[place])
            run = isLetter ? run + 1 : 0
            window = isLetter ? window << 8 & 0xFFFF_FFFF_FFFF | UInt64(units[place]) : 0
            (places[place].run, places[place].window) = (run, window)
        }
        self.places = places
        mayBeRead = units.count <= Self.readUnits && places.contains { $0.run > 0 }
        isLatin = units.allSatisfy { $0 < 0x80 }
    }

    /// For the first units of a name that matches as it stands: the bitmaps of which one must have each.
    func literalFilter() -> [UInt64] {
        places.prefix(Self.steps).map { SearchSlot.one(of: $0.unit) }
    }

    /// For the first units of a name that matches by reading: the bitmaps of which one must have each. What fits is
    /// among what they let through; not all they let through fits.
    func readFilter() -> [UInt64] {
        var filter: [UInt64] = []
        var reached: Set<Int> = [0]
        while filter.count < Self.steps, !reached.contains(places.count) {
            filter.append(reached.reduce(0) { $0 | SearchSlot.one(of: places[$1].unit) })
            reached = reached.reduce(into: Set()) { $0.formUnion(following($1)) }
        }
        return filter
    }

    /// Where all of the query is one syllable, or begins one: what to ask before a name is read, since a whole bitmap
    /// of positions is left then.
    func shortcut() -> Shortcut? {
        let letters = places[0].window
        guard places[0].run == places.count, places.count <= 6 else { return nil }
        var ends = [UInt64](repeating: 0, count: 1_024)
        var isAny = false
        PinyinTable.shared.forEachReading { unit, syllable in
            guard syllable.count >= places.count,
                (letters ^ syllable.letters) & PinyinTable.Syllable.mask(places.count) == 0
            else { return }
            ends[Int(unit >> 6)] |= 1 << UInt64(unit & 63)
            isAny = true
        }
        guard isAny else { return nil }
        let next = following(0).filter { $0 < places.count }
        return Shortcut(ends: ends, next: next.reduce(0) { $0 | SearchSlot.one(of: places[$1].unit) })
    }

    /// The characters that are all of a query, and the bitmaps of which a unit must have one that follows another.
    struct Shortcut {
        let ends: [UInt64]
        let next: UInt64

        /// Whether a name may be read as the query from a unit on, by that unit and the next.
        @inline(__always)
        func lets(_ unit: UInt16, _ following: UInt16) -> Bool {
            ends[Int(unit >> 6)] & 1 << UInt64(unit & 63) != 0 || SearchSlot.all(of: following) & next != 0
        }
    }

    /// Where in the query the next unit of a name may begin after one that begins at a place.
    private func following(_ place: Int) -> [Int] {
        let (run, window) = (places[place].run, places[place].window)
        var next = [place + 1]
        if run == 0 { return next }
        if run > 1, window >> 8 & 0xFF == 0x68 { next.append(place + 2) }
        let left = places.count - place
        for syllable in PinyinTable.shared.syllables {
            let difference = window ^ syllable.letters
            if difference & PinyinTable.Syllable.mask(syllable.count) == 0 { next.append(place + syllable.count) }
            if run == left, left < syllable.count, difference & PinyinTable.Syllable.mask(left) == 0 {
                next.append(places.count)
            }
        }
        return next
    }
}

extension SearchRefusal: Error {}
