/// A citizen identity number (公民身份号码), GB 11643-1999.
///
/// Eighteen characters: region (6), day of birth (8), sequence (3, odd for men), check character; a small `x` is
/// taken as `X`. Residence permits of people from Hong Kong, Macau and Taiwan begin with 81, 82 and 83 and have the
/// same form, as have the permits of foreigners who live here for good, which begin with 9. The fifteen digits of
/// before 1999 have no check character and are kept as unverified.
///
/// It is personal data: ``description`` and every other form that Swift prints by itself shows the first two characters
/// and the last; whoever needs the number asks for ``whole``.
public struct CitizenNumber: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The number, with a capital `X`. For the side rows of personal data only: never in an error, a log or the state.
    public let whole: String
    /// What the number is of.
    public let kind: CitizenNumberKind
    /// The day of birth.
    public let birth: CivilDate
    /// The sex as the sequence says.
    public let sex: Sex

    /// Creates a number, or returns nil where the text has not the form, names no day, or its check character is wrong.
    public init?(_ text: String) {
        guard let read = withBytes(of: text, { Self.read($0) }), let kind = read.kind, read.passes else { return nil }
        self.kind = kind
        birth = read.birth
        sex = read.isOdd ? .male : .female
        whole = text.utf8.last == UInt8(ascii: "x") ? String(text.dropLast()) + "X" : text
    }

    /// Whether a check character stands behind the number: not for those of fifteen digits.
    public var isVerified: Bool { kind != .legacy }

    /// The region of the first registration; nil for the permits, and where the digits are no region code.
    public var region: RegionCode? {
        switch kind {
        case .citizen, .legacy: RegionCode(part(of: whole, 0..<6))
        case .hongKong, .macau, .taiwan, .foreigner: nil
        }
    }

    /// The first two characters and the last, such as `11***************X`.
    public var masked: String {
        let count = whole.utf8.count
        return part(of: whole, 0..<2) + String(repeating: "*", count: count - 3) + part(of: whole, count - 1..<count)
    }

    /// The masked form.
    public var description: String { masked }

    /// The masked form.
    public var debugDescription: String { masked }

    /// Shows the masked form and nothing else.
    public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }

    /// Whether a text looks like a number, whatever its check character: of eighteen characters also where it names no
    /// day that exists, since who mistypes the day has still typed the rest.
    static func hasForm(_ text: String) -> Bool {
        withBytes(of: text) { bytes in
            if bytes.count == 18, bytes.prefix(17).allSatisfy(\.isDigit), CitizenNumberKind(bytes) != nil,
                let last = bytes.last, last.isDigit || last == UInt8(ascii: "x") || last == UInt8(ascii: "X"),
                let year = number(bytes[6..<10]), year >= earliestYear, year < 2_200
            {
                return true
            }
            return read(bytes)?.kind != nil
        }
    }

    /// The check character after the first 17 bytes, or nil where they are not 17 digits.
    ///
    /// GB 11643-1999: the weight of place i is 2 to the power 18 - i modulo 11; the check character is the one at the
    /// place of the sum modulo 11 in `10X98765432`.
    package static func checkCharacter(after bytes: some Sequence<UInt8>) -> UInt8? {
        var sum = 0
        var count = 0
        for byte in bytes {
            guard byte.isDigit, count < weights.count else { return nil }
            sum += Int(byte - 0x30) * weights[count]
            count += 1
        }
        return count == weights.count ? checks[sum % 11] : nil
    }

    private struct Reading {
        var kind: CitizenNumberKind?
        var birth: CivilDate
        var isOdd: Bool
        var passes: Bool
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading? {
        let isLegacy = bytes.count == 15
        let digits = isLegacy ? 15 : 17
        guard isLegacy || bytes.count == 18, bytes.prefix(digits).allSatisfy(\.isDigit), let last = bytes.last,
            let year = number(bytes[6..<(isLegacy ? 8 : 10)]),
            let month = number(bytes[(isLegacy ? 8 : 10)..<(isLegacy ? 10 : 12)]),
            let day = number(bytes[(isLegacy ? 10 : 12)..<(isLegacy ? 12 : 14)]),
            isLegacy || year >= earliestYear,
            let birth = CivilDate(year: isLegacy ? 1_900 + year : year, month: month, day: day)
        else { return nil }
        let check = last == UInt8(ascii: "x") ? UInt8(ascii: "X") : last
        guard check.isDigit || !isLegacy && check == UInt8(ascii: "X") else { return nil }
        return Reading(
            kind: CitizenNumberKind(bytes), birth: birth, isOdd: bytes[isLegacy ? 14 : 16] & 1 == 1,
            passes: isLegacy || checkCharacter(after: bytes.prefix(17)) == check)
    }

    /// Nobody who was born earlier has held a number: an example of the standard is of 1880.
    private static let earliestYear = 1_800
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)
}

/// What an identity number is of (证件号码种类).
public enum CitizenNumberKind: UInt8, Sendable, CaseIterable {
    /// A citizen's number (公民身份号码).
    case citizen = 1
    /// Fifteen digits of before 1999 (十五位旧号), which nothing verifies.
    case legacy = 2
    /// A residence permit for people from Hong Kong (港澳台居民居住证, 81).
    case hongKong = 81
    /// A residence permit for people from Macau (82).
    case macau = 82
    /// A residence permit for people from Taiwan (83).
    case taiwan = 83
    /// A permanent residence permit of a foreigner (外国人永久居留身份证), which begins with 9.
    case foreigner = 90

    fileprivate init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.first, first != UInt8(ascii: "0") else { return nil }
        if bytes.count == 15 {
            self = .legacy
            return
        }
        switch (first, bytes[1]) {
        case (UInt8(ascii: "8"), UInt8(ascii: "1")): self = .hongKong
        case (UInt8(ascii: "8"), UInt8(ascii: "2")): self = .macau
        case (UInt8(ascii: "8"), UInt8(ascii: "3")): self = .taiwan
        case (UInt8(ascii: "9"), _): self = .foreigner
        default: self = .citizen
        }
    }

    /// The name for people.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }
}

/// The sex of a person (性别), numbered as in GB/T 2261.1.
public enum Sex: UInt8, Sendable, CaseIterable {
    /// Male (男).
    case male = 1
    /// Female (女).
    case female = 2

    /// The name for people.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }
}
