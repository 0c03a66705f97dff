internal import OneWindowCore

/// The registry with the editions of the calendar and of the rules of clocks that go with it, and which of them held
/// when.
///
/// A timer that was due before a notice was loaded fires as it would have then, however late the host calls: so nothing
/// depends on when it does.
struct Books: Sendable {
    private var calendars: [CalendarBook]
    /// The notices that made them, the first having been there always: what is asked of every case that is touched.
    private(set) var notices: [(edition: UInt32, loadedAt: Instant)] = []
    private var rules: ClockRuleBook
    /// When each set of rules was loaded, the first having been there always.
    private var rulesSince: [Instant] = []
    /// What deciders look at: a row for each edition of the calendar, in it a frame for each edition of the rules.
    private var frames: [[DecisionFrame]] = []

    init(_ options: EngineOptions, _ registry: Registry) throws(StoreFailure) {
        calendars = [CalendarBook(base: options.calendar)]
        rules = ClockRuleBook(base: options.rules)
        for loaded in registry.notices { try append(loaded) }
        for loaded in registry.ruleSets { append(loaded) }
        take(registry)
    }

    /// Adds an edition of the calendar; ``take(_:)`` follows.
    mutating func append(_ loaded: LoadedNotice) throws(StoreFailure) {
        guard let last = calendars.last, let next = last.appending(loaded.content, edition: loaded.edition) else {
            throw StoreFailure(.corrupt, "edition \(loaded.edition) of the calendar does not follow on the one before")
        }
        calendars.append(next)
        notices.append((loaded.edition, loaded.loadedAt))
    }

    /// Adds an edition of the rules; ``take(_:)`` follows.
    mutating func append(_ loaded: LoadedRules) {
        rules.append(loaded.content)
        rulesSince.append(loaded.loadedAt)
    }

    /// Takes over a registry, with what was appended since.
    mutating func take(_ registry: Registry) {
        let editions = (0...rulesSince.count).map { rules.asOf(edition: ClockRuleBook.baseEdition + UInt32($0)) }
        frames = calendars.map { calendar in
            editions.map { DecisionFrame(registry: registry, calendars: calendar, rules: $0) }
        }
    }

    /// The newest of everything.
    var latest: DecisionFrame { frames[frames.count - 1][rulesSince.count] }

    /// The registry they go with.
    var registry: Registry { latest.registry }

    /// Its revision.
    var revision: UInt64 { latest.registry.revision }

    /// The place of the calendars before a notice was loaded.
    func calendars(before edition: UInt32) -> Int {
        (notices.lastIndex { $0.edition < edition } ?? -1) + 1
    }

    /// The place of the calendars when everything of an instant had been loaded.
    func calendars(asOf instant: Instant) -> Int {
        (notices.lastIndex { $0.loadedAt <= instant } ?? -1) + 1
    }

    /// What a decider sees that decides on a command.
    func context(_ times: EventTimes) -> DecisionContext { DecisionContext(latest, times: times) }

    /// What a decider sees when a timer fires: the clocks that it starts follow the rules that were there when it was
    /// due.
    func context(_ times: EventTimes, calendars place: Int) -> DecisionContext {
        let edition = rulesSince.count { $0 < times.occurredAt }
        return DecisionContext(frames[place][edition], times: times)
    }
}
