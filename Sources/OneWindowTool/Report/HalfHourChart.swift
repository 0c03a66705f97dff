import OneWindowCore

/// Charts over the half hours of the day.
enum HalfHourChart {
    /// Arrivals, one bar for every half hour, its channels stacked.
    static func arrivals(_ slots: ArraySlice<DayReport.HalfHour>) -> HTML {
        let chart = ColumnChart(highest: slots.map { Double($0.arrivals.total) }.max() ?? 0, count: slots.count)
        guard !slots.isEmpty else { return nothing }
        var content: [HTML] = []
        for (index, slot) in slots.enumerated() {
            let counts = slot.arrivals
            let window = Double(counts.window)
            let kiosk = window + Double(counts.kiosk)
            let tip = [
                Figures.halfHour(from: slot.minute),
                "\(Words.Label.window.both.joined) \(Figures.count(counts.window))",
                "\(Words.Label.kiosk.both.joined) \(Figures.count(counts.kiosk))",
                "\(Words.Label.online.both.joined) \(Figures.count(counts.online))",
            ].joined(separator: " · ")
            content.append(
                """
                <g><title>\(tip)</title>
                \(chart.rect(index, to: window, "window"))
                \(chart.rect(index, from: window, to: kiosk, "kiosk"))
                \(chart.rect(index, from: kiosk, to: Double(counts.total), "online"))
                </g>
                """)
            if slots.count <= 24 {
                content.append(chart.value(index, at: Double(counts.total), Figures.count(counts.total)))
            }
        }
        return chart.draw(content + times(slots, chart), caption: Words.Label.arrivalsByHalfHour.both)
    }

    /// The mean wait, one bar for every half hour, against the target.
    static func waiting(_ slots: ArraySlice<DayReport.HalfHour>, target: Double) -> HTML {
        let highest = slots.compactMap(\.meanWait).max() ?? 0
        let chart = ColumnChart(highest: max(highest, target * 1.1), count: slots.count)
        guard !slots.isEmpty else { return nothing }
        var content: [HTML] = []
        for (index, slot) in slots.enumerated() {
            guard let wait = slot.meanWait else { continue }
            let tip = "\(Figures.halfHour(from: slot.minute)) · \(ReportPage.minutes(wait).joined)"
            content.append(
                """
                <g><title>\(tip)</title>\(chart.rect(index, to: wait, wait > target ? "above" : "wait"))</g>
                """)
            if slots.count <= 24 { content.append(chart.value(index, at: wait, Figures.decimal(wait))) }
        }
        let name = Words.Label.target.filled(["minutes": Figures.short(target)])
        content.append(chart.line(at: target, name))
        return chart.draw(content + times(slots, chart), caption: Words.Label.waitByHalfHour.both)
    }

    /// What stands where there is nothing to draw.
    static let nothing: HTML = "<p class=\"nothing\">\(Figures.none)</p>"

    /// The full hours under the bars, only as many as have room.
    private static func times(_ slots: ArraySlice<DayReport.HalfHour>, _ chart: ColumnChart) -> [HTML] {
        let hours = max(1, (slots.count + 19) / 20)
        return slots.enumerated().compactMap { index, slot in
            slot.minute % (hours * 60) == 0 ? chart.edge(index, Figures.clock(slot.minute)) : nil
        }
    }
}

/// The people by how long they waited.
enum Histogram {
    /// One bar for every bin; those past the target are hatched.
    static func draw(_ bins: [DayReport.WaitBin], target: Double) -> HTML {
        let chart = ColumnChart(highest: bins.map { Double($0.people) }.max() ?? 0, count: bins.count)
        guard !bins.isEmpty else { return HalfHourChart.nothing }
        var content: [HTML] = []
        for (index, bin) in bins.enumerated() {
            let range = name(bin)
            let people = Double(bin.people)
            let tip = "\(Words.Unit.minutes.filled(["n": range]).joined) · \(Figures.count(bin.people))"
            let style = Double(bin.from) >= target ? "above" : "wait"
            content.append("<g><title>\(tip)</title>\(chart.rect(index, to: people, style))</g>")
            content.append(chart.value(index, at: people, Figures.count(bin.people)))
            content.append(chart.name(index, range))
        }
        return chart.draw(content, caption: Words.Label.waitHistogram.both)
    }

    /// The bounds of a bin in minutes: `5–10`, `≥60`.
    static func name(_ bin: DayReport.WaitBin) -> String {
        bin.to.map { "\(bin.from)–\($0)" } ?? "≥\(bin.from)"
    }
}
