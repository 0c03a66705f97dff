import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Calendar: properties of calendars by chance")
struct CalendarPropertyTests {
    private static let regions = ["", "11", "45", "450100", "450103000000", "4"]

    /// Calls `body` with every edition and region of some books, and the model of each.
    private func each(
        seed: UInt64, books: Int, _ body: (WorkCalendar, CalendarModel, String, inout SeededGenerator) throws -> Void
    ) throws {
        print("seed \(seed)")
        var maker = CalendarMaker(seed: seed)
        for _ in 0..<books {
            let (book, models) = try maker.book()
            for ((edition, _), model) in zip(book.editions, models) {
                for region in Self.regions {
                    let calendar = try #require(book.calendar(edition: edition, region: region))
                    try body(calendar, model, region, &maker.chance)
                }
            }
        }
    }

    private func someDay(_ calendar: WorkCalendar, _ chance: inout SeededGenerator) -> CivilDate {
        calendar.firstDay.adding(days: chance.below(calendar.lastDay.days(since: calendar.firstDay) + 800) - 400)
    }

    @Test("every day has the kind and the certainty that the notices give it", arguments: seeds(4))
    func days(seed: UInt64) throws {
        try each(seed: seed, books: 2) { calendar, model, region, _ in
            var count = 0
            var wrong: [String] = []
            let start = calendar.firstDay.adding(days: -40)
            for offset in 1...calendar.lastDay.days(since: start) + 60 {
                let date = start.adding(days: offset)
                let kind = model.kind(of: date, region: region)
                if kind.isWorked { count += 1 }
                let isRight =
                    calendar.kind(of: date) == kind && calendar.isWorkday(date) == kind.isWorked
                    && (calendar.certainty(of: date) == .certain) == model.isCertain(date, region: region)
                    && calendar.workdays(after: start, through: date) == count
                    && calendar.workdays(after: date, through: start) == -count
                if !isRight { wrong.append("\(date) edition \(calendar.edition) region \(region)") }
            }
            #expect(wrong.isEmpty, "\(wrong.prefix(3))")
        }
    }

    @Test("counting over two stretches is counting over both", arguments: seeds(4))
    func additive(seed: UInt64) throws {
        try each(seed: seed, books: 2) { calendar, _, _, chance in
            for _ in 0..<40 {
                let days = (0..<3).map { _ in someDay(calendar, &chance) }
                let (a, b, c) = (days[0], days[1], days[2])
                #expect(
                    calendar.workdays(after: a, through: c)
                        == calendar.workdays(after: a, through: b) + calendar.workdays(after: b, through: c))
            }
        }
    }

    @Test(
        "adding is the inverse of counting, forwards and backwards, and agrees with steps of a day",
        arguments: seeds(4))
    func adding(seed: UInt64) throws {
        try each(seed: seed, books: 2) { calendar, model, region, chance in
            for _ in 0..<12 {
                let start = someDay(calendar, &chance)
                let amount = chance.below(500) - 250
                let (date, certainty) = calendar.adding(workdays: amount, to: start)
                #expect(date == model.adding(amount, to: start, region: region))
                if amount >= 0 {
                    #expect(calendar.workdays(after: start, through: date) == amount)
                } else {
                    let eve = start.adding(days: -1)
                    #expect(calendar.workdays(after: date.adding(days: -1), through: eve) == -amount)
                }
                if amount != 0 { #expect(calendar.isWorkday(date)) }
                let isCertain =
                    model.isCertain(min(start, date), region: region)
                    && model.isCertain(max(start, date), region: region)
                #expect((certainty == .certain) == isCertain)
                #expect(certainty == calendar.certainty(from: start, through: date))
            }
        }
    }

    @Test("one working day more never ends earlier", arguments: seeds(2))
    func monotone(seed: UInt64) throws {
        try each(seed: seed, books: 1) { calendar, _, _, chance in
            let start = someDay(calendar, &chance)
            var last = calendar.adding(workdays: -400, to: start).date
            for amount in -399...400 {
                let date = calendar.adding(workdays: amount, to: start).date
                // No two amounts end on one day, unless the start is one of them.
                #expect(date > last)
                last = date
            }
        }
    }

    @Test("no date and no amount leads out of what a date can hold")
    func extremes() {
        let calendar = WorkCalendar.china2019To2026
        let dates = [Int32.min, Int32.min + 1, -719_163, 0, 20_000, 2_932_896, Int32.max - 1, .max]
        let amounts = [Int.min, Int.min + 1, -1 << 40, -3_650, -1, 0, 1, 3_650, 1 << 40, Int.max - 1, .max]
        for start in dates.map({ CivilDate(dayNumber: $0) }) {
            for amount in amounts {
                let date = calendar.adding(workdays: amount, to: start).date
                #expect(amount == 0 ? date == start : amount > 0 ? date >= start : date <= start)
            }
            for end in dates.map({ CivilDate(dayNumber: $0) }) {
                #expect((calendar.workdays(after: start, through: end) >= 0) == (start <= end))
            }
            _ = (calendar.kind(of: start), calendar.isWorkday(start), calendar.notices(for: start))
        }
    }

    @Test("a week of any rest, far from any notice", arguments: 0..<127)
    func plainWeeks(rest: Int) throws {
        let facts = CalendarYear(year: 2026, notices: [], daysOff: [], workdays: [])
        let rest = WeeklyRest(rawValue: UInt8(rest))
        let calendar = try #require(WorkCalendar(edition: 1, years: [facts], weeklyRest: rest))
        for start in [-1_000, 0, 400].map({ calendar.lastDay.adding(days: $0) }) {
            var count = 0
            for offset in 1...60 {
                let date = start.adding(days: offset)
                guard !rest.contains(weekday: date.weekday) else { continue }
                count += 1
                #expect(calendar.adding(workdays: count, to: start).date == date)
                #expect(calendar.adding(workdays: -1, to: date.adding(days: 1)).date == date)
            }
            #expect(calendar.workdays(after: start, through: start.adding(days: 60)) == count)
        }
    }
}
