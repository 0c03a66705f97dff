/// A package's decisions made ready for asking (情形引导). It is immutable and may serve many guides at once.
public struct CompiledGuide: Sendable {
    /// The package.
    public let definition: PackageDefinition
    let model: CompiledDecisions?
    let domains: [GuideDomain]
    let diagram: GuideDiagram
    /// What is to be decided: whether each member, each material on condition and each note applies.
    let targets: [GuideTarget]

    /// Compiles the decisions of a package, within the limits of models and of guides.
    ///
    /// - Throws: every violation of the model.
    public init(_ definition: PackageDefinition) throws(DecisionDoubts) {
        self.definition = definition
        guard let model = definition.decisions else {
            (self.model, domains, targets) = (nil, [], [])
            diagram = GuideDiagram(classCounts: [])
            return
        }
        let decisions = try model.compile()
        var compiler = GuideCompiler(decisions, questions: definition.questions)
        var members: [ItemCode: GuideTarget] = [:]
        var targets: [GuideTarget] = []
        let always = GuideTarget(node: GuideDiagram.end(1))
        var known: [String: GuideTarget] = ["": always]
        func target(_ condition: String) -> GuideTarget {
            if let target = known[condition] { return target }
            let target = compiler.condition(condition)
            known[condition] = target
            return target
        }
        for member in definition.members {
            let target = target(member.condition)
            members[member.item] = target
            targets.append(target)
        }
        for material in definition.materials {
            // Whether a material is needed matters where its item is.
            targets.append(compiler.both(members[material.item] ?? always, target(material.condition)))
        }
        for note in definition.notes { targets.append(target(note.condition)) }
        self.model = decisions
        domains = compiler.domains
        diagram = compiler.diagram
        self.targets = targets
    }

    /// The conditions in the order of the targets; empty where something always applies.
    var conditions: [String] {
        definition.members.map(\.condition) + definition.materials.map(\.condition) + definition.notes.map(\.condition)
    }

    /// Whether every decision could be laid out; what could not is asked in full.
    public var isExact: Bool { targets.allSatisfy { $0.besides == 0 } }
}
