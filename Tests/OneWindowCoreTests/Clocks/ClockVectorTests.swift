import OneWindowCore
import Testing

/// Dates worked out by hand from the notices of the State Council.
@Suite("Due days: known dates")
struct ClockVectorTests {
    private func date(_ text: String) -> CivilDate { CivilDate(iso: text)! }

    private func due(_ query: DueQuery) throws -> String {
        try WorkCalendar.china2019To2026.due(query).due.description
    }

    @Test(
        "working days after a day",
        arguments: [
            ("2019-04-30", 5, "2019-05-09"), ("2020-01-23", 5, "2020-02-07"), ("2021-09-30", 5, "2021-10-13"),
            ("2022-01-28", 10, "2022-02-16"), ("2023-09-28", 3, "2023-10-09"), ("2024-02-08", 1, "2024-02-09"),
            ("2024-09-13", 5, "2024-09-23"), ("2024-09-27", 5, "2024-10-10"), ("2025-01-24", 20, "2025-02-27"),
            ("2025-09-26", 5, "2025-10-10"), ("2026-02-13", 5, "2026-02-27"), ("2026-02-13", 20, "2026-03-19"),
            ("2026-09-24", 20, "2026-10-29"), ("2026-04-30", 45, "2026-07-07"), ("2025-09-25", 5, "2025-10-09"),
            ("2025-09-25", 20, "2025-10-29"), ("2025-04-30", 45, "2025-07-08"), ("2025-04-21", 10, "2025-05-07"),
        ])
    func workdays(start: String, amount: Int, end: String) throws {
        #expect(try due(DueQuery(start: date(start), limit: TimeLimit(amount))) == end)
    }

    @Test(
        "working days between two days, the first not counted, the last counted",
        arguments: [
            ("2024-09-27", "2024-10-12", 7), ("2025-01-20", "2025-02-10", 11), ("2026-02-06", "2026-02-28", 11),
            ("2025-04-25", "2025-05-09", 8), ("2025-05-09", "2025-05-09", 0),
        ])
    func between(start: String, end: String, count: Int) {
        #expect(WorkCalendar.china2019To2026.workdays(after: date(start), through: date(end)) == count)
    }

    @Test("a pause of eight working days moves the end by eight")
    func pause() throws {
        let pause = DueQuery.Pause(from: date("2025-04-25"), through: date("2025-05-09"))
        #expect(try due(DueQuery(start: date("2025-04-21"), limit: TimeLimit(10), pauses: [pause])) == "2025-05-19")
    }

    @Test("extensions of article 42")
    func extensions() throws {
        #expect(
            try due(DueQuery(start: date("2025-09-25"), limit: TimeLimit(20), extended: 10)) == "2025-11-12")
        #expect(
            try due(DueQuery(start: date("2025-04-30"), limit: TimeLimit(45), extended: 15)) == "2025-07-29")
    }

    @Test(
        "natural days, and what becomes of a last day in a holiday",
        arguments: [
            (Counting.LastDay.nextWorkday, "2026-02-24"), (.asCounted, "2026-02-20"), (.previousWorkday, "2026-02-14"),
        ])
    func naturalDays(rule: Counting.LastDay, end: String) throws {
        let query = DueQuery(
            start: date("2026-02-13"), limit: TimeLimit(7, .naturalDay), counting: Counting(lastDay: rule))
        #expect(try due(query) == end)
    }

    @Test(
        "running backwards: seven working days before a hearing, thirty natural days before a licence ends",
        arguments: [
            ("2026-03-02", TimeLimit(7), "2026-02-13"), ("2026-03-16", TimeLimit(7), "2026-03-05"),
            ("2026-04-10", TimeLimit(30, .naturalDay), "2026-03-11"),
        ])
    func backwards(start: String, limit: TimeLimit, end: String) throws {
        let counting = Counting(lastDay: .asCounted, runsBackwards: true)
        #expect(try due(DueQuery(start: date(start), limit: limit, counting: counting)) == end)
    }

    @Test("the first day counted, where a rule says so")
    func firstDay() throws {
        let query = DueQuery(
            start: date("2026-03-02"), limit: TimeLimit(5), counting: Counting(countsFirstDay: true))
        #expect(try due(query) == "2026-03-06")
    }

    @Test("hours end at an instant, and a pause moves that instant")
    func hours() throws {
        let start = CaseWalk.times("2026-03-02T10:00")
        let pause = DueQuery.Pause(from: start.adding(minutes: 60), through: start.adding(minutes: 150))
        let query = DueQuery(start: start, limit: TimeLimit(4, .naturalHour), pauses: [pause])
        #expect(try WorkCalendar.china2019To2026.due(query).end == CaseWalk.times("2026-03-02T15:30"))
    }
}
