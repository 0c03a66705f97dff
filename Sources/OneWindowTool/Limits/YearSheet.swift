import OneWindow

/// A year of the calendar (年历): as months in a grid for a terminal, or as figures for programs.
struct YearSheet {
    let year: Int
    let calendar: WorkCalendar

    /// The days of a month, 1 to 12.
    private func days(of month: Int) -> [CivilDate] {
        (1...31).compactMap { CivilDate(year: year, month: month, day: $0) }
    }

    private func workdays(of month: Int) -> Int {
        days(of: month).count { calendar.isWorkday($0) }
    }

    private var workdays: Int { (1...12).reduce(0) { $0 + workdays(of: $1) } }

    private var halfDays: Int {
        (1...12).flatMap(days).count { calendar.kind(of: $0) == .halfDay }
    }

    /// The notices of the year, and what the layer says of it.
    private var notices: [String] {
        let national = calendar.years.first { $0.year == year }?.notices ?? []
        guard let layer = calendar.layer else { return national }
        let own = layer.years.first { $0.year == year }?.notices ?? []
        return national + (own.isEmpty ? ["\(layer.name.chinese) \(layer.basis)"] : own)
    }

    // MARK: For programs

    /// A year as figures.
    struct Answer: Encodable {
        /// A day that is no plain working day and no plain rest day.
        struct Day: Encodable {
            let date: String
            let kind: String
        }

        let year: Int
        let region: String
        let edition: UInt32
        let knownFrom: String
        let knownUntil: String
        let workdays: Int
        let halfDays: Int
        /// Working days of each month, January first.
        let months: [Int]
        /// Days off, make-up working days and half days, in order.
        let days: [Day]
        let notices: [String]
    }

    /// The year as figures.
    var answer: Answer {
        let named: [DayKind: String] = [.dayOff: "dayOff", .makeUpWorkday: "makeUpWorkday", .halfDay: "halfDay"]
        return Answer(
            year: year, region: calendar.region, edition: calendar.edition, knownFrom: "\(calendar.knownFrom)",
            knownUntil: "\(calendar.knownUntil)", workdays: workdays, halfDays: halfDays,
            months: (1...12).map(workdays(of:)),
            days: (1...12).flatMap(days).compactMap { date in
                named[calendar.kind(of: date)].map { Answer.Day(date: "\(date)", kind: $0) }
            }, notices: notices)
    }

    // MARK: For people

    /// The months beside and under each other, as many in a row as fit the width, with a legend and the notices.
    func lines(in language: Language, width: Int) -> [String] {
        let marks = Marks(language)
        let monthWidth = 7 * marks.cellWidth
        let gap = 3
        let columns = min(4, max(1, (width + gap) / (monthWidth + gap)))
        let figures = ["year": String(year), "n": "\(workdays)", "half": "\(halfDays)"]
        let title = halfDays > 0 ? Words.Calendar.titleWithHalf : .title
        var lines = [title.filled(figures).text(in: language), ""]
        for first in stride(from: 1, through: 12, by: columns) {
            let blocks = (first..<min(13, first + columns)).map { month(of: $0, marks, language) }
            for row in 0..<(blocks.map(\.count).max() ?? 0) {
                let cells = blocks.map { TextColumns.padded(row < $0.count ? $0[row] : "", to: monthWidth) }
                lines.append(trimmed(cells.joined(separator: String(repeating: " ", count: gap))))
            }
            lines.append("")
        }
        lines.append(trimmed(marks.legend(language)))
        let until = ["edition": "\(calendar.edition)", "until": "\(calendar.knownUntil)"]
        lines.append(Words.Due.edition.filled(until).text(in: language))
        lines += notices.map { Words.Due.notice.filled(["notice": $0]).text(in: language) }
        return lines
    }

    private func month(of month: Int, _ marks: Marks, _ language: Language) -> [String] {
        let name = Words.Month(rawValue: month)?.text(in: language) ?? "\(month)"
        let count = Words.Calendar.month.filled(["name": name, "n": "\(workdays(of: month))"]).text(in: language)
        let heads = Words.Calendar.weekdays.text(in: language).split(separator: " ")
        var lines = [count, heads.map { TextColumns.padded(String($0), to: marks.cellWidth) }.joined()]
        let days = days(of: month)
        var line = String(repeating: " ", count: ((days.first?.weekday ?? 1) - 1) * marks.cellWidth)
        for date in days {
            line += marks.cell(date, calendar)
            if date.weekday == 7 || date == days.last {
                lines.append(line)
                line = ""
            }
        }
        return lines
    }

    private func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// What stands behind a day, so that no colour is needed.
    private struct Marks {
        private let texts: [(word: Words.Calendar, mark: String)]
        private let markWidth: Int

        /// Two digits, a mark and a space.
        var cellWidth: Int { 2 + markWidth + 1 }

        init(_ language: Language) {
            let words: [Words.Calendar] = [.workday, .rest, .dayOff, .makeUp, .half, .unknown]
            texts = words.map { word in
                let parts = word.text(in: language).split(separator: " ", maxSplits: 1).map(String.init)
                return (word, parts[0] == "_" ? "" : parts[0])
            }
            markWidth = texts.map { TextColumns.width($0.mark) }.max() ?? 1
        }

        func cell(_ date: CivilDate, _ calendar: WorkCalendar) -> String {
            let day = date.parts.day
            let place =
                switch calendar.kind(of: date) {
                case .workday: calendar.certainty(of: date) == .certain ? 0 : 5
                case .restDay: 1
                case .dayOff: 2
                case .makeUpWorkday: 3
                case .halfDay: 4
                }
            return (day < 10 ? " \(day)" : "\(day)") + TextColumns.padded(texts[place].mark, to: markWidth + 1)
        }

        func legend(_ language: Language) -> String {
            texts.dropFirst().map { word, mark in
                let name = word.text(in: language).split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""
                return "\(mark) \(name)"
            }.joined(separator: "   ")
        }
    }
}
