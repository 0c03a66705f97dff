import OneWindowCore

/// Lines of a terminal that stay within a width.
struct SummaryLines {
    /// A bar with its name and number.
    struct Bar {
        /// Its name.
        let name: Bilingual
        /// Its number.
        let count: Int
        /// The whole that it is a part of, where its share is shown.
        let whole: Int?
        /// A figure to go with it.
        let note: Bilingual?

        /// Creates a bar.
        init(_ name: Bilingual, _ count: Int, of whole: Int? = nil, note: Bilingual? = nil) {
            self.name = name
            self.count = count
            self.whole = whole
            self.note = note
        }
    }

    /// The language of the words.
    let language: Language
    /// The columns of a line.
    let width: Int
    private var lines: [String] = []

    /// Starts without lines.
    init(language: Language, width: Int) {
        self.language = language
        self.width = width
    }

    /// All lines, the last one ended too.
    var text: String {
        lines.map { $0 + "\n" }.joined()
    }

    /// A line across the width.
    mutating func rule() {
        lines.append(String(repeating: "-", count: width))
    }

    /// A text in as many lines as it needs.
    mutating func paragraph(_ text: Bilingual, indent: Int = 0) {
        for line in TextColumns.wrapped(text.text(in: language), to: width - indent) {
            lines.append(String(repeating: " ", count: indent) + line)
        }
    }

    /// A heading with its sentences.
    mutating func section(_ title: some Word, _ findings: [Bilingual]) {
        lines.append("")
        lines.append(TextColumns.cut("[ \(title.text(in: language)) ]", to: width))
        paragraph(Bilingual(sentences: findings))
    }

    /// A headline figure: its name, its value, and what it refers to beside it or, where there is no room, below.
    mutating func figure(_ name: some Word, _ value: Bilingual, _ note: Bilingual) {
        let head =
            TextColumns.padded(name.text(in: language), to: 12)
            + TextColumns.padded(value.text(in: language), to: 10, right: true)
        let note = note.text(in: language)
        if TextColumns.width(head) + 3 + TextColumns.width(note) <= width {
            lines.append(head + "   " + note)
        } else {
            lines.append(head)
            for line in TextColumns.wrapped(note, to: width - 2) { lines.append("  " + line) }
        }
    }

    /// A name with its value.
    mutating func pair(_ name: Bilingual, _ value: Bilingual) {
        let nameWidth = language == .english ? 28 : 24
        let rest = TextColumns.wrapped(value.text(in: language), to: width - nameWidth - 2)
        for (index, line) in rest.enumerated() {
            let head = index == 0 ? name.text(in: language) : ""
            lines.append("  " + TextColumns.padded(head, to: nameWidth) + line)
        }
    }

    /// A time, what happened then, and where.
    mutating func entry(_ time: String, _ event: Bilingual, _ place: Bilingual?) {
        let place = place.map { " · " + $0.text(in: language) } ?? ""
        let rest = TextColumns.wrapped(event.text(in: language) + place, to: width - 9)
        for (index, line) in rest.enumerated() {
            let head = time.isEmpty ? "  " : TextColumns.padded(index == 0 ? "  " + time : "", to: 9)
            lines.append(head + line)
        }
    }

    /// Bars under each other: name, number, share or note, bar.
    ///
    /// A terminal set up for Chinese may draw a block two columns wide, so bars take at most half the room.
    mutating func bars(_ bars: [Bar]) {
        let longest = bars.map(\.count).max() ?? 0
        let names = bars.map { $0.name.text(in: language) }
        let notes = bars.map { bar in
            bar.note?.text(in: language) ?? bar.whole.map { Figures.percent(Share(bar.count, of: $0)) } ?? ""
        }
        let countWidth = bars.map { Figures.count($0.count).count }.max() ?? 0
        let noteWidth = notes.map { TextColumns.width($0) }.max() ?? 0
        let fixed = 2 + 2 + countWidth + (noteWidth > 0 ? 2 + noteWidth : 0) + 2
        let nameWidth = min(names.map { TextColumns.width($0) }.max() ?? 0, max(8, width - fixed - 12))
        let room = min(30, max(0, (width - fixed - nameWidth) / 2))
        for (index, bar) in bars.enumerated() {
            var line = "  " + TextColumns.padded(names[index], to: nameWidth)
            line += "  " + TextColumns.padded(Figures.count(bar.count), to: countWidth, right: true)
            if noteWidth > 0 { line += "  " + TextColumns.padded(notes[index], to: noteWidth, right: true) }
            line += "  " + block(bar.count, of: longest, room: room)
            while line.last == " " { line.removeLast() }
            lines.append(line)
        }
    }

    /// Blocks in proportion; a number above 0 gets at least half a block.
    private func block(_ count: Int, of longest: Int, room: Int) -> String {
        guard longest > 0, count > 0, room > 0 else { return "" }
        let halves = max(1, Int((Double(count) * Double(room * 2) / Double(longest)).rounded()))
        return String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
    }
}
