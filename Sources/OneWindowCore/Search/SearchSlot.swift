/// The bitmaps of an index: one bit for each unit of all texts.
enum SearchSlot {
    /// Bitmaps 0 to 25: the unit is this letter, or is read with it as the initial. 26 to 35: it is this digit.
    static let digits = 26
    /// 36 to 39: neither; by the lowest bits of its number.
    static let others = 36
    /// The unit is the first of a text.
    static let textStart = 40
    /// The unit is the first of a word.
    static let wordStart = 41
    /// The unit is an ASCII letter or digit.
    static let latin = 42
    /// How many there are.
    static let count = 43

    /// The bitmaps among 0 to 39 that a unit stands in, as bits.
    static func all(of unit: UInt16) -> UInt64 {
        switch unit {
        case 0x61...0x7A: return 1 << UInt64(unit - 0x61)
        case 0x30...0x39: return 1 << UInt64(digits + Int(unit - 0x30))
        default:
            let initials = PinyinTable.shared.initials(of: unit)
            return initials == 0 ? 1 << UInt64(others + Int(unit & 3)) : UInt64(initials)
        }
    }

    /// One of them, the lowest: who looks for this very unit need ask no other.
    static func one(of unit: UInt16) -> UInt64 {
        let all = all(of: unit)
        return all & (~all &+ 1)
    }
}
