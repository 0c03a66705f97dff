import OneWindowCore
import Testing

@Suite("Dates")
struct CivilDateTests {
    /// Days of the month without the library's help.
    private static func length(_ month: Int, _ year: Int) -> Int {
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    @Test(
        "every day round trips, follows the one before it and has the next weekday",
        arguments: [
            (1, 30), (1570, 1600), (1890, 2110), (9980, 9999),
        ])
    func everyDay(first: Int, last: Int) throws {
        var before = try #require(CivilDate(year: first, month: 1, day: 1)).adding(days: -1)
        var wrong: [String] = []
        for year in first...last {
            for month in 1...12 {
                for day in 1...Self.length(month, year) {
                    let date = try #require(CivilDate(year: year, month: month, day: day))
                    let isRight =
                        date.parts == (year, month, day) && date.days(since: before) == 1
                        && date.weekday == before.weekday % 7 + 1 && CivilDate(iso: date.description) == date
                    if !isRight { wrong.append("\(year)-\(month)-\(day)") }
                    before = date
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test(
        "known days have their number and weekday",
        arguments: [
            ("1970-01-01", Int32(0), 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2026-11-20", 20_777, 5),
            ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5), ("1582-10-15", -141_427, 5),
        ])
    func known(text: String, number: Int32, weekday: Int) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
        #expect(date.compactDescription == text.filter { $0 != "-" })
    }

    @Test(
        "days that do not exist are refused",
        arguments: [
            (2025, 2, 29), (1900, 2, 29), (2000, 2, 30), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0),
            (2025, 1, 32),
            (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (Int.max, 1, 1), (2025, Int.min, 1), (2025, 1, Int.max),
        ])
    func refused(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "texts that are not dates are refused",
        arguments: [
            "", "2026", "2026-02", "2026-2-13", "2026-02-13 ", " 2026-02-13", "20260213", "2026/02/13", "2026-02-30",
            "２０２６-02-13",
            "2026-02-13T", "+026-02-13",
        ])
    func malformed(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }
}
