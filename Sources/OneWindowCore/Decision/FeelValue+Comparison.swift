extension FeelValue {
    /// The order of two values of one ordered type: negative, 0 or positive; nil where they cannot be compared.
    public func order(_ other: FeelValue) -> Int? {
        switch (self, other) {
        case (.number(let left), .number(let right)):
            return left == right ? 0 : left < right ? -1 : 1
        case (.string(let left), .string(let right)):
            return FeelText.order(left, right)
        case (.date(let left), .date(let right)):
            return left == right ? 0 : left < right ? -1 : 1
        case (.time(let left), .time(let right)):
            return left.order(right)
        case (.dateTime(let left), .dateTime(let right)):
            return left.nanoseconds(since: right).map { Int($0.signum()) }
        case (.date(let left), .dateTime(let right)):
            return FeelDateTime(midnightOf: left, zone: right.time.zone.seconds == nil ? .local : .offset(0))
                .nanoseconds(since: right).map { Int($0.signum()) }
        case (.dateTime, .date):
            return other.order(self).map { -$0 }
        case (.daysDuration(let left), .daysDuration(let right)):
            return left == right ? 0 : left < right ? -1 : 1
        case (.monthsDuration(let left), .monthsDuration(let right)):
            return left == right ? 0 : left < right ? -1 : 1
        default:
            return nil
        }
    }

    /// The language's `=`: null equals null alone; values of different types have no answer.
    public func equals(_ other: FeelValue) -> Bool? {
        switch (self, other) {
        case (.null, .null): return true
        case (.null, _), (_, .null): return false
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.string(let left), .string(let right)): return FeelText.equal(left, right)
        case (.list(let left), .list(let right)): return Self.equal(left, right)
        case (.context(let left), .context(let right)):
            guard left.entries.count == right.entries.count else { return false }
            for entry in left.entries {
                guard let value = right[entry.name] else { return false }
                guard let isEqual = entry.value.equals(value) else { return nil }
                if !isEqual { return false }
            }
            return true
        case (.range(let left), .range(let right)):
            guard left.includesLower == right.includesLower, left.includesUpper == right.includesUpper else {
                return false
            }
            return Self.equal(
                [left.lower ?? .null, left.upper ?? .null], [right.lower ?? .null, right.upper ?? .null])
        case (.date, .dateTime), (.dateTime, .date): return nil
        case (.time(let left), .time(let right)): return left.order(right).map { $0 == 0 } ?? false
        case (.dateTime(let left), .dateTime(let right)): return left.nanoseconds(since: right).map { $0 == 0 } ?? false
        default: return order(other).map { $0 == 0 }
        }
    }

    private static func equal(_ left: [FeelValue], _ right: [FeelValue]) -> Bool? {
        guard left.count == right.count else { return false }
        for (a, b) in zip(left, right) {
            guard let isEqual = a.equals(b) else { return nil }
            if !isEqual { return false }
        }
        return true
    }
}

extension FeelValue: CustomStringConvertible {
    /// The value as the language writes it; strings in quotes.
    public var description: String {
        if case .string(let text) = self { return Self.quoted(text) }
        return text
    }

    /// The value as `string()` gives it: a string as it is, strings within lists and contexts in quotes.
    public var text: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): value.description
        case .string(let value): value
        case .date(let value): value.description
        case .time(let value): value.description
        case .dateTime(let value): value.description
        case .daysDuration(let value): value.description
        case .monthsDuration(let value): value.description
        case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case .context(let context):
            "{" + context.entries.map { Self.key($0.name) + ": \($0.value)" }.joined(separator: ", ") + "}"
        case .range(let range): range.description
        }
    }

    private static func key(_ name: String) -> String {
        FeelNames.isName(name) ? name : quoted(name)
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension FeelRange: CustomStringConvertible {
    /// The interval as the language writes it, such as `[1..10)`, or `(>=5)` for one without a limit.
    public var description: String {
        switch (lower, upper) {
        case (let lower?, let upper?):
            "\(includesLower ? "[" : "(")\(lower)..\(upper)\(includesUpper ? "]" : ")")"
        case (let lower?, nil): "(>\(includesLower ? "=" : "")\(lower))"
        case (nil, let upper?): "(<\(includesUpper ? "=" : "")\(upper))"
        case (nil, nil): "(null..null)"
        }
    }
}
