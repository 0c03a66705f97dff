/// Acceptance with a secondary material missing (容缺受理). Local rules set its terms, so they stand in the item.
public struct Tolerance: ItemPart {
    /// Whether it is allowed, or nil where it is not stated.
    public var isAllowed: Bool?
    /// Within which time the missing material is handed in, or nil.
    public var limit: TimeLimit?
    /// The rule it rests on, or nil.
    public var basis: LegalBasis?

    /// Creates a tolerance of which nothing is said.
    public init(_ isAllowed: Bool? = nil, limit: TimeLimit? = nil, basis: LegalBasis? = nil) {
        self.isAllowed = isAllowed
        self.limit = limit
        self.basis = basis
    }

    /// Nothing is said.
    public static let blank = Tolerance()

    /// The fields.
    public static let fields: PartFields<Tolerance> = [
        .flag(1, "allowed", ("是否容缺", "allowed"), \.isAllowed),
        .limit(2, "limit", ("补齐时限", "limit"), \.limit),
        .part(3, "basis", ("依据", "basis"), \.basis),
    ]
}

/// Granting on notice and promise (告知承诺), 国办发〔2020〕42号.
public struct PromiseMode: ItemPart {
    /// Whether it is offered, or nil where it is not stated.
    public var isOffered: Bool?
    /// What the promise replaces, or nil.
    public var form: PromiseForm?
    /// How it is verified afterwards, or nil.
    public var verification: VerificationMethod?
    /// Within which time it is verified, or nil.
    public var verifiedWithin: TimeLimit?
    /// The version of the text that is promised (承诺书文本版本), or empty.
    public var textVersion = ""

    /// Creates a promise of which nothing is said.
    public init() {}

    /// Nothing is said.
    public static let blank = PromiseMode()

    /// The fields.
    public static let fields: PartFields<PromiseMode> = [
        .flag(1, "offered", ("是否告知承诺", "offered"), \.isOffered),
        .choice(2, "form", ("承诺形式", "form"), \.form),
        .choice(3, "verification", ("核查方式", "verification"), \.verification),
        .limit(4, "verifiedWithin", ("核查时限", "verified within"), \.verifiedWithin),
        .text(5, "textVersion", ("承诺书版本", "version of the text"), \.textVersion),
    ]
}

extension ItemDefinition {
    /// Why no new case can be opened, or nil where one can. Most items say nothing of it, and are not looked into.
    public var refusal: RejectionCode? { $elements.isBlank ? nil : elements.status.refusal }
}

/// The days that the catalogue plans for an item (计划生效日期、计划取消日期). They announce; a version's own day decides.
public struct PlannedDates: ItemPart {
    /// From when it is planned to be in effect, or nil.
    public var effective: CivilDate?
    /// When it is planned to be cancelled, or nil.
    public var cancellation: CivilDate?

    /// Creates planned days.
    public init(effective: CivilDate? = nil, cancellation: CivilDate? = nil) {
        self.effective = effective
        self.cancellation = cancellation
    }

    /// Nothing is said.
    public static let blank = PlannedDates()

    /// The fields.
    public static let fields: PartFields<PlannedDates> = [
        .date(1, "effective", ("计划生效日期", "planned to take effect"), \.effective),
        .date(2, "cancellation", ("计划取消日期", "planned to be cancelled"), \.cancellation),
    ]
}

/// Whether an item can be applied for (事项状态). A change of it is a version like any other; cases go on under the
/// version they were opened under.
public struct ItemStatus: ItemPart {
    /// The state.
    public var state: ItemState
    /// Why it is so; needed where it is not in use.
    public var reason: LocalizedText
    /// Since which day; needed where it is not in use.
    public var since: CivilDate?
    /// The items that take its place (承接事项): two or more after a split, one after a merger.
    public var successors: [ItemCode]

    /// Creates a status; by default the item is in use.
    public init(
        _ state: ItemState = .inUse, reason: LocalizedText = LocalizedText(""), since: CivilDate? = nil,
        successors: [ItemCode] = []
    ) {
        self.state = state
        self.reason = reason
        self.since = since
        self.successors = successors
    }

    /// Whether a new case can be opened.
    public var isOpen: Bool { state == .inUse }

    /// Why no new case can be opened, or nil where one can.
    public var refusal: RejectionCode? {
        switch state {
        case .inUse: nil
        case .paused: .itemPaused
        case .cancelled, .split, .merged: .itemCancelled
        }
    }

    /// In use.
    public static let blank = ItemStatus()

    /// The fields.
    public static let fields: PartFields<ItemStatus> = [
        .choice(1, "state", ("状态", "state"), \.state),
        .name(2, "reason", ("原因", "reason"), \.reason, bytes: Limits.elementTextBytes),
        .date(3, "since", ("自", "since"), \.since),
        .itemCodes(4, "successors", ("承接事项", "successors"), \.successors),
    ]
}
