import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Re-dating after a notice of the calendar")
struct RedatingTests {
    private typealias District = TestDistrict

    /// The plan for Spring Festival 2020 before the epidemic: 24 to 30 January, with 1 February a day of work.
    private static let first2020: WorkCalendar = {
        let years = WorkCalendar.china2019To2026.years.map { year in
            guard year.year == 2020 else { return year }
            return CalendarYear(
                year: 2020, notices: ["zhengce/zhengceku/2019-11/21/content_5454164.htm"],
                daysOff: year.daysOff.filter { $0 != 131 },
                workdays: [119, 201] + year.workdays.filter { $0 > 203 })
        }
        return WorkCalendar(edition: 1, years: years)!
    }()

    /// The notice of 26 January 2020: through 2 February, work again on the 3rd.
    private static let amended2020 = CalendarNotice(
        years: WorkCalendar.china2019To2026.years.filter { $0.year == 2020 })

    private static func march(_ daysOff: [Int], _ workdays: [Int] = []) -> CalendarNotice {
        let known = WorkCalendar.china2019To2026.years.last!
        return CalendarNotice(years: [
            CalendarYear(
                year: 2026, notices: known.notices + ["测试"], daysOff: known.daysOff + daysOff,
                workdays: known.workdays + workdays)
        ])
    }

    private func accepted(_ text: String) throws -> CaseWalk {
        var walk = try CaseWalk(CaseWalk.plainLicence, at: CaseWalk.times(text))
        try walk.act(CaseWalk.receive, by: District.clerk)
        try walk.act(.accept, by: District.acceptor)
        return walk
    }

    private func due(_ walk: CaseWalk, _ kind: ClockKind) -> String? { walk.state.clock(kind)?.due.description }

    private func levels(_ walk: CaseWalk) -> [String] {
        walk.state.warnings.filter { $0.kind == .promised }
            .map { "\($0.level) \($0.at.description.dropFirst(5).prefix(11)) \($0.breach)" }
    }

    @Test("the Spring Festival of 2020, as it was first announced and as it came")
    func springFestival() throws {
        let calendar = Self.first2020
        let book = CalendarBook(base: calendar)
        let later = try #require(book.appending(Self.amended2020, edition: 2)).latest(region: "")
        let query = DueQuery(start: CivilDate(iso: "2020-01-23")!, limit: TimeLimit(5))
        #expect(try calendar.due(query).due.description == "2020-02-05")
        #expect(try later.due(query).due.description == "2020-02-07")
    }

    @Test("more days off move every running clock, with its timers; stopped ones stay")
    func later() throws {
        var walk = try accepted("2026-03-02T10:00")
        walk.go(to: "2026-03-05T10:00")
        #expect(try walk.load(Self.march([309, 310])))
        #expect(due(walk, .promised) == "2026-03-18" && due(walk, .statutory) == "2026-04-01")
        #expect(walk.state.clock(.promised)?.calendarEdition == 2)
        #expect(walk.state.clock(.acceptance)?.calendarEdition == 1)
        walk.go(to: "2026-03-19T00:00")
        #expect(levels(walk) == ["reminder 03-16T00:00 1", "yellow 03-19T00:00 1"])
        #expect(walk.state.warnings.last?.calendarEdition == 2)
    }

    @Test("fewer days off bring it forward: what lies in the past then is due at once, in its order")
    func earlier() throws {
        var walk = try accepted("2026-03-02T10:00")
        // Four weekend days of work: the promise ends on 12 March, red follows three working days later, the 16th.
        walk.go(to: "2026-03-16T10:00")
        #expect(levels(walk) == ["reminder 03-12T00:00 1"])
        #expect(try walk.load(Self.march([], [307, 308, 314, 315])))
        #expect(due(walk, .promised) == "2026-03-12")
        walk.go(to: "2026-03-16T10:00")
        #expect(levels(walk) == ["reminder 03-12T00:00 1", "yellow 03-16T10:00 1", "red 03-16T10:00 1"])
    }

    @Test("a clock that is not affected gets no event, and one that was provisional is settled")
    func untouched() throws {
        var walk = try accepted("2026-03-02T10:00")
        let before = walk.state
        #expect(try !walk.load(Self.march([1_207])))
        #expect(walk.state == before)
        var late = try accepted("2026-12-18T10:00")
        #expect(late.state.clock(.promised)?.certainty == .provisional)
        let year = CalendarYear(year: 2027, notices: ["2027年通知"], daysOff: [101], workdays: [])
        #expect(try late.load(CalendarNotice(years: [year])))
        #expect(late.state.clock(.promised)?.certainty == .certain)
    }

    @Test("a notice on top of another: the result is that of the last alone")
    func onTop() throws {
        var twice = try accepted("2026-03-02T10:00")
        let original = twice.state
        try twice.load(Self.march([309, 310]))
        try twice.load(Self.march([]))
        #expect(due(twice, .promised) == "2026-03-16" && twice.state.clock(.promised)?.calendarEdition == 3)
        #expect(twice.state.timers == original.timers)
    }

    @Test("a warning that the old calendar caused stands until it is taken back; then the new end is warned of anew")
    func revocable() throws {
        var walk = try accepted("2026-03-02T10:00")
        walk.go(to: "2026-03-17T10:00")
        #expect(levels(walk).last == "yellow 03-17T00:00 1")
        #expect(try walk.load(Self.march([311, 312, 313])))
        #expect(due(walk, .promised) == "2026-03-19")
        let yellow = try #require(walk.state.warnings.last { $0.kind == .promised })
        #expect(yellow.end < walk.state.clock(.promised)!.end && yellow.calendarEdition == 1)
        try walk.act(.revokeWarning(yellow.number, reason: "放假调整"), by: District.supervisor)
        walk.go(to: "2026-03-20T00:00")
        #expect(levels(walk) == ["reminder 03-12T00:00 1", "yellow 03-17T00:00 1", "yellow 03-20T00:00 2"])
    }

    @Test("a warning that was taken back is not raised again by a notice that leaves the clock late")
    func staysRevoked() throws {
        var walk = try accepted("2026-03-02T10:00")
        walk.go(to: "2026-03-18T10:00")
        let yellow = try #require(walk.state.warnings.last { $0.kind == .promised })
        try walk.act(.revokeWarning(yellow.number, reason: "系统故障"), by: District.supervisor)
        #expect(try walk.load(Self.march([311])))
        #expect(due(walk, .promised) == "2026-03-17")
        walk.go(to: "2026-03-19T10:00")
        #expect(levels(walk) == ["reminder 03-12T00:00 1", "yellow 03-17T00:00 1"])
    }

    @Test("a level still to come is not lost where the notice puts it into the past and leaves the end")
    func pendingLevel() throws {
        var walk = try accepted("2026-03-02T10:00")
        // The promise ends on Monday 16 March, and red is three working days later: after the first notice on the 24th,
        // after the second, which takes it back, on the 19th, which is past when that is loaded.
        walk.go(to: "2026-03-17T10:00")
        try walk.load(Self.march([317, 318, 319]))
        #expect(walk.state.timers.contains { $0.kind == .red && $0.due == CaseWalk.times("2026-03-25T00:00") })
        walk.go(to: "2026-03-23T10:00")
        for warning in walk.state.warnings where warning.status == .open {
            try walk.act(.replyWarning(warning.number, reply: "办"), by: District.decider)
        }
        try walk.load(Self.march([]))
        #expect(due(walk, .promised) == "2026-03-16")
        walk.go(to: "2026-03-23T10:00")
        #expect(levels(walk).filter { $0.hasPrefix("red") }.count == 1)
    }

    @Test("what an applicant was told is never made shorter, and is made longer")
    func applicant() throws {
        var walk = try CaseWalk.inPhase(.received)
        walk.now = CaseWalk.times("2026-03-05T10:00")
        try walk.act(CaseWalk.notify, by: District.acceptor)
        #expect(walk.state.answerBy?.description == "2026-03-10")
        var shorter = walk
        #expect(try !shorter.load(Self.march([], [307, 308])))
        #expect(shorter.state.answerBy?.description == "2026-03-10")
        #expect(try walk.load(Self.march([309])))
        #expect(walk.state.answerBy?.description == "2026-03-11")
        #expect(walk.state.clock(.supplement)?.due == walk.state.answerBy)
        walk.go(to: "2026-03-11T23:59")
        #expect(walk.state.phase == .supplementing)
        walk.go(to: "2026-03-12T00:00")
        #expect(walk.state.phase == .lapsed)
    }
}
