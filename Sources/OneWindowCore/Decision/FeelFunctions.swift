extension FeelEvaluator {
    /// The result of a built-in function; null for arguments it has no result for.
    mutating func call(_ function: FeelFunction, _ arguments: [FeelValue]) -> FeelValue {
        switch function {
        case .date, .time, .dateAndTime, .duration, .yearsAndMonths, .number, .string, .dayOfYear, .dayOfWeek,
            .monthOfYear, .weekOfYear:
            return FeelConversions.call(function, arguments)
        case .not: return arguments[0].boolean.map { .boolean(!$0) } ?? .null
        case .same: return .boolean(arguments[0] == arguments[1])
        case .all, .any: return quantified(function, listed(arguments))
        case .substring, .stringLength, .upperCase, .lowerCase, .substringBefore, .substringAfter, .contains,
            .startsWith, .endsWith, .split:
            return FeelTextFunctions.call(function, arguments)
        case .stringJoin: return joined(arguments)
        case .decimal, .floor, .ceiling, .roundUp, .roundDown, .roundHalfUp, .roundHalfDown, .abs, .modulo, .sqrt,
            .log, .exp, .odd, .even:
            guard budget.spend(64) else { return .null }
            return FeelNumberFunctions.call(function, arguments)
        case .min, .max, .sum, .mean, .median, .product, .deviation, .mode:
            guard let values = listed(arguments) else { return .null }
            return aggregated(function, values)
        case .value, .entries, .context, .contextPut, .contextMerge:
            return FeelContextFunctions.call(function, arguments)
        case .before, .after, .meets, .metBy, .overlaps, .overlapsBefore, .overlapsAfter, .finishes, .finishedBy,
            .includes, .during, .starts, .startedBy, .coincides:
            return FeelRelations.call(function, arguments[0], arguments[1]).map(FeelValue.boolean) ?? .null
        default: return listFunction(function, arguments)
        }
    }

    /// The values of `f(list)` or `f(a, b, c)`; nil for null alone.
    private func listed(_ arguments: [FeelValue]) -> [FeelValue]? {
        guard arguments.count == 1 else { return arguments }
        switch arguments[0] {
        case .list(let values): return values
        case .null: return nil
        default: return arguments
        }
    }

    private func quantified(_ function: FeelFunction, _ values: [FeelValue]?) -> FeelValue {
        guard let values else { return .null }
        let decisive = function == .any
        var isKnown = true
        for value in values {
            guard let boolean = value.boolean else {
                isKnown = false
                continue
            }
            if boolean == decisive { return .boolean(decisive) }
        }
        return isKnown ? .boolean(!decisive) : .null
    }

    /// `string join`: texts with a delimiter between; null elements are left out.
    private mutating func joined(_ arguments: [FeelValue]) -> FeelValue {
        guard let values = arguments.first.flatMap({ listed([$0]) }) else { return .null }
        var texts: [String] = []
        var parts: [String] = []
        for argument in arguments.dropFirst() {
            switch argument {
            case .string(let text): parts.append(text)
            case .null: parts.append("")
            default: return .null
            }
        }
        var length = parts.reduce(0) { $0 + $1.utf8.count }
        for value in values {
            switch value {
            case .string(let text):
                texts.append(text)
                length += text.utf8.count + (parts.first?.utf8.count ?? 0)
            case .null: break
            default: return .null
            }
            if length > budget.stringBytes {
                budget.exhaust()
                return .null
            }
        }
        let text = texts.joined(separator: parts.first ?? "")
        return .string((parts.count > 1 ? parts[1] : "") + text + (parts.count > 2 ? parts[2] : ""))
    }
}

/// Functions on contexts.
enum FeelContextFunctions {
    static func call(_ function: FeelFunction, _ arguments: [FeelValue]) -> FeelValue {
        switch (function, arguments[0]) {
        case (.value, .context(let context)):
            guard case .string(let key) = arguments[1] else { return .null }
            return context[key] ?? .null
        case (.entries, .context(let context)):
            return .list(
                context.entries.map {
                    .context(FeelContext(distinct: [.init("key", .string($0.name)), .init("value", $0.value)]))
                })
        case (.context, .list(let entries)):
            var result: [FeelContext.Entry] = []
            var keys: Set<String> = []
            for entry in entries {
                guard case .context(let context) = entry, case .string(let key)? = context["key"],
                    let value = context["value"], keys.insert(key).inserted
                else { return .null }
                result.append(.init(key, value))
            }
            return .context(FeelContext(distinct: result))
        case (.contextPut, .context(var context)):
            guard case .string(let key) = arguments[1] else { return .null }
            context[key] = arguments[2]
            return .context(context)
        case (.contextMerge, .list(let contexts)):
            var result = FeelContext()
            for case .context(let context) in contexts {
                for entry in context.entries { result[entry.name] = entry.value }
            }
            return contexts.allSatisfy({ if case .context = $0 { true } else { false } }) ? .context(result) : .null
        default: return .null
        }
    }
}

/// Functions on texts.
enum FeelTextFunctions {
    static func call(_ function: FeelFunction, _ arguments: [FeelValue]) -> FeelValue {
        guard case .string(let text) = arguments[0] else { return .null }
        switch function {
        case .stringLength: return .integer(text.unicodeScalars.count)
        case .upperCase: return .string(text.uppercased())
        case .lowerCase: return .string(text.lowercased())
        case .substring: return substring(text, arguments)
        default: break
        }
        guard case .string(let other) = arguments[1] else { return .null }
        switch function {
        case .startsWith: return .boolean(text.utf8.starts(with: other.utf8))
        case .endsWith: return .boolean(text.utf8.reversed().starts(with: other.utf8.reversed()))
        case .contains: return .boolean(find(other, in: Array(text.utf8)) != nil)
        case .substringBefore:
            let bytes = Array(text.utf8)
            return .string(find(other, in: bytes).map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? "")
        case .substringAfter:
            let bytes = Array(text.utf8)
            return .string(
                find(other, in: bytes).map { String(decoding: bytes[($0 + other.utf8.count)...], as: UTF8.self) }
                    ?? "")
        default: return split(text, at: other)
        }
    }

    private static func substring(_ text: String, _ arguments: [FeelValue]) -> FeelValue {
        let scalars = Array(text.unicodeScalars)
        guard case .number(let start) = arguments[1], let first = FeelPath.index(start, count: scalars.count)
        else { return .null }
        var count = scalars.count - first
        if arguments.count > 2, !arguments[2].isNull {
            guard case .number(let length) = arguments[2], let wanted = length.rounded(scale: 0, .down)?.integer,
                wanted >= 1
            else { return .null }
            count = min(count, wanted)
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[first..<first + count])
        return .string(String(result))
    }

    private static func split(_ text: String, at delimiter: String) -> FeelValue {
        let bytes = Array(text.utf8)
        let size = delimiter.utf8.count
        guard size > 0 else { return .null }
        var parts: [FeelValue] = []
        var start = 0
        for found in places(of: delimiter, in: bytes) where found >= start {
            parts.append(.string(String(decoding: bytes[start..<found], as: UTF8.self)))
            start = found + size
        }
        parts.append(.string(String(decoding: bytes[start...], as: UTF8.self)))
        return .list(parts)
    }

    private static func find(_ part: String, in bytes: [UInt8]) -> Int? {
        part.isEmpty ? 0 : places(of: part, in: bytes).first
    }

    /// Where a text stands in another, overlaps included, in time linear in both (Knuth, Morris and Pratt).
    private static func places(of part: String, in bytes: [UInt8]) -> [Int] {
        let pattern = Array(part.utf8)
        guard !pattern.isEmpty, pattern.count <= bytes.count else { return [] }
        var back = [0]
        var matched = 0
        for index in pattern.indices.dropFirst() {
            while matched > 0, pattern[index] != pattern[matched] { matched = back[matched - 1] }
            if pattern[index] == pattern[matched] { matched += 1 }
            back.append(matched)
        }
        var result: [Int] = []
        matched = 0
        for (index, byte) in bytes.enumerated() {
            while matched > 0, byte != pattern[matched] { matched = back[matched - 1] }
            if byte == pattern[matched] { matched += 1 }
            if matched == pattern.count {
                result.append(index - matched + 1)
                matched = back[matched - 1]
            }
        }
        return result
    }
}
