import OneWindowCore
import OneWindowTesting
import Testing

/// Inputs that break several rules at once: the answer is that of the first family, whatever else is wrong.
@Suite("Order of checks")
struct CheckOrderTests {
    private typealias District = TestDistrict

    private static let nobody = Actor.officer(Code("O-NOBODY")!, post: District.frontPost)
    private static let notHeld = Actor.officer(Code("O-CLERK")!, post: District.decisionPost)
    private static let long = String(repeating: "长", count: Limits.personalTextBytes)

    /// Each row repairs the first fault of the row before it.
    private static let receiving:
        [(rule: RejectionCode, work: CaseCommand.Work, actor: Actor, early: Bool, revision: UInt32, phase: CasePhase)] =
            [
                (.missingField, .receive(window: nil, waitedSince: nil), nobody, true, 99, .archived),
                (
                    .occurredBeforeLastAct, .receive(window: Code("W-NONE")!, waitedSince: nil), nobody, true, 99,
                    .archived
                ),
                (.unknownOfficer, .receive(window: Code("W-NONE")!, waitedSince: nil), nobody, false, 99, .archived),
                (.unknownWindow, .receive(window: Code("W-NONE")!, waitedSince: nil), notHeld, false, 99, .archived),
                (
                    .postNotHeld, .receive(window: District.enquiryWindow, waitedSince: nil), notHeld, false, 99,
                    .archived
                ),
                (
                    .dutyMissing, .receive(window: District.enquiryWindow, waitedSince: nil), District.acceptor, false,
                    99, .archived
                ),
                (
                    .revisionConflict, .receive(window: District.enquiryWindow, waitedSince: nil), District.clerk,
                    false, 99, .archived
                ),
                (
                    .wrongPhase, .receive(window: District.enquiryWindow, waitedSince: nil), District.clerk, false, 0,
                    .archived
                ),
                (
                    .itemOutOfRange, .receive(window: District.enquiryWindow, waitedSince: nil), District.clerk, false,
                    0, .submitted
                ),
            ]

    @Test("receiving: shape, time, existence, permission, conflict, state, content", arguments: receiving.indices)
    func receive(row: Int) throws {
        let (rule, work, actor, early, revision, phase) = Self.receiving[row]
        var walk = try CaseWalk.inPhase(phase)
        if early { walk.occurredAt = walk.state.lastActAt.adding(milliseconds: -1) }
        #expect(walk.rejection(of: work, by: actor, revision: revision == 0 ? walk.state.revision : revision) == rule)
    }

    private static let reviewing: [(rule: RejectionCode, work: CaseCommand.Work, actor: Actor, phase: CasePhase)] = [
        (.tooLong, .completeStep(step: Code("NO")!, opinion: .disagree, reason: long), nobody, .archived),
        (.unknownStep, .completeStep(step: Code("NO")!, opinion: .disagree, reason: ""), District.clerk, .archived),
        (
            .dutyMissing, .completeStep(step: District.inspectionStep, opinion: .disagree, reason: ""), District.clerk,
            .archived
        ),
        (
            .wrongPost, .completeStep(step: District.inspectionStep, opinion: .disagree, reason: ""), District.reviewer,
            .archived
        ),
        (
            .wrongPhase, .completeStep(step: District.inspectionStep, opinion: .disagree, reason: ""),
            District.inspector, .archived
        ),
        (
            .stepNotReady, .completeStep(step: District.inspectionStep, opinion: .disagree, reason: ""),
            District.inspector, .underReview
        ),
        (
            .reasonRequired, .completeStep(step: District.formalStep, opinion: .disagree, reason: ""),
            District.reviewer, .underReview
        ),
    ]

    @Test(
        "reviewing: the step is looked for before the duty, the phase before the content", arguments: reviewing.indices)
    func review(row: Int) throws {
        let (rule, work, actor, phase) = Self.reviewing[row]
        #expect(try CaseWalk.inPhase(phase).rejection(of: work, by: actor) == rule)
    }

    @Test(
        "a notice and a supplement show their shape before anything else",
        arguments: [
            (
                CaseCommand.Work.notifySupplement(materials: [], answerWorkdays: 5, reason: ""),
                RejectionCode.missingField
            ),
            (.notifySupplement(materials: [District.formMaterial], answerWorkdays: 0, reason: ""), .malformedField),
            (.notifySupplement(materials: [District.formMaterial], answerWorkdays: 1, reason: long), .tooLong),
            (.supplement(materials: []), .missingField),
            (
                .supplement(materials: Array(repeating: District.formMaterial, count: Limits.materialsPerItem + 1)),
                .tooMany
            ),
            (.refuseAcceptance(ground: .other, competentBody: long, reason: ""), .tooLong),
            (.issue(method: .window, window: nil, recipient: ""), .missingField),
        ])
    func shapes(work: CaseCommand.Work, rule: RejectionCode) throws {
        var walk = try CaseWalk.inPhase(.archived)
        walk.occurredAt = walk.state.lastActAt.adding(milliseconds: -1)
        #expect(walk.rejection(of: work, by: Self.nobody, revision: 99) == rule)
    }

    private struct Try {
        var application = TestDistrict.application(for: ItemCode("NO-ITEM")!)
        var actor = nobody
        var day = "2020-01-01T09:00"

        func rejection() -> RejectionCode? {
            let now = CaseWalk.times(day)
            let context = DecisionContext(
                registry: CaseWalk.registry, calendars: CalendarBook(base: .china2019To2026),
                rules: ClockRuleBook(base: .shipped), times: EventTimes(instant: now))
            let result = ApplicationDecider.decide(application, by: actor, in: context) { _, _ in
                .init(number: CaseNumber("N")!, serial: 1, date: now.date)
            }
            if case .failure(let rejection) = result { return rejection.code }
            return nil
        }
    }

    @Test("applying: each fault repaired shows the next")
    func applying() {
        var attempt = Try()
        attempt.application.applicant.name = ""
        attempt.application.hall = nil
        attempt.application.materials = [Code("M-NONE")!]
        #expect(attempt.rejection() == .missingField)
        attempt.application.applicant.name = Self.long
        #expect(attempt.rejection() == .missingField, "no hall")
        attempt.application.hall = Code("H-NONE")!
        #expect(attempt.rejection() == .tooLong)
        attempt.application.applicant.name = "张三"
        #expect(attempt.rejection() == .unknownItem)
        attempt.application.item = District.licence
        #expect(attempt.rejection() == .unknownHall)
        attempt.application.hall = District.communityHall
        #expect(attempt.rejection() == .unknownOfficer)
        attempt.actor = .operatorOfHost
        #expect(attempt.rejection() == .actorNotAllowed)
        attempt.actor = Self.notHeld
        #expect(attempt.rejection() == .postNotHeld)
        attempt.actor = District.decider
        #expect(attempt.rejection() == .dutyMissing)
        attempt.actor = District.clerk
        #expect(attempt.rejection() == .wrongHall)
        attempt.actor = District.roamingClerk
        #expect(attempt.rejection() == .itemNotPublished)
        attempt.day = "2026-03-02T09:00"
        #expect(attempt.rejection() == .itemOutOfRange)
        attempt.application.channel = .mail
        attempt.application.hall = nil
        #expect(attempt.rejection() == .channelNotOffered)
        attempt.application.channel = .online
        #expect(attempt.rejection() == .materialNotInList)
        attempt.application.materials = []
        #expect(attempt.rejection() == nil)
    }
}
