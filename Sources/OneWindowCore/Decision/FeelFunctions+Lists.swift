extension FeelEvaluator {
    /// Functions on lists. What is no list counts as a list of one.
    mutating func listFunction(_ function: FeelFunction, _ arguments: [FeelValue]) -> FeelValue {
        let list: [FeelValue]
        switch arguments[0] {
        case .list(let values): list = values
        case .null: return function == .concatenate || function == .union ? joinedLists(function, arguments) : .null
        default: list = [arguments[0]]
        }
        switch function {
        case .count: return .integer(list.count)
        case .listContains: return listContains(list, arguments[1])
        case .append: return .list(list + arguments.dropFirst())
        case .concatenate, .union: return joinedLists(function, arguments)
        case .reverse: return .list(list.reversed())
        case .distinctValues: return distinct(list)
        case .indexOf: return places(of: arguments[1], in: list)
        case .flatten:
            var result: [FeelValue] = []
            Self.flatten(list, into: &result)
            return .list(result)
        case .sort: return sorted(list)
        case .sublist: return sublist(list, arguments)
        case .insertBefore, .listReplace, .remove: return edited(function, list, arguments)
        default: return .null
        }
    }

    private mutating func listContains(_ list: [FeelValue], _ element: FeelValue) -> FeelValue {
        guard charge(element) else { return .null }
        return .boolean(list.contains { $0.equals(element) == true })
    }

    private mutating func joinedLists(_ function: FeelFunction, _ arguments: [FeelValue]) -> FeelValue {
        var result: [FeelValue] = []
        for argument in arguments {
            switch argument {
            case .list(let values): result += values
            case .null: return .null
            default: result.append(argument)
            }
        }
        return function == .union ? distinct(result) : .list(result)
    }

    private mutating func distinct(_ list: [FeelValue]) -> FeelValue {
        var result: [FeelValue] = []
        for value in list {
            guard budget.spend(result.count), charge(value) else { return .null }
            if !result.contains(where: { $0.equals(value) == true }) { result.append(value) }
        }
        return .list(result)
    }

    private func places(of value: FeelValue, in list: [FeelValue]) -> FeelValue {
        .list(list.indices.filter { list[$0].equals(value) == true }.map { .integer($0 + 1) })
    }

    private static func flatten(_ list: [FeelValue], into result: inout [FeelValue]) {
        for value in list {
            if case .list(let inner) = value { flatten(inner, into: &result) } else { result.append(value) }
        }
    }

    /// The list in ascending order; null where two elements cannot be compared.
    private mutating func sorted(_ list: [FeelValue]) -> FeelValue {
        guard budget.spend(list.count * 16) else { return .null }
        for (first, second) in zip(list, list.dropFirst()) where first.order(second) == nil { return .null }
        let places = list.indices.sorted {
            let order = list[$0].order(list[$1]) ?? 0
            return order == 0 ? $0 < $1 : order < 0
        }
        return .list(places.map { list[$0] })
    }

    private func sublist(_ list: [FeelValue], _ arguments: [FeelValue]) -> FeelValue {
        guard case .number(let place) = arguments[1], let start = FeelPath.index(place, count: list.count)
        else { return .null }
        guard arguments.count > 2, !arguments[2].isNull else { return .list(Array(list[start...])) }
        guard case .number(let length) = arguments[2], let count = length.integer, count >= 1,
            count <= list.count - start
        else { return .null }
        return .list(Array(list[start..<start + count]))
    }

    private func edited(_ function: FeelFunction, _ list: [FeelValue], _ arguments: [FeelValue]) -> FeelValue {
        guard case .number(let place) = arguments[1], let index = FeelPath.index(place, count: list.count)
        else { return .null }
        var list = list
        switch function {
        case .insertBefore: list.insert(arguments[2], at: index)
        case .listReplace: list[index] = arguments[2]
        default: list.remove(at: index)
        }
        return .list(list)
    }

    // MARK: Aggregates

    /// `min`, `max`, `sum` and so on; null for nothing, and where the values are not of one type.
    mutating func aggregated(_ function: FeelFunction, _ values: [FeelValue]) -> FeelValue {
        guard budget.spend(values.count) else { return .null }
        if values.isEmpty { return function == .mode ? .list([]) : .null }
        switch function {
        case .min, .max: return extreme(values, sign: function == .min ? -1 : 1)
        case .sum where !Self.isNumber(values[0]): return total(values)
        default: break
        }
        var numbers: [FeelNumber] = []
        numbers.reserveCapacity(values.count)
        for value in values {
            guard case .number(let number) = value else { return .null }
            numbers.append(number)
        }
        guard budget.spend(numbers.count * 4) else { return .null }
        if function == .mode { return .list(FeelStatistics.mode(numbers).map(FeelValue.number)) }
        let result =
            switch function {
            case .sum: FeelStatistics.sum(numbers)
            case .mean: FeelStatistics.mean(numbers)
            case .median: FeelStatistics.median(numbers)
            case .product: FeelStatistics.product(numbers)
            default: FeelStatistics.deviation(numbers)
            }
        return result.map(FeelValue.number) ?? .null
    }

    private static func isNumber(_ value: FeelValue) -> Bool {
        if case .number = value { true } else { false }
    }

    private func extreme(_ values: [FeelValue], sign: Int) -> FeelValue {
        var best = values[0]
        guard best.order(best) != nil else { return .null }
        for value in values.dropFirst() {
            guard let order = value.order(best) else { return .null }
            if order.signum() == sign { best = value }
        }
        return best
    }

    /// The sum of durations.
    private func total(_ values: [FeelValue]) -> FeelValue {
        var result = values[0]
        switch result {
        case .daysDuration, .monthsDuration: break
        default: return .null
        }
        for value in values.dropFirst() { result = FeelCalendarArithmetic.sum(result, value) }
        return result
    }
}

/// Statistics of numbers.
enum FeelStatistics {
    static func sum(_ numbers: [FeelNumber]) -> FeelNumber? {
        var total = FeelNumber.zero
        for number in numbers {
            guard let next = total + number else { return nil }
            total = next
        }
        return total
    }

    static func product(_ numbers: [FeelNumber]) -> FeelNumber? {
        var total = FeelNumber.one
        for number in numbers {
            guard let next = total * number else { return nil }
            total = next
        }
        return total
    }

    static func mean(_ numbers: [FeelNumber]) -> FeelNumber? {
        sum(numbers).flatMap { $0 / FeelNumber(numbers.count) }
    }

    static func median(_ numbers: [FeelNumber]) -> FeelNumber? {
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        if sorted.count % 2 == 1 { return sorted[middle] }
        return mean([sorted[middle - 1], sorted[middle]])
    }

    /// The standard deviation of a sample; nil for fewer than two numbers.
    static func deviation(_ numbers: [FeelNumber]) -> FeelNumber? {
        guard numbers.count > 1, let mean = mean(numbers) else { return nil }
        var total = FeelNumber.zero
        for number in numbers {
            guard let difference = number - mean, let square = difference * difference, let next = total + square
            else { return nil }
            total = next
        }
        return (total / FeelNumber(numbers.count - 1))?.squareRoot
    }

    /// The most frequent numbers, ascending.
    static func mode(_ numbers: [FeelNumber]) -> [FeelNumber] {
        var runs: [(number: FeelNumber, count: Int)] = []
        for number in numbers.sorted() {
            if let last = runs.last, last.number == number {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((number, 1))
            }
        }
        let most = runs.map(\.count).max() ?? 0
        return runs.filter { $0.count == most }.map(\.number)
    }
}
