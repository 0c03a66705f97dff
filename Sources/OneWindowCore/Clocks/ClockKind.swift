/// What a clock measures (时限种类); permanent numbers.
public enum ClockKind: UInt8, Sendable, CaseIterable {
    /// The time to give the one-time notice, after which a licence application is deemed accepted (补正告知期限).
    case acceptance = 1
    /// The promised limit (承诺时限).
    case promised = 2
    /// The statutory limit (法定时限).
    case statutory = 3
    /// The limit of a step of the review (环节时限).
    case step = 4
    /// The time to issue and deliver what was granted (颁证期限).
    case issue = 5
    /// The time the applicant has to answer the one-time notice (补正答复期限).
    case supplement = 6
    /// The review of a lower organ, which passes the case up (下级初审期限).
    case lowerReview = 7
    /// The time to ask for a hearing after being told of the right to it (听证申请期限).
    case hearingRequest = 8
    /// The time to hold a hearing that was asked for (听证组织期限).
    case hearing = 9
    /// The last day to announce the hearing (听证通知期限).
    case hearingNotice = 10
    /// The time to send out those who inspect, test or quarantine (指派检验人员期限).
    case inspection = 11
    /// The last day to apply for renewal before a licence ends (延续申请期限).
    case renewalApplication = 12
    /// The time to decide on a renewal, which ends with the licence (延续决定期限).
    case renewal = 13
    /// The limit of a package of items done as one thing (一件事时限).
    case package = 14
    /// Any other limit that a rule of the deployment defines (其他时限).
    case other = 19
    /// The time to contact whoever made a request (联系期限).
    case contact = 20
    /// The time to deal with a request, complaint or order (办理期限).
    case handling = 21
    /// The time to ask whoever made a request how it went (回访期限).
    case callback = 22
    /// The time to decide whether a complaint is taken on (受理决定期限).
    case admission = 23

    /// The kind's stable name in JSON.
    public var name: String {
        switch self {
        case .acceptance: "acceptance"
        case .promised: "promised"
        case .statutory: "statutory"
        case .step: "step"
        case .issue: "issue"
        case .supplement: "supplement"
        case .lowerReview: "lowerReview"
        case .hearingRequest: "hearingRequest"
        case .hearing: "hearing"
        case .hearingNotice: "hearingNotice"
        case .inspection: "inspection"
        case .renewalApplication: "renewalApplication"
        case .renewal: "renewal"
        case .package: "package"
        case .other: "other"
        case .contact: "contact"
        case .handling: "handling"
        case .callback: "callback"
        case .admission: "admission"
        }
    }
}

/// Why time is not counted (不计入期限的情形); permanent numbers.
public enum SuspensionGround: UInt8, Sendable, CaseIterable {
    /// A hearing (听证). 1 to 8 are the grounds of Administrative Licensing Law article 45, and all of them.
    case hearing = 1
    /// A call for tenders (招标).
    case tender = 2
    /// An auction (拍卖).
    case auction = 3
    /// An inspection of goods (检验).
    case inspection = 4
    /// A test (检测).
    case testing = 5
    /// A quarantine (检疫).
    case quarantine = 6
    /// An appraisal (鉴定).
    case appraisal = 7
    /// A review by experts (专家评审).
    case expertReview = 8
    /// A survey of the place (现场踏勘). From 20 on no ground stands in article 45: the item's own law must allow it.
    case siteSurvey = 20
    /// Publicity before the decision (公示).
    case publicity = 21
    /// Corrections asked for after acceptance (受理后补正).
    case correction = 22
    /// Another ground that the item's own law names (其他法定情形).
    case other = 29

    /// Whether article 45 of the Administrative Licensing Law names it.
    public var isOfArticle45: Bool { rawValue <= 8 }

    /// The grounds of article 45.
    public static let article45: [SuspensionGround] = allCases.filter(\.isOfArticle45)

    /// The ground's stable name in JSON.
    public var name: String {
        switch self {
        case .hearing: "hearing"
        case .tender: "tender"
        case .auction: "auction"
        case .inspection: "inspection"
        case .testing: "testing"
        case .quarantine: "quarantine"
        case .appraisal: "appraisal"
        case .expertReview: "expertReview"
        case .siteSurvey: "siteSurvey"
        case .publicity: "publicity"
        case .correction: "correction"
        case .other: "other"
        }
    }
}
