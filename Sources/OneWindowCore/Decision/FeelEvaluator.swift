/// Evaluates the nodes of a program: a walk over its array, one step a node.
///
/// Nothing is allocated for numbers, booleans, dates and texts that exist already; local variables allocate once.
struct FeelEvaluator {
    let code: FeelCode
    let slots: [FeelValue]
    var budget: FeelBudget
    /// The input of the unary tests around.
    var question = FeelValue.null
    var locals: [FeelValue]

    init(code: FeelCode, slots: [FeelValue], budget: FeelBudget) {
        self.code = code
        self.slots = slots
        self.budget = budget
        locals = code.localCount == 0 ? [] : Array(repeating: .null, count: code.localCount)
    }

    /// The value of a node.
    mutating func value(_ index: Int) -> FeelValue {
        guard budget.spend() else { return .null }
        let node = code.nodes[index]
        let (a, b, c) = (Int(node.a), Int(node.b), Int(node.c))
        switch node.operation {
        case .constant: return code.constants[a]
        case .slot: return a < slots.count ? slots[a] : .null
        case .local: return locals[a]
        case .question: return question
        case .negate: return negated(value(a))
        case .arithmetic: return arithmetic(value(a), node.c, value(b))
        case .compare: return compared(value(a), node.c, value(b))
        case .conjunction: return conjunction(a, b)
        case .disjunction: return disjunction(a, b)
        case .condition:
            if case .boolean(true) = value(a) { return value(b) }
            return value(c)
        case .between:
            let (input, low, high) = (value(a), value(b), value(c))
            return FeelRange(lower: low, includesLower: true, upper: high, includesUpper: true)
                .contains(input).map(FeelValue.boolean) ?? .null
        case .inTests: return membership(value(a), b, c)
        default: return structure(node)
        }
    }

    /// The rarer nodes: those that build or go through values.
    private mutating func structure(_ node: FeelNode) -> FeelValue {
        let (a, b, c) = (Int(node.a), Int(node.b), Int(node.c))
        switch node.operation {
        case .chain:
            var result = value(a)
            for pair in 0..<c {
                let operation = code.links[b + 2 * pair]
                result = arithmetic(result, operation, value(Int(code.links[b + 2 * pair + 1])))
            }
            return result
        case .itemMember:
            if case .context(let context) = locals[a], let member = context[name(b)] { return member }
            if c >= 0 { return value(c) }
            return FeelPath.member(name(b), of: locals[a])
        case .path: return path(value(a), name(b))
        case .list: return bounded(.list(values(a, b)))
        case .context: return context(a, b)
        case .range: return range(a, b, c)
        case .filter: return filtered(a, b, c)
        case .forLoop: return loop(a, b, body: c)
        case .some, .every: return quantified(a, b, body: c, isEvery: node.operation == .every)
        case .instanceOf: return .boolean(code.types[b].hasInstance(value(a)))
        case .call:
            guard let function = FeelFunction(rawValue: node.c) else { return .null }
            let arguments = values(a, b)
            for argument in arguments where !charge(argument) { return .null }
            return bounded(call(function, arguments))
        case .callDeclared: return declared(code.functions[c], values(a, b))
        default: return .null
        }
    }

    func name(_ index: Int) -> String {
        if case .string(let text) = code.constants[index] { text } else { "" }
    }

    /// The values of the nodes that links name.
    mutating func values(_ first: Int, _ count: Int) -> [FeelValue] {
        var result: [FeelValue] = []
        result.reserveCapacity(count)
        for place in first..<first + count { result.append(value(Int(code.links[place]))) }
        return result
    }

    private mutating func context(_ first: Int, _ count: Int) -> FeelValue {
        var entries: [FeelContext.Entry] = []
        entries.reserveCapacity(count)
        for place in 0..<count {
            let key = Int(code.links[first + 3 * place])
            let member = value(Int(code.links[first + 3 * place + 1]))
            locals[Int(code.links[first + 3 * place + 2])] = member
            entries.append(FeelContext.Entry(name(key), member))
        }
        return bounded(.context(FeelContext(distinct: entries)))
    }

    private mutating func range(_ lower: Int, _ upper: Int, _ flags: Int) -> FeelValue {
        let low = lower < 0 ? nil : value(lower)
        let high = upper < 0 ? nil : value(upper)
        if low?.isNull == true || high?.isNull == true { return .null }
        if let low, let high {
            guard let order = low.order(high), order <= 0 else { return .null }
        }
        return .range(
            FeelRange(lower: low, includesLower: flags & 1 != 0, upper: high, includesUpper: flags & 2 != 0))
    }

    /// A function runs in an evaluation of its own, with its arguments as slots.
    private mutating func declared(_ function: FeelScope.Function, _ arguments: [FeelValue]) -> FeelValue {
        var slots: [FeelValue] = []
        for (argument, type) in zip(arguments, function.types) { slots.append(type.conformed(argument)) }
        var inner = FeelEvaluator(code: function.body.code, slots: slots, budget: budget)
        let result = inner.value(function.body.root)
        budget = inner.budget
        return budget.isExhausted ? .null : function.result.conformed(result)
    }

    /// A list or context, if all of its values together are within the limit; else the evaluation ends. Without this a
    /// short text could build a value that takes for ever to compare: `{a: [1, 1], b: [a, a], c: [b, b], …}`.
    mutating func bounded(_ value: FeelValue) -> FeelValue {
        var room = budget.listSize
        switch value {
        case .list, .context:
            guard weigh(value, &room) else {
                budget.exhaust()
                return .null
            }
            return budget.spend((budget.listSize - room) / 8) ? value : .null
        case .string(let text):
            guard text.utf8.count <= budget.stringBytes else {
                budget.exhaust()
                return .null
            }
            return budget.spend(text.utf8.count / 16) ? value : .null
        default: return value
        }
    }

    /// Takes the size of a value that is about to be gone through off the budget; false where there is not enough.
    mutating func charge(_ value: FeelValue) -> Bool {
        switch value {
        case .string(let text): return budget.spend(text.utf8.count / 64)
        case .list, .context: return budget.spend(weight(of: value))
        default: return true
        }
    }

    /// How many values a value holds, itself included; texts of more than 255 bytes count by their length.
    func weight(of value: FeelValue) -> Int {
        var room = Int.max / 2
        _ = weigh(value, &room)
        return Int.max / 2 - room + 1
    }

    private func weigh(_ value: FeelValue, _ room: inout Int) -> Bool {
        switch value {
        case .list(let values):
            room -= values.count
            guard room >= 0 else { return false }
            for element in values where !weigh(element, &room) { return false }
        case .context(let context):
            room -= context.entries.count
            guard room >= 0 else { return false }
            for entry in context.entries where !weigh(entry.value, &room) { return false }
        case .string(let text):
            room -= text.utf8.count / 256
        default: break
        }
        return room >= 0
    }
}
