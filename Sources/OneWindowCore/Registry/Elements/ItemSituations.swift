/// What of an item depends on the applicant's situation (情形): decisions of its own, the questions that feed them, and
/// which parts of the definition they decide on.
///
/// A guide asks the questions; inside a package they join the package's own. What no element here names always applies.
public struct ItemSituations: ItemPart {
    /// The decision that must come to true for the item to apply at all; empty where it always does.
    public var applies = ""
    /// How each input of the decisions is asked for.
    public var questions: [GuideQuestion] = []
    /// What of the definition applies only sometimes.
    public var elements: [SituationElement] = []
    /// What is told besides, always or sometimes, such as how it is handled then.
    public var notes: [GuideNote] = []
    /// The model of the decisions, or nil where nothing depends on anything.
    public var decisions: DecisionModel?

    /// Creates situations of which nothing is said.
    public init() {}

    /// Nothing depends on anything.
    public static let blank = ItemSituations()

    /// The fields.
    public static let fields: PartFields<ItemSituations> = [
        .text(1, "applies", ("事项适用条件", "applies where"), \.applies),
        .parts(2, "questions", ("问题", "questions"), \.questions, most: Limits.guideQuestions),
        .parts(3, "elements", ("情形要素", "elements on condition"), \.elements, most: Limits.situationElements),
        .parts(4, "notes", ("提示", "notes"), \.notes),
        .decisions(5, "decisions", ("决策模型", "decisions"), \.decisions),
    ]

    /// Whether a material is asked for only sometimes.
    public func dependsOn(material: Code) -> Bool {
        elements.contains { $0.kind == .material && $0.name == material.text }
    }
}

/// A part of a definition that applies only where a decision comes to true (情形要素). Where several name the same
/// part, each of them must.
public struct SituationElement: ItemPart {
    /// What kind of part it is.
    public var kind: SituationKind
    /// The part: a material's code, a condition in its Chinese words, or the ground of a special procedure.
    public var name: String
    /// The decision.
    public var condition: String

    /// Creates an element.
    public init(_ kind: SituationKind, _ name: String, if condition: String) {
        self.kind = kind
        self.name = name
        self.condition = condition
    }

    /// An element that says nothing.
    public static let blank = SituationElement(.material, "", if: "")

    /// The fields.
    public static let fields: PartFields<SituationElement> = [
        .choice(1, "kind", ("类别", "kind"), \.kind).shown().fallback(.number(1)),
        .text(2, "name", ("要素", "element"), \.name, bytes: Limits.elementTextBytes).required(),
        .text(3, "if", ("适用条件", "on condition"), \.condition).required(),
    ]
}

/// What kind of part of a definition depends on a situation (情形要素类别). The numbers are permanent.
public enum SituationKind: UInt8, Sendable, LabelledChoice {
    /// A material, by its code.
    case material = 1
    /// A condition of acceptance.
    case acceptance = 2
    /// A condition of granting.
    case granting = 3
    /// A ground of refusal.
    case refusal = 4
    /// A special procedure, by its ground.
    case procedure = 5

    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .material: ChoiceLabel("material", "申请材料", "material")
        case .acceptance: ChoiceLabel("acceptance", "受理条件", "condition of acceptance")
        case .granting: ChoiceLabel("granting", "准予条件", "condition of granting")
        case .refusal: ChoiceLabel("refusal", "不予办理情形", "ground of refusal")
        case .procedure: ChoiceLabel("procedure", "特别程序", "special procedure")
        }
    }
}

extension ItemDefinition {
    /// Whether a material is asked for only in some situations.
    func dependsOnSituation(_ material: Material) -> Bool {
        !$elements.isBlank && !elements.$situations.isBlank && elements.situations.dependsOn(material: material.code)
    }

    /// What an element stands for, in words, or nil where the definition has no such part.
    public func text(of element: SituationElement) -> LocalizedText? {
        let conditions = elements.conditions
        switch element.kind {
        case .material: return materials.first { $0.code.text == element.name }?.name
        case .acceptance: return conditions.acceptance.first { $0.chinese == element.name }
        case .granting: return conditions.granting.first { $0.chinese == element.name }
        case .refusal: return conditions.refusal.first { $0.chinese == element.name }
        case .procedure:
            let ground = timing.procedures.first { $0.ground.name == element.name }?.ground
            return ground.map { LocalizedText($0.text(in: .chinese), english: $0.text(in: .english)) }
        }
    }
}
