extension DecisionCompiler {
    /// Compiles logic; nil where it cannot be.
    mutating func logic(_ logic: DecisionLogic, _ place: String, _ scope: FeelScope, type: FeelType) -> CompiledLogic? {
        switch logic {
        case .expression(let text):
            return expression(text, "\(place).expression", scope).map(CompiledLogic.expression)
        case .table(let table): return self.table(table, place, scope, type: type).map(CompiledLogic.table)
        case .invocation(let function, let arguments): return invocation(function, arguments, place, scope)
        case .context(let entries): return context(entries, place, scope, type: type)
        case .list(let elements):
            var compiled: [CompiledLogic] = []
            for (index, element) in elements.enumerated() {
                guard let element = self.logic(element, "\(place).list[\(index)]", scope, type: .any) else { continue }
                compiled.append(element)
            }
            return .list(compiled)
        }
    }

    mutating func expression(_ text: String, _ place: String, _ scope: FeelScope) -> FeelExpression? {
        guard text.utf8.contains(where: { $0 > 0x20 }) else {
            doubt(.expressionMissing, place)
            return nil
        }
        do throws(FeelError) {
            return try FeelExpression.compile(text, in: scope, limits: limits.feel)
        } catch {
            doubt(.expressionMalformed, place, error)
            return nil
        }
    }

    private mutating func invocation(
        _ function: String, _ arguments: [DecisionLogic.Entry], _ place: String, _ scope: FeelScope
    ) -> CompiledLogic? {
        let name = FeelNames.normal(function)
        guard let number = functionNumbers[name], let callee = functions[number] else {
            // One that cannot be compiled has its own doubt.
            if functionNumbers[name] == nil { doubt(.unknownFunction, "\(place).invoke", name) }
            return nil
        }
        var compiled: [CompiledLogic?] = Array(repeating: nil, count: callee.parameters.count)
        for (index, entry) in arguments.enumerated() {
            let inner = "\(place).with[\(index)]"
            guard let parameter = callee.parameters.firstIndex(of: FeelNames.normal(entry.name)) else {
                doubt(.unknownParameter, inner, entry.name)
                continue
            }
            compiled[parameter] = logic(entry.logic, inner, scope, type: callee.types[parameter])
        }
        return .invocation(number, compiled)
    }

    private mutating func context(
        _ entries: [DecisionLogic.Entry], _ place: String, _ scope: FeelScope, type: FeelType
    ) -> CompiledLogic? {
        var scope = scope
        var compiled: [CompiledLogic.Entry] = []
        for (index, entry) in entries.enumerated() {
            let inner = "\(place).context[\(index)]"
            let name = FeelNames.normal(entry.name)
            let isResult = name.isEmpty && index == entries.count - 1
            if name.isEmpty && !isResult { doubt(.nameMissing, "\(inner).name") }
            if !name.isEmpty && compiled.contains(where: { $0.name == name }) {
                doubt(.nameTwice, "\(inner).name", name)
            }
            let own = named(entry.type, "\(inner).type")
            guard let logic = logic(entry.logic, inner, scope, type: isResult ? type : own) else { continue }
            let slot = scope.declare(isResult ? "\u{1}" : name, type: own)
            slotCount = max(slotCount, scope.slotCount)
            compiled.append(CompiledLogic.Entry(name: name, slot: slot, type: own, logic: logic))
        }
        return .context(compiled)
    }
}
