import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Who may act")
struct AuthorityQuestionTests {
    @Test("who, in which capacity, in whose name, under which grant")
    func capacities() throws {
        let expected: [(AuthorityKind, Code)] = [
            (.delegated, TestDistrict.town), (.entrusted, TestDistrict.trade), (.empowered, TestDistrict.town),
        ]
        for (kind, name) in expected {
            let hall = try AuthorityHall(granted: { $0.kind = kind })
            let competent = try hall.answer().competent
            #expect(competent.map(\.agency) == [TestDistrict.trade, TestDistrict.town])
            #expect(competent.map(\.kind) == [.statutory, kind])
            #expect(competent.map(\.inNameOf) == [TestDistrict.trade, name])
            #expect(competent.map(\.grant) == [nil, Handle(1)])
            #expect(try hall.answer().nearest(in: hall.registry.authorities)?.agency == TestDistrict.town)
        }
        #expect(try AuthorityHall().answer().nearest(in: AuthorityTable())?.agency == TestDistrict.trade)
    }

    @Test("why not: scope, act, region")
    func gaps() throws {
        let hall = try AuthorityHall(granted: { $0.scope = .items([TestDistrict.licence]) })
        #expect(try hall.gap() == nil)
        #expect(try hall.gap(TestDistrict.immediate) == .outsideScope)
        #expect(try hall.gap(.init(TestDistrict.licence.text)!, nil) == .outsideRegion)
        #expect(try hall.gap(TestDistrict.licence, RegionCode("370123101002")) == nil)
        #expect(try hall.gap(TestDistrict.licence, RegionCode("370123102")) == .outsideRegion)
        #expect(try hall.gap(TestDistrict.licence, TestDistrict.townRegion, .penalise) == .actNotGranted)
        // Items of others are none of its business.
        #expect(try hall.answer(TestDistrict.service).others.isEmpty)
        let types = try AuthorityHall(granted: { $0.scope = .types([.benefit]) })
        #expect(try types.gap() == .outsideScope)
    }

    @Test("from 00:00 of the first day to 24:00 of the last, and only once taken on")
    func days() throws {
        var hall = AuthorityHall()
        try hall.run(.init(.grant(TestDistrict.townGrant(AuthorityHall.grant)), reason: "赋权"))
        #expect(try hall.gap(on: "2026-03-02") == .notAccepted)
        try hall.run(.init(.accept(AuthorityHall.grant), day: CivilDate(iso: "2026-04-01")))
        let expected: [(String, AuthorityGap?)] = [
            ("2025-12-31", .notBegun), ("2026-01-01", .notAccepted), ("2026-03-31", .notAccepted),
            ("2026-04-01", nil), ("2026-12-31", nil), ("2027-01-01", .expired),
        ]
        for (day, gap) in expected { #expect(try hall.gap(on: day) == gap, "\(day)") }
        try hall.run(.init(.withdraw(AuthorityHall.grant), day: CivilDate(iso: "2026-10-01"), reason: "收回"))
        #expect(try hall.gap(on: "2026-09-30") == nil)
        #expect(try hall.gap(on: "2026-10-01") == .withdrawn)
        #expect(try hall.gap(on: "2027-01-01") == .withdrawn)
    }

    @Test("a statutory power over items of others is nobody's to grant")
    func statutory() throws {
        var hall = AuthorityHall()
        let grant = TestDistrict.townGrant(AuthorityHall.grant) { grant in
            grant.kind = .statutory
            grant.grantor = nil
            grant.scope = .items([TestDistrict.licence])
            grant.publishedOn = nil
        }
        try hall.run(.init(.grant(grant), reason: "分级管理"))
        #expect(try hall.authority().status == .accepted)
        #expect(try hall.answer().competent.map(\.kind) == [.statutory, .statutory])
        #expect(try hall.answer(TestDistrict.immediate).others.isEmpty)
    }

    /// The same worked out from the terms and the history alone, grant by grant.
    private func naive(
        _ item: ItemCode, _ region: RegionCode, _ day: CivilDate, _ act: AuthorityAct, _ registry: Registry
    ) throws -> Set<String> {
        let record = try #require(registry.item(item).flatMap { registry.item($0) })
        let version = try #require(record.version(on: day))
        let holder = try #require(version.agency.flatMap { registry.agencies[$0] }).code
        var may: Set<String> = ["\(holder)"]
        for authority in registry.authorities.entries {
            var isGood = true
            var link: Authority? = authority
            var root = authority.grant
            while let current = link {
                let grant = current.grant
                root = grant
                var status: AuthorityStatus = grant.kind == .statutory ? .accepted : .granted
                for change in current.changes where change.day <= day {
                    switch change.step {
                    case .accept, .resume: status = .accepted
                    case .suspend: status = .suspended
                    case .withdraw: status = .withdrawn
                    case .grant, .note, .succeed, .takeOver: break
                    }
                }
                let isInScope =
                    switch grant.scope {
                    case .all: true
                    case .types(let types): types.contains(version.type)
                    case .items(let items): items.contains(item)
                    }
                isGood =
                    isGood && status == .accepted && grant.from <= day && grant.through.map { day <= $0 } ?? true
                    && isInScope && grant.acts.contains(act)
                    && (grant.region == region || region.ancestors.contains(grant.region))
                link = grant.under.flatMap { registry.authorities[$0] }
            }
            if isGood && (root.kind == .statutory || root.grantor == holder) {
                may.insert("\(authority.grant.grantee) \(authority.code)")
            }
        }
        return may
    }

    @Test("the answer is that of a naive scan", arguments: seeds(40))
    func property(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        var hall = AuthorityHall()
        for number in 1...30 {
            let grant = randomGrant(number, &chance)
            try? hall.run(.init(.grant(grant), day: day(&chance), reason: "赋权"))
            guard let code = hall.registry.authorities.entries.randomElement(using: &chance)?.code else { continue }
            for _ in 0..<3 {
                hall.now = Instant(date: day(&chance), minute: 600)
                let works: [AuthorityCommand.Work] = [
                    .accept(code), .accept(grant.code), .note(code), .suspend(code), .resume(code), .withdraw(code),
                ]
                try? hall.run(
                    .init(works.randomElement(using: &chance) ?? .note(code), day: day(&chance), reason: "变动"))
            }
        }
        #expect(hall.registry.authorities.entries.count > 3)
        let regions = ["370123", "370123101", "370123101001", "370123102", "370000", "440113"]
        for _ in 0..<100 {
            let items = [TestDistrict.licence, TestDistrict.immediate, TestDistrict.service]
            let item = items.randomElement(using: &chance)!
            let region = RegionCode(regions.randomElement(using: &chance)!)!
            let (day, act) = (day(&chance), AuthorityAct.allCases.randomElement(using: &chance)!)
            let answer = try hall.registry.authorities(
                AuthorityInquiry(item: item, region: region, on: day, act: act))
            let may = answer.competent.map { competence in
                competence.grant.flatMap { hall.registry.authorities[$0]?.code }.map { "\(competence.agency) \($0)" }
                    ?? "\(competence.agency)"
            }
            #expect(Set(may) == (try naive(item, region, day, act, hall.registry)))
            #expect(Set(may).count == may.count)
        }
    }

    private func day(_ chance: inout SeededGenerator) -> CivilDate {
        CivilDate(iso: "2026-01-01")!.adding(days: Int.random(in: 0..<400, using: &chance))
    }

    private func randomGrant(_ number: Int, _ chance: inout SeededGenerator) -> AuthorityGrant {
        let agencies = [TestDistrict.trade, TestDistrict.housing, TestDistrict.town, TestDistrict.otherTown]
        let scopes: [AuthorityScope] = [
            .all, .all, .types([.licence]), .items([TestDistrict.licence]), .items([TestDistrict.service]),
        ]
        return TestDistrict.townGrant(Code("G-\(number)")!) { grant in
            grant.kind = AuthorityKind.allCases.randomElement(using: &chance)!
            grant.grantor = grant.kind == .statutory ? nil : agencies.randomElement(using: &chance)!
            grant.grantee = agencies.randomElement(using: &chance)!
            grant.acts = AuthorityActSet(AuthorityAct.allCases.filter { _ in Bool.random(using: &chance) })
            grant.scope = scopes.randomElement(using: &chance)!
            grant.region = RegionCode(["370123", "370123101", "370000"].randomElement(using: &chance)!)!
            grant.from = day(&chance)
            let days = Int.random(in: 0..<90, using: &chance)
            grant.through = Bool.random(using: &chance) ? grant.from.adding(days: days) : nil
            grant.mayPassOn = grant.kind != .entrusted && Bool.random(using: &chance)
            if number > 3 && grant.kind != .statutory && Bool.random(using: &chance) {
                grant.under = Code("G-\(Int.random(in: 1..<number, using: &chance))")
            }
        }
    }
}
