import OneWindowCore
import Testing

@Suite("Permanent numbers of licences and standards")
struct LicenceNumberTests {
    /// Permanent: a number here is never changed and never used for anything else.
    static let codes: [(Int, RejectionCode)] = [
        (230, .unknownLicence),
        (231, .unknownLicenceType),
        (232, .unknownSignatureKey),
        (233, .unknownStandard),
        (325, .identityNotEstablished),
        (326, .notLicenceHolder),
        (530, .licenceNotValid),
        (531, .licenceDormant),
        (532, .barredWhileDormant),
        (533, .licenceNumberTaken),
        (730, .dormancyNotAllowed),
        (731, .dormancyTooLong),
        (732, .addressRequired),
        (733, .basisRequired),
        (734, .groundNotGiven),
        (735, .validityNotInOrder),
        (736, .signatureInvalid),
        (737, .contentDiffers),
        (738, .caseNotGranted),
        (739, .materialTakesNoLicence),
        (740, .licenceTypeDiffers),
        (741, .standardNotReleased),
        (742, .standardChanged),
    ]

    static let events: [(UInt16, EventKind, String)] = [
        (30, .standardAdded, "registry.standardAdded"),
        (31, .standardReleased, "registry.standardReleased"),
        (33, .licenceTypeSet, "registry.licenceTypeSet"),
        (34, .signatureKeySet, "registry.signatureKeySet"),
        (300, .licenceIssued, "licence.issued"),
        (301, .licenceSigned, "licence.signed"),
        (302, .licenceDormancyFiled, "licence.dormancyFiled"),
        (303, .licenceDormancyNoticed, "licence.dormancyNoticed"),
        (304, .licenceResumed, "licence.resumed"),
        (305, .licenceSuspended, "licence.suspended"),
        (306, .licenceLifted, "licence.lifted"),
        (307, .licenceRenewed, "licence.renewed"),
        (308, .licenceExpired, "licence.expired"),
        (309, .licenceRevoked, "licence.revoked"),
        (310, .licenceCancelled, "licence.cancelled"),
        (311, .licencePersonalDataErased, "licence.personalDataErased"),
    ]

    @Test("codes and events")
    func golden() {
        for (number, code) in Self.codes { #expect(RejectionCode(rawValue: number) == code) }
        for (number, kind, name) in Self.events {
            #expect(EventKind(rawValue: number) == kind && kind.name == name)
        }
    }
}
