import Foundation
import OneWindowCore
import Testing

@Suite("Calendar: announced days")
struct AnnouncedDaysTests {
    private struct Facts: Decodable {
        struct Year: Decodable {
            struct Day: Decodable { let date: String }
            let workday_count: Int
            let holidays: [Day]
            let workdays: [Day]
        }
        let years: [String: Year]
    }

    private static var file: URL? {
        let beside = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4)
        let root = URL(fileURLWithPath: "/" + beside.dropFirst().joined(separator: "/"))
        let file = root.deletingLastPathComponent().appendingPathComponent("shared/data/china_holidays_2019_2026.json")
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }

    @Test("every day of 2019 to 2026 is a working day or not, as the notices say")
    func everyDay() throws {
        guard let file = Self.file else {
            print("skipped: no file of announced days beside the project")
            return
        }
        let facts = try JSONDecoder().decode(Facts.self, from: Data(contentsOf: file))
        let off = Set(facts.years.values.flatMap { $0.holidays.map(\.date) })
        let on = Set(facts.years.values.flatMap { $0.workdays.map(\.date) })
        let calendar = WorkCalendar.china2019To2026
        var wrong: [String] = []
        var counts: [String: Int] = [:]
        for offset in 0...calendar.lastDay.days(since: calendar.firstDay) {
            let date = calendar.firstDay.adding(days: offset)
            let text = date.description
            let expected = on.contains(text) || (!off.contains(text) && date.weekday <= 5)
            let isWeekday = date.weekday <= 5
            let kind: DayKind = expected ? isWeekday ? .workday : .makeUpWorkday : isWeekday ? .dayOff : .restDay
            if calendar.isWorkday(date) != expected || calendar.kind(of: date) != kind { wrong.append(text) }
            if expected { counts[String(text.prefix(4)), default: 0] += 1 }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
        #expect(counts == facts.years.mapValues(\.workday_count))
    }
}
