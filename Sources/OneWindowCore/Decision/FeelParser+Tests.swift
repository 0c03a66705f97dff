extension FeelParser {
    /// What follows `in`: one test, or several in parentheses.
    mutating func membership(of input: Int, since mark: Int) throws(FeelError) -> Int {
        try enter()
        defer { leave() }
        let before = questionIsAllowed
        questionIsAllowed = true
        defer { questionIsAllowed = before }
        var tests: [FeelUnaryTests.Root] = []
        if at(.openParen) {
            let first = self.mark
            try advance()
            tests = try bracketed { parser throws(FeelError) in try parser.positiveTests() }
            if tests.count == 1, !tests[0].answers, at(.dots) {
                let range = try interval(from: tests[0].node, includesLower: false, since: first)
                tests = [FeelUnaryTests.Root(node: range, answers: false)]
            } else {
                try expect(.closeParen)
            }
        } else {
            tests = [try positiveTest()]
        }
        let links = link(tests.flatMap { [$0.node, $0.answers ? 1 : 0] })
        return try add(
            .inTests, a: input, b: links, c: tests.count, over: [input] + tests.map(\.node), since: mark)
    }

    /// Tests with commas between.
    private mutating func positiveTests() throws(FeelError) -> [FeelUnaryTests.Root] {
        var tests = [try positiveTest()]
        while try take(.comma) { tests.append(try positiveTest()) }
        return tests
    }

    /// A comparison with the input, an interval, or an expression.
    private mutating func positiveTest() throws(FeelError) -> FeelUnaryTests.Root {
        let uses = questionUses
        guard case .symbol(let symbol) = token, let comparison = symbol.comparison else {
            let node = try expression()
            return FeelUnaryTests.Root(node: node, answers: questionUses > uses)
        }
        if comparison == .equal || comparison == .notEqual {
            try advance()
            let input = try add(.question)
            let value = try sum()
            let node = try add(
                .compare, a: input, b: value, c: Int(comparison.rawValue), over: [input, value])
            return FeelUnaryTests.Root(node: node, answers: true)
        }
        return FeelUnaryTests.Root(node: try halfRange(), answers: false)
    }

    /// A whole text of unary tests.
    mutating func wholeUnaryTests(_ text: String, inputType: FeelType) throws(FeelError) -> FeelUnaryTests {
        guard token != .end else { throw FeelError(.empty, at: 0) }
        questionIsAllowed = true
        if at(.minus) {
            let saved = self
            try advance()
            if token == .end {
                return FeelUnaryTests(
                    code: finish(), roots: [], isAny: true, isNegated: false, text: text, tests: [.any])
            }
            self = saved
        }
        var roots: [FeelUnaryTests.Root]?
        var isNegated = false
        if at(word: "not") {
            roots = try negatedTests()
            isNegated = roots != nil
        }
        let tests: [FeelUnaryTests.Root]
        if let roots { tests = roots } else { tests = try positiveTests() }
        guard token == .end else { throw unexpected() }
        let simple = try simpleTests(tests, inputType: inputType)
        return FeelUnaryTests(
            code: finish(), roots: tests, isAny: false, isNegated: isNegated, text: text, tests: simple)
    }

    /// `not(…)` up to the end of the text, or nil where the text is something else.
    private mutating func negatedTests() throws(FeelError) -> [FeelUnaryTests.Root]? {
        let saved = self
        try advance()
        if try take(.openParen) {
            let tests = try bracketed { parser throws(FeelError) in try parser.positiveTests() }
            if try take(.closeParen), token == .end { return tests }
        }
        self = saved
        return nil
    }

    /// The tests in simple form, or nil where one of them is more.
    private func simpleTests(
        _ tests: [FeelUnaryTests.Root], inputType: FeelType
    ) throws(FeelError) -> [FeelSimpleTest]? {
        var simple: [FeelSimpleTest]? = []
        for test in tests {
            guard !test.answers, let value = program.constant(test.node) else {
                simple = nil
                continue
            }
            switch value {
            case .range(let range):
                try check([range.lower, range.upper], against: inputType)
                simple?.append(.within(range))
            case .list, .context:
                simple = nil
            default:
                try check([value], against: inputType)
                simple?.append(.equals(value))
            }
        }
        return simple
    }

    /// Refuses a constant that an input of a plain type never equals.
    private func check(_ values: [FeelValue?], against type: FeelType) throws(FeelError) {
        guard !scope.unknownIsNull else { return }
        for case let value? in values where !value.isNull {
            switch (type.base, value) {
            case (.any, _), (.null, _), (.list, _), (.context, _), (.range, _): continue
            case (.dateTime, .date), (.date, .dateTime): continue
            case (let plain, _):
                if !plain.hasInstance(value) { throw FeelError(.wrongType, at: 0, "\(value)") }
            }
        }
    }
}
