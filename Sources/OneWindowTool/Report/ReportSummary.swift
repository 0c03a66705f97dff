import OneWindowCore

/// The report in short, for a terminal.
enum ReportSummary {
    /// The summary in lines of at most `width` columns, a Chinese character counting as two.
    ///
    /// - Parameters:
    ///   - report: The figures.
    ///   - language: The language of the words.
    ///   - width: The columns of the terminal; less than 40 counts as 40, more than 120 as 120.
    static func text(_ report: DayReport, language: Language, width: Int) -> String {
        var lines = SummaryLines(language: language, width: min(max(width, 40), 120))
        heading(report, &lines)
        headline(report, &lines)
        arrivals(report, &lines)
        waiting(report, &lines)
        results(report, &lines)
        ratings(report, &lines)
        rankings(report, &lines)
        library(report, &lines)
        story(report, &lines)
        engine(report, &lines)
        return lines.text
    }

    private static func heading(_ report: DayReport, _ lines: inout SummaryLines) {
        lines.paragraph(ReportPage.title(report))
        lines.paragraph(ReportPage.period(report))
        lines.paragraph(ReportPage.subtitle(report.network))
        lines.rule()
    }

    private static func headline(_ report: DayReport, _ lines: inout SummaryLines) {
        lines.figure(Words.Label.cases, Bilingual(Figures.count(report.cases)), ReportPage.channelsNote(report))
        lines.figure(
            Words.Label.onTimeShare, Bilingual(Figures.percent(report.onTimeShare)), ReportPage.onTimeNote(report))
        lines.figure(Words.Label.meanWait, ReportPage.minutes(report.waiting.mean), ReportPage.waitNote(report))
        lines.figure(
            Words.Label.goodRate, Bilingual(Figures.percent(report.goodShare)), ReportPage.goodNote(report))
    }

    private static func arrivals(_ report: DayReport, _ lines: inout SummaryLines) {
        lines.section(Words.Title.arrivals, [ReportPage.arrivalsFinding(report)])
        let hours = Dictionary(grouping: report.busyHalfHours, by: { $0.minute / 60 })
        lines.bars(
            hours.keys.sorted().map { hour in
                let cases = (hours[hour] ?? []).reduce(0) { $0 + $1.arrivals.total }
                return SummaryLines.Bar(Bilingual(Figures.clock(hour * 60)), cases)
            })
    }

    private static func waiting(_ report: DayReport, _ lines: inout SummaryLines) {
        lines.section(Words.Title.waiting, ReportPage.waitingFindings(report))
        lines.bars(
            report.waiting.histogram.map { bin in
                SummaryLines.Bar(
                    Words.Unit.minutes.filled(["n": Histogram.name(bin)]), bin.people, of: report.waiting.people)
            })
    }

    private static func results(_ report: DayReport, _ lines: inout SummaryLines) {
        let outcomes = report.outcomes
        let kinds: [(Words.Kind, Int)] = [
            (.granted, outcomes.granted), (.refused, outcomes.refused), (.notAccepted, outcomes.notAccepted),
            (.withdrawn, outcomes.withdrawn), (.lapsed, outcomes.lapsed), (.open, outcomes.open),
        ]
        lines.section(Words.Title.results, ReportPage.resultsFindings(report))
        lines.bars(kinds.map { SummaryLines.Bar($0.both, $1, of: outcomes.total) })
        limits(report, &lines)
        lines.section(Words.Title.supervision, [ReportPage.supervisionFinding(report)])
        lines.bars([
            SummaryLines.Bar(Words.Kind.reminder.both, report.supervision.reminders),
            SummaryLines.Bar(Words.Kind.yellow.both, report.supervision.yellow),
            SummaryLines.Bar(Words.Kind.red.both, report.supervision.red),
            SummaryLines.Bar(Words.Kind.order.both, report.supervision.orders),
        ])
        lines.pair(Words.Kind.deemed.both, Bilingual(Figures.count(report.supervision.deemedAcceptances)))
        lines.pair(Words.Kind.supplements.both, Bilingual(Figures.count(report.supervision.supplements)))
    }

    private static func limits(_ report: DayReport, _ lines: inout SummaryLines) {
        guard let limits = report.limits else { return }
        lines.section(Words.Title.limits, ReportPage.limitsFindings(limits))
        lines.bars(
            limits.clocks.map { row in
                let late = Words.Limit.lateOf.filled(["late": Figures.count(row.late)])
                return SummaryLines.Bar(ReportPage.name(ofClock: row.kind), row.total, note: late)
            })
        for row in limits.suspensions {
            lines.pair(
                ReportPage.name(ofGround: row.ground),
                Words.Limit.pausedCases.filled([
                    "cases": Figures.count(row.cases), "days": Figures.decimal(row.meanDays),
                ]))
        }
        for row in limits.warnings where row.asked > 0 {
            lines.pair(
                ReportPage.name(ofLevel: row.level),
                Words.Limit.answeredOf.filled([
                    "asked": Figures.count(row.asked), "answered": Figures.count(row.answered),
                    "contested": Figures.count(row.contested), "revoked": Figures.count(row.revoked),
                ]))
        }
    }

    private static func ratings(_ report: DayReport, _ lines: inout SummaryLines) {
        let ratings = report.ratings
        let kinds: [(Words.Kind, Int)] = [
            (.five, ratings.five), (.four, ratings.four), (.three, ratings.three), (.two, ratings.two),
            (.one, ratings.one),
        ]
        lines.section(Words.Title.ratings, ReportPage.ratingsFindings(report))
        lines.bars(kinds.map { SummaryLines.Bar($0.both, $1, of: ratings.rated) })
    }

    private static func rankings(_ report: DayReport, _ lines: inout SummaryLines) {
        lines.section(Words.Column.busiestHalls, ReportPage.hallsFindings(report))
        lines.bars(
            report.busiestHalls.prefix(5).map { hall in
                SummaryLines.Bar(hall.name, hall.cases, note: ReportPage.minutes(hall.meanWait))
            })
        lines.section(Words.Title.agencies, [ReportPage.agenciesFinding(report)])
        lines.section(Words.Title.items, [ReportPage.itemsFinding(report)])
        lines.bars(
            report.busiestItems.prefix(5).map { SummaryLines.Bar($0.name, $0.cases, of: report.cases) })
    }

    private static func library(_ report: DayReport, _ lines: inout SummaryLines) {
        guard let library = report.library else { return }
        lines.section(Words.Title.library, ReportPage.libraryFindings(library))
        lines.bars(library.licences.prefix(5).map { SummaryLines.Bar($0.name, $0.issued, of: library.issued) })
    }

    private static func story(_ report: DayReport, _ lines: inout SummaryLines) {
        guard let story = report.story, let finding = ReportPage.storyFinding(report) else { return }
        lines.section(Words.Title.story, [finding])
        var day: CivilDate?
        for step in story.steps {
            if step.instant.date != day { lines.entry("", Figures.day(step.instant.date.description), nil) }
            day = step.instant.date
            lines.entry(Figures.clock(step.instant.minuteOfDay), step.event, step.place)
        }
    }

    private static func engine(_ report: DayReport, _ lines: inout SummaryLines) {
        let engine = report.engine
        lines.section(Words.Title.engine, [])
        lines.pair(Words.Column.commands.both, Bilingual(Figures.count(engine.commands)))
        lines.pair(Words.Column.events.both, Bilingual(Figures.count(engine.events)))
        lines.pair(Words.Column.seconds.both, ReportPage.seconds(report))
        lines.pair(Words.Column.databasePerCase.both, Bilingual(Figures.bytes(report.bytesPerCase)))
        lines.pair(Words.Column.durability.both, Bilingual(engine.durability ?? Figures.none))
        lines.pair(Words.Column.journal.both, Bilingual(Figures.count(engine.journalLength)))
        lines.pair(Words.Column.seed.both, Bilingual(String(report.seed)))
        lines.pair(Words.Column.digest.both, Bilingual(engine.digest))
        lines.pair(Words.Column.check.both, ReportPage.checkResult(engine.check))
        if let detail = engine.check?.detail { lines.paragraph(detail, indent: 2) }
    }
}
