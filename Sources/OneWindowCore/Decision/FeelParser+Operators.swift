extension FeelParser {
    /// One expression.
    mutating func expression() throws(FeelError) -> Int {
        if case .word(let word) = token, ["if", "for", "some", "every"].contains(word), !beginsLongerName() {
            try enter()
            defer { leave() }
            switch word {
            case "if": return try condition()
            case "for": return try iteration(.forLoop, body: "return")
            case "some": return try iteration(.some, body: "satisfies")
            default: return try iteration(.every, body: "satisfies")
            }
        }
        return try disjunction()
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

    private mutating func disjunction() throws(FeelError) -> Int {
        let mark = mark
        var operands = [try conjunction()]
        while at(word: "or") {
            try advance()
            operands.append(try conjunction())
        }
        if operands.count == 1 { return operands[0] }
        return try add(.disjunction, a: link(operands), b: operands.count, over: operands, since: mark)
    }

    private mutating func conjunction() throws(FeelError) -> Int {
        let mark = mark
        var operands = [try comparison()]
        while at(word: "and") {
            try advance()
            operands.append(try comparison())
        }
        if operands.count == 1 { return operands[0] }
        return try add(.conjunction, a: link(operands), b: operands.count, over: operands, since: mark)
    }

    private mutating func comparison() throws(FeelError) -> Int {
        let mark = mark
        var left = try sum()
        while true {
            if case .symbol(let symbol) = token, let comparison = symbol.comparison {
                try advance()
                let right = try sum()
                left = try add(
                    .compare, a: left, b: right, c: Int(comparison.rawValue), over: [left, right], since: mark)
            } else if at(word: "between") {
                try advance()
                let low = try sum()
                try expect(word: "and")
                let high = try sum()
                left = try add(.between, a: left, b: low, c: high, over: [left, low, high], since: mark)
            } else if at(word: "in") {
                try advance()
                left = try membership(of: left, since: mark)
            } else {
                return left
            }
        }
    }

    /// The lowest level that may be an end of an interval: sums and what binds closer.
    mutating func sum() throws(FeelError) -> Int {
        try chain(of: [.plus: .add, .minus: .subtract]) { parser throws(FeelError) in
            try parser.chain(of: [.times: .multiply, .over: .divide]) { parser throws(FeelError) in
                try parser.chain(of: [.power: .power]) { parser throws(FeelError) in try parser.negation() }
            }
        }
    }

    /// Operands joined from left to right by operators of one level.
    private mutating func chain(
        of operators: [FeelSymbol: FeelArithmetic], _ operand: (inout FeelParser) throws(FeelError) -> Int
    ) throws(FeelError) -> Int {
        let mark = mark
        let first = try operand(&self)
        var rest: [(operation: FeelArithmetic, node: Int)] = []
        while case .symbol(let symbol) = token, let operation = operators[symbol] {
            try advance()
            rest.append((operation, try operand(&self)))
        }
        if rest.isEmpty { return first }
        if rest.count == 1 {
            let (operation, right) = rest[0]
            return try add(
                .arithmetic, a: first, b: right, c: Int(operation.rawValue), over: [first, right], since: mark)
        }
        let links = link(rest.flatMap { [Int($0.operation.rawValue), $0.node] })
        return try add(.chain, a: first, b: links, c: rest.count, over: [first] + rest.map(\.node), since: mark)
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
