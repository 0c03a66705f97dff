import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Explanations of clocks")
struct ExplanationTests {
    /// A clock of a shipped rule, with the end that follows.
    func clock(
        _ rule: Code, start: String, limit: TimeLimit, _ change: (inout Clock) -> Void = { _ in }
    ) throws -> Clock {
        let found = try #require(ClockRuleSet.shipped.rule(rule))
        let works = ClockWorks(
            type: .licence, region: "", rules: ClockRuleBook(base: .shipped), calendar: .china2019To2026)
        var clock = works.started(found, at: try #require(Instant(iso: start + ":00+08:00")), limit: limit)
        clock.number = 2
        change(&clock)
        works.derive(&clock)
        return clock
    }

    func explanation(
        _ clock: Clock, at instant: String? = nil, warnings: [Warning] = [], rules: ClockRuleSet = .shipped
    ) throws -> Explanation {
        let item = try #require(ItemCode("370123020001"))
        return try #require(
            Explanation(
                clock,
                of: .init(
                    number: "370123020001202504210001", item: item,
                    name: LocalizedText("食品经营许可", english: "Food licence"), version: 1),
                at: instant.flatMap { Instant(iso: $0 + ":00+08:00") }, warnings: warnings, registry: Registry(),
                calendars: CalendarBook(base: .china2019To2026), rules: ClockRuleBook(base: rules)))
    }

    func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    func suspension(_ number: UInt32, _ from: String, _ through: String) throws -> Suspension {
        Suspension(
            number: number, ground: .expertReview, from: Instant(date: try day(from), minute: 600),
            through: Instant(date: try day(through), minute: 1_440), notice: "告字〔2025〕3号")
    }

    @Test("ten working days with a suspension: law and calendar of 2025 give 19 May")
    func suspended() throws {
        let pause = try suspension(1, "2025-04-25", "2025-05-09")
        let clock = try clock(.own("licence.decision"), start: "2025-04-21T09:00", limit: TimeLimit(10)) {
            $0.suspensions = [pause]
        }
        let explained = try explanation(clock)
        #expect(explained.derivation.due.description == "2025-05-19")
        #expect(explained.agrees)
        #expect(explained.suspensions.first?.days == 8)
        #expect(explained.suspensions.first?.basis == ClockRuleSet.licensingLaw("第四十五条"))
        #expect(explained.derivation.days.count { $0.verdict == .counted } == 10)
        #expect(explained.derivation.days.filter { $0.verdict == .suspended }.allSatisfy { $0.suspension == 1 })
        #expect(explained.derivation.days.count == 29)
        #expect(explained.doubt == nil)
        #expect(explained.calendar.years.map(\.national.year) == [2025])
    }

    @Test(
        "limits of 2025 on both sides of a holiday",
        arguments: [
            ("licence.notice", "2025-09-25T15:00", 5, 0, "2025-10-09"),
            // Deemed accepted, the decision counts from the day of receipt.
            ("licence.decision", "2025-09-25T15:00", 20, 0, "2025-10-29"),
            ("licence.decision", "2025-09-25T15:00", 20, 10, "2025-11-12"),
            ("licence.joint", "2025-04-30T09:00", 45, 0, "2025-07-08"),
            ("licence.joint", "2025-04-30T09:00", 45, 15, "2025-07-29"),
            ("licence.decision", "2026-02-13T09:00", 20, 0, "2026-03-19"),
        ])
    func vectors(rule: String, start: String, days: Int, more: Int, due: String) throws {
        let clock = try clock(try #require(Code(rule)), start: start, limit: TimeLimit(days)) { clock in
            guard more > 0 else { return }
            let role: ApproverRole = rule == "licence.joint" ? .governmentHead : .organHead
            clock.extensions = [Extension(amount: more, approver: role, officer: nil, at: clock.start)]
        }
        let explained = try explanation(clock)
        #expect(explained.derivation.due.description == due)
        #expect(explained.agrees)
        #expect(explained.derivation.total == days + more)
        #expect((explained.extensions.first?.basis == nil) == (more == 0))
    }

    @Test("a suspension that begins on the last day takes the end along, one that begins after it does not")
    func late() throws {
        // Ten working days from 21 April 2025 end on 7 May.
        for (from, through, due) in [
            ("2025-05-07", "2025-05-14", "2025-05-14"), ("2025-05-07", "2025-05-11", "2025-05-09"),
            ("2025-05-08", "2025-05-14", "2025-05-07"),
        ] {
            let pause = try suspension(1, from, through)
            let clock = try clock(.own("licence.decision"), start: "2025-04-21T09:00", limit: TimeLimit(10)) {
                $0.suspensions = [pause]
            }
            let explained = try explanation(clock)
            #expect(explained.derivation.due.description == due)
            #expect(explained.agrees)
            #expect(explained.derivation.days.last?.date == explained.derivation.due)
        }
    }

    @Test("where it stands: used, left and late")
    func standing() throws {
        var clock = try clock(.own("licence.decision"), start: "2025-04-21T09:00", limit: TimeLimit(10))
        func at(_ text: String) throws -> Explanation.Standing {
            try #require(try explanation(clock, at: text).standing)
        }
        let before = try at("2025-04-20T08:00")
        #expect((before.used, before.remaining, before.isLate) == (0, 10, false))
        let within = try at("2025-04-27T12:00")
        #expect((within.used, within.remaining) == (5, 5))
        let last = try at("2025-05-07T23:59")
        #expect((last.used, last.remaining, last.isLate) == (10, 0, false))
        let over = try at("2025-05-08T00:00")
        #expect((over.used, over.remaining, over.lateBy, over.isLate) == (10, 0, 1, true))
        clock.stoppedAt = Instant(iso: "2025-04-23T10:00:00+08:00")
        let stopped = try at("2025-12-31T00:00")
        #expect((stopped.used, stopped.at, stopped.isLate) == (2, clock.stoppedAt, false))
        #expect(try explanation(clock).standing == stopped)
    }

    @Test("an end past the notices is provisional, and says why; one that was altered is found out")
    func doubts() throws {
        var clock = try clock(.own("licence.decision"), start: "2026-12-14T09:00", limit: TimeLimit(20))
        let explained = try explanation(clock)
        #expect(explained.doubt == .afterKnown)
        #expect(explained.agrees)
        #expect(explained.text(in: .english).contains("provisional: notices reach to 2026-12-20"))
        clock.end = clock.end.adding(milliseconds: 86_400_000)
        let altered = try explanation(clock)
        #expect(!altered.agrees)
        #expect(altered.text(in: .chinese).contains("不一致，系统记载的届满时间为"))
    }

    @Test("an edition of the calendar that is not there explains nothing, a rule that is not there is left out")
    func strangers() throws {
        var clock = try clock(.own("licence.decision"), start: "2025-04-21T09:00", limit: TimeLimit(10))
        let explained = try explanation(clock, rules: ClockRuleSet(rules: []))
        #expect(explained.rule == nil)
        #expect(explained.agrees)
        clock.calendarEdition = 9
        let missing = Explanation(
            clock, of: .init(number: "C"), at: nil, warnings: [], registry: Registry(),
            calendars: CalendarBook(base: .china2019To2026), rules: ClockRuleBook(base: .shipped))
        #expect(missing == nil)
    }

    @Test("no ledger makes it run for long: a list has its end, and says so")
    func bounded() throws {
        let clock = try clock(.own("licence.decision"), start: "2025-04-21T09:00", limit: TimeLimit(10)) { clock in
            clock.suspensions = (1...3).map {
                Suspension(
                    number: $0, ground: .hearing, from: clock.start,
                    through: clock.start.adding(minutes: 1_440 * 25_000), notice: "")
            }
        }
        let explained = try explanation(clock)
        #expect(explained.agrees)
        #expect(explained.derivation.isCut)
        #expect(explained.derivation.days.count == Explanation.Derivation.listed)
    }

    @Test("a suspension by the item's own procedure names its law, where that stops the clock's kind")
    func procedures() throws {
        let basis = LegalBasis(law: "食品经营许可和备案管理办法", article: "第十七条")
        var document = TestDistrict.document
        let place = try #require(document.items.firstIndex { $0.definition.code == TestDistrict.licence })
        document.items[place].definition.timing.procedures = [
            SpecialProcedure(.siteSurvey, pausesStatutory: false, pausesPromised: true, basis: basis)
        ]
        var registry = Registry()
        for decided in try RegistryDecider.decide(document, registry: registry) {
            if case .registryChanged(let event) = decided.event { registry.apply(event) }
        }
        let walk = try CaseWalk.inPhase(.underReview)
        var state = walk.state
        let survey = Suspension(
            number: 1, ground: .siteSurvey, from: walk.now, through: walk.now.adding(minutes: 1_440), notice: "1号")
        for index in state.clocks.indices { state.ledger.clocks[index].suspensions = [survey] }
        func named(by kind: ClockKind) throws -> LegalBasis? {
            let number = try #require(state.clock(kind)).number
            let explained = try #require(
                Explanation(
                    clock: number, of: state, registry: registry, calendars: walk.calendars, rules: walk.rules))
            return try #require(explained.suspensions.first).basis
        }
        #expect(try named(by: .promised) == basis)
        #expect(try named(by: .statutory) == nil)
        #expect(
            Explanation(clock: 99, of: state, registry: registry, calendars: walk.calendars, rules: walk.rules) == nil)
    }
}
