/// Works out what a reform of bodies moves: items first, then the posts that serve them, the officers at the posts, and
/// what else names the bodies. Changes nothing.
struct SuccessionSurvey {
    let plan: SuccessionPlan
    let day: CivilDate
    let registry: Registry
    var preview: SuccessionPreview
    /// The body each post of the old bodies goes to, or stays with.
    var postTargets: [Code: Code] = [:]
    /// The bodies to which the items go of which a post decides, and those in whose steps it takes part.
    var deciding: [Code: Set<Code>] = [:]
    var reviewing: [Code: Set<Code>] = [:]
    /// The items of the old bodies with the post that decides and the body they go to.
    private var decided: [(item: ItemCode, post: Code, to: Code)] = []
    /// What the items of each old body went to, for windows.
    private var takers: [Code: Set<Code>] = [:]
    private let before: Set<Code>

    /// What a plan would do, or what it breaks. `definition` is asked for the versions that name the old bodies.
    ///
    /// - Parameter signing: Who carries it out and when, for what becomes of grants.
    static func preview<Failure: Error>(
        _ plan: SuccessionPlan, in registry: Registry, signing: (ActorRecord, Instant)? = nil,
        definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> SuccessionPreview {
        var preview = SuccessionPreview(plan: plan)
        preview.violations = SuccessionCheck.violations(of: plan, in: registry)
        guard preview.violations.isEmpty, let day = plan.day else { return preview }
        var survey = SuccessionSurvey(plan: plan, day: day, registry: registry, preview: preview)
        try survey.items(definition)
        let moved = survey.preview.changes
        survey.preview.changes = []
        let powers = SuccessionPowers.moved(by: plan, on: day, in: registry, signing)
        survey.take(powers)
        survey.bodies()
        survey.posts()
        survey.windows()
        survey.officers()
        // Versions of items name bodies and posts as they are by then.
        survey.preview.changes += moved
        survey.duties()
        survey.preview.changes += powers.changes
        return survey.preview
    }

    private init(plan: SuccessionPlan, day: CivilDate, registry: Registry, preview: SuccessionPreview) {
        (self.plan, self.day, self.registry, self.preview) = (plan, day, registry, preview)
        before = Set(plan.predecessors)
    }

    /// The one body for something of an old body, or nil and a doubt. In a transfer that is the old body itself where
    /// nothing says otherwise.
    private mutating func target(
        _ subject: SuccessionSubject, of body: Code, _ part: SuccessionPart, _ code: String
    ) -> Code? {
        let named = plan.named(for: subject)
        if named.count > 1 {
            preview.doubt(.severalSuccessors, part, code, named)
            return nil
        }
        if let only = named.first ?? plan.remainder { return only }
        if plan.kind == .transfer { return body }
        preview.doubt(.noSuccessor, part, code)
        return nil
    }

    private mutating func move(_ part: SuccessionPart, _ code: String, _ from: Code, _ to: [Code]) {
        preview.moves.append(SuccessionMove(part: part, code: code, from: from, to: to))
    }

    /// Windows go on serving who exercises the powers of their bodies.
    private mutating func take(_ powers: SuccessionPowers) {
        preview.powers = powers.moves
        preview.doubts += powers.doubts
        for (body, to) in powers.takers { takers[body, default: []].formUnion(to) }
    }

    // MARK: Items

    private mutating func items<Failure: Error>(
        _ definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) {
        let handles = Set(plan.predecessors.compactMap { registry.agencies.handle($0)?.rawValue })
        for place in registry.items.indices {
            var isTouched = false
            registry.items.eachVersion(at: place) { _, version in
                if handles.contains(version.agency) { isTouched = true }
            }
            if isTouched { try item(registry.items[place], definition) }
        }
    }

    private mutating func item<Failure: Error>(
        _ record: ItemRecord, _ definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) {
        var next = UInt32(record.versions.count)
        var isListed = false
        for version in record.inEffect(from: day) {
            guard let agency = version.agency.flatMap({ registry.agencies[$0]?.code }), before.contains(agency) else {
                continue
            }
            let subject = SuccessionSubject.item(record.code, type: version.type, region: version.region)
            guard let to = target(subject, of: agency, .item, record.code.text) else { return }
            guard var copy = try definition(VersionKey(record.handle, version.number)) else {
                return preview.doubt(.unreadable, .item, record.code.text)
            }
            note(copy, record.code, goesTo: to, from: agency)
            if to == agency { continue }
            if !isListed { move(.item, record.code.text, agency, [to]) }
            isListed = true
            copy.agency = to
            next += 1
            let from = version.effectiveFrom.map { max($0, day) }
            preview.changes.append(
                .itemVersionAdded(record.handle, version: next, effectiveFrom: from, copy))
        }
    }

    /// Notes the posts that an item needs, which go where it goes.
    private mutating func note(_ definition: ItemDefinition, _ item: ItemCode, goesTo to: Code, from agency: Code) {
        takers[agency, default: []].insert(to)
        if let post = definition.decisionPost {
            deciding[post, default: []].insert(to)
            decided.append((item, post, to))
        }
        for step in definition.steps { reviewing[step.post, default: []].insert(to) }
    }

    // MARK: The organisation

    private mutating func bodies() {
        guard plan.kind.closes else { return }
        for code in plan.predecessors {
            guard let handle = registry.agencies.handle(code), var agency = registry.agencies[handle] else { continue }
            agency.closedFrom = day
            preview.changes.append(.agencySet(handle, agency))
            move(.body, code.text, code, plan.successors)
        }
    }

    private mutating func posts() {
        for (index, post) in registry.posts.entries.enumerated() {
            guard let body = post.agency, before.contains(body), let to = target(of: post, body) else { continue }
            postTargets[post.code] = to
            if to == body { continue }
            var moved = post
            moved.agency = to
            preview.changes.append(.postSet(Handle(UInt32(index) + 1), moved))
            move(.post, post.code.text, body, [to])
        }
        for (item, post, to) in decided {
            guard let target = postTargets[post], target != to else { continue }
            preview.doubt(.postApart, .item, item.text, [target, to])
        }
    }

    /// A post goes where it is named to go, else where the items go of which it decides, else where those go in whose
    /// review it takes part.
    private mutating func target(of post: Post, _ body: Code) -> Code? {
        if plan.named(for: .post(post.code)).isEmpty {
            let decides = deciding[post.code] ?? []
            if decides.count > 1 {
                preview.doubt(.severalSuccessors, .post, post.code.text, decides)
                return nil
            }
            if let only = decides.first { return only }
            if let reviews = reviewing[post.code], reviews.count == 1, let only = reviews.first { return only }
        }
        return target(.post(post.code), of: body, .post, post.code.text)
    }

    private mutating func windows() {
        for (index, window) in registry.windows.entries.enumerated() {
            guard !before.isDisjoint(with: window.agencies) else { continue }
            var agencies: [Code] = []
            for code in window.agencies {
                let follow = before.contains(code) ? successors(ofItemsOf: code) : [code]
                for body in follow where !agencies.contains(body) { agencies.append(body) }
            }
            guard agencies != window.agencies, let from = window.agencies.first(where: before.contains) else {
                continue
            }
            var moved = window
            moved.agencies = agencies
            preview.changes.append(.windowSet(Handle(UInt32(index) + 1), moved))
            move(.window, window.code.text, from, agencies.filter { !window.agencies.contains($0) })
        }
    }

    /// Who has the items of a body afterwards: a window goes on taking them all.
    private func successors(ofItemsOf code: Code) -> [Code] {
        let taking = takers[code] ?? []
        let after = plan.successors.filter { taking.contains($0) || (plan.kind.closes && taking.isEmpty) }
        return plan.kind.closes ? after : [code] + after
    }

    private mutating func officers() {
        for (index, officer) in registry.officers.entries.enumerated() where before.contains(officer.agency) {
            guard let to = target(of: officer) else { continue }
            if to == officer.agency { continue }
            var moved = officer
            moved.agency = to
            preview.changes.append(.officerSet(Handle(UInt32(index) + 1), moved))
            move(.officer, officer.code.text, officer.agency, [to])
        }
    }

    /// An officer goes where the plan says, else with the posts held.
    private mutating func target(of officer: Officer) -> Code? {
        let code = officer.code.text
        if plan.named(for: .officer(officer.code)).isEmpty {
            let targets = Set(officer.posts.compactMap { postTargets[$0] })
            if targets.count > 1 {
                preview.doubt(.severalSuccessors, .officer, code, targets)
                return nil
            }
            if let only = targets.first { return only }
        }
        return target(.officer(officer.code), of: officer.agency, .officer, code)
    }

    // MARK: Duties

    private mutating func duties() {
        for (index, entry) in registry.bodies.duties.entries.enumerated() {
            if let until = entry.until, until < day { continue }
            guard let moved = successor(of: entry), moved != entry else { continue }
            preview.changes.append(.bodiesChanged(.dutySet(Handle(UInt32(index) + 1), moved)))
            let from = entry.holders.flatMap(\.bodies).first(where: before.contains)
            if let from { move(.duty, entry.code.text, from, moved.last(through: .latest)?.lead.map { [$0] } ?? []) }
        }
    }

    /// The entry with the holders that follow from the day on.
    private mutating func successor(of entry: DutyEntry) -> DutyEntry? {
        var moved = entry
        for index in moved.holders.indices where moved.holders[index].from.map({ $0 > day }) ?? false {
            guard let holder = successor(of: moved.holders[index], entry) else { return nil }
            moved.holders[index] = holder
        }
        guard let last = entry.last(through: day) else { return moved }
        guard var follower = successor(of: last, entry) else { return nil }
        guard follower != last else { return moved }
        follower.from = day
        follower.basis = plan.basis
        moved.holders.append(follower)
        return moved
    }

    private mutating func successor(of holder: DutyHolder, _ entry: DutyEntry) -> DutyHolder? {
        var moved = holder
        if let lead = holder.lead, before.contains(lead) {
            guard let to = target(of: entry, lead) else { return nil }
            moved.lead = to
        }
        moved.support = []
        for body in holder.support {
            var to = body
            if before.contains(body) {
                guard let found = target(of: entry, body) else { return nil }
                to = found
            }
            if to != moved.lead, !moved.support.contains(to) { moved.support.append(to) }
        }
        return moved
    }

    /// A duty goes where it is named to go, else where its item goes.
    private mutating func target(of entry: DutyEntry, _ body: Code) -> Code? {
        var subject = SuccessionSubject.duty(entry.code)
        if plan.named(for: subject).isEmpty, let item = entry.item, let handle = registry.item(item),
            let record = registry.item(handle),
            let version = record.inEffect(from: day).first ?? record.latest
        {
            subject = .item(item, type: version.type, region: version.region)
        }
        return target(subject, of: body, .duty, entry.code.text)
    }
}

extension ItemRecord {
    /// The versions that count from a day on: the one in effect, those still to come, and the newest where it is a
    /// draft.
    func inEffect(from day: CivilDate) -> [ItemVersion] {
        var found = version(on: day).map { [$0] } ?? []
        let later = versions.filter { later in
            guard let from = later.effectiveFrom, from > day else { return false }
            return version(on: from)?.number == later.number
        }
        found += later.sorted { ($0.effectiveFrom ?? .latest) < ($1.effectiveFrom ?? .latest) }
        if let latest, latest.effectiveFrom == nil { found.append(latest) }
        return found
    }
}
