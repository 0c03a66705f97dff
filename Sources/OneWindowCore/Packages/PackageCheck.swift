/// What a package must satisfy, as a draft and to be published. Every violation is listed.
public enum PackageCheck {
    /// Violations that even a draft may not have: texts, lists and numbers within their limits, keys given once.
    static func shape(of package: PackageDefinition) -> [Rejection] {
        let subject = package.code.text
        var found = ElementShapeCheck.violations(of: package.tree, PackageDefinition.shape, subject)
        let digits = package.region.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
        if !digits { found.append(Rejection(.malformedField, "\(subject) region")) }
        return found
    }

    /// Violations that keep a package from being published.
    ///
    /// - Parameter item: The definition of a member's version, or nil where it is not published.
    static func publishing(
        _ package: PackageDefinition, in registry: Registry, items: [ItemCode: ItemDefinition]
    ) -> [Rejection] {
        let subject = package.code.text
        var found: [Rejection] = []
        if package.members.isEmpty { found.append(Rejection(.packageEmpty, subject)) }
        if registry.agencies.handle(package.lead) == nil {
            found.append(Rejection(.unknownReference, "\(subject) \(package.lead)"))
        }
        for member in package.members where items[member.item] == nil {
            found.append(Rejection(.packageItemNotPublished, "\(subject) \(member.item)"))
        }
        found += references(package, items)
        let graph = PackageGraph(package.members.map(\.item), package.edges)
        let circle = graph.inCircle
        let isSelf = package.edges.contains { $0.first == $0.then }
        if let first = circle.first ?? (isSelf ? 0 : nil), package.members.indices.contains(first) {
            found.append(Rejection(.packageInCircle, "\(subject) \(package.members[first].item)"))
        }
        found += decisions(package)
        let questions = GuideJoin(package, package.members.compactMap { items[$0.item] }).definition.questions
        if package.questions.count <= Limits.guideQuestions, questions.count > Limits.guideQuestions {
            found.append(Rejection(.tooMany, "\(subject) questions"))
        }
        if circle.isEmpty, let limit = package.limit, let most = longestPath(package, graph, items),
            limit.unit == .workday,
            limit.amount > most
        {
            found.append(Rejection(.packageLimitTooLong, "\(subject) \(limit.amount) > \(most)"))
        }
        return found
    }

    /// Edges, form and materials name what is there.
    private static func references(
        _ package: PackageDefinition, _ items: [ItemCode: ItemDefinition]
    ) -> [Rejection] {
        let subject = package.code.text
        let members = Set(package.members.map(\.item))
        var found: [Rejection] = []
        for item in package.edges.flatMap({ [$0.first, $0.then] }) where !members.contains(item) {
            found.append(Rejection(.packageItemMissing, "\(subject) order \(item)"))
        }
        for field in package.form {
            if field.items.isEmpty { found.append(Rejection(.formFieldUnused, "\(subject) \(field.code)")) }
            for item in field.items where !members.contains(item) {
                found.append(Rejection(.packageItemMissing, "\(subject) \(field.code) \(item)"))
            }
        }
        for material in package.materials {
            guard members.contains(material.item) else {
                found.append(Rejection(.packageItemMissing, "\(subject) \(material.item)"))
                continue
            }
            guard let item = items[material.item] else { continue }
            if !item.materials.contains(where: { $0.code == material.material }) {
                found.append(Rejection(.unknownReference, "\(subject) \(material.material)"))
            }
        }
        return found
    }

    /// The decisions compile, conditions name them, and each input has its one question.
    private static func decisions(_ package: PackageDefinition) -> [Rejection] {
        let subject = package.code.text
        let conditions =
            package.members.map(\.condition) + package.materials.map(\.condition) + package.notes.map(\.condition)
        guard let model = package.decisions else {
            var found = conditions.filter { !$0.isEmpty }.map { Rejection(.conditionUnknown, "\(subject) \($0)") }
            found += package.questions.map { Rejection(.questionUnmatched, "\(subject) \($0.code)") }
            return found
        }
        let compiled: CompiledDecisions
        do throws(DecisionDoubts) {
            compiled = try model.compile()
        } catch {
            return error.doubts.filter { !$0.isWarning }.map {
                Rejection(.packageDecisionsBroken, "\(subject) \($0.rule.name) \($0.place)")
            }
        }
        let names = Set(compiled.decisionNames)
        var found: [Rejection] = []
        for condition in conditions where !condition.isEmpty && !names.contains(FeelNames.normal(condition)) {
            found.append(Rejection(.conditionUnknown, "\(subject) \(condition)"))
        }
        let unmatched = GuideQuestion.unmatched(package.questions, compiled)
        return found + unmatched.map { Rejection(.questionUnmatched, "\(subject) \($0)") }
    }

    /// The working days of the longest way where every item is needed, or nil where an item counts in anything else.
    private static func longestPath(
        _ package: PackageDefinition, _ graph: PackageGraph, _ items: [ItemCode: ItemDefinition]
    ) -> Int? {
        var ends = Array(repeating: 0, count: package.members.count)
        for place in graph.order {
            guard let limit = items[package.members[place].item]?.promisedLimit, limit.unit == .workday else {
                return nil
            }
            ends[place] = (graph.before[place].map { ends[$0] }.max() ?? 0) + limit.amount
        }
        return ends.max()
    }
}
