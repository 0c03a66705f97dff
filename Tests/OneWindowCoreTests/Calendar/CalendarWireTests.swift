import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Calendar: the stored form")
struct CalendarWireTests {
    private func samples(seed: UInt64) throws -> [CalendarNotice] {
        var maker = CalendarMaker(seed: seed)
        var notices: [CalendarNotice] = [
            CalendarNotice(years: []), CalendarNotice(years: [], weeklyRest: []),
            CalendarNotice(years: WorkCalendar.china2019To2026.years),
            CalendarNotice(years: [], knownUntil: CivilDate(iso: "2027-12-31")),
            CalendarNotice(years: [], knownUntil: CivilDate(dayNumber: -700_000)),
            CalendarNotice(years: [CalendarYear(year: .min, notices: [], daysOff: [.min, .max], workdays: [-1])]),
        ]
        for _ in 0..<10 { notices += try maker.book().book.editions.compactMap(\.notice) }
        return notices
    }

    @Test("a notice reads back equal, and is written again with the same bytes", arguments: seeds(2))
    func roundTrip(seed: UInt64) throws {
        print("seed \(seed)")
        for notice in try samples(seed: seed) {
            let again = try CalendarNotice(wireBytes: notice.wireBytes)
            #expect(again == notice)
            #expect(again.wireBytes == notice.wireBytes)
        }
    }

    @Test("office hours read back equal")
    func officeHours() throws {
        let hours = OfficeHours(
            code: try #require(Code("OFFICE")), name: LocalizedText("办公时间", english: "Office hours"),
            sessions: [.init(opens: 0, closes: 720), .init(opens: -1, closes: .max)],
            halfDaySessions: [.init(opens: 540, closes: 720)], basis: "示例")
        #expect(try OfficeHours(wireBytes: hours.wireBytes) == hours)
        #expect(throws: WireError.missing(field: 1)) { try OfficeHours(wireBytes: []) }
    }

    @Test("unknown fields are skipped, and bits that are no day of the week refused")
    func strange() throws {
        let notice = CalendarNotice(years: [CalendarYear(year: 2027, notices: ["N"], daysOff: [101], workdays: [])])
        var writer = WireWriter()
        writer.number(99, 1)
        #expect(try CalendarNotice(wireBytes: notice.wireBytes + writer.bytes) == notice)
        #expect(throws: WireError.malformed(field: 1)) { try WeeklyRest(wireBytes: [8, 0x80, 1]) }
    }

    @Test(
        "damaged bytes end in an error or a value, never in a trap; a value is checked without one",
        arguments: seeds(3))
    func damage(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let samples = try samples(seed: seed).map(\.wireBytes).filter { !$0.isEmpty }
        let calendar = WorkCalendar.china2019To2026
        for _ in 0..<2_000 {
            let drawn = chance.one(of: samples)
            var bytes = try #require(drawn)
            for _ in 0...chance.below(3) { bytes[chance.below(bytes.count)] = UInt8(chance.below(256)) }
            bytes = Array(bytes.prefix(chance.chance(20) ? chance.below(bytes.count + 1) : bytes.count))
            guard let notice = try? CalendarNotice(wireBytes: bytes) else { continue }
            let isSound = notice.doubts(against: calendar).allSatisfy(\.isWarning)
            let book = CalendarBook(base: calendar).appending(notice, edition: 2)
            #expect((book != nil) == isSound)
        }
    }

    @Test("the permanent numbers")
    func numbers() {
        #expect(DayKind.allCases.map(\.rawValue) == [1, 2, 3, 4, 5])
        #expect([DayKind.workday, .restDay, .dayOff, .makeUpWorkday, .halfDay].map(\.rawValue) == [1, 2, 3, 4, 5])
        #expect([WorkCalendar.Certainty.certain, .provisional].map(\.rawValue) == [1, 2])
        #expect(WeeklyRest.weekend.rawValue == 0b110_0000)
        #expect(WeeklyRest.weekend.weekdays == [6, 7])
        #expect(WeeklyRest(weekdays: [1, 7]) == [.monday, .sunday])
        #expect(WeeklyRest(weekdays: [0]) == nil)
        #expect(
            CalendarRule.allCases.map(\.rawValue) == [
                "nothingSaid", "tooManyYears", "tooManyDays", "tooManyLayers", "tooManyNotices", "tooManySessions",
                "tooLong", "yearOutOfRange", "yearTwice", "yearsNotConsecutive", "yearBeforeUnknown", "noSuchDay",
                "dayTwice", "dayOffAndWorked", "dayWholeAndHalf", "noticeMissing", "regionMalformed", "regionTwice",
                "nameMissing", "basisMissing", "noWorkdayInWeek", "weeklyRestWithoutYear", "horizonOutsideYear",
                "sessionsMissing", "sessionMalformed", "sessionsNotApart", "halfDayTooLong", "dayOffAnyway",
                "workdayAnyway", "layerTakenAway", "layerYearNotCovered",
            ])
    }
}
