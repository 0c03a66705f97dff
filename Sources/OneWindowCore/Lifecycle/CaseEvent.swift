/// What happened to a case (办件事件). Who did it and when stands in the record around it.
public enum CaseEvent: Sendable, Hashable {
    /// A case was opened.
    case opened(CaseOpening)
    /// A draft was handed in.
    case submitted
    /// The materials were received; for a licence the clock of the one-time notice starts.
    case received(window: Handle<Window>?, waitedSince: Instant?, clock: Clock?, timers: [CaseTimer])
    /// The one-time notice was given.
    case supplementRequested(materials: [UInt32], answerBy: CivilDate?, timers: [CaseTimer])
    /// What was missing was handed in.
    case supplemented(materials: [UInt32], clock: Clock?, timers: [CaseTimer])
    /// The case was accepted, or deemed accepted; its clocks start.
    case accepted(deemed: Bool, phase: CasePhase, clocks: [Clock], timers: [CaseTimer])
    /// Acceptance was refused.
    case acceptanceRefused(ground: NonAcceptanceGround, competentBody: String)
    /// A step of the review was done.
    case stepCompleted(step: UInt32, opinion: Opinion, phase: CasePhase)
    /// The case was decided.
    case decided(CaseDecision)
    /// The result reached the applicant.
    case issued(method: IssueMethod, window: Handle<Window>?)
    /// The case was archived.
    case archived
    /// The application was taken back.
    case withdrawn
    /// A warning was raised by a timer.
    case warned(level: WarningLevel, clock: ClockKind, timer: TimerKind)
    /// The applicant did not answer the notice.
    case lapsed
    /// A service act was rated.
    case rated(act: UInt32, level: Satisfaction, tags: [UInt32])
    /// The personal data of the case was erased.
    case personalDataErased
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
}
