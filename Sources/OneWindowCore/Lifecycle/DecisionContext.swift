/// What a decider may look at (决策上下文): immutable, handed in by the engine.
public struct DecisionContext: Sendable {
    /// The registry.
    public let registry: Registry
    /// The legal calendar, in all its editions.
    public let calendars: CalendarBook
    /// The rules of clocks, in all their editions.
    public let rules: ClockRuleBook
    /// When the command takes place.
    public let times: EventTimes

    /// Creates a context.
    public init(registry: Registry, calendars: CalendarBook, rules: ClockRuleBook, times: EventTimes) {
        self.registry = registry
        self.calendars = calendars
        self.rules = rules
        self.times = times
    }

    /// The same at other times.
    public func at(_ times: EventTimes) -> DecisionContext {
        DecisionContext(registry: registry, calendars: calendars, rules: rules, times: times)
    }
}

/// What a decider decided: the events, and who the journal says did it.
public struct DecidedEvents: Sendable {
    /// The events, in order.
    public let events: [DecidedEvent]
    /// Who did it.
    public let actor: ActorRecord
}
