/// Compiles a model: types, then functions, then decisions, and notes everything that is wrong on the way.
struct DecisionCompiler {
    let model: DecisionModel
    let limits: DecisionLimits
    private(set) var doubts: [DecisionDoubt] = []
    /// The types of the model by name.
    var types: [String: FeelType] = [:]
    /// The functions by their number in the model; nil before they are compiled, or where they cannot be.
    var functions: [CompiledFunction?]
    /// The bodies of functions that an expression can call.
    var bodies: [FeelExpression?]
    /// The numbers of the functions by name.
    var functionNumbers: [String: Int] = [:]
    /// The bytes that may still be searched for calls.
    var callSearch: Int
    /// The most slots that the logic at hand needs.
    var slotCount = 0

    init(_ model: DecisionModel, limits: DecisionLimits) {
        self.model = model
        self.limits = limits
        callSearch = limits.callSearch
        functions = Array(repeating: nil, count: model.knowledge.count)
        bodies = Array(repeating: nil, count: model.knowledge.count)
    }

    mutating func doubt(_ rule: DecisionRule, _ place: String, _ subject: String = "") {
        doubts.append(DecisionDoubt(rule, place, subject))
    }

    mutating func doubt(_ rule: DecisionRule, _ place: String, _ error: FeelError) {
        doubts.append(
            DecisionDoubt(rule, place, LocalizedText(error.text(in: .chinese), english: error.text(in: .english))))
    }

    mutating func add(_ more: [DecisionDoubt]) { doubts += more }

    mutating func compile() throws(DecisionDoubts) -> CompiledDecisions {
        let size = DecisionSize(of: model, limits: limits)
        guard size.doubts.isEmpty else { throw DecisionDoubts(size.doubts) }
        if model.decisions.isEmpty { doubt(.nothingDecided, "decisions") }
        checkNames()
        compileTypes()
        compileFunctions()
        let inputs = model.inputs.enumerated().map { input($1, "inputs[\($0)]") }
        let decisions = compileDecisions(inputs)
        let order = order(decisions)
        guard doubts.allSatisfy(\.isWarning) else { throw DecisionDoubts(doubts) }
        return CompiledDecisions(
            inputs: inputs, decisions: decisions, functions: functions.compactMap { $0 }, order: order,
            slotCount: slotCount, limits: limits.feel, doubts: doubts)
    }

    /// Inputs, functions and decisions have names, each one of its own.
    private mutating func checkNames() {
        var seen: Set<String> = []
        func check(_ name: String, _ place: String) -> DecisionDoubt? {
            let name = FeelNames.normal(name)
            if name.isEmpty { return DecisionDoubt(.nameMissing, place) }
            return seen.insert(name).inserted ? nil : DecisionDoubt(.nameTwice, place, name)
        }
        add(model.inputs.enumerated().compactMap { check($1.name, "inputs[\($0)].name") })
        add(model.knowledge.enumerated().compactMap { check($1.name, "functions[\($0)].name") })
        add(model.decisions.enumerated().compactMap { check($1.name, "decisions[\($0)].name") })
    }

    private mutating func input(_ input: DecisionModel.Input, _ place: String) -> CompiledDecisions.Input {
        var type = named(input.type, "\(place).type")
        if let tests = values(input.values, of: type, "\(place).values") { type = .restricted(type, tests) }
        return CompiledDecisions.Input(name: FeelNames.normal(input.name), type: type)
    }

    private mutating func compileDecisions(_ inputs: [CompiledDecisions.Input]) -> [CompiledDecisions.Decision] {
        var variables = inputs.map { ($0.name, $0.type) }
        for (index, decision) in model.decisions.enumerated() {
            variables.append((FeelNames.normal(decision.name), named(decision.type, "decisions[\(index)].type")))
        }
        let known = Set(variables.map(\.0)).union(functionNumbers.keys)
        let everything = scope(variables, seeing: nil)
        slotCount = variables.count
        return model.decisions.enumerated().map { index, decision in
            let place = "decisions[\(index)]"
            let required = Set(decision.requires.map(FeelNames.normal))
            for (number, name) in decision.requires.enumerated() where !known.contains(FeelNames.normal(name)) {
                doubt(.unknownRequirement, "\(place).requires[\(number)]", name)
            }
            let scope = required.isEmpty ? everything : scope(variables, seeing: required)
            let (name, type) = variables[inputs.count + index]
            let logic = logic(decision.logic, place, scope, type: type)
            var read: Set<Int> = []
            logic?.addSlotsRead(to: &read)
            for (slot, variable) in variables.enumerated() where required.contains(variable.0) { read.insert(slot) }
            return CompiledDecisions.Decision(
                name: name, type: type, logic: logic ?? .list([]),
                needs: read.filter { $0 >= inputs.count && $0 < variables.count }.map { $0 - inputs.count }.sorted())
        }
    }

    /// The variables in their slots; those that may not be seen have a name that no expression can write.
    private func scope(_ variables: [(String, FeelType)], seeing names: Set<String>?) -> FeelScope {
        var scope = FeelScope()
        for (name, type) in types.sorted(by: { $0.key < $1.key }) { scope.declareType(name, type) }
        for (name, type) in variables {
            if names?.contains(name) ?? true { scope.declare(name, type: type) } else { scope.declare("\u{1}") }
        }
        declareFunctions(in: &scope, seeing: names)
        return scope
    }

    /// Decisions in an order in which each stands after those it needs.
    private mutating func order(_ decisions: [CompiledDecisions.Decision]) -> [Int] {
        var waits = decisions.map(\.needs.count)
        var waiting: [[Int]] = Array(repeating: [], count: decisions.count)
        for (index, decision) in decisions.enumerated() { for need in decision.needs { waiting[need].append(index) } }
        var order = decisions.indices.filter { waits[$0] == 0 }
        var next = 0
        while next < order.count {
            for index in waiting[order[next]] {
                waits[index] -= 1
                if waits[index] == 0 { order.append(index) }
            }
            next += 1
        }
        for index in decisions.indices where waits[index] > 0 {
            doubt(.requirementInCircle, "decisions[\(index)]", decisions[index].name)
        }
        return order
    }
}

extension DecisionModel {
    /// Checks the model and compiles it.
    ///
    /// The work is bounded by the limits, whatever the model says. Warnings, such as input values that no rule of a
    /// table answers, stand in ``CompiledDecisions/doubts``.
    ///
    /// - Throws: every violation, with its place.
    public func compile(_ limits: DecisionLimits = .standard) throws(DecisionDoubts) -> CompiledDecisions {
        var compiler = DecisionCompiler(self, limits: limits)
        return try compiler.compile()
    }
}
