import OneWindowCore
import Testing

@Suite("Permanent numbers of duties and bodies")
struct BodiesNumberTests {
    /// Permanent: a number here is never changed and never used for anything else.
    static let codes: [(Int, RejectionCode)] = [
        (220, .unknownDuty), (221, .unknownDispute), (320, .partyMayNotRule), (520, .bodyClosed),
        (521, .dutyInDispute), (522, .disputeSettled), (710, .successionNotYet), (711, .successionDoubtful),
        (712, .successionMisshapen), (713, .successorMissing), (714, .bodyBasisMissing), (715, .partiesTooFew),
        (716, .dutyWithoutSubject),
    ]

    static let events: [(UInt16, EventKind, String)] = [
        (16, .dutySet, "registry.dutySet"), (17, .dutyDisputed, "registry.dutyDisputed"),
        (18, .dutyRuled, "registry.dutyRuled"), (19, .bodiesSucceeded, "registry.bodiesSucceeded"),
        (20, .entrySet, "registry.entrySet"), (21, .proofSet, "registry.proofSet"),
        (22, .disputeTermsSet, "registry.disputeTermsSet"), (27, .disputeOverdue, "registry.disputeOverdue"),
        (28, .disputeRedated, "registry.disputeRedated"),
    ]

    @Test("numbers and names are permanent")
    func golden() {
        for (number, code) in Self.codes { #expect(RejectionCode(rawValue: number) == code, "\(number)") }
        for (number, kind, name) in Self.events {
            #expect(EventKind(rawValue: number) == kind)
            #expect(kind.name == name)
        }
        #expect(SuccessionKind.allCases.map(\.rawValue) == [1, 2, 3])
        #expect(SuccessionPart.allCases.map(\.rawValue) == Array(1...7))
        #expect(SuccessionDoubtKind.allCases.map(\.rawValue) == Array(1...4))
        #expect(DutyFindingKind.allCases.map(\.rawValue) == Array(1...10))
        #expect(EntryState.allCases.map(\.rawValue) == [1, 2, 3])
        #expect(Duty.establishment.rawValue == 15)
    }
}
