/// A type of licence in the library (证照类型), with what a district has set for it. A registry entry.
public struct LicenceType: Sendable, Hashable, Registrable {
    /// Its code.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// How well the applicant's identity must be established before a licence of it stands for a material (C19 of
    /// identity): ``IdentityAssurance/person`` unless the deployment says otherwise.
    public var assurance: IdentityAssurance
    /// The rules of dormancy; nil where its holders cannot file it.
    public var dormancy: DormancyRules?

    /// Creates a type.
    public init(
        code: Code, name: LocalizedText, assurance: IdentityAssurance = .person, dormancy: DormancyRules? = nil
    ) {
        self.code = code
        self.name = name
        self.assurance = assurance
        self.dormancy = dormancy
    }
}

/// The rules of dormancy (歇业规则) of a type of licence. What is local names its document.
public struct DormancyRules: Sendable, Hashable {
    /// The longest that all dormancies together may take, in years of the calendar: 1 to 10.
    public var longestYears: Int
    /// How many natural days before its end a notice is due, 0 to 365; 0 gives none.
    public var noticeDays: Int
    /// Whether an address for service of legal documents must be filed (法律文书送达地址).
    public var needsAddress: Bool
    /// What a dormant licence may not be used for.
    public var bars: DormancyBars
    /// Whether the validity stands still while it is dormant, and is longer by those days afterwards.
    public var stopsValidity: Bool
    /// What the longest term rests on.
    public var basis: LegalBasis
    /// What the notice rests on; its law may be empty where there is none.
    public var noticeBasis: LegalBasis

    /// Creates rules.
    public init(
        longestYears: Int, noticeDays: Int, needsAddress: Bool = true, bars: DormancyBars = .reuse,
        stopsValidity: Bool = false, basis: LegalBasis, noticeBasis: LegalBasis = LegalBasis(law: "")
    ) {
        self.longestYears = longestYears
        self.noticeDays = noticeDays
        self.needsAddress = needsAddress
        self.bars = bars
        self.stopsValidity = stopsValidity
        self.basis = basis
        self.noticeBasis = noticeBasis
    }

    /// What the Regulation on the Registration of Market Entities says: three years at most (article 30 (4)); whoever
    /// wants longer files again within the 30 days before the end (implementing rules, article 41), so the notice is
    /// due then.
    public static let marketEntity = DormancyRules(
        longestYears: 3, noticeDays: 30,
        basis: LegalBasis(law: "《市场主体登记管理条例》", article: "第三十条"),
        noticeBasis: LegalBasis(law: "《市场主体登记管理条例实施细则》", article: "第四十一条"))
}

/// The public key of a body that signs licences (签名公钥). A registry entry.
public struct SignatureKey: Sendable, Hashable, Registrable {
    /// Its id, as signatures name it.
    public var code: Code
    /// The agency that signs with it.
    public var agency: Code
    /// The algorithm.
    public var algorithm: SignatureAlgorithm
    /// The public key; for Ed25519 the 32 bytes of RFC 8032.
    public var publicKey: [UInt8]

    /// Creates a key.
    public init(
        code: Code, agency: Code, algorithm: SignatureAlgorithm = .ed25519, publicKey: [UInt8]
    ) {
        self.code = code
        self.agency = agency
        self.algorithm = algorithm
        self.publicKey = publicKey
    }
}

extension LicenceType: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.message(2, name)
        writer.number(3, UInt64(assurance.rawValue))
        if let dormancy { writer.message(4, dormancy) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var name = LocalizedText("")
        var assurance: IdentityAssurance?
        var dormancy: DormancyRules?
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: name = try field.message()
            case 3: assurance = try field.known()
            case 4: dormancy = try field.message(as: DormancyRules.self)
            default: break
            }
        }
        self.init(
            code: try required(code, 1), name: name, assurance: try required(assurance, 3), dormancy: dormancy)
    }
}

extension DormancyRules: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(longestYears))
        writer.number(2, UInt64(noticeDays))
        writer.flag(3, needsAddress)
        writer.number(4, UInt64(bars.rawValue))
        writer.flag(5, stopsValidity)
        writer.message(6, basis)
        writer.message(7, noticeBasis)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(longestYears: 0, noticeDays: 0, needsAddress: false, bars: [], basis: LegalBasis(law: ""))
        while let field = try reader.next() {
            switch field.number {
            case 1: longestYears = Int(try field.number(as: UInt8.self))
            case 2: noticeDays = Int(try field.number(as: UInt16.self))
            case 3: needsAddress = try field.flag()
            case 4: bars = DormancyBars(rawValue: try field.number())
            case 5: stopsValidity = try field.flag()
            case 6: basis = try field.message()
            case 7: noticeBasis = try field.message()
            default: break
            }
        }
    }
}

extension SignatureKey: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.text(2, agency.text)
        writer.number(3, UInt64(algorithm.rawValue))
        writer.blob(4, publicKey)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var agency: Code?
        var algorithm: SignatureAlgorithm?
        var publicKey: [UInt8] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: agency = try field.code()
            case 3: algorithm = try field.known()
            case 4: publicKey = try field.blob()
            default: break
            }
        }
        self.init(
            code: try required(code, 1), agency: try required(agency, 2), algorithm: try required(algorithm, 3),
            publicKey: publicKey)
    }
}
