import OneWindowCore

/// Horizontal bars. Their positions are in percent of the room, so that texts keep their size on any screen.
enum Bars {
    /// A part of a stacked bar.
    struct Part {
        /// Its name.
        let name: Bilingual
        /// How many.
        let count: Int
        /// The class that gives it colour and pattern.
        let style: String

        /// Creates a part.
        init(_ name: Bilingual, _ count: Int, _ style: String) {
            self.name = name
            self.count = count
            self.style = style
        }
    }

    /// A bar among others that start at the same line.
    struct Row {
        /// A sign before the name that tells the row apart without colour.
        let mark: String
        /// Its name.
        let name: Bilingual
        /// How many.
        let count: Int
        /// The class that gives it colour and pattern.
        let style: String
        /// The whole that it is a part of, where its share is shown.
        let whole: Int?

        /// Creates a row.
        init(_ mark: String, _ name: Bilingual, _ count: Int, _ style: String, of whole: Int? = nil) {
            self.mark = mark
            self.name = name
            self.count = count
            self.style = style
            self.whole = whole
        }
    }

    /// A bar for a mean, such as of working days or minutes.
    struct Measure {
        /// Its name.
        let name: Bilingual
        /// The number, or nil where there is none.
        let value: Double?
        /// The class that gives it colour and pattern.
        let style: String

        /// Creates a measure.
        init(_ name: Bilingual, _ value: Double?, _ style: String) {
            self.name = name
            self.value = value
            self.style = style
        }
    }

    /// A small square with the colour and pattern of a class, for legends.
    static func swatch(_ style: String) -> HTML {
        """
        <svg class="swatch" width="14" height="14" aria-hidden="true">\
        <rect x="0.5" y="0.5" width="13" height="13" class="\(style)" /></svg>
        """
    }

    /// One bar of all parts, and under it every part with its number and share.
    static func stacked(_ parts: [Part]) -> HTML {
        let whole = parts.reduce(0) { $0 + $1.count }
        var left = 0.0
        var rects: [HTML] = []
        for part in parts where part.count > 0 {
            let width = Double(part.count) * 100 / Double(whole)
            let tip = "\(part.name.joined): \(Figures.count(part.count))"
            rects.append(
                """
                <rect x="\(percent(left))" y="0.5" width="\(percent(width))" height="33" class="\(part.style)">\
                <title>\(tip)</title></rect>
                """)
            left += width
        }
        let legend = parts.map { part in
            """
            <li>\(swatch(part.style))<span>\(part.name)</span> <b>\(Figures.count(part.count))</b> \
            <small>\(Figures.percent(Share(part.count, of: whole)))</small></li>
            """ as HTML
        }
        let drawing: HTML = """
            <svg class="stack" width="100%" height="34" aria-hidden="true">
            \(rects)
            </svg>
            """
        return """
            \(whole > 0 ? drawing : .empty)
            <ul class="legend">
            \(legend)
            </ul>
            """
    }

    /// Bars under each other, each with its name and number.
    static func ranked(_ rows: [Row]) -> HTML {
        let longest = rows.map(\.count).max() ?? 0
        let lines = rows.map { row in
            let share = row.whole.map { Figures.percent(Share(row.count, of: $0)) } ?? ""
            return """
                <li><span class="name">\(row.mark)\(row.name)</span>\
                \(bar(Double(row.count), of: Double(longest), row.style))\
                <span class="number"><b>\(Figures.count(row.count))</b> <small>\(share)</small></span></li>
                """ as HTML
        }
        return "<ul class=\"bars\">\n\(lines)\n</ul>"
    }

    /// Bars for means.
    static func measured(_ rows: [Measure]) -> HTML {
        let longest = rows.compactMap(\.value).max() ?? 0
        let lines = rows.map { row in
            """
            <li><span class="name">\(row.name)</span>\(bar(row.value ?? 0, of: longest, row.style))\
            <span class="number"><b>\(Figures.decimal(row.value))</b></span></li>
            """ as HTML
        }
        return "<ul class=\"bars\">\n\(lines)\n</ul>"
    }

    /// One bar, as long as its value is of the longest.
    static func bar(_ value: Double, of longest: Double, _ style: String) -> HTML {
        let width = longest > 0 ? value * 100 / longest : 0
        return """
            <svg class="bar" width="100%" height="14" aria-hidden="true">\
            <rect x="0" y="1" width="\(percent(width))" height="12" class="\(style)" /></svg>
            """
    }

    /// A position in percent, to a hundredth so that thin parts keep their width.
    static func percent(_ value: Double) -> String {
        guard value.isFinite else { return "0%" }
        let hundredths = Int((min(max(value, 0), 100) * 100).rounded())
        return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)%"
    }
}
