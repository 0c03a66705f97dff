/// A question of a guide (情形引导问题): how one input of the decisions is asked for.
public struct GuideQuestion: ItemPart {
    /// Its code, unique within the package: the name under which answers are given.
    public var code: Code
    /// The input of the decisions that the answer is for.
    public var input: String
    /// The question.
    public var text: LocalizedText
    /// What is answered.
    public var kind: QuestionKind
    /// The answers to choose from, where one is chosen.
    public var options: [GuideOption]
    /// The least number allowed, or nil.
    public var least: Int?
    /// The greatest number allowed, or nil.
    public var most: Int?
    /// Whether a number may have a fraction.
    public var hasFraction = false
    /// The unit of a number, such as square metres.
    public var unit = LocalizedText("")
    /// What helps to answer.
    public var hint = LocalizedText("")

    /// Creates a question.
    public init(
        _ code: Code, _ text: LocalizedText, input: String, kind: QuestionKind = .yesNo, options: [GuideOption] = [],
        least: Int? = nil, most: Int? = nil
    ) {
        self.code = code
        self.input = input
        self.text = text
        self.kind = kind
        self.options = options
        self.least = least
        self.most = most
    }

    /// A question that says nothing.
    public static let blank = GuideQuestion(.own("-"), LocalizedText(""), input: "")

    /// The fields.
    public static let fields: PartFields<GuideQuestion> = [
        .code(1, "code", ("编码", "code"), \.code).key(),
        .text(2, "input", ("决策输入", "input"), \.input).required(),
        .name(3, "text", ("问题", "question"), \.text).required(),
        .choice(4, "kind", ("回答方式", "kind of answer"), \.kind).shown().fallback(.number(1)),
        .parts(5, "options", ("选项", "options"), \.options),
        .number(6, "least", ("最小值", "least"), \.least, in: 0...Limits.guideNumber),
        .number(7, "most", ("最大值", "most"), \.most, in: 0...Limits.guideNumber),
        .flag(8, "fraction", ("可有小数", "with a fraction"), \.hasFraction),
        .name(9, "unit", ("单位", "unit"), \.unit),
        .name(10, "hint", ("说明", "hint"), \.hint, bytes: Limits.elementTextBytes),
    ]
}

/// An answer to choose (选项).
public struct GuideOption: ItemPart {
    /// The value that the decisions see, a text; it is also the answer's name.
    public var value: String
    /// What people read; empty where that is the value.
    public var label: LocalizedText

    /// Creates an option.
    public init(_ value: String, _ label: LocalizedText = LocalizedText("")) {
        self.value = value
        self.label = label
    }

    /// An option that says nothing.
    public static let blank = GuideOption("")

    /// The fields.
    public static let fields: PartFields<GuideOption> = [
        .text(1, "value", ("值", "value"), \.value).required().key(),
        .name(2, "label", ("文字", "label"), \.label),
    ]

    /// What people read.
    public func text(in language: Language) -> String {
        let text = label.text(in: language)
        return text.isEmpty ? value : text
    }
}

/// What is answered (回答方式). The numbers are permanent.
public enum QuestionKind: UInt8, Sendable, LabelledChoice {
    /// Yes or no.
    case yesNo = 1
    /// One of the options.
    case choice = 2
    /// A number.
    case number = 3

    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .yesNo: ChoiceLabel("yesNo", "是否", "yes or no")
        case .choice: ChoiceLabel("choice", "单选", "choice")
        case .number: ChoiceLabel("number", "数字", "number")
        }
    }
}
