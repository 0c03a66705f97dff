import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Acts on cases under a grant")
struct AuthorityCaseTests {
    /// A case of the licence that lies in the town, led on by deciders and appliers alone.
    private struct TownCase {
        var hall: AuthorityHall
        var state: CaseState
        /// The grants that the acts rest on, in order; nil for acts of the item's own people.
        var grants: [Code?] = []

        init(
            _ hall: AuthorityHall, _ item: ItemCode = TestDistrict.licence, at place: Code? = TestDistrict.townHall,
            region: RegionCode? = nil
        ) throws {
            self.hall = hall
            var application = TestDistrict.application(for: TestDistrict.licence)
            application.item = item
            application.hall = place
            if place == nil { application.channel = .online }
            application.region = region
            let date = hall.now.date
            let decided = try ApplicationDecider.decide(application, by: .applicant, in: hall.context) { handle, code in
                .init(number: CaseNumber(item: code, handle: handle, date: date, serial: 1), serial: 1, date: date)
            }.get()
            guard case .caseChanged(.opened(let opening)) = decided.events[0].event else {
                throw Rejection(.unknownCommand)
            }
            state = CaseState(id: CaseID(1), opening: opening, times: hall.context.times)
        }

        func rejection(of work: CaseCommand.Work, by actor: Actor) -> RejectionCode? {
            do throws(Rejection) {
                _ = try CaseDecider.decide(
                    CaseCommand(state.number, work), by: actor, on: state, in: hall.context)
                return nil
            } catch {
                return error.code
            }
        }

        mutating func act(_ work: CaseCommand.Work, by actor: Actor) throws {
            hall.now = hall.now.adding(minutes: 1)
            let decided = try CaseDecider.decide(
                CaseCommand(state.number, work), by: actor, on: state, in: hall.context)
            for event in decided.events {
                guard case .caseChanged(let change) = event.event else { continue }
                state.apply(change, times: hall.context.times, by: decided.actor)
            }
            #expect(try ActorRecord(wireBytes: decided.actor.wireBytes) == decided.actor)
            #expect(try CaseState(wireBytes: state.wireBytes) == state)
            grants.append(decided.actor.grant.flatMap { hall.registry.authorities[$0]?.code })
        }

        mutating func toDecision() throws {
            try act(.receive(window: TestDistrict.townWindow, waitedSince: nil), by: TestDistrict.townClerk)
            try act(.accept, by: TestDistrict.townClerk)
            for step in [TestDistrict.formalStep, TestDistrict.inspectionStep, TestDistrict.opinionStep] {
                try act(CaseWalk.step(step), by: TestDistrict.townReviewer)
            }
        }
    }

    private static let decide = CaseCommand.Work.decide(.granted, reason: "")

    @Test("a town takes a case in, reviews and decides it, and each act says under which grant")
    func whole() throws {
        var walk = try TownCase(AuthorityHall(granted: { _ in }))
        #expect(walk.state.opening.region == TestDistrict.townRegion)
        try walk.toDecision()
        try walk.act(Self.decide, by: TestDistrict.townDecider)
        try walk.act(.issue(method: .mail, window: nil, recipient: ""), by: TestDistrict.townClerk)
        try walk.act(.archive, by: TestDistrict.townClerk)
        #expect(walk.state.phase == .archived)
        #expect(walk.grants == [Code?](repeating: AuthorityHall.grant, count: 8))
        #expect(walk.state.grants == [Handle(1)])
    }

    @Test("without a grant the officer of another agency is refused as ever")
    func none() throws {
        let hall = AuthorityHall()
        let walk = try TownCase(hall, at: TestDistrict.districtHall)
        let window = CaseCommand.Work.receive(window: TestDistrict.comprehensiveWindow, waitedSince: nil)
        #expect(walk.rejection(of: window, by: TestDistrict.townClerk) == .wrongAgency)
        #expect(walk.rejection(of: Self.decide, by: TestDistrict.townDecider) == .wrongPost)
        #expect(walk.rejection(of: CaseWalk.step(TestDistrict.formalStep), by: TestDistrict.townReviewer) == .wrongPost)
    }

    @Test("a grant that does not help says why")
    func reasons() throws {
        let table: [(RejectionCode, (inout AuthorityGrant) -> Void)] = [
            (.authorityNotForAct, { $0.acts = AuthorityActSet([.review]) }),
            (.authorityElsewhere, { $0.region = RegionCode("370123102")! }),
            (.authorityNotBegun, { $0.from = CivilDate(iso: "2026-03-03")! }),
            (.authorityEnded, { $0.through = CivilDate(iso: "2026-03-01") }),
            (.wrongAgency, { $0.scope = .items([TestDistrict.immediate]) }),
        ]
        let receive = CaseCommand.Work.receive(window: nil, waitedSince: nil)
        for (expected, change) in table {
            var hall = AuthorityHall()
            try hall.run(.init(.grant(TestDistrict.townGrant(AuthorityHall.grant, change)), reason: "赋权"))
            hall.now = CaseWalk.times("2026-02-28T09:00")
            try? hall.run(.init(.accept(AuthorityHall.grant)))
            hall.now = CaseWalk.times("2026-03-02T09:00")
            let walk = try TownCase(hall, at: nil, region: TestDistrict.townRegion)
            #expect(walk.rejection(of: receive, by: TestDistrict.townClerk) == expected)
        }
        var hall = AuthorityHall()
        try hall.run(.init(.grant(TestDistrict.townGrant(AuthorityHall.grant)), reason: "赋权"))
        var walk = try TownCase(hall, at: TestDistrict.districtHall, region: TestDistrict.townRegion)
        let window = CaseCommand.Work.receive(window: TestDistrict.comprehensiveWindow, waitedSince: nil)
        #expect(walk.rejection(of: window, by: TestDistrict.townClerk) == .authorityNotAccepted)
        try walk.hall.run(.init(.accept(AuthorityHall.grant)))
        #expect(walk.rejection(of: window, by: TestDistrict.townClerk) == nil)
        try walk.hall.run(.init(.suspend(AuthorityHall.grant), reason: "整改"))
        #expect(walk.rejection(of: window, by: TestDistrict.townClerk) == .authoritySuspended)
    }

    @Test(
        "it expires at 24:00 of its last day; what was begun is finished, or goes back",
        arguments: AuthorityEnd.allCases)
    func ending(end: AuthorityEnd) throws {
        let eve = CaseWalk.times("2026-12-31T23:00")
        var walk = try TownCase(AuthorityHall(granted: { $0.atEnd = end }, at: eve))
        try walk.toDecision()
        let untouched = try TownCase(walk.hall)
        walk.hall.now = CaseWalk.times("2026-12-31T23:59")
        #expect(walk.rejection(of: Self.decide, by: TestDistrict.townDecider) == nil)
        walk.hall.now = CaseWalk.times("2027-01-01T00:00")
        let late: RejectionCode? = end == .finish ? nil : .authorityEnded
        #expect(walk.rejection(of: Self.decide, by: TestDistrict.townDecider) == late)
        // Its own agency may decide in either case.
        #expect(walk.rejection(of: Self.decide, by: TestDistrict.decider) == nil)
        // A case that the town never touched is not its own to finish.
        var other = untouched
        other.hall.now = walk.hall.now
        let receive = CaseCommand.Work.receive(window: TestDistrict.townWindow, waitedSince: nil)
        #expect(other.rejection(of: receive, by: TestDistrict.townClerk) == .authorityEnded)
    }

    @Test("withdrawn with cases in flight", arguments: AuthorityEnd.allCases)
    func withdrawn(end: AuthorityEnd) throws {
        var walk = try TownCase(AuthorityHall(granted: { $0.atEnd = end }))
        try walk.toDecision()
        try walk.hall.run(.init(.withdraw(AuthorityHall.grant), day: CivilDate(iso: "2026-03-03"), reason: "收回"))
        #expect(walk.rejection(of: Self.decide, by: TestDistrict.townDecider) == nil)
        walk.hall.now = CaseWalk.times("2026-03-03T00:00")
        let late: RejectionCode? = end == .finish ? nil : .authorityEnded
        #expect(walk.rejection(of: Self.decide, by: TestDistrict.townDecider) == late)
        #expect(walk.rejection(of: Self.decide, by: TestDistrict.decider) == nil)
    }

    @Test("who accepted under a grant neither reviews nor decides, and a skill is still asked for")
    func separation() throws {
        var walk = try TownCase(AuthorityHall(granted: { _ in }))
        try walk.act(.receive(window: TestDistrict.townWindow, waitedSince: nil), by: TestDistrict.townClerk)
        try walk.act(.accept, by: TestDistrict.townClerk)
        var registry = walk.hall.registry
        let handle = try #require(registry.officers.handle(Code("O-T-FRONT")!))
        var officer = try #require(registry.officers[handle])
        officer.posts.append(Code("P-T-REVIEW")!)
        registry.apply(.officerSet(handle, officer))
        walk.hall.registry = registry
        let actor = Actor.officer(officer.code, post: Code("P-T-REVIEW")!)
        #expect(walk.rejection(of: CaseWalk.step(TestDistrict.formalStep), by: actor) == .acceptorMayNotApprove)
        try walk.act(CaseWalk.step(TestDistrict.formalStep), by: TestDistrict.townReviewer)
        #expect(walk.rejection(of: CaseWalk.step(TestDistrict.inspectionStep), by: actor) == .skillMissing)
    }

    @Test("Licensing Law article 42: the head of who decides in its own name extends; else that of who entrusts")
    func heads() throws {
        let extend = CaseCommand.Work.extend(amount: 5, reason: "情况复杂")
        for kind in [AuthorityKind.delegated, .empowered, .entrusted] {
            var walk = try TownCase(AuthorityHall(granted: { $0.kind = kind }))
            try walk.act(.receive(window: TestDistrict.townWindow, waitedSince: nil), by: TestDistrict.townClerk)
            try walk.act(.accept, by: TestDistrict.townClerk)
            let refusal = walk.rejection(of: extend, by: TestDistrict.townHead)
            #expect(refusal == (kind == .entrusted ? .wrongAgency : nil), "\(kind)")
            #expect(walk.rejection(of: extend, by: TestDistrict.organHead) == nil)
            guard refusal == nil else { continue }
            try walk.act(extend, by: TestDistrict.townHead)
            #expect(walk.grants.last == AuthorityHall.grant)
        }
    }

    @Test("the window that names the town takes what the town may accept, at whatever level its hall is")
    func windows() throws {
        let without = AuthorityHall()
        #expect(throws: Rejection(.itemOutOfRange, TestDistrict.townHall.text)) {
            _ = try TownCase(without, TestDistrict.districtOnly)
        }
        var walk = try TownCase(AuthorityHall(granted: { _ in }), TestDistrict.districtOnly)
        try walk.act(.receive(window: TestDistrict.townWindow, waitedSince: nil), by: TestDistrict.townClerk)
        #expect(walk.grants == [AuthorityHall.grant])
    }
}
