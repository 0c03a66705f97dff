extension FeelEvaluator {
    // MARK: Paths

    mutating func path(_ value: FeelValue, _ name: String) -> FeelValue {
        guard case .list(let values) = value else { return FeelPath.member(name, of: value) }
        guard budget.spend(values.count) else { return .null }
        return .list(values.map { FeelPath.member(name, of: $0) })
    }

    // MARK: Filters

    /// `base[body]`: the element at a place, or the elements for which the body is true.
    mutating func filtered(_ base: Int, _ body: Int, _ local: Int) -> FeelValue {
        let source = value(base)
        let elements: [FeelValue]
        switch source {
        case .list(let values): elements = values
        case .null: elements = []
        default: elements = [source]
        }
        if let constant = code.constant(body), case .number(let place) = constant {
            return element(place, of: elements)
        }
        var result: [FeelValue] = []
        if elements.isEmpty {
            locals[local] = .null
            if case .number = value(body) { return .null }
            return .list([])
        }
        for (index, item) in elements.enumerated() {
            locals[local] = item
            switch value(body) {
            case .boolean(true): result.append(item)
            case .number(let place):
                if index == 0 { return element(place, of: elements) }
            default: break
            }
            if budget.isExhausted { return .null }
        }
        return .list(result)
    }

    /// The element at a place: 1 is the first, −1 the last.
    func element(_ place: FeelNumber, of values: [FeelValue]) -> FeelValue {
        guard let index = FeelPath.index(place, count: values.count) else { return .null }
        return values[index]
    }

    // MARK: Iterations

    /// What an iterator runs through.
    private enum Domain {
        case values([FeelValue])
        case integers(Int, Int)
        case days(Int, Int)
    }

    private mutating func domain(_ node: Int, _ end: Int) -> Domain? {
        let first = value(node)
        if end >= 0 { return Self.between(first, value(end)) }
        switch first {
        case .list(let values): return .values(values)
        case .null: return nil
        case .range(let range):
            guard let lower = range.lower, let upper = range.upper else { return nil }
            switch Self.between(lower, upper) {
            case .integers(let low, let high)?:
                let (from, to) = (range.includesLower ? low : low + 1, range.includesUpper ? high : high - 1)
                return from > to ? .values([]) : .integers(from, to)
            case .days(let low, let high)?:
                let (from, to) = (range.includesLower ? low : low + 1, range.includesUpper ? high : high - 1)
                return from > to ? .values([]) : .days(from, to)
            default: return nil
            }
        default: return .values([first])
        }
    }

    private static func between(_ first: FeelValue, _ last: FeelValue) -> Domain? {
        switch (first, last) {
        case (.number(let low), .number(let high)):
            guard let from = low.integer, let to = high.integer, from.magnitude < 1 << 60, to.magnitude < 1 << 60
            else { return nil }
            return .integers(from, to)
        case (.date(let low), .date(let high)): return .days(low.dayNumber, high.dayNumber)
        default: return nil
        }
    }

    /// Runs the body for every combination of the iterators from `place` on; the body answers whether to go on.
    /// - Returns: false where a domain is none.
    private mutating func iterate(
        _ first: Int, _ count: Int, _ place: Int, _ body: (inout FeelEvaluator) -> Bool
    ) -> Bool {
        let link = first + 3 * place
        let local = Int(code.links[link])
        guard let domain = domain(Int(code.links[link + 1]), Int(code.links[link + 2])) else { return false }
        var isGood = true
        var goesOn = true
        func visit(_ item: FeelValue, _ evaluator: inout FeelEvaluator) -> Bool {
            guard evaluator.budget.spend() else { return false }
            evaluator.locals[local] = item
            if place + 1 == count {
                goesOn = body(&evaluator)
            } else {
                isGood = evaluator.iterate(first, count, place + 1) { inner in
                    goesOn = body(&inner)
                    return goesOn
                }
            }
            return isGood && goesOn
        }
        switch domain {
        case .values(let values):
            for item in values where !visit(item, &self) { return isGood }
        case .integers(let from, let to):
            for number in stride(from: from, through: to, by: from <= to ? 1 : -1)
            where !visit(.integer(number), &self) {
                return isGood
            }
        case .days(let from, let to):
            for day in stride(from: from, through: to, by: from <= to ? 1 : -1) {
                guard let date = FeelDate(dayNumber: day) else { return false }
                if !visit(.date(date), &self) { return isGood }
            }
        }
        return true
    }

    mutating func loop(_ first: Int, _ count: Int, body: Int) -> FeelValue {
        var result: [FeelValue] = []
        let limit = budget.listSize
        let isGood = iterate(first, count, 0) { evaluator in
            if result.count >= limit {
                evaluator.budget.exhaust()
                return false
            }
            result.append(evaluator.value(body))
            return !evaluator.budget.isExhausted
        }
        return isGood && !budget.isExhausted ? bounded(.list(result)) : .null
    }

    /// `some` and `every`: as `or` and `and` over what the body gives.
    mutating func quantified(_ first: Int, _ count: Int, body: Int, isEvery: Bool) -> FeelValue {
        var isKnown = true
        var isDecided = false
        let isGood = iterate(first, count, 0) { evaluator in
            switch evaluator.value(body) {
            case .boolean(!isEvery):
                isDecided = true
                return false
            case .boolean: break
            default: isKnown = false
            }
            return !evaluator.budget.isExhausted
        }
        if isDecided { return .boolean(!isEvery) }
        return isGood && isKnown && !budget.isExhausted ? .boolean(isEvery) : .null
    }
}

/// Members of values that are no contexts, and places in lists.
enum FeelPath {
    /// The member of a name; null where there is none.
    static func member(_ name: String, of value: FeelValue) -> FeelValue {
        switch value {
        case .context(let context): context[name] ?? .null
        case .date(let date): part(name, of: date) ?? .null
        case .dateTime(let moment): part(name, of: moment.date) ?? part(name, of: moment.time) ?? .null
        case .time(let time): part(name, of: time) ?? .null
        case .daysDuration(let duration):
            switch name {
            case "days": .integer(duration.parts.days)
            case "hours": .integer(duration.parts.hours)
            case "minutes": .integer(duration.parts.minutes)
            case "seconds": .integer(duration.parts.seconds)
            default: .null
            }
        case .monthsDuration(let duration):
            switch name {
            case "years": .integer(duration.months / 12)
            case "months": .integer(duration.months % 12)
            default: .null
            }
        case .range(let range):
            switch name {
            case "start": range.lower ?? .null
            case "end": range.upper ?? .null
            case "start included": .boolean(range.includesLower)
            case "end included": .boolean(range.includesUpper)
            default: .null
            }
        default: .null
        }
    }

    private static func part(_ name: String, of date: FeelDate) -> FeelValue? {
        switch name {
        case "year": .integer(Int(date.year))
        case "month": .integer(Int(date.month))
        case "day": .integer(Int(date.day))
        case "weekday": .integer(date.weekday)
        default: nil
        }
    }

    private static func part(_ name: String, of time: FeelTime) -> FeelValue? {
        switch name {
        case "hour": .integer(time.hour)
        case "minute": .integer(time.minute)
        case "second": .integer(time.second)
        case "time offset":
            time.zone.seconds.map { .daysDuration(FeelDaysDuration(seconds: Int32($0))) } ?? .null
        case "timezone": time.zone.name.map(FeelValue.string) ?? .null
        default: nil
        }
    }

    /// The index of a place in a list: 1 is the first, −1 the last; nil outside.
    static func index(_ place: FeelNumber, count: Int) -> Int? {
        guard let place = place.integer, place != 0, place.magnitude <= count.magnitude else { return nil }
        return place > 0 ? place - 1 : count + place
    }
}
