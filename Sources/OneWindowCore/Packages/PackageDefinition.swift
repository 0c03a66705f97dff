/// One version of a package (一件事): several items that people need for one matter in life or business, applied for
/// together with one form and one set of materials.
///
/// Sources: 国发〔2024〕3号; 国办发〔2022〕32号 (一次告知、一表申请、一套材料、一窗受理、一网办理). Which packages there are,
/// and what stands in them, is each district's own. A published version never changes.
public struct PackageDefinition: ItemPart {
    /// Its code, unique among packages.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// The theme it belongs to (主题), such as opening a shop.
    public var theme = LocalizedText("")
    /// The agency that leads (牵头部门).
    public var lead: Code
    /// The region whose working days count (行政区划代码), 6 to 12 digits, or empty for the national calendar.
    public var region = ""
    /// What it rests on.
    public var bases: [LegalBasis] = []
    /// The items in it (事项), each once. Their order is the order of the plan where nothing else orders them.
    public var members: [PackageMember] = []
    /// What must wait for what (办理顺序). Items that no edge orders go side by side (并联).
    public var edges: [PackageEdge] = []
    /// What happens to the rest where one item fails (部分失败规则).
    public var failure = FailureRule.independent
    /// The merged form (一表申请).
    public var form: [PackageField] = []
    /// How each input of the decisions is asked for, in the order that decides between equally good questions.
    public var questions: [GuideQuestion] = []
    /// Materials that are asked for only sometimes.
    public var materials: [MaterialCondition] = []
    /// What is told besides, always or sometimes.
    public var notes: [GuideNote] = []
    /// The limit promised for the whole (一件事承诺时限), or nil. Where the items' own limits allow more, it counts.
    public var limit: TimeLimit?
    /// How often the applicant must come in all (跑动次数), or nil where that is the sum of the items' visits.
    public var visits: Int?
    /// Other names people use (别名).
    public var aliases: [String] = []
    /// The model whose decisions say which items, materials and notes apply, or nil where all always do.
    ///
    /// It stands beside the fields: it has a stored form and a JSON of its own.
    public var decisions: DecisionModel?

    /// Creates a package. What is left out is empty.
    public init(code: Code, name: LocalizedText, lead: Code, members: [PackageMember] = []) {
        self.code = code
        self.name = name
        self.lead = lead
        self.members = members
    }

    /// A package that says nothing.
    public static let blank = PackageDefinition(code: .own("-"), name: LocalizedText(""), lead: .own("-"))

    /// The fields, without the decisions.
    public static let fields: PartFields<PackageDefinition> = [
        .code(1, "code", ("编码", "code"), \.code).key(),
        .name(2, "name", ("名称", "name"), \.name).required(),
        .name(3, "theme", ("主题", "theme"), \.theme),
        .code(4, "lead", ("牵头部门", "lead body"), \.lead),
        .text(5, "region", ("行政区划", "region"), \.region, bytes: 12),
        .parts(6, "bases", ("依据", "bases"), \.bases),
        .parts(7, "items", ("事项", "items"), \.members, most: Limits.packageMembers),
        .parts(8, "order", ("办理顺序", "order"), \.edges, most: Limits.packageEdges),
        .choice(9, "failure", ("部分失败规则", "partial failure"), \.failure).shown().fallback(.number(2)),
        .parts(10, "form", ("申请表", "form"), \.form, most: Limits.packageFields),
        .parts(11, "questions", ("问题", "questions"), \.questions, most: Limits.guideQuestions),
        .parts(12, "materials", ("材料适用条件", "materials on condition"), \.materials, most: Limits.packageFields),
        .parts(13, "notes", ("提示", "notes"), \.notes),
        .limit(14, "limit", ("承诺时限", "promised limit"), \.limit),
        .number(15, "visits", ("跑动次数", "visits"), \.visits, in: 0...Int64(Limits.siteVisits)),
        .texts(16, "aliases", ("别名", "aliases"), \.aliases),
    ]

    /// The package that an item makes by itself: nothing is asked, everything on its list is needed.
    public init(of item: ItemDefinition) {
        let lead = Self.blank.code
        self.init(code: lead, name: item.name, lead: item.agency, members: [PackageMember(item.code)])
        region = item.region
    }
}

/// What happens to the rest of a package where one item of it fails (部分失败规则). The numbers are permanent.
public enum FailureRule: UInt8, Sendable, LabelledChoice {
    /// All are granted or none is (全有或全无).
    case allOrNothing = 1
    /// Each goes its own way (互不影响).
    case independent = 2
    /// What waits for the failed item is not begun; the rest goes on (前置不通过则后续不办).
    case gate = 3

    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .allOrNothing: ChoiceLabel("allOrNothing", "全有或全无", "all or nothing")
        case .independent: ChoiceLabel("independent", "互不影响", "independent")
        case .gate: ChoiceLabel("gate", "前置不通过则后续不办", "gate")
        }
    }
}

/// An item in a package (一件事所含事项).
public struct PackageMember: ItemPart {
    /// The item.
    public var item: ItemCode
    /// The version that is meant, or 0 for the one in effect on the day.
    public var version: Int
    /// The decision that must come to true for the item to be needed; empty where it always is.
    public var condition: String
    /// What people should know of it here, such as why it stands in the package.
    public var note = LocalizedText("")

    /// Creates a member.
    public init(_ item: ItemCode, version: Int = 0, if condition: String = "") {
        self.item = item
        self.version = version
        self.condition = condition
    }

    /// A member that says nothing.
    public static let blank = PackageMember(.none)

    /// The fields.
    public static let fields: PartFields<PackageMember> = [
        .itemCode(1, "item", ("事项", "item"), \.item).key(),
        .number(2, "version", ("版本", "version"), \.version, in: 0...Int64(UInt32.max)),
        .text(3, "if", ("适用条件", "on condition"), \.condition),
        .name(4, "note", ("说明", "note"), \.note, bytes: Limits.elementTextBytes),
    ]
}

/// One item must wait for another (串联).
public struct PackageEdge: ItemPart {
    /// What comes first.
    public var first: ItemCode
    /// What waits.
    public var then: ItemCode
    /// What happens to the waiting item where the first fails; nil for the package's own rule.
    public var failure: FailureRule?

    /// Creates an edge.
    public init(_ first: ItemCode, before then: ItemCode, failure: FailureRule? = nil) {
        self.first = first
        self.then = then
        self.failure = failure
    }

    /// An edge that says nothing.
    public static let blank = PackageEdge(.none, before: .none)

    /// The fields.
    public static let fields: PartFields<PackageEdge> = [
        .itemCode(1, "first", ("先办", "first"), \.first),
        .itemCode(2, "then", ("后办", "then"), \.then),
        .choice(3, "failure", ("失败规则", "on failure"), \.failure),
    ]
}
