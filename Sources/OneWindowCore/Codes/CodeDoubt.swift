/// What is doubted about a code that is kept all the same (编码存疑); permanent numbers. A code that a profile takes
/// strictly has none.
public enum CodeDoubt: UInt8, Sendable, CaseIterable {
    /// The credit code fails its check (统一社会信用代码校验不通过).
    case creditCodeFails = 1
    /// The organisation code inside the credit code fails its own check (信用代码内的组织机构代码校验不通过).
    case organisationPartFails = 2
    /// The organisation code fails its check (组织机构代码校验不通过).
    case organisationCodeFails = 3
    /// The body is neither a credit code nor an organisation code (实施主体代码不是信用代码或组织机构代码).
    case bodyMalformed = 4
    /// The exercise level is none of the table (行使层级不在代码表内).
    case levelUnknown = 5
    /// The type is not in the profile's table (事项类型不在所用规则的代码表内).
    case typeNotInProfile = 6
    /// The first two characters name no catalogue (目录代码无法识别).
    case directoryUnknown = 7
    /// The serial of the handling item is 00 (业务办理项序号为 00).
    case serialZero = 8
    /// The region is no region code (行政区划代码无法识别).
    case regionMalformed = 9
    /// The code has no scheme that is known (编码规则未知).
    case schemeUnknown = 10
    /// The profile does not take codes of this scheme (所用规则不采用此种编码).
    case schemeNotOfProfile = 11
    /// The code is longer than the profile allows (编码超过所用规则的长度).
    case tooLong = 12
    /// The identity number fails its check (公民身份号码校验不通过).
    case citizenNumberFails = 13
    /// The identity number has fifteen digits, which nothing verifies (十五位旧号无法校验).
    case unverified = 14
    /// The parts of the case number can be told apart in another way too (办件编号可有其他拆分).
    case ambiguous = 15

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .creditCodeFails: "creditCodeFails"
        case .organisationPartFails: "organisationPartFails"
        case .organisationCodeFails: "organisationCodeFails"
        case .bodyMalformed: "bodyMalformed"
        case .levelUnknown: "levelUnknown"
        case .typeNotInProfile: "typeNotInProfile"
        case .directoryUnknown: "directoryUnknown"
        case .serialZero: "serialZero"
        case .regionMalformed: "regionMalformed"
        case .schemeUnknown: "schemeUnknown"
        case .schemeNotOfProfile: "schemeNotOfProfile"
        case .tooLong: "tooLong"
        case .citizenNumberFails: "citizenNumberFails"
        case .unverified: "unverified"
        case .ambiguous: "ambiguous"
        }
    }

    /// The refusal with which a strict border answers it.
    public var rejection: RejectionCode {
        switch self {
        case .creditCodeFails, .organisationPartFails, .organisationCodeFails, .citizenNumberFails: .checkFails
        case .levelUnknown, .typeNotInProfile, .directoryUnknown, .serialZero, .regionMalformed, .bodyMalformed:
            .segmentUnknown
        case .schemeUnknown, .schemeNotOfProfile, .unverified, .ambiguous: .schemeNotTaken
        case .tooLong: .tooLong
        }
    }

    /// The doubt in one line.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }
}
