import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Rules of service requests")
struct RequestRuleTests {
    private static let monday = "2026-09-28T09:00"

    /// 2026-10-01 to 10-07 are holidays, Saturday 10-10 is a working day.
    @Test(
        "each category has its limit, across the National Day holiday",
        arguments: [
            ("question.simple", "2026-09-28"), ("help.urgent", "2026-09-28"), ("cannot.simple", "2026-09-28"),
            ("question", "2026-10-08"), ("help", "2026-10-08"), ("enterprise", "2026-10-10"),
            ("cannot.general", "2026-10-10"), ("order", "2026-10-10"), ("cannot.special", "2026-10-16"),
            ("complaint", "2026-10-21"), ("report", "2026-10-21"), ("suggestion", "2026-10-21"),
        ])
    func limits(category: String, due: String) throws {
        let clocks = try open(category, at: Self.monday)
        #expect(clocks.first { $0.kind == .handling }?.due == CivilDate(iso: due))
        let isTakenOn = category == "complaint" || category == "report"
        #expect(clocks.first { $0.kind == .admission }?.due == (isTakenOn ? CivilDate(iso: "2026-10-10") : nil))
    }

    @Test("the catalogue that is shipped and the limits above are the same list")
    func complete() {
        #expect(ClockRuleSet.shipped.requests.categories.count == 12)
        #expect(ClockRuleSet.shipped.violations() == [])
        #expect(TestDistrict.rules.violations() == [])
        for rule in ClockRuleSet.shipped.rules where rule.kind == .handling {
            #expect(rule.bases.allSatisfy { $0.law.contains("非法定") }, "local practice says that it is")
        }
    }

    @Test("what is due the same day and comes in on a holiday is due on the next working day")
    func holiday() throws {
        let clocks = try open("cannot.simple", at: "2026-10-03T10:00")
        #expect(clocks.first { $0.kind == .handling }?.due == CivilDate(iso: "2026-10-08"))
    }

    private func open(_ category: String, at instant: String) throws -> [Clock] {
        let code = try #require(Code(category))
        let decided = try RequestWalk.open(TestDistrict.intake(code), at: RequestWalk.instant(instant)).get()
        guard case .requestChanged(.opened(_, let clocks)) = decided.events.first?.event else { return [] }
        return clocks.map(\.clock)
    }

    @Test("contact is due on the day of dispatch, the callback on the working day after the answer")
    func contactAndCallback() throws {
        var walk = try RequestWalk("cannot.general")
        try walk.act(RequestWalk.dispatch, by: TestDistrict.requestClerk)
        #expect(walk.state.ledger.clock(.contact)?.due == CivilDate(iso: "2026-09-28"))
        try walk.act(.contact(note: ""), by: RequestWalk.handler)
        #expect(walk.state.ledger.clock(.contact)?.isRunning == false)
        try walk.act(.take, by: RequestWalk.handler)
        walk.now = RequestWalk.instant("2026-09-30T16:00")
        try walk.act(RequestWalk.answer, by: RequestWalk.handler)
        #expect(walk.state.ledger.clock(.callback)?.due == CivilDate(iso: "2026-10-08"))
        #expect(walk.state.isOnTime == true)
        try walk.act(.callBack(nil, note: "无人接听"), by: TestDistrict.requestClerk)
        #expect(walk.state.ledger.hasRunningClocks == false)
        #expect(walk.rejection(of: .callBack(nil, note: ""), by: TestDistrict.requestClerk) == .calledBackAlready)
    }

    @Test("a complaint is not closed without a finding; a suggestion is")
    func finding() throws {
        var walk = try RequestWalk.inPhase(.answered)
        #expect(walk.rejection(of: .close, by: TestDistrict.requestClerk) == .findingRequired)
        let own = RequestCommand.Work.find(
            .notEstablished, body: nil, officer: Code("O-REVIEW"), measure: .nothing, reason: "")
        #expect(walk.rejection(of: own, by: RequestWalk.handler) == .namedMayNotFind)
        try walk.act(own, by: TestDistrict.requestSupervisor)
        try walk.act(.close, by: TestDistrict.requestClerk)
        #expect(walk.state.finding?.officer == RequestWalk.registry.officers.handle(TestDistrict.reviewerCode))

        var plain = try RequestWalk("suggestion")
        try plain.act(RequestWalk.dispatch, by: TestDistrict.requestClerk)
        try plain.act(.take, by: RequestWalk.handler)
        try plain.act(RequestWalk.answer, by: RequestWalk.handler)
        #expect(plain.rejection(of: .close, by: TestDistrict.requestClerk) == nil)
    }

    @Test("a no is an answer only when a supervisor confirmed it; until then the limit runs")
    func negative() throws {
        var walk = try RequestWalk.inPhase(.confirming)
        #expect(walk.state.ledger.clock(.handling)?.isRunning == true)
        #expect(walk.rejection(of: .confirmNegative(reason: ""), by: RequestWalk.handler) == .dutyMissing)
        try walk.act(.rejectNegative(reason: "应予办理"), by: TestDistrict.requestSupervisor)
        #expect(walk.state.negativeGround == nil)
        try walk.act(RequestWalk.no, by: RequestWalk.handler)
        try walk.act(.confirmNegative(reason: ""), by: TestDistrict.requestSupervisor)
        #expect(walk.state.phase == .answered && walk.state.negativeGround == .conditionsNotMet)
        #expect(walk.state.confirmedBy != nil)
    }

    @Test("dealt with anew once, and only when the requester is dissatisfied")
    func reopening() throws {
        var walk = try RequestWalk.inPhase(.closed)
        #expect(walk.rejection(of: .reopen(reason: ""), by: TestDistrict.requestClerk) == .notDissatisfied)
        try walk.act(RequestWalk.rate(false), by: .applicant)
        #expect(walk.rejection(of: RequestWalk.rate(true), by: .applicant) == .alreadyRated)
        walk.now = RequestWalk.instant("2026-10-12T09:00")
        try walk.act(.reopen(reason: "整改后再答复"), by: TestDistrict.requestClerk)
        #expect(walk.state.ledger.clock(.handling)?.due == CivilDate(iso: "2026-10-29"))
        try walk.act(RequestWalk.answer, by: RequestWalk.handler)
        try walk.act(RequestWalk.rate(false), by: .applicant)
        #expect(walk.rejection(of: .reopen(reason: ""), by: TestDistrict.requestClerk) == .reopenedAlready)
    }

    @Test("more time is granted before the limit ends and not after")
    func extending() throws {
        var walk = try RequestWalk.inPhase(.inHand)
        walk.now = RequestWalk.instant("2026-10-21T23:00")
        var late = walk
        late.now = RequestWalk.instant("2026-10-22T00:00")
        let work = RequestCommand.Work.extend(amount: 5, reason: "需会商")
        #expect(late.rejection(of: work, by: TestDistrict.requestSupervisor) == .extensionNotAllowed)
        try walk.act(work, by: TestDistrict.requestSupervisor)
        #expect(walk.state.ledger.clock(.handling)?.due == CivilDate(iso: "2026-10-28"))
        #expect(walk.rejection(of: work, by: TestDistrict.requestSupervisor) == .extendedAlready)
    }

    @Test("each level is raised once, lifts the request to its post and names who is answerable")
    func ladder() throws {
        var walk = try RequestWalk("enterprise")
        try walk.act(RequestWalk.dispatch, by: TestDistrict.requestClerk)
        try walk.act(.contact(note: ""), by: RequestWalk.handler)
        try walk.act(.take, by: RequestWalk.handler)
        var fired: [String] = []
        while walk.fire() != nil, let warning = walk.state.ledger.warnings.last {
            fired.append("\(warning.level.name) \(warning.at.date)")
        }
        // Late from 10-11 on; five working days after 10-10 end with 10-16; five to answer after 10-17 with 10-23.
        #expect(fired == ["reminder 2026-10-09", "yellow 2026-10-11", "red 2026-10-17", "superviseOrder 2026-10-24"])
        let posts = walk.state.escalations.map { RequestWalk.registry.posts[$0.post]?.code }
        #expect(posts == [TestDistrict.requestLeadPost, TestDistrict.requestSupervisionPost])
        #expect(walk.state.escalations.map(\.warning) == [2, 3])
        let named = RequestWalk.registry.officers.handle(TestDistrict.reviewerCode)
        #expect(walk.state.ledger.warnings.allSatisfy { $0.officer == named })
        #expect(walk.state.ledger.timers.isEmpty)
        try walk.act(RequestWalk.answer, by: RequestWalk.handler)
        #expect(walk.state.isOnTime == false)
    }

    @Test("a yellow card that stays unanswered climbs, also where the reminder before it was taken back")
    func climbing() throws {
        var walk = try RequestWalk("enterprise")
        while walk.state.ledger.highestWarning != .yellow, walk.fire() != nil {}
        try walk.act(.revokeWarning(1, reason: "误发"), by: TestDistrict.requestSupervisor)
        walk.now = RequestWalk.instant("2026-10-16T10:00")
        var levels: [WarningLevel] = []
        for _ in 0..<5 where walk.fire() != nil { levels.append(walk.state.ledger.warnings.last?.level ?? .reminder) }
        #expect(levels == [.red, .superviseOrder])
        #expect(walk.state.ledger.timers.isEmpty)
    }

    @Test("an order names the case and the warning it follows from, and supervision alone gives it")
    func orders() throws {
        let code = try #require(Code("order"))
        var intake = TestDistrict.intake(code)
        #expect(throws: Rejection(.dutyMissing, "P-REQUESTS")) {
            try RequestWalk.open(intake, by: TestDistrict.requestClerk).get()
        }
        intake.warning = 1
        #expect(throws: Rejection(.missingField, "follows")) { try RequestWalk.open(intake).get() }
        intake.follows = CaseNumber("C-1")
        #expect(throws: Rejection(.unknownCase, "C-1")) { try RequestWalk.open(intake).get() }
        let followed = RequestDecider.Followed(id: CaseID(7), warnings: [])
        #expect(throws: Rejection(.unknownWarning, "1")) { try RequestWalk.open(intake, following: followed).get() }
    }

    @Test("who passes complaints on is the category's post; who is not of the request does not deal with it")
    func places() throws {
        var walk = try RequestWalk()
        #expect(walk.rejection(of: RequestWalk.dispatch, by: TestDistrict.requestLead) == .wrongPost)
        let both = RequestCommand.Work.dispatch(
            agency: TestDistrict.housing, post: TestDistrict.reviewPost, reason: "")
        #expect(walk.rejection(of: both, by: TestDistrict.requestClerk) == .wrongAgency)
        try walk.act(.dispatch(agency: TestDistrict.trade, post: nil, reason: ""), by: TestDistrict.requestClerk)
        #expect(walk.rejection(of: .take, by: TestDistrict.housingDecider) == .wrongAgency)
        #expect(walk.rejection(of: .take, by: TestDistrict.decider) == nil)
    }

    @Test("a set of rules whose categories have no limit, or whose limits have no category, is not in order")
    func violations() {
        var rules = ClockRuleSet.shipped
        rules.rules.removeAll { $0.kind == .handling }
        #expect(rules.violations().contains("requests[0]: no limit"))
        rules = .shipped
        rules.requests.categories.removeAll { $0.kind == .complaint }
        #expect(rules.violations().contains { $0.hasSuffix("complaint unknown") })
        rules = .shipped
        rules.requests.categories[0].basis = LegalBasis(law: "")
        #expect(rules.violations() == ["requests[0].basis"])
    }

    @Test("the catalogue keeps its stored form in the rule set")
    func wire() throws {
        #expect(try ClockRuleSet(wireBytes: TestDistrict.rules.wireBytes) == TestDistrict.rules)
    }
}
