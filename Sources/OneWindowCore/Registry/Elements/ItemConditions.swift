/// When an application is accepted, granted and refused (受理条件).
public struct ItemConditions: ItemPart {
    /// What must hold to be accepted (受理条件).
    public var acceptance: [LocalizedText] = []
    /// What must hold to be granted (准予条件).
    public var granting: [LocalizedText] = []
    /// When it is refused (不予办理情形).
    public var refusal: [LocalizedText] = []

    /// Creates conditions of which nothing is said.
    public init() {}

    /// No conditions.
    public static let blank = ItemConditions()

    /// The fields.
    public static let fields: PartFields<ItemConditions> = [
        .names(1, "acceptance", ("受理条件", "conditions of acceptance"), \.acceptance),
        .names(2, "granting", ("准予条件", "conditions of granting"), \.granting),
        .names(3, "refusal", ("不予办理情形", "grounds of refusal"), \.refusal),
    ]
}

/// What must be done or held before an item can be applied for (前置事项).
public struct Precondition: ItemPart {
    /// What it is.
    public var name: LocalizedText
    /// The item that gives it, or nil where it is no item here.
    public var item: ItemCode?
    /// The law that asks for it.
    public var basis: LegalBasis?

    /// Creates a precondition.
    public init(_ name: LocalizedText, item: ItemCode? = nil, basis: LegalBasis? = nil) {
        self.name = name
        self.item = item
        self.basis = basis
    }

    /// A precondition that says nothing.
    public static let blank = Precondition(LocalizedText(""))

    /// The fields.
    public static let fields: PartFields<Precondition> = [
        .name(1, "name", ("名称", "name"), \.name).required().key(),
        .itemCode(2, "item", ("事项", "item"), \.item),
        .part(3, "basis", ("依据", "basis"), \.basis),
    ]
}

/// How many are granted (数量限制).
public struct ItemQuota: ItemPart {
    /// Whether there is a limit, or nil where nothing is said.
    public var isLimited: Bool?
    /// How many, or nil where the explanation says it.
    public var amount: Int?
    /// How the limit is set and made public (公布数量限制的方式、周期).
    public var explanation = LocalizedText("")

    /// Creates a quota of which nothing is said.
    public init() {}

    /// No quota.
    public static let blank = ItemQuota()

    /// The fields.
    public static let fields: PartFields<ItemQuota> = [
        .flag(1, "limited", ("有数量限制", "limited"), \.isLimited),
        .number(2, "amount", ("数量", "amount"), \.amount, in: 0...1_000_000_000),
        .name(3, "explanation", ("说明", "explanation"), \.explanation, bytes: Limits.elementTextBytes),
    ]
}
