import OneWindowCore
import Testing

@testable import OneWindowTool

@Suite("Report summary")
struct ReportSummaryTests {
    @Test("fits the width", arguments: Language.allCases, [40, 57, 80, 100, 120])
    func width(_ language: Language, _ width: Int) {
        for report in [DayReport.example, .nothing] {
            let text = ReportSummary.text(report, language: language, width: width)
            for line in text.split(separator: "\n") {
                #expect(TextColumns.width(line) <= width, "\(line)")
                #expect(line.last != " ")
            }
        }
    }

    @Test("leaves room where a terminal draws blocks two columns wide", arguments: Language.allCases)
    func wideBlocks(_ language: Language) {
        let text = ReportSummary.text(.example, language: language, width: 80)
        for line in text.split(separator: "\n") {
            let blocks = line.filter { $0 == "█" || $0 == "▌" }.count
            #expect(TextColumns.width(line) + blocks <= 80, "\(line)")
        }
    }

    @Test("says the headline figures with what they refer to")
    func headline() {
        let chinese = ReportSummary.text(.example, language: .chinese, width: 100)
        #expect(chinese.contains("云溪区政务服务日报"))
        #expect(chinese.contains("99.3%   办结 17,393 件，其中按时 17,269 件"))
        let english = ReportSummary.text(.example, language: .english, width: 100)
        #expect(english.contains("17,269 of 17,393 completed cases kept their promised limit"))
        #expect(english.contains("Monday, 2 March 2026"))
    }

    @Test("each language is free of the other")
    func languages() {
        var report = DayReport.example
        report.story = nil
        let english = ReportSummary.text(report, language: .english, width: 80)
        #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }

    @Test("counts a Chinese character as two columns, a combining mark as none")
    func columns() {
        #expect(TextColumns.width("大厅 3 号") == 9)
        #expect(TextColumns.width("，。（）") == 8)
        #expect(TextColumns.width("e\u{301}") == 1)
        #expect(TextColumns.width("–…█") == 3)
        #expect(TextColumns.padded("大厅", to: 6) == "大厅  ")
        #expect(TextColumns.padded("大厅", to: 6, right: true) == "  大厅")
        #expect(TextColumns.padded("行政服务大厅", to: 6) == "行政… ")
    }

    @Test("breaks between Chinese characters and at spaces, never before a mark that closes")
    func wrapping() {
        #expect(TextColumns.wrapped("平均等候，目标", to: 8) == ["平均等", "候，目标"])
        #expect(TextColumns.wrapped("one two three", to: 7) == ["one two", "three"])
        #expect(TextColumns.wrapped("0123456789", to: 4) == ["0123", "4567", "89"])
        #expect(TextColumns.wrapped("共 20,000 件", to: 6) == ["共", "20,000", "件"])
        #expect(TextColumns.wrapped("", to: 6).isEmpty)
    }
}

@Suite("Report figures")
struct ReportFiguresTests {
    @Test("numbers")
    func numbers() {
        #expect(
            [0, 7, 999, 1_000, 20_000, 1_234_567, -1_234].map { Figures.count($0) } == [
                "0", "7", "999", "1,000", "20,000", "1,234,567", "-1,234",
            ])
        #expect(
            [0, 6.84, 6.85, 1_234.56, -0.04, -2.26].map { Figures.decimal($0) } == [
                "0.0", "6.8", "6.9", "1,234.6", "0.0", "-2.3",
            ])
        #expect(Figures.decimal(nil) == "–")
        #expect(Figures.decimal(.nan) == "–")
        #expect(Figures.decimal(.infinity) == "–")
        #expect(Figures.short(20) == "20")
        #expect(Figures.short(7.5) == "7.5")
        #expect([12, 7_417, 148_340_736, nil].map { Figures.bytes($0) } == ["12 B", "7.4 kB", "148.3 MB", "–"])
    }

    @Test("shares: none without a whole, and rounding never makes all of almost all")
    func shares() {
        #expect(Figures.percent(Share(0, of: 0)) == "–")
        #expect(Figures.percent(nil) == "–")
        #expect(Figures.percent(Share(0, of: 5)) == "0.0%")
        #expect(Figures.percent(Share(5, of: 5)) == "100.0%")
        #expect(Figures.percent(Share(19_999, of: 20_000)) == ">99.9%")
        #expect(Figures.percent(Share(1, of: 20_000)) == "<0.1%")
        #expect(Figures.percent(Share(17_269, of: 17_393)) == "99.3%")
    }

    @Test("times")
    func times() {
        #expect(Figures.halfHour(from: 570) == "09:30–10:00")
        #expect(Figures.day("2026-03-01") == Bilingual("2026年3月1日 星期日", "Sunday, 1 March 2026"))
        #expect(Figures.day("soon") == Bilingual("soon"))
        #expect(Figures.duration(milliseconds: 2_885 * 60_000).english == "2 d 0 h")
        #expect(Figures.duration(milliseconds: 125 * 60_000).chinese == "2 小时 5 分钟")
        #expect(Figures.duration(milliseconds: -1).english == "0 min")
    }

    @Test("the scale of a chart holds its highest value in at most five steps")
    func scale() {
        for highest in [0, 1, 4.9, 5, 21.6, 22, 96, 100, 101, 1_794, 20_000, 99_999] {
            let chart = ColumnChart(highest: highest, count: 3)
            #expect(chart.top >= highest)
            #expect(chart.top / chart.step <= 5)
            #expect(["1", "2", "5"].contains(String(Int(chart.step)).prefix(1)))
        }
    }

    @Test("every sentence has the same places in both languages")
    func places() {
        func check(_ words: some Collection<some Word>) {
            for word in words {
                let both = word.both
                #expect(both.chinese.placeKeys == (both.english ?? "").placeKeys, "\(both.chinese)")
                #expect(both.english?.isEmpty == false)
            }
        }
        check(Words.Title.allCases)
        check(Words.Codes.allCases)
        check(Words.Label.allCases)
        check(Words.Kind.allCases)
        check(Words.Column.allCases)
        check(Words.Unit.allCases)
        check(Words.Headline.allCases)
        check(Words.Sentence.allCases)
        check(Words.Note.allCases)
        check(Words.Weekday.allCases)
        check(Words.Month.allCases)
        check(Words.Due.allCases)
        check(Words.Calendar.allCases)
        check(Words.Supervision.allCases)
        check(Words.Limit.allCases)
        check(Words.Tool.allCases)
        check(Words.Search.allCases)
        check(Words.Transfer.allCases)
        check(Words.Happening.allCases)
        check(Words.Decision.allCases)
        check(Words.Metrics.allCases)
        check(Words.Version.allCases)
    }
}
