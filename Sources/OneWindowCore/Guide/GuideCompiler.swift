/// Makes diagrams of the decisions of a model: what they come to for all answers.
///
/// A table whose columns test inputs or other decisions with constants becomes one exactly, whatever its inputs are.
/// Any other decision does where it reads nothing but answers that can be counted. What neither holds for, or what
/// outgrows the limits, has no diagram: it is asked in full.
struct GuideCompiler {
    private let model: CompiledDecisions
    /// The answers to each question.
    let domains: [GuideDomain]
    /// The question of each input, or nil.
    private let questionOfInput: [Int?]
    var diagram: GuideDiagram
    /// The values in which decisions end, by their numbers.
    private var values: [FeelValue] = []
    private var numbers: [FeelValue: Int] = [:]
    /// The diagram of each decision; nil where it has none.
    private var nodes: [GuideDiagram.Node?]
    /// The questions whose answers each decision reads, itself or by way of others.
    private var masks: [UInt64]

    /// Compiles one part of a guide, into the diagram that its parts share.
    init(_ part: CompiledGuide.Part, _ domains: [GuideDomain], _ diagram: GuideDiagram) {
        model = part.model
        questionOfInput = part.questions
        self.domains = domains
        self.diagram = diagram
        nodes = Array(repeating: nil, count: model.decisions.count)
        masks = Array(repeating: 0, count: model.decisions.count)
        for index in model.order { compile(index) }
    }

    /// Whether a decision comes to true; ends in 0 or 1. Where it has no diagram, the questions it needs stand beside.
    mutating func condition(_ decision: String) -> GuideTarget {
        let name = FeelNames.normal(decision)
        guard let index = model.decisions.firstIndex(where: { $0.name == name }) else {
            return GuideTarget(node: GuideDiagram.end(0))
        }
        guard let node = nodes[index] else { return GuideTarget(node: GuideDiagram.end(1), besides: masks[index]) }
        diagram.renewBudget()
        let truth = test(node) { $0 == .boolean(true) }
        if diagram.isExhausted { return GuideTarget(node: GuideDiagram.end(1), besides: masks[index]) }
        return GuideTarget(node: truth)
    }

    /// The answers to a question, in classes that no part can tell apart.
    static func domain(of question: GuideQuestion, at place: Int, _ parts: [CompiledGuide.Part]) -> GuideDomain {
        var columns: [(column: DecisionColumn, type: FeelType)] = []
        var isReadBesides = false
        for part in parts {
            let asking = Set(part.questions.indices.filter { part.questions[$0] == place })
            if asking.isEmpty { continue }
            for decision in part.model.decisions {
                if case .table(let table) = decision.logic, table.isPlain {
                    for (input, column) in zip(table.inputs, table.columns) where asking.contains(input.slot) {
                        columns.append((column, input.type))
                    }
                } else {
                    var slots: Set<Int> = []
                    decision.logic.addSlotsRead(to: &slots)
                    if !slots.isDisjoint(with: asking) { isReadBesides = true }
                }
            }
        }
        return GuideDomain(question, columns: columns, isReadBesides: isReadBesides)
    }

    /// The number of a value.
    mutating func number(_ value: FeelValue) -> Int {
        if let known = numbers[value] { return known }
        numbers[value] = values.count
        values.append(value)
        return values.count - 1
    }

    /// Whether what a node ends in passes a test; ends in 0 or 1.
    mutating func test(_ node: GuideDiagram.Node, _ passes: (FeelValue) -> Bool) -> GuideDiagram.Node {
        let values = values
        return diagram.map(node) { passes(values[$0]) ? 1 : 0 }
    }

    private mutating func compile(_ index: Int) {
        let decision = model.decisions[index]
        var read: Set<Int> = []
        decision.logic.addSlotsRead(to: &read)
        let slots = read.filter { $0 < model.inputs.count + model.decisions.count }.sorted()
        masks[index] = slots.reduce(0) { mask, slot in
            if slot >= model.inputs.count { return mask | masks[slot - model.inputs.count] }
            return mask | (questionOfInput[slot].map { 1 << UInt64($0) } ?? 0)
        }
        diagram.renewBudget()
        let made: GuideDiagram.Node?
        if case .table(let table) = decision.logic, table.isPlain {
            made = fold(table, type: decision.type)
        } else {
            made = tabulate(decision, slots)
        }
        nodes[index] = diagram.isExhausted ? nil : made
    }

    /// What a slot holds: the answer to a question, or what a decision comes to; nil where that has no diagram.
    mutating func variable(_ slot: Int) -> GuideDiagram.Node? {
        guard slot < model.inputs.count else { return nodes[slot - model.inputs.count] }
        guard let question = questionOfInput[slot] else { return GuideDiagram.end(number(.null)) }
        let type = model.inputs[slot].type
        let ends = domains[question].samples.map { sample in
            GuideDiagram.end(number(type.admits(sample) ? sample : .null))
        }
        return diagram.node(question, ends)
    }

    /// A decision by trying every combination of what it reads.
    private mutating func tabulate(_ decision: CompiledDecisions.Decision, _ slots: [Int]) -> GuideDiagram.Node? {
        var arguments: [GuideDiagram.Node] = []
        var names: [String] = []
        for slot in slots {
            if slot < model.inputs.count, let question = questionOfInput[slot], !domains[question].isExact {
                return nil
            }
            guard let node = variable(slot) else { return nil }
            arguments.append(node)
            let place = slot - model.inputs.count
            names.append(place < 0 ? model.inputs[slot].name : model.decisions[place].name)
        }
        // The values are numbered while the diagram is at work, so both are taken out.
        var (found, index) = (values, numbers)
        let model = model
        let node = diagram.combine(arguments) { ends in
            let given = zip(names, ends).map { FeelContext.Entry($0, found[$1]) }
            let value = model.evaluate(decision.name, FeelContext(distinct: given))?.value ?? .null
            if let known = index[value] { return known }
            index[value] = found.count
            found.append(value)
            return found.count - 1
        }
        (values, numbers) = (found, index)
        return node
    }
}

extension GuideDiagram {
    /// Whether both hold.
    mutating func both(_ left: GuideTarget, _ right: GuideTarget) -> GuideTarget {
        if left.node == Self.end(1), left.besides == 0 { return right }
        renewBudget()
        let node = combine([left.node, right.node]) { nodes in
            nodes.contains(Self.end(0)) ? Self.end(0) : nil
        } _: {
            $0.contains(0) ? 0 : 1
        }
        if isExhausted {
            let mask = support(left.node) | support(right.node) | left.besides | right.besides
            return GuideTarget(node: Self.end(1), besides: mask)
        }
        return GuideTarget(node: node, besides: left.besides | right.besides)
    }
}

/// Whether something applies: where the node ends in 1 and what is beside it is answered and holds too.
struct GuideTarget: Sendable {
    /// What is known in a diagram; ends in 0 or 1.
    var node: GuideDiagram.Node
    /// Questions that must be answered besides, as long as the node does not end in 0.
    var besides: UInt64 = 0
}
