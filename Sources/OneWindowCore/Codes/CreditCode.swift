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

    /// Who registered the body, or nil where the first character is none of the table.
    public var registrar: RegistrationAuthority? { RegistrationAuthority(creditCode: text) }

    /// The class of the body, or nil where the first two characters are none of the table.
    public var bodyClass: RegisteredBodyClass? { RegisteredBodyClass(creditCode: text) }

    /// The region of the registration, characters 3 to 8; nil where they are no region code, as with letters.
    public var region: RegionCode? { RegionCode(part(of: text, 2..<8)) }

    /// The organisation code (组织机构代码) inside, characters 9 to 17, whether or not its own check character is right.
    public var organisationPart: String { part(of: text, 8..<17) }

    /// The organisation code inside, or nil where its own check character is wrong: the whole may pass all the same.
    public var organisation: OrganisationCode? { OrganisationCode(organisationPart) }

    /// Whether a text is 18 characters of the alphabet that end with the right check character.
    public static func passes(_ text: String) -> Bool {
        withBytes(of: text) { passes($0[...]) }
    }

    static func passes(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard bytes.count == 18, let last = bytes.last, let check = checkCharacter(after: bytes.dropLast())
        else { return false }
        return last == check
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
            guard let value = value(of: byte) else { return nil }
            sum += value * weight
            weight = weight * 3 % 31
            count += 1
            guard count <= 17 else { return nil }
        }
        return count == 17 ? alphabet[(31 - sum % 31) % 31] : nil
    }

    /// The value of a character, 0 to 30, or nil where it is not of the alphabet.
    @inline(__always)
    static func value(of byte: UInt8) -> Int? {
        guard byte.isCodeCharacter else { return nil }
        let value = values[Int(byte) - 0x30]
        return value < 31 ? Int(value) : nil
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// The values of the characters from `0` to `Z`; 31 where there is none.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 31, count: 43)
        for (value, byte) in alphabet.enumerated() { values[Int(byte) - 0x30] = UInt8(value) }
        return values
    }()
}
