/// What a decider may look at (决策上下文): immutable, handed in by the engine.
public struct DecisionContext: Sendable {
    /// The registry.
    public let registry: Registry
    /// The legal calendar.
    public let calendar: WorkCalendar
    /// The thresholds of supervision.
    public let profile: SupervisionProfile
    /// When the command takes place.
    public let times: EventTimes

    /// Creates a context.
    public init(registry: Registry, calendar: WorkCalendar, profile: SupervisionProfile, times: EventTimes) {
        self.registry = registry
        self.calendar = calendar
        self.profile = profile
        self.times = times
    }
}

/// What a decider decided: the events, and who the journal says did it.
public struct DecidedEvents: Sendable {
    /// The events, in order.
    public let events: [DecidedEvent]
    /// Who did it.
    public let actor: ActorRecord
}
