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
    let timersBefore: [CaseTimer]
    private(set) var pending: [Pending] = []

    init(state: CaseState, head: ChainHead) {
        self.state = state
        self.head = head
        timersBefore = state.timers
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

    /// Fires the case's timers that are due at or before an instant, earliest first, with those that their events set.
    mutating func fire(through instant: Instant, in context: DecisionContext) throws(StoreFailure) {
        // Each firing removes its timer and every clock starts once, so the count is bounded; damaged data is not
        // believed.
        var left = 64
        while let timer = state.timers.first, timer.due <= instant {
            left -= 1
            let times = EventTimes(instant: context.times.instant, occurredAt: timer.due)
            let context = DecisionContext(
                registry: context.registry, calendar: context.calendar, profile: context.profile, times: times)
            guard left > 0, let event = CaseDecider.fire(timer, on: state, in: context) else {
                throw StoreFailure(.corrupt, "case \(state.id.rawValue) has a timer that its phase does not allow")
            }
            apply(event, times: times, by: .timer)
        }
    }
}
