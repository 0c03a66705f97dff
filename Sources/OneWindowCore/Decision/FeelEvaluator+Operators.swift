extension FeelEvaluator {
    func negated(_ value: FeelValue) -> FeelValue {
        switch value {
        case .number(let number): .number(number.negated)
        case .daysDuration(let duration):
            FeelDaysDuration(nanoseconds: -duration.nanoseconds).map(FeelValue.daysDuration) ?? .null
        case .monthsDuration(let duration):
            FeelMonthsDuration(months: -duration.months).map(FeelValue.monthsDuration) ?? .null
        default: .null
        }
    }

    mutating func arithmetic(_ left: FeelValue, _ operation: Int32, _ right: FeelValue) -> FeelValue {
        guard let operation = FeelArithmetic(rawValue: operation) else { return .null }
        if case .number(let a) = left, case .number(let b) = right {
            let result =
                switch operation {
                case .add: a + b
                case .subtract: a - b
                case .multiply: a * b
                case .divide: a / b
                case .power: budget.spend(64) ? a.power(b) : nil
                }
            return result.map(FeelValue.number) ?? .null
        }
        switch operation {
        case .add:
            if case .string(let a) = left, case .string(let b) = right { return bounded(.string(a + b)) }
            return FeelCalendarArithmetic.sum(left, right)
        case .subtract: return FeelCalendarArithmetic.difference(left, right)
        case .multiply: return FeelCalendarArithmetic.product(left, right)
        case .divide: return FeelCalendarArithmetic.quotient(left, right)
        case .power: return .null
        }
    }

    mutating func compared(_ left: FeelValue, _ operation: Int32, _ right: FeelValue) -> FeelValue {
        guard let operation = FeelComparison(rawValue: operation), charge(left) else { return .null }
        let result: Bool?
        switch operation {
        case .equal: result = left.equals(right)
        case .notEqual: result = left.equals(right).map { !$0 }
        case .less: result = left.order(right).map { $0 < 0 }
        case .lessOrEqual: result = left.order(right).map { $0 <= 0 }
        case .greater: result = left.order(right).map { $0 > 0 }
        case .greaterOrEqual: result = left.order(right).map { $0 >= 0 }
        }
        return result.map(FeelValue.boolean) ?? .null
    }

    /// False if any is false, else null if any is not a boolean, else true.
    mutating func conjunction(_ first: Int, _ count: Int) -> FeelValue {
        var isKnown = true
        for place in first..<first + count {
            switch value(Int(code.links[place])) {
            case .boolean(false): return .boolean(false)
            case .boolean(true): break
            default: isKnown = false
            }
        }
        return isKnown ? .boolean(true) : .null
    }

    /// True if any is true, else null if any is not a boolean, else false.
    mutating func disjunction(_ first: Int, _ count: Int) -> FeelValue {
        var isKnown = true
        for place in first..<first + count {
            switch value(Int(code.links[place])) {
            case .boolean(true): return .boolean(true)
            case .boolean(false): break
            default: isKnown = false
            }
        }
        return isKnown ? .boolean(false) : .null
    }

    /// `in`: whether one of the tests matches.
    mutating func membership(_ input: FeelValue, _ first: Int, _ count: Int) -> FeelValue {
        let outer = question
        question = input
        defer { question = outer }
        var result: Bool? = false
        for place in 0..<count {
            let node = Int(code.links[first + 2 * place])
            let answers = code.links[first + 2 * place + 1] != 0
            result = FeelUnaryTests.or(result, matches(input, node, answers: answers))
            if result == true { break }
        }
        return result.map(FeelValue.boolean) ?? .null
    }

    /// Whether the input matches one test: an interval holds it, a list has it, a value equals it. A test that uses `?`
    /// answers by itself.
    mutating func matches(_ input: FeelValue, _ node: Int, answers: Bool) -> Bool? {
        let test = value(node)
        if answers { return test.boolean }
        guard charge(test) else { return nil }
        switch (test, input) {
        case (.range(let range), .range(let other)): return range == other
        case (.range(let range), _): return range.contains(input)
        case (.list(let values), _):
            if case .list = input, let isEqual = test.equals(input), isEqual { return true }
            return contains(values, input)
        case (.boolean(true), .boolean(let value)): return value
        case (.boolean(true), _): return input.isNull ? false : true
        default: return input.equals(test)
        }
    }

    /// Whether a list has a value, or an interval that holds it.
    mutating func contains(_ values: [FeelValue], _ input: FeelValue) -> Bool? {
        guard charge(input) else { return nil }
        for value in values {
            if case .range(let range) = value, range.contains(input) == true { return true }
            if value.equals(input) == true { return true }
        }
        return false
    }
}

/// Sums and differences of dates, times and durations (DMN 1.3, tables 53 to 58).
enum FeelCalendarArithmetic {
    static func sum(_ left: FeelValue, _ right: FeelValue) -> FeelValue {
        switch (left, right) {
        case (.daysDuration(let a), .daysDuration(let b)):
            return FeelDaysDuration(nanoseconds: a.nanoseconds + b.nanoseconds).map(FeelValue.daysDuration) ?? .null
        case (.monthsDuration(let a), .monthsDuration(let b)):
            return FeelMonthsDuration(months: a.months + b.months).map(FeelValue.monthsDuration) ?? .null
        case (.date, _), (.dateTime, _), (.time, _): return moved(left, by: right)
        case (_, .date), (_, .dateTime), (_, .time): return moved(right, by: left)
        default: return .null
        }
    }

    /// A point in time moved by a duration.
    private static func moved(_ point: FeelValue, by duration: FeelValue) -> FeelValue {
        switch (point, duration) {
        case (.date(let date), .monthsDuration(let span)):
            return date.adding(months: span.months).map(FeelValue.date) ?? .null
        case (.dateTime(let moment), .monthsDuration(let span)):
            return moment.date.adding(months: span.months).map { .dateTime(FeelDateTime($0, moment.time)) } ?? .null
        case (.date(let date), .daysDuration(let span)):
            let start = FeelDateTime(midnightOf: date).localNanoseconds
            return FeelDateTime(localNanoseconds: start + span.nanoseconds, zone: .local).map { .date($0.date) }
                ?? .null
        case (.dateTime(let moment), .daysDuration(let span)):
            return FeelDateTime(
                localNanoseconds: moment.localNanoseconds + span.nanoseconds, zone: moment.time.zone
            ).map(FeelValue.dateTime) ?? .null
        case (.time(let time), .daysDuration(let span)):
            let rest = Int64(span.nanoseconds % Int128(FeelTime.dayLength))
            return .time(FeelTime(wrapping: time.nanoseconds + rest, zone: time.zone))
        default: return .null
        }
    }

    static func difference(_ left: FeelValue, _ right: FeelValue) -> FeelValue {
        switch (left, right) {
        case (.date(let a), .date(let b)):
            return days(Int128(a.dayNumber - b.dayNumber) * Int128(FeelTime.dayLength))
        case (.dateTime(let a), .dateTime(let b)): return days(a.nanoseconds(since: b))
        case (.date(let a), .dateTime(let b)): return days(midnight(a, like: b).nanoseconds(since: b))
        case (.dateTime(let a), .date(let b)): return days(a.nanoseconds(since: midnight(b, like: a)))
        case (.time(let a), .time(let b)):
            switch (a.zone.seconds, b.zone.seconds) {
            case (nil, nil): return days(Int128(a.nanoseconds - b.nanoseconds))
            case (let first?, let second?):
                let shift = Int64(first - second) * FeelTime.second
                return days(Int128(a.nanoseconds - b.nanoseconds - shift))
            default: return .null
            }
        case (_, .daysDuration(let span)):
            guard let negative = FeelDaysDuration(nanoseconds: -span.nanoseconds) else { return .null }
            return sum(left, .daysDuration(negative))
        case (_, .monthsDuration(let span)):
            guard let negative = FeelMonthsDuration(months: -span.months) else { return .null }
            return sum(left, .monthsDuration(negative))
        default: return .null
        }
    }

    private static func midnight(_ date: FeelDate, like other: FeelDateTime) -> FeelDateTime {
        FeelDateTime(midnightOf: date, zone: other.time.zone.seconds == nil ? .local : .offset(0))
    }

    private static func days(_ nanoseconds: Int128?) -> FeelValue {
        nanoseconds.flatMap { FeelDaysDuration(nanoseconds: $0) }.map(FeelValue.daysDuration) ?? .null
    }

    static func product(_ left: FeelValue, _ right: FeelValue) -> FeelValue {
        switch (left, right) {
        case (.number(let factor), .daysDuration(let span)), (.daysDuration(let span), .number(let factor)):
            scaled(number(span.nanoseconds).flatMap { $0 * factor })
        case (.number(let factor), .monthsDuration(let span)), (.monthsDuration(let span), .number(let factor)):
            months(FeelNumber(span.months) * factor)
        default: .null
        }
    }

    static func quotient(_ left: FeelValue, _ right: FeelValue) -> FeelValue {
        switch (left, right) {
        case (.daysDuration(let span), .number(let divisor)):
            scaled(number(span.nanoseconds).flatMap { $0 / divisor })
        case (.monthsDuration(let span), .number(let divisor)): months(FeelNumber(span.months) / divisor)
        case (.daysDuration(let a), .daysDuration(let b)):
            number(a.nanoseconds).flatMap { first in number(b.nanoseconds).flatMap { first / $0 } }
                .map(FeelValue.number) ?? .null
        case (.monthsDuration(let a), .monthsDuration(let b)):
            (FeelNumber(a.months) / FeelNumber(b.months)).map(FeelValue.number) ?? .null
        default: .null
        }
    }

    static func number(_ value: Int128) -> FeelNumber? {
        FeelNumber(coefficient: value.magnitude, exponent: 0, isNegative: value < 0)
    }

    private static func scaled(_ result: FeelNumber?) -> FeelValue {
        guard let whole = result?.rounded(scale: 0, .down), whole.exponent >= 0,
            DecimalPowers.digits(of: whole.coefficient) + Int(whole.exponent) <= 30
        else { return .null }
        let size = Int128(whole.coefficient) * Int128(DecimalPowers.ten(Int(whole.exponent)))
        return days(whole.isNegative ? -size : size)
    }

    private static func months(_ result: FeelNumber?) -> FeelValue {
        result?.rounded(scale: 0, .down)?.integer.flatMap { FeelMonthsDuration(months: $0) }
            .map(FeelValue.monthsDuration) ?? .null
    }
}
