/// What an item costs (收费).
public struct ItemFee: ItemPart {
    /// Whether anything is charged (是否收费), or nil where it is not stated.
    public var isCharged: Bool?
    /// The law or order it rests on (收费依据); needed where anything is charged.
    public var bases: [LegalBasis] = []
    /// What is charged for what (收费标准); needed where anything is charged.
    public var standards: [FeeStandard] = []
    /// Who pays less or nothing (减免情形).
    public var reductions = LocalizedText("")

    /// Creates a fee of which nothing is said.
    public init() {}

    /// Nothing is said.
    public static let blank = ItemFee()

    /// The fields.
    public static let fields: PartFields<ItemFee> = [
        .flag(1, "charged", ("是否收费", "charged"), \.isCharged),
        .parts(2, "bases", ("收费依据", "bases"), \.bases),
        .parts(3, "standards", ("收费标准", "standards"), \.standards),
        .name(4, "reductions", ("减免情形", "reductions"), \.reductions, bytes: Limits.elementTextBytes),
    ]
}

/// One line of a schedule of fees (收费标准).
public struct FeeStandard: ItemPart {
    /// What it is for (收费项目名称).
    public var name: LocalizedText
    /// The amount in fen, 0 to ``Limits/feeFen``.
    public var fen: Int
    /// What it is charged by, such as a case or a certificate (计费单位).
    public var unit: LocalizedText

    /// Creates a line.
    public init(_ name: LocalizedText, fen: Int, unit: LocalizedText = LocalizedText("")) {
        self.name = name
        self.fen = fen
        self.unit = unit
    }

    /// A line that says nothing.
    public static let blank = FeeStandard(LocalizedText(""), fen: 0)

    /// The fields.
    public static let fields: PartFields<FeeStandard> = [
        .name(1, "name", ("项目", "name"), \.name).required().key(),
        .number(2, "fen", ("金额（分）", "amount in fen"), \.fen, in: 0...Limits.feeFen).shown(),
        .name(3, "unit", ("计费单位", "unit"), \.unit),
    ]
}

/// A service of an intermediary that an item needs (中介服务).
public struct IntermediaryService: ItemPart {
    /// What it is.
    public var name: LocalizedText
    /// The law that asks for it, or nil.
    public var basis: LegalBasis?
    /// The material it makes, or nil.
    public var material: Code?
    /// Whether the applicant pays it, or nil where it is not stated.
    public var isPaidByApplicant: Bool?

    /// Creates a service.
    public init(_ name: LocalizedText, basis: LegalBasis? = nil) {
        self.name = name
        self.basis = basis
    }

    /// A service that says nothing.
    public static let blank = IntermediaryService(LocalizedText(""))

    /// The fields.
    public static let fields: PartFields<IntermediaryService> = [
        .name(1, "name", ("名称", "name"), \.name).required().key(),
        .part(2, "basis", ("依据", "basis"), \.basis),
        .code(3, "material", ("形成材料", "material it makes"), \.material),
        .flag(4, "paidByApplicant", ("申请人付费", "paid by the applicant"), \.isPaidByApplicant),
    ]
}
