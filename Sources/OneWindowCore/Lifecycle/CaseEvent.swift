/// What happened to a case (办件事件). Who did it and when stands in the record around it.
public enum CaseEvent: Sendable, Hashable {
    /// A case was opened.
    case opened(CaseOpening)
    /// A draft was handed in.
    case submitted
    /// The materials were received; the clocks of receipt start.
    case received(window: Handle<Window>?, waitedSince: Instant?, clocks: [ClockChange])
    /// The one-time notice was given; the clock of its answer starts where it set an end.
    case supplementRequested(materials: [UInt32], answerBy: CivilDate?, clocks: [ClockChange])
    /// What was missing was handed in; the clocks of receipt start anew.
    /// Licences stand for some of the materials.
    case supplemented(materials: [UInt32], clocks: [ClockChange], licences: [StandingLicence] = [])
    /// The case was accepted, or deemed accepted; its clocks start.
    case accepted(deemed: Bool, phase: CasePhase, clocks: [ClockChange])
    /// Acceptance was refused.
    case acceptanceRefused(ground: NonAcceptanceGround, competentBody: String)
    /// A step of the review was done; the clocks of the steps that follow start.
    case stepCompleted(step: UInt32, opinion: Opinion, phase: CasePhase, clocks: [ClockChange])
    /// The case was decided, or a renewal is deemed granted; the clock of issuing starts.
    case decided(CaseDecision, deemed: Bool, clocks: [ClockChange])
    /// The result reached the applicant.
    case issued(method: IssueMethod, window: Handle<Window>?)
    /// The case was archived.
    case archived
    /// The application was taken back.
    case withdrawn
    /// A warning was raised by a timer.
    case warned(Warning, timers: [CaseTimer])
    /// The applicant did not answer the notice.
    case lapsed
    /// A service act was rated.
    case rated(act: UInt32, level: Satisfaction, tags: [UInt32])
    /// The personal data of the case was erased.
    case personalDataErased
    /// Clocks were stopped for a time.
    case suspended(Suspension, clocks: [ClockChange])
    /// Clocks run again before the time they were stopped for was over.
    case resumed(suspension: UInt32, clocks: [ClockChange])
    /// Clocks were extended.
    case extended(Extension, clocks: [ClockChange])
    /// A clock was started by somebody.
    case clockStarted(ClockChange)
    /// A clock stopped: what it measures was done, or its time is over and nothing follows from that.
    case clockStopped(UInt32)
    /// A newer edition of the calendar moved clocks.
    case redated(edition: UInt32, clocks: [ClockChange], replies: [ReplyChange] = [])
    /// A warning was answered.
    case warningReplied(UInt32)
    /// A warning was contested.
    case warningAppealed(UInt32)
    /// A warning that was contested was confirmed.
    case warningUpheld(UInt32)
    /// A warning was taken back; its clock may be warned of anew.
    case warningRevoked(UInt32, clocks: [ClockChange])
    /// The application was taken in for another place; no limit counts from it.
    case takenIn(RemoteReceipt)
    /// Something was sent on its way between halls, or to the applicant.
    case legDispatched(LegDispatch)
    /// It arrived or was lost; where that is the receipt by the competent body, its clocks start.
    case legEnded(LegEnd)
    /// Halls were called on to take part, or one did its part.
    case cooperated(Cooperation)
}

/// What is known of a case when it is opened.
public struct CaseOpening: Sendable, Hashable {
    /// Its number.
    public var number: CaseNumber
    /// The item.
    public var item: Handle<ItemDefinition>
    /// The version of the item it keeps for good.
    public var version: UInt32
    /// The agency that is competent.
    public var agency: Handle<Agency>
    /// The way it came in.
    public var channel: Channel
    /// The hall it came in at.
    public var hall: Handle<Hall>?
    /// The materials handed in, by their places on the item's list.
    public var materials: [UInt32]
    /// The day its serial was counted on.
    public var serialDate: CivilDate
    /// Its serial on that day.
    public var serial: UInt32
    /// Whether it is a draft.
    public var isDraft: Bool
    /// The last day of the licence that is to be renewed; nil where nothing is renewed.
    public var licenceExpiry: CivilDate?
    /// The licences that stand in place of materials; those materials stand among ``materials`` too.
    public var licences: [StandingLicence] = []
    /// Where the matter lies; nil where that is the region of the item.
    public var region: RegionCode?
}
