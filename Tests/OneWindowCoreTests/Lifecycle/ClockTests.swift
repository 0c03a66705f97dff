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

    @Test("reminder, yellow and red come in this order, each once, at 0:00 of their days")
    func warnings() throws {
        var walk = try accepted(TestDistrict.licence, at: "2026-03-02T10:00")
        #expect(walk.state.clock(.promised)?.due.description == "2026-03-16")
        var fired: [String] = []
        while let kind = walk.fire() { fired.append("\(kind) \(walk.now)") }
        #expect(
            fired == [
                "reminder 2026-03-12T00:00:00+08:00", "yellow 2026-03-17T00:00:00+08:00",
                "red 2026-03-20T00:00:00+08:00",
            ])
        #expect(walk.state.warnings.map(\.level) == [.reminder, .yellow, .red])
        #expect(walk.state.highestWarning == .red)
    }

    @Test("a decision stops the warnings")
    func decision() throws {
        let walk = try CaseWalk.inPhase(.decided)
        #expect(walk.state.timers.isEmpty)
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
