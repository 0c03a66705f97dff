import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Transition table")
struct TransitionTableTests {
    /// For each act that somebody does: well-formed work, and who may do it.
    private static let works: [(work: CaseCommand.Work, actor: Actor)] = [
        (.submit, .applicant), (CaseWalk.receive, TestDistrict.clerk), (CaseWalk.notify, TestDistrict.acceptor),
        (CaseWalk.supplement, .applicant), (.accept, TestDistrict.acceptor), (CaseWalk.refuse, TestDistrict.acceptor),
        (CaseWalk.step(TestDistrict.formalStep), TestDistrict.reviewer),
        (.decide(.granted, reason: ""), TestDistrict.decider),
        (CaseWalk.issue, TestDistrict.clerk), (.archive, TestDistrict.archivist), (.withdraw(reason: ""), .applicant),
    ]

    @Test(
        "an act from a phase that the table does not list is refused with wrongPhase, one that it lists is not",
        arguments: CasePhase.allCases)
    func table(phase: CasePhase) throws {
        let walk = try CaseWalk.inPhase(phase)
        #expect(walk.state.phase == phase)
        for (work, actor) in Self.works {
            let expected: RejectionCode? = CaseTransition.find(work.act, from: phase) == nil ? .wrongPhase : nil
            #expect(walk.rejection(of: work, by: actor) == expected, "\(work.act) from \(phase)")
        }
    }

    @Test("every act that somebody does is tried")
    func allActs() {
        let tried = Set(Self.works.map(\.work.act)).union([.apply, .deemAccepted, .warn, .lapse])
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

        let all = Set(
            CaseTransition.table.flatMap { row in row.to.map { CaseWalk.Edge(act: row.act, from: row.from, to: $0) } })
        #expect(seen == all, "not walked: \(all.subtracting(seen)); not listed: \(seen.subtracting(all))")
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
