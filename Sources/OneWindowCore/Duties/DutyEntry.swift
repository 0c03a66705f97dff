/// An entry of a duty list (职责清单条目): who leads and who co-operates in an item, a step of an item, or another matter.
///
/// The list holds what was assigned, also where it is not in order: ``DutyAnalysis`` finds the gaps and the overlaps.
public struct DutyEntry: ItemPart, WireCodable, Registrable {
    /// Its code, unique in the list.
    public var code: Code
    /// The item, or nil where it is a matter that is no item.
    public var item: ItemCode?
    /// The step of the item's review, or nil where the whole item is meant.
    public var step: Code?
    /// What the duty is, in words; needed where there is no item.
    public var matter = LocalizedText("")
    /// Who has held it, from which day on; the last that has begun counts.
    public var holders: [DutyHolder] = []
    /// The last day on which the entry counts, or nil while it does.
    public var until: CivilDate?

    /// Creates an entry.
    public init(
        code: Code, item: ItemCode? = nil, step: Code? = nil, matter: LocalizedText = LocalizedText(""),
        holders: [DutyHolder] = [], until: CivilDate? = nil
    ) {
        self.code = code
        self.item = item
        self.step = step
        self.matter = matter
        self.holders = holders
        self.until = until
    }

    /// An entry that says nothing.
    public static let blank = DutyEntry(code: .own("-"))

    /// The fields.
    public static let fields: PartFields<DutyEntry> = [
        .code(1, "code", ("编码", "code"), \.code).required().key(),
        .itemCode(2, "item", ("事项编码", "item"), \.item),
        .code(3, "step", ("环节", "step"), \.step),
        .name(4, "matter", ("职责事项", "matter"), \.matter),
        .parts(5, "holders", ("责任部门", "holders"), \.holders),
        .date(6, "until", ("终止日期", "until"), \.until),
    ]

    /// Who holds the duty on a day, or nil where the entry does not count then or names nobody.
    public func holder(on day: CivilDate) -> DutyHolder? {
        if let until, until < day { return nil }
        return last(through: day)
    }

    /// Who took it over last, up to a day.
    func last(through day: CivilDate) -> DutyHolder? {
        var found: DutyHolder?
        for holder in holders where holder.from.map({ $0 <= day }) ?? true {
            if (found?.from ?? .earliest) <= (holder.from ?? .earliest) { found = holder }
        }
        return found
    }
}

/// Who holds a duty from a day on: one lead body and the bodies that co-operate (牵头部门、配合部门).
public struct DutyHolder: ItemPart, WireCodable {
    /// The body that leads (牵头部门), or nil where none is named, which is a gap.
    public var lead: Code?
    /// The bodies that co-operate (配合部门).
    public var support: [Code]
    /// From which day; nil where it has always been so.
    public var from: CivilDate?
    /// The document it rests on (依据).
    public var basis: LegalBasis?

    /// Creates a holder.
    public init(lead: Code?, support: [Code] = [], from: CivilDate? = nil, basis: LegalBasis? = nil) {
        self.lead = lead
        self.support = support
        self.from = from
        self.basis = basis
    }

    /// Nobody.
    public static let blank = DutyHolder(lead: nil)

    /// The fields.
    public static let fields: PartFields<DutyHolder> = [
        .code(1, "lead", ("牵头部门", "lead"), \.lead),
        .codes(2, "support", ("配合部门", "co-operators"), \.support),
        .date(3, "from", ("自", "from"), \.from),
        .part(4, "basis", ("依据", "basis"), \.basis),
    ]

    /// The bodies it names, the lead first.
    public var bodies: [Code] { (lead.map { [$0] } ?? []) + support }
}

extension CivilDate {
    /// Before every day that a document can name.
    static let earliest = CivilDate(dayNumber: -10_000_000)
    /// After every day that a document can name.
    static let latest = CivilDate(dayNumber: 10_000_000)
}
