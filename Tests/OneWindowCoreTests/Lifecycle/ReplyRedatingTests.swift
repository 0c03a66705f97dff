import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Times to answer warnings after a notice of the calendar")
struct ReplyRedatingTests {
    private typealias District = TestDistrict

    /// A plain licence whose promise ended on Monday 16 March 2026, with a red card of the 20th that nobody answered.
    private func carded() throws -> (walk: CaseWalk, red: Warning) {
        var walk = try CaseWalk(CaseWalk.plainLicence, at: CaseWalk.times("2026-03-02T10:00"))
        try walk.act(CaseWalk.receive, by: District.clerk)
        try walk.act(.accept, by: District.acceptor)
        walk.go(to: "2026-03-20T10:00")
        return (walk, try #require(walk.state.warnings.last { $0.kind == .promised && $0.level == .red }))
    }

    private func notice(_ daysOff: [Int], _ workdays: [Int] = []) throws -> CalendarNotice {
        let known = try #require(WorkCalendar.china2019To2026.years.last)
        return CalendarNotice(years: [
            CalendarYear(
                year: 2026, notices: known.notices + ["测试"], daysOff: known.daysOff + daysOff,
                workdays: known.workdays + workdays)
        ])
    }

    private func isOrdered(_ walk: CaseWalk) -> Bool {
        walk.state.warnings.contains { $0.kind == .promised && $0.level == .superviseOrder }
    }

    @Test("days off move the end of the answer and what its silence leads to")
    func later() throws {
        var (walk, red) = try carded()
        let before = try #require(red.replyBy)
        #expect(red.replyEdition == 1 && red.replyCertainty == .certain)
        // The whole week from Monday the 23rd becomes free.
        #expect(try walk.load(notice([323, 324, 325, 326, 327])))
        let moved = try #require(walk.state.warnings.first { $0.number == red.number })
        let after = try #require(moved.replyBy)
        #expect(after == before.adding(minutes: 7 * 1_440) && moved.replyEdition == 2)
        #expect(walk.state.timers.contains { $0.kind == .replyOverdue && $0.target == red.number && $0.due == after })
        walk.go(to: String("\(after.adding(minutes: -1))".prefix(16)))
        #expect(!isOrdered(walk))
        walk.go(to: String("\(after)".prefix(16)))
        #expect(isOrdered(walk))
    }

    @Test("it is never made shorter, and an answered warning stays as it is")
    func never() throws {
        var (walk, red) = try carded()
        _ = try walk.load(notice([], [321, 322]))
        #expect(walk.state.warnings.first { $0.number == red.number }?.replyBy == red.replyBy)
        var (answered, card) = try carded()
        try answered.act(.replyWarning(card.number, reply: "已办"), by: District.decider)
        _ = try answered.load(notice([323, 324]))
        #expect(answered.state.warnings.first { $0.number == card.number }?.replyBy == card.replyBy)
    }

    @Test("past the horizon it is provisional, and the next year's notice makes it certain")
    func provisional() throws {
        var walk = try CaseWalk(CaseWalk.plainLicence, at: CaseWalk.times("2026-12-03T10:00"))
        try walk.act(CaseWalk.receive, by: District.clerk)
        try walk.act(.accept, by: District.acceptor)
        walk.go(to: "2026-12-18T10:00")
        let yellow = try #require(walk.state.warnings.last { $0.kind == .promised && $0.level == .yellow })
        #expect(yellow.replyBy == CaseWalk.times("2026-12-23T00:00") && yellow.replyCertainty == .provisional)
        let year = CalendarYear(year: 2027, notices: ["2027年通知"], daysOff: [101], workdays: [])
        #expect(try walk.load(CalendarNotice(years: [year])))
        let settled = try #require(walk.state.warnings.first { $0.number == yellow.number })
        #expect(settled.replyBy == yellow.replyBy && settled.replyCertainty == .certain && settled.replyEdition == 2)
    }
}
