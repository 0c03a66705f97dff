/// What the entry register says of an item that need not be in the hall (进驻豁免): why, and on which basis (三集中三到位、
/// 应进必进). Whether an item is in the hall follows from what is registered and is not entered.
public struct EntryNote: ItemPart, WireCodable {
    /// The item.
    public var item: ItemCode
    /// Why it stays outside (不进驻理由), such as classified matters or a place that cannot be moved.
    public var reason: LocalizedText
    /// The document it rests on.
    public var basis: LegalBasis?
    /// The first day it holds; nil where it has always held.
    public var from: CivilDate?
    /// The last day it holds, or nil while it does.
    public var until: CivilDate?

    /// Creates a note.
    public init(
        item: ItemCode, reason: LocalizedText, basis: LegalBasis?, from: CivilDate? = nil, until: CivilDate? = nil
    ) {
        self.item = item
        self.reason = reason
        self.basis = basis
        self.from = from
        self.until = until
    }

    /// A note that says nothing.
    public static let blank = EntryNote(item: .none, reason: LocalizedText(""), basis: nil)

    /// The fields.
    public static let fields: PartFields<EntryNote> = [
        .itemCode(1, "item", ("事项编码", "item"), \.item).required().key(),
        .name(2, "reason", ("不进驻理由", "reason"), \.reason, bytes: Limits.elementTextBytes).required(),
        .part(3, "basis", ("依据", "basis"), \.basis).required(),
        .date(4, "from", ("自", "from"), \.from),
        .date(5, "until", ("至", "until"), \.until),
    ]

    /// Whether it holds on a day.
    public func holds(on day: CivilDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
