internal import OneWindowCore

/// The editions of the calendar and of the rules of clocks that go with a registry, and which of them held when.
///
/// A timer that was due before a notice was loaded fires as it would have then, however late the host calls: so nothing
/// depends on when it does.
struct Books: Sendable {
    private var calendars: [(since: Instant?, book: CalendarBook)]
    private var rules: [(since: Instant?, book: ClockRuleBook)]

    init(_ options: EngineOptions, _ registry: Registry) throws(StoreFailure) {
        calendars = [(nil, CalendarBook(base: options.calendar))]
        rules = [(nil, ClockRuleBook(base: options.rules))]
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
        var next = rules[rules.count - 1].book
        next.append(loaded.rules)
        rules.append((loaded.loadedAt, next))
    }

    /// The newest calendars.
    var latestCalendars: CalendarBook { calendars[calendars.count - 1].book }

    /// The newest rules.
    var latestRules: ClockRuleBook { rules[rules.count - 1].book }

    /// What a decider sees that decides on a command.
    func context(_ registry: Registry, _ times: EventTimes) -> DecisionContext {
        DecisionContext(registry: registry, calendars: latestCalendars, rules: latestRules, times: times)
    }

    /// What a decider sees when a timer that was due at an instant fires: what was loaded then or later is not yet
    /// there.
    func context(_ registry: Registry, _ times: EventTimes, asOf due: Instant) -> DecisionContext {
        let calendar = calendars.last { $0.since.map { $0 < due } ?? true } ?? calendars[0]
        let rule = rules.last { $0.since.map { $0 < due } ?? true } ?? rules[0]
        return DecisionContext(registry: registry, calendars: calendar.book, rules: rule.book, times: times)
    }
}
