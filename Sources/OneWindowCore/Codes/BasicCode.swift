/// The basic code of an item (基本编码): the twelve characters of a catalogue entry, ZWFW C0109.1-2018.
///
/// Directory (2), type (2), department (2), main item (3), sub-item (3). Letters occur in local catalogues, in the
/// place of the type for example, so digits and capital letters are taken everywhere; ``doubts(in:)`` says what a
/// profile makes of them.
public struct BasicCode: Sendable, Hashable, CustomStringConvertible {
    /// The code: 12 digits or capital letters.
    public let text: String

    /// Creates a code, or returns nil where the text is not 12 digits or capital letters.
    public init?(_ text: String) {
        guard withBytes(of: text, { $0.count == 12 && $0.allSatisfy(\.isCodeCharacter) }) else { return nil }
        self.text = text
    }

    /// Puts a code together, or returns nil where a segment has not its length or characters.
    ///
    /// - Parameters:
    ///   - directory: `00` for the national catalogue, else the first two digits of the province.
    ///   - sub: `000` where the item has no sub-items.
    public init?(directory: String, type: ItemType, department: String, main: String, sub: String = "000") {
        let segments = [directory, type.code, department, main, sub]
        guard segments.map(\.utf8.count) == [2, 2, 2, 3, 3] else { return nil }
        self.init(segments.joined())
    }

    /// The first two characters: whose catalogue it is.
    public var directoryPart: String { part(of: text, 0..<2) }

    /// Whose catalogue it is, or nil where the first two characters are not digits.
    public var directory: CodeDirectory? { CodeDirectory(directoryPart) }

    /// The type (事项类型), which only the profile of the directory can interpret.
    public var type: ItemType? { ItemType(part(of: text, 2..<4)) }

    /// The serial of the department within the catalogue.
    public var department: String { part(of: text, 4..<6) }

    /// The serial of the main item (主项).
    public var main: String { part(of: text, 6..<9) }

    /// The serial of the sub-item (子项), or nil where the item has none, which is written `000`.
    public var sub: String? {
        let digits = part(of: text, 9..<12)
        return digits == "000" ? nil : digits
    }

    /// The code.
    public var description: String { text }

    /// What a profile doubts about it; nothing where the code is as the profile prescribes.
    public func doubts(in profile: CodeProfile) -> [CodeDoubt] {
        guard profile.checksSegments else { return [] }
        var doubts: [CodeDoubt] = []
        if directory == nil { doubts.append(.directoryUnknown) }
        if let type, !profile.takes(type) { doubts.append(.typeNotInProfile) }
        return doubts
    }
}

/// Whose catalogue an item stands in: the first two characters of its basic code.
public enum CodeDirectory: Sendable, Hashable {
    /// The national catalogue (国家目录), `00`.
    case national
    /// The catalogue of a province.
    case province(RegionCode)

    init?(_ digits: String) {
        guard let region = RegionCode(digits) else { return nil }
        self = region == .country ? .national : .province(region)
    }
}
