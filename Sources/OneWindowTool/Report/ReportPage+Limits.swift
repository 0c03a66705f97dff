import OneWindowCore

extension ReportPage {
    /// How limits were kept, what stopped them, what became of warnings.
    static func limits(_ report: DayReport) -> HTML {
        guard let limits = report.limits else { return .empty }
        let suspensions: HTML =
            limits.suspensions.isEmpty
            ? .empty : "<figure><figcaption>\(Words.Limit.byGround)</figcaption>\(groundTable(limits))</figure>"
        return section(
            "limits", .limits, limitsFindings(limits),
            """
            <div class="halves">
            <figure>
            <figcaption>\(Words.Limit.byKind)</figcaption>
            \(clockTable(limits))
            </figure>
            <div>
            \(suspensions)
            <figure>
            <figcaption>\(Words.Limit.byLevel)</figcaption>
            \(warningTable(limits))
            </figure>
            </div>
            </div>
            """)
    }

    /// The sentences of the limits.
    static func limitsFindings(_ limits: DayReport.Limits) -> [Bilingual] {
        let total = limits.clocks.reduce(0) { $0 + $1.total }
        let late = limits.clocks.reduce(0) { $0 + $1.late }
        let word: Words.Limit = late == 0 ? .keptAll : .kept
        var findings = [
            word.filled(["total": Figures.count(total), "late": Figures.count(late)]),
            Words.Limit.paused.filled([
                "suspended": Figures.count(limits.suspended), "extended": Figures.count(limits.extended),
            ]),
        ]
        if limits.asked > 0 {
            findings.append(
                Words.Limit.answers.filled([
                    "asked": Figures.count(limits.asked), "answered": Figures.count(limits.answered),
                ]))
        }
        return findings
    }

    /// The name of what a limit measures, from its name in JSON.
    static func name(ofClock kind: String) -> Bilingual {
        ClockKind.allCases.first { $0.name == kind }.map(LimitNames.name) ?? Bilingual(kind)
    }

    /// The name of a ground, from its name in JSON.
    static func name(ofGround ground: String) -> Bilingual {
        SuspensionGround.allCases.first { $0.name == ground }.map(LimitNames.name) ?? Bilingual(ground)
    }

    /// The name of a level with its sign, from its name in JSON.
    static func name(ofLevel level: String) -> Bilingual {
        WarningLevel.allCases.first { $0.name == level }.map(LimitNames.name) ?? Bilingual(level)
    }

    private static func head(_ words: [Words.Limit]) -> HTML {
        let cells = words.map { "<th scope=\"col\">\($0)</th>" as HTML }
        return "<thead><tr>\(cells)</tr></thead>"
    }

    private static func clockTable(_ limits: DayReport.Limits) -> HTML {
        let rows = limits.clocks.map { row in
            """
            <tr><th scope="row">\(name(ofClock: row.kind))</th><td>\(Figures.count(row.total))</td>\
            <td>\(Figures.count(row.onTime))</td><td>\(Figures.count(row.late))</td>\
            <td>\(Figures.percent(Share(row.onTime, of: row.total)))</td></tr>
            """ as HTML
        }
        return """
            <table class="plain">
            \(head([.kind, .total, .onTime, .late, .share]))
            <tbody>
            \(rows)
            </tbody>
            </table>
            """
    }

    private static func groundTable(_ limits: DayReport.Limits) -> HTML {
        let rows = limits.suspensions.map { row in
            """
            <tr><th scope="row">\(name(ofGround: row.ground))</th><td>\(Figures.count(row.cases))</td>\
            <td>\(Figures.decimal(row.meanDays))</td></tr>
            """ as HTML
        }
        return """
            <table class="plain">
            \(head([.ground, .cases, .meanDays]))
            <tbody>
            \(rows)
            </tbody>
            </table>
            """
    }

    private static func warningTable(_ limits: DayReport.Limits) -> HTML {
        let rows = limits.warnings.map { row in
            """
            <tr><th scope="row">\(name(ofLevel: row.level))</th><td>\(Figures.count(row.raised))</td>\
            <td>\(Figures.count(row.asked))</td><td>\(Figures.count(row.answered))</td>\
            <td>\(Figures.count(row.contested))</td><td>\(Figures.count(row.revoked))</td></tr>
            """ as HTML
        }
        return """
            <table class="plain">
            \(head([.level, .raised, .asked, .answered, .contested, .revoked]))
            <tbody>
            \(rows)
            </tbody>
            </table>
            """
    }
}
