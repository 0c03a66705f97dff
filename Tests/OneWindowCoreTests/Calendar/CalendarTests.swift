import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Calendar")
struct CalendarTests {
    private let calendar = WorkCalendar.china2019To2026

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    @Test(
        "a limit in working days ends on the day the law says",
        arguments: [
            ("2019-04-30", 5, "2019-05-09"), ("2020-01-23", 5, "2020-02-07"), ("2021-09-30", 5, "2021-10-13"),
            ("2022-01-28", 10, "2022-02-16"), ("2023-09-28", 3, "2023-10-09"), ("2024-02-08", 1, "2024-02-09"),
            ("2024-09-13", 5, "2024-09-23"), ("2024-09-27", 5, "2024-10-10"), ("2025-01-24", 20, "2025-02-27"),
            ("2025-09-26", 5, "2025-10-10"), ("2026-02-13", 5, "2026-02-27"), ("2026-02-13", 20, "2026-03-19"),
            ("2026-09-24", 20, "2026-10-29"), ("2026-04-30", 45, "2026-07-07"), ("2025-04-21", 10, "2025-05-07"),
            ("2025-09-25", 5, "2025-10-09"), ("2025-09-25", 20, "2025-10-29"), ("2025-09-25", 30, "2025-11-12"),
            ("2025-04-30", 45, "2025-07-08"), ("2025-04-30", 60, "2025-07-29"),
        ])
    func due(start: String, days: Int, due: String) throws {
        let (date, certainty) = calendar.adding(workdays: days, to: try day(start))
        #expect(date.description == due)
        #expect(certainty == .certain)
    }

    @Test(
        "working days between two days: the first is not counted, the last is",
        arguments: [
            ("2024-09-27", "2024-10-12", 7), ("2025-01-20", "2025-02-10", 11), ("2026-02-06", "2026-02-28", 11),
            ("2025-04-25", "2025-05-09", 8), ("2026-01-01", "2026-01-01", 0), ("2024-10-12", "2024-09-27", -7),
        ])
    func interval(start: String, end: String, count: Int) throws {
        #expect(calendar.workdays(after: try day(start), through: try day(end)) == count)
    }

    @Test(
        "a year has the working days that follow from its notices",
        arguments: [
            (2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248),
        ])
    func year(year: Int, count: Int) throws {
        let eve = try #require(CivilDate(year: year - 1, month: 12, day: 31))
        let last = try #require(CivilDate(year: year, month: 12, day: 31))
        #expect(calendar.workdays(after: eve, through: last) == count)
    }

    @Test(
        "counting over two stretches is counting over both, and adding is the inverse of counting", arguments: seeds(3))
    func additive(seed: UInt64) {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        // From two years before the notices to three years after them.
        let first = calendar.firstDay.adding(days: -730)
        for _ in 0..<3_000 {
            let days = (0..<3).map { _ in first.adding(days: chance.below(4_800)) }
            let (a, b, c) = (days[0], days[1], days[2])
            #expect(
                calendar.workdays(after: a, through: c) == calendar.workdays(after: a, through: b)
                    + calendar.workdays(after: b, through: c))
            let amount = chance.below(400)
            let end = calendar.adding(workdays: amount, to: a).date
            #expect(calendar.workdays(after: a, through: end) == amount)
            if amount > 0 { #expect(calendar.isWorkday(end), "\(a) + \(amount) = \(end)") }
        }
    }

    @Test("counting day by day gives the same as counting at once")
    func dayByDay() throws {
        let start = calendar.firstDay.adding(days: -40)
        var count = 0
        for offset in 1...3_100 {
            let date = start.adding(days: offset)
            if calendar.isWorkday(date) {
                count += 1
                #expect(calendar.adding(workdays: count, to: start).date == date)
            }
            #expect(calendar.workdays(after: start, through: date) == count)
        }
    }

    @Test("adding no day stays where it is, also on a day off")
    func zero() throws {
        #expect(calendar.adding(workdays: 0, to: try day("2026-10-01")).date == (try day("2026-10-01")))
        #expect(calendar.adding(workdays: 1, to: try day("2026-10-01")).date == (try day("2026-10-08")))
    }

    @Test(
        "past what the notices cover an answer is provisional, and weekends are the only days off",
        arguments: [
            ("2026-12-20", true), ("2026-12-21", false), ("2026-12-31", false), ("2027-05-03", false),
            ("2018-12-31", false),
            ("2019-01-01", true),
        ])
    func certainty(text: String, isCertain: Bool) throws {
        let date = try day(text)
        #expect(calendar.certainty(of: date) == (isCertain ? .certain : .provisional))
        if date > calendar.lastDay || date < calendar.firstDay {
            #expect(calendar.isWorkday(date) == (date.weekday <= 5))
        }
    }

    @Test(
        "a limit that ends or begins past the notices is provisional",
        arguments: [
            ("2026-12-14", 4, "2026-12-18", true), ("2026-12-14", 5, "2026-12-21", false),
            ("2018-12-28", 5, "2019-01-07", false),
        ])
    func provisional(start: String, days: Int, due: String, isCertain: Bool) throws {
        let (date, certainty) = calendar.adding(workdays: days, to: try day(start))
        #expect(date.description == due)
        #expect(certainty == (isCertain ? .certain : .provisional))
    }

    @Test(
        "years that do not follow one another, or days that do not exist, make no calendar",
        arguments: [
            [], [2021, 2020], [2025, 2020], [2020, 2022], [2020, 2020], [2020, 2021, 2021],
        ])
    func malformedYears(years: [Int]) {
        let facts = years.map { CalendarYear(year: $0, notices: [], daysOff: [101], workdays: []) }
        #expect(WorkCalendar(edition: 2, years: facts) == nil)
    }

    @Test("a day that does not exist makes no calendar", arguments: [229, 1301, 0, -101, 132, Int.max])
    func malformedDay(day: Int) {
        #expect(
            WorkCalendar(edition: 2, years: [CalendarYear(year: 2025, notices: [], daysOff: [day], workdays: [])])
                == nil)
    }
}
