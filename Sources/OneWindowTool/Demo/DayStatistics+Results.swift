import OneWindow

/// Limits, warnings, ratings, and the tables by hall, agency and item.
extension DayStatistics {
    var punctuality: DayReport.Punctuality {
        let decided = states.filter { $0.isOnTime != nil }
        let used = decided.map { Double(daysUsed($0)) }
        let promised = decided.compactMap { $0.clock(.promised).map { Double($0.limit.amount) } }
        let late = decided.count { $0.isOnTime == false }
        let overdue = states.count {
            $0.milestones.decided == nil && !$0.phase.isClosed && $0.highestWarning ?? .reminder > .reminder
        }
        return DayReport.Punctuality(
            onTime: decided.count - late, late: late, overdueOpen: overdue, meanDaysUsed: mean(used),
            meanDaysPromised: mean(promised))
    }

    private func daysUsed(_ state: CaseState) -> Int {
        guard let accepted = state.milestones.accepted, let decided = state.milestones.decided else { return 0 }
        return calendar.workdays(after: accepted.date, through: decided.date)
    }

    var supervision: DayReport.Supervision {
        func count(_ level: WarningLevel) -> Int {
            states.reduce(0) { $0 + $1.warnings.count { $0.level == level } }
        }
        return DayReport.Supervision(
            reminders: count(.reminder), yellow: count(.yellow), red: count(.red),
            orders: count(.superviseOrder),
            deemedAcceptances: states.count { $0.isDeemedAccepted }, supplements: states.count { $0.noticed != nil })
    }

    var ratings: DayReport.Ratings {
        var score = Score()
        var acts = 0
        for act in states.lazy.flatMap(\.serviceActs) {
            acts += 1
            if let level = act.rating { score.add(level) }
        }
        func count(_ level: Satisfaction) -> Int { Int(score[level]) }
        return DayReport.Ratings(
            five: count(.verySatisfied), four: count(.satisfied), three: count(.basicallySatisfied),
            two: count(.dissatisfied), one: count(.veryDissatisfied), rateable: acts)
    }

    var halls: [DayReport.HallRow] {
        var cases = [Int](repeating: 0, count: registry.halls.entries.count)
        for state in states {
            if let hall = state.opening.hall { cases[Int(hall.rawValue) - 1] += 1 }
        }
        var byHall = [[Double]](repeating: [], count: cases.count)
        for wait in waits { byHall[wait.hall].append(wait.wait) }
        return registry.halls.entries.indices.map { place in
            DayReport.HallRow(
                name: Bilingual(registry.halls.entries[place].name), cases: cases[place], meanWait: mean(byHall[place]))
        }
    }

    var agencies: [DayReport.AgencyRow] {
        let groups = Dictionary(grouping: states) { $0.opening.agency }
        return registry.agencies.entries.enumerated().map { place, agency in
            let own = groups[Handle(UInt32(place) + 1)] ?? []
            let decided = own.filter { $0.isOnTime != nil }
            let rated = own.flatMap(\.serviceActs).compactMap(\.rating)
            return DayReport.AgencyRow(
                name: Bilingual(agency.name), cases: own.count, completed: decided.count,
                onTime: decided.count { $0.isOnTime == true }, meanDaysUsed: mean(decided.map { Double(daysUsed($0)) }),
                rated: rated.count, good: rated.count { !$0.isBad })
        }
    }

    var items: [DayReport.ItemRow] {
        var counts: [Handle<ItemDefinition>: Int] = [:]
        for state in states { counts[state.opening.item, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.compactMap { item, count in
            guard let definition = definitions[item] else { return nil }
            return DayReport.ItemRow(
                name: Bilingual(definition.name),
                agency: registry.agencies[definition.agency].map { Bilingual($0.name) },
                cases: count)
        }
    }
}
