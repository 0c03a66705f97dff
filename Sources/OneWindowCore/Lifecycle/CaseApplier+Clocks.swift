/// What events do to the clocks, timers and warnings of a case. Never decides.
extension CaseState {
    mutating func applyToClocks(_ event: CaseEvent, _ times: EventTimes) {
        switch event {
        case .suspended(let suspension, let changes):
            suspensionCount = max(suspensionCount, suspension.number)
            set(changes)
        case .resumed(_, let changes): set(changes)
        case .extended(_, let changes):
            // More time settles the breach before: nobody has to answer for it any more.
            for change in changes { dropReplies(to: change.clock.number) }
            set(changes)
        case .clockStarted(let change): set([change])
        case .clockStopped(let number): stopClocks(at: times) { $0.number == number }
        case .redated(_, let changes):
            set(changes)
            for change in changes where change.clock.kind == .supplement && change.clock.isRunning {
                answerBy = change.clock.due
            }
        default: break
        }
    }

    mutating func applyToWarnings(_ event: CaseEvent) {
        switch event {
        case .warned(let warning, let replies):
            // Of an earlier breach too: or one of them, unanswered, would raise this level a second time.
            let below = warnings.filter { $0.clock == warning.clock && $0.level < warning.level }.map(\.number)
            warnings.append(warning)
            timers.removeAll { timer in
                if timer.kind == .replyOverdue { return below.contains(timer.target) }
                return timer.belongs(to: warning.clock) && timer.kind.level.map { $0 <= warning.level } ?? false
            }
            add(replies)
        case .warningReplied(let number): set(number, .replied)
        case .warningAppealed(let number): set(number, .appealed)
        case .warningUpheld(let number): set(number, .upheld)
        case .warningRevoked(let number, let changes):
            set(number, .revoked)
            set(changes)
        default: break
        }
    }

    /// Puts clocks in place, each with its timers instead of those it had.
    mutating func set(_ changes: [ClockChange]) {
        for change in changes {
            if let index = clocks.firstIndex(where: { $0.number == change.clock.number }) {
                clocks[index] = change.clock
                timers.removeAll { $0.belongs(to: change.clock.number) }
            } else {
                clocks.append(change.clock)
            }
            add(change.timers)
        }
    }

    /// Stops the running clocks that fit, with their timers.
    mutating func stopClocks(at times: EventTimes, where fits: (Clock) -> Bool) {
        for index in clocks.indices where clocks[index].isRunning && fits(clocks[index]) {
            clocks[index].stoppedAt = times.occurredAt
            let number = clocks[index].number
            timers.removeAll { $0.belongs(to: number) }
        }
    }

    private mutating func set(_ number: UInt32, _ status: Warning.Status) {
        for index in warnings.indices where warnings[index].number == number { warnings[index].status = status }
        timers.removeAll { $0.kind == .replyOverdue && $0.target == number }
    }

    private mutating func dropReplies(to clock: UInt32) {
        let numbers = warnings.filter { $0.clock == clock }.map(\.number)
        timers.removeAll { $0.kind == .replyOverdue && numbers.contains($0.target) }
    }

    private mutating func add(_ new: [CaseTimer]) {
        guard !new.isEmpty else { return }
        timers = (timers + new).sorted()
    }
}
