/// What kind of service request it is (诉求类型); permanent numbers.
public enum RequestKind: UInt8, Sendable, CaseIterable {
    /// What an enterprise asks for (企业诉求).
    case enterpriseRequest = 1
    /// Something that could not be got done at a window (办不成事反映).
    case cannotGetDone = 2
    /// A complaint (投诉).
    case complaint = 3
    /// A report of wrongdoing (举报).
    case report = 4
    /// A question (咨询).
    case consultation = 5
    /// An order of supervision to act (督办).
    case superviseOrder = 6
    /// A suggestion (建议).
    case suggestion = 7
    /// A call for help (求助).
    case help = 8

    /// The kind's stable name in JSON.
    public var name: String {
        switch self {
        case .enterpriseRequest: "enterpriseRequest"
        case .cannotGetDone: "cannotGetDone"
        case .complaint: "complaint"
        case .report: "report"
        case .consultation: "consultation"
        case .superviseOrder: "superviseOrder"
        case .suggestion: "suggestion"
        case .help: "help"
        }
    }
}

/// What could not be got done (办不成事反映情形), the five classes that cities publish; permanent numbers.
public enum ReportClass: UInt8, Sendable, CaseIterable {
    /// Not accepted or not approved though the conditions are met, or late (符合条件不受理、不审批或超期).
    case notAccepted = 1
    /// Many visits without a result (多次跑动未解决).
    case manyVisits = 2
    /// A bad attitude, or nobody acts (态度差、不作为).
    case badAttitude = 3
    /// Done elsewhere, but not here (异地能办本地不能办).
    case doneElsewhere = 4
    /// Anything else (其他).
    case other = 5

    /// The class's stable name in JSON.
    public var name: String {
        switch self {
        case .notAccepted: "notAccepted"
        case .manyVisits: "manyVisits"
        case .badAttitude: "badAttitude"
        case .doneElsewhere: "doneElsewhere"
        case .other: "other"
        }
    }
}

/// How pressing a request is (紧急程度); permanent numbers.
public enum RequestPriority: UInt8, Sendable, CaseIterable, Comparable {
    /// As it comes (一般).
    case normal = 1
    /// Before others (重要).
    case high = 2
    /// At once (紧急).
    case urgent = 3

    public static func < (left: RequestPriority, right: RequestPriority) -> Bool { left.rawValue < right.rawValue }

    /// The priority's stable name in JSON.
    public var name: String {
        switch self {
        case .normal: "normal"
        case .high: "high"
        case .urgent: "urgent"
        }
    }
}

/// Why a request is not taken on (不予受理情形); permanent numbers. The first three are what the windows for what cannot be
/// got done leave out everywhere.
public enum RequestRefusalGround: UInt8, Sendable, CaseIterable {
    /// It belongs before a court, or is there (诉讼).
    case litigation = 1
    /// It belongs to the petition offices (信访).
    case petition = 2
    /// It asks for something contrary to policy (不符合政策).
    case policy = 3
    /// Another body is competent, which must be named (不属本级职权).
    case notCompetent = 4
    /// It has been brought in already (重复).
    case duplicate = 5
    /// Any other ground (其他).
    case other = 9

    /// The ground's stable name in JSON.
    public var name: String {
        switch self {
        case .litigation: "litigation"
        case .petition: "petition"
        case .policy: "policy"
        case .notCompetent: "notCompetent"
        case .duplicate: "duplicate"
        case .other: "other"
        }
    }
}

/// Why the answer is no (否定答复理由); permanent numbers. Without one of them nobody may say no (不得说不).
public enum NegativeGround: UInt8, Sendable, CaseIterable {
    /// A law forbids it (法律法规禁止).
    case forbidden = 1
    /// The conditions that a law or a guide sets are not met (不符合法定条件).
    case conditionsNotMet = 2
    /// No law or policy provides for it (无法律政策依据).
    case noBasis = 3
    /// Another body is competent (非本单位职权).
    case notCompetent = 4
    /// What was complained of did not happen (反映不属实).
    case unfounded = 5
    /// Any other ground (其他).
    case other = 9

    /// The ground's stable name in JSON.
    public var name: String {
        switch self {
        case .forbidden: "forbidden"
        case .conditionsNotMet: "conditionsNotMet"
        case .noBasis: "noBasis"
        case .notCompetent: "notCompetent"
        case .unfounded: "unfounded"
        case .other: "other"
        }
    }
}

/// What was found out about what a request complains of (核查结论); permanent numbers.
public enum FindingResult: UInt8, Sendable, CaseIterable {
    /// It is so (属实).
    case established = 1
    /// It is not so (不属实).
    case notEstablished = 2
    /// It is partly so (部分属实).
    case partly = 3

    /// The result's stable name in JSON.
    public var name: String {
        switch self {
        case .established: "established"
        case .notEstablished: "notEstablished"
        case .partly: "partly"
        }
    }
}

/// What follows from a finding (处理措施); permanent numbers.
public enum FindingMeasure: UInt8, Sendable, CaseIterable {
    /// Nothing has to follow (无需处理).
    case nothing = 1
    /// It must be put right (责令改正).
    case correction = 2
    /// Criticism and instruction (批评教育).
    case criticism = 3
    /// A talk with those responsible (约谈).
    case talk = 4
    /// Made known and deducted from an assessment (通报扣分).
    case deduction = 5
    /// Passed to those who call to account (移送追责).
    case accountability = 6

    /// The measure's stable name in JSON.
    public var name: String {
        switch self {
        case .nothing: "nothing"
        case .correction: "correction"
        case .criticism: "criticism"
        case .talk: "talk"
        case .deduction: "deduction"
        case .accountability: "accountability"
        }
    }
}
