/// How acts move the clocks of a case or a service request (时限变动): starting, stopping for a time, extending. Reads,
/// never changes.
struct ClockMoves {
    let ledger: ClockLedger
    /// What the item's own law lets stop clocks beside what the rules say.
    let procedures: [SpecialProcedure]
    /// What a refusal names where no clock can be extended: the item, or the category of the request.
    let subject: String
    let works: ClockWorks
    let now: Instant

    // MARK: Starting

    /// A clock that starts, with its timers.
    ///
    /// - Parameter given: Which of the clocks that one act starts it is, from 1: it gets the number after the last.
    func started(
        _ rule: ClockRule, at instant: Instant, limit: TimeLimit, step: UInt32? = nil, given: UInt32
    ) -> ClockChange {
        var clock = works.started(rule, at: instant, limit: limit, step: step)
        clock.number = (ledger.clocks.map(\.number).max() ?? 0) + given
        // A clock that starts while others are stopped is stopped with them.
        clock.suspensions = suspensions(on: rule, endingAfter: instant)
        if !clock.suspensions.isEmpty { works.derive(&clock) }
        return ClockChange(clock: clock, timers: works.timers(of: clock, raised: nil, now: now))
    }

    // MARK: Suspending

    /// What lets a ground stop the clocks of a rule: the rule itself, or the item's own law. Nil where nothing does.
    func permission(_ ground: SuspensionGround, on rule: ClockRule) -> SuspensionRule? {
        if let found = rule.suspensions.first(where: { $0.ground == ground }) { return found }
        let procedure = procedures.first { procedure in
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
        guard ledger.suspensionCount > 0 else { return [] }
        var found: [Suspension] = []
        // A clock that stopped does not learn of a resumption: of one suspension the earliest end holds.
        for suspension in ledger.clocks.flatMap(\.suspensions).sorted(by: { $0.through < $1.through })
        where !found.contains(where: { $0.number == suspension.number }) { found.append(suspension) }
        return found.filter { $0.through > start && permission($0.ground, on: rule) != nil }
            .sorted { $0.number < $1.number }
    }

    /// Running clocks that are not late, with their rules.
    private var movable: [(clock: Clock, rule: ClockRule)] {
        ledger.clocks.filter { $0.isRunning && !$0.isLate(at: now) }.compactMap { clock in
            works.rules.rule(of: clock).map { (clock, $0) }
        }
    }

    /// The clocks that a suspension moves, or the rule it breaks. What a ground may stop at most holds of all its
    /// suspensions of a clock together.
    func suspended(by suspension: Suspension) throws(Rejection) -> [ClockChange] {
        var changes: [ClockChange] = []
        for (clock, rule) in movable {
            guard let permission = permission(suspension.ground, on: rule) else { continue }
            if permission.needsNotice && suspension.notice.isEmpty {
                throw Rejection(.noticeRequired, suspension.ground.name)
            }
            if let most = permission.most, daysStopped(clock, with: suspension) > most {
                throw Rejection(.suspensionTooLong, "\(suspension.ground.name) \(most)")
            }
            var moved = clock
            moved.suspensions.append(suspension)
            changes.append(restated(moved))
        }
        if changes.isEmpty { throw Rejection(.suspensionNotAllowed, suspension.ground.name) }
        return changes
    }

    /// The days for which a clock is stopped on the ground of a suspension, the others on that ground with it; days on
    /// which two of them lie count once, days before the clock began not at all.
    private func daysStopped(_ clock: Clock, with suspension: Suspension) -> Int {
        let unit = clock.limit.unit
        let counting = unit == .workday || unit == .workingHour ? LimitUnit.workday : .naturalDay
        let all = clock.suspensions.filter { $0.ground == suspension.ground } + [suspension]
        var counted = clock.start.date
        var days = 0
        for stop in all.sorted(by: { $0.firstDay < $1.firstDay }) {
            let first = max(stop.firstDay, counted)
            guard stop.lastDay > first else { continue }
            days += works.calendar.count(counting, after: first, through: stop.lastDay)
            counted = stop.lastDay
        }
        return days
    }

    /// The clocks that move when a suspension ends early, or the rule it breaks.
    func resumed(_ number: UInt32, at instant: Instant) throws(Rejection) -> [ClockChange] {
        var changes: [ClockChange] = []
        for clock in ledger.clocks where clock.isRunning {
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
    func extended(
        by amount: Int, roles: [ApproverRole], officer: Handle<Officer>?
    ) throws(Rejection)
        -> (Extension, [ClockChange])
    {
        var granted: Extension?
        var changes: [ClockChange] = []
        var refusal = Rejection(.extensionNotAllowed, subject)
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
        let timers = works.timers(of: clock, raised: ledger.raised(for: clock), now: now)
        return ClockChange(clock: clock, timers: timers)
    }

    /// The clocks of a case after one of its warnings was taken back: the clock of that warning begins a new breach.
    func revoked(_ warning: Warning) -> [ClockChange] {
        guard var clock = ledger.clock(number: warning.clock), clock.isRunning, clock.breach == warning.breach else {
            return []
        }
        clock.breach += 1
        works.derive(&clock)
        let timers = works.timers(of: clock, raised: nil, now: now, waiting: [])
        return [ClockChange(clock: clock, timers: timers)]
    }
}
