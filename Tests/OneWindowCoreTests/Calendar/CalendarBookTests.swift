import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Calendar: editions and layers")
struct CalendarBookTests {
    private let book = CalendarBook(base: .china2019To2026)

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    private func year(
        _ year: Int, off: [Int] = [], on: [Int] = [], half: [Int] = [], notice: String = "通知"
    ) -> CalendarYear {
        CalendarYear(year: year, notices: [notice], daysOff: off, workdays: on, halfDays: half)
    }

    /// 广西 from 2025 to 2026 with two days off each year, 南宁 with one of its own.
    private var layered: CalendarBook? {
        let guangxi = CalendarLayer(
            region: "45", name: LocalizedText("壮族三月三"), basis: "广西壮族自治区少数民族习惯节日放假办法",
            years: [
                year(2025, off: [331, 401], notice: "桂2025"), year(2026, off: [420, 421], on: [925], half: [422]),
            ])
        let nanning = CalendarLayer(
            region: "4501", name: LocalizedText("南宁"), basis: "示例",
            years: [CalendarYear(year: 2026, notices: [], daysOff: [508], workdays: [])])
        return book.appending(CalendarNotice(years: [], layers: [guangxi, nanning]), edition: 2)
    }

    @Test("the shipped calendar is edition 1 and covers the nation alone")
    func base() throws {
        #expect(book.latestEdition == 1)
        #expect(book.editions.map(\.edition) == [1])
        #expect(book.editions[0].notice == nil)
        #expect(book.latest(region: "450100").region.isEmpty)
        #expect(book.calendar(edition: 0, region: "") == nil)
        #expect(book.calendar(edition: 2, region: "") == nil)
        #expect(WorkCalendar.china2019To2026.years.allSatisfy { !$0.notices.isEmpty })
        #expect(WorkCalendar.china2019To2026.knownUntil == (try day("2026-12-20")))
    }

    @Test("the notice for the next year moves the horizon by a year and leaves the edition before as it was")
    func append() throws {
        let notice = CalendarNotice(years: [year(2027, off: [101])])
        let next = try #require(book.appending(notice, edition: 7))
        #expect(next.latestEdition == 7)
        #expect(next.editions.map(\.notice) == [nil, notice])
        #expect(next.latest(region: "").knownUntil == (try day("2027-12-20")))
        #expect(next.latest(region: "").certainty(of: try day("2026-12-31")) == .certain)
        let before = try #require(next.calendar(edition: 1, region: ""))
        #expect(before.certainty(of: try day("2026-12-31")) == .provisional)
        #expect(before.isWorkday(try day("2027-01-01")))
        #expect(!next.latest(region: "").isWorkday(try day("2027-01-01")))
    }

    @Test("a notice that states until when it is certain is believed; one that does not is, until 20 December")
    func statedHorizon() throws {
        let december = try day("2027-12-31")
        let stated = CalendarNotice(years: [year(2027, off: [101])], knownUntil: december)
        let sure = try #require(book.appending(stated, edition: 2))
        let usual = try #require(book.appending(CalendarNotice(years: [year(2027, off: [101])]), edition: 2))
        #expect(sure.latest(region: "").knownUntil == december)
        // Ten working days from 15 December 2027, a Wednesday, end on the 29th.
        let from = try day("2027-12-15")
        let (sureEnd, usualEnd) = (
            sure.latest(region: "").adding(workdays: 10, to: from),
            usual.latest(region: "").adding(workdays: 10, to: from)
        )
        #expect(sureEnd.date == (try day("2027-12-29")) && sureEnd.certainty == .certain)
        #expect(usualEnd.date == sureEnd.date && usualEnd.certainty == .provisional)
        #expect(sure.latest(region: "").certainty(of: try day("2028-01-01")) == .provisional)
        // It stays while the last year stays as it is, also in a book that is made of its calendar.
        let older = CalendarNotice(years: [year(2018)])
        let later = try #require(sure.appending(older, edition: 3))
        #expect(later.latest(region: "").knownUntil == december)
        let made = CalendarBook(base: sure.latest(region: ""))
        #expect(made.latest(region: "").knownUntil == december)
        #expect(try #require(made.appending(older, edition: 3)).latest(region: "").knownUntil == december)
        // Who replaces the year, or appends one, says it again.
        let replaced = try #require(later.appending(CalendarNotice(years: [year(2027)]), edition: 4))
        #expect(replaced.latest(region: "").knownUntil == (try day("2027-12-20")))
        let next = try #require(later.appending(CalendarNotice(years: [year(2028, off: [31])]), edition: 4))
        #expect(next.latest(region: "").knownUntil == (try day("2028-12-20")))
    }

    @Test("an edition that is not newer, or a year that does not follow, makes no book")
    func refused() {
        #expect(book.appending(CalendarNotice(years: [year(2027)]), edition: 1) == nil)
        #expect(book.appending(CalendarNotice(years: [year(2028)]), edition: 2) == nil)
        #expect(book.appending(CalendarNotice(years: [year(2027, off: [229])]), edition: 2) == nil)
        #expect(book.appending(CalendarNotice(years: []), edition: 2) == nil)
        #expect(book.appending(CalendarNotice(years: [year(2027, off: [102])]), edition: 2) != nil)
    }

    @Test("a notice for the next year names the end of this December in its own entry, or in a full one of this year")
    func december() throws {
        let short = CalendarNotice(years: [year(2027, off: [31, 101], notice: "2027号")])
        let this = try #require(WorkCalendar.china2019To2026.years.last)
        let full = CalendarNotice(years: [
            CalendarYear(
                year: 2026, notices: this.notices + ["2027号"], daysOff: this.daysOff + [1_231],
                workdays: this.workdays),
            year(2027, off: [101], notice: "2027号"),
        ])
        for notice in [short, full] {
            let calendar = try #require(book.appending(notice, edition: 2)).latest(region: "")
            #expect(calendar.kind(of: try day("2026-12-31")) == .dayOff)
            #expect(calendar.notices(for: try day("2026-12-31")).last == "2027号")
            #expect(calendar.adding(workdays: 1, to: try day("2026-12-30")).date == (try day("2027-01-04")))
            #expect(calendar.years.map(\.year) == Array(2019...2027))
        }
        // The folded year reads as if it had been given whole.
        #expect(
            book.appending(short, edition: 2)?.latest(region: "").years
                == book.appending(full, edition: 2)?.latest(region: "").years)
    }

    @Test("a day of December that the year before named otherwise is now what the notice for the next year says")
    func decemberAgain() throws {
        let first = try #require(book.appending(CalendarNotice(years: [year(2027, on: [1_226])]), edition: 2))
        #expect(first.latest(region: "").kind(of: try day("2027-12-26")) == .makeUpWorkday)
        let second = try #require(
            first.appending(CalendarNotice(years: [year(2028, off: [26], half: [30])]), edition: 3))
        #expect(second.latest(region: "").kind(of: try day("2027-12-26")) == .dayOff)
        #expect(second.latest(region: "").kind(of: try day("2027-12-30")) == .halfDay)
    }

    @Test("Spring Festival 2020 before and after it was extended, to the day")
    func amended() throws {
        // As announced in November 2019, and as it was changed on 27 January 2020.
        let early = CalendarYear(
            year: 2020, notices: ["content_5454164"],
            daysOff: [
                101, 124, 127, 128, 129, 130, 406, 501, 504, 505, 625, 626, 1_001, 1_002, 1_005, 1_006, 1_007, 1_008,
            ],
            workdays: [119, 201, 426, 509, 628, 927, 1_010])
        let known = WorkCalendar.china2019To2026.years
        let base = try #require(WorkCalendar(edition: 1, years: [known[0], early]))
        let book = try #require(CalendarBook(base: base).appending(CalendarNotice(years: [known[1]]), edition: 2))
        let old = try #require(book.calendar(edition: 1, region: ""))
        let new = book.latest(region: "")
        var changed: [String] = []
        for offset in 0...new.lastDay.days(since: new.firstDay) {
            let date = new.firstDay.adding(days: offset)
            if old.isWorkday(date) != new.isWorkday(date) { changed.append(date.description) }
        }
        #expect(changed == ["2020-01-31", "2020-02-01"])
        #expect(old.adding(workdays: 5, to: try day("2020-01-23")).date == (try day("2020-02-05")))
        #expect(new.adding(workdays: 5, to: try day("2020-01-23")).date == (try day("2020-02-07")))
    }

    @Test(
        "a layer's days override the nation's, and the longest region holds alone",
        arguments: [
            ("", "2026-04-20", DayKind.workday), ("45", "2026-04-20", .dayOff), ("450201", "2026-04-21", .dayOff),
            ("450100000000", "2026-04-20", .workday), ("450100000000", "2026-05-08", .dayOff),
            ("45", "2026-05-08", .workday), ("45", "2026-09-25", .workday), ("", "2026-09-25", .dayOff),
            ("4501", "2026-09-25", .dayOff), ("45", "2026-04-22", .halfDay), ("45", "2026-09-26", .restDay),
            ("45", "2026-10-10", .makeUpWorkday), ("4", "2026-04-20", .workday), ("54", "2026-04-20", .workday),
        ])
    func layers(region: String, date: String, kind: DayKind) throws {
        let calendar = try #require(layered).latest(region: region)
        #expect(calendar.kind(of: try day(date)) == kind)
        #expect(calendar.isWorkday(try day(date)) == kind.isWorked)
        // The edition before knows no layer.
        let before = try #require(layered?.calendar(edition: 1, region: region))
        #expect(before.region.isEmpty && before.layer == nil)
    }

    @Test("in a year that a layer does not list, nothing is certain for its region")
    func layerHorizon() throws {
        let book = try #require(layered?.appending(CalendarNotice(years: [year(2027)]), edition: 3))
        let national = book.latest(region: "")
        let guangxi = book.latest(region: "45")
        #expect(guangxi.region == "45")
        #expect(guangxi.layer?.basis.isEmpty == false)
        #expect(guangxi.knownFrom == (try day("2025-01-01")))
        #expect(guangxi.knownUntil == (try day("2026-12-31")))
        #expect(national.certainty(of: try day("2027-03-01")) == .certain)
        #expect(guangxi.certainty(of: try day("2027-03-01")) == .provisional)
        #expect(guangxi.adding(workdays: 20, to: try day("2026-12-20")).certainty == .provisional)
        #expect(guangxi.certainty(of: try day("2024-06-03")) == .provisional)
    }

    @Test(
        "the notices that govern a day",
        arguments: [
            ("", "2025-03-31", ["zhengce/zhengceku/202411/content_6986383.htm"]), ("45", "2025-03-31", ["桂2025"]),
            ("45", "2025-03-28", ["zhengce/zhengceku/202411/content_6986383.htm"]), ("4501", "2026-05-08", ["示例"]),
            ("", "2026-12-21", []), ("", "2018-12-31", []), ("45", "2024-05-01", []),
        ])
    func notices(region: String, date: String, notices: [String]) throws {
        let calendar = try #require(layered).latest(region: region)
        #expect(calendar.notices(for: try day(date)) == notices)
    }

    @Test("a layer is replaced as a whole, and taken away by one without years")
    func layerChanges() throws {
        func notice(_ years: [CalendarYear]) -> CalendarNotice {
            CalendarNotice(
                years: [],
                layers: [CalendarLayer(region: "45", name: LocalizedText("层"), basis: "条例", years: years)])
        }
        let replaced = try #require(layered?.appending(notice([year(2026, off: [601])]), edition: 3))
        #expect(replaced.latest(region: "45").isWorkday(try day("2026-04-20")))
        #expect(!replaced.latest(region: "45").isWorkday(try day("2026-06-01")))
        #expect(replaced.layers.map(\.region) == ["4501", "45"])
        let gone = try #require(replaced.appending(notice([]), edition: 4))
        #expect(gone.layers.map(\.region) == ["4501"])
        #expect(gone.latest(region: "45").isWorkday(try day("2026-06-01")))
        let before = try #require(gone.calendar(edition: 3, region: "45"))
        #expect(!before.isWorkday(try day("2026-06-01")))
    }

    @Test("another weekly rest holds from the first year that its notice appends")
    func weeklyRest() throws {
        let notice = CalendarNotice(years: [year(2026), year(2027)], weeklyRest: [.friday, .saturday, .sunday])
        let calendar = try #require(book.appending(notice, edition: 2)).latest(region: "")
        #expect(calendar.isWorkday(try day("2026-12-25")))
        #expect(!calendar.isWorkday(try day("2027-01-08")))
        #expect(!calendar.isWorkday(try day("2031-01-10")))
        #expect(calendar.isWorkday(try day("2018-12-28")))
        #expect(calendar.weeklyRest == [.friday, .saturday, .sunday])
    }

    @Test("a hearing's notice goes out seven working days ahead (Administrative Licensing Law, article 48)")
    func ahead() {
        let calendar = book.latest(region: "")
        let hearing = CivilDate(iso: "2026-10-12")
        #expect(hearing.map { calendar.adding(workdays: -7, to: $0).date.description } == "2026-09-24")
    }
}
