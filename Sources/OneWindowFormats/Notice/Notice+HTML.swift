public import OneWindowCore

extension Notice {
    /// The notice as one page of HTML that needs nothing else and prints on A4, with the way through as a picture.
    public static func html(_ plan: PackagePlan, in language: Language) -> String {
        let content = NoticeContent(plan: plan, language: language)
        let title = "\(content.word(.notice)) – \(content.text(plan.name))"
        var body = header(content)
        body.append(section(content.word(.yours), answers(content)))
        body.append(section(content.word(.way), PathMap(content).svg))
        body.append(section(content.word(.item), items(content) + list(content.facts)))
        body.append(section(content.word(.materials), materials(content) + "<p>\(escape(content.merging))</p>"))
        if !plan.spared.isEmpty { body.append(section(content.word(.spared), list(content.spared))) }
        if !plan.notes.isEmpty { body.append(section(content.word(.notes), list(plan.notes.map(content.text)))) }
        body.append("<footer><p>\(escape(content.word(.closing)))</p>")
        body.append("<p class=\"seal\">\(escape(content.word(.seal))) ____________________</p></footer>")
        return """
            <!DOCTYPE html>
            <html lang="\(language == .english ? "en" : "zh-Hans")">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>\(escape(title))</title>
            <style>\(style)</style>
            </head>
            <body>
            <main>
            \(body.joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }

    private static func escape(_ text: String) -> String { HTMLText.escape(text) }

    private static func header(_ content: NoticeContent) -> [String] {
        let plan = content.plan
        let theme = content.text(plan.theme)
        let lead = [theme, content.text(plan.lead), content.date(plan.begins)].filter { !$0.isEmpty }
        return [
            "<header><h1>\(escape(content.word(.notice)))</h1><p class=\"name\">\(escape(content.text(plan.name)))</p>",
            "<p class=\"lead\">\(escape(lead.joined(separator: " · ")))</p></header>",
        ]
    }

    private static func section(_ title: String, _ content: String) -> String {
        "<section><h2>\(escape(title))</h2>\n\(content)\n</section>"
    }

    private static func list(_ lines: [String]) -> String {
        "<ul>" + lines.map { "<li>\(escape($0))</li>" }.joined() + "</ul>"
    }

    private static func table(_ heads: [String], _ rows: [[String]], style: String = "") -> String {
        let head = heads.map { "<th>\(escape($0))</th>" }.joined()
        let body = rows.map { row in "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        return "<table class=\"\(style)\"><thead><tr>\(head)</tr></thead><tbody>"
            + body.joined(separator: "\n") + "</tbody></table>"
    }

    private static func answers(_ content: NoticeContent) -> String {
        if content.answers.isEmpty { return "<p>\(escape(content.word(.always)))</p>" }
        return "<dl>"
            + content.answers.map { "<div><dt>\(escape($0.question))</dt><dd>\(escape($0.answer))</dd></div>" }.joined()
            + "</dl>"
    }

    private static func items(_ content: NoticeContent) -> String {
        let heads: [NoticeWords] = [.number, .item, .agency, .limit, .due]
        let rows = content.plan.steps.enumerated().map { place, step in
            var name = "<b>\(escape(content.text(step.name)))</b>"
            let small = [content.text(step.note), content.reasons(step.reasons)].filter { !$0.isEmpty }
            let words = small.joined(separator: content.word(.separator))
            if !small.isEmpty { name += "<br/><small>\(escape(words))</small>" }
            return [
                "\(place + 1)", name, escape(content.text(step.agency)), escape(content.limit(step.limit)),
                escape(content.shortDate(step.due)),
            ]
        }
        return table(heads.map { content.word($0) }, rows, style: "items")
    }

    private static func materials(_ content: NoticeContent) -> String {
        let heads: [NoticeWords] = [.material, .originals, .copies, .usedBy, .remark]
        let rows = content.plan.materials.map { material in
            [
                "<span class=\"tick\">\(material.isSpared ? "✓" : "☐")</span>",
                escape(content.text(material.name)), "\(material.originals)", "\(material.copies)",
                escape(material.items.map { content.number(of: $0) }.joined(separator: ", ")),
                escape(content.remarks(material)),
            ]
        }
        return table([""] + heads.map { content.word($0) }, rows, style: "materials")
    }

    private static let style = """
        @page { size: A4; margin: 14mm }
        * { box-sizing: border-box }
        body { margin: 0; background: #eef1f4; color: #1c2630; font: 14px/1.55 "Noto Sans CJK SC", \
        "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif }
        main { max-width: 210mm; margin: 0 auto; padding: 12mm 14mm; background: #fff }
        header { border-bottom: 3px solid #b3261e; padding-bottom: 8px; margin-bottom: 6px }
        h1 { margin: 0; font-size: 24px; letter-spacing: .08em; color: #b3261e }
        .name { margin: 2px 0 0; font-size: 18px; font-weight: 700 }
        .lead { margin: 0; color: #5a6b7b }
        h2 { font-size: 15px; margin: 16px 0 6px; padding-left: 8px; border-left: 4px solid #b3261e }
        section { break-inside: avoid-page }
        dl { display: grid; grid-template-columns: repeat(2, 1fr); gap: 4px 18px; margin: 0 }
        dl div { display: flex; justify-content: space-between; gap: 10px; border-bottom: 1px dotted #c3ccd5 }
        dt { color: #42525f } dd { margin: 0; font-weight: 700; text-align: right }
        table { border-collapse: collapse; width: 100%; font-size: 13px }
        th, td { border: 1px solid #c3ccd5; padding: 4px 7px; text-align: left; vertical-align: top }
        th { background: #f3f5f7; font-weight: 600; white-space: nowrap }
        small { color: #5a6b7b } tr { break-inside: avoid }
        .items td:nth-child(4), .items td:nth-child(5), .materials td:nth-child(5) { white-space: nowrap }
        .materials td:nth-child(3), .materials td:nth-child(4) { text-align: center }
        .tick { font-size: 16px; line-height: 1 }
        ul { margin: 8px 0 0; padding-left: 20px } p { margin: 6px 0 }
        .map { width: 100%; height: auto; max-height: 250mm; font-family: inherit }
        .map text { font-size: 12px; fill: #1c2630 } .map .strong { font-weight: 700; font-size: 13px }
        .map .mid { text-anchor: middle } .map .small { font-size: 11.5px } .map .faint { fill: #6d7d8b }
        .map .box { fill: #fff; stroke: #8a9aa8; stroke-width: 1.3 }
        .map .box.main { fill: #fdf1ef; stroke: #b3261e; stroke-width: 2 }
        .map .end { fill: #eaf1f7; stroke: #35608a; stroke-width: 1.5 }
        .map .arrow { fill: none; stroke: #8a9aa8; stroke-width: 1.4 }
        .map .arrow.main { stroke: #b3261e; stroke-width: 2.2 }
        footer { margin-top: 18px; border-top: 1px solid #c3ccd5; color: #5a6b7b; font-size: 12px }
        .seal { text-align: right; margin-top: 18px }
        @media print { body { background: #fff } main { padding: 0; max-width: none } }
        """
}
