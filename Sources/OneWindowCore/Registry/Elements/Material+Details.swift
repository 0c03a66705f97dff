/// What a material says beyond what a case needs to know of it.
public struct MaterialDetails: ItemPart, WireCodable {
    /// What it is (材料类型), or nil.
    public var kind: MaterialKind?
    /// In which form it is handed in (材料形式), or nil.
    public var form: MaterialForm?
    /// Whether the decision hangs on it (主审、次审要件), or nil.
    public var gate: MaterialGate?
    /// Its code in the list of standard materials (标准材料编码), by which packages find the same material, or nil.
    public var standard: Code?
    /// The body that issues it (出具机构), or empty.
    public var issuer = ""
    /// The type of licence in the licence library that takes its place (电子证照), or nil.
    public var licenceType: Code?
    /// Where the blank form is (空白表格), or empty.
    public var blankForm = ""
    /// Where a sample is (示例样表), or empty.
    public var sample = ""
    /// How to fill it in (填报须知).
    public var note = LocalizedText("")
    /// What is looked at when it is received (受理标准).
    public var standardOfReceipt = LocalizedText("")
    /// Whether it is a matter of proof (证明事项): a fact that another body attests.
    public var isProof = false
    /// Its entry on the list of retained proofs (证明事项保留清单), or nil. A proof off the list may not be asked for.
    public var retainedProof: Code?
    /// Whether a written promise can take its place (可告知承诺替代).
    public var isReplaceableByPromise = false
    /// The provision that asks for it (材料依据), or nil.
    public var basis: LegalBasis?

    /// Creates details of which nothing is said.
    public init() {}

    /// Nothing is said.
    public static let blank = MaterialDetails()

    /// The fields.
    public static let fields: PartFields<MaterialDetails> = [
        .choice(1, "kind", ("材料类型", "kind"), \.kind),
        .choice(2, "form", ("材料形式", "form"), \.form),
        .choice(3, "gate", ("要件类别", "weight"), \.gate),
        .code(4, "standard", ("标准材料编码", "standard material"), \.standard),
        .text(5, "issuer", ("出具机构", "issued by"), \.issuer),
        .code(6, "licenceType", ("电子证照类型", "electronic licence"), \.licenceType),
        .text(7, "blankForm", ("空白表格", "blank form"), \.blankForm),
        .text(8, "sample", ("示例样表", "sample"), \.sample),
        .name(9, "note", ("填报须知", "how to fill it in"), \.note, bytes: Limits.elementTextBytes),
        .name(
            10, "standardOfReceipt", ("受理标准", "standard of receipt"), \.standardOfReceipt,
            bytes: Limits.elementTextBytes),
        .flag(11, "proof", ("证明事项", "a proof"), \.isProof),
        .code(12, "retainedProof", ("证明保留清单编码", "entry of the retained proofs"), \.retainedProof),
        .flag(13, "promiseReplaces", ("可承诺替代", "replaceable by a promise"), \.isReplaceableByPromise),
        .part(14, "basis", ("材料依据", "basis"), \.basis),
    ]
}

extension Material: ItemPart {
    /// A material that says nothing.
    public static let blank = Material(code: .own("-"), name: LocalizedText(""), originals: 0)

    /// The fields.
    public static let fields: PartFields<Material> = [
        .code(1, "code", ("编码", "code"), \.code).key(),
        .name(2, "name", ("名称", "name"), \.name).required(),
        .choice(3, "necessity", ("必要性", "necessity"), \.necessity).shown().fallback(.number(1)),
        .choice(4, "source", ("来源", "source"), \.source).shown().fallback(.number(10)),
        .number(5, "originals", ("原件份数", "originals"), \.originals, in: 0...99).shown().fallback(.number(1)),
        .number(6, "copies", ("复印件份数", "copies"), \.copies, in: 0...99).shown(),
        .inline(7, "details", \.details),
    ]
}
