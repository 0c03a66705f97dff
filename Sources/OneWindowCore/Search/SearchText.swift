/// How search reads a text: as a row of UTF-16 units in which only what counts is left.
///
/// Letters and digits are lower case and half width (`Ａ` is `a`), tones and other marks of Latin letters are dropped
/// (`ā` is `a`, `ü` is `v`, as pinyin is typed), traditional characters stand as their simplified ones
/// (``TraditionalForms``). Spaces, punctuation and symbols are left out. A unit is never 0.
public enum SearchText {
    /// The units of a text, with where words begin.
    static func forEachUnit(in text: String, _ body: (_ unit: UInt16, _ startsWord: Bool) -> Void) {
        var isInWord = false
        for scalar in text.unicodeScalars {
            switch Kind(scalar) {
            case .latin(let unit):
                body(unit, !isInWord)
                isInWord = true
            case .other(let unit):
                body(unit, true)
                isInWord = false
            case .pair(let high, let low):
                body(high, true)
                body(low, true)
                isInWord = false
            case .mark: break
            case .none: isInWord = false
            }
        }
    }

    /// A text in three parts, the middle one what stands at a range of its units: for a screen that marks it.
    ///
    /// - Parameter units: ``SearchMatch/units`` of a match in this very text. Out of range, the middle part is empty.
    public static func marked(_ text: String, units: Range<Int>) -> MarkedText {
        var place = 0
        var start: String.Index?
        var end = text.endIndex
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            if place >= units.upperBound {
                // Marks that belong to the last letter stay with it.
                if case .mark = Kind(scalars[index]) { continue }
                end = index
                break
            }
            let width = Kind(scalars[index]).width
            if width > 0, start == nil, place + width > units.lowerBound { start = index }
            place += width
        }
        guard let start, start < end, !units.isEmpty else { return MarkedText(before: text, part: "", after: "") }
        return MarkedText(
            before: String(scalars[..<start]), part: String(scalars[start..<end]), after: String(scalars[end...]))
    }

    private enum Kind {
        /// An ASCII letter or digit.
        case latin(UInt16)
        /// A character of its own.
        case other(UInt16)
        /// A character beyond the first plane.
        case pair(UInt16, UInt16)
        /// What belongs to the letter before it and does not count.
        case mark
        case none

        var width: Int {
            switch self {
            case .latin, .other: 1
            case .pair: 2
            case .mark, .none: 0
            }
        }

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: self = .latin(UInt16(scalar.value))
            case 0x41...0x5A: self = .latin(UInt16(scalar.value + 0x20))
            case 0..<0x80: self = .none
            case 0x3400...0x9FFF: self = .other(PinyinTable.shared.simplified(UInt16(scalar.value)))
            case 0xFF10...0xFF19: self = .latin(UInt16(scalar.value - 0xFEE0))
            case 0xFF21...0xFF3A: self = .latin(UInt16(scalar.value - 0xFEE0 + 0x20))
            case 0xFF41...0xFF5A: self = .latin(UInt16(scalar.value - 0xFEE0))
            case 0x300...0x36F: self = .mark
            default: self.init(rare: scalar)
            }
        }

        private init(rare scalar: Unicode.Scalar) {
            if let letter = plainLetters[scalar] {
                self = .latin(letter)
                return
            }
            let properties = scalar.properties
            guard properties.isAlphabetic || properties.numericType != nil else {
                self = .none
                return
            }
            let lower = properties.lowercaseMapping.unicodeScalars
            let folded = lower.count == 1 ? lower.first ?? scalar : scalar
            if let letter = plainLetters[folded] {
                self = .latin(letter)
            } else if let unit = UInt16(exactly: folded.value) {
                self = .other(unit)
            } else {
                let above = folded.value - 0x1_0000
                self = .pair(UInt16(0xD800 + (above >> 10)), UInt16(0xDC00 + (above & 0x3FF)))
            }
        }
    }

    /// Latin letters with tones and marks, each group after the letter it is taken for.
    private static let plainLetters: [Unicode.Scalar: UInt16] = {
        var table: [Unicode.Scalar: UInt16] = [:]
        for group in [
            "aāáǎàâäãå", "cç", "eēéěèêë", "iīíǐìîï", "mḿ", "nńňǹñ", "oōóǒòôöõø", "uūúǔùû", "vǖǘǚǜü", "yýÿ",
        ] {
            guard let letter = group.unicodeScalars.first else { continue }
            for scalar in group.unicodeScalars.dropFirst() { table[scalar] = UInt16(truncatingIfNeeded: letter.value) }
        }
        return table
    }()
}

/// A text with the part that was found.
public struct MarkedText: Sendable, Hashable {
    /// What stands before it.
    public let before: String
    /// What was found; empty where nothing of the text was.
    public let part: String
    /// What stands after it.
    public let after: String

    /// Creates a marked text.
    public init(before: String, part: String, after: String) {
        self.before = before
        self.part = part
        self.after = after
    }

    /// The whole text.
    public var text: String { before + part + after }
}
