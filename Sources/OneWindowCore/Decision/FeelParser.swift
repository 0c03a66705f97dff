/// Reads a text into a program, in one pass: names are resolved to slots while they are read, because only the scope
/// tells where a name of several words ends.
///
/// Nesting is limited, and chains such as `1 + 1 + …` make one node, so that neither reading nor evaluating can use up
/// the stack.
struct FeelParser {
    /// A variable of the expression itself.
    struct Local {
        let name: String
        /// Whether it is the item of a filter, whose members are visible by their names.
        let isItem: Bool
    }

    var lexer: FeelLexer
    var token = FeelToken.end
    /// Where the token begins.
    var start = 0
    let scope: FeelScope
    let limits: FeelLimits
    var program: FeelProgram
    /// How deep the tree below each node is.
    private var depths: [Int] = []
    private var nesting = 0
    var locals: [Local] = []
    /// Whether `?` may stand here, and how often it was read.
    var questionIsAllowed = false
    var questionUses = 0
    /// Whether `[` ends the operand, as after the upper end of `]a..b[`.
    var bracketEnds = false
    private var foldBudget: FeelBudget
    /// Names of members, of several words, by their first.
    var memberNames: [String: [String]] = [:]

    init(_ text: String, scope: FeelScope, limits: FeelLimits) throws(FeelError) {
        guard text.utf8.count <= limits.textBytes else { throw FeelError(.tooLong, at: limits.textBytes) }
        lexer = FeelLexer(text)
        self.scope = scope
        self.limits = limits
        program = FeelProgram(limits: limits)
        foldBudget = FeelBudget(limits)
        for variable in scope.variables { noteMembers(of: variable.type, depth: 0) }
        try advance()
    }

    /// The program, once everything is read.
    func finish() -> FeelCode { FeelCode(program) }

    mutating func wholeExpression() throws(FeelError) -> Int {
        guard token != .end else { throw FeelError(.empty, at: 0) }
        let root = try expression()
        guard token == .end else { throw unexpected() }
        return root
    }

    // MARK: Tokens

    mutating func advance() throws(FeelError) {
        (token, start) = try lexer.next()
    }

    /// Goes on reading at a place.
    mutating func move(to offset: Int) throws(FeelError) {
        lexer.position = offset
        try advance()
    }

    func unexpected() -> FeelError {
        switch token {
        case .end: FeelError(.endsEarly, at: start)
        case .number(let number): FeelError(.unexpected, at: start, "\(number)")
        case .string(let text): FeelError(.unexpected, at: start, String(text.prefix(40)))
        case .word(let word): FeelError(.unexpected, at: start, word)
        case .symbol(let symbol): FeelError(.unexpected, at: start, symbol.rawValue)
        }
    }

    func at(_ symbol: FeelSymbol) -> Bool { token == .symbol(symbol) }

    mutating func take(_ symbol: FeelSymbol) throws(FeelError) -> Bool {
        guard at(symbol) else { return false }
        try advance()
        return true
    }

    mutating func expect(_ symbol: FeelSymbol) throws(FeelError) {
        guard try take(symbol) else { throw unexpected() }
    }

    func at(word: String) -> Bool { token == .word(word) }

    mutating func expect(word: String) throws(FeelError) {
        guard at(word: word) else { throw unexpected() }
        try advance()
    }

    // MARK: Limits

    mutating func enter() throws(FeelError) {
        nesting += 1
        if nesting > limits.depth { throw FeelError(.tooDeep, at: start) }
    }

    mutating func leave() { nesting -= 1 }

    /// Reads something within brackets, where `[` is a filter again.
    mutating func bracketed<T>(_ body: (inout FeelParser) throws(FeelError) -> T) throws(FeelError) -> T {
        let before = bracketEnds
        bracketEnds = false
        let result = try body(&self)
        bracketEnds = before
        return result
    }

    // MARK: Nodes

    /// Where the nodes of what is read next begin.
    var mark: Int { program.nodes.count }

    /// Appends a node over others. Where all nodes since `mark` are constants, its value is worked out here.
    mutating func add(
        _ operation: FeelOperation, a: Int = 0, b: Int = 0, c: Int = 0, over children: [Int] = [],
        since mark: Int? = nil
    ) throws(FeelError) -> Int {
        var depth = 1
        for child in children where child >= 0 { depth = max(depth, depths[child] + 1) }
        if depth > limits.depth * 4 { throw FeelError(.tooDeep, at: start) }
        let node = FeelNode(
            operation: operation, a: Int32(truncatingIfNeeded: a), b: Int32(truncatingIfNeeded: b),
            c: Int32(truncatingIfNeeded: c))
        let isFixed = mark.map { program.nodes[$0...].allSatisfy { $0.operation == .constant } } ?? false
        program.nodes.append(node)
        depths.append(depth)
        if isFixed, let mark, let value = folded(program.nodes.count - 1) {
            program.nodes.removeSubrange(mark...)
            depths.removeSubrange(mark...)
            return try constant(value)
        }
        return program.nodes.count - 1
    }

    private mutating func folded(_ node: Int) -> FeelValue? {
        guard !foldBudget.isExhausted else { return nil }
        var bare = program
        bare.slotsRead = []
        var evaluator = FeelEvaluator(code: FeelCode(bare), slots: [], budget: foldBudget)
        let value = evaluator.value(node)
        foldBudget = evaluator.budget
        return foldBudget.isExhausted ? nil : value
    }

    mutating func constant(_ value: FeelValue) throws(FeelError) -> Int {
        program.constants.append(value)
        return try add(.constant, a: program.constants.count - 1)
    }

    mutating func constantIndex(_ text: String) -> Int {
        program.constants.append(.string(text))
        return program.constants.count - 1
    }

    /// Appends links and returns the first's place.
    mutating func link(_ values: [Int]) -> Int {
        let first = program.links.count
        program.links.append(contentsOf: values.map { Int32(truncatingIfNeeded: $0) })
        return first
    }

    /// Declares a local variable; it is visible until `locals` is cut back.
    mutating func declareLocal(_ name: String, isItem: Bool = false) -> Int {
        locals.append(Local(name: name, isItem: isItem))
        program.localCount = max(program.localCount, locals.count)
        return locals.count - 1
    }

    mutating func noteMember(_ name: String) {
        let first = FeelNames.firstWord(name)
        guard first.utf8.count < name.utf8.count, memberNames[first]?.contains(name) != true else { return }
        memberNames[first, default: []].append(name)
    }

    private mutating func noteMembers(of type: FeelType, depth: Int) {
        guard depth < 16 else { return }
        switch type.base {
        case .list(let element): noteMembers(of: element, depth: depth + 1)
        case .context(let fields):
            for field in fields {
                noteMember(field.name)
                noteMembers(of: field.type, depth: depth + 1)
            }
        default: break
        }
    }
}
