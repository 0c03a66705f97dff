import OneWindowCore
import OneWindowTesting
import Testing

/// Administrative Licensing Law article 45: what is not counted, as acts on cases.
@Suite("Suspensions")
struct SuspensionTests {
    private static let reviewer = TestDistrict.reviewer

    /// A case that was received and accepted at an instant.
    private func accepted(
        _ item: ItemCode = CaseWalk.plainLicence, at text: String = "2025-04-21T10:00", rules: ClockRuleSet = .shipped
    ) throws -> CaseWalk {
        var walk = try CaseWalk(item, at: CaseWalk.times(text), rules: rules)
        try walk.act(CaseWalk.receive, by: TestDistrict.clerk)
        try walk.act(.accept, by: TestDistrict.acceptor)
        return walk
    }

    private func suspend(
        _ ground: SuspensionGround = .hearing, through: String, notice: String = "特告〔2025〕1号"
    ) -> CaseCommand.Work {
        .suspend(ground: ground, through: CivilDate(iso: through)!, notice: notice, reason: "")
    }

    private func due(_ walk: CaseWalk, _ kind: ClockKind) -> String? { walk.state.clock(kind)?.due.description }

    @Test("a suspension of eight working days moves promise and statute; resuming earlier brings them forward")
    func vector() throws {
        var walk = try accepted()
        #expect(due(walk, .promised) == "2025-05-07" && due(walk, .statutory) == "2025-05-21")
        walk.go(to: "2025-04-25T11:00")
        try walk.act(suspend(through: "2025-05-09"), by: TestDistrict.decider)
        #expect(due(walk, .promised) == "2025-05-19" && due(walk, .statutory) == "2025-06-03")
        // Five working days were used up, so a promise of ten is never warned of while it is stopped.
        #expect(!walk.state.timers.contains { $0.due < CaseWalk.times("2025-05-09T00:00") })
        walk.go(to: "2025-04-28T16:00")
        // The day of resuming is not counted either: 27 April was a make-up workday, so two days.
        try walk.act(.resume(suspension: 1, reason: ""), by: TestDistrict.decider)
        #expect(due(walk, .promised) == "2025-05-09")
        #expect(
            walk.rejection(of: .resume(suspension: 1, reason: ""), by: TestDistrict.decider) == .nothingSuspended)
        #expect(
            walk.rejection(of: .resume(suspension: 2, reason: ""), by: TestDistrict.decider) == .nothingSuspended)
    }

    @Test("exactly the eight grounds of article 45 stop a licence's clocks", arguments: SuspensionGround.allCases)
    func grounds(ground: SuspensionGround) throws {
        let walk = try accepted()
        let code = walk.rejection(of: suspend(ground, through: "2025-04-30"), by: TestDistrict.decider)
        #expect(code == (ground.rawValue <= 8 ? nil : .suspensionNotAllowed))
        #expect(SuspensionGround.article45.count == 8)
        let other = try accepted(TestDistrict.immediate)
        #expect(
            other.rejection(of: suspend(ground, through: "2025-04-30"), by: TestDistrict.decider)
                == .suspensionNotAllowed)
    }

    @Test("the applicant is told in writing how long it takes, or it does not count")
    func notice() throws {
        let walk = try accepted()
        #expect(
            walk.rejection(of: suspend(through: "2025-04-30", notice: ""), by: TestDistrict.decider) == .noticeRequired)
    }

    @Test("a survey of the place, publicity and corrections stop what the item's own law lets them stop")
    func ownLaw() throws {
        var walk = try accepted(TestDistrict.inspected)
        let (promised, statutory) = (due(walk, .promised), due(walk, .statutory))
        try walk.act(suspend(.siteSurvey, through: "2025-04-25"), by: Self.reviewer)
        #expect(due(walk, .promised) == "2025-05-15" && promised == "2025-05-09")
        #expect(due(walk, .statutory) == statutory)
        #expect(
            walk.rejection(of: suspend(.correction, through: "2025-04-25"), by: Self.reviewer) == .suspensionNotAllowed)
        #expect(
            walk.rejection(of: suspend(.siteSurvey, through: "2025-04-29"), by: Self.reviewer) == .suspensionTooLong)
        #expect(
            walk.rejection(of: suspend(.siteSurvey, through: "2025-04-24", notice: ""), by: Self.reviewer)
                == .noticeRequired)
        // Its own law asks for no notice of publicity, and lets it stop both.
        try walk.act(suspend(.publicity, through: "2025-04-25", notice: ""), by: Self.reviewer)
        #expect(due(walk, .promised) == "2025-05-15")
        #expect(due(walk, .statutory) != statutory)
    }

    /// The survey of the place may stop the promise for five working days.
    @Test("what a ground may stop at most is a total of the clock, however many suspensions it comes in")
    func total() throws {
        var walk = try accepted(TestDistrict.inspected)
        let survey = { (through: String) in self.suspend(.siteSurvey, through: through) }
        // 22 to 24 April: three working days of the five.
        try walk.act(survey("2025-04-24"), by: Self.reviewer)
        walk.go(to: "2025-04-24T16:00")
        // 25 and 27 April, a Sunday of work, are two more; 28 April would be the sixth.
        #expect(walk.rejection(of: survey("2025-04-28"), by: Self.reviewer) == .suspensionTooLong)
        // Another ground has its own limit, and takes nothing from this one.
        #expect(walk.rejection(of: suspend(.publicity, through: "2025-05-30"), by: Self.reviewer) == nil)
        // Days on which two of them lie count once.
        try walk.act(survey("2025-04-25"), by: Self.reviewer)
        try walk.act(survey("2025-04-25"), by: Self.reviewer)
        // Resumed early, it has stopped the clock for what it lasted: 22 to 24 April.
        walk.go(to: "2025-04-24T17:00")
        for number: UInt32 in [2, 3] { try walk.act(.resume(suspension: number, reason: ""), by: Self.reviewer) }
        try walk.act(survey("2025-04-27"), by: Self.reviewer)
        walk.go(to: "2025-04-28T10:00")
        // 29 April would be the sixth; nothing is left.
        #expect(walk.rejection(of: survey("2025-04-29"), by: Self.reviewer) == .suspensionTooLong)
    }

    @Test("in time is through 24:00 of the last day; a suspension after that revives nothing")
    func late() throws {
        var walk = try accepted()
        walk.go(to: "2025-05-07T23:59")
        #expect(walk.rejection(of: suspend(through: "2025-05-09"), by: TestDistrict.decider) == nil)
        walk.go(to: "2025-05-08T00:00")
        let promised = walk.state.clock(.promised)
        try walk.act(suspend(through: "2025-05-09"), by: TestDistrict.decider)
        #expect(walk.state.clock(.promised) == promised)
        #expect(due(walk, .statutory) == "2025-05-22")
        walk.go(to: "2025-06-10T00:00")
        #expect(walk.rejection(of: suspend(through: "2025-06-11"), by: TestDistrict.decider) == .suspensionNotAllowed)
    }

    @Test("overlapping suspensions count once, adjacent ones as one")
    func overlapping() throws {
        var walk = try accepted()
        try walk.act(suspend(.hearing, through: "2025-04-25"), by: TestDistrict.decider)
        let once = due(walk, .promised)
        try walk.act(suspend(.testing, through: "2025-04-24"), by: TestDistrict.decider)
        #expect(due(walk, .promised) == once)
        try walk.act(suspend(.testing, through: "2025-04-28"), by: TestDistrict.decider)
        var whole = try accepted()
        try whole.act(suspend(through: "2025-04-28"), by: TestDistrict.decider)
        #expect(due(walk, .promised) == due(whole, .promised))
    }

    @Test("the clock of a step that begins while others are stopped is stopped with them, and resumes with them")
    func steps() throws {
        var walk = try accepted(TestDistrict.licence)
        try walk.act(suspend(through: "2025-04-30"), by: Self.reviewer)
        // The first step is done all the same; its clock stops, and that of the next is stopped from its start.
        walk.go(to: "2025-04-22T10:00")
        try walk.act(CaseWalk.step(TestDistrict.formalStep), by: Self.reviewer)
        let inspection = try #require(walk.state.clocks.last { $0.kind == .step && $0.step == 1 })
        #expect(inspection.suspensions.map(\.number) == [1] && inspection.due.description == "2025-05-09")
        walk.go(to: "2025-04-23T10:00")
        try walk.act(.resume(suspension: 1, reason: ""), by: Self.reviewer)
        #expect(walk.state.clock(number: inspection.number)?.due.description == "2025-04-28")
        // What begins after that was never stopped: the clock of the first step, which knows nothing of the resumption,
        // must not hand the old end on.
        walk.go(to: "2025-04-24T10:00")
        try walk.act(.startClock(rule: Code("licence.lower-review")!, on: nil, limit: nil), by: Self.reviewer)
        #expect(walk.state.clock(.lowerReview)?.suspensions == [])
    }

    @Test("a day that is too far or past is refused, and so are too many suspensions")
    func shape() throws {
        var walk = try accepted()
        for day in ["2025-04-20", "2035-05-01", "0001-01-01", "9999-12-31"] {
            #expect(walk.rejection(of: suspend(through: day), by: TestDistrict.decider) == .malformedField, "\(day)")
        }
        for number: Int32 in [.min, .max] {
            let work = CaseCommand.Work.suspend(
                ground: .hearing, through: CivilDate(dayNumber: number), notice: "1", reason: "")
            #expect(walk.rejection(of: work, by: TestDistrict.decider) == .malformedField)
        }
        for _ in 0..<Limits.suspensionsPerCase {
            try walk.act(suspend(through: "2025-04-22"), by: TestDistrict.decider)
        }
        #expect(walk.rejection(of: suspend(through: "2025-04-22"), by: TestDistrict.decider) == .tooMany)
    }
}
