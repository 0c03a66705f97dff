import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Powers follow reforms of bodies")
struct SuccessionPowerTests {
    private static let code = Code("G-1")!
    private static let new = BodiesWalk.code("A-NEW")
    private static let other = BodiesWalk.code("A-OTHER")

    private func walk(_ change: (inout AuthorityGrant) -> Void = { _ in }) throws -> PowerWalk {
        var walk = try PowerWalk()
        try walk.give(TestDistrict.townGrant(Self.code, change))
        return walk
    }

    @Test("one body renamed: its grant of all items goes on as one over all items")
    func renamed() throws {
        var walk = try walk()
        let plan = PowerWalk.plan(.merge, [PowerWalk.trade], ["A-NEW"])
        let preview = walk.preview(plan)
        #expect(preview.powers.map(\.grant) == [Self.code] && preview.powers[0].outcome == .succeeded)
        try walk.succeed(plan)
        let heir = try #require(walk.registry.authorities[BodiesWalk.code("G-1-R1")])
        #expect(heir.grant == preview.powers[0].heirs.first)
        #expect(heir.grant.grantor == Self.new && heir.grant.grantee == PowerWalk.town && heir.grant.scope == .all)
        #expect(heir.status == .accepted && heir.grant.from == PowerWalk.day)
        #expect(walk.registry.authorities[Self.code]?.status == .succeeded)
        let answer = try walk.answer()
        #expect(answer.competent.map(\.agency) == [Self.new, PowerWalk.town])
        #expect(answer.competent[0].succession.map(\.from) == [PowerWalk.trade])
        #expect(answer.competent[1].succession.map(\.grant) == [Handle(1)])
        // The day before it was as it was.
        let before = try walk.answer(on: PowerWalk.day.adding(days: -1))
        #expect(before.competent.map(\.agency) == [PowerWalk.trade])
        // Nothing is done to a grant that has its successor.
        #expect(throws: Rejection.self) { try walk.run(.init(.withdraw(Self.code), reason: "收回")) }
    }

    @Test("who exercises a power merges with who granted it: the grant ends with its reason")
    func merged() throws {
        var walk = try walk()
        try walk.succeed(PowerWalk.plan(.merge, [PowerWalk.trade, PowerWalk.town], ["A-NEW"]))
        let ended = try #require(walk.registry.authorities[Self.code])
        #expect(ended.status == .succeeded && ended.changes.last?.succession?.outcome == .merged)
        #expect(walk.registry.authorities.entries.count == 1)
        #expect(try walk.answer().competent.map(\.agency) == [Self.new])
    }

    @Test("a split shares the items of a grant; a power passed on follows the one above it")
    func split() throws {
        var walk = try walk { $0.mayPassOn = true }
        try walk.give(
            TestDistrict.townGrant(Code("G-2")!) {
                $0.grantor = PowerWalk.town
                $0.grantee = TestDistrict.otherTown
                $0.under = Self.code
            })
        try walk.succeed(
            PowerWalk.plan(
                .split, [PowerWalk.town], ["A-NEW", "A-OTHER"],
                rules: [SuccessionRule(to: Self.other, item: TestDistrict.districtOnly)], rest: "A-NEW"))
        for (item, holder) in [(TestDistrict.licence, Self.new), (TestDistrict.districtOnly, Self.other)] {
            let answer = try walk.answer(item)
            #expect(Set(answer.competent.map(\.agency)) == [PowerWalk.trade, holder, TestDistrict.otherTown])
            let uppers = answer.competent.compactMap { $0.grant.flatMap { walk.registry.authorities[$0]?.grant } }
            #expect(uppers[0].grantee == holder && uppers[1].grantor == holder && uppers[1].under == uppers[0].code)
        }
    }

    @Test("a body that gives up a part gives up its powers over it; a statutory power goes with the item")
    func transfer() throws {
        var walk = try walk { $0.scope = .items([TestDistrict.licence, TestDistrict.districtOnly]) }
        try walk.give(
            AuthorityGrant(
                code: Code("L-1")!, kind: .statutory, grantor: nil, grantee: PowerWalk.town,
                acts: AuthorityActSet([.decide]), scope: .items([TestDistrict.licence, TestDistrict.service]),
                region: TestDistrict.districtRegion, bases: [BodiesWalk.basis], from: TestDistrict.firstDay,
                atEnd: .finish))
        try walk.succeed(
            PowerWalk.plan(
                .transfer, [PowerWalk.town], ["A-NEW"],
                rules: [SuccessionRule(to: Self.new, item: TestDistrict.licence)]))
        #expect(try Set(walk.answer().competent.map(\.agency)) == [PowerWalk.trade, Self.new])
        #expect(
            try Set(walk.answer(TestDistrict.districtOnly).competent.map(\.agency)) == [
                PowerWalk.trade, PowerWalk.town,
            ])
        #expect(try walk.answer(TestDistrict.service).competent.map(\.agency).contains(PowerWalk.town))
    }

    @Test("what was recorded for later days goes over; an ended grant keeps its cases")
    func later() throws {
        var walk = try walk()
        let later = BodiesWalk.day("2026-06-01")
        try walk.run(.init(.withdraw(Self.code), day: later, reason: "收回"))
        try walk.succeed(PowerWalk.plan(.merge, [PowerWalk.town], ["A-NEW"]))
        let handle = try #require(walk.registry.authorities.handle(BodiesWalk.code("G-1-R1")))
        let heir = try #require(walk.registry.authorities[handle])
        #expect(heir.status(on: later.adding(days: -1)) == .accepted && heir.status(on: later) == .withdrawn)
        var question = AuthorityQuestion(
            item: TestDistrict.licence, holder: PowerWalk.trade, type: .licence, region: TestDistrict.townRegion,
            day: later, acts: AuthorityActSet([.decide]))
        #expect(walk.registry.authorities.answer(question).competent.map(\.agency) == [PowerWalk.trade])
        // A case begun under the old grant is finished under the one in its place.
        question.begun = [Handle(1)]
        #expect(walk.registry.authorities.answer(question).competent.map(\.grant) == [nil, handle])
        let closed = TestDistrict.townGrant(Code("G-9")!)
        #expect(throws: Rejection(.bodyClosed, PowerWalk.town.text)) { try walk.give(closed) }
    }

    // MARK: Property

    private func grant(_ number: Int, _ walk: PowerWalk, _ chance: inout SeededGenerator) -> AuthorityGrant? {
        let open = walk.registry.agencies.entries.filter { $0.closedFrom == nil }.map(\.code)
        let uppers = walk.registry.authorities.entries
        guard let code = Code("G-\(number)"), let grantee = chance.one(of: open) else { return nil }
        let upper = chance.chance(30) ? chance.one(of: uppers) : nil
        let kind: AuthorityKind = upper == nil && chance.chance(20) ? .statutory : .delegated
        let items = walk.registry.items.filter { _ in chance.chance(40) }.map(\.code)
        let scope: AuthorityScope =
            switch chance.below(3) {
            case 0: .types(chance.chance(50) ? [.licence] : [.licence, .publicService])
            case 1: items.isEmpty ? .types([.licence]) : .items(items)
            default: kind == .statutory ? .types([.licence]) : .all
            }
        return AuthorityGrant(
            code: code, kind: kind,
            grantor: kind == .statutory
                ? nil : upper?.grant.grantee ?? chance.one(of: [PowerWalk.trade, PowerWalk.housing] + open),
            grantee: grantee, acts: AuthorityActSet([.accept, .review, .decide]), scope: upper?.grant.scope ?? scope,
            region: chance.chance(50) ? TestDistrict.townRegion : TestDistrict.districtRegion,
            bases: [BodiesWalk.basis], from: PowerWalk.day.adding(days: chance.below(40) - 20),
            through: upper?.grant.through ?? (chance.chance(30) ? PowerWalk.day.adding(days: chance.below(90)) : nil),
            mayPassOn: true, under: upper?.grant.code, atEnd: chance.chance(50) ? .finish : .handBack)
    }

    private func plan(_ walk: PowerWalk, _ chance: inout SeededGenerator) -> SuccessionPlan? {
        let open = walk.registry.agencies.entries.filter { $0.closedFrom == nil }.map(\.code)
        let day = walk.now.date.adding(days: -chance.below(3))
        guard let from = chance.one(of: open), let to = chance.one(of: open.filter { $0 != from }),
            let third = chance.one(of: open.filter { $0 != from && $0 != to })
        else { return nil }
        let items = walk.registry.items.filter { _ in chance.chance(40) }.map(\.code)
        switch chance.one(of: SuccessionKind.allCases) ?? .merge {
        case .merge:
            return SuccessionPlan(
                .merge, from: chance.chance(50) ? [from] : [from, third], to: [to], on: day, basis: BodiesWalk.basis)
        case .split:
            return SuccessionPlan(
                .split, from: [from], to: [to, third], on: day, basis: BodiesWalk.basis,
                rules: items.map { SuccessionRule(to: third, item: $0) }, rest: to)
        case .transfer:
            let some = items.isEmpty ? [TestDistrict.service] : items
            return SuccessionPlan(
                .transfer, from: [from], to: [to], on: day, basis: BodiesWalk.basis,
                rules: chance.chance(40)
                    ? [SuccessionRule(to: to, type: "01")] : some.map { SuccessionRule(to: to, item: $0) })
        }
    }

    @Test(
        "whoever could act before a reform, its one successor can after it, and no body that ended",
        arguments: seeds(60))
    func property(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        var walk = try PowerWalk(adding: ["A-1", "A-2", "A-3", "A-4"])
        var done = 0
        for number in 0..<24 {
            for place in 0..<3 {
                guard let grant = grant(number * 3 + place, walk, &chance) else { continue }
                try? walk.give(grant)
            }
            walk.now = walk.now.adding(minutes: 1_440 * (3 + chance.below(5)))
            guard let plan = plan(walk, &chance) else { break }
            let before = walk
            do { try walk.succeed(plan) } catch is Rejection { continue }
            done += 1
            try compare(before, walk, plan)
        }
        #expect(done > 0)
    }

    /// Whether a body may act under an older grant of all items of a body, which got the item by the reform.
    private func comesWithAll(
        _ competence: Competence, _ before: PowerWalk, _ after: PowerWalk, _ plan: SuccessionPlan
    ) -> Bool {
        guard var root = competence.grant.flatMap({ after.registry.authorities[$0]?.grant }) else { return false }
        while let upper = root.under.flatMap({ after.registry.authorities[$0]?.grant }) { root = upper }
        if case .items = root.scope { return false }
        let old = before.registry.authorities
        let code = after.registry.authorities[root.code]?.succession?.predecessor
        guard var origin = (old[root.code] ?? code.flatMap { old[$0] })?.grant else { return false }
        while let upper = origin.under.flatMap({ old[$0]?.grant }) { origin = upper }
        return root.grantor.map(plan.successors.contains) ?? false && origin.grantor == root.grantor
    }

    private func compare(_ before: PowerWalk, _ after: PowerWalk, _ plan: SuccessionPlan) throws {
        let first = try #require(plan.day)
        let closed = Set(after.registry.agencies.entries.filter { $0.closedFrom != nil }.map(\.code))
        for day in [-1, 0, 4, 30, 200].map({ first.adding(days: $0) }) {
            for authority in after.registry.authorities.entries where day >= first {
                guard [.granted, .accepted, .suspended].contains(authority.status(on: day)) else { continue }
                #expect(!closed.contains(authority.grant.grantee), "\(authority.code)")
                #expect(authority.grant.grantor.map { !closed.contains($0) } ?? true, "\(authority.code)")
            }
            for item in before.registry.items {
                for region in [TestDistrict.townRegion, TestDistrict.districtRegion] {
                    let inquiry = AuthorityInquiry(item: item.code, region: region, on: day)
                    guard let version = item.version(on: day), let was = try? before.registry.authorities(inquiry)
                    else { continue }
                    let subject = SuccessionSubject.item(item.code, type: version.type, region: version.region)
                    let expected = was.competent.map(\.agency).map { body in
                        day >= first && plan.predecessors.contains(body)
                            ? plan.successor(for: subject) ?? body : body
                    }
                    let now = try after.registry.authorities(inquiry)
                    let missing = Set(expected).subtracting(now.competent.map(\.agency))
                    #expect(missing.isEmpty, "\(item.code) \(day) \(plan.kind)")
                    for more in now.competent where !expected.contains(more.agency) {
                        #expect(comesWithAll(more, before, after, plan), "\(item.code) \(day) \(plan.kind)")
                    }
                    let nearest = try #require(now.nearest(in: after.registry.authorities))
                    #expect(day < first || !closed.contains(nearest.agency))
                }
            }
        }
    }
}
