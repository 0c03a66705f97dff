// The national code tables that item definitions speak (GB/T 39046-2020 annex A and the exchange of ZWFW C0109).

/// The nature of the body that handles an item (实施主体性质), GB/T 39046-2020 table A.3.
public enum BodyNature: UInt8, Sendable, CaseIterable {
    /// An organ that has the power by law (法定机关).
    case statutory = 1
    /// An organisation that a law or regulation authorises (授权组织).
    case authorised = 2
    /// An organisation that acts for another body (受委托组织); the entrusting body must be named.
    case entrusted = 3
    /// Any other (其他).
    case other = 9

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .statutory: "statutory"
        case .authorised: "authorised"
        case .entrusted: "entrusted"
        case .other: "other"
        }
    }

    /// The name for people.
    public func text(in language: Language) -> String { NationalCatalogue.text(of: self).text(in: language) }
}

/// Whom an item serves (服务对象). 1 to 6 are those of GB/T 39046-2020 table A.4.
///
/// The exchange of ZWFW C0109 numbers the last ones otherwise and has one class more: see ``exchangeCode``.
public enum ApplicantClass: UInt8, Sendable, CaseIterable {
    /// A natural person (自然人).
    case naturalPerson = 1
    /// An enterprise that is a legal person (企业法人).
    case enterprise = 2
    /// A public institution that is a legal person (事业法人).
    case publicInstitution = 3
    /// A social organisation that is a legal person (社会组织法人).
    case socialOrganisation = 4
    /// An administrative organ (行政机关).
    case administrativeOrgan = 5
    /// Any other organisation (其他组织).
    case otherOrganisation = 6
    /// An enterprise that is no legal person (非法人企业). Only the exchange has it; in table A.4 it is one of the others.
    case unincorporatedEnterprise = 7

    /// The code in GB/T 39046-2020 table A.4, 1 to 6. It does not tell an enterprise that is no legal person from other
    /// organisations.
    public var tableA4Code: Int { self == .unincorporatedEnterprise ? 6 : Int(rawValue) }

    /// Creates a class from its code in table A.4, or returns nil where there is no such code.
    public init?(tableA4Code code: Int) {
        guard (1...6).contains(code) else { return nil }
        self.init(rawValue: UInt8(code))
    }

    /// The code in the exchange of ZWFW C0109: 1 to 4 as in table A.4, 5 for an enterprise that is no legal person, 6
    /// for an administrative organ, 9 for other organisations.
    public var exchangeCode: Int {
        switch self {
        case .unincorporatedEnterprise: 5
        case .administrativeOrgan: 6
        case .otherOrganisation: 9
        default: Int(rawValue)
        }
    }

    /// Creates a class from its code in the exchange of ZWFW C0109, or returns nil where there is no such code.
    public init?(exchangeCode code: Int) {
        guard let known = Self.allCases.first(where: { $0.exchangeCode == code }) else { return nil }
        self = known
    }

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .naturalPerson: "naturalPerson"
        case .enterprise: "enterprise"
        case .publicInstitution: "publicInstitution"
        case .socialOrganisation: "socialOrganisation"
        case .administrativeOrgan: "administrativeOrgan"
        case .otherOrganisation: "otherOrganisation"
        case .unincorporatedEnterprise: "unincorporatedEnterprise"
        }
    }

    /// The name for people.
    public func text(in language: Language) -> String { NationalCatalogue.text(of: self).text(in: language) }
}

/// Classes of applicants: an item may serve several.
public typealias ApplicantClassSet = ChoiceSet<ApplicantClass>

/// Where the power to handle an item comes from (权力来源), exchange of ZWFW C0109.
public enum PowerSource: UInt8, Sendable, CaseIterable {
    /// The law gives it to this level (法定本级行使).
    case statutory = 1
    /// Handed down by a higher level (上级下放).
    case handedDown = 2
    /// Authorised by a higher level (上级授权).
    case authorisedFromAbove = 3
    /// Authorised by a body of the same level (同级授权).
    case authorisedBySameLevel = 4
    /// Entrusted by a higher level (上级委托).
    case entrustedFromAbove = 5
    /// Entrusted by a body of the same level (同级委托).
    case entrustedBySameLevel = 6

    /// Whether the body acts for another, which answers for what it does and must be named.
    public var isEntrusted: Bool { self == .entrustedFromAbove || self == .entrustedBySameLevel }

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .statutory: "statutory"
        case .handedDown: "handedDown"
        case .authorisedFromAbove: "authorisedFromAbove"
        case .authorisedBySameLevel: "authorisedBySameLevel"
        case .entrustedFromAbove: "entrustedFromAbove"
        case .entrustedBySameLevel: "entrustedBySameLevel"
        }
    }

    /// The name for people.
    public func text(in language: Language) -> String { NationalCatalogue.text(of: self).text(in: language) }
}

/// Across which borders an item can be handled elsewhere (通办范围). GB/T 39046-2020 names the four and gives them no
/// numbers; these are the library's own.
public enum HandlingArea: UInt8, Sendable, CaseIterable {
    /// Anywhere in the country (全国).
    case nationwide = 1
    /// Across named provinces (跨省).
    case acrossProvinces = 2
    /// Across the prefectures of a province (跨市).
    case acrossPrefectures = 3
    /// Across the counties of a prefecture (跨县).
    case acrossCounties = 4

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .nationwide: "nationwide"
        case .acrossProvinces: "acrossProvinces"
        case .acrossPrefectures: "acrossPrefectures"
        case .acrossCounties: "acrossCounties"
        }
    }

    /// The name for people.
    public func text(in language: Language) -> String { NationalCatalogue.text(of: self).text(in: language) }
}

/// The level at which an item is exercised (行使层级), GB/T 39046-2020 table A.2.
public enum ExerciseLevel: UInt8, Sendable, CaseIterable {
    /// The country: a ministry, administration or commission (国家级、局（署、会）).
    case national = 1
    /// A province, or directly under a national body (省级、直属).
    case provincial = 2
    /// A prefecture or city, or subordinate to a national body (市级、隶属).
    case prefectural = 3
    /// A county or district (县级).
    case county = 4
    /// A town or street (镇（乡、街道）级).
    case township = 5
    /// A village or community (村（社区）级).
    case village = 6
    /// Several levels, each with its share (分级管理).
    case shared = 7

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .national: "national"
        case .provincial: "provincial"
        case .prefectural: "prefectural"
        case .county: "county"
        case .township: "township"
        case .village: "village"
        case .shared: "shared"
        }
    }

    /// The name for people.
    public func text(in language: Language) -> String { NationalCatalogue.text(of: self).text(in: language) }
}

/// Levels of exercise: an item may be exercised at several.
public typealias ExerciseLevelSet = ChoiceSet<ExerciseLevel>

/// The class of a special procedure (特别程序), GB/T 39046-2020 table A.7. The procedures of one item, with their own
/// limits, are ``SpecialProcedure``.
public enum SpecialProcedureClass: UInt8, Sendable, CaseIterable {
    /// The limit of the review is extended (延长审批).
    case extended = 1
    /// Anything else that stops or adds to the limit (除延长审批之外的情况).
    case other = 2

    /// The letter that Guangdong's exchange sends for it: `A` or `B`.
    public var guangdongCode: Character { self == .extended ? "A" : "B" }

    /// Creates a class from the letter that Guangdong's exchange sends, or returns nil for any other.
    public init?(guangdongCode code: Character) {
        switch code {
        case "A": self = .extended
        case "B": self = .other
        default: return nil
        }
    }

    /// The stable name in JSON.
    public var name: String { self == .extended ? "extended" : "other" }

    /// The name for people.
    public func text(in language: Language) -> String { NationalCatalogue.text(of: self).text(in: language) }
}
