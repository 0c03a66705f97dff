/// A unified social credit code (统一社会信用代码) whose check character is right, GB 32100-2015.
///
/// Eighteen characters: registration authority (1), class of body (1), region of GB/T 2260 (6), organisation code
/// of GB 11714 (9), check character (1). The alphabet has 31 characters: digits and capital letters without I, O,
/// S, V, Z.
public struct CreditCode: Sendable, Hashable, CustomStringConvertible {
    /// The code: 18 characters of the alphabet.
    public let text: String

    /// Creates a code, or returns nil where the text has not the form or its check character is wrong.
    ///
    /// Small letters are refused: the standard has none, and a code that holds one was typed by hand.
    public init?(_ text: String) {
        guard Self.passes(text) else { return nil }
        self.text = text
    }

    /// The code.
    public var description: String { text }

    /// The organisation code (组织机构代码) inside, characters 9 to 17, whether or not its own check character is right.
    public var organisationPart: String {
        String(decoding: Array(text.utf8)[8..<17], as: UTF8.self)
    }

    /// Whether a text is 18 characters of the alphabet that end with the right check character.
    public static func passes(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 18, let check = checkCharacter(after: bytes.dropLast()) else { return false }
        return bytes[17] == check
    }

    /// The check character (校验码) after the first 17 bytes, or nil where they are not 17 characters of the
    /// alphabet.
    ///
    /// GB 32100-2015: the weight of place i is 3 to the power i - 1 modulo 31; the check value is
    /// (31 - sum of value times weight modulo 31) modulo 31.
    package static func checkCharacter(after bytes: some Sequence<UInt8>) -> UInt8? {
        var sum = 0
        var weight = 1
        var count = 0
        for byte in bytes {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            sum += value * weight
            weight = weight * 3 % 31
            count += 1
            guard count <= 17 else { return nil }
        }
        return count == 17 ? alphabet[(31 - sum % 31) % 31] : nil
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
}

/// An organisation code (组织机构代码) whose check character is right, GB 11714-1997.
///
/// Eight digits or capital letters and a check character, with or without a hyphen before it.
public struct OrganisationCode: Sendable, Hashable, CustomStringConvertible {
    /// The code without a hyphen: 9 characters.
    public let text: String

    /// Creates a code, or returns nil where the text has not the form or its check character is wrong.
    public init?(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.count == 10, bytes[8] == UInt8(ascii: "-") { bytes.remove(at: 8) }
        guard bytes.count == 9, let check = Self.checkCharacter(after: bytes.dropLast()), bytes[8] == check
        else { return nil }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    /// The code without a hyphen.
    public var description: String { text }

    /// Whether a text is an organisation code that ends with the right check character.
    public static func passes(_ text: String) -> Bool {
        OrganisationCode(text) != nil
    }

    /// The check character after the first 8 bytes, or nil where they are not 8 digits or capital letters.
    ///
    /// GB 11714-1997: the check value is 11 - (sum of value times weight modulo 11); 10 is written `X`, 11 is `0`.
    package static func checkCharacter(after bytes: some Sequence<UInt8>) -> UInt8? {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
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
}
