import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Transition table")
struct TransitionTableTests {
    /// For each act that somebody does: well-formed work, and who may do it.
    private static let works = caseWorks + legWorks
    private static let caseWorks: [(work: CaseCommand.Work, actor: Actor)] = [
        (.submit, .applicant), (CaseWalk.receive, TestDistrict.clerk), (CaseWalk.notify, TestDistrict.acceptor),
        (CaseWalk.supplement, .applicant), (.accept, TestDistrict.acceptor), (CaseWalk.refuse, TestDistrict.acceptor),
        (CaseWalk.step(TestDistrict.formalStep), TestDistrict.reviewer),
        (.decide(.granted, reason: ""), TestDistrict.decider),
        (CaseWalk.issue, TestDistrict.clerk), (.archive, TestDistrict.archivist), (.withdraw(reason: ""), .applicant),
        (.suspend(ground: .hearing, through: CivilDate(iso: "2026-03-06")!, notice: "1号", reason: ""), reviewer),
        (.resume(suspension: 1, reason: ""), reviewer), (.extend(amount: 10, reason: "复杂"), TestDistrict.organHead),
        (.startClock(rule: Code("hearing.hold")!, on: nil, limit: nil), reviewer), (.stopClock(9), reviewer),
        (.replyWarning(1, reply: "已改"), reviewer), (.appealWarning(1, reason: "有误"), reviewer),
        (.upholdWarning(1, reason: ""), TestDistrict.supervisor),
        (.revokeWarning(1, reason: "有误"), TestDistrict.supervisor),
    ]
    /// Those of handling elsewhere, which this case is not.
    private static let legWorks: [(work: CaseCommand.Work, actor: Actor)] = [
        (.takeIn(window: TestDistrict.comprehensiveWindow, to: TestDistrict.districtHall), TestDistrict.clerk),
        (.dispatchLeg(LegOrder(.application, by: .electronic)), TestDistrict.clerk),
        (.receiveLeg(1, defects: []), TestDistrict.clerk), (.loseLeg(1, reason: ""), TestDistrict.clerk),
        (.callHalls([TestDistrict.streetHall]), TestDistrict.acceptor),
    ]
    private static let reviewer = TestDistrict.reviewer
    /// What these acts may be refused with in a phase that allows them, since there is nothing for them to act on.
    private static let nothingThere: [RejectionCode] = [
        .nothingSuspended, .unknownClock, .unknownWarning, .unknownLeg, .notRemote, .remoteNotOffered,
    ]

    @Test(
        "an act from a phase that the table does not list is refused with wrongPhase, one that it lists is not",
        arguments: CasePhase.allCases)
    func table(phase: CasePhase) throws {
        let walk = try CaseWalk.inPhase(phase)
        #expect(walk.state.phase == phase)
        for (work, actor) in Self.works {
            let code = walk.rejection(of: work, by: actor)
            if CaseTransition.find(work.act, from: phase) == nil {
                #expect(code == .wrongPhase, "\(work.act) from \(phase)")
            } else {
                #expect(code.map(Self.nothingThere.contains) ?? true, "\(work.act) from \(phase): \(code!)")
            }
        }
    }

    @Test("every act that somebody does is tried")
    func allActs() {
        // That of a hall which was called on is tried where one is.
        let timed: [CaseAct] = [.contribute, .apply, .deemAccepted, .warn, .lapse, .deemRenewed, .forfeit, .redate]
        let tried = Set(Self.works.map(\.work.act)).union(timed)
        #expect(tried == Set(CaseAct.allCases))
    }

    @Test("every edge of the table is walked")
    func coverage() throws {
        var seen = Set<CaseWalk.Edge>()
        for phase in CasePhase.allCases { seen.formUnion(try CaseWalk.inPhase(phase).edges) }
        for phase in CasePhase.allCases where CaseTransition.find(.withdraw, from: phase) != nil {
            var walk = try CaseWalk.inPhase(phase)
            try walk.act(.withdraw(reason: ""), by: .applicant)
            seen.formUnion(walk.edges)
        }
        for item in [TestDistrict.licence, CaseWalk.plainLicence] {
            var walk = try CaseWalk(item)
            try walk.act(CaseWalk.receive, by: TestDistrict.clerk)
            walk.fire()
            while walk.fire() != nil {}
            seen.formUnion(walk.edges)
        }
        var walk = try CaseWalk(CaseWalk.plainLicence)
        try walk.act(CaseWalk.receive, by: TestDistrict.clerk)
        try walk.act(.accept, by: TestDistrict.acceptor)
        seen.formUnion(walk.edges)
        walk = try CaseWalk.inPhase(.draft)
        try walk.act(.submit, by: .applicant)
        seen.formUnion(walk.edges)
        walk = try CaseWalk.inPhase(.supplementing)
        try walk.act(CaseWalk.supplement, by: .applicant)
        seen.formUnion(walk.edges)

        seen.formUnion(try Self.clockEdges())
        seen.formUnion(try CaseWalk.legEdges())
        let all = Set(
            CaseTransition.table.flatMap { row in row.to.map { CaseWalk.Edge(act: row.act, from: row.from, to: $0) } })
        #expect(seen == all, "not walked: \(all.subtracting(seen)); not listed: \(seen.subtracting(all))")
    }

    /// Rules under which a clock that is forfeited and one that is warned of run in every phase, and the answer to its
    /// first warning is owed for long.
    private static let rules: ClockRuleSet = {
        var set = ClockRuleSet.shipped
        if let place = set.ladders.firstIndex(where: { $0.code.text == "promise" }) {
            set.ladders[place].rungs[0].replyWorkdays = 30
            set.ladders[place].rungs[1].followsUnanswered = true
        }
        let starts: [ClockStart] = [.receipt, .supplementNotice, .acceptance, .grant]
        for start in starts {
            for (kind, effect) in [(ClockKind.other, ExpiryEffect.forfeited), (.package, .late)] {
                set.rules.append(
                    ClockRule(
                        code: Code("\(kind.name).\(start.name)")!, name: LocalizedText("测试"), kind: kind, start: start,
                        budget: .fixed(TimeLimit(3, .naturalDay)), counting: Counting(lastDay: .asCounted),
                        expiry: effect, bases: [LegalBasis(law: "测试")]))
            }
        }
        return set
    }()

    /// The edges of clocks and warnings: what leaves each phase as it is, and the renewals that silence grants.
    private static func clockEdges() throws -> Set<CaseWalk.Edge> {
        var seen = Set<CaseWalk.Edge>()
        for phase in CasePhase.allCases where phase != .draft && phase != .submitted {
            var walk = try CaseWalk.inPhase(phase, rules: rules, waiting: true)
            try #require(walk.state.phase == phase && walk.state.warning(number: 1)?.status == .open, "\(phase)")
            let march = CalendarNotice(years: [
                CalendarYear(year: 2026, notices: ["测试"], daysOff: Array(302...331), workdays: [])
            ])
            if phase.isClosed {
                var noticed = walk
                let isMoved = try noticed.load(march)
                try #require(isMoved, "\(phase)")
                seen.formUnion(noticed.edges)
                var silent = walk
                while silent.fire() != nil {}
                #expect(silent.state.phase == phase && silent.state.highestWarning == .superviseOrder, "\(phase)")
                seen.formUnion(silent.edges)
            }
            let onWarnings = CaseAct.replyWarning.rawValue...CaseAct.revokeWarning.rawValue
            for (work, actor) in works where onWarnings.contains(work.act.rawValue) {
                try walk.act(work, by: actor)
            }
            if CaseTransition.find(.suspend, from: phase) != nil {
                for (work, actor) in works {
                    switch work.act {
                    case .suspend, .resume, .extend, .startClock: try walk.act(work, by: actor)
                    default: break
                    }
                }
                try walk.act(.stopClock(try #require(walk.state.clock(.hearing)).number), by: reviewer)
            }
            if CaseTransition.find(.redate, from: phase) != nil, !phase.isClosed {
                let isMoved = try walk.load(march)
                try #require(isMoved, "\(phase)")
                while walk.state.phase == phase, walk.fire() != nil {}
            }
            seen.formUnion(walk.edges)
        }
        for phase in [CasePhase.received, .underReview, .awaitingDecision] {
            seen.formUnion(try CaseWalk.deemedRenewed(from: phase).edges)
        }
        return seen
    }

    @Test("nothing leads out of a closed phase, and every other phase has a way out")
    func closed() {
        for phase in CasePhase.allCases {
            let ways = CaseTransition.table.filter { $0.from == phase && $0.to != [phase] }
            #expect(ways.isEmpty == phase.isClosed, "\(phase)")
        }
    }

    @Test("an act needs the same role from every phase, and stands once for each")
    func roles() {
        for act in CaseAct.allCases {
            let rows = CaseTransition.table.filter { $0.act == act }
            #expect(Set(rows.map(\.role)).count == 1, "\(act)")
            #expect(Set(rows.map(\.from)).count == rows.count, "\(act)")
        }
    }
}
