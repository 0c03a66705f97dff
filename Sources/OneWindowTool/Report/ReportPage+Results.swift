import OneWindowCore

extension ReportPage {
    /// How cases ended, and whether in time.
    static func results(_ report: DayReport) -> HTML {
        let outcomes = report.outcomes
        let ends = [
            Bars.Part(Words.Kind.granted.both, outcomes.granted, "granted"),
            Bars.Part(Words.Kind.refused.both, outcomes.refused, "refused"),
            Bars.Part(Words.Kind.notAccepted.both, outcomes.notAccepted, "not-accepted"),
            Bars.Part(Words.Kind.withdrawn.both, outcomes.withdrawn, "withdrawn"),
            Bars.Part(Words.Kind.lapsed.both, outcomes.lapsed, "lapsed"),
            Bars.Part(Words.Kind.open.both, outcomes.open, "open"),
        ]
        let limits = [
            Bars.Part(Words.Label.onTime.both, report.punctuality.onTime, "granted"),
            Bars.Part(Words.Label.late.both, report.punctuality.late, "late"),
        ]
        return section(
            "results", .results, resultsFindings(report),
            """
            <figure>
            <figcaption>\(Words.Label.outcomeOfAll) <small>\(inAll(outcomes.total))</small></figcaption>
            \(Bars.stacked(ends))
            </figure>
            <div class="halves">
            <figure>
            <figcaption>\(Words.Label.completedWithLimit) <small>\(inAll(report.punctuality.completed))</small>\
            </figcaption>
            \(Bars.stacked(limits))
            \(overdue(report.punctuality))
            </figure>
            <figure>
            <figcaption>\(Words.Label.usedAndPromised) <small>\(inAll(report.punctuality.completed))</small>\
            </figcaption>
            \(daysBars(report.punctuality))
            </figure>
            </div>
            """)
    }

    /// The sentences of the results.
    static func resultsFindings(_ report: DayReport) -> [Bilingual] {
        let punctuality = report.punctuality
        let word = punctuality.completed > 0 ? Words.Sentence.results : Words.Sentence.resultsNone
        var findings = [
            word.filled([
                "cases": Figures.count(report.cases), "granted": Figures.count(report.outcomes.granted),
                "open": Figures.count(report.outcomes.open), "completed": Figures.count(punctuality.completed),
                "late": Figures.count(punctuality.late),
            ])
        ]
        if let used = punctuality.meanDaysUsed, let promised = punctuality.meanDaysPromised {
            findings.append(
                Words.Sentence.daysSaved.filled([
                    "used": Figures.decimal(used), "promised": Figures.decimal(promised),
                ]))
        }
        return findings
    }

    /// What the supervision clocks did.
    static func supervision(_ report: DayReport) -> HTML {
        let figures = report.supervision
        return section(
            "supervision", .supervision, [supervisionFinding(report)],
            """
            <figure>
            <figcaption>\(Words.Kind.warnings)</figcaption>
            \(Bars.ranked([
                Bars.Row("○ ", Words.Kind.reminder.both, figures.reminders, "reminder"),
                Bars.Row("◐ ", Words.Kind.yellow.both, figures.yellow, "yellow"),
                Bars.Row("● ", Words.Kind.red.both, figures.red, "red"),
                Bars.Row("▲ ", Words.Kind.order.both, figures.orders, "red"),
            ]))
            </figure>
            <dl class="strip">
            \(fact(Words.Kind.deemed.both, countOfCases(figures.deemedAcceptances)))
            \(fact(Words.Kind.supplements.both, countOfCases(figures.supplements)))
            </dl>
            """)
    }

    /// The sentence of the supervision.
    static func supervisionFinding(_ report: DayReport) -> Bilingual {
        guard report.warnings > 0 else { return Words.Sentence.warningsNone.both }
        return Words.Sentence.warnings.filled([
            "n": Figures.count(report.warnings), "rate": Figures.decimal(report.warningsPerThousand),
            "red": Figures.count(report.supervision.red),
        ])
    }

    /// What applicants thought of it.
    static func ratings(_ report: DayReport) -> HTML {
        let ratings = report.ratings
        let rows = [
            Bars.Row("5 ", Words.Kind.five.both, ratings.five, "granted", of: ratings.rated),
            Bars.Row("4 ", Words.Kind.four.both, ratings.four, "granted", of: ratings.rated),
            Bars.Row("3 ", Words.Kind.three.both, ratings.three, "granted", of: ratings.rated),
            Bars.Row("2 ", Words.Kind.two.both, ratings.two, "late", of: ratings.rated),
            Bars.Row("1 ", Words.Kind.one.both, ratings.one, "late", of: ratings.rated),
        ]
        return section(
            "ratings", .ratings, ratingsFindings(report),
            """
            <figure>
            <figcaption>\(Words.Title.ratings) <small>\(inAll(ratings.rated))</small></figcaption>
            \(Bars.ranked(rows))
            </figure>
            <dl class="strip">
            \(fact(Words.Label.goodRate.both, explained(report.goodShare)))
            \(fact(Words.Kind.activeRate.both, explained(report.activeShare)))
            </dl>
            """)
    }

    /// The sentences of the ratings.
    static func ratingsFindings(_ report: DayReport) -> [Bilingual] {
        let ratings = report.ratings
        var findings = [Words.Sentence.ratingsNone.both]
        if ratings.rated > 0 {
            findings = [
                Words.Sentence.ratings.filled([
                    "rated": Figures.count(ratings.rated), "good": Figures.count(ratings.good),
                    "share": Figures.percent(report.goodShare), "bad": Figures.count(ratings.rated - ratings.good),
                ])
            ]
        }
        if let rateable = ratings.rateable, rateable > 0 {
            findings.append(
                Words.Sentence.active.filled([
                    "rateable": Figures.count(rateable), "share": Figures.percent(report.activeShare),
                ]))
        }
        return findings
    }

    private static func inAll(_ count: Int) -> Bilingual {
        Words.Unit.ofTotal.filled(["n": Figures.count(count)])
    }

    private static func countOfCases(_ count: Int?) -> Bilingual {
        guard let count else { return Bilingual(Figures.none) }
        return Words.Unit.cases.filled(["n": Figures.count(count)])
    }

    private static func overdue(_ punctuality: DayReport.Punctuality) -> HTML {
        guard let overdue = punctuality.overdueOpen else { return .empty }
        return "<p class=\"aside\">\(Words.Label.overdueOpen) <b>\(countOfCases(overdue))</b></p>"
    }

    private static func daysBars(_ punctuality: DayReport.Punctuality) -> HTML {
        Bars.measured([
            Bars.Measure(Words.Label.daysPromised.both, punctuality.meanDaysPromised, "open"),
            Bars.Measure(Words.Label.daysUsed.both, punctuality.meanDaysUsed, "granted"),
        ])
    }
}
