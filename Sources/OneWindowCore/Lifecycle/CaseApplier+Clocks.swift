/// What events do to the clocks, timers and warnings of a case. Never decides.
extension CaseState {
    mutating func applyToClocks(_ event: CaseEvent, _ times: EventTimes) {
        switch event {
        case .suspended(let suspension, let changes): ledger.suspend(suspension, changes)
        case .resumed(_, let changes): ledger.set(changes)
        case .extended(_, let changes): ledger.extend(changes)
        case .clockStarted(let change): ledger.set([change])
        case .clockStopped(let number): ledger.stop(at: times.occurredAt) { $0.number == number }
        case .redated(let edition, let changes, let replies):
            ledger.set(changes)
            ledger.set(replies, edition: edition)
            for change in changes where change.clock.kind == .supplement && change.clock.isRunning {
                answerBy = change.clock.due
            }
        default: break
        }
    }

    mutating func applyToWarnings(_ event: CaseEvent) {
        switch event {
        case .warned(let warning, let replies): ledger.warn(warning, replies)
        case .warningReplied(let number): ledger.settle(number, .replied)
        case .warningAppealed(let number): ledger.settle(number, .appealed)
        case .warningUpheld(let number): ledger.settle(number, .upheld)
        case .warningRevoked(let number, let changes):
            ledger.settle(number, .revoked)
            ledger.set(changes)
        default: break
        }
    }
}
