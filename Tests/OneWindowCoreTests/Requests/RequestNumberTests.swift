import OneWindowCore
import Testing

@Suite("Permanent numbers of service requests")
struct RequestNumberTests {
    /// Permanent: a number here is never changed and never used for anything else.
    static let codes: [(Int, RejectionCode)] = [
        (213, .unknownRequest), (214, .unknownCategory), (310, .namedMayNotFind), (512, .calledBackAlready),
        (513, .reopenedAlready), (514, .escalatedAlready), (630, .findingRequired), (631, .notDissatisfied),
        (632, .reportClassRequired),
    ]

    static let events: [(UInt16, EventKind, String)] = [
        (200, .requestOpened, "request.opened"), (201, .requestDispatched, "request.dispatched"),
        (202, .requestGivenBack, "request.givenBack"), (203, .requestTaken, "request.taken"),
        (204, .requestContacted, "request.contacted"), (205, .requestAnswered, "request.answered"),
        (206, .requestNegativeProposed, "request.negativeProposed"),
        (207, .requestNegativeConfirmed, "request.negativeConfirmed"),
        (208, .requestNegativeRejected, "request.negativeRejected"), (209, .requestFound, "request.found"),
        (210, .requestClosed, "request.closed"), (211, .requestRefused, "request.refused"),
        (212, .requestWithdrawn, "request.withdrawn"), (213, .requestReopened, "request.reopened"),
        (214, .requestEscalated, "request.escalated"), (215, .requestRated, "request.rated"),
        (216, .requestCalledBack, "request.calledBack"), (217, .requestWarned, "request.warned"),
        (218, .requestSuspended, "request.suspended"), (219, .requestResumed, "request.resumed"),
        (220, .requestExtended, "request.extended"), (221, .requestRedated, "request.redated"),
        (222, .requestWarningReplied, "request.warningReplied"),
        (223, .requestWarningAppealed, "request.warningAppealed"),
        (224, .requestWarningUpheld, "request.warningUpheld"), (225, .requestWarningRevoked, "request.warningRevoked"),
        (226, .requestPersonalDataErased, "request.personalDataErased"),
    ]

    @Test("codes and events")
    func golden() {
        for (number, code) in Self.codes { #expect(RejectionCode(rawValue: number) == code) }
        for (number, kind, name) in Self.events {
            #expect(EventKind(rawValue: number) == kind && kind.name == name)
        }
        #expect(EventKind.allCases.filter { (200..<300).contains($0.rawValue) } == Self.events.map(\.1))
    }

    @Test("the other numbers that are stored")
    func stored() {
        #expect(RequestPhase.allCases.map(\.rawValue) == [100, 101, 102, 103, 104, 120, 121, 122])
        #expect(RequestAct.allCases.map(\.rawValue) == Array(1...23) + [51, 55])
        #expect(RequestKind.allCases.map(\.rawValue) == Array(1...8))
        #expect(RequestPriority.allCases.map(\.rawValue) == [1, 2, 3])
        #expect(ReportClass.allCases.map(\.rawValue) == [1, 2, 3, 4, 5])
        #expect(RequestRefusalGround.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 9])
        #expect(NegativeGround.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 9])
        #expect(FindingResult.allCases.map(\.rawValue) == [1, 2, 3])
        #expect(FindingMeasure.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6])
        #expect(PersonalSlot.request.rawValue == 10 && PersonalSlot.answer.rawValue == 11)
        #expect(ClockKind.admission.rawValue == 23)
    }
}
