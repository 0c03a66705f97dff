/// One version of an item (事项): what can be applied for, and how it is done.
///
/// A published version never changes; a case keeps the version it was opened under.
public struct ItemDefinition: Sendable, Hashable {
    /// The item's code (事项编码), kept as it is.
    public var code: ItemCode
    /// The name.
    public var name: LocalizedText
    /// The main item it belongs to (主项), or empty.
    public var mainItem: String
    /// The agency that is competent (实施主体).
    public var agency: Code
    /// The type.
    public var type: ItemType
    /// The region the item belongs to (行政区划代码), 6 to 12 digits, or empty.
    public var region: String
    /// How a case is done.
    public var caseType: CaseType
    /// The law it rests on (设定依据).
    public var legalBases: [LegalBasis]
    /// The statutory limit (法定办结时限), or nil where no law sets one.
    public var statutoryLimit: TimeLimit?
    /// The promised limit (承诺办结时限), or nil while it is not stated, which only a draft may have.
    public var promisedLimit: TimeLimit?
    /// The levels of hall that take it.
    public var levels: HallLevelSet
    /// The channels it is offered through.
    public var channels: ChannelSet
    /// The materials (申请材料); no officer may ask for anything else.
    public var materials: [Material]
    /// The review: stages one after the other, the steps of a stage side by side.
    public var stages: [[StepDefinition]]
    /// The post that decides (决定岗位), or nil while it is not named, which only a draft may have.
    public var decisionPost: Code?
    /// What its own law says of its clocks beyond the limits.
    public var timing: ItemTiming
    /// The standard elements beyond these.
    @Rare public var elements: ItemElements

    /// Creates a definition. What is left out is empty, which a draft may be.
    public init(
        code: ItemCode, name: LocalizedText, mainItem: String = "", agency: Code, type: ItemType, region: String = "",
        caseType: CaseType = .promised, legalBases: [LegalBasis] = [], statutoryLimit: TimeLimit? = nil,
        promisedLimit: TimeLimit? = nil, levels: HallLevelSet = [], channels: ChannelSet = [],
        materials: [Material] = [],
        stages: [[StepDefinition]] = [], decisionPost: Code? = nil, timing: ItemTiming = ItemTiming(),
        elements: ItemElements = .blank
    ) {
        self.code = code
        self.name = name
        self.mainItem = mainItem
        self.agency = agency
        self.type = type
        self.region = region
        self.caseType = caseType
        self.legalBases = legalBases
        self.statutoryLimit = statutoryLimit
        self.promisedLimit = promisedLimit
        self.levels = levels
        self.channels = channels
        self.materials = materials
        self.stages = stages
        self.decisionPost = decisionPost
        self.timing = timing
        _elements = Rare(wrappedValue: elements)
    }

    /// The steps of all stages, in order; a step's place here is its number in the journal.
    public var steps: [StepDefinition] { stages.flatMap { $0 } }

    /// How many steps there are, without listing them.
    var stepCount: Int { stages.reduce(0) { $0 + $1.count } }

    /// The post of the step at a place in ``steps``, without listing them; nil where there is no such place.
    func post(ofStep place: UInt32) -> Code? {
        var left = Int(place)
        for stage in stages.indices {
            if left < stages[stage].count { return stages[stage][left].post }
            left -= stages[stage].count
        }
        return nil
    }

    /// The step with a code and its place in ``steps``, without listing them: deciders ask for it at each step of each
    /// case.
    func step(_ code: Code) -> (place: UInt32, step: StepDefinition)? {
        var first: UInt32 = 0
        for stage in stages {
            // By index: an element handed to a closure would be copied, and a step has many parts.
            for index in stage.indices where stage[index].code == code { return (first + UInt32(index), stage[index]) }
            first += UInt32(stage.count)
        }
        return nil
    }
}

/// A provision that an item rests on (设定依据).
public struct LegalBasis: Sendable, Hashable {
    /// The law, regulation or rule, with its title.
    public var law: String
    /// The article, such as `第三十五条`; empty where the whole is meant.
    public var article: String
    /// What is known of it besides: document number, text, issuing body, day.
    @Rare public var details: LegalBasisDetails

    /// Creates a basis.
    public init(law: String, article: String = "", details: LegalBasisDetails = .blank) {
        self.law = law
        self.article = article
        _details = Rare(wrappedValue: details)
    }
}

/// A material an applicant hands in (申请材料).
public struct Material: Sendable, Hashable {
    /// Its code, unique within the item.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// Whether it must be there.
    public var necessity: Necessity
    /// Where it comes from.
    public var source: MaterialSource
    /// Originals asked for, 0 to 99.
    public var originals: Int
    /// Copies asked for, 0 to 99.
    public var copies: Int
    /// What is known of it besides.
    @Rare public var details: MaterialDetails

    /// Creates a material.
    public init(
        code: Code, name: LocalizedText, necessity: Necessity = .necessary, source: MaterialSource = .applicant,
        originals: Int = 1, copies: Int = 0, details: MaterialDetails = .blank
    ) {
        self.code = code
        self.name = name
        self.necessity = necessity
        self.source = source
        self.originals = originals
        self.copies = copies
        _details = Rare(wrappedValue: details)
    }
}

/// A step of the review (审查环节).
public struct StepDefinition: Sendable, Hashable {
    /// Its code, unique within the item.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// The post that does it.
    public var post: Code
    /// Its own limit in working days, or nil where it has none.
    public var limitWorkdays: Int?
    /// The skill the officer needs, or nil.
    public var skill: Code?
    /// What it ends in (办理结果), such as an opinion; may be empty.
    public var result: LocalizedText

    /// Creates a step.
    public init(
        code: Code, name: LocalizedText, post: Code, limitWorkdays: Int? = nil, skill: Code? = nil,
        result: LocalizedText = LocalizedText("")
    ) {
        self.code = code
        self.name = name
        self.post = post
        self.limitWorkdays = limitWorkdays
        self.skill = skill
        self.result = result
    }
}
