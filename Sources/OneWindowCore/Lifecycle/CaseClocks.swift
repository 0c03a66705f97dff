/// The clocks that an act on a case starts, stops and moves (办件时限决策). Reads, never changes.
struct CaseClocks {
    let state: CaseState
    let definition: ItemDefinition
    let context: DecisionContext
    let works: ClockWorks
    private var given: UInt32 = 0

    init(_ state: CaseState, _ definition: ItemDefinition, _ context: DecisionContext) {
        self.state = state
        self.definition = definition
        self.context = context
        works = ClockWorks(definition, in: context)
    }

    private var now: Instant { context.times.occurredAt }

    // MARK: Starting

    /// The clocks that an event starts; those of a kind whose budget the item does not state are left out.
    mutating func started(by start: ClockStart, at instant: Instant, told: TimeLimit? = nil) -> [ClockChange] {
        var changes: [ClockChange] = []
        for rule in context.rules.latest.rules(startedBy: start, for: definition) {
            guard let limit = budget(of: rule, told: told), works.canCount(limit, under: rule) else { continue }
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
        var clock = works.started(rule, at: instant, limit: limit, step: step)
        given += 1
        clock.number = (state.clocks.map(\.number).max() ?? 0) + given
        // A clock that starts while others are stopped is stopped with them.
        clock.suspensions = suspensions(on: rule, endingAfter: instant)
        if !clock.suspensions.isEmpty { works.derive(&clock) }
        return ClockChange(clock: clock, timers: works.timers(of: clock, raised: nil, now: now))
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

    // MARK: Suspending

    /// What lets a ground stop the clocks of a rule: the rule itself, or the item's own law. Nil where nothing does.
    func permission(_ ground: SuspensionGround, on rule: ClockRule) -> SuspensionRule? {
        if let found = rule.suspensions.first(where: { $0.ground == ground }) { return found }
        let procedure = definition.timing.procedures.first { procedure in
            switch rule.kind {
            case .statutory: procedure.ground == ground && procedure.pausesStatutory
            case .promised, .step, .package: procedure.ground == ground && procedure.pausesPromised
            default: false
            }
        }
        return procedure.map {
            SuspensionRule(ground, most: $0.most, needsNotice: $0.needsNotice, basis: $0.basis)
        }
    }

    private func suspensions(on rule: ClockRule, endingAfter start: Instant) -> [Suspension] {
        guard state.suspensionCount > 0 else { return [] }
        var found: [Suspension] = []
        // A clock that stopped does not learn of a resumption: of one suspension the earliest end holds.
        for suspension in state.clocks.flatMap(\.suspensions).sorted(by: { $0.through < $1.through })
        where !found.contains(where: { $0.number == suspension.number }) { found.append(suspension) }
        return found.filter { $0.through > start && permission($0.ground, on: rule) != nil }
            .sorted { $0.number < $1.number }
    }

    /// Running clocks that are not late, with their rules.
    private var movable: [(clock: Clock, rule: ClockRule)] {
        state.clocks.filter { $0.isRunning && !$0.isLate(at: now) }.compactMap { clock in
            context.rules.rule(of: clock).map { (clock, $0) }
        }
    }

    /// The clocks that a suspension moves, or the rule it breaks.
    func suspended(by suspension: Suspension) throws(Rejection) -> [ClockChange] {
        var changes: [ClockChange] = []
        for (clock, rule) in movable {
            guard let permission = permission(suspension.ground, on: rule) else { continue }
            if permission.needsNotice && suspension.notice.isEmpty {
                throw Rejection(.noticeRequired, suspension.ground.name)
            }
            if let most = permission.most, length(of: suspension, in: clock.limit.unit) > most {
                throw Rejection(.suspensionTooLong, "\(suspension.ground.name) \(most)")
            }
            var moved = clock
            moved.suspensions.append(suspension)
            changes.append(restated(moved))
        }
        if changes.isEmpty { throw Rejection(.suspensionNotAllowed, suspension.ground.name) }
        return changes
    }

    private func length(of suspension: Suspension, in unit: LimitUnit) -> Int {
        let counting = unit == .workday || unit == .workingHour ? LimitUnit.workday : .naturalDay
        return DayCount(unit: counting, calendar: works.calendar).count(
            after: suspension.firstDay, through: suspension.lastDay)
    }

    /// The clocks that move when a suspension ends early, or the rule it breaks.
    func resumed(_ number: UInt32, at instant: Instant) throws(Rejection) -> [ClockChange] {
        var changes: [ClockChange] = []
        for clock in state.clocks where clock.isRunning {
            guard let index = clock.suspensions.firstIndex(where: { $0.number == number }),
                clock.suspensions[index].through > instant
            else { continue }
            var moved = clock
            moved.suspensions[index].through = max(instant, moved.suspensions[index].from)
            changes.append(restated(moved))
        }
        if changes.isEmpty { throw Rejection(.nothingSuspended, "\(number)") }
        return changes
    }

    // MARK: Extending

    /// The clocks that an approval extends, or the rule it breaks.
    func extended(by amount: Int, roles: [ApproverRole], officer: Handle<Officer>?) throws(Rejection)
        -> (Extension, [ClockChange])
    {
        var granted: Extension?
        var changes: [ClockChange] = []
        var refusal = Rejection(.extensionNotAllowed, definition.code.text)
        for (clock, rule) in movable {
            guard let permission = rule.extensions.first(where: { roles.contains($0.approver) }) else { continue }
            guard amount <= permission.most else {
                refusal = Rejection(.extensionTooLong, "\(permission.most)")
                continue
            }
            guard clock.extensions.count < permission.times else {
                refusal = Rejection(.extendedAlready, clock.kind.name)
                continue
            }
            let more = Extension(amount: amount, approver: permission.approver, officer: officer, at: now)
            var moved = clock
            moved.extensions.append(more)
            moved.breach += 1
            changes.append(restated(moved))
            granted = granted ?? more
        }
        guard let granted else { throw refusal }
        return (granted, changes)
    }

    // MARK: Moving

    /// A clock with its end and timers worked out anew. A level that already stands for its breach is not raised again.
    func restated(_ clock: Clock) -> ClockChange {
        var clock = clock
        works.derive(&clock)
        let timers = works.timers(of: clock, raised: state.raised(for: clock), now: now)
        return ClockChange(clock: clock, timers: timers)
    }

    /// The clocks of a case after one of its warnings was taken back: the clock of that warning begins a new breach.
    func revoked(_ warning: Warning) -> [ClockChange] {
        guard var clock = state.clock(number: warning.clock), clock.isRunning, clock.breach == warning.breach else {
            return []
        }
        clock.breach += 1
        works.derive(&clock)
        let timers = works.timers(of: clock, raised: nil, now: now, waiting: [])
        return [ClockChange(clock: clock, timers: timers)]
    }
}
