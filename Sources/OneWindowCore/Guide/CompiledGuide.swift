/// The decisions of a package and of its items made ready for asking (情形引导). It is immutable and may serve many
/// guides at once.
public struct CompiledGuide: Sendable {
    /// A model, with the question that is asked for each of its inputs.
    struct Part: Sendable {
        let model: CompiledDecisions
        /// In the order of the model's inputs; nil where nothing is asked.
        let questions: [Int?]
    }

    /// The package, with the questions, materials on condition and notes of its items after its own.
    public let definition: PackageDefinition
    let parts: [Part]
    let domains: [GuideDomain]
    let diagram: GuideDiagram
    /// What is to be decided: whether each member, each material on condition and each note applies.
    let targets: [GuideTarget]
    /// The decisions behind each target; none where something always applies.
    let conditions: [[GuideCondition]]

    /// Compiles the decisions of a package, within the limits of models and of guides.
    ///
    /// - Parameter items: The definitions of the members, whose situations join what the package decides itself.
    /// - Throws: every violation of a model; `tooManyEntries` where all together ask more than one guide may.
    public init(_ definition: PackageDefinition, items: [ItemDefinition] = []) throws(DecisionDoubts) {
        let join = GuideJoin(definition, items)
        let questions = join.definition.questions
        if questions.count > Limits.guideQuestions {
            throw DecisionDoubts([DecisionDoubt(.tooManyEntries, "questions", "\(Limits.guideQuestions)")])
        }
        self.definition = join.definition
        var parts: [Part] = []
        for part in join.parts {
            let model = try part.model.compile()
            parts.append(Part(model: model, questions: model.inputs.map { part.places[$0.name] }))
        }
        self.parts = parts
        domains = questions.indices.map { GuideCompiler.domain(of: questions[$0], at: $0, parts) }
        conditions = join.members + join.materials + join.notes
        var diagram = GuideDiagram(classCounts: domains.map(\.samples.count))
        let always = GuideTarget(node: GuideDiagram.end(1))
        let never = GuideTarget(node: GuideDiagram.end(0))
        var known: [GuideCondition: GuideTarget] = [:]
        for (number, part) in parts.enumerated() {
            var compiler = GuideCompiler(part, domains, diagram)
            for condition in conditions.joined() where condition.part == number && known[condition] == nil {
                known[condition] = compiler.condition(condition.decision)
            }
            diagram = compiler.diagram
        }
        func target(_ conditions: [GuideCondition], from start: GuideTarget) -> GuideTarget {
            conditions.reduce(start) { diagram.both($0, known[$1] ?? never) }
        }
        let members = join.members.map { target($0, from: always) }
        let places = Dictionary(definition.members.enumerated().map { ($1.item, $0) }) { first, _ in first }
        var targets = members
        for (material, conditions) in zip(join.definition.materials, join.materials) {
            // Whether a material is needed matters where its item is.
            targets.append(target(conditions, from: places[material.item].map { members[$0] } ?? always))
        }
        targets += join.notes.map { target($0, from: always) }
        self.diagram = diagram
        self.targets = targets
    }

    /// Whether every decision could be laid out; what could not is asked in full.
    public var isExact: Bool { targets.allSatisfy { $0.besides == 0 } }
}
