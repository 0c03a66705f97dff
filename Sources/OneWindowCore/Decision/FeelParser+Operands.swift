extension FeelParser {
    /// A literal, a name, a call, or something in brackets.
    mutating func primary() throws(FeelError) -> Int {
        try enter()
        defer { leave() }
        switch token {
        case .number(let number):
            try advance()
            return try constant(.number(number))
        case .string(let text):
            try advance()
            return try constant(.string(text))
        case .word(let word):
            return try named(word)
        case .symbol(.at):
            return try temporal()
        case .symbol(.openParen):
            return try bracketed { parser throws(FeelError) in try parser.parenthesis() }
        case .symbol(.openBracket):
            return try listOrInterval()
        case .symbol(.closeBracket):
            let mark = mark
            try advance()
            let low = try sum()
            return try interval(from: low, includesLower: false, since: mark)
        case .symbol(.openBrace):
            return try bracketed { parser throws(FeelError) in try parser.context() }
        case .symbol(.question):
            guard questionIsAllowed else { throw FeelError(.noInput, at: start) }
            questionUses += 1
            try advance()
            return try add(.question)
        default:
            throw unexpected()
        }
    }

    /// `@"…"`.
    private mutating func temporal() throws(FeelError) -> Int {
        let place = start
        try advance()
        guard case .string(let text) = token else { throw unexpected() }
        guard let value = FeelTemporal.value(of: text) else { throw FeelError(.badTemporal, at: place, text) }
        try advance()
        return try constant(value)
    }

    private mutating func parenthesis() throws(FeelError) -> Int {
        let mark = mark
        try advance()
        if case .symbol(let symbol) = token, let comparison = symbol.comparison,
            comparison != .equal, comparison != .notEqual
        {
            let range = try halfRange()
            try expect(.closeParen)
            return range
        }
        let value = try expression()
        if at(.dots) { return try interval(from: value, includesLower: false, since: mark) }
        try expect(.closeParen)
        return value
    }

    /// `< e`, `<= e`, `> e` or `>= e` as an interval with one end.
    mutating func halfRange() throws(FeelError) -> Int {
        let mark = mark
        guard case .symbol(let symbol) = token else { throw unexpected() }
        try advance()
        let end = try sum()
        return switch symbol {
        case .less: try add(.range, a: -1, b: end, c: 0, over: [end], since: mark)
        case .lessOrEqual: try add(.range, a: -1, b: end, c: 2, over: [end], since: mark)
        case .greater: try add(.range, a: end, b: -1, c: 0, over: [end], since: mark)
        default: try add(.range, a: end, b: -1, c: 1, over: [end], since: mark)
        }
    }

    /// Both ends where they are constants and neither is null.
    private func constantEnds(_ low: Int, _ high: Int) -> (FeelValue, FeelValue)? {
        guard let first = program.constant(low), let second = program.constant(high), !first.isNull, !second.isNull
        else { return nil }
        return (first, second)
    }

    /// The rest of an interval, from its two dots.
    mutating func interval(from low: Int, includesLower: Bool, since mark: Int) throws(FeelError) -> Int {
        let place = start
        try expect(.dots)
        let before = bracketEnds
        bracketEnds = true
        let high = try sum()
        bracketEnds = before
        if let (first, second) = constantEnds(low, high), !scope.unknownIsNull {
            guard let order = first.order(second), order <= 0 else { throw FeelError(.badInterval, at: place) }
        }
        let includesUpper = at(.closeBracket)
        guard includesUpper || at(.closeParen) || at(.openBracket) else { throw unexpected() }
        try advance()
        let flags = (includesLower ? 1 : 0) + (includesUpper ? 2 : 0)
        return try add(.range, a: low, b: high, c: flags, over: [low, high], since: mark)
    }

    private mutating func listOrInterval() throws(FeelError) -> Int {
        let mark = mark
        let before = bracketEnds
        bracketEnds = false
        try advance()
        var elements: [Int] = []
        if !at(.closeBracket) {
            elements.append(try element())
            if at(.dots) {
                bracketEnds = before
                return try interval(from: elements[0], includesLower: true, since: mark)
            }
            while try take(.comma) { elements.append(try element()) }
        }
        bracketEnds = before
        try expect(.closeBracket)
        return try add(.list, a: link(elements), b: elements.count, over: elements, since: mark)
    }

    /// An element of a list, which may be `< e`.
    private mutating func element() throws(FeelError) -> Int {
        if case .symbol(let symbol) = token, let comparison = symbol.comparison, comparison != .equal,
            comparison != .notEqual
        {
            return try halfRange()
        }
        return try expression()
    }

    private mutating func context() throws(FeelError) -> Int {
        try advance()
        let count = locals.count
        var links: [Int] = []
        var children: [Int] = []
        var keys: Set<String> = []
        while !at(.closeBrace) {
            let place = start
            let key = try contextKey()
            guard keys.insert(key).inserted else { throw FeelError(.duplicateKey, at: place, key) }
            noteMember(key)
            let value = try expression()
            links += [constantIndex(key), value, declareLocal(key)]
            children.append(value)
            guard try take(.comma) else { break }
        }
        locals.removeSubrange(count...)
        try expect(.closeBrace)
        return try add(.context, a: link(links), b: children.count, over: children)
    }

    /// A key and its colon: a string, or everything up to the colon as a name.
    private mutating func contextKey() throws(FeelError) -> String {
        if case .string(let text) = token {
            try advance()
            try expect(.colon)
            return text
        }
        guard case .word = token else { throw unexpected() }
        let first = start
        while !at(.colon) {
            switch token {
            case .word, .number, .symbol(.plus), .symbol(.minus), .symbol(.times), .symbol(.over), .symbol(.dot):
                try advance()
            default: throw unexpected()
            }
        }
        let name = FeelNames.normal(String(decoding: lexer.bytes[first..<start], as: UTF8.self))
        try expect(.colon)
        return name
    }

    /// The name of a type, after `instance of`.
    mutating func type() throws(FeelError) -> FeelType {
        try enter()
        defer { leave() }
        let place = start
        guard case .word(let word) = token else { throw unexpected() }
        var best: (end: Int, type: FeelType)?
        let known = FeelType.builtIn + scope.types
        for (name, type) in known {
            if let end = match(name, at: place), end > best?.end ?? 0 { best = (end, type) }
        }
        guard let best else { throw FeelError(.unknownType, at: place, word) }
        try move(to: best.end)
        guard at(.less) else { return best.type }
        switch best.type {
        case .list:
            try advance()
            let element = try type()
            try expect(.greater)
            return .list(element)
        case .range:
            try advance()
            let element = try type()
            try expect(.greater)
            return .range(element)
        case .context:
            try advance()
            var fields: [FeelType.Field] = []
            repeat {
                let name = try contextKey()
                fields.append(FeelType.Field(name, try type()))
            } while try take(.comma)
            try expect(.greater)
            return .context(fields)
        default:
            return best.type
        }
    }
}
