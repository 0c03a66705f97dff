import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Transition table of service requests")
struct RequestTransitionTests {
    /// For each act that somebody does: well-formed work, who may do it, and what else than the phase may refuse it.
    private static let works: [(work: RequestCommand.Work, actor: Actor, others: Set<RejectionCode>)] = [
        (RequestWalk.dispatch, TestDistrict.requestClerk, []), (RequestWalk.refuse, TestDistrict.requestClerk, []),
        (.giveBack(reason: "非本单位职责"), RequestWalk.handler, [.wrongPost]), (.take, RequestWalk.handler, [.wrongPost]),
        (RequestWalk.answer, RequestWalk.handler, [.wrongPost]),
        (.confirmNegative(reason: ""), TestDistrict.requestSupervisor, []),
        (.rejectNegative(reason: "可以办"), TestDistrict.requestSupervisor, []),
        (.close, TestDistrict.requestClerk, [.findingRequired]),
        (.reopen(reason: ""), TestDistrict.requestClerk, [.notDissatisfied]),
        (.withdraw(reason: ""), .applicant, []), (.contact(note: ""), RequestWalk.handler, [.wrongPost]),
        (RequestWalk.finding, TestDistrict.requestSupervisor, []),
        (.escalate(to: TestDistrict.requestLeadPost, reason: "久拖"), TestDistrict.requestClerk, []),
        (RequestWalk.rate(true), .applicant, []), (.callBack(nil, note: ""), TestDistrict.requestClerk, []),
        (
            .suspend(
                ground: .appraisal, through: RequestWalk.instant("2026-10-20T00:00").date, notice: "1", reason: ""),
            RequestWalk.handler, [.wrongPost]
        ),
        (.resume(suspension: 1, reason: ""), RequestWalk.handler, [.wrongPost, .nothingSuspended]),
        (.extend(amount: 3, reason: "复杂"), TestDistrict.requestSupervisor, []),
        (.replyWarning(1, reply: "好"), RequestWalk.handler, [.wrongPost, .unknownWarning]),
        (.appealWarning(1, reason: "误"), RequestWalk.handler, [.wrongPost, .unknownWarning]),
        (.upholdWarning(1, reason: ""), TestDistrict.requestSupervisor, [.unknownWarning]),
        (.revokeWarning(1, reason: "误"), TestDistrict.requestSupervisor, [.unknownWarning]),
    ]

    @Test(
        "an act from a phase that the table does not list is refused with wrongPhase, one that it lists is not",
        arguments: RequestPhase.allCases)
    func table(phase: RequestPhase) throws {
        let walk = try RequestWalk.inPhase(phase)
        #expect(walk.state.phase == phase)
        for (work, actor, others) in Self.works {
            let isListed = RequestTransition.find(work.act, from: phase) != nil
            let found = walk.rejection(of: work, by: actor)
            if let found, others.contains(found) { continue }
            #expect(found == (isListed ? nil : .wrongPhase), "\(work.act) from \(phase)")
        }
    }

    @Test("every act that somebody does is tried")
    func allActs() {
        let tried = Set(Self.works.map(\.work.act)).union([.open, .warn, .redate])
        #expect(tried == Set(RequestAct.allCases))
    }

    @Test("every edge that leads to another phase is walked, and none that is not listed")
    func coverage() throws {
        var seen = Set<RequestWalk.Edge>()
        for phase in RequestPhase.allCases {
            seen.formUnion(try RequestWalk.inPhase(phase).edges)
            for (work, actor, _) in Self.works {
                var walk = try RequestWalk.inPhase(phase)
                if (try? walk.act(work, by: actor)) != nil { seen.formUnion(walk.edges) }
            }
        }
        for phase in [RequestPhase.answered, .closed] {
            var walk = try RequestWalk.inPhase(phase)
            try walk.act(RequestWalk.rate(false), by: .applicant)
            try walk.act(.reopen(reason: ""), by: TestDistrict.requestClerk)
            seen.formUnion(walk.edges)
        }
        var walk = try RequestWalk.inPhase(.inHand)
        try walk.act(RequestWalk.no, by: RequestWalk.handler)
        try walk.act(.withdraw(reason: ""), by: .applicant)
        seen.formUnion(walk.edges)
        let moving = RequestTransition.table.filter { $0.from.map { [$0] } != $0.to }
        let all = Set(moving.flatMap { row in row.to.map { RequestWalk.Edge(act: row.act, from: row.from, to: $0) } })
        #expect(all.subtracting(seen).isEmpty, "not walked: \(all.subtracting(seen))")
        for edge in seen {
            let row = RequestTransition.find(edge.act, from: edge.from)
            #expect(row?.to.contains(edge.to) == true, "not listed: \(edge)")
        }
    }

    @Test("a warning that nobody answered climbs in every phase, also where the request is over")
    func warned() throws {
        for phase in RequestPhase.allCases {
            var walk = try RequestWalk()
            let works = [RequestPhase.refused: RequestWalk.refuse, .withdrawn: .withdraw(reason: "")]
            if let work = works[phase] {
                while walk.state.ledger.highestWarning != .yellow, walk.fire() != nil {}
                try walk.act(work, by: phase == .refused ? TestDistrict.requestClerk : .applicant)
                #expect(walk.state.ledger.timers.map(\.kind) == [.replyOverdue])
            } else {
                walk = try RequestWalk.inPhase(phase)
            }
            while walk.fire() != nil {}
            #expect(walk.state.phase == phase && Checkers.problems(of: walk.state) == [])
            #expect(walk.edges.contains(.init(act: .warn, from: phase, to: phase)), "\(phase)")
            #expect(walk.state.ledger.highestWarning == .superviseOrder, "\(phase)")
        }
    }

    @Test("an act needs the same role from every phase, and stands once for each")
    func roles() {
        for act in RequestAct.allCases {
            let rows = RequestTransition.table.filter { $0.act == act }
            #expect(Set(rows.map(\.role)).count == 1, "\(act)")
            #expect(Set(rows.map(\.from)).count == rows.count, "\(act)")
        }
    }

    @Test("phases of requests and of cases have different numbers")
    func numbers() {
        #expect(RequestPhase.allCases.allSatisfy { $0.rawValue >= RequestPhase.first })
        #expect(CasePhase.allCases.allSatisfy { $0.rawValue < RequestPhase.first })
    }

    @Test("every event keeps its stored form, and a request its state")
    func wire() throws {
        var walks = try RequestPhase.allCases.map { try RequestWalk.inPhase($0) }
        for (index, phase) in RequestPhase.allCases.enumerated() {
            for (work, actor, _) in Self.works where phase != .closed { try? walks[index].act(work, by: actor) }
            while walks[index].fire() != nil {}
            for (work, actor, _) in Self.works.suffix(4) { try? walks[index].act(work, by: actor) }
        }
        for walk in walks {
            #expect(try ServiceRequest(wireBytes: walk.state.wireBytes) == walk.state)
            for event in walk.events {
                let record = EventRecord(
                    times: EventTimes(instant: walk.now), actor: .timer, sealed: [], event: .requestChanged(event))
                let back = try EventRecord(
                    kind: record.event.kind.rawValue, instant: walk.now, payload: record.payload)
                #expect(back == record)
            }
        }
        let rare: [RequestEvent] = [
            .personalDataErased, .calledBack(nil), .redated(edition: 3, clocks: []),
            .rated(RequestAnswers(responded: false, resolved: false, satisfied: false)),
            .refused(.notCompetent, competentBody: "法院"), .resumed(suspension: 2, clocks: []), .negativeRejected,
            .negativeConfirmed(clocks: []), .warningReplied(1), .warningAppealed(1), .warningUpheld(1),
            .warningRevoked(1, clocks: []), .reopened(clocks: []),
            .suspended(
                Suspension(number: 1, ground: .appraisal, from: walks[0].now, through: walks[0].now, notice: "1"),
                clocks: []),
            .extended(Extension(amount: 5, approver: .supervisor, officer: Handle(3), at: walks[0].now), clocks: []),
        ]
        let seen = Set((walks.flatMap(\.events) + rare).map { Event.requestChanged($0).kind })
        let missing = EventKind.allCases.filter { (200..<300).contains($0.rawValue) && !seen.contains($0) }
        #expect(missing == [])
        for event in rare {
            let record = EventRecord(
                times: EventTimes(instant: walks[0].now), actor: .timer, sealed: [], event: .requestChanged(event))
            #expect(
                try EventRecord(kind: record.event.kind.rawValue, instant: walks[0].now, payload: record.payload)
                    == record)
        }
    }
}
