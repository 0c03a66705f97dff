import OneWindowCore
import OneWindowTesting
import Testing

/// What holds of due days whatever the calendar says: each calendar here is drawn at random.
@Suite("Due days: properties over random calendars")
struct ClockPropertyTests {
    /// A calendar, the same as a plain list of days, and what is asked of it.
    private struct World {
        let calendar: WorkCalendar
        var chance: SeededGenerator
        private let worked: [Bool]
        private let first: CivilDate

        init(seed: UInt64) throws {
            chance = SeededGenerator(seed: seed)
            var years: [CalendarYear] = []
            for year in 2024...2026 {
                var off = Set<Int>()
                var on = Set<Int>()
                for _ in 0..<chance.below(70) {
                    let (month, day) = (1 + chance.below(12), 1 + chance.below(28))
                    let date = try #require(CivilDate(year: year, month: month, day: day))
                    if date.weekday > 5 { on.insert(month * 100 + day) } else { off.insert(month * 100 + day) }
                }
                years.append(CalendarYear(year: year, notices: ["x"], daysOff: off.sorted(), workdays: on.sorted()))
            }
            calendar = try #require(WorkCalendar(edition: 1, years: years))
            first = try #require(CivilDate(year: 2023, month: 1, day: 1))
            // Day by day, from what the notices say and nothing else.
            let start = first
            worked = (0..<2_500).map { offset in
                let date = start.adding(days: offset)
                let (year, month, day) = date.parts
                let facts = years.first { $0.year == year }
                if facts?.daysOff.contains(month * 100 + day) == true { return false }
                return date.weekday <= 5 || facts?.workdays.contains(month * 100 + day) == true
            }
        }

        mutating func day() -> CivilDate { first.adding(days: 365 + chance.below(700)) }

        mutating func unit() -> LimitUnit { chance.chance(70) ? .workday : .naturalDay }

        func counts(_ date: CivilDate, _ unit: LimitUnit) -> Bool {
            unit == .naturalDay || worked[date.days(since: first)]
        }

        /// Days counted after one day and through another, one by one.
        func count(_ start: CivilDate, _ end: CivilDate, _ unit: LimitUnit) -> Int {
            var count = 0
            var day = start
            while day < end {
                day = day.adding(days: 1)
                if counts(day, unit) { count += 1 }
            }
            return count
        }

        func due(_ query: DueQuery) throws -> CivilDate { try calendar.due(query).due }
    }

    private static let asCounted = Counting(lastDay: .asCounted)

    private func query(
        _ start: CivilDate, _ limit: TimeLimit, _ pauses: [(CivilDate, CivilDate)] = []
    ) -> DueQuery {
        DueQuery(
            start: start, limit: limit, counting: Self.asCounted, pauses: pauses.map { .init(from: $0, through: $1) })
    }

    @Test("W(a, c] = W(a, b] + W(b, c], and equals the count day by day", arguments: seeds(20))
    func additive(seed: UInt64) throws {
        print("seed \(seed)")
        var world = try World(seed: seed)
        for _ in 0..<60 {
            let days = [world.day(), world.day(), world.day()].sorted()
            let whole = world.calendar.workdays(after: days[0], through: days[2])
            #expect(
                whole == world.calendar.workdays(after: days[0], through: days[1])
                    + world.calendar.workdays(after: days[1], through: days[2]))
            #expect(whole == world.count(days[0], days[2], .workday))
        }
    }

    @Test("a longer limit is never due earlier, and an extension is the same as a longer limit", arguments: seeds(20))
    func monotone(seed: UInt64) throws {
        print("seed \(seed)")
        var world = try World(seed: seed)
        for _ in 0..<30 {
            let (start, unit, amount) = (world.day(), world.unit(), world.chance.below(60))
            let counting = Counting(
                countsFirstDay: world.chance.chance(30),
                lastDay: [.asCounted, .nextWorkday, .previousWorkday][
                    world.chance.below(3)])
            func due(_ amount: Int, _ extended: Int = 0) throws -> CivilDate {
                try world.due(
                    DueQuery(start: start, limit: TimeLimit(amount, unit), counting: counting, extended: extended))
            }
            let more = world.chance.below(20)
            #expect(try due(amount) <= due(amount + 1))
            #expect(try due(amount + more) == due(amount, more))
        }
    }

    @Test("a pause never makes it earlier, one after the due day changes nothing", arguments: seeds(20))
    func pauses(seed: UInt64) throws {
        print("seed \(seed)")
        var world = try World(seed: seed)
        for _ in 0..<30 {
            let (start, limit) = (world.day(), TimeLimit(world.chance.below(40), world.unit()))
            let plain = try world.due(query(start, limit))
            let from = start.adding(days: world.chance.below(80) - 10)
            let paused = try world.due(query(start, limit, [(from, from.adding(days: world.chance.below(40)))]))
            #expect(paused >= plain)
            let after = plain.adding(days: 1 + world.chance.below(5))
            #expect(try world.due(query(start, limit, [(after, after.adding(days: 30))])) == plain)
            // A pause on the due day itself still moves it.
            if limit.unit == .naturalDay {
                #expect(try world.due(query(start, limit, [(plain, plain.adding(days: 3))])) == plain.adding(days: 3))
            }
        }
    }

    @Test("a pause split in two at a day, or overlapping ones, are the same as the whole", arguments: seeds(20))
    func splitting(seed: UInt64) throws {
        print("seed \(seed)")
        var world = try World(seed: seed)
        for _ in 0..<30 {
            let (start, limit) = (world.day(), TimeLimit(5 + world.chance.below(40), world.unit()))
            let from = start.adding(days: world.chance.below(8) - 3)
            let middle = from.adding(days: world.chance.below(20))
            let through = middle.adding(days: world.chance.below(20))
            let whole = try world.due(query(start, limit, [(from, through)]))
            #expect(try world.due(query(start, limit, [(from, middle), (middle, through)])) == whole)
            #expect(try world.due(query(start, limit, [(middle, through), (from, middle)])) == whole)
            let overlap = middle.adding(days: -world.chance.below(middle.days(since: from) + 1))
            #expect(try world.due(query(start, limit, [(from, middle), (overlap, through)])) == whole)
            #expect(try world.due(query(start, limit, [(from, through), (from, through)])) == whole)
        }
    }

    /// On days that count, «overdue» by `used = W(start, now] − Σ W(p, min(r, now)] > L` is the same as `now` after the
    /// due day. (On a day that does not count nothing is used up, so the formula learns of it a day later.)
    @Test("the days used up agree with the due day on every day", arguments: seeds(25))
    func used(seed: UInt64) throws {
        print("seed \(seed)")
        var world = try World(seed: seed)
        for _ in 0..<8 {
            let (start, unit) = (world.day(), world.unit())
            let limit = TimeLimit(1 + world.chance.below(25), unit)
            var pauses: [(CivilDate, CivilDate)] = []
            // One after the other, each beginning in time: what begins late is no pause.
            for _ in 0..<world.chance.below(4) {
                let due = try world.due(query(start, limit, pauses))
                let earliest = max(start, pauses.last?.1 ?? start)
                guard earliest <= due else { break }
                let from = earliest.adding(days: world.chance.below(due.days(since: earliest) + 1))
                pauses.append((from, from.adding(days: world.chance.below(15))))
            }
            let due = try world.due(query(start, limit, pauses))
            for offset in 0..<150 {
                let now = start.adding(days: offset)
                guard world.counts(now, unit) else { continue }
                var used = world.count(start, now, unit)
                for (from, through) in pauses where from < now { used -= world.count(from, min(through, now), unit) }
                #expect((used > limit.amount) == (now > due), "\(start) \(limit) \(pauses) on \(now)")
            }
        }
    }
}
