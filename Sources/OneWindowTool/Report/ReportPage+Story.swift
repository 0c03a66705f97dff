import OneWindowCore

extension ReportPage {
    /// One case from its first event to its last.
    static func story(_ report: DayReport) -> HTML {
        guard let story = report.story, !story.steps.isEmpty else { return .empty }
        var lines: [HTML] = []
        var day: CivilDate?
        for step in story.steps {
            let name = Figures.day(step.instant.date.description)
            let date: HTML = step.instant.date == day ? .empty : "<span class=\"date\">\(name)</span>"
            day = step.instant.date
            let place: HTML = step.place.map { "<span class=\"place\">\($0)</span>" } ?? .empty
            lines.append(
                """
                <li>\(date)<span class="time">\(Figures.clock(step.instant.minuteOfDay))</span>\
                <span class="event">\(step.event)</span>\(place)</li>
                """)
        }
        return section(
            "story", .story, storyFinding(report).map { [$0] } ?? [],
            """
            <ol class="timeline">
            \(lines)
            </ol>
            """)
    }

    /// The sentence of the case, where one is told.
    static func storyFinding(_ report: DayReport) -> Bilingual? {
        guard let story = report.story, let first = story.steps.first, let last = story.steps.last
        else { return nil }
        let time = Figures.duration(milliseconds: last.milliseconds - first.milliseconds)
        return Words.Sentence.story.filled(
            ["number": story.number, "steps": Figures.count(story.steps.count)],
            names: ["item": story.item, "time": time])
    }

    /// What vouches for the figures.
    static func engine(_ report: DayReport) -> HTML {
        let engine = report.engine
        let journal = Words.Unit.entries.filled(["n": Figures.count(engine.journalLength)])
        return section(
            "engine", .engine, [engineFinding(report)],
            """
            <dl class="strip">
            \(fact(Words.Column.commands.both, Words.Unit.entries.filled(["n": Figures.count(engine.commands)])))
            \(fact(Words.Column.events.both, Words.Unit.entries.filled(["n": Figures.count(engine.events)])))
            \(fact(Words.Column.seconds.both, seconds(report)))
            \(fact(Words.Column.databasePerCase.both, Bilingual(Figures.bytes(report.bytesPerCase))))
            \(fact(Words.Column.durability.both, Bilingual(engine.durability ?? Figures.none)))
            \(fact(Words.Column.journal.both, journal))
            </dl>
            <dl class="lines">
            <div><dt>\(Words.Column.seed)</dt><dd>\(String(report.seed))</dd></div>
            <div><dt>\(Words.Column.digest)</dt><dd><code>\(engine.digest)</code></dd></div>
            <div><dt>\(Words.Column.check)</dt><dd>\(check(engine.check))</dd></div>
            </dl>
            """)
    }

    /// The sentence of the engine.
    static func engineFinding(_ report: DayReport) -> Bilingual {
        Words.Sentence.engine.filled(["events": Figures.count(report.engine.events)])
    }

    /// The result of the consistency check in words.
    static func checkResult(_ check: DayReport.Check?) -> Bilingual {
        guard let check else { return Words.Column.notRun.both }
        return (check.passed ? Words.Column.passed : Words.Column.failed).both
    }

    /// The wall time, and what that is in commands a second.
    static func seconds(_ report: DayReport) -> Bilingual {
        guard let seconds = report.engine.seconds else { return Bilingual(Figures.none) }
        let time = Words.Unit.seconds.filled(["n": Figures.decimal(seconds)])
        guard let rate = report.commandsPerSecond else { return time }
        let perSecond = Words.Unit.perSecond.filled(["n": Figures.count(rounding: rate)])
        return Words.Unit.withDetail.filled([:], names: ["value": time, "detail": perSecond])
    }

    private static func check(_ check: DayReport.Check?) -> HTML {
        let detail: HTML = check?.detail.map { " – \($0)" } ?? .empty
        let sign = check.map { $0.passed ? "✓ " : "✗ " } ?? ""
        let style = check?.passed == false ? "alarm" : "result"
        return "<b class=\"\(style)\">\(sign)\(checkResult(check))</b>\(detail)"
    }
}
