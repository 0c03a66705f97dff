/// How characters are read, made from ``PinyinReadings`` at first use and kept for good: some 220 kB.
final class PinyinTable: @unchecked Sendable {
    // Unchecked because of the pointers: they are written in the initialiser alone. Searches ask for millions of
    // readings, for which arrays would be checked and counted each time.
    /// A syllable: its letters, the first in the lowest byte; never more than six.
    struct Syllable: Sendable {
        let letters: UInt64
        let count: Int

        /// The bits of the first `count` letters; `count` is 0 to 7.
        static func mask(_ count: Int) -> UInt64 { 1 << (8 * UInt64(count)) - 1 }
    }

    static let shared = PinyinTable()

    /// The characters that the tables reach over.
    static let range: ClosedRange<UInt16> = 0x3400...0x9FFF

    let syllables: [Syllable]
    /// For each character of the range where its readings begin in `readings`; they end where the next one's begin.
    private let starts: UnsafePointer<UInt16>
    private let readings: UnsafePointer<Syllable>
    /// For each character of the range the initial letters it is read with: bit 0 is `a`.
    private let initials: UnsafePointer<UInt32>
    private let simpleForms: UnsafePointer<UInt16>

    private init() {
        let size = Int(Self.range.upperBound - Self.range.lowerBound) + 1
        var syllables: [Syllable] = []
        var pairs: [(character: Int, syllable: UInt16)] = []
        var letters: UInt64 = 0
        var count = 0
        Self.forEachScalar(of: PinyinReadings.text) { scalar in
            if (0x61...0x7A).contains(scalar.value) {
                guard count < 6 else { return }
                letters |= UInt64(scalar.value) << (8 * UInt64(count))
                count += 1
                return
            }
            if count > 0 {
                // A syllable that goes on in the next line stands there again.
                if syllables.last?.letters != letters { syllables.append(Syllable(letters: letters, count: count)) }
                (letters, count) = (0, 0)
            }
            guard let place = Self.place(scalar.value), !syllables.isEmpty else { return }
            pairs.append((place, UInt16(syllables.count - 1)))
        }
        var starts = [UInt16](repeating: 0, count: size + 1)
        for pair in pairs { starts[pair.character + 1] += 1 }
        for place in 1...size { starts[place] += starts[place - 1] }
        var next = starts
        var readings = [Syllable](repeating: Syllable(letters: 0, count: 0), count: pairs.count)
        var initials = [UInt32](repeating: 0, count: size)
        for pair in pairs {
            readings[Int(next[pair.character])] = syllables[Int(pair.syllable)]
            next[pair.character] += 1
            initials[pair.character] |= 1 << UInt32(syllables[Int(pair.syllable)].letters & 0xFF - 0x61)
        }
        self.syllables = syllables
        self.starts = Self.kept(starts)
        self.readings = Self.kept(readings)
        self.initials = Self.kept(initials)
        simpleForms = Self.kept(Self.simpleForms(size))
    }

    private static func kept<Value>(_ values: [Value]) -> UnsafePointer<Value> {
        let pointer = UnsafeMutablePointer<Value>.allocate(capacity: values.count)
        pointer.initialize(from: values, count: values.count)
        return UnsafePointer(pointer)
    }

    private static func simpleForms(_ size: Int) -> [UInt16] {
        var forms = (0..<size).map { Self.range.lowerBound + UInt16($0) }
        var target: UInt16?
        forEachScalar(of: TraditionalForms.text) { scalar in
            guard let place = place(scalar.value) else {
                target = nil
                return
            }
            if let target { forms[place] = target } else { target = range.lowerBound + UInt16(place) }
        }
        return forms
    }

    private static func forEachScalar(of text: StaticString, _ body: (Unicode.Scalar) -> Void) {
        for scalar in text.description.unicodeScalars { body(scalar) }
    }

    private static func place(_ value: UInt32) -> Int? {
        guard let unit = UInt16(exactly: value), range.contains(unit) else { return nil }
        return Int(unit - range.lowerBound)
    }

    /// The simplified form of a traditional character, or the character itself.
    func simplified(_ unit: UInt16) -> UInt16 {
        Self.range.contains(unit) ? simpleForms[Int(unit - Self.range.lowerBound)] : unit
    }

    /// The initial letters a unit is read with, bit 0 is `a`; 0 for what has no readings.
    func initials(of unit: UInt16) -> UInt32 {
        Self.range.contains(unit) ? initials[Int(unit - Self.range.lowerBound)] : 0
    }

    /// How many readings a unit has.
    func readingCount(of unit: UInt16) -> Int { places(of: unit).count }

    /// The places of a unit's readings, for ``reading(_:)``.
    func places(of unit: UInt16) -> Range<Int> {
        guard Self.range.contains(unit) else { return 0..<0 }
        let place = Int(unit - Self.range.lowerBound)
        return Int(starts[place])..<Int(starts[place + 1])
    }

    /// Calls `body` with each character and each of its readings.
    func forEachReading(_ body: (UInt16, Syllable) -> Void) {
        for unit in Self.range {
            for place in places(of: unit) { body(unit, reading(place)) }
        }
    }

    /// A reading by its place, one of those that ``places(of:)`` gave.
    func reading(_ place: Int) -> Syllable { readings[place] }
}
