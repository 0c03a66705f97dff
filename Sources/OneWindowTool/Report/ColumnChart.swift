import OneWindowCore

/// The frame of a chart with upright bars: a scale on the left, bars side by side, names under them.
///
/// Horizontal positions are in percent of the room there is and vertical ones in pixels, so that the chart fits
/// any width while its texts keep their size.
struct ColumnChart {
    /// The highest value that the scale must hold.
    let highest: Double
    /// How many bars there are.
    let count: Int

    private static let left = 8.0
    private static let top = 22.0
    private static let base = 208.0

    /// The height of the whole drawing, in pixels.
    static let height = 232

    /// The distance between lines of the scale: 1, 2 or 5 times a power of ten, for at most five lines.
    var step: Double {
        var step = 1.0
        while step * 5 < highest {
            let leading = String(Int(step)).first
            step *= leading == "2" ? 2.5 : 2
        }
        return step
    }

    /// The value at the top of the scale.
    var top: Double {
        max(1, (highest / step).rounded(.up)) * step
    }

    /// The vertical position of a value.
    func y(_ value: Double) -> Double {
        Self.base - (Self.base - Self.top) * value / top
    }

    /// The left edge of a bar's room, in percent.
    func x(_ index: Int) -> Double {
        Self.left + slot * Double(index)
    }

    /// The middle of a bar's room, in percent.
    func middle(_ index: Int) -> Double {
        x(index) + slot / 2
    }

    /// The room of one bar, in percent.
    var slot: Double {
        (100 - Self.left) / Double(max(1, count))
    }

    /// A bar from one value to another.
    func rect(_ index: Int, from low: Double = 0, to high: Double, _ style: String) -> HTML {
        let x = Bars.percent(x(index) + slot * 0.11)
        let width = Bars.percent(slot * 0.78)
        return """
            <rect x="\(x)" y="\(y(high))" width="\(width)" height="\(max(0, y(low) - y(high)))" class="\(style)" />
            """
    }

    /// A text over the top of a bar.
    func value(_ index: Int, at value: Double, _ text: String) -> HTML {
        """
        <text x="\(Bars.percent(middle(index)))" y="\(y(value) - 4)" text-anchor="middle" class="value">\
        \(text)</text>
        """
    }

    /// A text under a bar.
    func name(_ index: Int, _ text: String) -> HTML {
        """
        <text x="\(Bars.percent(middle(index)))" y="\(Self.base + 17)" text-anchor="middle">\(text)</text>
        """
    }

    /// A text under the left edge of a bar, where a time begins.
    func edge(_ index: Int, _ text: String) -> HTML {
        let x = Bars.percent(x(index))
        return """
            <line x1="\(x)" y1="\(Self.base)" x2="\(x)" y2="\(Self.base + 5)" class="axis" />\
            <text x="\(x)" y="\(Self.base + 18)" text-anchor="middle">\(text)</text>
            """
    }

    /// A dashed line across all bars with its name at the right end.
    func line(at value: Double, _ text: Bilingual) -> HTML {
        let y = y(value)
        func label(_ language: Language, _ style: String, _ code: String) -> HTML {
            """
            <text x="100%" y="\(y - 5)" text-anchor="end" class="\(style)" lang="\(code)">\
            \(text.text(in: language))</text>
            """
        }
        return """
            <line x1="\(Bars.percent(Self.left))" y1="\(y)" x2="100%" y2="\(y)" class="target" />
            <g class="target-name">\(label(.chinese, "zh", "zh-CN"))\(label(.english, "en", "en"))</g>
            """
    }

    /// The drawing, with the scale behind its content.
    func draw(_ content: [HTML], caption: Bilingual) -> HTML {
        var lines: [HTML] = []
        for number in 0...Int((top / step).rounded()) {
            let value = Double(number) * step
            lines.append(
                """
                <line x1="\(Bars.percent(Self.left))" y1="\(y(value))" x2="100%" y2="\(y(value))" \
                class="\(number == 0 ? "axis" : "grid")" />\
                <text x="\(Bars.percent(Self.left - 1))" y="\(y(value) + 4)" text-anchor="end">\
                \(Figures.count(Int(value)))</text>
                """)
        }
        return """
            <svg class="chart" width="100%" height="\(Self.height)" role="img" aria-label="\(caption.joined)">
            \(lines)
            \(content)
            </svg>
            """
    }
}
