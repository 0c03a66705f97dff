import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Calendar: doubts about a notice")
struct CalendarDoubtTests {
    /// A notice and what is to be found.
    struct Row: Sendable, CustomTestStringConvertible {
        let notice: CalendarNotice
        let doubts: [CalendarDoubt]

        init(_ doubts: [CalendarDoubt], years: [CalendarYear] = [], layers: [CalendarLayer] = [], rest: Int? = nil) {
            notice = CalendarNotice(
                years: years, layers: layers, weeklyRest: rest.map { WeeklyRest(rawValue: UInt8($0)) })
            self.doubts = doubts
        }

        var testDescription: String { doubts.map { $0.message() }.joined(separator: "; ") }
    }

    private static func year(
        _ year: Int, off: [Int] = [], on: [Int] = [], half: [Int] = [], notices: [String] = ["N"]
    ) -> CalendarYear {
        CalendarYear(year: year, notices: notices, daysOff: off, workdays: on, halfDays: half)
    }

    private static func layer(
        _ region: String = "45", _ years: [CalendarYear] = [year(2026)], name: String = "层", basis: String = "条例"
    ) -> CalendarLayer {
        CalendarLayer(region: region, name: LocalizedText(name), basis: basis, years: years)
    }

    private static let long = String(repeating: "长", count: 334)

    private static let years: [Row] = [
        Row([]), Row([], years: [year(2027, off: [101, 31])]), Row([], years: [year(2018)]),
        Row([.init(.yearsNotConsecutive, "years")], years: [year(2028)]),
        Row([.init(.yearsNotConsecutive, "years")], years: [year(1), year(2027)]),
        Row([.init(.yearOutOfRange, "years[0].year")], years: [year(0, off: [101])]),
        Row([.init(.yearOutOfRange, "years[1].year")], years: [year(2027), year(10_000)]),
        Row([.init(.yearOutOfRange, "years[0].year")], years: [year(.max)]),
        Row([.init(.yearOutOfRange, "years[0].year")], years: [year(.min)]),
        Row([.init(.yearsNotConsecutive, "years")], years: [year(9999)]),
        Row([.init(.yearTwice, "years[1].year")], years: [year(2027), year(2027)]),
        Row([.init(.noticeMissing, "years[0].notices")], years: [year(2027, notices: [])]),
        Row([.init(.noticeMissing, "years[0].notices[1]")], years: [year(2027, notices: ["a", ""])]),
        Row([.init(.tooLong, "years[0].notices[0]")], years: [year(2027, notices: [long])]),
        Row(
            [.init(.tooManyNotices, "years[0].notices")],
            years: [year(2027, notices: Array(repeating: "a", count: 17))]),
    ]

    private static let days: [Row] = [
        Row(
            [
                .init(.noSuchDay, "years[0].daysOff[0]"), .init(.noSuchDay, "years[0].daysOff[2]"),
                .init(.noSuchDay, "years[0].workdays[0]"), .init(.noSuchDay, "years[0].halfDays[0]"),
            ], years: [year(2027, off: [229, 101, 1_301], on: [.max], half: [.min])]),
        Row([.init(.noSuchDay, "years[0].daysOff[0]")], years: [year(2027, off: [0])]),
        Row([.init(.noSuchDay, "years[0].daysOff[0]")], years: [year(2027, off: [32])]),
        Row([.init(.yearBeforeUnknown, "years[0].daysOff[0]")], years: [year(2018, off: [29])]),
        Row([.init(.dayTwice, "years[0].daysOff[1]")], years: [year(2027, off: [101, 101])]),
        Row(
            [.init(.dayOffAndWorked, "years[0].workdays[0]"), .init(.workdayAnyway, "years[0].workdays[0]")],
            years: [year(2027, off: [104], on: [104])]),
        Row([.init(.dayOffAndWorked, "years[0].halfDays[0]")], years: [year(2027, off: [104], half: [104])]),
        Row([.init(.dayWholeAndHalf, "years[0].halfDays[0]")], years: [year(2027, on: [109], half: [109])]),
        // The same day of December in both entries.
        Row(
            [.init(.dayOffAndWorked, "years[1].workdays[0]"), .init(.dayOffAnyway, "years[0].daysOff[0]")],
            years: [year(2026, off: [1_227]), year(2027, on: [27])]),
        Row([.init(.dayTwice, "years[1].daysOff[0]")], years: [year(2026, off: [1_231]), year(2027, off: [31])]),
        Row([.init(.tooManyDays, "years[0].daysOff")], years: [year(2027, off: Array(repeating: 101, count: 367))]),
        // Warnings.
        Row([.init(.dayOffAnyway, "years[0].daysOff[1]")], years: [year(2027, off: [101, 102])]),
        Row([.init(.dayOffAnyway, "years[0].daysOff[0]")], years: [year(2027, off: [26])]),
        Row([.init(.workdayAnyway, "years[0].workdays[0]")], years: [year(2027, on: [104])]),
    ]

    private static let layers: [Row] = [
        Row(
            [], layers: [layer("45", [year(2026, off: [420])]), layer("4501", [year(2025, notices: []), year(2026)])]),
        Row([.init(.regionMalformed, "layers[0].region")], layers: [layer("4")]),
        Row([.init(.regionMalformed, "layers[0].region")], layers: [layer("")]),
        Row([.init(.regionMalformed, "layers[0].region")], layers: [layer("4501030000001")]),
        Row([.init(.regionMalformed, "layers[0].region")], layers: [layer("４５")]),
        Row([.init(.regionTwice, "layers[1].region")], layers: [layer(), layer()]),
        Row([.init(.nameMissing, "layers[0].name")], layers: [layer(name: "")]),
        Row([.init(.basisMissing, "layers[0].basis")], layers: [layer(basis: "")]),
        Row(
            [.init(.tooLong, "layers[0].name"), .init(.tooLong, "layers[0].basis")],
            layers: [layer(name: long, basis: long)]),
        Row([.init(.layerTakenAway, "layers[0].years")], layers: [layer("45", [])]),
        Row(
            [.init(.yearsNotConsecutive, "layers[0].years")], layers: [layer("45", [year(2024), year(2026)])]),
        Row(
            [.init(.layerYearNotCovered, "layers[0].years[1].year")],
            layers: [layer("45", [year(2026), year(2027)])]),
        // A layer has no December before.
        Row([.init(.noSuchDay, "layers[0].years[0].daysOff[0]")], layers: [layer("45", [year(2026, off: [31])])]),
        Row(
            [
                .init(.dayOffAnyway, "layers[0].years[0].daysOff[0]"),
                .init(.workdayAnyway, "layers[0].years[0].workdays[1]"),
            ], layers: [layer("45", [year(2026, off: [1_001], on: [1_002, 1_010])])]),
        Row([.init(.tooManyYears, "layers[0].years")], layers: [layer("45", (1_950...2_050).map { year($0) })]),
    ]

    private static let rest: [Row] = [
        Row([], rest: 0b110_0000),
        Row([.init(.weeklyRestWithoutYear, "weeklyRest")], rest: 0b111_0000),
        Row([.init(.noWorkdayInWeek, "weeklyRest")], years: [year(2027)], rest: 127),
        Row([], years: [year(2027)], rest: 0),
    ]

    @Test("every violation is told with its place", arguments: years.dropFirst() + days + layers + rest)
    func doubts(_ row: Row) {
        let calendar = WorkCalendar.china2019To2026
        #expect(row.notice.doubts(against: calendar) == row.doubts)
        let book = CalendarBook(base: calendar).appending(row.notice, edition: 2)
        #expect((book != nil) == row.doubts.allSatisfy(\.isWarning))
    }

    @Test("an empty notice says nothing")
    func empty() {
        let doubts = CalendarNotice(years: []).doubts(against: .china2019To2026)
        #expect(doubts == [CalendarDoubt(.nothingSaid, "")])
    }

    @Test(
        "what is certain ends in the last year known, which the notice names",
        arguments: [
            ([2027], "2027-12-31", true), ([2027], "2027-01-01", true), ([2026, 2027], "2027-06-30", true),
            ([2026], "2026-12-31", true), ([2027], "2028-01-01", false), ([2027], "2026-12-31", false),
            ([2026, 2027], "2026-12-31", false), ([2025], "2025-12-31", false), ([2025], "2026-12-31", false),
            ([], "2026-12-31", false),
        ])
    func horizon(years: [Int], day: String, isTaken: Bool) throws {
        let calendar = WorkCalendar.china2019To2026
        let notice = CalendarNotice(
            years: years.map { Self.year($0) }, knownUntil: try #require(CivilDate(iso: day)))
        let doubt = CalendarDoubt(.horizonOutsideYear, "knownUntil")
        #expect(notice.doubts(against: calendar) == (isTaken ? [] : [doubt]))
        #expect((CalendarBook(base: calendar).appending(notice, edition: 2) != nil) == isTaken)
    }

    @Test("several violations are told at once")
    func several() {
        let notice = CalendarNotice(
            years: [Self.year(2028, off: [230], notices: [])], layers: [Self.layer("x", [], basis: "")],
            weeklyRest: WeeklyRest(rawValue: 127))
        #expect(
            notice.doubts(against: .china2019To2026).map(\.rule) == [
                .noticeMissing, .noSuchDay, .yearsNotConsecutive, .regionMalformed, .basisMissing, .layerTakenAway,
                .noWorkdayInWeek,
            ])
    }

    @Test("what is shipped has the doubts that its notices give: one Monday was named as worked again")
    func shipped() {
        let years = WorkCalendar.china2019To2026.years
        let doubts = CalendarNotice(years: years).doubts(against: .china2019To2026)
        #expect(doubts == [CalendarDoubt(.workdayAnyway, "years[1].workdays[1]")])
    }

    @Test("huge notices are refused, and the doubts that are listed have an end")
    func hostile() {
        let calendar = WorkCalendar.china2019To2026
        let manyYears = CalendarNotice(years: (1...5_000).map { Self.year($0) })
        #expect(manyYears.doubts(against: calendar) == [CalendarDoubt(.tooManyYears, "years")])
        let manyLayers = CalendarNotice(years: [], layers: Array(repeating: Self.layer(), count: 201))
        #expect(manyLayers.doubts(against: calendar) == [CalendarDoubt(.tooManyLayers, "layers")])
        let century = CalendarNotice(years: (1_927...2_018).map { Self.year($0, off: Array(101...131)) })
        #expect(!century.doubts(against: calendar).contains { !$0.isWarning })
        let more = CalendarNotice(years: (1_926...2_018).map { Self.year($0) })
        #expect(more.doubts(against: calendar) == [CalendarDoubt(.tooManyYears, "years")])
        let wrong = CalendarNotice(
            years: (1_927...2_018).map { Self.year($0, off: Array(repeating: -1, count: 366)) })
        #expect(wrong.doubts(against: calendar).count == Limits.calendarDoubts)
        #expect(
            CalendarNotice(years: [Self.year(2_027, off: Array(0..<1_000_000))]).doubts(against: calendar) == [
                CalendarDoubt(.tooManyDays, "years[0].daysOff")
            ])
        #expect(WorkCalendar(edition: 1, years: (1...101).map { Self.year($0) }) == nil)
        #expect(WorkCalendar(edition: 1, years: (9_900...9_999).map { Self.year($0) }) != nil)
        #expect(WorkCalendar(edition: 1, years: [Self.year(1)], weeklyRest: WeeklyRest(rawValue: 255)) == nil)
    }

    @Test("layers of several notices have one limit")
    func layersOverNotices() throws {
        func notice(_ regions: Range<Int>) -> CalendarNotice {
            CalendarNotice(years: [], layers: regions.map { Self.layer("\($0)") })
        }
        let base = try #require(WorkCalendar(edition: 1, years: [Self.year(2026)]))
        let book = try #require(CalendarBook(base: base).appending(notice(100..<250), edition: 2))
        #expect(notice(200..<300).doubts(against: book).isEmpty)
        #expect(notice(250..<301).doubts(against: book) == [CalendarDoubt(.tooManyLayers, "layers")])
    }

    @Test("every rule has its texts, and a line names rule and place")
    func texts() {
        for rule in CalendarRule.allCases {
            #expect(!rule.text(in: .english).isEmpty && !rule.text(in: .chinese).isEmpty)
        }
        #expect(CalendarDoubt(.dayTwice, "years[0].daysOff[1]").message(in: .chinese) == "日期重复: years[0].daysOff[1]")
    }
}
