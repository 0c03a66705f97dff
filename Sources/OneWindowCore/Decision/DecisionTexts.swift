/// Finds texts by their bytes: a hash table that keeps what it needs in flat arrays and allocates nothing when asked.
struct DecisionTexts: Sendable {
    private var slots: [Int32]
    private var hashes: [UInt64] = []
    private(set) var texts: [String] = []

    /// A table of texts; what stands twice is taken once.
    init(_ given: [String]) {
        var capacity = 8
        while capacity < given.count * 2 { capacity *= 2 }
        slots = Array(repeating: -1, count: capacity)
        for text in given {
            let hash = Self.hash(text)
            let place = place(text, hash)
            guard slots[place] < 0 else { continue }
            slots[place] = Int32(truncatingIfNeeded: texts.count)
            texts.append(text)
            hashes.append(hash)
        }
    }

    /// The number of a text, or nil where it is not there.
    @inline(__always)
    func index(of text: String) -> Int? {
        let found = slots[place(text, Self.hash(text))]
        return found < 0 ? nil : Int(found)
    }

    @inline(__always)
    private func place(_ text: String, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = Int(slots[place])
            if found < 0 { return place }
            if hashes[found] == hash, Self.areEqual(texts[found], text) { return place }
            place = (place + 1) & mask
        }
    }

    @inline(__always)
    private static func areEqual(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count else { return false }
        return one.utf8.elementsEqual(other.utf8)
    }

    @inline(__always)
    private static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        // The low bits choose the slot, so the high ones, which the last bytes reach, are folded in.
        return hash ^ (hash >> 32)
    }
}
