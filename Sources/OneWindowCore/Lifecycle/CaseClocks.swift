/// The clocks that an act on a case starts, stops and moves (办件时限决策). Reads, never changes.
struct CaseClocks {
    let state: CaseState
    let definition: ItemDefinition
    let context: DecisionContext
    let moves: ClockMoves
    private var given: UInt32 = 0

    init(_ state: CaseState, _ definition: ItemDefinition, _ context: DecisionContext) {
        self.state = state
        self.definition = definition
        self.context = context
        moves = ClockMoves(
            ledger: state.ledger, procedures: definition.timing.procedures, subject: definition.code.text,
            works: ClockWorks(definition, in: context), now: context.times.occurredAt)
    }

    var works: ClockWorks { moves.works }

    // MARK: Starting

    /// The clocks that an event starts; those of a kind whose budget the item does not state are left out.
    mutating func started(by start: ClockStart, at instant: Instant, told: TimeLimit? = nil) -> [ClockChange] {
        var changes: [ClockChange] = []
        for rule in context.rules.latest.rules(startedBy: start, for: definition) {
            guard let limit = budget(of: rule, told: told) else { continue }
            changes.append(change(starting: rule, at: instant, limit: limit))
        }
        return changes
    }

    /// The clocks of steps that become ready.
    mutating func started(steps: [UInt32], at instant: Instant) -> [ClockChange] {
        guard let rule = context.rules.latest.rules(startedBy: .step, for: definition).first else { return [] }
        var changes: [ClockChange] = []
        let all = definition.steps
        for step in steps {
            guard let workdays = all[Int(step)].limitWorkdays, state.clocks.allSatisfy({ $0.step != step }) else {
                continue
            }
            changes.append(change(starting: rule, at: instant, limit: TimeLimit(workdays), step: step))
        }
        return changes
    }

    /// One clock, with a number of its own and its timers.
    mutating func change(
        starting rule: ClockRule, at instant: Instant, limit: TimeLimit, step: UInt32? = nil
    ) -> ClockChange {
        given += 1
        return moves.started(rule, at: instant, limit: limit, step: step, given: given)
    }

    private func budget(of rule: ClockRule, told: TimeLimit?) -> TimeLimit? {
        switch rule.budget {
        case .fixed(let limit): limit
        case .promised: definition.promisedLimit
        case .statutory(let otherwise): definition.statutoryLimit ?? otherwise
        case .step: nil
        case .told: told
        }
    }
}
