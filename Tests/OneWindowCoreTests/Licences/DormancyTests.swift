import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Dormancy and validity of licences")
struct DormancyTests {
    private func date(_ text: String) -> CivilDate { CivilDate(iso: text)! }
    private func day(_ text: String, _ minute: Int = 0) -> Instant { Instant(date: date(text), minute: minute) }

    @Test("three years at most, counted by the calendar and over all dormancies (regulation 30, implementing rules 42)")
    func longest() throws {
        var walk = try LicenceWalk(through: date("2099-12-31"))
        // Filed on Monday 2026-01-05: the last day that the regulation allows is 2029-01-05.
        #expect(walk.rejection(of: LicenceWalk.dormancy(through: "2029-01-06"), by: .applicant) == .dormancyTooLong)
        try walk.act(LicenceWalk.dormancy(through: "2026-12-31"), by: .applicant)
        // A year later the holder takes up business again: 361 days were used.
        #expect(walk.advance(to: "2027-02-01") == 2)
        #expect(walk.state.phase == .valid && walk.state.dormantDays == 361)
        // From 2027-02-01 three years would end on 2030-02-01; 361 days less is 2029-02-05.
        #expect(walk.rejection(of: LicenceWalk.dormancy(through: "2029-02-06"), by: .applicant) == .dormancyTooLong)
        try walk.act(LicenceWalk.dormancy(through: "2029-02-05"), by: .applicant)
        #expect(walk.advance(to: "2029-02-06") == 2)
        #expect(walk.state.dormantDays == 361 + 736)
        #expect(walk.rejection(of: LicenceWalk.dormancy(through: "2029-02-06"), by: .applicant) == .dormancyTooLong)
    }

    @Test("the notice comes 30 days before the end, the end at 24:00, each once; business is deemed taken up again")
    func timers() throws {
        var walk = try LicenceWalk()
        try walk.act(LicenceWalk.dormancy(through: "2026-11-21"), by: .applicant)
        #expect(walk.state.ledger.timers.map(\.due).first == day("2026-10-22"))
        #expect(walk.advance(to: "2026-10-21", minute: 1_439) == 0)
        #expect(walk.advance(to: "2026-10-22") == 1 && walk.state.dormancy?.isNoticed == true)
        #expect(walk.advance(to: "2026-11-21", minute: 1_439) == 0 && walk.state.phase == .dormant)
        #expect(walk.state.standing(at: day("2026-11-22")) == .valid, "before its timer has fired too")
        #expect(walk.advance(to: "2026-11-22") == 1 && walk.state.phase == .valid)
        #expect(walk.events.last == .resumed(deemed: true, validThrough: nil))
        #expect(walk.advance(to: "2027-11-22") == 0)
    }

    @Test("filed again, it ends later and is noticed anew; resuming ends it at once and drops its timers")
    func again() throws {
        var walk = try LicenceWalk()
        try walk.act(LicenceWalk.dormancy(through: "2026-06-30"), by: .applicant)
        walk.advance(to: "2026-06-10")
        #expect(walk.state.dormancy?.isNoticed == true)
        try walk.act(LicenceWalk.dormancy(through: "2026-12-31"), by: .applicant)
        #expect(walk.state.dormancy?.from == LicenceWalk.issuedOn && walk.state.dormancy?.isNoticed == false)
        #expect(walk.state.dormancy?.noticeOn == date("2026-12-01"))
        walk.advance(to: "2026-07-01")
        #expect(walk.state.phase == .dormant)
        try walk.act(.resume(reason: ""), by: .applicant)
        #expect(walk.state.phase == .valid && walk.state.dormantDays == 177)
        #expect(walk.state.ledger.timers.map(\.target) == [LicenceTimer.validity.rawValue])
    }

    @Test("what a type asks for: an address, dormancy at all")
    func refusals() throws {
        let walk = try LicenceWalk()
        #expect(
            walk.rejection(of: LicenceWalk.dormancy(through: "2026-06-30", address: ""), by: .applicant)
                == .addressRequired)
        #expect(walk.rejection(of: LicenceWalk.dormancy(through: "2026-01-04"), by: .applicant) == .malformedField)
        let permit = try LicenceWalk(TestDistrict.foodPermit)
        #expect(
            permit.rejection(of: LicenceWalk.dormancy(through: "2026-06-30"), by: .applicant) == .dormancyNotAllowed)
    }

    @Test("validity goes on while dormant, and ends with its last day at 24:00")
    func validityGoesOn() throws {
        var walk = try LicenceWalk(through: date("2026-06-30"))
        try walk.act(LicenceWalk.dormancy(through: "2026-12-31"), by: .applicant)
        #expect(walk.state.standing(at: day("2026-06-30", 1_439)) == .dormant)
        #expect(walk.state.standing(at: day("2026-07-01")) == .expired)
        #expect(walk.advance(to: "2026-07-01") == 1 && walk.state.phase == .expired)
        #expect(walk.state.ledger.timers == [])
    }

    @Test("where the type says so it stands still, is longer by those days, and cannot be renewed meanwhile")
    func validityStops() throws {
        var walk = try LicenceWalk(TestDistrict.stallPermit, through: date("2026-06-30"))
        try walk.act(LicenceWalk.dormancy(through: "2026-07-04", address: ""), by: .applicant)
        let renewal = LicenceCommand.Work.renew(
            TestDistrict.terms(on: LicenceWalk.issuedOn, through: date("2030-01-01")))
        #expect(walk.rejection(of: renewal) == .barredWhileDormant)
        #expect(walk.state.standing(at: day("2026-07-03")) == .dormant)
        // From 2026-01-05 to 2026-07-05 are 181 days: the validity ends on 2026-12-28 instead of 2026-06-30.
        #expect(walk.state.standing(at: day("2026-12-28", 1_439)) == .valid)
        #expect(walk.state.standing(at: day("2026-12-29")) == .expired)
        #expect(walk.advance(to: "2026-07-05") == 1)
        #expect(walk.state.terms.validThrough == date("2026-12-28"))
        #expect(walk.advance(to: "2026-12-29") == 1 && walk.state.phase == .expired)
    }

    @Test("an order suspends a dormant licence, and it is dormant again when the order ends")
    func order() throws {
        var walk = try LicenceWalk()
        try walk.act(LicenceWalk.dormancy(through: "2026-12-31"), by: .applicant)
        #expect(walk.rejection(of: .suspend(through: nil, basis: "", reason: "")) == .basisRequired)
        try walk.act(.suspend(through: date("2026-03-31"), basis: "处罚决定", reason: ""))
        #expect(walk.state.phase == .suspended)
        #expect(walk.advance(to: "2026-04-01") == 1 && walk.state.phase == .dormant)
        try walk.act(.suspend(through: nil, basis: "处罚决定", reason: ""))
        // Dormancy ends meanwhile: its notice and its end fire, and the order stands.
        #expect(walk.advance(to: "2027-02-01") == 2 && walk.state.phase == .suspended)
        try walk.act(.lift(reason: ""))
        #expect(walk.state.phase == .valid)
    }

    @Test("a renewal must last longer; it makes the next version of the terms")
    func renewal() throws {
        var walk = try LicenceWalk(through: date("2026-06-30"))
        let today = LicenceWalk.issuedOn
        #expect(
            walk.rejection(of: .renew(TestDistrict.terms(on: today, through: date("2026-06-30"))))
                == .validityNotInOrder)
        #expect(
            walk.rejection(of: .renew(TestDistrict.terms(on: today.adding(days: 1), through: date("2030-06-30"))))
                == .validityNotInOrder)
        try walk.act(.renew(TestDistrict.terms(on: today, through: date("2031-06-30"))))
        #expect(walk.state.version == 2)
        #expect(walk.advance(to: "2031-06-30", minute: 1_439) == 0)
        #expect(walk.advance(to: "2031-07-01") == 1 && walk.state.phase == .expired)
    }

    @Test("cancellation names a ground of article 70 that is there")
    func cancellation() throws {
        let valid = try LicenceWalk()
        #expect(valid.rejection(of: .cancel(.notRenewed, basis: "", reason: "")) == .groundNotGiven)
        #expect(valid.rejection(of: .cancel(.revoked, basis: "", reason: "")) == .groundNotGiven)
        #expect(valid.rejection(of: .cancel(.other, basis: "", reason: "")) == .basisRequired)
        #expect(valid.rejection(of: .revoke(.abuse, basis: "", reason: "")) == .basisRequired)
        #expect(try LicenceWalk.inPhase(.expired).rejection(of: .cancel(.notRenewed, basis: "", reason: "")) == nil)
        #expect(try LicenceWalk.inPhase(.revoked).rejection(of: .cancel(.revoked, basis: "", reason: "")) == nil)
    }
}
