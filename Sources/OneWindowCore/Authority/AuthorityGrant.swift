/// What a body is given power over, by whom and on what ground: an entry of an authority list (权责清单、赋权清单).
///
/// Its terms never change; what becomes of it stands in its ``Authority``. Days are those of China time: it holds from
/// 00:00 of its first day to 24:00 of its last.
public struct AuthorityGrant: Sendable, Hashable {
    /// Its number in the list (清单序号), unique in the database.
    public var code: Code
    /// How the body comes to the power.
    public var kind: AuthorityKind
    /// Who grants it; nil for a statutory power, which nobody grants.
    public var grantor: Code?
    /// Who exercises it.
    public var grantee: Code
    /// Whether who exercises it is an administrative organ (行政机关), to which alone licensing can be entrusted.
    public var isGranteeOrgan: Bool
    /// What it allows; at least one act.
    public var acts: AuthorityActSet
    /// The items it is about.
    public var scope: AuthorityScope
    /// Where: matters of this region and those in it.
    public var region: RegionCode
    /// The exercise level (行使层级) of who exercises it, GB/T 39046-2020 table A.2: 1 to 7, or 0 where it is not said.
    public var level: UInt8
    /// The law or decision it rests on (依据); never empty.
    public var bases: [LegalBasis]
    /// The day on which it was made public (公布日期); needed where the law asks for it.
    public var publishedOn: CivilDate?
    /// Its first day.
    public var from: CivilDate
    /// Its last day, or nil where it ends only when it is taken back.
    public var through: CivilDate?
    /// Whether its basis allows it to be passed on; never where it is entrusted.
    public var mayPassOn: Bool
    /// The grant under which it is passed on, or nil where the power is the grantor's own.
    public var under: Code?
    /// What becomes of cases in flight when it ends.
    public var atEnd: AuthorityEnd

    /// Creates a grant.
    public init(
        code: Code, kind: AuthorityKind, grantor: Code?, grantee: Code, isGranteeOrgan: Bool = true,
        acts: AuthorityActSet, scope: AuthorityScope = .all, region: RegionCode, level: UInt8 = 0,
        bases: [LegalBasis], publishedOn: CivilDate? = nil, from: CivilDate, through: CivilDate? = nil,
        mayPassOn: Bool = false, under: Code? = nil, atEnd: AuthorityEnd
    ) {
        self.code = code
        self.kind = kind
        self.grantor = grantor
        self.grantee = grantee
        self.isGranteeOrgan = isGranteeOrgan
        self.acts = acts
        self.scope = scope
        self.region = region
        self.level = level
        self.bases = bases
        self.publishedOn = publishedOn
        self.from = from
        self.through = through
        self.mayPassOn = mayPassOn
        self.under = under
        self.atEnd = atEnd
    }

    /// In whose name its acts are done: the grantor's where it is entrusted, else the body's own.
    public var inNameOf: Code { kind.isInNameOfGrantor ? grantor ?? grantee : grantee }
}

/// The items that a grant is about (事项范围).
public enum AuthorityScope: Sendable, Hashable {
    /// All items of who holds the power.
    case all
    /// Its items of these types.
    case types([ItemType])
    /// These items.
    case items([ItemCode])

    /// Whether an item is in it.
    func contains(_ item: ItemCode, _ type: ItemType) -> Bool {
        switch self {
        case .all: true
        case .types(let types): types.contains(type)
        case .items(let items): items.contains(item)
        }
    }

    /// Whether everything in another one is in it too, as far as the two say by themselves.
    func covers(_ other: AuthorityScope) -> Bool {
        switch (self, other) {
        case (.all, _): true
        case (.types(let types), .types(let others)): Set(types).isSuperset(of: others)
        case (.items(let items), .items(let others)): Set(items).isSuperset(of: others)
        case (.types, _), (.items, _): false
        }
    }
}
