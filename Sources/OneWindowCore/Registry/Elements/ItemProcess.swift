/// A node of the way a case takes, as the guide shows it (办理环节). What officers work through are the stages.
public struct ProcessNode: ItemPart {
    /// Which node it is.
    public var kind: ProcessNodeKind
    /// Who does it (办理人员).
    public var handler = ""
    /// Its own limit, or nil.
    public var limit: TimeLimit?
    /// What it goes by (审查标准).
    public var standard = LocalizedText("")
    /// What it ends in (办理结果).
    public var result = LocalizedText("")

    /// Creates a node.
    public init(_ kind: ProcessNodeKind, limit: TimeLimit? = nil) {
        self.kind = kind
        self.limit = limit
    }

    /// A node of which only the kind is said.
    public static let blank = ProcessNode(.receipt)

    /// The fields.
    public static let fields: PartFields<ProcessNode> = [
        .choice(1, "kind", ("环节", "node"), \.kind).required(),
        .text(2, "handler", ("办理人员", "who does it"), \.handler),
        .limit(3, "limit", ("时限", "limit"), \.limit),
        .name(4, "standard", ("审查标准", "standard"), \.standard, bytes: Limits.elementTextBytes),
        .name(5, "result", ("办理结果", "result"), \.result, bytes: Limits.elementTextBytes),
    ]
}

/// How often the applicant must come (到办事现场次数).
public struct SiteVisits: ItemPart {
    /// How often at most, or nil where it is not stated.
    public var count: Int?
    /// Why (到现场原因说明); needed where it is not 0.
    public var explanation: LocalizedText

    /// Creates a number of visits.
    public init(_ count: Int? = nil, explanation: LocalizedText = LocalizedText("")) {
        self.count = count
        self.explanation = explanation
    }

    /// Nothing is said.
    public static let blank = SiteVisits()

    /// The fields.
    public static let fields: PartFields<SiteVisits> = [
        .number(1, "count", ("次数", "number"), \.count, in: 0...Int64(Limits.siteVisits)),
        .name(2, "explanation", ("原因说明", "why"), \.explanation, bytes: Limits.elementTextBytes),
    ]
}

/// What the review looks at (审查要点): a rule about a step, a material or the whole.
public struct ReviewRule: ItemPart {
    /// Its code, unique within the item.
    public var code: Code
    /// What kind of rule it is.
    public var kind: ReviewRuleKind
    /// The step that applies it, or nil for all.
    public var step: Code?
    /// The material it is about, or nil for the whole.
    public var material: Code?
    /// What it says.
    public var text: LocalizedText
    /// The decision table that decides it, or nil where people do.
    public var table: Code?

    /// Creates a rule.
    public init(
        _ code: Code, kind: ReviewRuleKind = .substantive, step: Code? = nil, material: Code? = nil,
        text: LocalizedText, table: Code? = nil
    ) {
        self.code = code
        self.kind = kind
        self.step = step
        self.material = material
        self.text = text
        self.table = table
    }

    /// A rule that says nothing.
    public static let blank = ReviewRule(.own("-"), text: LocalizedText(""))

    /// The fields.
    public static let fields: PartFields<ReviewRule> = [
        .code(1, "code", ("编码", "code"), \.code).key(),
        .choice(2, "kind", ("类别", "kind"), \.kind).shown().fallback(.number(2)),
        .code(3, "step", ("环节", "step"), \.step),
        .code(4, "material", ("材料", "material"), \.material),
        .name(5, "text", ("要点", "text"), \.text, bytes: Limits.elementTextBytes),
        .code(6, "table", ("决策表", "decision table"), \.table),
    ]
}

/// What the service of an item is measured by (评价指标).
public struct EvaluationIndicator: ItemPart {
    /// Its code, unique within the item.
    public var code: Code
    /// What it measures.
    public var name: LocalizedText
    /// What is aimed at, in words.
    public var target: LocalizedText

    /// Creates an indicator.
    public init(_ code: Code, name: LocalizedText, target: LocalizedText = LocalizedText("")) {
        self.code = code
        self.name = name
        self.target = target
    }

    /// An indicator that says nothing.
    public static let blank = EvaluationIndicator(.own("-"), name: LocalizedText(""))

    /// The fields.
    public static let fields: PartFields<EvaluationIndicator> = [
        .code(1, "code", ("编码", "code"), \.code).key(),
        .name(2, "name", ("名称", "name"), \.name),
        .name(3, "target", ("目标值", "target"), \.target),
    ]
}
