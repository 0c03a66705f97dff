import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Chains of reforms")
struct SuccessionPropertyTests {
    /// Reforms of every kind, one after the other, most of which can be carried out.
    private func plan(_ walk: BodiesWalk, _ chance: inout SeededGenerator) -> SuccessionPlan? {
        let open = walk.registry.agencies.entries.filter { $0.closedFrom == nil }.map(\.code)
        guard let from = chance.one(of: open) else { return nil }
        let others = open.filter { $0 != from }
        let day = walk.now.date.adding(days: -chance.below(2))
        guard let to = chance.one(of: others), let third = chance.one(of: others.filter { $0 != to }) else {
            return nil
        }
        let kind = chance.one(of: SuccessionKind.allCases) ?? .merge
        let items = walk.registry.items.filter { _ in chance.chance(40) }.map(\.code)
        switch kind {
        case .merge:
            return SuccessionPlan(.merge, from: [from], to: [to], on: day, basis: BodiesWalk.basis)
        case .split:
            return SuccessionPlan(
                .split, from: [from], to: [to, third], on: day, basis: BodiesWalk.basis,
                rules: items.map { SuccessionRule(to: third, item: $0) }, rest: to)
        case .transfer:
            return SuccessionPlan(
                .transfer, from: [from], to: [to], on: day, basis: BodiesWalk.basis,
                rules: chance.chance(50)
                    ? [SuccessionRule(to: to, type: chance.chance(50) ? "01" : "20")]
                    : (items.isEmpty ? [TestDistrict.service] : items).map { SuccessionRule(to: to, item: $0) })
        }
    }

    /// Everything that is registered names a body that is there.
    private func dangling(_ walk: BodiesWalk) -> [String] {
        let registry = walk.registry
        let closed = Set(registry.agencies.entries.filter { $0.closedFrom != nil }.map(\.code))
        var found = registry.posts.entries.filter { $0.agency.map(closed.contains) ?? false }.map(\.code.text)
        found += registry.officers.entries.filter { closed.contains($0.agency) }.map(\.code.text)
        found += registry.windows.entries.filter { !closed.isDisjoint(with: $0.agencies) }.map(\.code.text)
        for item in registry.items {
            let days = [walk.now.date] + item.versions.compactMap(\.effectiveFrom).filter { $0 > walk.now.date }
            for day in days {
                let agency = item.version(on: day)?.agency.flatMap { registry.agencies[$0]?.code }
                guard let agency else { continue }
                if closed.contains(agency) { found.append("\(item.code) \(day)") }
            }
        }
        for duty in registry.bodies.duties.entries {
            let bodies = duty.holder(on: walk.now.date)?.bodies ?? []
            if !closed.isDisjoint(with: bodies) { found.append("\(duty.code)") }
        }
        return found
    }

    @Test("after any chain of reforms everything has exactly one body that is there", arguments: seeds(60))
    func chains(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        var walk = BodiesWalk()
        try walk.addAgencies("A-1", "A-2", "A-3", "A-4", "A-5")
        let entry = DutyEntry(
            code: BodiesWalk.code("D-1"), item: TestDistrict.licence,
            holders: [DutyHolder(lead: TestDistrict.trade, support: [TestDistrict.housing])])
        try walk.arrange(.setDuties([entry]))
        // Cases of the district, each with the body it was opened with and when.
        var cases: [(item: ItemRecord, version: ItemVersion, since: Instant)] = []
        var done = 0
        for _ in 0..<12 {
            for item in walk.registry.items {
                if let version = item.version(on: walk.now.date) { cases.append((item, version, walk.now)) }
            }
            walk.now = walk.now.adding(minutes: 1_440 * (1 + chance.below(9)))
            guard let plan = plan(walk, &chance) else { break }
            let preview = walk.preview(plan)
            let before = walk.registry
            if walk.rejection(.succeed(plan)) == nil {
                try walk.arrange(.succeed(plan))
                done += 1
            } else {
                #expect(!preview.isClear)
                #expect(before.bodies == walk.registry.bodies)
            }
            #expect(dangling(walk) == [])
            try compare(cases, walk)
        }
        #expect(done > 0)
    }

    /// The body of a case is there, and is the one that its item has now; asking twice gives the same.
    private func compare(
        _ cases: [(item: ItemRecord, version: ItemVersion, since: Instant)], _ walk: BodiesWalk
    ) throws {
        let registry = walk.registry
        for (item, version, since) in cases {
            guard let named = version.agency.flatMap({ registry.agencies[$0]?.code }) else { continue }
            let subject = SuccessionSubject.item(item.code, type: version.type, region: version.region)
            let chain = registry.bodies.successions
            let body = chain.body(named, for: subject, since: since, on: walk.now.date)
            #expect(registry.agencies[body]?.closedFrom == nil)
            let current = registry.item(item.handle)?.version(on: walk.now.date)?.agency
            #expect(registry.agencies.handle(body) == current, "\(item.code)")
            let steps = chain.steps(from: named, for: subject, since: since, on: walk.now.date)
            #expect(steps.isEmpty == (body == named) || named == body)
            // Before any reform began it was the body that was named.
            #expect(chain.body(named, for: subject, since: since, on: BodiesWalk.day("2020-01-01")) == named)
        }
    }

    @Test("what is stored of any event reads back equal", arguments: seeds(20))
    func wire(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        var walk = BodiesWalk()
        try walk.addAgencies("A-1", "A-2")
        for _ in 0..<6 { if let plan = plan(walk, &chance) { try? walk.arrange(.succeed(plan)) } }
        let proof = RetainedProof(code: BodiesWalk.code("R"), name: LocalizedText("证"), basis: BodiesWalk.basis)
        try walk.arrange(.setProofs([proof]))
        for event in walk.events {
            let again = try RegistryEvent(storedKind: event.storedKey.kind, storedBody: event.storedBody)
            #expect(again == event)
            #expect(again.storedBody == event.storedBody)
        }
    }
}
