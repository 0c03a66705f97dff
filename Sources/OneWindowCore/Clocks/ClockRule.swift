/// What starts a clock, how long it runs, what stops and extends it, and what happens at its end (时限规则): data, with
/// its basis in law.
public struct ClockRule: Sendable, Hashable {
    /// Its code, unique in its set.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// What it measures.
    public var kind: ClockKind
    /// What starts it.
    public var start: ClockStart
    /// Which items it is for.
    public var scope: RuleScope
    /// Its budget.
    public var budget: Budget
    /// How its days are counted.
    public var counting: Counting
    /// Whose limit it is.
    public var bearer: Bearer
    /// What may stop it, beside what the item's own law says.
    public var suspensions: [SuspensionRule]
    /// Who may extend it, by how much and how often.
    public var extensions: [ExtensionRule]
    /// What happens when it ends.
    public var expiry: ExpiryEffect
    /// The office hours that a limit in working hours counts, by their code; nil for any other.
    public var officeHours: Code?
    /// The law it rests on; a local rule names the local document.
    public var bases: [LegalBasis]

    /// Creates a rule.
    public init(
        code: Code, name: LocalizedText, kind: ClockKind, start: ClockStart, scope: RuleScope = RuleScope(),
        budget: Budget, counting: Counting = Counting(), bearer: Bearer = .organ,
        suspensions: [SuspensionRule] = [], extensions: [ExtensionRule] = [], expiry: ExpiryEffect = .late,
        officeHours: Code? = nil, bases: [LegalBasis]
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.start = start
        self.scope = scope
        self.budget = budget
        self.counting = counting
        self.bearer = bearer
        self.suspensions = suspensions
        self.extensions = extensions
        self.expiry = expiry
        self.officeHours = officeHours
        self.bases = bases
    }

    /// Whose limit it is (义务主体); permanent numbers.
    public enum Bearer: UInt8, Sendable, CaseIterable {
        /// The organ's.
        case organ = 1
        /// The applicant's.
        case applicant = 2
    }
}

/// What starts a clock (起算事件); permanent numbers.
public enum ClockStart: UInt8, Sendable, CaseIterable {
    /// Receipt of the materials (收件).
    case receipt = 1
    /// Acceptance, real or deemed (受理).
    case acceptance = 2
    /// A decision to grant (准予决定).
    case grant = 3
    /// A step of the review becomes ready (环节开始).
    case step = 4
    /// The one-time notice (一次性告知).
    case supplementNotice = 5
    /// The end of the licence that is to be renewed (有效期届满).
    case licenceExpiry = 6
    /// Whoever handles the case says so, and may name the day (人工起算).
    case told = 7
    /// A request, complaint or order comes in (诉求登记).
    case intake = 10
    /// It is passed to who deals with it (转办).
    case dispatch = 11
    /// It is answered (答复).
    case answer = 12

    /// The start's stable name in JSON.
    public var name: String {
        switch self {
        case .receipt: "receipt"
        case .acceptance: "acceptance"
        case .grant: "grant"
        case .step: "step"
        case .supplementNotice: "supplementNotice"
        case .licenceExpiry: "licenceExpiry"
        case .told: "told"
        case .intake: "intake"
        case .dispatch: "dispatch"
        case .answer: "answer"
        }
    }
}

/// Which items a rule is for (适用范围). What is not stated does not matter.
public struct RuleScope: Sendable, Hashable {
    /// The types of item; none means all.
    public var types: [ItemType]
    /// Whether the item is handled jointly by several departments.
    public var isJoint: Bool?
    /// What the item must say of itself.
    public var condition: Condition
    /// Codes of request categories; none means all. Only for clocks of requests.
    public var categories: [Code]

    /// What an item says of itself; permanent numbers.
    public enum Condition: UInt8, Sendable, CaseIterable {
        /// Nothing is asked.
        case always = 0
        /// It is of one of the types, or its own law says that silence accepts.
        case deemedAcceptance = 1
        /// Inspection, testing or quarantine is needed.
        case inspection = 2
        /// It renews a licence.
        case renewal = 3
    }

    /// Creates a scope.
    public init(
        types: [ItemType] = [], isJoint: Bool? = nil, condition: Condition = .always, categories: [Code] = []
    ) {
        self.types = types
        self.isJoint = isJoint
        self.condition = condition
        self.categories = categories
    }

    /// Whether an item is in it.
    func contains(_ item: ItemDefinition) -> Bool {
        if !categories.isEmpty { return false }
        if let isJoint, isJoint != item.timing.isJoint { return false }
        let isOfType = types.isEmpty || types.contains(item.type)
        switch condition {
        case .always: return isOfType
        case .deemedAcceptance: return isOfType || item.timing.deemedAcceptance != nil
        case .inspection: return isOfType && item.timing.needsInspection
        case .renewal: return isOfType && item.timing.isRenewal
        }
    }
}

/// Where a budget comes from (时限来源).
public enum Budget: Sendable, Hashable {
    /// The rule states it.
    case fixed(TimeLimit)
    /// The item's promised limit.
    case promised
    /// The item's statutory limit, or where it states none the one given here, or none at all.
    case statutory(otherwise: TimeLimit?)
    /// The step's own limit.
    case step
    /// Whoever starts the clock states it.
    case told
}

/// What stops a clock (中止规则).
public struct SuspensionRule: Sendable, Hashable {
    /// The ground.
    public var ground: SuspensionGround
    /// The most days for which the ground stops a clock, all its suspensions on the ground together: working days for
    /// a clock in working days or hours, else natural days. Nil where nothing limits it.
    public var most: Int?
    /// Whether the applicant must be told in writing how long it takes, before it counts.
    public var needsNotice: Bool
    /// The law that allows it.
    public var basis: LegalBasis

    /// Creates a rule.
    public init(_ ground: SuspensionGround, most: Int? = nil, needsNotice: Bool = true, basis: LegalBasis) {
        self.ground = ground
        self.most = most
        self.needsNotice = needsNotice
        self.basis = basis
    }
}

/// What extends a clock (延长规则).
public struct ExtensionRule: Sendable, Hashable {
    /// Whose approval it needs.
    public var approver: ApproverRole
    /// The most of one extension, in the unit of the clock.
    public var most: Int
    /// How often.
    public var times: Int
    /// The law that allows it.
    public var basis: LegalBasis

    /// Creates a rule.
    public init(_ approver: ApproverRole, most: Int, times: Int = 1, basis: LegalBasis) {
        self.approver = approver
        self.most = most
        self.times = times
        self.basis = basis
    }
}

/// What happens when a clock ends (逾期后果); permanent numbers.
public enum ExpiryEffect: UInt8, Sendable, CaseIterable {
    /// It is late, and supervision warns.
    case late = 1
    /// The application is deemed accepted from the day of receipt (视为受理).
    case deemedAccepted = 2
    /// The renewal is deemed granted (视为准予延续).
    case deemedRenewed = 3
    /// The case closes, since the applicant did not answer (逾期未补正).
    case lapsed = 4
    /// The right to ask is gone; nothing else happens (逾期视为放弃).
    case forfeited = 5

    /// The effect's stable name in JSON.
    public var name: String {
        switch self {
        case .late: "late"
        case .deemedAccepted: "deemedAccepted"
        case .deemedRenewed: "deemedRenewed"
        case .lapsed: "lapsed"
        case .forfeited: "forfeited"
        }
    }
}
