/// A package and the situations of its items as one guide asks them: each question once.
///
/// Every part keeps the model and the names of its own; what they share are the questions. A question of an item is the
/// same as one before it where code and answers are the same. Where only the code is, it is asked by itself under a
/// code that is free.
struct GuideJoin {
    /// A model, with the place of the question that is asked for each of its inputs.
    struct Part {
        let model: DecisionModel
        var places: [String: Int] = [:]
    }

    /// The package with the questions, materials on condition and notes of its items after its own.
    private(set) var definition: PackageDefinition
    /// The package's model first, where it has one, then those of the items.
    private(set) var parts: [Part] = []
    /// What must hold for each member, each material on condition and each note; nothing where it always applies.
    private(set) var members: [[GuideCondition]]
    private(set) var materials: [[GuideCondition]]
    private(set) var notes: [[GuideCondition]]

    /// Joins a package with the definitions of its items; those that are no members are passed over.
    init(_ package: PackageDefinition, _ items: [ItemDefinition]) {
        definition = package
        let condition = GuideCondition.of(package.decisions == nil ? nil : 0)
        members = package.members.map { condition($0.condition) }
        materials = package.materials.map { condition($0.condition) }
        notes = package.notes.map { condition($0.condition) }
        if let model = package.decisions {
            var part = Part(model: model)
            for (place, question) in package.questions.enumerated() {
                part.places[FeelNames.normal(question.input)] = place
            }
            parts.append(part)
        }
        for item in items {
            let situations = item.elements.situations
            guard situations != .blank, let member = package.members.firstIndex(where: { $0.item == item.code }) else {
                continue
            }
            join(situations, of: item, member)
        }
    }

    private mutating func join(_ situations: ItemSituations, of item: ItemDefinition, _ member: Int) {
        let condition = GuideCondition.of(situations.decisions == nil ? nil : parts.count)
        if let model = situations.decisions {
            var part = Part(model: model)
            for question in situations.questions { part.places[FeelNames.normal(question.input)] = place(of: question) }
            parts.append(part)
        }
        // A note may say what to do where the item does not apply.
        let inPackage = members[member]
        members[member] += condition(situations.applies)
        for element in situations.elements {
            if element.kind == .material {
                guard let code = Code(element.name) else { continue }
                definition.materials.append(MaterialCondition(code, of: item.code, if: element.condition))
                materials.append(condition(element.condition))
            } else if let text = item.text(of: element) {
                definition.notes.append(GuideNote(Self.told(text, element.kind), if: element.condition))
                notes.append(members[member] + condition(element.condition))
            }
        }
        for note in situations.notes {
            definition.notes.append(note)
            notes.append(inPackage + condition(note.condition))
        }
    }

    /// The place of a question among those of the guide, which it joins where it is not there.
    private mutating func place(of question: GuideQuestion) -> Int {
        let known = definition.questions
        if let place = known.firstIndex(where: { $0.code == question.code }) {
            if known[place].isAnswered(like: question) { return place }
            let renamed = known.firstIndex { $0.text == question.text && $0.isAnswered(like: question) }
            if let renamed { return renamed }
        }
        var question = question
        question.code = Self.free(question.code, Set(known.map(\.code)))
        definition.questions.append(question)
        return known.count
    }

    private static func free(_ code: Code, _ taken: Set<Code>) -> Code {
        guard taken.contains(code) else { return code }
        // There are more numbers than questions of one guide, so one is free.
        for number in 2...(taken.count + 2) {
            let end = "-\(number)"
            let start = code.text.prefix(Limits.codeBytes - end.utf8.count)
            if let made = Code(start + end), !taken.contains(made) { return made }
        }
        return code
    }

    /// A condition or procedure as a line of the plan: what it is, then what it says.
    private static func told(_ text: LocalizedText, _ kind: SituationKind) -> LocalizedText {
        let label = kind.label.text
        let english = label.text(in: .english)
        let first = english.prefix(1).uppercased() + english.dropFirst()
        return LocalizedText("\(label.chinese)：\(text.chinese)", english: text.english.map { "\(first): \($0)" })
    }
}

/// A decision of one part of a guide that must come to true.
struct GuideCondition: Hashable, Sendable {
    /// The part, by its place; nil where there is no model, so that nothing can come to true.
    let part: Int?
    /// The decision.
    let decision: String

    /// What a condition in words asks for: nothing where it is empty.
    static func of(_ part: Int?) -> (String) -> [GuideCondition] {
        { $0.isEmpty ? [] : [GuideCondition(part: part, decision: $0)] }
    }
}

extension GuideQuestion {
    /// Whether the same answers are allowed, so that an answer to one is an answer to the other.
    fileprivate func isAnswered(like other: GuideQuestion) -> Bool {
        kind == other.kind && options.map(\.value) == other.options.map(\.value) && least == other.least
            && most == other.most && hasFraction == other.hasFraction && unit == other.unit
    }
}
