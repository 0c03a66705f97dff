import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

/// Notices for tests, and what is compared of cases.
enum CalendarFixture {
    /// 2026 as it was announced, with more days off and more days of work, by their months and days.
    static func notice(_ daysOff: [Int], _ workdays: [Int] = []) throws -> CalendarNotice {
        let known = try #require(WorkCalendar.china2019To2026.years.last)
        return CalendarNotice(years: [
            CalendarYear(
                year: 2026, notices: known.notices + ["测试"], daysOff: known.daysOff + daysOff,
                workdays: known.workdays + workdays)
        ])
    }

    /// What a case went through, without the instants at which rows were recorded.
    struct Line: Equatable, CustomStringConvertible {
        let occurredAt: Instant
        let effective: Instant
        let actor: ActorRecord
        let event: Event
        var description: String { "\(event.kind.name) at \(occurredAt), effective \(effective)" }
    }

    /// All cases of an engine, and all their histories.
    static func outcome(of engine: Engine) throws -> (cases: [CaseState], lines: [[Line]]) {
        let cases = try Checkers.cases(of: engine)
        let lines = try cases.map { state in
            try engine.history(of: state.number).map { entry in
                let times = entry.record.times
                return Line(
                    occurredAt: times.occurredAt, effective: times.effective, actor: entry.record.actor,
                    event: entry.record.event)
            }
        }
        return (cases, lines)
    }

    /// Everything that must hold once a notice has reached every case.
    static func problems(of engine: Engine) throws -> [String] {
        try Checkers.problems(of: engine) + Checkers.movingProblems(of: engine)
    }
}
