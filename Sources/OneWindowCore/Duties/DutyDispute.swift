/// A dispute between bodies about a duty (职责争议), with its clock and, once it was decided, its ruling.
public struct DutyDispute: ItemPart, WireCodable {
    /// 1, 2, 3 … in the order in which they were opened.
    public var number: Int
    /// The entry of the duty list.
    public var duty: Code
    /// The bodies that dispute it, two or more.
    public var parties: [Code]
    /// What is in question. A text about bodies; it may name no person.
    public var question: LocalizedText
    /// The day on which it was opened.
    public var openedOn: CivilDate?
    /// The terms it was opened under.
    public var terms = DisputeTerms.shipped
    /// The last day for a ruling: the terms' working days after the day of opening, that day not counted.
    public var due: CivilDate?
    /// The edition of the calendar that the working days were counted with.
    public var calendarEdition = 0
    /// The ruling, or nil while there is none.
    public var ruling: DutyRuling?
    /// The last limit that passed without a ruling, as the engine noted it when it was over; nil where none has.
    public var missed: CivilDate?

    /// Creates a dispute.
    public init(number: Int, duty: Code, parties: [Code], question: LocalizedText) {
        self.number = number
        self.duty = duty
        self.parties = parties
        self.question = question
    }

    /// A dispute that says nothing.
    public static let blank: DutyDispute = {
        var blank = DutyDispute(number: 0, duty: .own("-"), parties: [], question: LocalizedText(""))
        blank.terms = .blank
        return blank
    }()

    /// The fields.
    public static let fields: PartFields<DutyDispute> = [
        .number(1, "number", ("编号", "number"), \.number, in: 0...Int64(UInt32.max)),
        .code(2, "duty", ("职责编码", "duty"), \.duty).required(),
        .codes(3, "parties", ("争议部门", "parties"), \.parties),
        .name(4, "question", ("争议事由", "question"), \.question, bytes: Limits.elementTextBytes),
        .date(5, "openedOn", ("提出日期", "opened on"), \.openedOn),
        .part(6, "terms", ("处理期限", "terms"), \.terms),
        .date(7, "due", ("最迟裁定日期", "due"), \.due),
        .number(8, "calendarEdition", ("日历版次", "edition of the calendar"), \.calendarEdition, in: 0...1_000_000),
        .part(9, "ruling", ("裁定", "ruling"), \.ruling),
        .date(10, "missed", ("已逾期限", "missed limit"), \.missed),
    ]

    /// Whether a ruling is overdue on a day, or came late.
    public func isOverdue(on day: CivilDate) -> Bool {
        guard let due else { return false }
        return (ruling?.on ?? day) > due
    }

    /// When its limit is over without a ruling: at the end of its last day. Nil where there is a ruling, or the limit
    /// was missed already.
    var timer: Instant? {
        guard ruling == nil, let due, missed.map({ $0 < due }) ?? true else { return nil }
        return Instant(date: due, minute: 1_440)
    }
}

/// What a dispute will do at an instant: go over its limit (争议期限届满).
public struct DisputeTimer: Sendable, Hashable, Comparable {
    /// When.
    public let due: Instant
    /// The number of the dispute.
    public let dispute: UInt32

    /// Creates a timer.
    public init(due: Instant, dispute: UInt32) {
        (self.due, self.dispute) = (due, dispute)
    }

    public static func < (left: DisputeTimer, right: DisputeTimer) -> Bool {
        (left.due, left.dispute) < (right.due, right.dispute)
    }
}

/// How long a dispute about a duty may take (职责争议处理期限). No national rule sets it, so it is configuration: a
/// deployment sets its own with the document that it rests on.
public struct DisputeTerms: ItemPart, WireCodable {
    /// Working days from the day after the opening, 1 to ``Limits/limitDays``.
    public var workdays: Int
    /// The document, or nil where nobody has set the terms.
    public var basis: LegalBasis?
    /// Whether this is the library's default, which rests on no rule.
    public var isDefault: Bool

    /// Creates terms.
    public init(workdays: Int, basis: LegalBasis?) {
        self.workdays = workdays
        self.basis = basis
        isDefault = false
    }

    private init(defaultWorkdays: Int) {
        workdays = defaultWorkdays
        basis = nil
        isDefault = true
    }

    /// The library's default of 15 working days, labelled as such: no rule of law stands behind it.
    public static let shipped = DisputeTerms(defaultWorkdays: 15)

    /// Terms that say nothing.
    public static let blank = DisputeTerms(workdays: 0, basis: nil)

    /// The fields.
    public static let fields: PartFields<DisputeTerms> = [
        .number(1, "workdays", ("工作日", "working days"), \.workdays, in: 0...Int64(Limits.limitDays)),
        .part(2, "basis", ("依据", "basis"), \.basis),
        .flag(3, "isDefault", ("本库默认", "default of the library"), \.isDefault),
    ]
}

/// A ruling on a dispute (职责裁定): who leads from which day, decided by whom, on which basis. It changes the duty list.
public struct DutyRuling: ItemPart, WireCodable {
    /// The body that leads from then on.
    public var lead: Code
    /// The bodies that co-operate.
    public var support: [Code]
    /// From which day; the day of the ruling where nothing else is said.
    public var from: CivilDate?
    /// Who ruled, such as the commission for the establishment (机构编制委员会).
    public var by: LocalizedText
    /// The document it rests on.
    public var basis: LegalBasis?
    /// The day of the ruling; the engine sets it.
    public var on: CivilDate?

    /// Creates a ruling.
    public init(
        lead: Code, support: [Code] = [], from: CivilDate? = nil, by: LocalizedText, basis: LegalBasis?,
        on: CivilDate? = nil
    ) {
        self.lead = lead
        self.support = support
        self.from = from
        self.by = by
        self.basis = basis
        self.on = on
    }

    /// A ruling that says nothing.
    public static let blank = DutyRuling(lead: .own("-"), by: LocalizedText(""), basis: nil)

    /// The fields.
    public static let fields: PartFields<DutyRuling> = [
        .code(1, "lead", ("牵头部门", "lead"), \.lead).required(),
        .codes(2, "support", ("配合部门", "co-operators"), \.support),
        .date(3, "from", ("自", "from"), \.from),
        .name(4, "by", ("裁定机关", "ruled by"), \.by).required(),
        .part(5, "basis", ("依据", "basis"), \.basis).required(),
        .date(6, "on", ("裁定日期", "ruled on"), \.on),
    ]
}
