import OneWindowCore

/// How a played case will go.
enum Fate {
    case smooth, supplement, unanswered, notAccepted, withdrawn, refused, late, forgotten
}

/// A case of a played day, from outside: what the people around it know.
struct PlayedCase {
    let index: Int
    let item: Int
    let channel: Channel
    let fate: Fate
    /// Where the applicant lives or stands: the nearest hall.
    let home: Int
    /// The hall that takes it; nil online.
    var hall: Int?
    /// The window it is served at.
    var window: Int?
    /// The officer at the window or desk.
    var clerk: Code?
    var number: CaseNumber?
    var arrivedAt: Instant
    var acts: UInt32 = 0
    var requests = 0
    /// Places of the review steps, in the order in which they will be done.
    var nextStep = 0
    /// When the late step will come, for a case that will be late.
    var lateUntil: Instant?
    /// What stops its clocks before the review begins.
    var pause: SuspensionGround?
    /// Who will hold the licence that comes of it.
    var holder: LicenceHolder?
    /// Whether those who inspect still have to be sent out.
    var needsInspectors = false
}

/// What happens next to a played case.
enum PlayedAct {
    case arrive, apply, forward, submit, receive, front, leave, supplement, accept, step, decide, issue, archive,
        withdraw, suspend, resume, extend, sendInspectors, issueLicence
    case rate(UInt32)
    case reply(UInt32), appeal(UInt32), settle(UInt32)
    /// What is done to a licence, by its place among those issued.
    case fileDormancy(Int), resumeBusiness(Int)
}

/// A licence of the played days, as its holder knows it.
struct PlayedLicence {
    let number: CaseNumber
    let type: Code
    let holder: LicenceHolder
    var isDormant = false
}

/// A planned act, ordered by time and then by the order in which it was planned.
struct PlannedAct: Comparable {
    let at: Instant
    let order: Int
    let index: Int
    let act: PlayedAct

    static func < (left: PlannedAct, right: PlannedAct) -> Bool {
        (left.at, left.order) < (right.at, right.order)
    }

    static func == (left: PlannedAct, right: PlannedAct) -> Bool {
        left.order == right.order
    }
}
