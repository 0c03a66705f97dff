import OneWindow

/// Limits by kind, suspensions by ground, warnings by level.
extension DayStatistics {
    var limits: DayReport.Limits {
        let end = states.compactMap(\.milestones.closed).max() ?? Instant(milliseconds: .max)
        var kinds: [ClockKind: (onTime: Int, late: Int)] = [:]
        var grounds: [SuspensionGround: [Double]] = [:]
        var extended = 0
        for state in states {
            var seen: Set<UInt32> = []
            for clock in state.clocks {
                if clock.isLate(at: end) {
                    kinds[clock.kind, default: (0, 0)].late += 1
                } else {
                    kinds[clock.kind, default: (0, 0)].onTime += 1
                }
                for suspension in clock.suspensions where seen.insert(suspension.number).inserted {
                    let days = calendar.workdays(after: suspension.firstDay, through: suspension.lastDay)
                    grounds[suspension.ground, default: []].append(Double(days))
                }
            }
            if state.clocks.contains(where: { !$0.extensions.isEmpty }) { extended += 1 }
        }
        return DayReport.Limits(
            clocks: kinds.map { DayReport.ClockRow(kind: $0.name, onTime: $1.onTime, late: $1.late) }
                .sorted { ($0.total, $1.kind) > ($1.total, $0.kind) },
            suspensions: grounds.map { ground, days in
                DayReport.SuspensionRow(ground: ground.name, cases: days.count, meanDays: mean(days))
            }.sorted { ($0.cases, $1.ground) > ($1.cases, $0.ground) },
            extended: extended, warnings: WarningLevel.allCases.map(warnings(of:)))
    }

    private func warnings(of level: WarningLevel) -> DayReport.WarningRow {
        var row = DayReport.WarningRow(
            level: level.name, raised: 0, asked: 0, answered: 0, contested: 0, revoked: 0)
        for warning in states.lazy.flatMap(\.warnings) where warning.level == level {
            row.raised += 1
            if warning.replyBy != nil { row.asked += 1 }
            switch warning.status {
            case .open: break
            case .replied: row.answered += 1
            case .appealed, .upheld: row.contested += 1
            case .revoked:
                row.contested += 1
                row.revoked += 1
            }
        }
        return row
    }
}
