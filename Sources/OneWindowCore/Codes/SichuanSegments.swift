/// The segments of a Sichuan code, as places in its bytes.
///
/// One to three parts of a catalogue entry, then region, `000`, body, one digit, two digits. An organisation code as
/// body may hold a hyphen of its own, and a catalogue part may be 12 digits like a region. Or three parts of a
/// catalogue entry and the body, and nothing else.
struct SichuanSegments {
    var catalogue: Range<Int>
    var region: Range<Int>?
    var body: Range<Int>
    var serials: Range<Int>?

    var scheme: CodeScheme { region == nil ? .sichuanShort : .sichuan }

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let parts = Self.parts(bytes) else { return nil }
        if let region = parts.indices.dropFirst().first(where: { Self.isDigits(bytes[parts[$0]], 12) }) {
            let tail = parts[(region + 1)...]
            guard region <= 3, (4...5).contains(tail.count), Self.isDigits(bytes[parts[region + 1]], 3),
                Self.isDigits(bytes[parts[parts.count - 2]], 1), Self.isDigits(bytes[parts[parts.count - 1]], 2)
            else { return nil }
            catalogue = 0..<parts[region - 1].upperBound
            self.region = parts[region]
            body = parts[region + 2].lowerBound..<parts[parts.count - 3].upperBound
            serials = parts[parts.count - 2].lowerBound..<bytes.count
        } else {
            guard parts.count == 4, parts[0].count == 1, bytes[0].isCapital, Self.isDigits(bytes[parts[1]], 6),
                Self.isDigits(bytes[parts[2]], 3), parts[3].count >= 8
            else { return nil }
            catalogue = 0..<parts[2].upperBound
            body = parts[3]
        }
    }

    /// The places between the hyphens, or nil where a part is empty, holds something else than letters, digits and
    /// underscores, or where there are more parts than any code has.
    private static func parts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
        guard bytes.contains(UInt8(ascii: "-")), bytes.count <= Limits.itemCodeBytes else { return nil }
        var parts: [Range<Int>] = []
        parts.reserveCapacity(9)
        var start = 0
        for index in 0...bytes.count {
            if index < bytes.count, bytes[index] != UInt8(ascii: "-") {
                guard bytes[index].isAlphanumeric || bytes[index] == UInt8(ascii: "_") else { return nil }
                continue
            }
            guard index > start, parts.count < 9 else { return nil }
            parts.append(start..<index)
            start = index + 1
        }
        return parts
    }

    private static func isDigits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ count: Int) -> Bool {
        bytes.count == count && bytes.allSatisfy(\.isDigit)
    }
}
