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
        }
    }
}
