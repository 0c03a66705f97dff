import OneWindowCore

extension ReportPage {
    /// The halls, by level and the busiest.
    static func halls(_ report: DayReport) -> HTML {
        section(
            "halls", .halls, hallsFindings(report),
            """
            <div class="halves">
            <figure>
            <figcaption>\(Words.Column.byLevel)</figcaption>
            \(levelTable(report))
            </figure>
            <figure>
            <figcaption>\(Words.Column.busiestHalls)</figcaption>
            \(hallTable(report))
            </figure>
            </div>
            """)
    }

    /// The sentences of the halls.
    static func hallsFindings(_ report: DayReport) -> [Bilingual] {
        let halls = report.busiestHalls
        guard let first = halls.first else { return [Words.Sentence.noData.both] }
        var findings = [
            Words.Sentence.halls.filled(
                [
                    "cases": Figures.count(first.cases),
                    "share": Figures.percent(Share(first.cases, of: report.cases)),
                ], names: ["hall": first.name])
        ]
        let above = halls.filter { ($0.meanWait ?? 0) > report.waiting.target }
        if !above.isEmpty {
            findings.append(
                Words.Sentence.hallsAbove.filled([
                    "n": Figures.count(above.count), "target": Figures.short(report.waiting.target),
                ]))
        }
        return findings
    }

    /// All agencies.
    static func agencies(_ report: DayReport) -> HTML {
        let rows = report.rankedAgencies
        let longest = rows.first?.cases ?? 0
        let lowestOnTime = lowest(rows.map(\.onTimeShare))
        let lowestGood = lowest(rows.map(\.goodShare))
        let lines = rows.map { row in
            """
            <tr><th scope="row">\(row.name)</th>\(barCells(row.cases, of: longest))\
            <td>\(Figures.count(row.completed))</td>\(shareCell(row.onTimeShare, lowest: lowestOnTime))\
            <td>\(Figures.decimal(row.meanDaysUsed))</td>\
            <td>\(Figures.count(row.rated))</td>\(shareCell(row.goodShare, lowest: lowestGood))</tr>
            """ as HTML
        }
        let isMarked = lowestOnTime != nil || lowestGood != nil
        let legend: HTML = isMarked ? "<p class=\"aside\">▼ \(Words.Column.lowest)</p>" : .empty
        return section(
            "agencies", .agencies, [agenciesFinding(report)],
            """
            <div class="scroll"><table class="ranking">
            <thead><tr><th scope="col">\(Words.Column.agency)</th>\
            <th scope="col" colspan="2">\(Words.Label.cases)</th>\
            <th scope="col">\(Words.Column.completed)</th><th scope="col">\(Words.Label.onTimeShare)</th>\
            <th scope="col">\(Words.Column.meanDays)</th>\
            <th scope="col">\(Words.Column.rated)</th><th scope="col">\(Words.Label.goodRate)</th></tr></thead>
            <tbody>
            \(lines)
            </tbody>
            </table></div>
            \(legend)
            """)
    }

    /// The sentence of the agencies.
    static func agenciesFinding(_ report: DayReport) -> Bilingual {
        let rows = report.rankedAgencies.filter { $0.completed > 0 }
        guard let worst = rows.min(by: { $0.onTimeShare.isLess(than: $1.onTimeShare) }) else {
            return Words.Sentence.agenciesNone.filled(["n": Figures.count(report.agencies.count)])
        }
        guard worst.onTime < worst.completed else {
            return Words.Sentence.agenciesAllOnTime.filled(["n": Figures.count(rows.count)])
        }
        return Words.Sentence.agencies.filled(
            [
                "n": Figures.count(report.agencies.count), "share": Figures.percent(worst.onTimeShare),
                "completed": Figures.count(worst.completed),
            ], names: ["agency": worst.name])
    }

    /// The items with the most cases.
    static func items(_ report: DayReport) -> HTML {
        let rows = report.busiestItems
        let longest = rows.first?.cases ?? 0
        let lines = rows.enumerated().map { index, row in
            let agency: HTML = row.agency.map { "<small>\($0)</small>" } ?? .empty
            return """
                <tr><td class="rank">\(index + 1)</td><th scope="row">\(row.name) \(agency)</th>\
                \(barCells(row.cases, of: longest))\
                <td>\(Figures.percent(Share(row.cases, of: report.cases)))</td></tr>
                """ as HTML
        }
        return section(
            "items", .items, [itemsFinding(report)],
            """
            <div class="scroll"><table class="ranking">
            <thead><tr><th></th><th scope="col">\(Words.Column.item)</th>\
            <th scope="col" colspan="2">\(Words.Label.cases)</th><th scope="col">\(Words.Label.share)</th></tr>\
            </thead>
            <tbody>
            \(lines)
            </tbody>
            </table></div>
            """)
    }

    /// The sentence of the items.
    static func itemsFinding(_ report: DayReport) -> Bilingual {
        let rows = report.busiestItems
        guard !rows.isEmpty else { return Words.Sentence.noData.both }
        let cases = rows.reduce(0) { $0 + $1.cases }
        return Words.Sentence.items.filled([
            "n": Figures.count(rows.count), "cases": Figures.count(cases),
            "share": Figures.percent(Share(cases, of: report.cases)),
        ])
    }

    /// The name of a level.
    static func name(of level: DayReport.Level) -> Words.Column {
        switch level {
        case .district: .district
        case .street: .street
        case .community: .community
        }
    }

    private static func levelTable(_ report: DayReport) -> HTML {
        let rows = report.levels.map { row in
            """
            <tr><th scope="row">\(name(of: row.level))</th><td>\(Figures.count(row.halls))</td>\
            <td>\(Figures.count(row.windows))</td><td>\(Figures.count(row.cases))</td>\
            <td>\(Figures.percent(Share(row.cases, of: report.cases)))</td>\
            <td>\(wait(row.meanWait, target: report.waiting.target))</td></tr>
            """ as HTML
        }
        let target = report.waiting.target
        var waits = report.levels.map { row in
            Bars.Measure(name(of: row.level).both, row.meanWait, (row.meanWait ?? 0) > target ? "above" : "wait")
        }
        waits.append(Bars.Measure(Words.Label.target.filled(["minutes": Figures.short(target)]), target, "open"))
        return """
            <table class="plain">
            <thead><tr><th scope="col">\(Words.Column.level)</th><th scope="col">\(Words.Column.halls)</th>\
            <th scope="col">\(Words.Column.windows)</th><th scope="col">\(Words.Label.cases)</th>\
            <th scope="col">\(Words.Label.share)</th><th scope="col">\(Words.Label.meanWait)</th></tr></thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            <p class="aside">\(Words.Column.shareOfAll)</p>
            <p class="caption">\(Words.Column.waitByLevel)</p>
            \(Bars.measured(waits))
            """
    }

    private static func hallTable(_ report: DayReport) -> HTML {
        let rows = report.busiestHalls
        let longest = rows.first?.cases ?? 0
        let lines = rows.enumerated().map { index, row in
            """
            <tr><td class="rank">\(index + 1)</td><th scope="row">\(row.name)</th>\
            \(barCells(row.cases, of: longest))<td>\(wait(row.meanWait, target: report.waiting.target))</td></tr>
            """ as HTML
        }
        let above = Words.Column.aboveTarget.filled(["target": Figures.short(report.waiting.target)])
        let isMarked = rows.contains { ($0.meanWait ?? 0) > report.waiting.target }
        let legend: HTML = isMarked ? "<p class=\"aside\">▲ \(above)</p>" : .empty
        return """
            <div class="scroll"><table class="ranking">
            <thead><tr><th></th><th scope="col">\(Words.Column.hall)</th>\
            <th scope="col" colspan="2">\(Words.Label.cases)</th><th scope="col">\(Words.Label.meanWait)</th></tr>\
            </thead>
            <tbody>
            \(lines)
            </tbody>
            </table></div>
            \(legend)
            """
    }

    private static func wait(_ wait: Double?, target: Double) -> HTML {
        guard let wait, wait > target else { return "\(minutes(wait))" }
        return "<b class=\"alarm\">▲ \(minutes(wait))</b>"
    }

    private static func barCells(_ count: Int, of longest: Int) -> HTML {
        """
        <td class="bar">\(Bars.bar(Double(count), of: Double(longest), "wait"))</td>\
        <td>\(Figures.count(count))</td>
        """
    }

    private static func shareCell(_ share: Share, lowest: Share?) -> HTML {
        let text = Figures.percent(share)
        return share == lowest ? "<td><b class=\"alarm\">▼ \(text)</b></td>" : "<td>\(text)</td>"
    }

    /// The lowest share, unless all are alike.
    private static func lowest(_ shares: [Share]) -> Share? {
        let real = shares.filter { $0.whole > 0 }
        guard let low = real.min(by: { $0.isLess(than: $1) }), real.contains(where: { low.isLess(than: $0) })
        else { return nil }
        return low
    }
}
