/// What a decider may look at (决策上下文): immutable, handed in by the engine.
public struct DecisionContext: Sendable {
    /// What does not change with time.
    private let frame: DecisionFrame
    /// When the command takes place.
    public let times: EventTimes
    /// The definition of the version that the decision is about, where the registry does not hold it.
    private var held: HeldDefinition?
    /// The licences that a command names, by their numbers, where they are there.
    public private(set) var licences: [CaseNumber: HeldLicence] = [:]

    /// Creates a context.
    public init(registry: Registry, calendars: CalendarBook, rules: ClockRuleBook, times: EventTimes) {
        self.init(DecisionFrame(registry: registry, calendars: calendars, rules: rules), times: times)
    }

    /// Creates a context on a frame that others share.
    public init(_ frame: DecisionFrame, times: EventTimes) {
        self.frame = frame
        self.times = times
    }

    /// The same with the definition of the version that the decision is about.
    public func holding(_ definition: HeldDefinition?) -> DecisionContext {
        var copy = self
        copy.held = definition
        return copy
    }

    /// The same with the licences that a command names.
    public func presenting(_ licences: [CaseNumber: HeldLicence]) -> DecisionContext {
        var copy = self
        copy.licences = licences
        return copy
    }

    /// What a version of an item says, or nil where there is none. The engine hands in the one that a decision is
    /// about.
    public func definition(_ key: VersionKey) -> ItemDefinition? {
        lent(key)?.definition
    }

    /// The same without a copy: a definition is a large value, and a sweep of timers asks for it case by case.
    func lent(_ key: VersionKey) -> HeldDefinition? {
        if let held, held.key == key { return held }
        return registry.held(key)
    }

    // Lent, not copied: a registry is a large value, and every case that is touched asks for it.

    /// The registry.
    public var registry: Registry { _read { yield frame.registry } }
    /// The legal calendar, in all its editions.
    public var calendars: CalendarBook { _read { yield frame.calendars } }
    /// The rules of clocks, in all their editions.
    public var rules: ClockRuleBook { _read { yield frame.rules } }
}

/// The part of a context that many decisions share.
public final class DecisionFrame: Sendable {
    /// The registry.
    public let registry: Registry
    /// The legal calendar, in all its editions.
    public let calendars: CalendarBook
    /// The rules of clocks, in all their editions.
    public let rules: ClockRuleBook

    /// Creates a frame.
    public init(registry: Registry, calendars: CalendarBook, rules: ClockRuleBook) {
        self.registry = registry
        self.calendars = calendars
        self.rules = rules
    }
}

/// What a decider decided: the events, and who the journal says did it.
public struct DecidedEvents: Sendable {
    /// The events, in order.
    public let events: [DecidedEvent]
    /// Who did it.
    public let actor: ActorRecord
}
