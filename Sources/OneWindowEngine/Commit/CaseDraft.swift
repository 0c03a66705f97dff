internal import OneWindowCore

/// A case or service request being changed in memory: its state, and the events that wait to be written.
struct CaseDraft<State: Matter> {
    private(set) var state: State
    let head: ChainHead
    /// When the first timer was due before anything was changed.
    let firstDueBefore: Instant?
    /// The warnings before anything was changed.
    let warningsBefore: [Warning]
    private(set) var pending: [PendingEvent] = []
    private let definitions: DefinitionReader
    private var held: HeldDefinition?

    init(state: consuming State, head: ChainHead, definitions: DefinitionReader) {
        self.definitions = definitions
        firstDueBefore = state.ledger.timers.first?.due
        warningsBefore = state.ledger.warnings
        self.state = state
        self.head = head
    }

    /// Whether a notice of the calendar moved clocks of it.
    var wasMoved: Bool {
        pending.contains { event in
            switch event.decided.event {
            case .caseChanged(.redated), .requestChanged(.redated): true
            default: false
            }
        }
    }

    /// The definition that its events are decided by, read once it is needed: most cases that are looked at have
    /// nothing due. Nil where it needs none.
    mutating func definition(in books: Books) throws(StoreFailure) -> HeldDefinition? {
        if held == nil, let pinned = state.pinned { held = try definitions.definition(pinned, of: books.registry) }
        return held
    }

    /// Applies an event and keeps it to be written.
    mutating func apply(_ decided: DecidedEvent, times: EventTimes, by actor: ActorRecord) {
        let times = EventTimes(
            instant: times.instant, occurredAt: times.occurredAt, effective: decided.effective ?? times.effective)
        let isOwn = state.change(by: decided.event, times: times, actor)
        precondition(isOwn, "a case changes by its own events")
        pending.append(PendingEvent(decided: decided, times: times, actor: actor))
    }

    /// Brings the case to an instant: fires its timers in the order in which they are due, and moves its clocks where a
    /// notice of the calendar was loaded in between.
    mutating func bring(
        to instant: Instant, recordedAt: Instant, _ books: Books
    ) throws(StoreFailure) {
        for (edition, loadedAt) in books.notices {
            guard loadedAt <= instant, hasTimer(through: loadedAt) || isBehind(edition) else { continue }
            // What fires may start clocks, so this comes before the question whether any is to be moved.
            try fire(through: loadedAt, recordedAt, books, books.calendars(before: edition))
            guard isBehind(edition) else { continue }
            let times = EventTimes(instant: recordedAt, occurredAt: loadedAt)
            let moved = state.redated(to: edition, at: loadedAt, in: books.context(times))
            if let moved { apply(moved, times: times, by: .timer) }
        }
        guard hasTimer(through: instant) else { return }
        try fire(through: instant, recordedAt, books, books.calendars(asOf: instant))
    }

    /// Whether one of its running clocks was derived with an edition of the calendar before a given one.
    private func isBehind(_ edition: UInt32) -> Bool {
        state.ledger.isBehind(edition)
    }

    private func hasTimer(through instant: Instant) -> Bool {
        state.ledger.timers.first.map { $0.due <= instant } ?? false
    }

    /// Fires the case's timers that are due at or before an instant, earliest first, with those that their events set.
    private mutating func fire(
        through instant: Instant, _ recordedAt: Instant, _ books: Books, _ calendars: Int
    ) throws(StoreFailure) {
        // Each firing removes its timer, and what it sets in its place is a higher level or a clock that did not run:
        // the count is bounded. Damaged data is not believed.
        var left = 64 + 8 * Limits.clocksPerCase
        while let timer = state.ledger.timers.first, timer.due <= instant {
            left -= 1
            let times = EventTimes(instant: recordedAt, occurredAt: timer.due)
            let context = books.context(times, calendars: calendars).holding(try definition(in: books))
            let before = state.ledger.timers.count
            guard left > 0, let event = state.fired(timer, in: context) else {
                throw StoreFailure(.corrupt, "case \(state.id.rawValue) has a timer that its phase does not allow")
            }
            apply(event, times: times, by: .timer)
            guard state.ledger.timers.first != timer || state.ledger.timers.count < before else {
                throw StoreFailure(.corrupt, "case \(state.id.rawValue) has a timer that its rules do not know")
            }
        }
    }
}

/// An event that waits to be written.
struct PendingEvent {
    let decided: DecidedEvent
    let times: EventTimes
    let actor: ActorRecord
}
