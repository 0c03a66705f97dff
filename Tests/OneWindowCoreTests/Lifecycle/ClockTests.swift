import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Clocks and warnings")
struct ClockTests {
    private func accepted(_ item: ItemCode, at text: String) throws -> CaseWalk {
        var walk = try CaseWalk(item, at: CaseWalk.times(text))
        let isHousing = item == TestDistrict.service
        let window = item == TestDistrict.longCode ? TestDistrict.streetWindow : TestDistrict.comprehensiveWindow
        try walk.act(
            .receive(window: window, waitedSince: nil),
            by: isHousing ? TestDistrict.housingClerk : TestDistrict.roamingClerk)
        try walk.act(.accept, by: isHousing ? TestDistrict.housingClerk : TestDistrict.roamingAcceptor)
        return walk
    }

    @Test(
        "an accepted case has the clocks of its item, due on these days",
        arguments: [
            (TestDistrict.licence, "2026-02-13T10:00", "2026-03-05", "2026-03-19"),
            (TestDistrict.immediate, "2026-02-13T10:00", "2026-02-13", nil),
            // Seven natural days after 13 February is 20 February, in the holiday; the next working day is 24 February.
            (TestDistrict.service, "2026-02-13T10:00", "2026-02-24", nil),
            (TestDistrict.longCode, "2026-02-13T10:00", "2026-02-27", "2026-03-05"),
        ] as [(ItemCode, String, String, String?)])
    func dues(item: ItemCode, start: String, promised: String, statutory: String?) throws {
        let walk = try accepted(item, at: start)
        #expect(walk.state.clock(.promised)?.due.description == promised)
        #expect(walk.state.clock(.statutory)?.due.description == statutory)
        #expect(walk.state.clock(.promised)?.calendarEdition == 1)
        #expect(walk.state.clock(.promised)?.certainty == .certain)
    }

    @Test("the levels come in their order, each once for a clock, at 0:00 of their days")
    func warnings() throws {
        var walk = try accepted(TestDistrict.licence, at: "2026-03-02T10:00")
        #expect(walk.state.clock(.promised)?.due.description == "2026-03-16")
        var fired: [String] = []
        while let timer = walk.state.timers.first, let kind = walk.fire() {
            let day = walk.now.description.dropFirst(5).prefix(11)
            let clock = kind == .replyOverdue ? walk.state.warning(number: timer.target)?.clock : timer.target
            let rule = clock.flatMap { walk.state.clock(number: $0) }?.kind.name ?? ""
            fired.append("\(kind) \(day) \(rule)")
        }
        // Of the two things due on 20 March the threshold comes first; the yellow card is settled by it.
        #expect(
            fired == [
                "reminder 03-03T00:00 step", "yellow 03-05T00:00 step", "replyOverdue 03-10T00:00 step",
                "reminder 03-12T00:00 promised", "replyOverdue 03-13T00:00 step",
                "yellow 03-17T00:00 promised", "red 03-20T00:00 promised", "replyOverdue 03-25T00:00 promised",
                "red 03-31T00:00 statutory", "replyOverdue 04-03T00:00 statutory",
            ])
        #expect(
            walk.state.warnings.map(\.level) == [
                .reminder, .yellow, .red, .reminder, .superviseOrder, .yellow, .red, .superviseOrder, .red,
                .superviseOrder,
            ])
        #expect(walk.state.highestWarning == .superviseOrder)
    }

    @Test("a decision stops all clocks but that of issuing, which it starts")
    func decision() throws {
        let walk = try CaseWalk.inPhase(.decided)
        #expect(walk.state.clocks.filter(\.isRunning).map(\.kind) == [.issue])
        let issue = try #require(walk.state.clock(.issue))
        // Ten working days after 2 March (article 44).
        #expect(walk.state.timers == [CaseTimer(due: issue.end, kind: .red, target: issue.number)])
        #expect(issue.due.description == "2026-03-16")
        #expect(walk.state.isOnTime == true)
    }

    private func due(_ start: CivilDate, _ limit: TimeLimit) throws -> DueAnswer {
        try WorkCalendar.china2019To2026.due(DueQuery(start: start, limit: limit))
    }

    @Test("the due day itself is in time until 24:00")
    func end() throws {
        #expect(try due(CivilDate(iso: "2026-03-02")!, TimeLimit(10)).end == CaseWalk.times("2026-03-17T00:00"))
    }

    @Test("a longer limit is never due earlier", arguments: [LimitUnit.workday, .naturalDay])
    func monotone(unit: LimitUnit) throws {
        for offset in stride(from: 0, to: 2_000, by: 13) {
            let start = TestDistrict.firstDay.adding(days: offset - 400)
            var before = start
            for amount in 0...60 {
                let answer = try due(start, TimeLimit(amount, unit))
                #expect(answer.due >= before)
                before = answer.due
            }
        }
    }

    @Test("a limit that reaches past the notices says so")
    func provisional() throws {
        #expect(try due(CivilDate(iso: "2026-12-18")!, TimeLimit(10)).certainty == .provisional)
    }
}
