/// A text to search for, made ready.
///
/// By reading, a character of a name is met by the whole of one of its readings (`can` for 餐), by the initial letter
/// of one (`c`), by `zh`, `ch` or `sh` where it is read so, and at the end of the query by any beginning of one (`ca`).
struct SearchQuery {
    /// What counts of the text; two or more.
    let units: [UInt16]
    /// For each unit the letters from it on, up to six, the first in the lowest byte; 0 bytes after them.
    let windows: [UInt64]
    /// For each unit how many letters follow on one another from it.
    let runs: [Int]
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
        var windows = [UInt64](repeating: 0, count: units.count)
        var runs = [Int](repeating: 0, count: units.count)
        for place in units.indices.reversed() where Self.isLetter(units[place]) {
            let isLast = place + 1 == units.count
            runs[place] = 1 + (isLast ? 0 : runs[place + 1])
            windows[place] = (isLast ? 0 : windows[place + 1] << 8 & 0xFFFF_FFFF_FFFF) | UInt64(units[place])
        }
        self.units = units
        self.windows = windows
        self.runs = runs
        mayBeRead = units.count <= Self.readUnits && runs.contains { $0 > 0 }
        isLatin = units.allSatisfy { $0 < 0x80 }
    }

    static func isLetter(_ unit: UInt16) -> Bool { (0x61...0x7A).contains(unit) }

    /// Whether a letter run from a unit goes to the end of the query.
    func runsOut(_ place: Int) -> Bool { place + runs[place] == units.count }

    /// For the first units of a name that matches as it stands: the bitmaps of which one must have each.
    func literalFilter() -> [UInt64] {
        units.prefix(Self.steps).map { SearchSlot.one(of: $0) }
    }

    /// For the first units of a name that matches by reading: the bitmaps of which one must have each. What fits is
    /// among what they let through; not all they let through fits.
    func readFilter() -> [UInt64] {
        var filter: [UInt64] = []
        var places: Set<Int> = [0]
        while filter.count < Self.steps, !places.contains(units.count) {
            filter.append(places.reduce(0) { $0 | SearchSlot.one(of: units[$1]) })
            places = places.reduce(into: Set()) { $0.formUnion(following($1)) }
        }
        return filter
    }

    /// Where in the query the next unit of a name may begin after one that begins at a place.
    private func following(_ place: Int) -> [Int] {
        guard Self.isLetter(units[place]) else { return [place + 1] }
        let window = windows[place]
        var next = [place + 1]
        if runs[place] > 1, window >> 8 & 0xFF == 0x68 { next.append(place + 2) }
        let left = units.count - place
        for syllable in PinyinTable.shared.syllables {
            let difference = window ^ syllable.letters
            if difference & PinyinTable.Syllable.mask(syllable.count) == 0 { next.append(place + syllable.count) }
            if left < syllable.count, runsOut(place), difference & PinyinTable.Syllable.mask(left) == 0 {
                next.append(units.count)
            }
        }
        return next
    }
}

extension SearchRefusal: Error {}
