/// What a calendar is built from, and what it answers less often. Shared by all copies of a calendar.
final class CalendarFacts: Sendable {
    let region: String
    let years: [CalendarYear]
    let layer: CalendarLayer?
    let rests: WeeklyRests
    /// The last day that is certain, where a notice states it.
    let horizon: CivilDate?
    /// One kind a day, from the first day covered.
    let kinds: ContiguousArray<DayKind>
    /// The place of each half day among the working days covered, counted from 0, ascending.
    let halfDays: ContiguousArray<UInt16>

    init(
        region: String, years: [CalendarYear], layer: CalendarLayer?, rests: WeeklyRests,
        horizon: CivilDate?, kinds: ContiguousArray<DayKind>, halfDays: ContiguousArray<UInt16>
    ) {
        self.region = region
        self.years = years
        self.layer = layer
        self.rests = rests
        self.horizon = horizon
        self.kinds = kinds
        self.halfDays = halfDays
    }
}

/// The weekly rest days over the years.
struct WeeklyRests: Sendable, Hashable {
    /// Those before any change.
    let first: WeeklyRest
    /// From which year on which days are, ascending.
    private(set) var changes: [Change] = []

    struct Change: Sendable, Hashable {
        let year: Int
        let rest: WeeklyRest
    }

    init(_ rest: WeeklyRest) {
        first = rest
    }

    /// Those in force in the end.
    var last: WeeklyRest { changes.last?.rest ?? first }

    /// Those of a year.
    func rest(in year: Int) -> WeeklyRest {
        changes.last { $0.year <= year }?.rest ?? first
    }

    /// The same, with others from a year on.
    func changed(to rest: WeeklyRest, from year: Int) -> WeeklyRests {
        var result = self
        result.changes.removeAll { $0.year >= year }
        if result.last != rest { result.changes.append(Change(year: year, rest: rest)) }
        return result
    }

    /// Whether every week has a day of work.
    var leaveWorkdays: Bool { first.leavesWorkdays && changes.allSatisfy(\.rest.leavesWorkdays) }
}
