/// When the items of a plan begin and are due (进度), and the longest way (关键路径).
struct PlanSchedule {
    /// The day each can begin.
    private(set) var begins: [CivilDate] = []
    /// The day each is due.
    private(set) var due: [CivilDate] = []
    /// The longest way, from its first item to its last.
    private(set) var criticalPath: [Int] = []
    /// The day the longest way leads to; the first day where there is no item.
    private(set) var last: CivilDate
    /// The working days if one followed on the other.
    private(set) var workdaysInTurn: Int

    /// Lays the items out. Their places are in an order in which each stands after those it waits for.
    init(_ graph: PackageGraph, limits: [TimeLimit?], from start: CivilDate, calendar: WorkCalendar) {
        last = start
        workdaysInTurn = 0
        var inTurn = start
        var leading: [Int?] = []
        for place in limits.indices {
            let latest = graph.before[place].max { due[$0] < due[$1] }
            let first = latest.map { due[$0] } ?? start
            begins.append(first)
            due.append(limits[place].map { Self.due($0, from: first, calendar) } ?? first)
            leading.append(latest)
            inTurn = limits[place].map { Self.due($0, from: inTurn, calendar) } ?? inTurn
            last = max(last, due[place])
        }
        workdaysInTurn = calendar.workdays(after: start, through: inTurn)
        // Of several ways that take as long, the one whose last item stands first.
        var next = due.firstIndex(of: last)
        while let place = next {
            criticalPath.append(place)
            next = leading[place]
        }
        criticalPath.reverse()
    }

    /// The day a limit that begins on a day ends. Hours are taken for the days they may reach into; a natural day that
    /// is no working day moves to the next one.
    static func due(_ limit: TimeLimit, from start: CivilDate, _ calendar: WorkCalendar) -> CivilDate {
        switch limit.unit {
        case .workday: return calendar.adding(workdays: limit.amount, to: start).date
        case .workingHour: return calendar.adding(workdays: (limit.amount + 7) / 8, to: start).date
        case .naturalDay, .naturalHour:
            let days = limit.unit == .naturalDay ? limit.amount : (limit.amount + 23) / 24
            let end = start.adding(days: days)
            return days == 0 || calendar.isWorkday(end) ? end : calendar.adding(workdays: 1, to: end).date
        }
    }
}
