import OneWindowCore
import OneWindowTesting
import Testing

@Suite("One-time notice and deemed acceptance")
struct NoticeTests {
    private func notice(_ materials: Code...) -> CaseCommand.Work {
        .notifySupplement(materials: materials, answerWorkdays: 5, reason: "缺")
    }

    @Test("a second notice may name less than the first, and nothing else")
    func second() throws {
        var walk = try CaseWalk.inPhase(.received)
        try walk.act(notice(TestDistrict.proofMaterial, TestDistrict.extraMaterial), by: TestDistrict.acceptor)
        try walk.act(.supplement(materials: [TestDistrict.extraMaterial]), by: .applicant)
        #expect(walk.rejection(of: .accept, by: TestDistrict.acceptor) == .materialMissing)
        #expect(
            walk.rejection(of: notice(TestDistrict.formMaterial), by: TestDistrict.acceptor) == .noticeNamesNewDefect)
        #expect(
            walk.rejection(of: notice(TestDistrict.proofMaterial, TestDistrict.formMaterial), by: TestDistrict.acceptor)
                == .noticeNamesNewDefect)
        try walk.act(notice(TestDistrict.proofMaterial), by: TestDistrict.acceptor)
        // A third is still measured by the first.
        try walk.act(CaseWalk.supplement, by: .applicant)
        #expect(walk.rejection(of: notice(TestDistrict.extraMaterial), by: TestDistrict.acceptor) == nil)
        #expect(walk.rejection(of: .accept, by: TestDistrict.acceptor) == nil)
    }

    @Test("only what is on the item's list can be asked for and handed in")
    func list() throws {
        let other = Code("M-OTHER")!
        var walk = try CaseWalk.inPhase(.received)
        #expect(walk.rejection(of: notice(other), by: TestDistrict.acceptor) == .materialNotInList)
        try walk.act(CaseWalk.notify, by: TestDistrict.acceptor)
        #expect(walk.rejection(of: .supplement(materials: [other]), by: .applicant) == .materialNotInList)
    }

    @Test(
        "a notice names something, and gives from one day to the limit",
        arguments: [
            (0, RejectionCode?.some(.malformedField)), (1, nil), (Limits.limitDays, nil),
            (Limits.limitDays + 1, .malformedField),
            (-1, .malformedField), (Int.max, .malformedField),
        ])
    func form(days: Int, code: RejectionCode?) throws {
        let walk = try CaseWalk.inPhase(.received)
        let work = CaseCommand.Work.notifySupplement(
            materials: [TestDistrict.proofMaterial], answerWorkdays: days, reason: "")
        #expect(walk.rejection(of: work, by: TestDistrict.acceptor) == code)
        let empty = CaseCommand.Work.notifySupplement(materials: [], answerWorkdays: 5, reason: "")
        #expect(walk.rejection(of: empty, by: TestDistrict.acceptor) == .missingField)
    }

    @Test("without a notice in five working days a licence is deemed accepted from the day of receipt")
    func deemed() throws {
        let received = CaseWalk.times("2025-09-25T10:30")
        var walk = try CaseWalk(CaseWalk.plainLicence, at: received)
        try walk.act(CaseWalk.receive, by: TestDistrict.clerk)
        let notice = try #require(walk.state.clock(.acceptance))
        #expect(notice.due.description == "2025-10-09")
        #expect(
            walk.state.timers == [
                CaseTimer(due: CaseWalk.times("2025-09-30T00:00"), kind: .reminder, target: 1),
                CaseTimer(due: CaseWalk.times("2025-10-10T00:00"), kind: .expiry, target: 1),
            ])
        #expect(walk.fire() == .reminder)
        #expect(walk.fire() == .expiry)
        #expect(walk.state.isDeemedAccepted && walk.state.acceptedBy == nil)
        #expect(walk.state.milestones.accepted == received)
        #expect(walk.state.clock(.statutory)?.startDay.description == "2025-09-25")
        #expect(walk.state.clock(.statutory)?.due.description == "2025-10-29")
        #expect(walk.state.lastActAt == received)
    }

    @Test("a notice stops the deeming, and what was missing starts its five days anew")
    func noticeInTime() throws {
        var walk = try CaseWalk(at: CaseWalk.times("2025-09-25T10:30"))
        try walk.act(CaseWalk.receive, by: TestDistrict.clerk)
        try walk.act(CaseWalk.notify, by: TestDistrict.acceptor)
        #expect(walk.state.timers.map(\.kind) == [.expiry])
        #expect(walk.state.answerBy?.description == "2025-09-29")
        walk.now = CaseWalk.times("2025-09-28T10:30")
        try walk.act(CaseWalk.supplement, by: .applicant)
        #expect(walk.state.answerBy == nil)
        #expect(walk.state.clock(.acceptance)?.due.description == "2025-10-11")
        #expect(walk.fire() == .reminder)
        #expect(walk.fire() == .expiry)
        #expect(walk.state.milestones.accepted == CaseWalk.times("2025-09-28T10:30"))
    }

    @Test("a notice that is not answered in its days closes the case; one without days never does")
    func lapse() throws {
        #expect(try CaseWalk.inPhase(.lapsed).state.timers.isEmpty)
        var walk = try CaseWalk.inPhase(.received)
        try walk.act(
            .notifySupplement(materials: [TestDistrict.proofMaterial], answerWorkdays: nil, reason: ""),
            by: TestDistrict.acceptor)
        #expect(walk.state.timers.isEmpty && walk.fire() == nil)
    }

    @Test("items that are no licences have no acceptance clock")
    func noLicence() throws {
        var walk = try CaseWalk(TestDistrict.service)
        try walk.act(CaseWalk.receive, by: TestDistrict.housingClerk)
        #expect(walk.state.clocks.isEmpty && walk.state.timers.isEmpty)
    }
}
