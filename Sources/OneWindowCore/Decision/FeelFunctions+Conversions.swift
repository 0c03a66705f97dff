/// Functions that make values of other types, and those on dates.
enum FeelConversions {
    static func call(_ function: FeelFunction, _ arguments: [FeelValue]) -> FeelValue {
        switch function {
        case .date: date(arguments) ?? .null
        case .time: time(arguments) ?? .null
        case .dateAndTime: dateAndTime(arguments) ?? .null
        case .duration: duration(arguments[0])
        case .yearsAndMonths: months(arguments[0], arguments[1]) ?? .null
        case .number: number(arguments)
        case .string: arguments[0].isNull ? .null : .string(arguments[0].text)
        default: day(of: arguments[0]).map { part(function, of: $0) } ?? .null
        }
    }

    private static func day(of value: FeelValue) -> FeelDate? {
        switch value {
        case .date(let date): date
        case .dateTime(let moment): moment.date
        default: nil
        }
    }

    private static func integer(_ value: FeelValue) -> Int? {
        if case .number(let number) = value { number.integer } else { nil }
    }

    private static func date(_ arguments: [FeelValue]) -> FeelValue? {
        if arguments.count == 3 {
            guard let year = integer(arguments[0]), let month = integer(arguments[1]), let day = integer(arguments[2])
            else { return nil }
            return FeelDate(year: year, month: month, day: day).map(FeelValue.date)
        }
        if case .string(let text) = arguments[0] { return FeelDate(iso: text).map(FeelValue.date) }
        return day(of: arguments[0]).map(FeelValue.date)
    }

    private static func time(_ arguments: [FeelValue]) -> FeelValue? {
        if arguments.count >= 3 { return timeOfParts(arguments) }
        switch arguments[0] {
        case .string(let text): return FeelTime(iso: text).map(FeelValue.time)
        case .time: return arguments[0]
        case .dateTime(let moment): return .time(moment.time)
        case .date: return .time(FeelTime(wrapping: 0, zone: .offset(0)))
        default: return nil
        }
    }

    private static func timeOfParts(_ arguments: [FeelValue]) -> FeelValue? {
        guard let hour = integer(arguments[0]), let minute = integer(arguments[1]),
            case .number(let seconds) = arguments[2], seconds < FeelNumber(60), !seconds.isNegative
        else { return nil }
        let second = seconds.floor.integer ?? 0
        let fraction = (seconds - seconds.floor).flatMap { $0 * FeelNumber(1_000_000_000) }?.floor.integer ?? 0
        var zone = FeelZone.local
        if arguments.count > 3, !arguments[3].isNull {
            guard case .daysDuration(let offset) = arguments[3] else { return nil }
            guard let shift = Int32(exactly: offset.nanoseconds / 1_000_000_000) else { return nil }
            zone = .offset(shift)
        }
        return FeelTime(hour: hour, minute: minute, second: second, nanosecond: fraction, zone: zone)
            .map(FeelValue.time)
    }

    private static func dateAndTime(_ arguments: [FeelValue]) -> FeelValue? {
        if arguments.count == 2 {
            guard let date = day(of: arguments[0]), case .time(let time) = arguments[1] else { return nil }
            return .dateTime(FeelDateTime(date, time))
        }
        switch arguments[0] {
        case .string(let text): return FeelDateTime(iso: text).map(FeelValue.dateTime)
        case .dateTime: return arguments[0]
        case .date(let date): return .dateTime(FeelDateTime(midnightOf: date, zone: .offset(0)))
        default: return nil
        }
    }

    private static func duration(_ value: FeelValue) -> FeelValue {
        switch value {
        case .string(let text): FeelTemporal.duration(text) ?? .null
        case .daysDuration, .monthsDuration: value
        default: .null
        }
    }

    /// Whole months between two days, towards zero.
    private static func months(_ from: FeelValue, _ to: FeelValue) -> FeelValue? {
        guard let first = day(of: from), let last = day(of: to) else { return nil }
        var months = (Int(last.year) - Int(first.year)) * 12 + Int(last.month) - Int(first.month)
        if months > 0, last.day < first.day { months -= 1 }
        if months < 0, last.day > first.day { months += 1 }
        return FeelMonthsDuration(months: months).map(FeelValue.monthsDuration)
    }

    /// `number(from, grouping separator, decimal separator)`.
    private static func number(_ arguments: [FeelValue]) -> FeelValue {
        if case .number = arguments[0] { return arguments[0] }
        guard case .string(let text) = arguments[0] else { return .null }
        var separators: [String?] = []
        for argument in arguments.dropFirst() {
            switch argument {
            case .null: separators.append(nil)
            case .string(let sign): separators.append(sign)
            default: return .null
            }
        }
        let grouping = separators.isEmpty ? nil : separators[0]
        let decimal = separators.count > 1 ? separators[1] : nil
        if let grouping, ![" ", ",", "."].contains(grouping) { return .null }
        if let decimal, ![",", "."].contains(decimal) || decimal == grouping { return .null }
        var plain: [UInt8] = []
        for byte in text.utf8 {
            let sign = String(Unicode.Scalar(byte))
            if sign == grouping { continue }
            if let decimal, sign == decimal {
                plain.append(UInt8(ascii: "."))
            } else {
                // With another decimal sign, a point is no longer one.
                if decimal != nil, byte == UInt8(ascii: ".") { return .null }
                plain.append(byte)
            }
        }
        return FeelNumber(utf8: plain[...]).map(FeelValue.number) ?? .null
    }

    private static func part(_ function: FeelFunction, of date: FeelDate) -> FeelValue {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return switch function {
        case .dayOfYear: .integer(date.dayOfYear)
        case .dayOfWeek: .string(days[date.weekday - 1])
        case .monthOfYear: .string(months[Int(date.month) - 1])
        default: .integer(week(of: date))
        }
    }

    /// The week of ISO 8601: week 1 holds the year's first Thursday.
    private static func week(of date: FeelDate) -> Int {
        let thursday = date.dayNumber + 4 - date.weekday
        guard let day = FeelDate(dayNumber: thursday) else { return 1 }
        return (day.dayOfYear - 1) / 7 + 1
    }
}

/// Functions on numbers.
enum FeelNumberFunctions {
    static func call(_ function: FeelFunction, _ arguments: [FeelValue]) -> FeelValue {
        switch (function, arguments[0]) {
        case (.abs, .daysDuration(let span)):
            let size = span.nanoseconds < 0 ? -span.nanoseconds : span.nanoseconds
            return FeelDaysDuration(nanoseconds: size).map(FeelValue.daysDuration) ?? .null
        case (.abs, .monthsDuration(let span)):
            return FeelMonthsDuration(months: abs(span.months)).map(FeelValue.monthsDuration) ?? .null
        case (.odd, .number(let number)): return number.isEven.map { .boolean(!$0) } ?? .null
        case (.even, .number(let number)): return number.isEven.map(FeelValue.boolean) ?? .null
        case (_, .number(let number)):
            return result(function, number, arguments).map(FeelValue.number) ?? .null
        default: return .null
        }
    }

    private static func result(_ function: FeelFunction, _ number: FeelNumber, _ arguments: [FeelValue]) -> FeelNumber?
    {
        switch function {
        case .abs: return number.magnitude
        case .sqrt: return number.squareRoot
        case .log: return number.logarithm
        case .exp: return number.exponential
        case .modulo:
            guard case .number(let divisor) = arguments[1] else { return nil }
            return number.modulo(divisor)
        default: break
        }
        var scale = 0
        if arguments.count > 1, !arguments[1].isNull || function != .floor && function != .ceiling {
            guard case .number(let given) = arguments[1], let whole = given.rounded(scale: 0, .down)?.integer
            else { return nil }
            scale = whole
        }
        let rounding: FeelRounding =
            switch function {
            case .floor: .floor
            case .ceiling: .ceiling
            case .roundUp: .up
            case .roundDown: .down
            case .roundHalfUp: .halfUp
            case .roundHalfDown: .halfDown
            default: .halfEven
            }
        return number.rounded(scale: scale, rounding)
    }
}
