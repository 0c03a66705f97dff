/// The permanent numbers of events in the journal (事件种类). A number is never reused; retired ones stay listed.
public enum EventKind: UInt16, Sendable, CaseIterable {
    case agencySet = 1
    case hallSet = 2
    case windowSet = 3
    case postSet = 4
    case officerSet = 5
    case itemVersionAdded = 6
    case clockRulesSet = 7
    case calendarLoaded = 8
    case authorityGranted = 11
    case authorityChanged = 12
    case dutySet = 16
    case dutyDisputed = 17
    case dutyRuled = 18
    case bodiesSucceeded = 19
    case entrySet = 20
    case proofSet = 21
    case disputeTermsSet = 22
    case packageVersionAdded = 26
    case disputeOverdue = 27
    case disputeRedated = 28
    case standardAdded = 30
    case standardReleased = 31
    case licenceTypeSet = 33
    case signatureKeySet = 34

    case caseOpened = 100
    case caseSubmitted = 101
    case caseReceived = 102
    case caseSupplementRequested = 103
    case caseSupplemented = 104
    case caseAccepted = 105
    case caseAcceptanceRefused = 106
    case caseStepCompleted = 107
    case caseDecided = 108
    case caseIssued = 109
    case caseArchived = 110
    case caseWithdrawn = 111
    case caseWarned = 112
    case caseLapsed = 113
    case caseRated = 114
    case casePersonalDataErased = 115
    case caseSuspended = 116
    case caseResumed = 117
    case caseExtended = 118
    case caseClockStarted = 119
    case caseClockStopped = 120
    case caseRedated = 121
    case caseWarningReplied = 122
    case caseWarningAppealed = 123
    case caseWarningUpheld = 124
    case caseWarningRevoked = 125
    case caseTakenIn = 126
    case caseLegDispatched = 127
    case caseLegEnded = 128
    case caseCooperated = 129

    case requestOpened = 200
    case requestDispatched = 201
    case requestGivenBack = 202
    case requestTaken = 203
    case requestContacted = 204
    case requestAnswered = 205
    case requestNegativeProposed = 206
    case requestNegativeConfirmed = 207
    case requestNegativeRejected = 208
    case requestFound = 209
    case requestClosed = 210
    case requestRefused = 211
    case requestWithdrawn = 212
    case requestReopened = 213
    case requestEscalated = 214
    case requestRated = 215
    case requestCalledBack = 216
    case requestWarned = 217
    case requestSuspended = 218
    case requestResumed = 219
    case requestExtended = 220
    case requestRedated = 221
    case requestWarningReplied = 222
    case requestWarningAppealed = 223
    case requestWarningUpheld = 224
    case requestWarningRevoked = 225
    case requestPersonalDataErased = 226

    case licenceIssued = 300
    case licenceSigned = 301
    case licenceDormancyFiled = 302
    case licenceDormancyNoticed = 303
    case licenceResumed = 304
    case licenceSuspended = 305
    case licenceLifted = 306
    case licenceRenewed = 307
    case licenceExpired = 308
    case licenceRevoked = 309
    case licenceCancelled = 310
    case licencePersonalDataErased = 311

    /// The kind's stable name in JSON and displays, such as `case.received`.
    public var name: String {
        switch self {
        case .agencySet: "registry.agencySet"
        case .hallSet: "registry.hallSet"
        case .windowSet: "registry.windowSet"
        case .postSet: "registry.postSet"
        case .officerSet: "registry.officerSet"
        case .itemVersionAdded: "registry.itemVersionAdded"
        case .clockRulesSet: "registry.clockRulesSet"
        case .calendarLoaded: "registry.calendarLoaded"
        case .packageVersionAdded: "registry.packageVersionAdded"
        case .standardAdded: "registry.standardAdded"
        case .standardReleased: "registry.standardReleased"
        case .licenceTypeSet: "registry.licenceTypeSet"
        case .signatureKeySet: "registry.signatureKeySet"
        case .authorityGranted: "registry.authorityGranted"
        case .authorityChanged: "registry.authorityChanged"
        case .dutySet: "registry.dutySet"
        case .dutyDisputed: "registry.dutyDisputed"
        case .dutyRuled: "registry.dutyRuled"
        case .bodiesSucceeded: "registry.bodiesSucceeded"
        case .entrySet: "registry.entrySet"
        case .proofSet: "registry.proofSet"
        case .disputeTermsSet: "registry.disputeTermsSet"
        case .disputeOverdue: "registry.disputeOverdue"
        case .disputeRedated: "registry.disputeRedated"
        case .caseOpened: "case.opened"
        case .caseSubmitted: "case.submitted"
        case .caseReceived: "case.received"
        case .caseSupplementRequested: "case.supplementRequested"
        case .caseSupplemented: "case.supplemented"
        case .caseAccepted: "case.accepted"
        case .caseAcceptanceRefused: "case.acceptanceRefused"
        case .caseStepCompleted: "case.stepCompleted"
        case .caseDecided: "case.decided"
        case .caseIssued: "case.issued"
        case .caseArchived: "case.archived"
        case .caseWithdrawn: "case.withdrawn"
        case .caseWarned: "case.warned"
        case .caseLapsed: "case.lapsed"
        case .caseRated: "case.rated"
        case .casePersonalDataErased: "case.personalDataErased"
        case .caseSuspended: "case.suspended"
        case .caseResumed: "case.resumed"
        case .caseExtended: "case.extended"
        case .caseClockStarted: "case.clockStarted"
        case .caseClockStopped: "case.clockStopped"
        case .caseRedated: "case.redated"
        case .caseWarningReplied: "case.warningReplied"
        case .caseWarningAppealed: "case.warningAppealed"
        case .caseWarningUpheld: "case.warningUpheld"
        case .caseWarningRevoked: "case.warningRevoked"
        case .caseTakenIn: "case.takenIn"
        case .caseLegDispatched: "case.legDispatched"
        case .caseLegEnded: "case.legEnded"
        case .caseCooperated: "case.cooperated"
        default: requestName
        }
    }
}

extension EventKind {
    /// The names of what happens to service requests.
    private var requestName: String {
        switch self {
        case .requestOpened: "request.opened"
        case .requestDispatched: "request.dispatched"
        case .requestGivenBack: "request.givenBack"
        case .requestTaken: "request.taken"
        case .requestContacted: "request.contacted"
        case .requestAnswered: "request.answered"
        case .requestNegativeProposed: "request.negativeProposed"
        case .requestNegativeConfirmed: "request.negativeConfirmed"
        case .requestNegativeRejected: "request.negativeRejected"
        case .requestFound: "request.found"
        case .requestClosed: "request.closed"
        case .requestRefused: "request.refused"
        case .requestWithdrawn: "request.withdrawn"
        case .requestReopened: "request.reopened"
        case .requestEscalated: "request.escalated"
        case .requestRated: "request.rated"
        case .requestCalledBack: "request.calledBack"
        case .requestWarned: "request.warned"
        case .requestSuspended: "request.suspended"
        case .requestResumed: "request.resumed"
        case .requestExtended: "request.extended"
        case .requestRedated: "request.redated"
        case .requestWarningReplied: "request.warningReplied"
        case .requestWarningAppealed: "request.warningAppealed"
        case .requestWarningUpheld: "request.warningUpheld"
        case .requestWarningRevoked: "request.warningRevoked"
        case .requestPersonalDataErased: "request.personalDataErased"
        default: licenceName
        }
    }

    /// The names of what happens to licences.
    private var licenceName: String {
        switch self {
        case .licenceIssued: "licence.issued"
        case .licenceSigned: "licence.signed"
        case .licenceDormancyFiled: "licence.dormancyFiled"
        case .licenceDormancyNoticed: "licence.dormancyNoticed"
        case .licenceResumed: "licence.resumed"
        case .licenceSuspended: "licence.suspended"
        case .licenceLifted: "licence.lifted"
        case .licenceRenewed: "licence.renewed"
        case .licenceExpired: "licence.expired"
        case .licenceRevoked: "licence.revoked"
        case .licenceCancelled: "licence.cancelled"
        case .licencePersonalDataErased: "licence.personalDataErased"
        default: ""
        }
    }
}
