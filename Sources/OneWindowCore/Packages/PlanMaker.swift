/// Makes a plan of what a guide decided.
public struct PlanMaker: Sendable {
    /// The package.
    public let definition: PackageDefinition
    /// The package's code, nil where an item stands for itself.
    public let package: Code?
    /// The version of the package, or of the item.
    public let version: UInt32
    /// The version of each member, in the members' order.
    public let items: [HeldDefinition]
    /// The calendar by which days are counted.
    public let calendar: WorkCalendar
    /// The agencies' names.
    public let agencies: RegistryTable<Agency>

    /// Creates a maker. There is a version for each member.
    public init(
        _ definition: PackageDefinition, package: Code?, version: UInt32, items: [HeldDefinition],
        calendar: WorkCalendar, agencies: RegistryTable<Agency>
    ) {
        self.definition = definition
        self.package = package
        self.version = version
        self.items = items
        self.calendar = calendar
        self.agencies = agencies
    }

    /// The plan for what was decided, begun on a day.
    public func plan(_ outcome: GuideOutcome, from start: CivilDate) -> PackagePlan {
        let members = definition.members
        let kept = members.indices.filter { outcome.members[$0].applies && items.indices.contains($0) }
        let whole = PackageGraph(members.map(\.item), definition.edges)
        // In an order in which they can be begun, so that places in the plan only point back.
        let isKept = Set(kept)
        let order = whole.order.filter { isKept.contains($0) }
        let graph = whole.reduced(to: order)
        let schedule = PlanSchedule(
            graph, limits: order.map { items[$0].definition.promisedLimit }, from: start, calendar: calendar)
        let stages = graph.stages
        let steps = order.enumerated().map { place, member in
            step(member, outcome, graph.before[place], stages[place], schedule, place)
        }
        let merge = materials(order, outcome, graph)
        let ownDue = definition.limit.map { PlanSchedule.due($0, from: start, calendar) }
        let isDueByPackageLimit = ownDue.map { $0 < schedule.last } ?? false
        let due = isDueByPackageLimit ? ownDue ?? schedule.last : schedule.last
        let separately = Self.sum(steps.map(\.visits))
        let used = Set(order.map { members[$0].item })
        return PackagePlan(
            package: package, version: version, name: definition.name, theme: definition.theme,
            lead: name(of: definition.lead), answers: answered(outcome), steps: steps,
            spared: spared(outcome), materials: merge.materials, materialsSeparately: merge.addedCount,
            form: definition.form.filter { !used.isDisjoint(with: $0.items) }, begins: start, due: due,
            isDueByPackageLimit: isDueByPackageLimit, certainty: calendar.certainty(from: start, through: due),
            workdays: calendar.workdays(after: start, through: schedule.last), criticalPath: schedule.criticalPath,
            workdaysInTurn: schedule.workdaysInTurn, visits: definition.visits ?? separately,
            visitsSeparately: separately, feeFen: steps.reduce(0) { $0 + ($1.feeFen ?? 0) },
            isFeeKnown: steps.allSatisfy { $0.feeFen != nil }, failure: definition.failure,
            notes: zip(definition.notes, outcome.notes).filter(\.1.applies).map(\.0.text))
    }

    private func name(of agency: Code) -> LocalizedText { agencies[agency]?.name ?? LocalizedText(agency.text) }

    private func answered(_ outcome: GuideOutcome) -> [PackagePlan.Answered] {
        outcome.answers.compactMap { answer in
            definition.questions.first { $0.code == answer.question }
                .map { PackagePlan.Answered(question: $0, value: answer.value) }
        }
    }

    private func step(
        _ member: Int, _ outcome: GuideOutcome, _ after: [Int], _ stage: Int, _ schedule: PlanSchedule, _ place: Int
    ) -> PackagePlan.Step {
        let held = items[member]
        let definition = held.definition
        return PackagePlan.Step(
            item: definition.code, version: held.version, name: definition.name, agency: name(of: definition.agency),
            limit: definition.promisedLimit, after: after, stage: stage, begins: schedule.begins[place],
            due: schedule.due[place], visits: definition.elements.visits.count, feeFen: definition.elements.fee.known,
            levels: definition.levels, places: definition.elements.service.places,
            results: definition.elements.results.map(\.name), note: self.definition.members[member].note,
            reasons: outcome.members[member].reasons)
    }

    private func spared(_ outcome: GuideOutcome) -> [PackagePlan.Spared] {
        zip(items, outcome.members).filter { !$0.1.applies }.map { held, decided in
            PackagePlan.Spared(item: held.definition.code, name: held.definition.name, reasons: decided.reasons)
        }
    }

    private func materials(_ order: [Int], _ outcome: GuideOutcome, _ graph: PackageGraph) -> MaterialMerge {
        var conditions: [ItemCode: [Code: GuideOutcome.Decided]] = [:]
        for (condition, decided) in zip(definition.materials, outcome.materials) {
            let known = conditions[condition.item]?[condition.material]
            conditions[condition.item, default: [:]][condition.material] = known?.and(decided) ?? decided
        }
        let name = definition.name
        let form = LocalizedText(
            name.chinese + "申请表", english: name.english.map { "Application form: " + $0 })
        var merge = MaterialMerge(form: definition.form.isEmpty ? nil : form)
        for member in order {
            let item = items[member].definition
            for material in item.materials {
                let decided = conditions[item.code]?[material.code]
                if decided?.applies ?? true { merge.add(material, of: item.code, reasons: decided?.reasons ?? []) }
            }
        }
        let codes = order.map { items[$0].definition.code }
        let results = order.map { Set(items[$0].definition.elements.results.compactMap(\.licenceType)) }
        let earlier = Self.ancestors(graph)
        merge.note { material in
            guard let type = material.licenceType else { return nil }
            let users = material.items.compactMap { codes.firstIndex(of: $0) }
            let makers = codes.indices.filter { maker in
                results[maker].contains(type) && users.allSatisfy { earlier[$0].contains(maker) }
            }
            return makers.first.map { codes[$0] }
        }
        return merge
    }

    /// What each waits for, directly or not.
    private static func ancestors(_ graph: PackageGraph) -> [Set<Int>] {
        var sets: [Set<Int>] = Array(repeating: [], count: graph.before.count)
        for place in graph.order {
            for earlier in graph.before[place] { sets[place].formUnion(sets[earlier].union([earlier])) }
        }
        return sets
    }

    private static func sum(_ counts: [Int?]) -> Int? {
        counts.reduce(0) { sum, count in sum.flatMap { sum in count.map { sum + $0 } } }
    }
}

extension ItemFee {
    /// What a case costs in fen where that is known beforehand: nothing is charged, or one standard alone.
    var known: Int? {
        guard let isCharged else { return nil }
        if !isCharged { return 0 }
        return standards.count == 1 ? standards[0].fen : nil
    }
}
