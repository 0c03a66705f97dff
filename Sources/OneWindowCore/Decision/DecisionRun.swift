/// One evaluation of a model: the values so far, the steps that are left, and what is noted on the way.
struct DecisionRun {
    private let model: CompiledDecisions
    /// The inputs, the decisions, then what the decision at hand needs.
    private(set) var slots: [FeelValue]
    private var budget: FeelBudget
    private var steps: [DecisionOutcome.Step] = []
    private var notes: [DecisionNote] = []
    private var given: Set<Int> = []
    private var isSpent = false

    init(_ model: CompiledDecisions) {
        self.model = model
        slots = Array(repeating: .null, count: max(model.slotCount, model.inputs.count + model.decisions.count))
        budget = FeelBudget(model.limits)
    }

    func outcome(_ value: FeelValue) -> DecisionOutcome { DecisionOutcome(value: value, steps: steps, notes: notes) }

    /// Takes in what is known from outside.
    mutating func fill(_ values: FeelContext) {
        for (slot, input) in model.inputs.enumerated() {
            guard let value = values[input.name] else { continue }
            slots[slot] = conformed(value, input.type, input.name, .inputNotAllowed)
        }
        for (index, decision) in model.decisions.enumerated() {
            guard let value = values[decision.name] else { continue }
            slots[model.inputs.count + index] = value
            given.insert(index)
        }
    }

    /// Takes a decision, after those it needs.
    mutating func decide(_ wanted: Int) {
        var needed = [wanted]
        var isNeeded = Array(repeating: false, count: model.decisions.count)
        while let next = needed.popLast() {
            guard !isNeeded[next], !given.contains(next) else { continue }
            isNeeded[next] = true
            needed += model.decisions[next].needs
        }
        for index in model.order where isNeeded[index] {
            let decision = model.decisions[index]
            var rules: [Int] = []
            // Taken out while it is written to, not copied.
            var frame: [FeelValue] = []
            swap(&frame, &slots)
            let raw = value(decision.logic, &frame, decision.name, &rules)
            swap(&frame, &slots)
            let value = conformed(raw, decision.type, decision.name, .notOfType)
            slots[model.inputs.count + index] = value
            steps.append(DecisionOutcome.Step(decision: decision.name, value: value, rules: rules))
        }
    }

    /// Calls a function.
    mutating func call(_ number: Int, _ arguments: [FeelValue]) -> FeelValue {
        let function = model.functions[number]
        var frame = Array(repeating: FeelValue.null, count: max(function.slotCount, arguments.count))
        for (index, argument) in arguments.enumerated() { frame[index] = function.types[index].conformed(argument) }
        var rules: [Int] = []
        return conformed(
            value(function.logic, &frame, function.name, &rules), function.result, function.name, .notOfType)
    }

    /// The value as a type, or null and a note.
    private mutating func conformed(
        _ value: FeelValue, _ type: FeelType, _ name: String, _ kind: DecisionNote.Kind
    ) -> FeelValue {
        if value.isNull { return value }
        let converted = type.conformed(value)
        if type.admits(converted), !converted.isNull { return converted }
        notes.append(DecisionNote(kind: kind, name: name))
        return .null
    }

    private mutating func value(
        _ logic: CompiledLogic, _ frame: inout [FeelValue], _ name: String, _ rules: inout [Int]
    ) -> FeelValue {
        defer { noteSpent(name) }
        var inner: [Int] = []
        switch logic {
        case .expression(let expression): return expression.evaluate(frame, budget: &budget)
        case .table(let table):
            let answer = table.evaluate(frame, budget: &budget)
            rules = answer.rules
            if let note = answer.note { notes.append(DecisionNote(kind: note, name: name)) }
            return budget.isExhausted ? .null : answer.value
        case .invocation(let number, let arguments):
            guard budget.spend() else { return .null }
            var values: [FeelValue] = []
            for argument in arguments { values.append(argument.map { value($0, &frame, name, &inner) } ?? .null) }
            return call(number, values)
        case .context(let entries):
            var context: [FeelContext.Entry] = []
            for entry in entries {
                let value = entry.type.conformed(value(entry.logic, &frame, name, &inner))
                if entry.name.isEmpty { return value }
                frame[entry.slot] = value
                context.append(FeelContext.Entry(entry.name, value))
            }
            return .context(FeelContext(context))
        case .list(let elements): return .list(elements.map { value($0, &frame, name, &inner) })
        }
    }

    private mutating func noteSpent(_ name: String) {
        guard budget.isExhausted, !isSpent else { return }
        isSpent = true
        notes.append(DecisionNote(kind: .budgetSpent, name: name))
    }
}
