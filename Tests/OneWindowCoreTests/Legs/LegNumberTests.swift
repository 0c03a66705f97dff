import OneWindowCore
import Testing

@Suite("Permanent numbers of handling elsewhere")
struct LegNumberTests {
    /// Permanent: a number here is never changed and never used for anything else.
    static let codes: [(Int, RejectionCode)] = [
        (223, .unknownLeg), (224, .notRemote), (321, .receivingHallOnly), (322, .legOfOtherHall),
        (323, .hallNotCooperating), (523, .notArrived), (524, .legSettled), (717, .remoteNotOffered),
        (718, .legElsewhere), (719, .carrierRequired),
    ]

    static let events: [(UInt16, EventKind, String)] = [
        (126, .caseTakenIn, "case.takenIn"), (127, .caseLegDispatched, "case.legDispatched"),
        (128, .caseLegEnded, "case.legEnded"), (129, .caseCooperated, "case.cooperated"),
    ]

    @Test("codes, events, contents, means and statuses")
    func golden() {
        for (number, code) in Self.codes { #expect(RejectionCode(rawValue: number) == code) }
        for (number, kind, name) in Self.events {
            #expect(EventKind(rawValue: number) == kind && kind.name == name)
        }
        #expect(LegContent.allCases.map(\.rawValue) == [1, 2, 3])
        #expect(LegMeans.allCases.map(\.rawValue) == [1, 2, 3])
        #expect(LegStatus.allCases.map(\.rawValue) == [1, 2, 3])
    }
}
