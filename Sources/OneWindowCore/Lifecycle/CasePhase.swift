/// Where a case is in its life (办件状态); permanent numbers, with room for the phases of special procedures.
public enum CasePhase: UInt8, Sendable, CaseIterable {
    /// Being filled in; nobody has seen it (草稿).
    case draft = 1
    /// Handed in and waiting for receipt (已提交).
    case submitted = 2
    /// Materials received (已收件).
    case received = 3
    /// Waiting for what the one-time notice asks for (补正中).
    case supplementing = 4
    /// Accepted and under review (审查中).
    case underReview = 5
    /// Every step of the review is done (待决定).
    case awaitingDecision = 6
    /// Decided; the result is not yet with the applicant (已决定).
    case decided = 7
    /// The result is with the applicant (已送达).
    case issued = 8
    /// Closed and archived (已归档).
    case archived = 9
    /// Acceptance was refused (不予受理).
    case notAccepted = 20
    /// Taken back by the applicant (已撤件).
    case withdrawn = 21
    /// The applicant did not answer the one-time notice (补正不来办结).
    case lapsed = 22

    /// Whether nothing more can happen to the case itself; it can still be rated.
    public var isClosed: Bool {
        switch self {
        case .archived, .notAccepted, .withdrawn, .lapsed: true
        default: false
        }
    }

    /// The phase's stable name in JSON.
    public var name: String {
        switch self {
        case .draft: "draft"
        case .submitted: "submitted"
        case .received: "received"
        case .supplementing: "supplementing"
        case .underReview: "underReview"
        case .awaitingDecision: "awaitingDecision"
        case .decided: "decided"
        case .issued: "issued"
        case .archived: "archived"
        case .notAccepted: "notAccepted"
        case .withdrawn: "withdrawn"
        case .lapsed: "lapsed"
        }
    }
}

/// What was decided (审批决定), kept apart from the phase; permanent numbers.
public enum CaseDecision: UInt8, Sendable, CaseIterable {
    /// Granted (准予).
    case granted = 1
    /// Refused, with reasons and remedies (不予), Administrative Licensing Law article 38.
    case refused = 2

    /// The decision's stable name in JSON.
    public var name: String { self == .granted ? "granted" : "refused" }
}

/// Why acceptance was refused (不予受理情形), Administrative Licensing Law article 32; permanent numbers.
public enum NonAcceptanceGround: UInt8, Sendable, CaseIterable {
    /// No licence is needed for it (article 32 (1)).
    case notNeeded = 1
    /// Another body is competent, which must be named (article 32 (2)).
    case notCompetent = 2
    /// Any other ground of the item's own law.
    case other = 9

    /// The ground's stable name in JSON.
    public var name: String {
        switch self {
        case .notNeeded: "notNeeded"
        case .notCompetent: "notCompetent"
        case .other: "other"
        }
    }
}

/// How a result reaches the applicant (送达方式); permanent numbers.
public enum IssueMethod: UInt8, Sendable, CaseIterable {
    /// Handed out at a window (窗口领取).
    case window = 1
    /// By post or courier (邮寄).
    case mail = 2
    /// As an electronic document (电子送达).
    case electronic = 3

    /// The method's stable name in JSON.
    public var name: String {
        switch self {
        case .window: "window"
        case .mail: "mail"
        case .electronic: "electronic"
        }
    }
}
