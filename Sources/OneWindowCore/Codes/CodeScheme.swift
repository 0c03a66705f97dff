/// By which rules the code of an item was made (事项编码规则); permanent numbers. A code of none of them is kept as it is.
public enum CodeScheme: UInt8, Sendable, CaseIterable {
    /// None that is known (未知).
    case unknown = 0
    /// National basic code (基本编码), 12 characters, ZWFW C0109.1-2018.
    case nationalBasic = 1
    /// National implementation code (实施编码): credit code, exercise level, basic code; 31 characters.
    case nationalImplementation = 2
    /// National handling-item code (业务办理项编码): implementation code and a serial; 33 characters.
    case nationalHandling = 3
    /// Sichuan: catalogue, region of 12 digits, 3 digits, body, one digit, two digits, set apart by hyphens.
    case sichuan = 10
    /// Sichuan without the region: the three parts of a catalogue entry and the body, set apart by hyphens.
    case sichuanShort = 11
    /// Hubei: 16 digits for region, body, type, serial and sub-item.
    case hubei = 20
    /// Guizhou basic code, DB52/T 1264-2018: two letters for the type, 5 digits for the main item, 3 for the sub-item.
    case guizhou = 30

    /// Finds the scheme of a code.
    public init(of code: String) {
        self = withBytes(of: code) { Self.find($0) }
    }

    /// Whether codes of this scheme have a place for the body that implements the item.
    public var namesBody: Bool {
        switch self {
        case .nationalImplementation, .nationalHandling, .sichuan, .sichuanShort: true
        case .unknown, .nationalBasic, .hubei, .guizhou: false
        }
    }

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .unknown: "unknown"
        case .nationalBasic: "nationalBasic"
        case .nationalImplementation: "nationalImplementation"
        case .nationalHandling: "nationalHandling"
        case .sichuan: "sichuan"
        case .sichuanShort: "sichuanShort"
        case .hubei: "hubei"
        case .guizhou: "guizhou"
        }
    }

    /// The name for people.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }

    private static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> CodeScheme {
        switch bytes.count {
        case 10 where bytes.prefix(2).allSatisfy(\.isCapital) && bytes.dropFirst(2).allSatisfy(\.isDigit): .guizhou
        case 12 where bytes.prefix(2).allSatisfy(\.isDigit) && bytes.allSatisfy(\.isCodeCharacter): .nationalBasic
        case 16 where bytes.allSatisfy(\.isDigit): .hubei
        case 31 where ImplementationCode.hasForm(bytes[...]): .nationalImplementation
        case 33 where ImplementationCode.hasForm(bytes[..<31]) && bytes[31...].allSatisfy(\.isDigit): .nationalHandling
        default: SichuanSegments(bytes)?.scheme ?? .unknown
        }
    }
}
