/// A value (值) of the expression language.
///
/// `==` compares structure: numbers by value, texts by code points, the rest member by member. The language's own `=`,
/// which knows null, zones and mixed types, is `FeelValue.equals(_:)`.
public enum FeelValue: Sendable {
    /// No value; also the result of what cannot be computed.
    case null
    /// True or false.
    case boolean(Bool)
    /// A decimal number.
    case number(FeelNumber)
    /// A text.
    case string(String)
    /// A day.
    case date(FeelDate)
    /// A time of day.
    case time(FeelTime)
    /// A day and a time.
    case dateTime(FeelDateTime)
    /// A duration of days and time.
    case daysDuration(FeelDaysDuration)
    /// A duration of years and months.
    case monthsDuration(FeelMonthsDuration)
    /// Values in order.
    case list([FeelValue])
    /// Values by name.
    case context(FeelContext)
    /// An interval.
    indirect case range(FeelRange)

    /// A whole number.
    public static func integer(_ value: Int) -> FeelValue { .number(FeelNumber(value)) }

    /// Whether the value is null.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The boolean, or nil for every other value.
    public var boolean: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }
}

/// Values by name (上下文), in the order they were given.
public struct FeelContext: Sendable {
    /// A name and its value.
    public struct Entry: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value.
        public var value: FeelValue

        /// Creates an entry.
        public init(_ name: String, _ value: FeelValue) {
            self.name = name
            self.value = value
        }
    }

    /// The entries; no name stands twice.
    public private(set) var entries: [Entry]

    /// Creates a context; of a repeated name the last value counts.
    public init(_ entries: [Entry] = []) {
        self.entries = []
        self.entries.reserveCapacity(entries.count)
        for entry in entries { self[entry.name] = entry.value }
    }

    /// Entries whose names are known to differ.
    init(distinct entries: [Entry]) { self.entries = entries }

    /// The value of a name; nil where there is none. Setting nil removes it.
    public subscript(name: String) -> FeelValue? {
        get { entries.first { $0.name == name }?.value }
        set {
            let index = entries.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): entries[index].value = value
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?): entries.append(Entry(name, value))
            case (nil, nil): break
            }
        }
    }
}

extension FeelContext: Hashable {
    /// Equal names with equal values, in whatever order.
    public static func == (left: FeelContext, right: FeelContext) -> Bool {
        left.entries == right.entries
            || (left.entries.count == right.entries.count && left.entries.allSatisfy { right[$0.name] == $0.value })
    }

    /// Hashes the entries, whatever their order.
    public func hash(into hasher: inout Hasher) {
        for entry in entries.sorted(by: { $0.name < $1.name }) { hasher.combine(entry) }
    }
}

/// An interval (区间); an end that is nil is open without limit.
public struct FeelRange: Sendable, Hashable {
    /// The lower end, nil where there is none.
    public let lower: FeelValue?
    /// The upper end, nil where there is none.
    public let upper: FeelValue?
    /// Whether the lower end belongs to the interval.
    public let includesLower: Bool
    /// Whether the upper end belongs to the interval.
    public let includesUpper: Bool

    /// Creates an interval. An end without limit never belongs to it.
    public init(lower: FeelValue?, includesLower: Bool, upper: FeelValue?, includesUpper: Bool) {
        self.lower = lower
        self.upper = upper
        self.includesLower = includesLower && lower != nil
        self.includesUpper = includesUpper && upper != nil
    }

    /// Whether a value lies in the interval; nil where it cannot be compared with an end.
    public func contains(_ value: FeelValue) -> Bool? {
        if let lower {
            guard let order = value.order(lower) else { return nil }
            if order < 0 || (order == 0 && !includesLower) { return false }
        }
        if let upper {
            guard let order = value.order(upper) else { return nil }
            if order > 0 || (order == 0 && !includesUpper) { return false }
        }
        return lower == nil && upper == nil ? nil : true
    }
}
