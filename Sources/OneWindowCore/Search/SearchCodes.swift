/// The codes of the entries, sorted, to be found by how they begin. Letters and digits alone count, lower case.
struct SearchCodes: Sendable {
    /// All codes one after the other, in their order.
    private let bytes: [UInt8]
    /// Where each begins; one more closes them.
    private let starts: [UInt32]
    /// The places of their entries.
    private let entries: [UInt32]

    init(_ codes: [String]) {
        var plain: [UInt8] = []
        plain.reserveCapacity(codes.count * 40)
        var places: [Range<Int>] = []
        places.reserveCapacity(codes.count)
        for code in codes {
            let start = plain.count
            if code.utf8.count <= 1_000, plain.count < Int(UInt32.max) / 2 {
                SearchText.forEachUnit(in: code) { unit, _ in
                    if unit < 0x80 { plain.append(UInt8(truncatingIfNeeded: unit)) }
                }
            }
            places.append(start..<plain.count)
        }
        let order = places.indices.filter { !places[$0].isEmpty }.sorted { left, right in
            switch Self.compare(plain, places[left], plain, places[right]) {
            case ..<0: true
            case 0: left < right
            default: false
            }
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(plain.count)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(order.count + 1)
        for place in order {
            bytes.append(contentsOf: plain[places[place]])
            starts.append(UInt32(bytes.count))
        }
        self.bytes = bytes
        self.starts = starts
        entries = order.map { UInt32($0) }
    }

    /// Below 0, 0 or above 0.
    private static func compare(_ left: [UInt8], _ a: Range<Int>, _ right: [UInt8], _ b: Range<Int>) -> Int {
        let count = min(a.count, b.count)
        for step in 0..<count {
            let (one, other) = (left[a.lowerBound + step], right[b.lowerBound + step])
            if one != other { return Int(one) - Int(other) }
        }
        return a.count - b.count
    }

    var byteCount: Int { bytes.count + starts.count * 4 + entries.count * 4 }

    /// The entries whose codes are the text, and those whose codes go on after it; each lot in ascending order, and
    /// not more than `limit` of either.
    func find(_ text: [UInt16], entryCount: Int, limit: Int) -> (exact: [UInt32], longer: [UInt32]) {
        let key = text.map { UInt8(truncatingIfNeeded: $0) }
        let first = lowest { Self.compare(bytes, range($0), key, key.indices) >= 0 }
        var place = first
        while place < entries.count, range(place).count == key.count, begins(place, key) { place += 1 }
        let end = lowest(from: place) { !begins($0, key) }
        let exact = Array(entries[first..<place].sorted().prefix(limit))
        guard place < end else { return (exact, []) }
        // One bit an entry sorts any number of them.
        var marks = [UInt64](repeating: 0, count: entryCount / 64 + 1)
        for entry in entries[place..<end] { marks[Int(entry >> 6)] |= 1 << UInt64(entry & 63) }
        var longer: [UInt32] = []
        for (word, bits) in marks.enumerated() where longer.count < limit {
            var left = bits
            while left != 0, longer.count < limit {
                longer.append(UInt32(word * 64 + left.trailingZeroBitCount))
                left &= left - 1
            }
        }
        return (exact, longer)
    }

    private func range(_ place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }

    private func begins(_ place: Int, _ key: [UInt8]) -> Bool {
        let code = range(place)
        return code.count >= key.count && bytes[code].prefix(key.count).elementsEqual(key)
    }

    /// The first place from one on at which a condition holds that holds from there on.
    private func lowest(from start: Int = 0, where holds: (Int) -> Bool) -> Int {
        var (low, high) = (start, entries.count)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
