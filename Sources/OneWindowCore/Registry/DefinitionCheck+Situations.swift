/// What the decisions of an item must satisfy to be published (情形决策).
extension DefinitionCheck {
    /// The model compiles and keeps within the limits of models.
    static func decisionsBroken(_ definition: ItemDefinition) -> [String] {
        guard let model = definition.elements.situations.decisions else { return [] }
        do throws(DecisionDoubts) {
            _ = try model.compile()
            return []
        } catch {
            return error.doubts.filter { !$0.isWarning }.map { "\($0.rule.name) \($0.place)" }
        }
    }

    /// Conditions name decisions of the model, and elements name what the definition has.
    static func situationUnknown(_ definition: ItemDefinition) -> [String] {
        let situations = definition.elements.situations
        guard situations != .blank else { return [] }
        var places = situations.elements.filter { definition.text(of: $0) == nil }.map { "\($0.kind.name) \($0.name)" }
        let names = Set(situations.decisions?.decisions.map { FeelNames.normal($0.name) } ?? [])
        let conditions =
            [situations.applies] + situations.elements.map(\.condition) + situations.notes.map(\.condition)
        for condition in conditions where !condition.isEmpty && !names.contains(FeelNames.normal(condition)) {
            places.append(condition)
        }
        return places
    }

    /// Each input of the model has its one question, with answers of the input's type.
    static func situationQuestions(_ definition: ItemDefinition) -> [String] {
        let situations = definition.elements.situations
        guard let model = situations.decisions else { return situations.questions.map(\.code.text) }
        // A model that does not compile is told of by a rule of its own.
        guard let compiled = try? model.compile() else { return [] }
        return GuideQuestion.unmatched(situations.questions, compiled)
    }
}

extension GuideQuestion {
    /// The inputs without exactly one question, and the questions that are for no input or allow answers that the
    /// input's type does not.
    static func unmatched(_ questions: [GuideQuestion], _ model: CompiledDecisions) -> [String] {
        let asked = questions.map { FeelNames.normal($0.input) }
        var found = model.inputs.map(\.name).filter { name in asked.filter { $0 == name }.count != 1 }
        for question in questions {
            let name = FeelNames.normal(question.input)
            guard let input = model.inputs.first(where: { $0.name == name }) else {
                found.append(question.code.text)
                continue
            }
            let domain = GuideDomain(question, columns: [], isReadBesides: false)
            let least = question.least ?? 0
            let isEmpty = domain.samples.isEmpty || question.most.map { $0 < least } ?? false
            if isEmpty || !domain.samples.allSatisfy({ input.type.admits($0) }) { found.append(question.code.text) }
        }
        return found
    }
}
