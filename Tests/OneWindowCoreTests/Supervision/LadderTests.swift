import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Ladders of warnings")
struct LadderTests {
    private typealias District = TestDistrict

    /// A plain licence, accepted on 2 March 2026: its promise of ten working days ends on 16 March.
    private func accepted(rules: ClockRuleSet = .shipped) throws -> CaseWalk {
        var walk = try CaseWalk(CaseWalk.plainLicence, at: CaseWalk.times("2026-03-02T10:00"), rules: rules)
        try walk.act(CaseWalk.receive, by: District.clerk)
        try walk.act(.accept, by: District.acceptor)
        return walk
    }

    private func promised(_ walk: CaseWalk) -> [Warning] { walk.state.warnings.filter { $0.kind == .promised } }

    private func levels(_ walk: CaseWalk) -> [String] {
        promised(walk).map { "\($0.level) \($0.at.description.dropFirst(5).prefix(5)) \($0.breach)" }
    }

    private static func rules(reply: Int, red: Int) -> ClockRuleSet {
        var set = ClockRuleSet.shipped
        let place = set.ladders.firstIndex { $0.code.text == "promise" }!
        set.ladders[place].rungs[1].replyWorkdays = reply
        set.ladders[place].rungs[2].threshold = .after(workdays: red)
        set.ladders[place].rungs[2].replyWorkdays = reply
        return set
    }

    @Test("a warning holds what it was raised on: clock, end, edition, who answers and by when")
    func snapshot() throws {
        var walk = try accepted()
        walk.go(to: "2026-03-17T00:00")
        let yellow = try #require(promised(walk).last)
        let clock = try #require(walk.state.clock(.promised))
        #expect(yellow.level == .yellow && yellow.cause == .clock && yellow.breach == 1 && yellow.status == .open)
        #expect(yellow.clock == clock.number && yellow.end == clock.end && yellow.calendarEdition == 1)
        #expect(yellow.at == CaseWalk.times("2026-03-17T00:00"))
        #expect(yellow.replyBy == CaseWalk.times("2026-03-20T00:00"))
        // The case waits for the decision, whose post two hold: who received it stays answerable.
        #expect(yellow.post == CaseWalk.registry.posts.handle(District.decisionPost))
        #expect(yellow.officer == CaseWalk.registry.officers.handle(Code("O-CLERK")!))
    }

    @Test("a warning of a step names the post of that step, and the one officer who holds it")
    func responsible() throws {
        var registry = try CaseWalk.inPhase(.underReview)
        registry.go(to: "2026-03-05T00:00")
        let warning = try #require(registry.state.warnings.last { $0.kind == .step })
        #expect(warning.post == CaseWalk.registry.posts.handle(District.reviewPost))
        var rules = ClockRuleSet.shipped
        let place = try #require(rules.ladders.firstIndex { $0.code.text == "promise" })
        rules.ladders[place].rungs[0].answeredBy = District.organHeadPost
        var walk = try accepted(rules: rules)
        walk.go(to: "2026-03-12T00:00")
        let reminder = try #require(promised(walk).first)
        #expect(reminder.post == CaseWalk.registry.posts.handle(District.organHeadPost))
        #expect(reminder.officer == CaseWalk.registry.officers.handle(Code("O-HEAD")!))
        #expect(reminder.replyBy == nil)
    }

    @Test("unanswered it climbs; answered or contested it stays")
    func climbing() throws {
        let rules = Self.rules(reply: 2, red: 9)
        var silent = try accepted(rules: rules)
        silent.go(to: "2026-03-25T00:00")
        #expect(levels(silent) == ["reminder 03-12 1", "yellow 03-17 1", "red 03-20 1", "superviseOrder 03-25 1"])
        #expect(promised(silent).map(\.cause) == [.clock, .clock, .unanswered, .unanswered])
        let works: [CaseCommand.Work] = [.replyWarning(2, reply: "已办"), .appealWarning(2, reason: "有误")]
        for work in works {
            var walk = try accepted(rules: rules)
            walk.go(to: "2026-03-18T10:00")
            try walk.act(work, by: District.decider)
            walk.go(to: "2026-03-25T00:00")
            #expect(levels(walk) == ["reminder 03-12 1", "yellow 03-17 1"])
            // The threshold of red still comes, nine working days after the end.
            walk.go(to: "2026-03-28T00:00")
            #expect(levels(walk).last == "red 03-28 1" && promised(walk).last?.cause == .clock)
        }
    }

    @Test("on every shipped ladder an answer that stays away raises the next level, up to the order")
    func shippedClimb() {
        for ladder in Ladder.shipped {
            for (index, rung) in ladder.rungs.enumerated() where rung.replyWorkdays != nil {
                guard rung.level != .superviseOrder else { continue }
                let above = ladder.rungs.dropFirst(index + 1).first
                #expect(above?.followsUnanswered == true, "\(ladder.code) \(rung.level)")
            }
            #expect(!ladder.basis.law.isEmpty)
        }
    }

    @Test("an unanswered yellow of a step turns red by silence alone, and that an order")
    func stepClimbs() throws {
        // Received and accepted on Monday 2 March 2026.
        var walk = try CaseWalk.inPhase(.underReview)
        walk.go(to: "2026-03-31T00:00")
        let step = try #require(walk.state.warnings.first { $0.kind == .step && $0.level == .yellow }).clock
        let warnings = walk.state.warnings.filter { $0.clock == step && $0.level >= .yellow }
        #expect(warnings.map(\.level) == [.yellow, .red, .superviseOrder])
        #expect(warnings.map(\.cause) == [.clock, .unanswered, .unanswered])
        #expect(warnings.dropFirst().map(\.at) == warnings.dropLast().map(\.replyBy))
        let clock = try #require(walk.state.clock(number: step))
        #expect(warnings.first?.at == clock.end && clock.isRunning)
    }

    /// The same case late since 17 March, decided, issued and archived on the 18th, the yellow card unanswered.
    private func archived() throws -> CaseWalk {
        var walk = try accepted(rules: Self.rules(reply: 2, red: 9))
        walk.go(to: "2026-03-18T10:00")
        try walk.act(.decide(.granted, reason: ""), by: District.decider)
        try walk.act(CaseWalk.issue, by: District.clerk)
        try walk.act(.archive, by: District.archivist)
        return walk
    }

    @Test("a case that is closed still owes the answer: unanswered it climbs, answered it is over")
    func owedAfterClosing() throws {
        var silent = try archived()
        #expect(silent.state.timers.map(\.kind) == [.replyOverdue])
        silent.go(to: "2026-06-30T00:00")
        #expect(levels(silent) == ["reminder 03-12 1", "yellow 03-17 1", "red 03-20 1", "superviseOrder 03-25 1"])
        #expect(promised(silent).map(\.cause) == [.clock, .clock, .unanswered, .unanswered])
        // Those who did not answer still have to, though the case waits for nobody any more.
        #expect(Set(promised(silent).dropFirst().map(\.post)).count == 1 && promised(silent)[1].post != nil)
        #expect(Set(promised(silent).dropFirst().map(\.officer)).count == 1)
        #expect(silent.state.phase == .archived && silent.state.timers.isEmpty)
        #expect(silent.state.milestones.closed == CaseWalk.times("2026-03-18T10:00"))
        #expect(Checkers.problems(of: silent.state) == [])
        var answered = try archived()
        try answered.act(.replyWarning(2, reply: "已整改"), by: District.decider)
        #expect(answered.state.timers.isEmpty)
        answered.go(to: "2026-06-30T00:00")
        #expect(levels(answered) == ["reminder 03-12 1", "yellow 03-17 1"])
    }

    @Test("an application that is taken back stops the limit, and not what its breach has to be answered for")
    func owedAfterWithdrawal() throws {
        var walk = try accepted(rules: Self.rules(reply: 2, red: 2))
        walk.go(to: "2026-03-17T10:00")
        try walk.act(.withdraw(reason: ""), by: .applicant)
        walk.go(to: "2026-06-30T00:00")
        // Not on the 19th, two working days after the end, but when the two to answer are over.
        #expect(levels(walk) == ["reminder 03-12 1", "yellow 03-17 1", "red 03-20 1", "superviseOrder 03-25 1"])
        #expect(walk.state.phase == .withdrawn)
    }

    @Test("what may be done to a warning after what")
    func statuses() throws {
        var walk = try accepted()
        walk.go(to: "2026-03-17T10:00")
        let reply = CaseCommand.Work.replyWarning(2, reply: "已办")
        let appeal = CaseCommand.Work.appealWarning(2, reason: "误")
        let uphold = CaseCommand.Work.upholdWarning(2, reason: "")
        let revoke = CaseCommand.Work.revokeWarning(2, reason: "误")
        #expect(walk.rejection(of: uphold, by: District.supervisor) == .warningSettled)
        #expect(walk.rejection(of: reply, by: District.housingDecider) == .wrongAgency)
        #expect(walk.rejection(of: revoke, by: District.decider) == .dutyMissing)
        #expect(walk.rejection(of: .replyWarning(9, reply: "已办"), by: District.decider) == .unknownWarning)
        #expect(walk.rejection(of: .replyWarning(2, reply: ""), by: District.decider) == .missingField)
        try walk.act(reply, by: District.decider)
        #expect(walk.rejection(of: reply, by: District.decider) == .warningSettled)
        try walk.act(appeal, by: District.decider)
        try walk.act(uphold, by: District.supervisor)
        #expect(walk.rejection(of: appeal, by: District.decider) == .warningSettled)
        try walk.act(revoke, by: District.supervisor)
        for work in [reply, appeal] { #expect(walk.rejection(of: work, by: District.decider) == .warningSettled) }
        for work in [uphold, revoke] { #expect(walk.rejection(of: work, by: District.supervisor) == .warningSettled) }
        #expect(walk.state.warning(number: 2)?.status == .revoked && walk.state.highestWarning == .reminder)
    }

    @Test("after an extension the new end is warned of anew, and nobody need answer for the old one")
    func extended() throws {
        var walk = try accepted()
        walk.go(to: "2026-03-16T10:00")
        try walk.act(.extend(amount: 5, reason: "复杂"), by: District.organHead)
        walk.go(to: "2026-03-30T00:00")
        #expect(levels(walk) == ["reminder 03-12 1", "reminder 03-18 2", "yellow 03-24 2", "red 03-27 2"])
    }

    @Test("a revoked warning is as if it had not been raised, and is not raised again by itself")
    func revoked() throws {
        var walk = try accepted()
        walk.go(to: "2026-03-17T10:00")
        try walk.act(.revokeWarning(2, reason: "误"), by: District.supervisor)
        walk.go(to: "2026-03-20T00:00")
        #expect(levels(walk) == ["reminder 03-12 1", "yellow 03-17 1", "red 03-20 2"])
        // A later end, is warned of as a third breach.
        var early = try accepted()
        early.go(to: "2026-03-12T10:00")
        try early.act(.revokeWarning(1, reason: "误"), by: District.supervisor)
        try early.act(.extend(amount: 10, reason: "复杂"), by: District.organHead)
        early.go(to: "2026-04-01T00:00")
        #expect(levels(early) == ["reminder 03-12 1", "reminder 03-24 3", "yellow 03-31 3"])
    }

    @Test("two breaches that stay unanswered raise the next level once")
    func twoBreaches() throws {
        // Red comes by its threshold on the second day, while yellow of the first breach may be answered for four.
        var walk = try accepted(rules: Self.rules(reply: 4, red: 2))
        walk.go(to: "2026-03-17T10:00")
        try walk.act(.revokeWarning(1, reason: "误"), by: District.supervisor)
        #expect(walk.state.clock(.promised)?.breach == 2)
        walk.go(to: "2026-03-24T00:00")
        #expect(levels(walk) == ["reminder 03-12 1", "yellow 03-17 1", "red 03-19 2"])
        walk.go(to: "2026-04-20T00:00")
        #expect(levels(walk).dropFirst(3) == ["superviseOrder 03-26 2"])
    }

    /// The shipped rules, with a ladder of its own for the promises of filings before that for all.
    private static var rulesByType: ClockRuleSet {
        var set = ClockRuleSet.shipped
        set.ladders.insert(
            Ladder(
                code: Code("filing")!, kinds: [.promised], types: [.other],
                rungs: [
                    .init(.reminder, at: .before(workdays: 3, percent: 0)),
                    .init(.red, at: .after(workdays: 0), replyWorkdays: 2),
                    .init(.superviseOrder, at: nil, followsUnanswered: true, replyWorkdays: 5),
                ], basis: LegalBasis(law: "某市备案监察办法")), at: 0)
        return set
    }

    @Test("a type of item has its own ladder: its levels, its days and what follows when nobody answers")
    func byType() throws {
        // A filing with a promise of five working days, 9 March; the licence's of ten ends on the 16th.
        func levels(_ item: ItemCode, _ rules: ClockRuleSet, _ notice: CalendarNotice? = nil) throws -> [String] {
            var walk = try CaseWalk(item, at: CaseWalk.times("2026-03-02T10:00"), rules: rules)
            try walk.act(CaseWalk.receive, by: District.clerk)
            try walk.act(.accept, by: District.acceptor)
            if let notice { try walk.load(notice) }
            walk.go(to: "2026-03-20T00:00")
            return self.levels(walk)
        }
        let (filing, licence) = (District.silent, CaseWalk.plainLicence)
        let own = ["reminder 03-04 1", "red 03-10 1", "superviseOrder 03-13 1"]
        let usual = ["reminder 03-06 1", "yellow 03-10 1", "red 03-13 1", "superviseOrder 03-18 1"]
        #expect(try levels(filing, Self.rulesByType) == own)
        #expect(try levels(filing, .shipped) == usual)
        let licences = ["reminder 03-12 1", "yellow 03-17 1", "red 03-20 1"]
        #expect(try levels(licence, Self.rulesByType) == licences)
        #expect(try levels(licence, .shipped) == licences)
        // The ladder of its type still watches it after a notice has moved it: 5 March is off.
        let known = try #require(WorkCalendar.china2019To2026.years.last)
        let notice = CalendarNotice(years: [
            CalendarYear(
                year: 2026, notices: known.notices + ["测试"], daysOff: known.daysOff + [305], workdays: known.workdays)
        ])
        #expect(
            try levels(filing, Self.rulesByType, notice)
                == ["reminder 03-04 1", "red 03-11 1", "superviseOrder 03-14 1"])
    }

    @Test("whatever is answered, contested and taken back, a level comes once a breach", arguments: seeds(60))
    func oncePerBreach(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        var walk = try accepted(rules: Self.rules(reply: 1 + chance.below(6), red: 1 + chance.below(6)))
        for _ in 0..<30 {
            walk.go(to: walk.now.adding(minutes: chance.below(4_000)).description.prefix(16).description)
            let number = UInt32(1 + chance.below(max(1, walk.state.warnings.count)))
            let last = walk.now.date.adding(days: chance.below(9))
            let works: [(CaseCommand.Work, Actor)] = [
                (.replyWarning(number, reply: "办"), District.decider),
                (.appealWarning(number, reason: "误"), District.decider),
                (.upholdWarning(number, reason: ""), District.supervisor),
                (.revokeWarning(number, reason: "误"), District.supervisor),
                (.revokeWarning(number, reason: "误"), District.supervisor),
                (.extend(amount: 1 + chance.below(10), reason: "复杂"), District.organHead),
                (
                    .suspend(ground: .testing, through: last, notice: "1", reason: ""), District.decider
                ),
                (.resume(suspension: walk.state.suspensionCount, reason: ""), District.decider),
            ]
            if let (work, actor) = chance.one(of: works), walk.rejection(of: work, by: actor) == nil {
                try walk.act(work, by: actor)
            }
        }
        while walk.fire() != nil {}
        #expect(Checkers.problems(of: walk.state) == [])
        let keys = walk.state.warnings.map { "\($0.clock) \($0.breach) \($0.level)" }
        #expect(Set(keys).count == keys.count, "\(keys)")
    }
}
