/// The implementation code of an item (实施编码): the catalogue entry as one body handles it, ZWFW C0109.1-2018.
///
/// Credit code of the body (18), exercise level (1), basic code (12). Kept as it is where the credit code fails its
/// check or the level is none of the table; ``doubts(in:)`` says so.
public struct ImplementationCode: Sendable, Hashable, CustomStringConvertible {
    /// The code: 31 digits or capital letters.
    public let text: String

    /// Creates a code, or returns nil where the text is not 31 digits or capital letters with a level of 1 to 9.
    public init?(_ text: String) {
        guard withBytes(of: text, { $0.count == 31 && Self.hasForm($0[...]) }) else { return nil }
        self.text = text
    }

    /// Puts a code together.
    public init(body: CreditCode, level: ExerciseLevel, basic: BasicCode) {
        text = body.text + String(level.rawValue) + basic.text
    }

    static func hasForm(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let level = bytes[bytes.startIndex + 18]
        return level.isDigit && level != UInt8(ascii: "0") && bytes.allSatisfy(\.isCodeCharacter)
    }

    /// The first 18 characters: the credit code of the body, whether or not it passes.
    public var bodyPart: String { part(of: text, 0..<18) }

    /// The body (实施主体), or nil where its credit code fails its check.
    public var body: CreditCode? { CreditCode(bodyPart) }

    /// The exercise level (行使层级), or nil where the digit is none of the table.
    public var level: ExerciseLevel? { ExerciseLevel(rawValue: levelDigit) }

    /// The digit of the exercise level, 1 to 9.
    public var levelDigit: UInt8 {
        withBytes(of: text) { $0.count > 18 ? $0[18] &- 0x30 : 0 }
    }

    /// The twelve characters of the basic code.
    public var basicPart: String { part(of: text, 19..<31) }

    /// The basic code (基本编码).
    public var basic: BasicCode? { BasicCode(basicPart) }

    /// The code.
    public var description: String { text }

    /// What a profile doubts about it; nothing where the code is as the profile prescribes.
    public func doubts(in profile: CodeProfile) -> [CodeDoubt] {
        guard profile.checksSegments else { return [] }
        var doubts: [CodeDoubt] = []
        if let body {
            if body.organisation == nil { doubts.append(.organisationPartFails) }
        } else {
            doubts.append(.creditCodeFails)
        }
        if level == nil { doubts.append(.levelUnknown) }
        return doubts + (basic?.doubts(in: profile) ?? [])
    }
}

/// The code of a handling item (业务办理项编码): one way to apply for an item, ZWFW C0109.1-2018.
///
/// Implementation code (31) and a serial of two digits.
public struct HandlingCode: Sendable, Hashable, CustomStringConvertible {
    /// The code: 33 characters.
    public let text: String

    /// Creates a code, or returns nil where the text is no implementation code with two digits behind it.
    public init?(_ text: String) {
        let hasForm = withBytes(of: text) { bytes in
            bytes.count == 33 && ImplementationCode.hasForm(bytes[..<31]) && bytes[31...].allSatisfy(\.isDigit)
        }
        guard hasForm else { return nil }
        self.text = text
    }

    /// Puts a code together, or returns nil where the serial is not 1 to 99.
    public init?(_ implementation: ImplementationCode, serial: Int) {
        guard (1...99).contains(serial) else { return nil }
        text = implementation.text + padded(serial, to: 2)
    }

    /// The first 31 characters.
    public var implementationPart: String { part(of: text, 0..<31) }

    /// The implementation code (实施编码).
    public var implementation: ImplementationCode? { ImplementationCode(implementationPart) }

    /// The serial, 1 to 99; 0 is kept and doubted.
    public var serial: Int {
        withBytes(of: text) { number($0.suffix(2)) ?? 0 }
    }

    /// The code.
    public var description: String { text }

    /// What a profile doubts about it; nothing where the code is as the profile prescribes.
    public func doubts(in profile: CodeProfile) -> [CodeDoubt] {
        (implementation?.doubts(in: profile) ?? []) + (serial == 0 && profile.checksSegments ? [.serialZero] : [])
    }
}
