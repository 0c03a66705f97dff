/// What a code of any kind may be, with its parts and what is doubted about it (编码识别).
public struct CodeReading: Sendable, Hashable {
    /// What it may be.
    public let kind: CodeKind
    /// The code as it may be shown: an identity number is masked.
    public let text: String
    /// Its parts in the order of the code.
    public let fields: [CodeField]
    /// What is doubted; nothing where a strict border takes it.
    public let doubts: [CodeDoubt]

    /// Whether a strict border takes it.
    public var isSound: Bool { doubts.isEmpty }

    /// Everything a code may be, what is sound first; never empty. What looks like an identity number is never read as
    /// something unsound else, so that it is not shown whole.
    ///
    /// - Parameter profile: By which rules item codes are read; where nil, by those that usually go with them.
    public static func all(of text: String, in profile: CodeProfile? = nil) -> [CodeReading] {
        var readings: [CodeReading] = []
        let looksPersonal = CitizenNumber.hasForm(text)
        func add(_ reading: CodeReading?) {
            guard let reading, reading.isSound || !looksPersonal || reading.kind == .citizenNumber else { return }
            readings.append(reading)
        }
        add(citizen(text))
        add(credit(text))
        add(organisation(text))
        add(caseNumber(text, in: profile))
        let scheme = CodeScheme(of: text)
        if scheme != .unknown { add(CodeReading(ItemCodeParts(of: text, in: profile))) }
        add(RegionCode(text).map(CodeReading.init))
        if readings.isEmpty { readings.append(CodeReading(ItemCodeParts(of: text, in: profile))) }
        return readings.filter(\.isSound) + readings.filter { !$0.isSound }
    }

    init(kind: CodeKind, text: String, fields: [CodeField], doubts: [CodeDoubt]) {
        self.kind = kind
        self.text = text
        self.fields = fields
        self.doubts = doubts
    }

    private static func citizen(_ text: String) -> CodeReading? {
        guard let number = CitizenNumber(text) else {
            guard CitizenNumber.hasForm(text) else { return nil }
            let masked = part(of: text, 0..<2) + String(repeating: "*", count: text.utf8.count - 3) + text.suffix(1)
            return CodeReading(kind: .citizenNumber, text: masked, fields: [], doubts: [.citizenNumberFails])
        }
        var fields = [CodeField(.numberKind, String(number.kind.rawValue)) { number.kind.text(in: $0) }]
        if let province = number.region?.province { fields.append(CodeField(.region, province.shortText)) }
        // Region, whole day and the last character would give most of the number away.
        fields.append(CodeField(.birthYear, String(number.birth.parts.year)))
        fields.append(CodeField(.sex, String(number.sex.rawValue)) { number.sex.text(in: $0) })
        return CodeReading(
            kind: .citizenNumber, text: number.masked, fields: fields, doubts: number.isVerified ? [] : [.unverified])
    }

    private static func credit(_ text: String) -> CodeReading? {
        guard let code = CreditCode(text) else {
            let hasForm = withBytes(of: text) { bytes in
                bytes.count == 18 && bytes.allSatisfy { CreditCode.value(of: $0) != nil }
            }
            return hasForm ? CodeReading(kind: .creditCode, text: text, fields: [], doubts: [.creditCodeFails]) : nil
        }
        let doubts: [CodeDoubt] = code.organisation == nil ? [.organisationPartFails] : []
        return CodeReading(kind: .creditCode, text: text, fields: CodeField.list(of: code), doubts: doubts)
    }

    private static func organisation(_ text: String) -> CodeReading? {
        if let code = OrganisationCode(text) {
            let field = CodeField(.organisation, code.hyphenated)
            return CodeReading(kind: .organisationCode, text: text, fields: [field], doubts: [])
        }
        guard OrganisationCode.hasForm(text) else { return nil }
        return CodeReading(kind: .organisationCode, text: text, fields: [], doubts: [.organisationCodeFails])
    }

    private static func caseNumber(_ text: String, in profile: CodeProfile?) -> CodeReading? {
        guard let parts = CaseNumber(text)?.parts else { return nil }
        var fields: [CodeField] = []
        var doubts: [CodeDoubt] = parts.isAmbiguous ? [.ambiguous] : []
        switch parts.subject {
        case .item(let code):
            // Any long row of digits ends in something like a day and a serial.
            guard CodeScheme(of: code.text) != .unknown else { return nil }
            fields.append(CodeField(.item, code.text))
            doubts += code.parts(in: profile).doubts
        case .handle(let handle): fields.append(CodeField(.itemHandle, String(handle.rawValue)))
        case .request: break
        }
        fields.append(CodeField(.date, parts.date.description))
        fields.append(CodeField(.serial, String(parts.serial)))
        return CodeReading(kind: .caseNumber, text: text, fields: fields, doubts: doubts)
    }
}

extension CodeReading {
    /// An item code.
    public init(_ parts: ItemCodeParts) {
        self.init(kind: .item, text: parts.text, fields: CodeField.list(of: parts), doubts: parts.doubts)
    }

    /// A region code.
    public init(_ region: RegionCode) {
        var fields = [
            CodeField(.region, region.text),
            CodeField(.regionLevel, String(region.level.rawValue)) { region.level.text(in: $0) },
        ]
        if let town = region.townshipClass {
            fields.append(CodeField(.townshipClass, String(town.rawValue)) { town.text(in: $0) })
        }
        if let village = region.villageClass {
            fields.append(CodeField(.villageClass, String(village.rawValue)) { village.text(in: $0) })
        }
        self.init(kind: .region, text: region.text, fields: fields, doubts: [])
    }
}

/// What a code may be (编码种类); permanent numbers.
public enum CodeKind: UInt8, Sendable, CaseIterable {
    /// The code of an item (事项编码).
    case item = 1
    /// A unified social credit code (统一社会信用代码).
    case creditCode = 2
    /// An organisation code (组织机构代码).
    case organisationCode = 3
    /// A citizen identity number (公民身份号码).
    case citizenNumber = 4
    /// A region code (行政区划代码).
    case region = 5
    /// A case number (办件编号).
    case caseNumber = 6

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .item: "item"
        case .creditCode: "creditCode"
        case .organisationCode: "organisationCode"
        case .citizenNumber: "citizenNumber"
        case .region: "region"
        case .caseNumber: "caseNumber"
        }
    }

    /// The name for people.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }
}
