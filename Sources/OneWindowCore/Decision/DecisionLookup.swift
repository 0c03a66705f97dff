/// What a question to a table needs, of all columns, in one flat array: nothing is counted and nothing is copied.
///
/// Each column has a head of eight words: whether it has classes; where its keys of numbers begin, how many there are,
/// and their power of ten; where its texts begin, and the mask of their hash table; where the sets of its classes
/// begin; the class of the first stretch of numbers. A slot of the table of texts has three words: the hash, the place
/// of the bytes, and the length with the class. The set of a class is the place of its words.
struct DecisionLookup: Sendable {
    private var words: [UInt64]
    private let columns: Int
    /// Words of one set.
    let width: Int

    /// Stands where a class is not allowed, where a slot is empty, and where numbers need another search.
    private static let none = UInt64.max
    private static let headSize = 8

    init(_ columns: [DecisionColumn], _ bits: DecisionBits) {
        self.columns = columns.count
        width = bits.width
        words = Array(repeating: 0, count: columns.count * Self.headSize)
        words += bits.words
        let firstSet = columns.count * Self.headSize
        for (place, column) in columns.enumerated() where column.isClassified {
            var head: [UInt64] = [1]
            head.append(UInt64(words.count))
            if let keys = column.numbers.searchKeys {
                head += [UInt64(keys.count), UInt64(bitPattern: Int64(column.numbers.exponent))]
                words += keys.map { UInt64(bitPattern: $0) }
            } else {
                head += [Self.none, 0]
            }
            let mask = addTexts(column.texts)
            head += [mask.start, mask.mask]
            head.append(UInt64(words.count))
            words += column.setOfClass.map { $0 < 0 ? Self.none : UInt64(firstSet + Int($0) * bits.width) }
            head.append(UInt64(column.firstNumberClass))
            words.replaceSubrange((place * Self.headSize)..<((place + 1) * Self.headSize), with: head)
        }
    }

    /// Adds a hash table of texts.
    private mutating func addTexts(_ texts: [String]) -> (start: UInt64, mask: UInt64) {
        var capacity = 4
        while capacity < texts.count * 2 { capacity *= 2 }
        let start = words.count
        for _ in 0..<capacity { words += [0, 0, Self.none] }
        for (number, text) in texts.enumerated() {
            let bytes = Array(text.utf8)
            let hash = bytes.withUnsafeBufferPointer(Self.hash)
            var slot = Int(hash & UInt64(capacity - 1))
            while words[start + slot * 3 + 2] != Self.none { slot = (slot + 1) & (capacity - 1) }
            words[start + slot * 3] = hash
            words[start + slot * 3 + 1] = UInt64(words.count)
            words[start + slot * 3 + 2] = UInt64(bytes.count) << 32 | UInt64(DecisionColumn.firstTextClass + number)
            for first in stride(from: 0, to: bytes.count, by: 8) {
                var word: UInt64 = 0
                for offset in 0..<min(8, bytes.count - first) {
                    word |= UInt64(bytes[first + offset]) << UInt64(offset * 8)
                }
                words.append(word)
            }
        }
        return (UInt64(start), UInt64(capacity - 1))
    }

    /// What came of looking values up.
    enum Verdict {
        /// What is left matches.
        case closed
        /// A value has no class here: its column must be asked.
        case open
        /// A value is not among those allowed.
        case notAllowed
    }

    /// Keeps of a set of rules those that the class of each value allows.
    @inline(__always)
    func narrow(_ found: UnsafeMutableBufferPointer<UInt64>, by values: [FeelValue]) -> Verdict {
        words.withUnsafeBufferPointer { words in
            values.withUnsafeBufferPointer { values in
                var verdict = Verdict.closed
                for column in 0..<columns {
                    let head = column * Self.headSize
                    guard words[head] == 1 else { continue }
                    guard let number = Self.classOf(values, column, words, head) else {
                        verdict = .open
                        continue
                    }
                    let set = words[Int(words[head + 6]) + number]
                    guard set != Self.none else { return .notAllowed }
                    for word in 0..<width { found[word] &= words[Int(set) + word] }
                }
                return verdict
            }
        }
    }

    @inline(__always)
    private static func classOf(
        _ values: UnsafeBufferPointer<FeelValue>, _ column: Int, _ words: UnsafeBufferPointer<UInt64>, _ head: Int
    ) -> Int? {
        switch values[column] {
        case .null: return 0
        case .boolean(let flag): return flag ? 2 : 1
        case .number(let number):
            guard words[head + 2] != none else { return nil }
            return Int(words[head + 7]) + stretch(of: number, words, head)
        case .string(let text):
            let found = text.utf8.withContiguousStorageIfAvailable { find($0, words, head) }
            return found ?? Array(text.utf8).withUnsafeBufferPointer { find($0, words, head) }
        default: return nil
        }
    }

    @inline(__always)
    private static func stretch(of number: FeelNumber, _ words: UnsafeBufferPointer<UInt64>, _ head: Int) -> Int {
        let first = Int(words[head + 1])
        let count = Int(words[head + 2])
        let exponent = Int(Int64(bitPattern: words[head + 3]))
        // What is too large for a key is larger than every endpoint, or smaller.
        guard let key = DecisionNumbers.key(number, exponent: exponent) else {
            return number.isNegative ? 0 : count * 2
        }
        var low = 0
        var length = count
        while length > 0 {
            let half = length >> 1
            let isBelow = Int64(bitPattern: words[first + low + half]) < key
            low = isBelow ? low + half + 1 : low
            length = isBelow ? length - half - 1 : half
        }
        return low < count && Int64(bitPattern: words[first + low]) == key ? 2 * low + 1 : 2 * low
    }

    /// The class of a text: one of those named, or the class of all others.
    @inline(__always)
    private static func find(
        _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt64>, _ head: Int
    ) -> Int {
        let start = Int(words[head + 4])
        let mask = words[head + 5]
        let hash = hash(text)
        var slot = hash & mask
        while true {
            let place = start + Int(slot) * 3
            let entry = words[place + 2]
            if entry == none { return DecisionColumn.otherTextClass }
            if words[place] == hash, Int(entry >> 32) == text.count, isEqual(text, words, Int(words[place + 1])) {
                return Int(entry & 0xFFFF_FFFF)
            }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private static func isEqual(
        _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt64>, _ start: Int
    ) -> Bool {
        for (index, byte) in text.enumerated()
        where UInt8(truncatingIfNeeded: words[start + index / 8] >> UInt64(index % 8 * 8)) != byte {
            return false
        }
        return true
    }

    @inline(__always)
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        // The low bits choose the slot, so the high ones, which the last bytes reach, are folded in.
        return hash ^ (hash >> 32)
    }
}
