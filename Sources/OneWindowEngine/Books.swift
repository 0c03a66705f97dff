internal import OneWindowCore

/// The editions of the calendar and of the rules of clocks that go with a registry, and which of them held when.
///
/// A timer that was due before a notice was loaded fires as it would have then, however late the host calls: so nothing
/// depends on when it does.
struct Books: Sendable {
    private var calendars: [(since: Instant?, book: CalendarBook)]
    /// The newest rules, in all their editions.
    private(set) var latestRules: ClockRuleBook
    /// When each set of rules was loaded, the first having been there always.
    private var rulesSince: [Instant] = []

    init(_ options: EngineOptions, _ registry: Registry) throws(StoreFailure) {
        calendars = [(nil, CalendarBook(base: options.calendar))]
        latestRules = ClockRuleBook(base: options.rules)
        for loaded in registry.notices { try append(loaded) }
        for loaded in registry.ruleSets { append(loaded) }
    }

    mutating func append(_ loaded: LoadedNotice) throws(StoreFailure) {
        guard let last = calendars.last, let next = last.book.appending(loaded.notice, edition: loaded.edition) else {
            throw StoreFailure(.corrupt, "edition \(loaded.edition) of the calendar does not follow on the one before")
        }
        calendars.append((loaded.loadedAt, next))
    }

    mutating func append(_ loaded: LoadedRules) {
        latestRules.append(loaded.rules)
        rulesSince.append(loaded.loadedAt)
    }

    /// The newest calendars.
    var latestCalendars: CalendarBook { calendars[calendars.count - 1].book }

    /// The calendars before a notice was loaded.
    func calendars(before loaded: LoadedNotice) -> CalendarBook {
        (calendars.last { $0.book.latestEdition < loaded.edition } ?? calendars[0]).book
    }

    /// The calendars when everything of an instant had been loaded.
    func calendars(asOf instant: Instant) -> CalendarBook {
        (calendars.last { $0.since.map { $0 <= instant } ?? true } ?? calendars[0]).book
    }

    /// What a decider sees that decides on a command.
    func context(_ registry: Registry, _ times: EventTimes) -> DecisionContext {
        DecisionContext(registry: registry, calendars: latestCalendars, rules: latestRules, times: times)
    }

    /// What a decider sees when a timer fires: the clocks that it starts follow the rules that were there when it was
    /// due.
    func context(_ registry: Registry, _ times: EventTimes, calendars: CalendarBook) -> DecisionContext {
        let edition = ClockRuleBook.baseEdition + UInt32(rulesSince.count { $0 < times.occurredAt })
        return DecisionContext(
            registry: registry, calendars: calendars, rules: latestRules.asOf(edition: edition), times: times)
    }
}
