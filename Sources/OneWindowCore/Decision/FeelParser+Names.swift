extension FeelParser {
    /// What a name stands for.
    private enum Meaning {
        case local(Int)
        case variable(Int)
        case declared(Int)
        case builtIn(FeelFunction)
    }

    /// Where a known name that begins at a place ends, or nil. Runs of white space are as good as one space.
    func match(_ name: String, at offset: Int) -> Int? {
        var position = offset
        var last: Unicode.Scalar = " "
        for scalar in name.unicodeScalars {
            if scalar == " " {
                let (next, isClosed) = lexer.skippingSpace(from: position)
                guard isClosed, next > position else { return nil }
                position = next
            } else {
                guard let (found, length) = lexer.scalar(at: position), found == scalar else { return nil }
                position += length
            }
            last = scalar
        }
        if FeelNames.isPart(last), let (next, _) = lexer.scalar(at: position), FeelNames.isPart(next) { return nil }
        return position > offset ? position : nil
    }

    private func isCall(at offset: Int) -> Bool {
        lexer.scalar(at: lexer.skippingSpace(from: offset).offset)?.scalar == "("
    }

    /// The longest known name that begins at the token.
    private func longestName(_ word: String) -> (meaning: Meaning, end: Int)? {
        var best: (meaning: Meaning, end: Int)?
        func consider(_ name: String, _ meaning: Meaning, isFunction: Bool) {
            guard let end = match(name, at: start), end > best?.end ?? 0 else { return }
            if isFunction && !isCall(at: end) { return }
            best = (meaning, end)
        }
        for entry in (scope.index[word] ?? []).reversed() {
            guard case .function(let index) = entry else { continue }
            consider(scope.functions[index].name, .declared(index), isFunction: true)
        }
        for function in FeelFunction.byFirstWord[word] ?? [] {
            consider(function.name, .builtIn(function), isFunction: true)
        }
        for index in locals.indices.reversed() { consider(locals[index].name, .local(index), isFunction: false) }
        for entry in (scope.index[word] ?? []).reversed() {
            guard case .variable(let index) = entry else { continue }
            consider(scope.variables[index].name, .variable(index), isFunction: false)
        }
        return best
    }

    /// Whether a known name begins here that is longer than the word.
    func beginsLongerName() -> Bool {
        guard case .word(let word) = token, let name = longestName(word) else { return false }
        return name.end > start + word.utf8.count
    }

    /// A name, or a call.
    mutating func named(_ word: String) throws(FeelError) -> Int {
        let found = longestName(word)
        let wordEnd = start + word.utf8.count
        if found == nil || found?.end == wordEnd {
            switch word {
            case "true", "false":
                try advance()
                return try constant(.boolean(word == "true"))
            case "null":
                try advance()
                return try constant(.null)
            case "then", "else", "return", "satisfies", "and", "or", "between", "in":
                throw unexpected()
            default: break
            }
        }
        let memberEnd = longestMember(word)
        let isInFilter = locals.contains { $0.isItem }
        guard let found, !isInFilter || found.end >= memberEnd else {
            if isInFilter { return try itemMember(endingAt: memberEnd, over: nil) }
            return try unknown(word, end: wordEnd)
        }
        switch found.meaning {
        case .declared(let index): return try callDeclared(index, at: found.end)
        case .builtIn(let function): return try call(function, at: found.end)
        case .local, .variable: return try itemMember(endingAt: found.end, over: found.meaning)
        }
    }

    /// A name that nothing in scope has: refused, or null with its arguments where the scope says so.
    private mutating func unknown(_ word: String, end: Int) throws(FeelError) -> Int {
        let isCall = isCall(at: end)
        guard scope.unknownIsNull else {
            throw FeelError(isCall ? .unknownFunction : .unknownName, at: start, word)
        }
        try move(to: end)
        if isCall {
            _ = try bracketed { parser throws(FeelError) in try parser.arguments(of: []) }
        }
        return try constant(.null)
    }

    /// A variable, within filters hidden by members of the items that have its name.
    private mutating func itemMember(endingAt end: Int, over meaning: Meaning?) throws(FeelError) -> Int {
        let name = FeelNames.normal(String(decoding: lexer.bytes[start..<end], as: UTF8.self))
        try move(to: end)
        var node = -1
        var innermost = -1
        switch meaning {
        case .local(let index):
            node = try add(.local, a: index)
            innermost = index
        case .variable(let index):
            program.slotsRead.append(index)
            node = try add(.slot, a: index)
        default: break
        }
        for index in locals.indices where locals[index].isItem && index > innermost {
            let key = constantIndex(name)
            node = try add(.itemMember, a: index, b: key, c: node, over: [node])
        }
        return node
    }

    /// Where the longest known member name at the token ends; at least the word.
    private func longestMember(_ word: String) -> Int {
        var end = start + word.utf8.count
        for name in memberNames[word] ?? [] {
            if let found = match(name, at: start) { end = max(end, found) }
        }
        return end
    }

    /// The name after a dot.
    mutating func memberName() throws(FeelError) -> String {
        guard case .word(let word) = token else { throw unexpected() }
        var end = longestMember(word)
        for name in ["start included", "end included", "time offset"] {
            if let found = match(name, at: start) { end = max(end, found) }
        }
        let name = FeelNames.normal(String(decoding: lexer.bytes[start..<end], as: UTF8.self))
        try move(to: end)
        return name
    }

    // MARK: Calls

    /// Arguments in parentheses, each with its name where one of the known parameters is given.
    fileprivate mutating func arguments(
        of parameters: [String]
    ) throws(FeelError) -> [(name: String?, node: Int, offset: Int)] {
        try expect(.openParen)
        var result: [(name: String?, node: Int, offset: Int)] = []
        if try take(.closeParen) { return result }
        repeat {
            let place = start
            let name = try parameterName(of: parameters)
            result.append((name, try expression(), place))
        } while try take(.comma)
        try expect(.closeParen)
        return result
    }

    private mutating func parameterName(of parameters: [String]) throws(FeelError) -> String? {
        guard case .word(let word) = token else { return nil }
        for name in parameters {
            guard let end = match(name, at: start) else { continue }
            let colon = lexer.skippingSpace(from: end).offset
            if lexer.scalar(at: colon)?.scalar == ":" {
                try move(to: colon + 1)
                return name
            }
        }
        let colon = lexer.skippingSpace(from: start + word.utf8.count).offset
        if lexer.scalar(at: colon)?.scalar == ":" { throw FeelError(.unknownParameter, at: start, word) }
        return nil
    }

    private mutating func call(_ function: FeelFunction, at end: Int) throws(FeelError) -> Int {
        let mark = mark
        let place = start
        try move(to: end)
        let signatures = function.signatures
        let names = signatures.flatMap { $0.parameters }
        let given = try bracketed { parser throws(FeelError) in try parser.arguments(of: names) }
        var nodes: [Int]?
        for signature in signatures where nodes == nil {
            nodes = try arranged(given, as: signature)
        }
        guard let nodes else {
            if scope.unknownIsNull { return try constant(.null) }
            throw FeelError(.wrongArguments, at: place, function.name)
        }
        return try add(
            .call, a: link(nodes), b: nodes.count, c: Int(function.rawValue), over: nodes, since: mark)
    }

    /// The arguments in the order of a signature, or nil where they are not for it.
    private mutating func arranged(
        _ given: [(name: String?, node: Int, offset: Int)], as signature: FeelFunction.Signature
    ) throws(FeelError) -> [Int]? {
        let isNamed = given.contains { $0.name != nil }
        if !isNamed {
            guard given.count >= signature.required,
                signature.isVariadic || given.count <= signature.parameters.count
            else { return nil }
            return given.map(\.node)
        }
        var nodes: [Int] = []
        var used = 0
        for (index, parameter) in signature.parameters.enumerated() {
            let matching = given.filter { $0.name == parameter }
            if let first = matching.first, matching.count == 1 {
                nodes.append(first.node)
                used += 1
            } else if matching.isEmpty, index >= signature.required {
                nodes.append(try constant(.null))
            } else {
                return nil
            }
        }
        return used == given.count ? nodes : nil
    }

    private mutating func callDeclared(_ index: Int, at end: Int) throws(FeelError) -> Int {
        let function = scope.functions[index]
        let place = start
        try move(to: end)
        let given = try bracketed { parser throws(FeelError) in try parser.arguments(of: function.parameters) }
        let signature = FeelFunction.Signature(function.parameters, required: function.parameters.count)
        guard let nodes = try arranged(given, as: signature) else {
            if scope.unknownIsNull { return try constant(.null) }
            throw FeelError(.wrongArguments, at: place, function.name)
        }
        program.functions.append(function)
        return try add(
            .callDeclared, a: link(nodes), b: nodes.count, c: program.functions.count - 1, over: nodes)
    }
}
