/// A field of a package's merged form (申请表字段): filled in once, used by every item that names it.
public struct PackageField: ItemPart {
    /// Its code, unique within the form.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// What is filled in.
    public var type: FieldType
    /// The items that use it.
    public var items: [ItemCode]
    /// Whether it may stay empty.
    public var isOptional = false

    /// Creates a field.
    public init(_ code: Code, _ name: LocalizedText, type: FieldType = .text, items: [ItemCode]) {
        self.code = code
        self.name = name
        self.type = type
        self.items = items
    }

    /// A field that says nothing.
    public static let blank = PackageField(.own("-"), LocalizedText(""), items: [])

    /// The fields.
    public static let fields: PartFields<PackageField> = [
        .code(1, "code", ("编码", "code"), \.code).key(),
        .name(2, "name", ("名称", "name"), \.name).required(),
        .choice(3, "type", ("类型", "type"), \.type).shown().fallback(.number(1)),
        .itemCodes(4, "items", ("使用事项", "used by"), \.items),
        .flag(5, "optional", ("选填", "may stay empty"), \.isOptional),
    ]
}

/// What is filled into a field (字段类型). The numbers are permanent.
public enum FieldType: UInt8, Sendable, LabelledChoice {
    case text = 1
    case number = 2
    case date = 3
    case flag = 4
    case choice = 5
    case citizenNumber = 6
    case creditCode = 7
    case address = 8
    case phone = 9

    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .text: ChoiceLabel("text", "文本", "text")
        case .number: ChoiceLabel("number", "数字", "number")
        case .date: ChoiceLabel("date", "日期", "date")
        case .flag: ChoiceLabel("flag", "是否", "yes or no")
        case .choice: ChoiceLabel("choice", "单选", "choice")
        case .citizenNumber: ChoiceLabel("citizenNumber", "公民身份号码", "citizen identity number")
        case .creditCode: ChoiceLabel("creditCode", "统一社会信用代码", "social credit code")
        case .address: ChoiceLabel("address", "地址", "address")
        case .phone: ChoiceLabel("phone", "电话", "telephone")
        }
    }
}

/// A material of an item that is asked for only where a decision comes to true (情形材料).
public struct MaterialCondition: ItemPart {
    /// The item.
    public var item: ItemCode
    /// The material's code in it.
    public var material: Code
    /// The decision.
    public var condition: String

    /// Creates a condition.
    public init(_ material: Code, of item: ItemCode, if condition: String) {
        self.item = item
        self.material = material
        self.condition = condition
    }

    /// A condition that says nothing.
    public static let blank = MaterialCondition(.own("-"), of: .none, if: "")

    /// The fields.
    public static let fields: PartFields<MaterialCondition> = [
        .itemCode(1, "item", ("事项", "item"), \.item),
        .code(2, "material", ("材料", "material"), \.material),
        .text(3, "if", ("适用条件", "on condition"), \.condition).required(),
    ]
}

/// What a guide tells besides (提示).
public struct GuideNote: ItemPart {
    /// What it says.
    public var text: LocalizedText
    /// The decision that must come to true; empty where it is always told.
    public var condition: String

    /// Creates a note.
    public init(_ text: LocalizedText, if condition: String = "") {
        self.text = text
        self.condition = condition
    }

    /// A note that says nothing.
    public static let blank = GuideNote(LocalizedText(""))

    /// The fields.
    public static let fields: PartFields<GuideNote> = [
        .name(1, "text", ("内容", "text"), \.text, bytes: Limits.elementTextBytes).required().key(),
        .text(2, "if", ("适用条件", "on condition"), \.condition),
    ]
}
