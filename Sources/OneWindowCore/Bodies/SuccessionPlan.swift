/// How bodies follow one another (机构承接方式).
public enum SuccessionKind: UInt8, LabelledChoice {
    /// Bodies end and one takes all they had (合并).
    case merge = 1
    /// A body ends and several share what it had (分立).
    case split = 2
    /// A body goes on and gives up a part (划转).
    case transfer = 3

    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .merge: ChoiceLabel("merge", "合并", "merger")
        case .split: ChoiceLabel("split", "分立", "split")
        case .transfer: ChoiceLabel("transfer", "划转", "transfer")
        }
    }

    /// Whether the bodies before it end with it.
    public var closes: Bool { self != .transfer }
}

/// A reform of bodies (机构改革承接方案): who follows whom from which day, on which basis, and how what they had is shared.
public struct SuccessionPlan: ItemPart, WireCodable {
    /// How they follow.
    public var kind: SuccessionKind
    /// The bodies before it.
    public var predecessors: [Code]
    /// The bodies after it; all are registered. A predecessor that is absorbed is not among them.
    public var successors: [Code]
    /// The first day of the successors.
    public var day: CivilDate?
    /// The document it rests on.
    public var basis: LegalBasis?
    /// The rules of distribution. The most exact that fits counts; two equally exact that disagree are a doubt.
    public var rules: [SuccessionRule]
    /// Who takes what no rule names. Needed for a split; the only successor of a merger; in a transfer it stays.
    public var rest: Code?

    /// Creates a plan.
    public init(
        _ kind: SuccessionKind, from predecessors: [Code], to successors: [Code], on day: CivilDate?,
        basis: LegalBasis?, rules: [SuccessionRule] = [], rest: Code? = nil
    ) {
        self.kind = kind
        self.predecessors = predecessors
        self.successors = successors
        self.day = day
        self.basis = basis
        self.rules = rules
        self.rest = rest
    }

    /// A plan that says nothing.
    public static let blank = SuccessionPlan(.merge, from: [], to: [], on: nil, basis: nil)

    /// The fields.
    public static let fields: PartFields<SuccessionPlan> = [
        .choice(1, "kind", ("方式", "kind"), \.kind).required(),
        .codes(2, "predecessors", ("原部门", "predecessors"), \.predecessors).required(),
        .codes(3, "successors", ("承接部门", "successors"), \.successors).required(),
        .date(4, "day", ("生效日期", "day"), \.day).required(),
        .part(5, "basis", ("依据", "basis"), \.basis).required(),
        .parts(6, "rules", ("划分规则", "rules of distribution"), \.rules, most: Limits.successionRules),
        .code(7, "rest", ("其余归", "the rest to"), \.rest),
    ]
}

/// A rule of distribution (划分规则): what it says of a thing must all fit; what it leaves out fits anything.
public struct SuccessionRule: ItemPart, WireCodable {
    /// The successor.
    public var to: Code
    /// An item.
    public var item: ItemCode?
    /// A type of items.
    public var type: String
    /// A region and everything in it, 2 to 12 digits, or empty.
    public var region: String
    /// A post.
    public var post: Code?
    /// An officer.
    public var officer: Code?
    /// An entry of the duty list.
    public var duty: Code?

    /// Creates a rule.
    public init(
        to: Code, item: ItemCode? = nil, type: String = "", region: String = "", post: Code? = nil,
        officer: Code? = nil, duty: Code? = nil
    ) {
        self.to = to
        self.item = item
        self.type = type
        self.region = region
        self.post = post
        self.officer = officer
        self.duty = duty
    }

    /// A rule that says nothing.
    public static let blank = SuccessionRule(to: .own("-"))

    /// The fields.
    public static let fields: PartFields<SuccessionRule> = [
        .code(1, "to", ("归", "to"), \.to).required(),
        .itemCode(2, "item", ("事项编码", "item"), \.item),
        .text(3, "type", ("事项类型", "type"), \.type, bytes: 4),
        .text(4, "region", ("行政区划", "region"), \.region, bytes: 12),
        .code(5, "post", ("岗位", "post"), \.post),
        .code(6, "officer", ("工作人员", "officer"), \.officer),
        .code(7, "duty", ("职责编码", "duty"), \.duty),
    ]

    /// How exact it is: something by its code before a type and a region, before one of the two.
    fileprivate var exactness: Int {
        let names = item != nil || post != nil || officer != nil || duty != nil
        return (names ? 4 : 0) + (type.isEmpty ? 0 : 1) + (region.isEmpty ? 0 : 1)
    }

    /// Whether it says anything at all.
    var isBlank: Bool { exactness == 0 }
}

/// What somebody is asked to follow in: the part of a body's work that finds its successor (承接标的).
public enum SuccessionSubject: Sendable, Hashable {
    /// An item, a power or a case of it.
    case item(ItemCode, type: ItemType, region: String)
    /// A post.
    case post(Code)
    /// An officer.
    case officer(Code)
    /// An entry of the duty list that is about no item.
    case duty(Code)
    /// Anything else of the body.
    case body
}

extension SuccessionPlan {
    /// The successors that the most exact rules name; more than one is a doubt, none means that no rule fits.
    func named(for subject: SuccessionSubject) -> [Code] {
        var most = 0
        var found: [Code] = []
        for rule in rules where rule.exactness >= most && rule.exactness > 0 && rule.fits(subject) {
            if rule.exactness > most { found = [] }
            most = rule.exactness
            if !found.contains(rule.to) { found.append(rule.to) }
        }
        return found
    }

    /// Who takes what no rule names: nil where it stays with whom it is, which only a transfer allows.
    var remainder: Code? {
        switch kind {
        case .merge: successors.first
        case .split: rest
        case .transfer: nil
        }
    }

    /// The one successor for something of a predecessor, or nil where it stays.
    public func successor(for subject: SuccessionSubject) -> Code? { named(for: subject).first ?? remainder }
}

extension SuccessionRule {
    fileprivate func fits(_ subject: SuccessionSubject) -> Bool {
        switch subject {
        case .item(let code, let itemType, let itemRegion):
            guard post == nil, officer == nil, duty == nil else { return false }
            return item.map { $0 == code } ?? true && (type.isEmpty || ItemType(type) == itemType)
                && Self.covers(region, itemRegion)
        case .post(let code): return post == code
        case .officer(let code): return officer == code
        case .duty(let code): return duty == code
        case .body: return false
        }
    }

    /// Whether a region holds another: its digits without the zeros at the end stand at the front of the other's.
    private static func covers(_ region: String, _ inner: String) -> Bool {
        var front = Substring(region)
        // Provinces, cities and districts have two digits each, towns and villages three.
        for count in [12, 9, 6, 4] where front.utf8.count == count {
            let kept = count > 6 ? 3 : 2
            guard front.utf8.suffix(kept).allSatisfy({ $0 == UInt8(ascii: "0") }) else { break }
            front = front.dropLast(kept)
        }
        return inner.utf8.starts(with: front.utf8)
    }
}
