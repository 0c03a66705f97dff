/// How far an item goes online (网上办理).
public struct OnlineService: ItemPart {
    /// How deep (网上办理深度), or nil where it is not stated.
    public var depth: OnlineDepth?
    /// Where (网办地址), or empty.
    public var address = ""

    /// Creates a service of which nothing is said.
    public init() {}

    /// Nothing is said.
    public static let blank = OnlineService()

    /// The fields.
    public static let fields: PartFields<OnlineService> = [
        .choice(1, "depth", ("网上办理深度", "depth"), \.depth),
        .text(2, "address", ("网办地址", "address"), \.address),
    ]
}

/// Where else an item is handled (通办).
public struct CrossRegion: ItemPart {
    /// Across which borders (通办范围), or nil where it is not.
    public var area: HandlingArea?
    /// In which forms (通办形式).
    public var forms = ChoiceSet<CrossRegionForm>()
    /// The regions, 6 to 12 digits each; none where the whole area is meant.
    public var regions: [String] = []

    /// Creates an item that is handled nowhere else.
    public init() {}

    /// Nothing is said.
    public static let blank = CrossRegion()

    /// The fields.
    public static let fields: PartFields<CrossRegion> = [
        .choice(1, "area", ("通办范围", "area"), \.area),
        .choices(2, "forms", ("通办形式", "forms"), \.forms, of: CrossRegionForm.self),
        .texts(3, "regions", ("通办地区", "regions"), \.regions, bytes: 12, most: 4_000),
    ]
}

/// Where and when an item is served, whom to ask and where to complain.
public struct ServiceInfo: ItemPart {
    /// Where (办理地点).
    public var places: [LocalizedText] = []
    /// When (办理时间).
    public var hours = LocalizedText("")
    /// Whom to ask (咨询方式).
    public var contact = LocalizedText("")
    /// Where to complain (监督投诉方式).
    public var supervision = LocalizedText("")
    /// What is offered besides (服务方式).
    public var features = ChoiceSet<ServiceFeature>()

    /// Creates a service of which nothing is said.
    public init() {}

    /// Nothing is said.
    public static let blank = ServiceInfo()

    /// The fields.
    public static let fields: PartFields<ServiceInfo> = [
        .names(1, "places", ("办理地点", "places"), \.places),
        .name(2, "hours", ("办理时间", "hours"), \.hours),
        .name(3, "contact", ("咨询方式", "contact"), \.contact),
        .name(4, "supervision", ("监督投诉方式", "complaints"), \.supervision),
        .choices(5, "features", ("服务方式", "offered besides"), \.features, of: ServiceFeature.self),
    ]
}

/// A life event an item belongs to (主题分类).
public struct ItemTopic: ItemPart {
    /// Its code, unique within the item.
    public var code: Code
    /// Whose it is, or nil.
    public var audience: TopicAudience?
    /// Its name.
    public var name: LocalizedText

    /// Creates a topic.
    public init(_ code: Code, audience: TopicAudience? = nil, name: LocalizedText = LocalizedText("")) {
        self.code = code
        self.audience = audience
        self.name = name
    }

    /// A topic that says nothing.
    public static let blank = ItemTopic(.own("-"))

    /// The fields.
    public static let fields: PartFields<ItemTopic> = [
        .code(1, "code", ("编码", "code"), \.code).key(),
        .choice(2, "audience", ("对象", "audience"), \.audience),
        .name(3, "name", ("名称", "name"), \.name),
    ]
}

/// What an item ends in (审批结果).
public struct ItemResult: ItemPart {
    /// Its type, or nil.
    public var type: ResultType?
    /// Its name; a published item names each.
    public var name: LocalizedText
    /// Where a sample is, or empty.
    public var sample: String
    /// The type of licence it is in the licence library, or nil.
    public var licenceType: Code?
    /// How long it holds, in words.
    public var validity: LocalizedText

    /// Creates a result.
    public init(
        _ name: LocalizedText, type: ResultType? = nil, sample: String = "", licenceType: Code? = nil,
        validity: LocalizedText = LocalizedText("")
    ) {
        self.name = name
        self.type = type
        self.sample = sample
        self.licenceType = licenceType
        self.validity = validity
    }

    /// A result that says nothing.
    public static let blank = ItemResult(LocalizedText(""))

    /// The fields.
    public static let fields: PartFields<ItemResult> = [
        .choice(1, "type", ("类型", "type"), \.type),
        .name(2, "name", ("名称", "name"), \.name).key(),
        .text(3, "sample", ("样本", "sample"), \.sample),
        .code(4, "licenceType", ("证照类型", "type of licence"), \.licenceType),
        .name(5, "validity", ("有效期", "validity"), \.validity),
    ]
}
