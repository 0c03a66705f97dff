/// The acts on clocks and warnings.
extension CasePass {
    func clockEvent(for work: CaseCommand.Work) throws(Rejection) -> CaseEvent {
        let definition = try definition()
        let clocks = CaseClocks(state, definition, context)
        switch work {
        case .suspend(let ground, let last, let notice, _):
            return try suspend(ground, through: last, notice, clocks)
        case .resume(let number, _):
            return .resumed(
                suspension: number, clocks: try clocks.moves.resumed(number, at: context.times.effective))
        case .extend(let amount, let reason):
            // Article 42: the reasons for an extension are told to the applicant.
            if reason.isEmpty { throw Rejection(.reasonRequired) }
            let roles = approverRoles(definition)
            let (granted, changes) = try clocks.moves.extended(
                by: amount, roles: roles, officer: resolved.record.officer)
            return .extended(granted, clocks: changes)
        case .startClock(let code, let day, let limit): return try start(code, on: day, limit, definition, clocks)
        case .stopClock(let number):
            guard let clock = state.clock(number: number) else { throw Rejection(.unknownClock, "\(number)") }
            // The clocks of the case itself stop with the acts they measure.
            guard context.rules.rule(of: clock)?.start == .told || clock.kind == .inspection else {
                throw Rejection(.clockStopsItself, clock.kind.name)
            }
            guard clock.isRunning else { throw Rejection(.clockStopped, clock.kind.name) }
            return .clockStopped(number)
        default: throw Rejection(.unknownCommand)
        }
    }

    /// What the officer's post may approve here. The head of the organ is the head of this organ; that of the
    /// government and whoever supervises stand above all of them.
    func approverRoles(_ definition: ItemDefinition) -> [ApproverRole] {
        guard let post = resolved.post else { return [] }
        return ApproverRole.allCases.filter { role in
            guard post.duties.contains(role.duty) else { return false }
            return role != .organHead || post.agency == definition.agency || grantOfHead(post, definition) != nil
        }
    }

    private func suspend(
        _ ground: SuspensionGround, through last: CivilDate, _ notice: String, _ clocks: CaseClocks
    ) throws(Rejection) -> CaseEvent {
        let begin = context.times.effective
        let days = last.days(since: begin.date)
        guard days >= 0, days <= Limits.limitDays,
            Instant.supported.contains(Instant(date: last, minute: 1_440))
        else { throw Rejection(.malformedField, "through") }
        guard Int(state.suspensionCount) < Limits.suspensionsPerCase else { throw Rejection(.tooMany, "suspensions") }
        let suspension = Suspension(
            number: state.suspensionCount + 1, ground: ground, from: begin,
            through: Instant(date: last, minute: 1_440), notice: notice)
        return .suspended(suspension, clocks: try clocks.moves.suspended(by: suspension))
    }

    private func start(
        _ code: Code, on day: CivilDate?, _ limit: TimeLimit?, _ definition: ItemDefinition, _ clocks: CaseClocks
    ) throws(Rejection) -> CaseEvent {
        var clocks = clocks
        guard let rule = context.rules.latest.rule(code) else { throw Rejection(.unknownRule, code.text) }
        guard rule.start == .told, rule.scope.contains(definition) else { throw Rejection(.ruleNotForItem, code.text) }
        guard state.clocks.count < Limits.clocksPerCase else { throw Rejection(.tooMany, "clocks") }
        if let running = state.clocks.first(where: { $0.rule == code && $0.isRunning }) {
            throw Rejection(.clockRunning, running.kind.name)
        }
        let today = context.times.effective.date
        if let day {
            guard abs(day.days(since: today)) <= Limits.limitDays, Instant.supported.contains(Instant(date: day)) else {
                throw Rejection(.malformedField, "on")
            }
        }
        // What runs up to a day may name one to come; what runs from a day may not.
        if let day, day > today, !rule.counting.runsBackwards { throw Rejection(.occurredInFuture, "on") }
        let budget: TimeLimit
        switch (rule.budget, limit) {
        case (.fixed(let fixed), _): budget = fixed
        case (_, let limit?): budget = limit
        case (.promised, nil): budget = definition.promisedLimit ?? TimeLimit(0)
        case (_, nil): throw Rejection(.missingField, "limit")
        }
        let start = day.map { $0 == today ? context.times.effective : Instant(date: $0) } ?? context.times.effective
        return .clockStarted(clocks.change(starting: rule, at: start, limit: budget))
    }

    func warningEvent(for work: CaseCommand.Work) throws(Rejection) -> CaseEvent {
        switch work {
        case .replyWarning(let number, _):
            return .warningReplied(try warning(number, in: [.open]).number)
        case .appealWarning(let number, _):
            return .warningAppealed(try warning(number, in: [.open, .replied]).number)
        case .upholdWarning(let number, _):
            return .warningUpheld(try warning(number, in: [.appealed]).number)
        case .revokeWarning(let number, _):
            let warning = try warning(number, in: [.open, .replied, .appealed, .upheld])
            return .warningRevoked(
                number, clocks: CaseClocks(state, try definition(), context).moves.revoked(warning))
        default: throw Rejection(.unknownCommand)
        }
    }

    private func warning(_ number: UInt32, in statuses: [Warning.Status]) throws(Rejection) -> Warning {
        guard let warning = state.warning(number: number) else { throw Rejection(.unknownWarning, "\(number)") }
        guard statuses.contains(warning.status) else { throw Rejection(.warningSettled, warning.status.name) }
        return warning
    }
}
