import OneWindowCore

extension ReportPage {
    /// How cases came in.
    static func arrivals(_ report: DayReport) -> HTML {
        section(
            "arrivals", .arrivals, [arrivalsFinding(report)],
            """
            <div class="wide-narrow">
            \(figure(.arrivalsByHalfHour, HalfHourChart.arrivals(report.busyHalfHours), note: summedNote(report)))
            \(channelTable(report))
            </div>
            \(halfHourTable(report))
            """)
    }

    /// The sentence of the arrivals.
    static func arrivalsFinding(_ report: DayReport) -> Bilingual {
        let peak = report.busyHalfHours.max { $0.arrivals.total < $1.arrivals.total }
        guard report.cases > 0, let peak else { return Words.Sentence.arrivalsNone.both }
        return Words.Sentence.arrivals.filled([
            "cases": Figures.count(report.cases),
            "share": Figures.percent(Share(report.channels.window, of: report.channels.total)),
            "halfHour": Figures.halfHour(from: peak.minute), "peak": Figures.count(peak.arrivals.total),
        ])
    }

    /// How long people waited at windows.
    static func waiting(_ report: DayReport) -> HTML {
        let waiting = report.waiting
        let within = Words.Label.withinTarget.filled(["minutes": Figures.short(waiting.target)])
        let share = waiting.withinTarget.map { Share($0, of: waiting.people) }
        let waits = HalfHourChart.waiting(report.waitingHalfHours, target: waiting.target)
        return section(
            "waiting", .waiting, waitingFindings(report),
            """
            <dl class="strip">
            \(fact(Words.Label.mean.both, minutes(waiting.mean)))
            \(fact(Words.Label.median.both, minutes(waiting.median)))
            \(fact(Words.Label.p90.both, minutes(waiting.p90)))
            \(fact(Words.Label.longest.both, minutes(waiting.longest)))
            \(fact(within, explained(share)))
            </dl>
            <div class="halves">
            \(figure(.waitByHalfHour, waits, note: nil))
            \(figure(.waitHistogram, Histogram.draw(waiting.histogram, target: waiting.target), note: nil))
            </div>
            """)
    }

    /// The sentences of the waiting.
    static func waitingFindings(_ report: DayReport) -> [Bilingual] {
        let waiting = report.waiting
        guard waiting.people > 0 else { return [Words.Sentence.waitingNone.both] }
        var findings = [
            Words.Sentence.waiting.filled([
                "people": Figures.count(waiting.people), "median": Figures.decimal(waiting.median),
                "p90": Figures.decimal(waiting.p90),
            ])
        ]
        if let within = waiting.withinTarget {
            findings.append(
                Words.Sentence.waitingTarget.filled([
                    "within": Figures.count(within), "target": Figures.short(waiting.target),
                    "share": Figures.percent(Share(within, of: waiting.people)),
                ]))
        }
        return findings
    }

    /// A drawing with its caption.
    static func figure(_ caption: Words.Label, _ drawing: HTML, note: Bilingual?) -> HTML {
        let addition: HTML = note.map { " <small>\($0)</small>" } ?? .empty
        return """
            <figure>
            <figcaption>\(caption)\(addition)</figcaption>
            <div class="plot">\(drawing)</div>
            </figure>
            """
    }

    /// A figure with its name above it.
    static func fact(_ name: Bilingual, _ value: Bilingual) -> HTML {
        "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
    }

    private static func summedNote(_ report: DayReport) -> Bilingual? {
        report.days > 1 ? Words.Note.summed.filled(["days": Figures.count(report.days)]) : nil
    }

    private static func channelTable(_ report: DayReport) -> HTML {
        let counts = report.channels
        func row(_ word: Words.Label, _ count: Int, _ mark: String) -> HTML {
            """
            <tr><th scope="row">\(Bars.swatch(mark))\(word)</th><td>\(Figures.count(count))</td>\
            <td>\(Figures.percent(Share(count, of: counts.total)))</td></tr>
            """
        }
        return """
            <table class="plain">
            <thead><tr><th scope="col">\(Words.Label.channel)</th><th scope="col">\(Words.Label.count)</th>\
            <th scope="col">\(Words.Label.share)</th></tr></thead>
            <tbody>
            \(row(.window, counts.window, "window"))
            \(row(.kiosk, counts.kiosk, "kiosk"))
            \(row(.online, counts.online, "online"))
            </tbody>
            <tfoot><tr><th scope="row">\(Words.Label.total)</th><td>\(Figures.count(counts.total))</td>\
            <td></td></tr></tfoot>
            </table>
            """
    }

    private static func halfHourTable(_ report: DayReport) -> HTML {
        let rows = report.busyHalfHours.map { slot in
            """
            <tr><th scope="row">\(Figures.halfHour(from: slot.minute))</th>\
            <td>\(Figures.count(slot.arrivals.window))</td><td>\(Figures.count(slot.arrivals.kiosk))</td>\
            <td>\(Figures.count(slot.arrivals.online))</td><td>\(Figures.count(slot.arrivals.total))</td>\
            <td>\(Figures.decimal(slot.meanWait))</td></tr>
            """ as HTML
        }
        return """
            <details>
            <summary>\(Words.Label.figuresByHalfHour)</summary>
            <table class="plain">
            <thead><tr><th scope="col">\(Words.Label.halfHour)</th><th scope="col">\(Words.Label.window)</th>\
            <th scope="col">\(Words.Label.kiosk)</th><th scope="col">\(Words.Label.online)</th>\
            <th scope="col">\(Words.Label.total)</th><th scope="col">\(Words.Label.meanWait)</th></tr></thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            </details>
            """
    }
}
