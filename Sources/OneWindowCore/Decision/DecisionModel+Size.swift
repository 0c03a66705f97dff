/// Counts and measures a model before anything of it is compiled, so that the work is bounded from the start.
struct DecisionSize {
    private let limits: DecisionLimits
    private(set) var doubts: [DecisionDoubt] = []
    private var cells = 0
    private var bytes = 0

    init(of model: DecisionModel, limits: DecisionLimits) {
        self.limits = limits
        count(model.types.count, limits.entries, "types")
        count(model.inputs.count, limits.entries, "inputs")
        count(model.knowledge.count, limits.functions, "functions")
        count(model.decisions.count, limits.entries, "decisions")
        let requirements = model.knowledge.map(\.requires.count) + model.decisions.map(\.requires.count)
        count(requirements.reduce(0, +), limits.requirements, "")
        guard doubts.isEmpty else { return }
        text(model.name, "name", isName: true)
        for (index, type) in model.types.enumerated() { measure(type, "types[\(index)]", depth: 1) }
        for (index, input) in model.inputs.enumerated() {
            let place = "inputs[\(index)]"
            text(input.name, "\(place).name", isName: true)
            text(input.type, "\(place).type", isName: true)
            text(input.values, "\(place).values")
        }
        for (index, function) in model.knowledge.enumerated() {
            let place = "functions[\(index)]"
            text(function.name, "\(place).name", isName: true)
            text(function.type, "\(place).type", isName: true)
            count(function.parameters.count, limits.columns, "\(place).parameters")
            for name in function.requires { text(name, "\(place).requires", isName: true) }
            for parameter in function.parameters.prefix(limits.columns) {
                text(parameter.name, "\(place).parameters", isName: true)
                text(parameter.type, "\(place).parameters", isName: true)
            }
            measure(function.logic, place, depth: 1)
        }
        for (index, decision) in model.decisions.enumerated() {
            let place = "decisions[\(index)]"
            text(decision.name, "\(place).name", isName: true)
            text(decision.type, "\(place).type", isName: true)
            for name in decision.requires { text(name, "\(place).requires", isName: true) }
            measure(decision.logic, place, depth: 1)
        }
        if bytes > limits.modelBytes { doubts.append(DecisionDoubt(.tooLong, "", "\(limits.modelBytes)")) }
    }

    private mutating func count(_ count: Int, _ limit: Int, _ place: String) {
        if count > limit { doubts.append(DecisionDoubt(.tooManyEntries, place, "\(limit)")) }
    }

    private mutating func text(_ text: String, _ place: @autoclosure () -> String, isName: Bool = false) {
        let limit = isName ? Limits.nameBytes : limits.feel.textBytes
        bytes += text.utf8.count
        if text.utf8.count > limit { doubts.append(DecisionDoubt(.tooLong, place(), "\(limit)")) }
    }

    private mutating func measure(_ type: DecisionModel.TypeDefinition, _ place: String, depth: Int) {
        guard depth <= DecisionLimits.nestingAtMost else { return doubts.append(DecisionDoubt(.tooDeep, place)) }
        text(type.name, "\(place).name", isName: true)
        text(type.base, "\(place).type", isName: true)
        text(type.values, "\(place).values")
        count(type.components.count, limits.columns, "\(place).components")
        for (index, component) in type.components.prefix(limits.columns).enumerated() {
            measure(component, "\(place).components[\(index)]", depth: depth + 1)
        }
    }

    private mutating func measure(_ logic: DecisionLogic, _ place: String, depth: Int) {
        guard depth <= DecisionLimits.nestingAtMost else { return doubts.append(DecisionDoubt(.tooDeep, place)) }
        switch logic {
        case .table(let table): measure(table, place)
        case .expression(let expression): text(expression, "\(place).expression")
        case .invocation(let function, let entries):
            text(function, "\(place).invoke", isName: true)
            measure(entries, "\(place).with", depth: depth)
        case .context(let entries): measure(entries, "\(place).context", depth: depth)
        case .list(let elements):
            count(elements.count, limits.entries, "\(place).list")
            for (index, element) in elements.prefix(limits.entries).enumerated() {
                measure(element, "\(place).list[\(index)]", depth: depth + 1)
            }
        }
    }

    private mutating func measure(_ entries: [DecisionLogic.Entry], _ place: String, depth: Int) {
        count(entries.count, limits.entries, place)
        for (index, entry) in entries.prefix(limits.entries).enumerated() {
            text(entry.name, "\(place)[\(index)].name", isName: true)
            text(entry.type, "\(place)[\(index)].type", isName: true)
            measure(entry.logic, "\(place)[\(index)]", depth: depth + 1)
        }
    }

    private mutating func measure(_ table: DecisionTable, _ place: String) {
        count(table.inputs.count, limits.columns, "\(place).inputs")
        count(table.outputs.count, limits.columns, "\(place).outputs")
        count(table.rules.count, limits.rules, "\(place).rules")
        for (index, input) in table.inputs.prefix(limits.columns).enumerated() {
            text(input.expression, "\(place).inputs[\(index)]")
            text(input.values, "\(place).inputs[\(index)].values")
            text(input.type, "\(place).inputs[\(index)].type", isName: true)
            text(input.label, "\(place).inputs[\(index)].label", isName: true)
        }
        for (index, output) in table.outputs.prefix(limits.columns).enumerated() {
            text(output.name, "\(place).outputs[\(index)].name", isName: true)
            text(output.type, "\(place).outputs[\(index)].type", isName: true)
            count(output.values.count, limits.entries, "\(place).outputs[\(index)].values")
            for value in output.values.prefix(limits.entries) { text(value, "\(place).outputs[\(index)].values") }
            text(output.standard, "\(place).outputs[\(index)].default")
        }
        for (index, rule) in table.rules.prefix(limits.rules).enumerated() {
            cells += rule.when.count + rule.then.count
            if rule.when.count + rule.then.count > 2 * limits.columns { continue }
            for cell in rule.when { text(cell, "\(place).rules[\(index)].when") }
            for cell in rule.then { text(cell, "\(place).rules[\(index)].then") }
            text(rule.note, "\(place).rules[\(index)].note")
        }
        if cells > limits.cells { doubts.append(DecisionDoubt(.tooManyCells, "\(place).rules", "\(limits.cells)")) }
    }
}
