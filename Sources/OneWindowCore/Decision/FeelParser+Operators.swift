extension FeelParser {
    /// One expression.
    mutating func expression() throws(FeelError) -> Int {
        beginsSpecialForm ? try specialForm() : try binary(0)
    }

    private var beginsSpecialForm: Bool {
        switch token {
        case .word("if"), .word("for"), .word("some"), .word("every"): !beginsLongerName()
        default: false
        }
    }

    private mutating func specialForm() throws(FeelError) -> Int {
        try enter()
        defer { leave() }
        switch token {
        case .word("if"): return try condition()
        case .word("for"): return try iteration(.forLoop, body: "return")
        case .word("some"): return try iteration(.some, body: "satisfies")
        default: return try iteration(.every, body: "satisfies")
        }
    }

    private mutating func condition() throws(FeelError) -> Int {
        let mark = mark
        try advance()
        let test = try expression()
        try expect(word: "then")
        let yes = try expression()
        try expect(word: "else")
        let no = try expression()
        return try add(.condition, a: test, b: yes, c: no, over: [test, yes, no], since: mark)
    }

    /// Operands and operators from a level on: 0 `or`, 1 `and`, 2 comparisons, 3 sums, 4 products, 5 powers.
    ///
    /// One function for all levels, so that nesting costs few frames of the stack.
    mutating func binary(_ least: Int) throws(FeelError) -> Int {
        let mark = mark
        var left = try negation()
        while let level = operatorLevel, level >= least {
            left =
                switch level {
                case 0: try joined(.disjunction, by: "or", left, level: 0, since: mark)
                case 1: try joined(.conjunction, by: "and", left, level: 1, since: mark)
                case 2: try compared(left, since: mark)
                default: try chain(left, level: level, since: mark)
                }
        }
        return left
    }

    /// The lowest level that may be an end of an interval: sums and what binds closer.
    mutating func sum() throws(FeelError) -> Int { try binary(3) }

    private var operatorLevel: Int? {
        switch token {
        case .symbol(.plus), .symbol(.minus): 3
        case .symbol(.times), .symbol(.over): 4
        case .symbol(.power): 5
        case .symbol(let symbol): symbol.comparison == nil ? nil : 2
        case .word("or"): 0
        case .word("and"): 1
        case .word("between"), .word("in"): 2
        default: nil
        }
    }

    /// Operands joined by `or` or by `and`, as one node.
    private mutating func joined(
        _ operation: FeelOperation, by word: String, _ left: Int, level: Int, since mark: Int
    ) throws(FeelError) -> Int {
        var operands = [left]
        while at(word: word) {
            try advance()
            operands.append(try binary(level + 1))
        }
        return try add(operation, a: link(operands), b: operands.count, over: operands, since: mark)
    }

    private mutating func compared(_ left: Int, since mark: Int) throws(FeelError) -> Int {
        if case .symbol(let symbol) = token, let comparison = symbol.comparison {
            try advance()
            let right = try sum()
            return try add(
                .compare, a: left, b: right, c: Int(comparison.rawValue), over: [left, right], since: mark)
        }
        let isMembership = at(word: "in")
        try advance()
        if isMembership { return try membership(of: left, since: mark) }
        let low = try sum()
        try expect(word: "and")
        let high = try sum()
        return try add(.between, a: left, b: low, c: high, over: [left, low, high], since: mark)
    }

    /// Operands joined from left to right by operators of one level of arithmetic, as one node.
    private mutating func chain(_ first: Int, level: Int, since mark: Int) throws(FeelError) -> Int {
        var pairs: [Int] = []
        var operands = [first]
        while operatorLevel == level, case .symbol(let symbol) = token {
            try advance()
            let operand = try binary(level + 1)
            pairs += [Int(Self.arithmetic(symbol).rawValue), operand]
            operands.append(operand)
        }
        if operands.count == 2 {
            return try add(.arithmetic, a: first, b: operands[1], c: pairs[0], over: operands, since: mark)
        }
        return try add(.chain, a: first, b: link(pairs), c: pairs.count / 2, over: operands, since: mark)
    }

    private static func arithmetic(_ symbol: FeelSymbol) -> FeelArithmetic {
        switch symbol {
        case .plus: .add
        case .minus: .subtract
        case .times: .multiply
        case .over: .divide
        default: .power
        }
    }

    private mutating func negation() throws(FeelError) -> Int {
        let mark = mark
        var count = 0
        while try take(.minus) { count += 1 }
        var node = try typed()
        // An even number of signs is two: a value that is no number becomes null all the same.
        for _ in 0..<(count == 0 ? 0 : 2 - count % 2) { node = try add(.negate, a: node, over: [node], since: mark) }
        return node
    }

    private mutating func typed() throws(FeelError) -> Int {
        let mark = mark
        let value = try postfix()
        guard at(word: "instance") else { return value }
        try advance()
        try expect(word: "of")
        program.types.append(try type())
        return try add(.instanceOf, a: value, b: program.types.count - 1, over: [value], since: mark)
    }

    /// Paths and filters after an operand.
    private mutating func postfix() throws(FeelError) -> Int {
        let mark = mark
        var node = try primary()
        while true {
            if try take(.dot) {
                let name = try memberName()
                node = try add(.path, a: node, b: constantIndex(name), over: [node], since: mark)
            } else if at(.openBracket), !bracketEnds {
                node = try filter(node, since: mark)
            } else {
                return node
            }
        }
    }

    private mutating func filter(_ base: Int, since mark: Int) throws(FeelError) -> Int {
        try enter()
        defer { leave() }
        try advance()
        let count = locals.count
        let local = declareLocal("item", isItem: true)
        let body = try bracketed { parser throws(FeelError) in try parser.expression() }
        locals.removeSubrange(count...)
        try expect(.closeBracket)
        return try add(.filter, a: base, b: body, c: local, over: [base, body], since: mark)
    }

    /// `for`, `some` and `every`.
    private mutating func iteration(_ operation: FeelOperation, body word: String) throws(FeelError) -> Int {
        try advance()
        let count = locals.count
        var links: [Int] = []
        var children: [Int] = []
        repeat {
            let name = try newName(until: "in")
            let domain = try expression()
            var end = -1
            if try take(.dots) { end = try expression() }
            links += [declareLocal(name), domain, end]
            children += [domain, end]
            if links.count > limits.depth * 3 { throw FeelError(.tooDeep, at: start) }
        } while try take(.comma)
        try expect(word: word)
        let body = try expression()
        locals.removeSubrange(count...)
        return try add(operation, a: link(links), b: links.count / 3, c: body, over: children + [body])
    }

    /// The name of a new variable, up to the word after it.
    private mutating func newName(until word: String) throws(FeelError) -> String {
        var words: [String] = []
        while case .word(let next) = token {
            try advance()
            if next == word, !words.isEmpty { return words.joined(separator: " ") }
            words.append(next)
        }
        throw unexpected()
    }
}
