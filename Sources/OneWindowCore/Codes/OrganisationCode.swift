/// An organisation code (组织机构代码) whose check character is right, GB 11714-1997.
///
/// Eight digits or capital letters and a check character, with or without a hyphen before it.
public struct OrganisationCode: Sendable, Hashable, CustomStringConvertible {
    /// The code without a hyphen: 9 characters.
    public let text: String

    /// Creates a code, or returns nil where the text has not the form or its check character is wrong.
    public init?(_ text: String) {
        guard let code = withBytes(of: text, { Self.plain($0) }) else { return nil }
        self.text = code
    }

    /// The code without a hyphen.
    public var description: String { text }

    /// The code as it is printed, with a hyphen before the check character.
    public var hyphenated: String { part(of: text, 0..<8) + "-" + part(of: text, 8..<9) }

    /// Whether a text is an organisation code that ends with the right check character.
    public static func passes(_ text: String) -> Bool {
        OrganisationCode(text) != nil
    }

    /// Whether a text has the length and characters of one, whatever its check character.
    static func hasForm(_ text: String) -> Bool {
        withBytes(of: text) { bytes in
            let isHyphenated = bytes.count == 10 && bytes[8] == UInt8(ascii: "-")
            guard bytes.count == 9 || isHyphenated, let last = bytes.last else { return false }
            return bytes.prefix(8).allSatisfy(\.isCodeCharacter) && (last.isDigit || last == UInt8(ascii: "X"))
        }
    }

    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let isHyphenated = bytes.count == 10 && bytes[8] == UInt8(ascii: "-")
        guard bytes.count == 9 || isHyphenated, let last = bytes.last,
            let check = checkCharacter(after: bytes.prefix(8)), last == check
        else { return nil }
        return OneWindowCore.text(bytes.prefix(8)) + String(Unicode.Scalar(last))
    }

    /// The check character after the first 8 bytes, or nil where they are not 8 digits or capital letters.
    ///
    /// GB 11714-1997: the check value is 11 - (sum of value times weight modulo 11); 10 is written `X`, 11 is `0`.
    package static func checkCharacter(after bytes: some Sequence<UInt8>) -> UInt8? {
        var sum = 0
        var count = 0
        for byte in bytes {
            guard count < weights.count else { return nil }
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): sum += Int(byte - 48) * weights[count]
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): sum += (Int(byte) - 55) * weights[count]
            default: return nil
            }
            count += 1
        }
        guard count == weights.count else { return nil }
        switch 11 - sum % 11 {
        case 10: return UInt8(ascii: "X")
        case 11: return UInt8(ascii: "0")
        case let digit: return UInt8(48 + digit)
        }
    }

    private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]
}
