/// The standard elements of an item beyond what cases and clocks need (事项要素), GB/T 39554.2-2020.
///
/// What a definition does not state is blank; blank elements take no room.
public struct ItemElements: ItemPart, WireCodable {
    /// Its codes in other catalogues.
    public var catalogue = CatalogueCodes()
    /// The body that handles it, and where its power comes from.
    public var body = ItemBody()
    /// Whom it serves (服务对象).
    public var applicants = ApplicantClassSet()
    /// When an application is taken, granted and refused.
    public var conditions = ItemConditions()
    /// What must be done or held before (前置事项).
    public var preconditions: [Precondition] = []
    /// The way as guides show it (办理流程).
    public var process: [ProcessNode] = []
    /// How often the applicant must come (到办事现场次数).
    public var visits = SiteVisits()
    /// What it costs (收费).
    public var fee = ItemFee()
    /// How far it goes online.
    public var online = OnlineService()
    /// Where else it is handled (通办范围).
    public var crossRegion = CrossRegion()
    /// How many are granted (数量限制).
    public var quota = ItemQuota()
    /// Services of intermediaries that it needs (中介服务).
    public var intermediaries: [IntermediaryService] = []
    /// What it ends in (审批结果).
    public var results: [ItemResult] = []
    /// Acceptance with a secondary material missing (容缺受理).
    public var tolerance = Tolerance()
    /// Granting on notice and promise (告知承诺).
    public var promise = PromiseMode()
    /// The fields it touches in which neither of the two is allowed.
    public var sensitive = ChoiceSet<SensitiveField>()
    /// The modes it is offered in (办理方式).
    public var modes = ChoiceSet<HandlingMode>()
    /// What the separation of licences from permits made of it (证照分离), or nil.
    public var reform: ReformClass?
    /// Where and when, whom to ask, where to complain.
    public var service = ServiceInfo()
    /// The life events it belongs to (主题分类).
    public var topics: [ItemTopic] = []
    /// What the review looks at (审查要点).
    public var reviewRules: [ReviewRule] = []
    /// What its service is measured by (评价指标).
    public var indicators: [EvaluationIndicator] = []
    /// Other names people use (别名).
    public var aliases: [String] = []
    /// Words to find it by (关键词).
    public var keywords: [String] = []
    /// Planned days, and whether it is in use.
    public var plan = PlannedDates()
    /// Whether it can be applied for (事项状态).
    public var status = ItemStatus()
    /// What an import brought that no element holds, sorted by key.
    public var extensions: [ItemExtension] = []
    /// What depends on the applicant's situation (情形).
    @Rare public var situations = ItemSituations.blank

    /// Creates elements that say nothing.
    public init() {}

    /// Elements that say nothing.
    public static let blank = ItemElements()

    /// The fields.
    public static let fields: PartFields<ItemElements> = [
        .part(1, "catalogue", ("目录编码", "catalogue codes"), \.catalogue),
        .part(2, "body", ("实施主体信息", "implementing body"), \.body),
        .choices(3, "applicants", ("服务对象", "applicants"), \.applicants, of: ApplicantClass.self),
        .part(4, "conditions", ("条件", "conditions"), \.conditions),
        .parts(5, "preconditions", ("前置事项", "preconditions"), \.preconditions),
        .parts(6, "process", ("办理流程", "process"), \.process),
        .part(7, "visits", ("到办事现场", "visits"), \.visits),
        .part(8, "fee", ("收费", "fee"), \.fee),
        .part(9, "online", ("网上办理", "online service"), \.online),
        .part(10, "crossRegion", ("通办", "handling elsewhere"), \.crossRegion),
        .part(11, "quota", ("数量限制", "quota"), \.quota),
        .parts(12, "intermediaries", ("中介服务", "intermediary services"), \.intermediaries),
        .parts(13, "results", ("审批结果", "results"), \.results),
        .part(14, "tolerance", ("容缺受理", "tolerance acceptance"), \.tolerance),
        .part(15, "promise", ("告知承诺", "notice and promise"), \.promise),
        .choices(16, "sensitive", ("涉及领域", "sensitive fields"), \.sensitive, of: SensitiveField.self),
        .choices(17, "modes", ("办理方式", "handling modes"), \.modes, of: HandlingMode.self),
        .choice(18, "reform", ("证照分离改革方式", "reform class"), \.reform),
        .part(19, "service", ("服务信息", "service"), \.service),
        .parts(20, "topics", ("主题分类", "topics"), \.topics),
        .parts(21, "reviewRules", ("审查要点", "review rules"), \.reviewRules, most: Limits.reviewRules),
        .parts(22, "indicators", ("评价指标", "evaluation indicators"), \.indicators),
        .texts(23, "aliases", ("别名", "aliases"), \.aliases),
        .texts(24, "keywords", ("关键词", "keywords"), \.keywords),
        .part(25, "plan", ("计划日期", "planned days"), \.plan),
        .part(26, "status", ("事项状态", "status"), \.status),
        .pairs(27, "extensions", ("扩展信息", "extensions"), \.extensions, most: Limits.itemExtensions),
        .part(28, "situations", ("情形", "situations"), \.situations),
    ]
}

/// An element that an import brought and the library does not know (扩展信息): kept, shown, compared, never interpreted.
public struct ItemExtension: ItemPart {
    /// Its name where it came from, unique within the item.
    public var key: String
    /// What it says.
    public var value: String

    /// Creates an element.
    public init(key: String, value: String) {
        self.key = key
        self.value = value
    }

    /// An element that says nothing.
    public static let blank = ItemExtension(key: "", value: "")

    /// The fields.
    public static let fields: PartFields<ItemExtension> = [
        .text(1, "key", ("名称", "key"), \.key, bytes: Limits.itemCodeBytes).required().key(),
        .text(2, "value", ("内容", "value"), \.value, bytes: Limits.elementTextBytes),
    ]
}
