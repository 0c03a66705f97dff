import OneWindowCore
import OneWindowTesting
import Testing

/// Administrative Licensing Law article 42: ten days once by the head of the organ; for joint handling fifteen by the
/// head of the government.
@Suite("Extensions")
struct ExtensionTests {
    private typealias District = TestDistrict

    private func accepted(_ item: ItemCode, at text: String, rules: ClockRuleSet = .shipped) throws -> CaseWalk {
        var walk = try CaseWalk(item, at: CaseWalk.times(text), rules: rules)
        try walk.act(CaseWalk.receive, by: District.clerk)
        try walk.act(.accept, by: District.acceptor)
        return walk
    }

    private func extend(_ amount: Int, _ reason: String = "案情复杂") -> CaseCommand.Work {
        .extend(amount: amount, reason: reason)
    }

    private func due(_ walk: CaseWalk, _ kind: ClockKind) -> String? { walk.state.clock(kind)?.due.description }

    @Test("ten working days, once, by the head of the organ")
    func organ() throws {
        var walk = try accepted(CaseWalk.plainLicence, at: "2025-09-25T10:00")
        #expect(due(walk, .statutory) == "2025-10-29")
        #expect(walk.rejection(of: extend(11), by: District.organHead) == .extensionTooLong)
        #expect(walk.rejection(of: extend(10, ""), by: District.organHead) == .reasonRequired)
        #expect(walk.rejection(of: extend(10), by: District.governmentHead) == .extensionNotAllowed)
        #expect(walk.rejection(of: extend(10), by: District.housingHead) == .wrongAgency)
        #expect(walk.rejection(of: extend(10), by: District.decider) == .dutyMissing)
        #expect(walk.rejection(of: extend(10), by: .applicant) == .actorNotAllowed)
        try walk.act(extend(10), by: District.organHead)
        #expect(due(walk, .statutory) == "2025-11-12")
        #expect(walk.rejection(of: extend(1), by: District.organHead) == .extendedAlready)
        let granted = try #require(walk.state.clock(.statutory)?.extensions.first)
        #expect(granted.amount == 10 && granted.approver == .organHead)
        #expect(granted.officer == CaseWalk.registry.officers.handle(Code("O-HEAD")!))
        #expect(granted.at == CaseWalk.times("2025-09-25T10:00"))
    }

    @Test("joint handling: 45 working days, and 15 more by the head of the government alone")
    func joint() throws {
        var walk = try accepted(District.joint, at: "2025-04-30T10:00")
        #expect(due(walk, .statutory) == "2025-07-08")
        #expect(walk.rejection(of: extend(10), by: District.organHead) == .extensionNotAllowed)
        #expect(walk.rejection(of: extend(16), by: District.governmentHead) == .extensionTooLong)
        try walk.act(extend(15), by: District.governmentHead)
        #expect(due(walk, .statutory) == "2025-07-29")
        #expect(walk.rejection(of: extend(1), by: District.governmentHead) == .extendedAlready)
    }

    @Test("on the last day at 23:59 there is still something to extend, at 24:00 there is not")
    func late() throws {
        var walk = try accepted(CaseWalk.plainLicence, at: "2025-09-25T10:00")
        walk.go(to: "2025-10-29T23:59")
        #expect(walk.rejection(of: extend(10), by: District.organHead) == nil)
        walk.go(to: "2025-10-30T00:00")
        #expect(walk.rejection(of: extend(10), by: District.organHead) == .extensionNotAllowed)
    }

    @Test("an extension and a suspension add up, in either order")
    func both() throws {
        let suspend = CaseCommand.Work.suspend(
            ground: .expertReview, through: CivilDate(iso: "2025-10-16")!, notice: "1号", reason: "")
        var left = try accepted(CaseWalk.plainLicence, at: "2025-09-25T10:00")
        var right = left
        for walk in [left, right].indices {
            let works: [(CaseCommand.Work, Actor)] = [(suspend, District.decider), (extend(10), District.organHead)]
            for (work, actor) in walk == 0 ? works : works.reversed() {
                if walk == 0 { try left.act(work, by: actor) } else { try right.act(work, by: actor) }
            }
        }
        #expect(due(left, .statutory) == due(right, .statutory))
        // 25 September to 16 October without the holiday: 26, 28, 29, 30 September, 9, 10, 11, 13, 14, 15, 16 October.
        #expect(due(left, .statutory) == "2025-11-27")
    }

    @Test("whoever supervises extends limits that no law sets, where a rule says so, whatever the agency")
    func supervisor() throws {
        var rules = ClockRuleSet.shipped
        let place = try #require(rules.rules.firstIndex { $0.code == Code("item.promise") })
        rules.rules[place].extensions = [ExtensionRule(.supervisor, most: 3, basis: LegalBasis(law: "办法"))]
        var walk = try accepted(District.longCode, at: "2025-09-25T10:00", rules: rules, window: District.streetWindow)
        let before = due(walk, .promised)
        try walk.act(extend(3), by: District.supervisor)
        #expect(due(walk, .promised) != before)
        #expect(walk.rejection(of: extend(3), by: District.housingHead) == .wrongAgency)
    }

    private func accepted(_ item: ItemCode, at text: String, rules: ClockRuleSet, window: Code) throws -> CaseWalk {
        var walk = try CaseWalk(item, at: CaseWalk.times(text), rules: rules)
        try walk.act(.receive(window: window, waitedSince: nil), by: District.roamingClerk)
        try walk.act(.accept, by: District.roamingAcceptor)
        return walk
    }

    @Test("amounts out of range are refused, whatever they are", arguments: [Int.min, -1, 0, 3_651, Int.max])
    func shape(amount: Int) throws {
        let walk = try accepted(CaseWalk.plainLicence, at: "2025-09-25T10:00")
        #expect(walk.rejection(of: extend(amount), by: District.organHead) == .malformedField)
    }
}
