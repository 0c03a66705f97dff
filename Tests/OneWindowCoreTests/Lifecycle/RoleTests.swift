import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Roles and separation of powers")
struct RoleTests {
    private typealias District = TestDistrict

    private static let everybody: [Actor] = District.officers + [.applicant, .agent, District.kiosk, .operatorOfHost]
    private static let applicantSide: [Actor] = [
        .applicant, .agent, District.kiosk, District.clerk, District.roamingClerk,
    ]

    /// Who may do what to a case of the licence at the district hall; everybody else is refused.
    private static let table: [(phase: CasePhase, work: CaseCommand.Work, allowed: [Actor])] = [
        (.draft, .submit, applicantSide),
        (.submitted, CaseWalk.receive, [District.clerk, District.roamingClerk]),
        (
            .received, CaseWalk.notify,
            [District.acceptor, District.roamingAcceptor, District.jack(District.acceptancePost)]
        ),
        (.received, .accept, [District.acceptor, District.roamingAcceptor, District.jack(District.acceptancePost)]),
        (
            .received, CaseWalk.refuse,
            [District.acceptor, District.roamingAcceptor, District.jack(District.acceptancePost)]
        ),
        (.supplementing, CaseWalk.supplement, applicantSide),
        (.underReview, CaseWalk.step(District.formalStep), [District.reviewer, District.jack(District.reviewPost)]),
        (.awaitingDecision, .decide(.granted, reason: ""), [District.decider, District.jack(District.decisionPost)]),
        (
            .decided, .issue(method: .window, window: District.issuingWindow, recipient: ""),
            [District.clerk, District.roamingClerk]
        ),
        (.issued, .archive, [District.archivist]),
        (.received, .withdraw(reason: ""), applicantSide),
    ]

    @Test("an act is open to those whose post, agency and hall are right, and to nobody else", arguments: table.indices)
    func roles(row: Int) throws {
        let (phase, work, allowed) = Self.table[row]
        let walk = try CaseWalk.inPhase(phase)
        for actor in Self.everybody {
            let code = walk.rejection(of: work, by: actor)
            if allowed.contains(actor) {
                #expect(code == nil, "\(work.act) by \(actor)")
            } else {
                #expect(code?.family == .permission, "\(work.act) by \(actor): \(String(describing: code))")
            }
        }
    }

    @Test(
        "the refusal says what is wrong with the actor",
        arguments: [
            (District.decider, RejectionCode.dutyMissing), (.applicant, .actorNotAllowed),
            (District.kiosk, .actorNotAllowed),
            (.operatorOfHost, .actorNotAllowed), (District.streetClerk, .wrongHall),
            (District.housingClerk, .wrongAgency),
            (.officer(Code("O-CLERK")!, post: Code("P-DECIDE")!), .postNotHeld),
            (.officer(Code("O-NOBODY")!, post: Code("P-FRONT")!), .unknownOfficer),
            (.officer(Code("O-CLERK")!, post: Code("P-NOTHING")!), .unknownPost),
        ])
    func reason(actor: Actor, code: RejectionCode) throws {
        #expect(try CaseWalk.inPhase(.submitted).rejection(of: CaseWalk.receive, by: actor) == code)
    }

    @Test("a step needs its post, and its skill where it names one")
    func steps() throws {
        var walk = try CaseWalk.inPhase(.underReview)
        let inspect = CaseWalk.step(District.inspectionStep)
        #expect(walk.rejection(of: CaseWalk.step(District.formalStep), by: District.inspector) == .wrongPost)
        #expect(walk.rejection(of: inspect, by: District.unskilledInspector) == .skillMissing)
        #expect(walk.rejection(of: inspect, by: District.inspector) == .stepNotReady)
        try walk.act(CaseWalk.step(District.formalStep), by: District.reviewer)
        #expect(walk.rejection(of: CaseWalk.step(District.formalStep), by: District.reviewer) == .stepAlreadyDone)
        // The steps of a stage go in any order.
        try walk.act(CaseWalk.step(District.opinionStep), by: District.reviewer)
        #expect(walk.state.phase == .underReview)
        try walk.act(inspect, by: District.inspector)
        #expect(walk.state.phase == .awaitingDecision)
    }

    @Test("who accepted a case neither reviews nor decides it")
    func separation() throws {
        var walk = try CaseWalk.inPhase(.received)
        try walk.act(.accept, by: District.jack(District.acceptancePost))
        #expect(
            walk.rejection(of: CaseWalk.step(District.formalStep), by: District.jack(District.reviewPost))
                == .acceptorMayNotApprove)
        try walk.act(CaseWalk.step(District.formalStep), by: District.reviewer)
        #expect(
            walk.rejection(of: CaseWalk.step(District.inspectionStep), by: District.jack(District.inspectionPost))
                == .acceptorMayNotApprove)
        try walk.act(CaseWalk.step(District.inspectionStep), by: District.inspector)
        try walk.act(CaseWalk.step(District.opinionStep), by: District.reviewer)
        #expect(
            walk.rejection(of: .decide(.granted, reason: ""), by: District.jack(District.decisionPost))
                == .acceptorMayNotApprove)
        #expect(walk.rejection(of: .decide(.granted, reason: ""), by: District.decider) == nil)
    }

    @Test("a step that did not agree leaves only a refusal with reasons")
    func disagreement() throws {
        var walk = try CaseWalk.inPhase(.underReview)
        let silent = CaseCommand.Work.completeStep(step: District.formalStep, opinion: .disagree, reason: "")
        #expect(walk.rejection(of: silent, by: District.reviewer) == .reasonRequired)
        try walk.act(CaseWalk.step(District.formalStep, .disagree), by: District.reviewer)
        try walk.act(CaseWalk.step(District.inspectionStep), by: District.inspector)
        try walk.act(CaseWalk.step(District.opinionStep), by: District.reviewer)
        #expect(walk.rejection(of: .decide(.granted, reason: "好"), by: District.decider) == .stepDisagrees)
        #expect(walk.rejection(of: .decide(.refused, reason: ""), by: District.decider) == .reasonRequired)
        #expect(walk.rejection(of: .decide(.refused, reason: "不符合"), by: District.decider) == nil)
    }
}
