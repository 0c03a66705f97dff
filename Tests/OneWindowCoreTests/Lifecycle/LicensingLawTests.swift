import OneWindowCore
import OneWindowTesting
import Testing

/// The clocks of the Administrative Licensing Law on real dates, article by article.
@Suite("Clocks of the Administrative Licensing Law")
struct LicensingLawTests {
    private typealias District = TestDistrict

    private func received(
        _ item: ItemCode, at text: String, _ change: (inout Application) -> Void = { _ in }
    ) throws -> CaseWalk {
        var walk = try CaseWalk(item, at: CaseWalk.times(text), change)
        try walk.act(CaseWalk.receive, by: District.clerk)
        return walk
    }

    private func due(_ walk: CaseWalk, _ kind: ClockKind) -> String? { walk.state.clock(kind)?.due.description }

    // MARK: Article 32

    @Test("article 32: a notice on the last day at 23:59 is in time; at 24:00 the application is accepted")
    func lastDay() throws {
        let notice = CaseCommand.Work.notifySupplement(
            materials: [District.proofMaterial], answerWorkdays: nil, reason: "")
        var walk = try received(District.licence, at: "2025-09-25T10:30")
        #expect(due(walk, .acceptance) == "2025-10-09")
        walk.go(to: "2025-10-09T23:59")
        var inTime = walk
        try inTime.act(notice, by: District.acceptor)
        #expect(inTime.state.phase == .supplementing && inTime.state.timers.isEmpty)
        #expect(inTime.state.clock(.acceptance)?.isLate(at: inTime.now) == false)
        walk.go(to: "2025-10-10T00:00")
        #expect(walk.rejection(of: notice, by: District.acceptor) == .wrongPhase)
        #expect(walk.state.isDeemedAccepted)
        #expect(walk.state.milestones.accepted == CaseWalk.times("2025-09-25T10:30"))
        #expect(due(walk, .statutory) == "2025-10-29")
        #expect(!walk.state.timers.contains { $0.kind == .expiry })
        #expect(walk.edges.count { $0.act == .deemAccepted } == 1)
    }

    @Test("article 32: silence accepts licences, and items whose own law says so; no others")
    func deemed() throws {
        for (item, isDeemed) in [
            (CaseWalk.plainLicence, true), (District.silent, true), (District.joint, true), (District.immediate, false),
        ] {
            var walk = try received(item, at: "2026-03-02T10:00")
            #expect((walk.state.clock(.acceptance) != nil) == isDeemed)
            walk.go(to: "2026-03-10T00:00")
            #expect(walk.state.isDeemedAccepted == isDeemed, "\(item)")
        }
    }

    @Test("a clock that is late from its beginning, since acceptance counts back, warns at once")
    func retroactive() throws {
        // Received on a Monday, five working days promised: deemed accepted on the day on which the promise ends.
        var walk = try received(District.silent, at: "2026-03-02T10:00")
        walk.go(to: "2026-03-10T00:00")
        #expect(due(walk, .promised) == "2026-03-09")
        #expect(walk.state.warnings.filter { $0.kind == .promised }.map(\.level) == [.yellow])
        #expect(walk.state.warnings.last?.at == CaseWalk.times("2026-03-10T00:00"))
    }

    // MARK: Articles 43, 44, 47, 48, 55

    @Test("article 43: the lower organ has twenty working days once somebody says it began")
    func lowerReview() throws {
        var walk = try received(CaseWalk.plainLicence, at: "2026-02-13T10:00")
        let start = CaseCommand.Work.startClock(rule: Code("licence.lower-review")!, on: nil, limit: nil)
        #expect(walk.rejection(of: start, by: District.decider) == .wrongPhase)
        try walk.act(.accept, by: District.acceptor)
        try walk.act(start, by: District.decider)
        #expect(due(walk, .lowerReview) == "2026-03-19")
        #expect(walk.rejection(of: start, by: District.decider) == .clockRunning)
        let number = try #require(walk.state.clock(.lowerReview)).number
        try walk.act(.stopClock(number), by: District.decider)
        #expect(walk.rejection(of: .stopClock(number), by: District.decider) == .clockStopped)
        #expect(!walk.state.timers.contains { $0.target == number })
    }

    @Test("article 44: ten working days to issue, from the decision, beside the limit to decide")
    func issue() throws {
        var walk = try received(CaseWalk.plainLicence, at: "2026-03-02T10:00")
        try walk.act(.accept, by: District.acceptor)
        walk.go(to: "2026-03-30T17:00")
        try walk.act(.decide(.granted, reason: ""), by: District.decider)
        #expect(walk.state.clock(.statutory)?.isLate(at: walk.now) == false)
        // 5 April is a Sunday, 6 April the day off of Qingming.
        #expect(due(walk, .issue) == "2026-04-14")
        try walk.act(CaseWalk.issue, by: District.clerk)
        #expect(walk.state.clock(.issue)?.isRunning == false)
        var refused = try received(CaseWalk.plainLicence, at: "2026-03-02T10:00")
        try refused.act(.accept, by: District.acceptor)
        try refused.act(.decide(.refused, reason: "不符合"), by: District.decider)
        #expect(refused.state.clock(.issue) == nil && refused.state.timers.isEmpty)
    }

    @Test("articles 47 and 48: five days to ask for a hearing, twenty to hold it, seven ahead to announce it")
    func hearing() throws {
        var walk = try received(CaseWalk.plainLicence, at: "2026-03-02T10:00")
        try walk.act(.accept, by: District.acceptor)
        func start(_ rule: String, _ day: String?) -> CaseCommand.Work {
            .startClock(rule: Code(rule)!, on: day.map { CivilDate(iso: $0)! }, limit: nil)
        }
        try walk.act(start("hearing.request", nil), by: District.decider)
        #expect(due(walk, .hearingRequest) == "2026-03-09")
        #expect(walk.rejection(of: start("hearing.hold", "2026-03-03"), by: District.decider) == .occurredInFuture)
        try walk.act(start("hearing.hold", nil), by: District.decider)
        #expect(due(walk, .hearing) == "2026-03-30")
        try walk.act(start("hearing.notice", "2026-03-20"), by: District.decider)
        #expect(due(walk, .hearingNotice) == "2026-03-11")
        // Whoever does not ask in time gives it up, and nothing else happens.
        walk.go(to: "2026-03-10T00:00")
        let request = try #require(walk.state.clock(.hearingRequest))
        #expect(!request.isRunning && walk.state.phase == .awaitingDecision)
        #expect(walk.state.warnings.allSatisfy { $0.clock != request.number })
    }

    @Test("the clock of a package runs beside those of the case, warned of and stopped like any other")
    func package() throws {
        var walk = try received(CaseWalk.plainLicence, at: "2026-03-02T10:00")
        try walk.act(.accept, by: District.acceptor)
        let rule = try #require(Code("package"))
        try walk.act(.startClock(rule: rule, on: nil, limit: TimeLimit(5)), by: District.decider)
        #expect(due(walk, .package) == "2026-03-09" && due(walk, .promised) == "2026-03-16")
        walk.go(to: "2026-03-10T00:00")
        #expect(walk.state.warnings.contains { $0.kind == .package && $0.level == .yellow })
        let clock = try #require(walk.state.clock(.package))
        try walk.act(.stopClock(clock.number), by: District.decider)
        #expect(walk.state.clock(.package)?.isRunning == false && walk.state.clock(.promised)?.isRunning == true)
    }

    @Test("what cannot be started, or stopped, by hand")
    func byHand() throws {
        var walk = try received(CaseWalk.plainLicence, at: "2026-03-02T10:00")
        try walk.act(.accept, by: District.acceptor)
        func start(_ rule: String, on day: CivilDate? = nil, _ limit: TimeLimit? = nil) -> RejectionCode? {
            walk.rejection(of: .startClock(rule: Code(rule)!, on: day, limit: limit), by: District.decider)
        }
        #expect(start("no.rule") == .unknownRule)
        #expect(start("licence.decision") == .ruleNotForItem)
        #expect(start("package") == .missingField)
        #expect(start("package", TimeLimit(-1)) == .malformedField)
        #expect(start("package", TimeLimit(3_651, .naturalHour)) == .malformedField)
        for day: Int32 in [.min, 0, .max] {
            #expect(start("hearing.notice", on: CivilDate(dayNumber: day)) == .malformedField)
        }
        #expect(walk.rejection(of: .stopClock(99), by: District.decider) == .unknownClock)
        let promised = try #require(walk.state.clock(.promised)).number
        #expect(walk.rejection(of: .stopClock(promised), by: District.decider) == .clockStopsItself)
        let filing = try CaseWalk(District.immediate)
        #expect(filing.state.clocks.isEmpty)
    }

    @Test("article 55: five working days to send out inspectors, where the item needs them")
    func inspection() throws {
        var walk = try received(District.inspected, at: "2026-02-13T10:00")
        try walk.act(.accept, by: District.acceptor)
        #expect(due(walk, .inspection) == "2026-02-27")
        try walk.act(.stopClock(try #require(walk.state.clock(.inspection)).number), by: District.reviewer)
        var other = try received(CaseWalk.plainLicence, at: "2026-02-13T10:00")
        try other.act(.accept, by: District.acceptor)
        #expect(other.state.clock(.inspection) == nil)
    }

    // MARK: Article 50

    @Test(
        "article 50: who applied thirty days ahead and hears nothing has the renewal; who came later has not",
        arguments: [("2026-03-11T23:59", true), ("2026-03-12T00:00", false)])
    func renewal(receivedAt: String, isGranted: Bool) throws {
        var walk = try received(District.renewal, at: receivedAt) { $0.licenceExpiry = CivilDate(iso: "2026-04-10") }
        #expect(due(walk, .renewalApplication) == "2026-03-11" && due(walk, .renewal) == "2026-04-10")
        try walk.act(.accept, by: District.acceptor)
        walk.go(to: "2026-04-10T23:59")
        #expect(walk.state.decision == nil)
        walk.go(to: "2026-04-11T00:00")
        #expect(walk.state.isDeemedRenewed == isGranted)
        #expect(walk.state.decision == (isGranted ? .granted : nil))
        #expect(walk.state.clock(.renewal)?.isRunning == false)
        #expect((walk.state.clock(.issue) != nil) == isGranted)
        if isGranted { #expect(walk.state.milestones.decided == CaseWalk.times("2026-04-11T00:00")) }
    }

    @Test("article 50: a decision before the end, or a case that waits for the applicant, is not silence")
    func noSilence() throws {
        var decided = try received(District.renewal, at: "2026-03-02T10:00") {
            $0.licenceExpiry = CivilDate(iso: "2026-04-10")
        }
        var waiting = decided
        try decided.act(.accept, by: District.acceptor)
        try decided.act(CaseWalk.step(District.formalStep), by: District.reviewer)
        try decided.act(.decide(.refused, reason: "不符合"), by: District.decider)
        decided.go(to: "2026-05-10T00:00")
        #expect(decided.state.decision == .refused && !decided.state.isDeemedRenewed)
        try waiting.act(
            .notifySupplement(materials: [District.extraMaterial], answerWorkdays: nil, reason: ""),
            by: District.acceptor)
        waiting.go(to: "2026-05-10T00:00")
        #expect(waiting.state.phase == .supplementing && waiting.state.clock(.renewal)?.isRunning == false)
    }

    @Test("a day out of all years is refused as the end of a licence", arguments: [Int32.min, .max, 2_932_897])
    func expiryShape(day: Int32) throws {
        #expect(throws: Rejection.self) {
            _ = try CaseWalk(District.renewal) { $0.licenceExpiry = CivilDate(dayNumber: day) }
        }
    }

    @Test("a notice and its answer back and forth come to an end, and leave room for what follows")
    func rounds() throws {
        var walk = try received(District.licence, at: "2026-03-02T10:00")
        var rounds = 0
        while walk.rejection(of: CaseWalk.notify, by: District.acceptor) == nil {
            try walk.act(CaseWalk.notify, by: District.acceptor)
            try walk.act(CaseWalk.supplement, by: .applicant)
            rounds += 1
            try #require(rounds < 500)
        }
        #expect(walk.rejection(of: CaseWalk.notify, by: District.acceptor) == .tooMany)
        try walk.act(.accept, by: District.acceptor)
        #expect(walk.state.clocks.count < Limits.clocksPerCase)
    }

    // MARK: Rules of a deployment

    // Each of these would stop the case for good, since no timer may be left behind.
    @Test(
        "a rule whose effect has no place in the phase lets its clock end, and nothing follows",
        arguments: [
            (ClockKind.acceptance, ClockStart.acceptance, ExpiryEffect.deemedAccepted),
            (.supplement, .acceptance, .lapsed), (.supplement, .receipt, .lapsed), (.renewal, .grant, .deemedRenewed),
        ])
    func misplaced(kind: ClockKind, start: ClockStart, effect: ExpiryEffect) throws {
        var rules = ClockRuleSet.shipped
        rules.rules.insert(
            ClockRule(
                code: Code("odd")!, name: LocalizedText("怪"), kind: kind, start: start,
                budget: .fixed(TimeLimit(1, .naturalDay)), expiry: effect, bases: [LegalBasis(law: "测试")]), at: 0)
        #expect(rules.violations() == [])
        var walk = try CaseWalk(CaseWalk.plainLicence, at: CaseWalk.times("2026-03-02T10:00"), rules: rules)
        try walk.act(CaseWalk.receive, by: District.clerk)
        if start != .receipt { try walk.act(.accept, by: District.acceptor) }
        if start == .grant { try walk.act(.decide(.granted, reason: ""), by: District.decider) }
        let phase = walk.state.phase
        let number = try #require(walk.state.clocks.first { $0.rule == Code("odd") }).number
        walk.go(to: "2026-03-04T00:00")
        #expect(walk.state.clock(number: number)?.isRunning == false)
        #expect(walk.state.phase == phase && !walk.state.timers.contains { $0.due <= walk.now })
    }
}
