internal import OneWindowCore

/// A case being changed in memory: its state, and the events that wait to be written.
struct CaseDraft {
    /// An event that waits to be written.
    struct Pending {
        let decided: DecidedEvent
        let times: EventTimes
        let actor: ActorRecord
    }

    private(set) var state: CaseState
    let head: ChainHead
    /// When the first timer was due before anything was changed.
    let firstDueBefore: Instant?
    /// The warnings before anything was changed.
    let warningsBefore: [Warning]
    private(set) var pending: [Pending] = []

    init(state: CaseState, head: ChainHead) {
        self.state = state
        self.head = head
        firstDueBefore = state.timers.first?.due
        warningsBefore = state.warnings
    }

    /// Whether a notice of the calendar moved clocks of it.
    var wasMoved: Bool {
        pending.contains { if case .caseChanged(.redated) = $0.decided.event { true } else { false } }
    }

    /// Applies an event and keeps it to be written.
    mutating func apply(_ decided: DecidedEvent, times: EventTimes, by actor: ActorRecord) {
        guard case .caseChanged(let event) = decided.event else {
            preconditionFailure("a case changes by its own events")
        }
        let times = EventTimes(
            instant: times.instant, occurredAt: times.occurredAt, effective: decided.effective ?? times.effective)
        state.apply(event, times: times, by: actor)
        pending.append(Pending(decided: decided, times: times, actor: actor))
    }

    /// Brings the case to an instant: fires its timers in the order in which they are due, and moves its clocks where a
    /// notice of the calendar was loaded in between.
    mutating func bring(
        to instant: Instant, recordedAt: Instant, _ registry: Registry, _ books: Books
    ) throws(StoreFailure) {
        for loaded in registry.notices where loaded.loadedAt <= instant {
            // What fires may start clocks, so this comes before the question whether any is to be moved.
            try fire(through: loaded.loadedAt, recordedAt, registry, books, books.calendars(before: loaded))
            guard state.clocks.contains(where: { $0.isRunning && $0.calendarEdition < loaded.edition }) else {
                continue
            }
            let times = EventTimes(instant: recordedAt, occurredAt: loaded.loadedAt)
            let context = books.context(registry, times)
            let moved = Redating.event(moving: state, to: loaded.edition, at: loaded.loadedAt, in: context)
            if let moved { apply(moved, times: times, by: .timer) }
        }
        try fire(through: instant, recordedAt, registry, books, books.calendars(asOf: instant))
    }

    /// Fires the case's timers that are due at or before an instant, earliest first, with those that their events set.
    private mutating func fire(
        through instant: Instant, _ recordedAt: Instant, _ registry: Registry, _ books: Books,
        _ calendars: CalendarBook
    ) throws(StoreFailure) {
        // Each firing removes its timer, and what it sets in its place is a higher level or a clock that did not run:
        // the count is bounded. Damaged data is not believed.
        var left = 64 + 8 * Limits.clocksPerCase
        while let timer = state.timers.first, timer.due <= instant {
            left -= 1
            let times = EventTimes(instant: recordedAt, occurredAt: timer.due)
            let context = books.context(registry, times, calendars: calendars)
            let before = state.timers.count
            guard left > 0, let event = CaseDecider.fire(timer, on: state, in: context) else {
                throw StoreFailure(.corrupt, "case \(state.id.rawValue) has a timer that its phase does not allow")
            }
            apply(event, times: times, by: .timer)
            guard state.timers.first != timer || state.timers.count < before else {
                throw StoreFailure(.corrupt, "case \(state.id.rawValue) has a timer that its rules do not know")
            }
        }
    }
}
