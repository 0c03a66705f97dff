/// What a legal basis says beyond law and article (设定依据).
public struct LegalBasisDetails: ItemPart, WireCodable {
    /// The number of the document (文号), or empty.
    public var document = ""
    /// What the article says (条款内容), or empty.
    public var text = ""
    /// The body that issued it (颁布机关), or empty.
    public var issuer = ""
    /// The day from which it holds (实施日期), or nil.
    public var effective: CivilDate?

    /// Creates details of which nothing is said.
    public init() {}

    /// Nothing is said.
    public static let blank = LegalBasisDetails()

    /// The fields.
    public static let fields: PartFields<LegalBasisDetails> = [
        .text(1, "document", ("文号", "document number"), \.document),
        .text(2, "text", ("条款内容", "text"), \.text, bytes: Limits.elementTextBytes),
        .text(3, "issuer", ("颁布机关", "issuing body"), \.issuer),
        .date(4, "effective", ("实施日期", "in effect from"), \.effective),
    ]
}

extension LegalBasis: ItemPart {
    /// A basis that says nothing.
    public static let blank = LegalBasis(law: "")

    /// The fields.
    public static let fields: PartFields<LegalBasis> = [
        .text(1, "law", ("法律法规", "law"), \.law).required(),
        .text(2, "article", ("条款", "article"), \.article),
        .inline(3, "details", \.details),
    ]
}
