import OneWindowCore
public import OneWindowEngine

extension Checkers {
    /// Whether every clock ends where its own budget, ledger and edition of the calendar say, worked out anew.
    public static func clockProblems(of engine: Engine) throws(OneWindowError) -> [String] {
        var found: [String] = []
        for state in try cases(of: engine) {
            for clock in state.clocks {
                guard let end = end(of: clock, state, engine, edition: clock.calendarEdition) else {
                    found.append("case \(state.id.rawValue): clock \(clock.number) cannot be worked out")
                    continue
                }
                if end != clock.end {
                    found.append("case \(state.id.rawValue): clock \(clock.number) ends \(clock.end), not \(end)")
                }
            }
        }
        return found
    }

    /// Whether every running clock ends where the newest edition of the calendar says: what holds once a notice has
    /// reached every case. An applicant's clock may end later than that.
    public static func movingProblems(of engine: Engine) throws(OneWindowError) -> [String] {
        var found: [String] = []
        let edition = engine.calendars.latestEdition
        for state in try cases(of: engine) {
            for clock in state.clocks where clock.isRunning {
                guard let end = end(of: clock, state, engine, edition: edition) else { continue }
                let isApplicants = engine.clockRules.rule(of: clock)?.bearer == .applicant
                if end != clock.end && !(isApplicants && clock.end > end) {
                    found.append("case \(state.id.rawValue): clock \(clock.number) was not moved to \(end)")
                }
            }
        }
        return found
    }

    private static func end(of clock: Clock, _ state: CaseState, _ engine: Engine, edition: UInt32) -> Instant? {
        let version = engine.registry.item(state.opening.item)?.version(state.opening.version)
        guard let calendar = engine.calendars.calendar(edition: edition, region: version?.region ?? "") else {
            return nil
        }
        let rules = engine.clockRules[clock.ruleEdition]
        let code = rules?.rule(clock.rule)?.officeHours ?? rules?.usualHours
        let query = DueQuery(
            start: clock.start, limit: clock.limit, counting: clock.counting,
            pauses: clock.suspensions.map { .init(from: $0.from, through: $0.through) },
            extended: clock.extensions.map(\.amount).reduce(0, +))
        return try? calendar.due(query, hours: rules?.officeHours.first { $0.code == code }).end
    }
}
