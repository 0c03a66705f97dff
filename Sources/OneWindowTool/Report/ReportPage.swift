import OneWindowCore

/// The report as one page that needs nothing else: no script, no font, no picture from elsewhere.
///
/// Both languages are in the page, and two radio buttons at its top choose the one that the style sheet shows. The
/// markup is well-formed XML.
enum ReportPage {
    /// The page.
    static func html(_ report: DayReport) -> String {
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>\(title(report).joined)</title>
            <style>
            \(HTML.trusted(ReportStyle.sheet))
            </style>
            </head>
            <body>
            <input type="radio" name="language" id="zh" class="switch" checked="checked" aria-label="中文" />
            <input type="radio" name="language" id="en" class="switch" aria-label="English" />
            <div class="page">
            \(patterns)
            \(header(report))
            <main>
            \(headline(report))
            \(arrivals(report))
            \(waiting(report))
            \(results(report))
            \(limits(report))
            <div class="pair">
            \(supervision(report))
            \(ratings(report))
            </div>
            \(halls(report))
            \(agencies(report))
            \(items(report))
            \(library(report))
            \(story(report))
            \(engine(report))
            </main>
            \(footer(report))
            </div>
            </body>
            </html>

            """
        return page.source
    }

    /// The title, which also heads the summary for the terminal.
    static func title(_ report: DayReport) -> Bilingual {
        let word = report.firstDay == report.lastDay ? Words.Title.dayReport : Words.Title.periodReport
        return word.filled([:], names: ["district": report.district])
    }

    /// The day or the days, written out.
    static func period(_ report: DayReport) -> Bilingual {
        let first = Figures.day(report.firstDay)
        guard report.firstDay != report.lastDay else { return first }
        return Words.Title.period.filled(
            ["days": Figures.count(report.days)], names: ["first": first, "last": Figures.day(report.lastDay)])
    }

    /// What the district consists of, in one sentence.
    static func subtitle(_ network: DayReport.Network) -> Bilingual {
        Words.Title.subtitle.filled([
            "halls": Figures.count(network.halls), "district": Figures.count(network.districtHalls),
            "street": Figures.count(network.streetHalls), "community": Figures.count(network.communityHalls),
            "windows": Figures.count(network.windows), "staff": Figures.count(network.staff),
            "agencies": Figures.count(network.agencies), "items": Figures.count(network.items),
        ])
    }

    private static func header(_ report: DayReport) -> HTML {
        """
        <header>
        <div class="languages"><label for="zh" lang="zh-CN">\(Words.Title.languageZh.both.chinese)</label>\
        <label for="en" lang="en">\(Words.Title.languageEn.text(in: .english))</label></div>
        <h1>\(title(report))</h1>
        <p class="day">\(period(report))</p>
        <p class="network">\(subtitle(report.network))</p>
        </header>
        """
    }

    private static func headline(_ report: DayReport) -> HTML {
        let waiting = report.waiting
        let wait = waiting.mean == nil ? Bilingual(Figures.none) : minutes(waiting.mean)
        return """
            <div class="headline">
            \(headlineFigure(.cases, Bilingual(Figures.count(report.cases)), channelsNote(report)))
            \(headlineFigure(.onTimeShare, Bilingual(Figures.percent(report.onTimeShare)), onTimeNote(report)))
            \(headlineFigure(.meanWait, wait, waitNote(report)))
            \(headlineFigure(.goodRate, Bilingual(Figures.percent(report.goodShare)), goodNote(report)))
            </div>
            """
    }

    private static func headlineFigure(_ label: Words.Label, _ value: Bilingual, _ note: Bilingual) -> HTML {
        """
        <div class="tile"><h2>\(label)</h2><p class="big">\(withSmallUnit(value))</p><p>\(note)</p></div>
        """
    }

    /// Sets what follows the number smaller: `6.8 分钟`.
    private static func withSmallUnit(_ value: Bilingual) -> HTML {
        func split(_ text: String) -> HTML {
            guard let space = text.firstIndex(of: " ") else { return "\(text)" }
            return "\(String(text[..<space]))<small>\(String(text[space...]))</small>"
        }
        guard let english = value.english, english != value.chinese else { return split(value.chinese) }
        return """
            <span class="zh" lang="zh-CN">\(split(value.chinese))</span>\
            <span class="en" lang="en">\(split(english))</span>
            """
    }

    private static func footer(_ report: DayReport) -> HTML {
        let seed = Words.Note.sample.filled(["seed": String(report.seed)])
        let notes: [HTML] = [
            "<li>\(seed)</li>", "<li>\(Words.Note.dash)</li>", "<li>\(Words.Note.onTime)</li>",
            "<li>\(Words.Note.good)</li>", "<li>\(Words.Note.wait)</li>",
        ]
        return """
            <footer>
            <h2>\(Words.Title.notes)</h2>
            <ul>\(notes)</ul>
            </footer>
            """
    }

    /// A section with its heading and its sentences in plain language.
    static func section(_ name: String, _ title: Words.Title, _ findings: [Bilingual], _ content: HTML) -> HTML {
        return """
            <section class="\(name)">
            <h2>\(title)</h2>
            <p class="finding">\(Bilingual(sentences: findings))</p>
            \(content)
            </section>
            """
    }

    /// A share in percent, and of what it is the share: `99.4% (7,495 ÷ 7,540)`.
    static func explained(_ share: Share?) -> Bilingual {
        let percent = Bilingual(Figures.percent(share))
        guard let share, share.whole > 0 else { return percent }
        let detail = Bilingual("\(Figures.count(share.part)) ÷ \(Figures.count(share.whole))")
        return Words.Unit.withDetail.filled([:], names: ["value": percent, "detail": detail])
    }

    /// A number of minutes with its unit, or a dash.
    static func minutes(_ value: Double?) -> Bilingual {
        guard value != nil else { return Bilingual(Figures.none) }
        return Words.Unit.minutes.filled(["n": Figures.decimal(value)])
    }
}

extension ReportPage {
    /// What the number of cases consists of.
    static func channelsNote(_ report: DayReport) -> Bilingual {
        Words.Headline.channels.filled([
            "window": Figures.count(report.channels.window), "kiosk": Figures.count(report.channels.kiosk),
            "online": Figures.count(report.channels.online),
        ])
    }

    /// What the on-time share refers to.
    static func onTimeNote(_ report: DayReport) -> Bilingual {
        Words.Headline.onTime.filled([
            "completed": Figures.count(report.punctuality.completed),
            "onTime": Figures.count(report.punctuality.onTime),
        ])
    }

    /// What the mean wait refers to.
    static func waitNote(_ report: DayReport) -> Bilingual {
        Words.Headline.wait.filled([
            "people": Figures.count(report.waiting.people), "target": Figures.short(report.waiting.target),
        ])
    }

    /// What the good rate refers to.
    static func goodNote(_ report: DayReport) -> Bilingual {
        Words.Headline.good.filled([
            "rated": Figures.count(report.ratings.rated), "good": Figures.count(report.ratings.good),
        ])
    }
}
