/// What a field of an item says, without its type: the form in which fields are stored, compared and shown.
///
/// A field that says nothing has no value at all, so that equal elements have equal trees.
public indirect enum FieldValue: Sendable, Hashable {
    /// A number, or the permanent number of a choice.
    case number(Int64)
    /// A text or a code.
    case text(String)
    /// A text in Chinese and perhaps in English.
    case name(LocalizedText)
    /// A limit of days or hours.
    case limit(TimeLimit)
    /// A day.
    case date(CivilDate)
    /// Choices of a table, one bit each at the position of its number.
    case choices(UInt64)
    /// Values in order.
    case list([FieldValue])
    /// A value of parts: one place for each field of its shape, nil where that field says nothing.
    case object([FieldValue?])
    /// A model of decisions.
    case decisions(DecisionModel)
}

/// What a field may say.
public indirect enum FieldShape: Sendable {
    /// A text of at most so many bytes.
    case text(Int)
    /// A key, as of an agency, a material or an item, of at most so many bytes.
    case key(Int)
    /// A text in Chinese and perhaps in English, each of at most so many bytes.
    case name(Int)
    /// Yes or no, stored as 1 or 0.
    case flag
    /// A whole number in a range.
    case number(ClosedRange<Int64>)
    /// One choice of a table.
    case choice(ChoiceTable)
    /// Any choices of a table.
    case choices(ChoiceTable)
    /// A limit.
    case limit
    /// A day.
    case date
    /// An item's type: a code of up to four characters.
    case itemType
    /// Values of one shape, at most so many.
    case list(FieldShape, Int)
    /// Values of two texts, a key and what stands under it, at most so many.
    case pairs(ObjectShape, Int)
    /// A value of parts.
    case object(ObjectShape)
    /// A model of decisions, which has a stored form and a JSON of its own.
    case decisions
}

/// The parts of a value in the order of their permanent numbers.
public struct ObjectShape: Sendable {
    /// The fields.
    public let fields: [FieldSpec]
    /// The names of the members that such a value may have in JSON.
    public let memberNames: Set<String>

    init(fields: [FieldSpec]) {
        self.fields = fields
        memberNames = fields.reduce(into: []) { names, field in
            if field.isInline, case .object(let shape) = field.shape {
                names.formUnion(shape.memberNames)
            } else {
                names.insert(field.nameText)
            }
        }
    }

    /// The place of the field by which an element of a list is known from version to version, or nil where the whole
    /// element is.
    public var keyPlace: Int? { fields.firstIndex(where: \.isKey) }
}

/// What is known of a field apart from what it says.
public struct FieldSpec: Sendable {
    /// Its permanent number within its value.
    public let number: UInt32
    /// Its name in JSON.
    public let name: StaticString
    /// Its name for people.
    public let label: LocalizedText
    /// What it may say.
    public let shape: FieldShape
    /// Whether it must be there.
    public var isRequired = false
    /// Whether an element of a list is known by it.
    public var isKey = false
    /// Whether it tells 0 and no from saying nothing.
    public var isOptional = false
    /// Whether its parts stand beside it and not inside it, in JSON and in what is told of a change.
    public var isInline = false
    /// Whether JSON shows it also where it says nothing.
    public var isAlwaysShown = false
    /// What is meant where JSON leaves it out; nil where that is nothing.
    public var fallback: FieldValue?

    /// The name in JSON as a text.
    public let nameText: String

    init(number: UInt32, name: StaticString, label: LocalizedText, shape: FieldShape) {
        self.number = number
        self.name = name
        self.label = label
        self.shape = shape
        nameText = name.description
    }
}
