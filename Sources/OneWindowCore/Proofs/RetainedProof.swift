/// A proof that may still be asked for (保留的证明事项): an entry of the published list. What is not on the list may not be
/// asked for, neither by an item's materials nor by a notice.
public struct RetainedProof: ItemPart, WireCodable, Registrable {
    /// Its code, which a material names in ``MaterialDetails/retainedProof``.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// The law it rests on (设定依据).
    public var basis: LegalBasis?
    /// The body that issues the proof (开具单位), or empty.
    public var issuer: String
    /// The first day on the list; nil where it has always been there.
    public var from: CivilDate?
    /// The last day on the list, or nil while it stays.
    public var until: CivilDate?

    /// Creates an entry.
    public init(
        code: Code, name: LocalizedText, basis: LegalBasis?, issuer: String = "", from: CivilDate? = nil,
        until: CivilDate? = nil
    ) {
        self.code = code
        self.name = name
        self.basis = basis
        self.issuer = issuer
        self.from = from
        self.until = until
    }

    /// An entry that says nothing.
    public static let blank = RetainedProof(code: .own("-"), name: LocalizedText(""), basis: nil)

    /// The fields.
    public static let fields: PartFields<RetainedProof> = [
        .code(1, "code", ("编码", "code"), \.code).required().key(),
        .name(2, "name", ("证明名称", "name"), \.name).required(),
        .part(3, "basis", ("设定依据", "basis"), \.basis).required(),
        .text(4, "issuer", ("开具单位", "issued by"), \.issuer),
        .date(5, "from", ("自", "from"), \.from),
        .date(6, "until", ("至", "until"), \.until),
    ]

    /// Whether it is on the list on a day.
    public func isRetained(on day: CivilDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}

extension Material {
    /// Whether an officer may ask for it on a day: it is no proof, or a proof on the list of retained proofs.
    func mayBeAsked(on day: CivilDate, under register: BodiesRegister) -> Bool {
        guard details.isProof else { return true }
        guard let code = details.retainedProof, let entry = register.proofs[code] else { return false }
        return entry.isRetained(on: day)
    }
}
