import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Hostile values: acts on clocks and warnings, notices, rules")
struct HostileValueTests {
    private static let numbers: [UInt32] = [0, 1, 2, 100, .max - 1, .max]
    private static let amounts = [Int.min, Int.min + 1, -1, 0, 1, Limits.limitDays, Limits.limitDays + 1, Int.max]
    private static let days: [Int32] = [.min, .min + 1, -719_163, -719_162, -1, 0, 20_000, 2_932_896, .max - 1, .max]

    private static let works: [CaseCommand.Work] = {
        var works: [CaseCommand.Work] = []
        for number in numbers {
            works += [
                .resume(suspension: number, reason: ""), .stopClock(number), .replyWarning(number, reply: "a"),
                .appealWarning(number, reason: "a"), .upholdWarning(number, reason: ""),
                .revokeWarning(number, reason: "a"),
            ]
        }
        for amount in amounts {
            works += [.extend(amount: amount, reason: "a")]
            for unit in LimitUnit.allCases {
                works.append(.startClock(rule: Code("package")!, on: nil, limit: TimeLimit(amount, unit)))
            }
        }
        for day in days.map({ CivilDate(dayNumber: $0) }) {
            works.append(.suspend(ground: .hearing, through: day, notice: "a", reason: ""))
            for rule in ["package", "hearing.notice", "hearing.request"] {
                works.append(.startClock(rule: Code(rule)!, on: day, limit: TimeLimit(Limits.limitDays, .naturalHour)))
            }
        }
        return works
    }()

    @Test(
        "every extreme of every number, at ordinary times and at the ends of time, is done or refused",
        arguments: ["2026-01-05T09:00:00+08:00", "0001-01-03T09:00:00+08:00", "9999-12-30T09:00:00+08:00"])
    func works(at text: String) throws {
        let start = try #require(Instant(iso: text))
        let engine = try TestDistrict.engine(at: start)
        var serial = 0
        func send(_ command: Command, _ actor: Actor) throws -> Receipt {
            serial += 1
            return try engine.submit(Submission(id: RequestID("S-\(serial)")!, at: start, by: actor, command))
        }
        let application = TestDistrict.application(for: TestDistrict.joint)
        guard let number = try? send(.apply(application), .applicant).caseReceipt?.number else {
            // Before the items were published nobody can apply.
            #expect(start.date < TestDistrict.firstDay)
            return
        }
        _ = try send(
            .act(
                CaseCommand(number, .receive(window: TestDistrict.comprehensiveWindow, waitedSince: nil))),
            TestDistrict.clerk)
        _ = try send(.act(CaseCommand(number, .accept)), TestDistrict.acceptor)
        let actors = [
            TestDistrict.decider, TestDistrict.organHead, TestDistrict.governmentHead, TestDistrict.supervisor,
        ]
        var done = 0
        for work in Self.works {
            for actor in actors where (try? send(.act(CaseCommand(number, work)), actor)) != nil { done += 1 }
        }
        #expect(done >= 3)
        let problems = try Checkers.problems(of: engine)
        #expect(problems == [], "\(problems.prefix(5))")
        let end = min(start.adding(minutes: 3_000 * 1_440), Instant.supported.upperBound)
        while try !engine.advance(to: end).isComplete {}
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test("rules with any numbers are loaded or refused")
    func rules() throws {
        let fixture = try EngineFixture()
        for amount in Self.amounts {
            var set = ClockRuleSet.shipped
            set.rules[0].budget = .fixed(TimeLimit(amount))
            var ladder = ClockRuleSet.shipped
            ladder.ladders[0].rungs[0].threshold = .before(workdays: amount, percent: amount)
            var reply = ClockRuleSet.shipped
            reply.ladders[0].rungs[1].replyWorkdays = amount
            var after = ClockRuleSet.shipped
            after.ladders[0].rungs[1].threshold = .after(workdays: amount)
            var extensions = ClockRuleSet.shipped
            extensions.rules[1].extensions = [
                ExtensionRule(.organHead, most: amount, times: amount, basis: LegalBasis(law: "x"))
            ]
            var suspensions = ClockRuleSet.shipped
            suspensions.rules[1].suspensions = [
                SuspensionRule(.hearing, most: amount, basis: LegalBasis(law: "x"))
            ]
            for set in [set, ladder, reply, after, extensions, suspensions] {
                let command = Command.loadRules(set, reason: "办法")
                let code = fixture.rejection { try fixture.submit(command, by: .operatorOfHost) }
                #expect(code == nil || code == .rulesNotInOrder)
                if !(0...Limits.limitDays).contains(amount) { #expect(code == .rulesNotInOrder) }
            }
        }
        #expect(try fixture.problems == [])
    }

    @Test("notices with any numbers are loaded or refused")
    func notices() throws {
        let fixture = try EngineFixture()
        for number in Self.amounts + [2_026, 2_027, 9_999, 10_000, 101, 1_231, 229] {
            for year in [
                CalendarYear(year: number, notices: ["x"], daysOff: [], workdays: []),
                CalendarYear(year: 2_026, notices: ["x"], daysOff: [number], workdays: []),
                CalendarYear(year: 2_026, notices: ["x"], daysOff: [], workdays: [number], halfDays: [number]),
            ] {
                let command = Command.loadCalendar(CalendarNotice(years: [year]), reason: "通知")
                let code = fixture.rejection { try fixture.submit(command, by: .operatorOfHost) }
                #expect(code == nil || code == .calendarNotInOrder, "\(number)")
            }
        }
        _ = try fixture.engine.advance(to: fixture.clock.now)
        #expect(try fixture.problems == [])
    }
}
