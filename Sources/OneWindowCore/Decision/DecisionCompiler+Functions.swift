extension DecisionCompiler {
    /// Compiles the functions, each after those that it calls.
    mutating func compileFunctions() {
        for (index, function) in model.knowledge.enumerated() {
            let name = FeelNames.normal(function.name)
            if functionNumbers[name] == nil { functionNumbers[name] = index }
        }
        var depths: [Int: Int] = [:]
        for index in model.knowledge.indices { _ = compileFunction(index, &depths, open: []) }
    }

    /// Compiles a function; returns how deep calls go from it.
    private mutating func compileFunction(_ index: Int, _ depths: inout [Int: Int], open: [Int]) -> Int {
        if let depth = depths[index] { return depth }
        let function = model.knowledge[index]
        let place = "functions[\(index)]"
        guard open.count < limits.calls else {
            doubt(.tooDeep, place, "\(limits.calls)")
            depths[index] = 1
            return 1
        }
        var depth = 1
        for callee in callees(of: function, place) {
            if callee == index || open.contains(callee) {
                // What is only looked for in the texts may be a word that happens to be the same.
                if !function.requires.isEmpty { doubt(.requirementInCircle, place, function.name) }
                continue
            }
            depth = max(depth, 1 + compileFunction(callee, &depths, open: open + [index]))
        }
        if depth > limits.calls { doubt(.tooDeep, place, "\(limits.calls)") }
        depths[index] = depth
        compile(function, index, place)
        return depth
    }

    private mutating func callees(of function: DecisionModel.Knowledge, _ place: String) -> [Int] {
        guard function.requires.isEmpty else {
            return function.requires.enumerated().compactMap { number, name in
                let found = functionNumbers[FeelNames.normal(name)]
                if found == nil { doubt(.unknownRequirement, "\(place).requires[\(number)]", name) }
                return found
            }
        }
        let texts = function.logic.texts
        callSearch -= texts.reduce(0) { $0 + $1.utf8.count } * functionNumbers.count
        guard callSearch >= 0 else {
            doubt(.tooLong, place, "\(limits.callSearch)")
            return []
        }
        return functionNumbers.sorted { $0.value < $1.value }
            .filter { entry in texts.contains { $0.utf8.contains(entry.key.utf8) } }.map(\.value)
    }

    private mutating func compile(_ function: DecisionModel.Knowledge, _ index: Int, _ place: String) {
        var scope = FeelScope()
        for (name, type) in types.sorted(by: { $0.key < $1.key }) { scope.declareType(name, type) }
        var parameters: [(name: String, type: FeelType)] = []
        for (number, parameter) in function.parameters.enumerated() {
            let name = FeelNames.normal(parameter.name)
            let inner = "\(place).parameters[\(number)]"
            if name.isEmpty { doubt(.nameMissing, "\(inner).name") }
            if parameters.contains(where: { $0.name == name }) { doubt(.nameTwice, "\(inner).name", name) }
            let type = named(parameter.type, "\(inner).type")
            parameters.append((name, type))
            scope.declare(name, type: type)
        }
        let required = function.requires.isEmpty ? nil : Set(function.requires.map(FeelNames.normal))
        declareFunctions(in: &scope, seeing: required)
        slotCount = scope.slotCount
        let result = named(function.type, "\(place).type")
        guard let logic = logic(function.logic, place, scope, type: result) else { return }
        functions[index] = CompiledFunction(
            name: FeelNames.normal(function.name), parameters: parameters.map(\.name), types: parameters.map(\.type),
            result: result, slotCount: slotCount, logic: logic)
        if let text = function.logic.feelText {
            bodies[index] = try? FeelExpression.compile(text, in: scope, limits: limits.feel)
        }
    }

    /// Makes functions known to expressions: those that are compiled and whose logic is an expression.
    func declareFunctions(in scope: inout FeelScope, seeing names: Set<String>?) {
        for (index, body) in bodies.enumerated() {
            guard let body, let function = functions[index], names?.contains(function.name) ?? true else { continue }
            scope.declareFunction(
                function.name, parameters: Array(zip(function.parameters, function.types)).map { (name: $0, type: $1) },
                result: function.result, body: body)
        }
    }
}

extension DecisionLogic {
    /// The logic as one expression of the language; nil where a table is in it.
    var feelText: String? {
        switch self {
        case .table: return nil
        case .expression(let text): return text
        case .invocation(let function, let arguments):
            var parts: [String] = []
            for entry in arguments {
                guard let text = entry.logic.feelText else { return nil }
                parts.append("\(entry.name): (\(text))")
            }
            return "\(function)(\(parts.joined(separator: ", ")))"
        case .context(let entries):
            var parts: [String] = []
            var hasResult = false
            for (index, entry) in entries.enumerated() {
                guard let text = entry.logic.feelText else { return nil }
                if entry.name.isEmpty {
                    guard index == entries.count - 1 else { return nil }
                    hasResult = true
                }
                parts.append("\(entry.name.isEmpty ? "result of all" : entry.name): (\(text))")
            }
            let context = "{\(parts.joined(separator: ", "))}"
            return hasResult ? "(\(context)).result of all" : context
        case .list(let elements):
            var parts: [String] = []
            for element in elements {
                guard let text = element.feelText else { return nil }
                parts.append("(\(text))")
            }
            return "[\(parts.joined(separator: ", "))]"
        }
    }

    /// All texts in which a function may be called.
    var texts: [String] {
        switch self {
        case .expression(let text): [text]
        case .table(let table):
            table.inputs.map(\.expression) + table.rules.flatMap { $0.when + $0.then } + table.outputs.map(\.standard)
        case .invocation(let function, let arguments): [function] + arguments.flatMap(\.logic.texts)
        case .context(let entries): entries.flatMap(\.logic.texts)
        case .list(let elements): elements.flatMap(\.texts)
        }
    }
}

extension String.UTF8View {
    /// Whether a text stands in this one.
    fileprivate func contains(_ other: String.UTF8View) -> Bool {
        guard let head = other.first else { return true }
        var place = startIndex
        while let found = self[place...].firstIndex(of: head) {
            if self[found...].starts(with: other) { return true }
            place = index(after: found)
        }
        return false
    }
}
