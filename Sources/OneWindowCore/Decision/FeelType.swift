/// The declared type (类型) of a variable or result.
public indirect enum FeelType: Sendable {
    /// Any value.
    case any
    /// Null alone.
    case null
    /// True or false.
    case boolean
    /// A number.
    case number
    /// A text.
    case string
    /// A day.
    case date
    /// A time of day.
    case time
    /// A day and a time.
    case dateTime
    /// A duration of days and time.
    case daysDuration
    /// A duration of years and months.
    case monthsDuration
    /// A list of one type.
    case list(FeelType)
    /// A context with these members at least.
    case context([Field])
    /// An interval over one type.
    case range(FeelType)
    /// A type of which only some values are allowed.
    case restricted(FeelType, FeelUnaryTests)

    /// A member of a context type.
    public struct Field: Sendable {
        /// The member's name.
        public let name: String
        /// The member's type.
        public let type: FeelType

        /// Creates a member.
        public init(_ name: String, _ type: FeelType) {
            self.name = name
            self.type = type
        }
    }

    static let builtIn: [(name: String, type: FeelType)] = [
        ("days and time duration", .daysDuration), ("dayTimeDuration", .daysDuration),
        ("years and months duration", .monthsDuration), ("yearMonthDuration", .monthsDuration),
        ("date and time", .dateTime), ("dateTime", .dateTime), ("number", .number), ("string", .string),
        ("boolean", .boolean), ("date", .date), ("time", .time), ("list", .list(.any)), ("context", .context([])),
        ("range", .range(.any)), ("Any", .any), ("Null", .null),
    ]

    /// The built-in type of a name, such as `number` or `date and time`; a prefix such as `feel:` is left off.
    public init?(name: String) {
        let short = name.split(separator: ":").last.map(String.init) ?? name
        guard let found = Self.builtIn.first(where: { $0.name == short }) else { return nil }
        self = found.type
    }

    /// The type without its restriction to some values.
    public var base: FeelType {
        if case .restricted(let type, _) = self { type.base } else { self }
    }

    /// Whether a value is of the type and allowed. Null is of every type, and allowed where a restriction names it or
    /// there is none.
    public func admits(_ value: FeelValue) -> Bool {
        if case .restricted(let type, let tests) = self {
            guard type.admits(value) else { return false }
            if case .list(let values) = value, case .list = type.base {
                return values.allSatisfy { tests.matches($0) == true }
            }
            return tests.matches(value) == true
        }
        return value.isNull || hasInstance(value)
    }

    /// `instance of`: whether a value that is not null is of the type.
    func hasInstance(_ value: FeelValue) -> Bool {
        switch (self, value) {
        case (.restricted(let type, _), _): type.hasInstance(value) && admits(value)
        case (.null, .null): true
        case (_, .null): false
        case (.any, _), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date), (.time, .time),
            (.dateTime, .dateTime), (.daysDuration, .daysDuration), (.monthsDuration, .monthsDuration):
            true
        case (.list(let type), .list(let values)): values.allSatisfy(type.admits)
        case (.context(let fields), .context(let context)):
            fields.allSatisfy { field in context[field.name].map(field.type.admits) ?? false }
        case (.range(let type), .range(let range)):
            (range.lower.map(type.admits) ?? true) && (range.upper.map(type.admits) ?? true)
        default: false
        }
    }

    /// The value as this type, by the standard's conversions: a list of one for its element, an element for a list of
    /// one, a date for its midnight in UTC; null where that does not give a value of the type. Allowed values are not
    /// looked at.
    public func conformed(_ value: FeelValue) -> FeelValue {
        let type = base
        if value.isNull || type.hasInstance(value) { return value }
        switch (type, value) {
        case (.list(let element), _):
            return element.base.hasInstance(value) ? .list([value]) : .null
        case (_, .list(let values)) where values.count == 1:
            return type.hasInstance(values[0]) ? values[0] : .null
        case (.dateTime, .date(let date)):
            return .dateTime(FeelDateTime(midnightOf: date, zone: .offset(0)))
        default:
            return .null
        }
    }
}
