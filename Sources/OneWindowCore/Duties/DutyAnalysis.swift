/// What is out of order in a duty list (职责清单问题).
public enum DutyFindingKind: UInt8, LabelledChoice {
    /// An entry names no lead body on the day (牵头部门空缺).
    case leadMissing = 1
    /// A published item has no entry with a lead (事项无牵头部门).
    case itemWithoutLead = 2
    /// Two entries give the same item, step or matter to different leads (职责交叉).
    case overlap = 3
    /// A body is not registered (部门未登记).
    case unknownBody = 4
    /// A body is there no more on the day (部门已撤并).
    case closedBody = 5
    /// No item has the code (事项未登记).
    case unknownItem = 6
    /// The item in effect on the day has no such step (环节不存在).
    case unknownStep = 7
    /// The lead is among the co-operators, or one of them is named twice (部门重复).
    case repeatedBody = 8
    /// Who leads the item is not the body that is competent for it (牵头部门与实施主体不一致).
    case leadNotCompetent = 9
    /// Steps of an item have leads and this one has none, nor has the item as a whole (环节无牵头部门).
    case stepWithoutLead = 10

    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .leadMissing: ChoiceLabel("leadMissing", "牵头部门空缺", "no lead body")
        case .itemWithoutLead: ChoiceLabel("itemWithoutLead", "事项无牵头部门", "item without a lead body")
        case .overlap: ChoiceLabel("overlap", "职责交叉", "two lead bodies")
        case .unknownBody: ChoiceLabel("unknownBody", "部门未登记", "unknown body")
        case .closedBody: ChoiceLabel("closedBody", "部门已撤并", "body is there no more")
        case .unknownItem: ChoiceLabel("unknownItem", "事项未登记", "unknown item")
        case .unknownStep: ChoiceLabel("unknownStep", "环节不存在", "unknown step")
        case .repeatedBody: ChoiceLabel("repeatedBody", "部门重复", "body named twice")
        case .leadNotCompetent:
            ChoiceLabel("leadNotCompetent", "牵头部门与实施主体不一致", "lead is not the competent body")
        case .stepWithoutLead: ChoiceLabel("stepWithoutLead", "环节无牵头部门", "step without a lead body")
        }
    }
}

/// Something out of order in a duty list, with its place.
public struct DutyFinding: Sendable, Hashable {
    /// What.
    public let kind: DutyFindingKind
    /// The entry, or nil where it is an item without one.
    public let duty: Code?
    /// The item, where it is about one.
    public let item: ItemCode?
    /// The step, where it is about one.
    public let step: Code?
    /// The bodies it is about.
    public let bodies: [Code]
}

/// Finds the gaps and the overlaps of the duty list on a day (职责清单分析). Reads, never changes.
public enum DutyAnalysis {
    /// Everything out of order, in the order of the list, then items without an entry in the order of their numbers.
    ///
    /// An item is led as a whole, or step by step: then each of its steps has a lead.
    ///
    /// - Parameter definition: Asked for items of which a step is named.
    public static func findings<Failure: Error>(
        in registry: Registry, on day: CivilDate,
        definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> [DutyFinding] {
        var pass = DutyPass(registry: registry, day: day)
        for entry in registry.bodies.duties.entries {
            if let until = entry.until, until < day { continue }
            try pass.look(at: entry, definition)
        }
        try pass.lookAtItems(definition)
        return pass.findings
    }
}

private struct DutyPass {
    let registry: Registry
    let day: CivilDate
    var findings: [DutyFinding] = []
    /// The first lead that stands for a place of the list.
    private var leads: [Place: (lead: Code, duty: Code)] = [:]
    /// The items for which somebody leads.
    private var led: Set<ItemCode> = []
    /// The steps of items for which somebody leads.
    private var ledSteps: [ItemCode: Set<Code>] = [:]

    /// What two entries may not both give away: a step, a whole item, or a matter by its words.
    private struct Place: Hashable {
        let item: ItemCode?
        let step: Code?
        let matter: String
    }

    init(registry: Registry, day: CivilDate) {
        (self.registry, self.day) = (registry, day)
    }

    private mutating func find(_ kind: DutyFindingKind, _ entry: DutyEntry, _ bodies: [Code] = []) {
        findings.append(DutyFinding(kind: kind, duty: entry.code, item: entry.item, step: entry.step, bodies: bodies))
    }

    mutating func look<Failure: Error>(
        at entry: DutyEntry, _ definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) {
        let holder = entry.holder(on: day)
        lookAtBodies(of: holder, entry)
        var version: ItemVersion?
        if let item = entry.item {
            if let handle = registry.item(item), let record = registry.item(handle) {
                version = record.version(on: day)
                if let step = entry.step, let version {
                    let known = try definition(VersionKey(handle, version.number))
                    if known?.step(step) == nil { find(.unknownStep, entry) }
                }
            } else {
                find(.unknownItem, entry)
            }
        }
        guard let lead = holder?.lead else { return find(.leadMissing, entry) }
        let place = Place(
            item: entry.item, step: entry.step, matter: entry.item == nil ? entry.matter.chinese : "")
        if let other = leads[place] {
            if other.lead != lead { find(.overlap, entry, [other.lead, lead]) }
        } else {
            leads[place] = (lead, entry.code)
        }
        guard let item = entry.item else { return }
        if let step = entry.step {
            ledSteps[item, default: []].insert(step)
            return
        }
        led.insert(item)
        if let competent = version?.agency.flatMap({ registry.agencies[$0]?.code }), competent != lead {
            find(.leadNotCompetent, entry, [lead, competent])
        }
    }

    private mutating func lookAtBodies(of holder: DutyHolder?, _ entry: DutyEntry) {
        guard let bodies = holder?.bodies else { return }
        let unknown = bodies.filter { registry.agencies[$0] == nil }
        if !unknown.isEmpty { find(.unknownBody, entry, unknown) }
        let closed = bodies.filter { registry.agencies[$0]?.closedFrom.map { $0 <= day } ?? false }
        if !closed.isEmpty { find(.closedBody, entry, closed) }
        if let twice = firstRepeated(bodies) { find(.repeatedBody, entry, [twice]) }
    }

    /// Every item that can be applied for on the day has somebody who leads it, or each of its steps has.
    mutating func lookAtItems<Failure: Error>(
        _ definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) {
        for record in registry.items {
            guard let version = record.version(on: day), version.isOpen, !led.contains(record.code) else { continue }
            func find(_ kind: DutyFindingKind, _ step: Code?) {
                findings.append(DutyFinding(kind: kind, duty: nil, item: record.code, step: step, bodies: []))
            }
            guard let steps = ledSteps[record.code],
                let known = try definition(VersionKey(record.handle, version.number)),
                known.steps.contains(where: { steps.contains($0.code) })
            else {
                find(.itemWithoutLead, nil)
                continue
            }
            for step in known.steps where !steps.contains(step.code) { find(.stepWithoutLead, step.code) }
        }
    }
}
