extension DecisionCompiler {
    /// Compiles the types, each after those that it names.
    mutating func compileTypes() {
        var byName: [String: Int] = [:]
        for (index, type) in model.types.enumerated() {
            if type.name.isEmpty { doubt(.nameMissing, "types[\(index)].name") }
            if byName.updateValue(index, forKey: FeelNames.normal(type.name)) != nil {
                doubt(.nameTwice, "types[\(index)].name", type.name)
            }
        }
        var open: Set<Int> = []
        for index in model.types.indices { compileType(index, byName, &open) }
    }

    private mutating func compileType(_ index: Int, _ byName: [String: Int], _ open: inout Set<Int>) {
        let definition = model.types[index]
        let name = FeelNames.normal(definition.name)
        guard types[name] == nil else { return }
        guard open.count < DecisionLimits.nestingAtMost * 4 else { return doubt(.tooDeep, "types[\(index)]") }
        open.insert(index)
        for base in Self.bases(of: definition) {
            guard let next = byName[base], types[base] == nil else { continue }
            if open.contains(next) {
                if types[base] == nil { doubt(.typeInItself, "types[\(index)]", base) }
                types[base] = .any
            } else {
                compileType(next, byName, &open)
            }
        }
        open.remove(index)
        types[name] = type(definition, "types[\(index)]")
    }

    /// The names of types that a definition rests on.
    private static func bases(of definition: DecisionModel.TypeDefinition) -> [String] {
        [FeelNames.normal(definition.base)].filter { !$0.isEmpty } + definition.components.flatMap(bases)
    }

    private mutating func type(_ definition: DecisionModel.TypeDefinition, _ place: String) -> FeelType {
        var type: FeelType
        if definition.components.isEmpty {
            type = named(definition.base, "\(place).type")
        } else {
            if !definition.base.isEmpty { doubt(.typeTwofold, place) }
            var fields: [FeelType.Field] = []
            for (index, component) in definition.components.enumerated() {
                let name = FeelNames.normal(component.name)
                let inner = "\(place).components[\(index)]"
                if name.isEmpty { doubt(.nameMissing, "\(inner).name") }
                if fields.contains(where: { $0.name == name }) { doubt(.nameTwice, "\(inner).name", name) }
                fields.append(FeelType.Field(name, self.type(component, inner)))
            }
            type = .context(fields)
        }
        if let tests = values(definition.values, of: type, "\(place).values") { type = .restricted(type, tests) }
        return definition.isCollection ? .list(type) : type
    }

    /// A type by its name: one of the model, or one of the language; an empty name is any type.
    mutating func named(_ name: String, _ place: String) -> FeelType {
        let name = FeelNames.normal(name)
        if name.isEmpty { return .any }
        if let type = types[name] ?? FeelType(name: name) { return type }
        doubt(.unknownType, place, name)
        return .any
    }

    /// Allowed values; nil where there are none or they cannot be compiled.
    mutating func values(_ text: String, of type: FeelType, _ place: String) -> FeelUnaryTests? {
        if text.isEmpty { return nil }
        do throws(FeelError) {
            return try FeelUnaryTests.compile(text, in: FeelScope(), inputType: type.base, limits: limits.feel)
        } catch {
            doubt(.valuesMalformed, place, error)
            return nil
        }
    }
}
