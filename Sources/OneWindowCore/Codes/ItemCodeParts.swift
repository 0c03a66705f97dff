/// What the code of an item resolves to (编码解析): its scheme and every segment that the scheme has. Nothing is lost: what
/// is doubted stands in ``doubts`` and in ``text``.
public struct ItemCodeParts: Sendable, Hashable {
    /// The code as it was given.
    public let text: String
    /// By which rules it was made.
    public let scheme: CodeScheme
    /// The profile it was read in.
    public let profile: CodeProfile
    /// The part that stands for the catalogue entry: the basic code of a national code; of one of Sichuan what stands
    /// before the region; of others the code itself. Empty where the scheme is unknown.
    public internal(set) var catalogue = ""
    /// The basic code, of national codes.
    public internal(set) var basic: BasicCode?
    /// The region that the code states.
    public internal(set) var region: RegionCode?
    /// The body that implements the item.
    public internal(set) var body: CodeBody?
    /// The exercise level.
    public internal(set) var level: ExerciseLevel?
    /// The type, to be read in ``profile``.
    public internal(set) var type: ItemType?
    /// The main item's characters; empty where the scheme does not tell them apart.
    public internal(set) var main = ""
    /// The sub-item's characters; empty where there is none.
    public internal(set) var sub = ""
    /// The serial at the end: two digits of a national handling item, or `1-00` of a code of Sichuan; empty where
    /// there is none.
    public internal(set) var serial = ""
    /// What the profile doubts; nothing where it takes the code strictly.
    public internal(set) var doubts: [CodeDoubt] = []

    /// Whether the profile takes the code strictly.
    public var isSound: Bool { doubts.isEmpty }

    /// What the type is in the national table, or nil where there is none or the profile gives it no meaning there.
    public var nationalType: ItemType? { type?.national(in: profile) }

    /// Resolves a code.
    ///
    /// - Parameter profile: By which rules; where nil, by those that usually go with the scheme and directory.
    public init(of text: String, in profile: CodeProfile? = nil) {
        let scheme = CodeScheme(of: text)
        self.text = text
        self.scheme = scheme
        self.profile = profile ?? .usual(for: scheme, directory: Self.directory(of: text, scheme))
        switch scheme {
        case .unknown: break
        case .nationalBasic: read(BasicCode(text))
        case .nationalImplementation: read(ImplementationCode(text))
        case .nationalHandling:
            let code = HandlingCode(text)
            read(code?.implementation)
            serial = OneWindowCore.part(of: text, 31..<33)
            if code?.serial == 0 { doubts.append(.serialZero) }
        case .sichuan, .sichuanShort: readSichuan()
        case .hubei: readHubei()
        case .guizhou: readGuizhou()
        }
        if !self.profile.checksSegments { doubts.removeAll() }
        if !self.profile.schemes.contains(scheme) {
            doubts.append(scheme == .unknown ? .schemeUnknown : .schemeNotOfProfile)
        }
        if text.utf8.count > self.profile.bytesAtMost { doubts.append(.tooLong) }
    }

    private static func directory(of text: String, _ scheme: CodeScheme) -> String {
        switch scheme {
        case .nationalBasic: part(of: text, 0..<2)
        case .nationalImplementation, .nationalHandling: part(of: text, 19..<21)
        default: ""
        }
    }

    private mutating func read(_ code: BasicCode?) {
        guard let code else { return }
        addSegments(of: code)
        doubts = code.doubts(in: profile)
    }

    private mutating func read(_ code: ImplementationCode?) {
        guard let code else { return }
        body = CodeBody(code.bodyPart)
        level = code.level
        if let basic = code.basic { addSegments(of: basic) }
        doubts = code.doubts(in: profile)
    }

    private mutating func addSegments(of code: BasicCode) {
        basic = code
        catalogue = code.text
        type = code.type
        main = code.main
        sub = code.sub ?? ""
    }

    private mutating func readSichuan() {
        guard let segments = withBytes(of: text, { SichuanSegments($0) }) else { return }
        catalogue = OneWindowCore.part(of: text, segments.catalogue)
        let body = CodeBody(OneWindowCore.part(of: text, segments.body))
        self.body = body
        if let doubt = body.doubt { doubts.append(doubt) }
        if let serials = segments.serials { serial = OneWindowCore.part(of: text, serials) }
        if let place = segments.region { readRegion(place) }
    }

    /// Region 6, body 3, type 2, serial 3, sub-item 2.
    private mutating func readHubei() {
        catalogue = text
        body = .local(OneWindowCore.part(of: text, 6..<9))
        main = OneWindowCore.part(of: text, 11..<14)
        sub = OneWindowCore.part(of: text, 14..<16)
        readRegion(0..<6)
        readType(9..<11)
    }

    private mutating func readGuizhou() {
        catalogue = text
        main = OneWindowCore.part(of: text, 2..<7)
        sub = OneWindowCore.part(of: text, 7..<10)
        readType(0..<2)
    }

    private mutating func readRegion(_ place: Range<Int>) {
        region = RegionCode(OneWindowCore.part(of: text, place))
        if region == nil { doubts.append(.regionMalformed) }
    }

    private mutating func readType(_ place: Range<Int>) {
        type = ItemType(OneWindowCore.part(of: text, place))
        if let type, !profile.takes(type) { doubts.append(.typeNotInProfile) }
    }
}

/// The body that the code of an item names (实施主体代码).
public enum CodeBody: Sendable, Hashable {
    /// By its credit code, which passes its check.
    case credit(CreditCode)
    /// By its organisation code, which passes its check.
    case organisation(OrganisationCode)
    /// By a serial of the province's own, which has no check.
    case local(String)
    /// By something that passes no check.
    case unverified(String)

    /// Reads the body part of a code.
    init(_ text: String) {
        if let code = CreditCode(text) {
            self = .credit(code)
        } else if let code = OrganisationCode(text) {
            self = .organisation(code)
        } else {
            self = .unverified(text)
        }
    }

    /// The characters, an organisation code without its hyphen.
    public var text: String {
        switch self {
        case .credit(let code): code.text
        case .organisation(let code): code.text
        case .local(let text), .unverified(let text): text
        }
    }

    /// What is doubted about it.
    var doubt: CodeDoubt? {
        switch self {
        case .credit(let code): code.organisation == nil ? .organisationPartFails : nil
        case .organisation, .local: nil
        case .unverified(let text):
            text.utf8.count == 18
                ? .creditCodeFails : OrganisationCode.hasForm(text) ? .organisationCodeFails : .bodyMalformed
        }
    }
}

extension ItemCode {
    /// What the code resolves to.
    ///
    /// - Parameter profile: By which rules; where nil, by those that usually go with its scheme and directory.
    public func parts(in profile: CodeProfile? = nil) -> ItemCodeParts { ItemCodeParts(of: text, in: profile) }

    /// Resolves the code by a profile that must take it.
    ///
    /// - Throws: The first doubt as a refusal: `checkFails`, `segmentUnknown`, `schemeNotTaken` or `tooLong`; the
    ///   subject is the code.
    public func strictParts(in profile: CodeProfile) throws(Rejection) -> ItemCodeParts {
        let parts = parts(in: profile)
        if let doubt = parts.doubts.first { throw Rejection(doubt.rejection, text) }
        return parts
    }
}
