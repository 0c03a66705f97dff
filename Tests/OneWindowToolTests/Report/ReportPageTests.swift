import Foundation
import OneWindowCore
import Testing

@testable import OneWindowTool

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Report page")
struct ReportPageTests {
    @Test("is well-formed, for a full day and for an empty one")
    func wellFormed() throws {
        for report in [DayReport.example, .nothing] {
            let page = try Page(ReportPage.html(report))
            #expect(page.elements["html"] == 1)
            #expect(page.elements["section"] ?? 0 >= 9)
        }
    }

    @Test(
        "contains the figures",
        arguments: [
            "20,000", "9,012", "3,188", "7,800", "17,206", "187", "412", "96", "23", "2,076", "99.3%", "17,269",
            "17,393", "124", "6.8", "5.2", "14.6", "47.3", "8,624", "95.7%", "21.6", "1.4", "2.1", "611", "158",
            "37", "1,320", "5,904", "1,377", "214", "33", "12", "99.4%", "7,540", "43.4%", "4,105", "20.6",
            "178,240", "243,916", "61.7", "7.4", "synchronous=FULL", "20260302", "440399-20260302-004217", "09:23",
            "09:30–10:00", "2,889", DayReport.example.engine.digest,
        ])
    func figures(_ figure: String) throws {
        #expect(try Page(ReportPage.html(.example)).words.contains(figure))
    }

    @Test("contains the figures of every row")
    func rows() throws {
        let report = DayReport.example
        let words = try Page(ReportPage.html(report)).words
        for slot in report.halfHours {
            #expect(words.contains(Figures.count(slot.arrivals.online)))
            #expect(words.contains(Figures.count(slot.arrivals.total)))
            if let wait = slot.meanWait { #expect(words.contains(Figures.decimal(wait))) }
        }
        for row in report.agencies {
            #expect(words.contains(Figures.count(row.completed)))
            #expect(words.contains(Figures.percent(row.onTimeShare)))
            #expect(words.contains(Figures.percent(row.goodShare)))
        }
        for bin in report.waiting.histogram { #expect(words.contains(Figures.count(bin.people))) }
        for row in report.busiestItems { #expect(words.contains(Figures.count(row.cases))) }
        for row in report.busiestHalls { #expect(words.contains(Figures.count(row.cases))) }
    }

    @Test("names all agencies and the ten busiest halls and items")
    func rankings() throws {
        let text = try Page(ReportPage.html(.example)).text
        for agency in DayReport.example.agencies { #expect(text.contains(agency.name.chinese)) }
        for hall in DayReport.example.busiestHalls { #expect(text.contains(hall.name.text(in: .english))) }
        #expect(!text.contains("东埔街道新村社区大厅"))
        #expect(!text.contains("生育登记"))
    }

    @Test("has every sentence in both languages, Chinese shown first")
    func languages() throws {
        let page = try Page(ReportPage.html(.example))
        #expect(page.text.contains("云溪区政务服务日报"))
        #expect(page.text.contains("Yunxi District – one day of government services"))
        #expect(page.text.contains("2026年3月2日 星期一"))
        #expect(page.text.contains("Monday, 2 March 2026"))
        #expect(page.classes["zh"] == page.classes["en"])
        #expect(page.checked == ["zh"])
    }

    @Test("escapes what comes from outside")
    func escaping() throws {
        let evil = "</title><script>alert(\"x\")</script>&'\u{1}"
        var report = DayReport.example
        report.district = Bilingual(evil, evil)
        report.firstDay = evil
        report.halls[0].name = Bilingual(evil)
        report.agencies[0].name = Bilingual(evil, "a" + evil)
        report.items[0].name = Bilingual(evil)
        report.items[0].agency = Bilingual(evil)
        report.story?.number = evil
        report.story?.item = Bilingual(evil)
        report.story?.steps[0].event = Bilingual(evil)
        report.story?.steps[0].place = Bilingual(evil)
        report.engine.digest = evil
        report.engine.durability = evil
        report.engine.check = DayReport.Check(passed: false, detail: Bilingual(evil))
        let html = ReportPage.html(report)
        #expect(!html.contains("<script"))
        #expect(try Page(html).text.contains("</title><script>alert(\"x\")</script>&'\u{FFFD}"))
    }

    @Test("a name cannot fill a place of a sentence")
    func placesInNames() {
        var report = DayReport.example
        report.halls[0].name = Bilingual("{cases}")
        #expect(ReportPage.hallsFindings(report)[0].chinese.contains("{cases}"))
    }

    @Test("needs nothing from elsewhere")
    func selfContained() {
        let html = ReportPage.html(.example).lowercased()
        for forbidden in ["http", "//", "src=", "href=", "@import", "<script", "<link", "url("] {
            let found = html.replacing("url(#", with: "").contains(forbidden)
            #expect(!found, "\(forbidden)")
        }
    }

    @Test("shows a rate of nothing as a dash")
    func nothing() throws {
        let text = try Page(ReportPage.html(.nothing)).text
        #expect(text.contains("–"))
        #expect(!text.contains("0.0%"))
        #expect(!text.contains("100.0%"))
        #expect(!text.lowercased().contains("nan"))
        #expect(text.contains("没有收到评价，因此没有好评率。"))
        #expect(text.contains("Nobody waited at a window."))
        #expect(text.contains("Not run"))
    }

    @Test("marks the halls above the target and the lowest shares")
    func marks() throws {
        let text = try Page(ReportPage.html(.example)).text
        #expect(text.contains("▲ 20.6 分钟"))
        #expect(!text.contains("▲ 9.4"))
        #expect(text.contains("▼ 96.2%"))
    }

    @Test("a failed check is said to have failed")
    func failedCheck() throws {
        var report = DayReport.example
        report.engine.check = DayReport.Check(passed: false)
        let text = try Page(ReportPage.html(report)).text
        #expect(text.contains("✗ 未通过"))
        #expect(!text.contains("✓"))
    }

    @Test("several days are a report, not a daily one")
    func days() throws {
        var report = DayReport.example
        report.lastDay = "2026-03-06"
        report.days = 5
        let text = try Page(ReportPage.html(report)).text
        #expect(text.contains("云溪区政务服务运行报告"))
        #expect(text.contains("2026年3月2日 星期一 至 2026年3月6日 星期五，共 5 天"))
        #expect(text.contains("summed over 5 days"))
    }

    @Test("the figures survive JSON")
    func json() throws {
        let data = try JSONEncoder().encode(DayReport.example)
        #expect(try JSONDecoder().decode(DayReport.self, from: data) == .example)
    }

    /// Writes the page and the summaries into the folder that `REPORT_PREVIEW` names, to be looked at.
    @Test("preview", .enabled(if: ProcessInfo.processInfo.environment["REPORT_PREVIEW"] != nil))
    func preview() throws {
        let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["REPORT_PREVIEW"] ?? ".")
        for (name, report) in [("example", DayReport.example), ("nothing", .nothing)] {
            try Data(ReportPage.html(report).utf8).write(to: folder.appendingPathComponent("\(name).html"))
            for language in Language.allCases {
                let text = ReportSummary.text(report, language: language, width: 80)
                try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).\(language.rawValue).txt"))
            }
        }
    }
}

extension DayReport {
    /// A day on which nothing happened.
    static let nothing: DayReport = {
        var report = DayReport.example
        report.cases = 0
        report.channels = ChannelCounts(window: 0, kiosk: 0, online: 0)
        report.outcomes = Outcomes(granted: 0, refused: 0, notAccepted: 0, withdrawn: 0, lapsed: 0, open: 0)
        report.levels = Level.allCases.map { LevelRow(level: $0, halls: 1, windows: 1, cases: 0, meanWait: nil) }
        report.halfHours = []
        report.waiting = Waiting(people: 0, histogram: [])
        report.punctuality = Punctuality(onTime: 0, late: 0)
        report.supervision = Supervision(reminders: 0, yellow: 0, red: 0)
        report.limits = Limits(clocks: [], suspensions: [], extended: 0, warnings: [])
        report.ratings = Ratings(five: 0, four: 0, three: 0, two: 0, one: 0, rateable: 0)
        report.halls = []
        report.items = []
        report.agencies = [
            AgencyRow(name: Bilingual("档案局"), cases: 0, completed: 0, onTime: 0, rated: 0, good: 0)
        ]
        report.story = nil
        report.engine = EngineFigures(commands: 0, events: 0, journalLength: 0, digest: "")
        return report
    }()
}

/// What a page consists of, read by an XML parser, which refuses markup that is not well-formed.
private final class Page: NSObject, XMLParserDelegate {
    /// All text in a row.
    private(set) var text = ""
    /// The text cut at tags, spaces and Chinese characters: figures as a reader sees them.
    var words: Set<String> {
        Set(cut.split { $0.isWhitespace || TextColumns.width($0) == 2 }.map(String.init))
    }
    private var cut = ""
    private(set) var elements: [String: Int] = [:]
    private(set) var classes: [String: Int] = [:]
    private(set) var checked: [String] = []
    private var isStyle = false

    init(_ html: String) throws {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        if !parser.parse() { throw NotWellFormed(line: parser.lineNumber, column: parser.columnNumber) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        isStyle = name == "style"
        cut += "\n"
        elements[name, default: 0] += 1
        if let style = attributes["class"] { classes[style, default: 0] += 1 }
        if attributes["checked"] != nil, let id = attributes["id"] { checked.append(id) }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        isStyle = false
        cut += "\n"
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard !isStyle else { return }
        text += string
        cut += string
    }
}

private struct NotWellFormed: Error {
    let line: Int
    let column: Int
}
