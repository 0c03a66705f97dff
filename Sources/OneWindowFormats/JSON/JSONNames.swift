import OneWindowCore
import OneWindowEngine

/// An enumeration whose values have stable names in JSON beside their permanent numbers.
protocol JSONNamed: CaseIterable, RawRepresentable, Hashable where RawValue: FixedWidthInteger {
    var jsonName: String { get }
}

// These have their names from where they are defined.
extension CasePhase: JSONNamed { var jsonName: String { name } }
extension CaseDecision: JSONNamed { var jsonName: String { name } }
extension NonAcceptanceGround: JSONNamed { var jsonName: String { name } }
extension IssueMethod: JSONNamed { var jsonName: String { name } }
extension Opinion: JSONNamed { var jsonName: String { name } }
extension Capacity: JSONNamed { var jsonName: String { name } }
extension Satisfaction: JSONNamed { var jsonName: String { name } }
extension ServiceActKind: JSONNamed { var jsonName: String { name } }
extension WarningLevel: JSONNamed { var jsonName: String { name } }
extension PersonalSlot: JSONNamed { var jsonName: String { name } }
extension EventKind: JSONNamed { var jsonName: String { name } }
extension ClockKind: JSONNamed { var jsonName: String { name } }
extension ClockStart: JSONNamed { var jsonName: String { name } }
extension ExpiryEffect: JSONNamed { var jsonName: String { name } }
extension LimitUnit: JSONNamed { var jsonName: String { name } }
extension Counting.LastDay: JSONNamed { var jsonName: String { name } }
extension SuspensionGround: JSONNamed { var jsonName: String { name } }
extension ApproverRole: JSONNamed { var jsonName: String { name } }
extension Warning.Status: JSONNamed { var jsonName: String { name } }
extension RequestKind: JSONNamed { var jsonName: String { name } }
extension RequestPhase: JSONNamed { var jsonName: String { name } }
extension RequestPriority: JSONNamed { var jsonName: String { name } }
extension ReportClass: JSONNamed { var jsonName: String { name } }
extension RequestRefusalGround: JSONNamed { var jsonName: String { name } }
extension NegativeGround: JSONNamed { var jsonName: String { name } }
extension FindingResult: JSONNamed { var jsonName: String { name } }
extension FindingMeasure: JSONNamed { var jsonName: String { name } }
extension LicencePhase: JSONNamed { var jsonName: String { name } }
extension IdentityKind: JSONNamed { var jsonName: String { name } }
extension RevocationGround: JSONNamed { var jsonName: String { name } }
extension CancellationGround: JSONNamed { var jsonName: String { name } }
extension SignatureAlgorithm: JSONNamed { var jsonName: String { name } }
extension SignatureFinding: JSONNamed { var jsonName: String { name } }
extension StandardKind: JSONNamed { var jsonName: String { name } }
extension ReleaseKind: JSONNamed { var jsonName: String { name } }
extension LegContent: JSONNamed { var jsonName: String { name } }
extension LegMeans: JSONNamed { var jsonName: String { name } }
extension LegStatus: JSONNamed { var jsonName: String { name } }
extension SearchField: JSONNamed { var jsonName: String { name } }
extension SearchRank: JSONNamed { var jsonName: String { name } }
extension SearchRefusal: JSONNamed { var jsonName: String { name } }

extension Warning.Cause: JSONNamed {
    var jsonName: String {
        switch self {
        case .clock: "clock"
        case .unanswered: "unanswered"
        }
    }
}

extension IdentityAssurance: JSONNamed {
    var jsonName: String {
        switch self {
        case .stated: "stated"
        case .registered: "registered"
        case .person: "person"
        case .certificate: "certificate"
        }
    }
}

extension CaseType: JSONNamed {
    var jsonName: String {
        switch self {
        case .immediate: "immediate"
        case .promised: "promised"
        }
    }
}

extension Channel: JSONNamed {
    var jsonName: String {
        switch self {
        case .window: "window"
        case .online: "online"
        case .mobile: "mobile"
        case .mail: "mail"
        case .kiosk: "kiosk"
        case .other: "other"
        }
    }
}

extension HallLevel: JSONNamed {
    var jsonName: String {
        switch self {
        case .district: "district"
        case .street: "street"
        case .community: "community"
        }
    }
}

extension Duty: JSONNamed {
    var jsonName: String {
        switch self {
        case .intake: "intake"
        case .acceptance: "acceptance"
        case .review: "review"
        case .decision: "decision"
        case .issuing: "issuing"
        case .archiving: "archiving"
        case .registry: "registry"
        case .privacy: "privacy"
        case .organHead: "organHead"
        case .governmentHead: "governmentHead"
        case .supervision: "supervision"
        case .requests: "requests"
        case .licences: "licences"
        case .authority: "authority"
        case .establishment: "establishment"
        }
    }
}

extension WindowKind: JSONNamed {
    var jsonName: String {
        switch self {
        case .comprehensive: "comprehensive"
        case .dedicated: "dedicated"
        case .issuing: "issuing"
        case .enquiry: "enquiry"
        }
    }
}

extension Necessity: JSONNamed {
    var jsonName: String {
        switch self {
        case .necessary: "necessary"
        case .optional: "optional"
        case .tolerable: "tolerable"
        }
    }
}

extension MaterialSource: JSONNamed {
    var jsonName: String {
        switch self {
        case .applicant: "applicant"
        case .government: "government"
        case .other: "other"
        }
    }
}

extension TimerKind: JSONNamed {
    var jsonName: String {
        switch self {
        case .expiry: "expiry"
        case .reminder: "reminder"
        case .yellow: "yellow"
        case .red: "red"
        case .superviseOrder: "superviseOrder"
        case .replyOverdue: "replyOverdue"
        }
    }
}

extension OneWindowError.Family: JSONNamed {
    var jsonName: String {
        switch self {
        case .rejected: "rejected"
        case .notFound: "notFound"
        case .conflict: "conflict"
        case .invalid: "invalid"
        case .misuse: "misuse"
        case .busy: "busy"
        case .storage: "storage"
        case .corrupt: "corrupt"
        case .limit: "limit"
        case .unsupported: "unsupported"
        case .internalFault: "internalFault"
        }
    }

    /// What to tell people in Chinese where no rule says it; the English line is the error's own.
    var chineseText: String {
        switch self {
        case .rejected: "业务规则不允许"
        case .notFound: "未找到"
        case .conflict: "数据已发生变化"
        case .invalid: "输入格式不正确"
        case .misuse: "调用方式不正确"
        case .busy: "数据库正被占用，请稍后重试"
        case .storage: "存储不可用，请联系运维人员"
        case .corrupt: "数据库文件已损坏"
        case .limit: "超过上限"
        case .unsupported: "版本不受支持"
        case .internalFault: "程序内部故障，未写入任何数据"
        }
    }
}
