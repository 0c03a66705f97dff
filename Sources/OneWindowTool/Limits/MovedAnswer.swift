import OneWindow

/// What loading a notice does to the limits that run (日历变更影响).
struct MovedAnswer: Encodable {
    /// A limit that moves.
    struct Sample: Encodable {
        let number: String
        let kind: String
        let before: String
        let after: String
    }

    /// The edition it makes.
    let edition: UInt32
    /// Cases with running limits, and those limits.
    let cases: Int
    let clocks: Int
    /// Limits that move at all, later, earlier, or not but become certain.
    let moved: Int
    let later: Int
    let earlier: Int
    let settled: Int
    /// Limits that become late, and that no longer are.
    let becomeLate: Int
    let noLongerLate: Int
    /// Times to answer warnings that move or become certain.
    let answers: Int
    /// The first that move.
    let samples: [Sample]
    /// The cases that were moved; nil for a preview.
    let casesMoved: Int?
    /// The journal row of the notice; nil for a preview.
    let sequence: UInt64?

    init(_ preview: CalendarPreview, casesMoved: Int? = nil, sequence: UInt64? = nil) {
        edition = preview.edition
        cases = preview.cases
        clocks = preview.clocks
        moved = preview.moved
        later = preview.later
        earlier = preview.earlier
        settled = preview.settled
        becomeLate = preview.becomeLate
        noLongerLate = preview.noLongerLate
        answers = preview.answers
        samples = preview.samples.map { sample in
            Sample(
                number: sample.number.text, kind: sample.kind.name, before: "\(sample.before)",
                after: "\(sample.after)")
        }
        self.casesMoved = casesMoved
        self.sequence = sequence
    }

    /// The answer for people.
    func lines(in language: Language) -> [String] {
        var lines: [String] = []
        func tell(_ word: Words.Calendar, _ count: Int) {
            lines.append(word.filled(["n": Figures.count(count)]).text(in: language))
        }
        let figures = ["edition": "\(edition)", "cases": Figures.count(cases), "clocks": Figures.count(clocks)]
        lines.append(Words.Calendar.open.filled(figures).text(in: language))
        tell(.moved, moved)
        tell(.later, later)
        tell(.earlier, earlier)
        tell(.settled, settled)
        tell(.becomeLate, becomeLate)
        tell(.noLongerLate, noLongerLate)
        if answers > 0 { tell(.answers, answers) }
        for sample in samples {
            let kind = ClockKind.allCases.first { $0.name == sample.kind }.map(LimitNames.name)
            let name = TextColumns.padded((kind ?? Bilingual(sample.kind)).text(in: language), to: 24)
            lines.append("  \(sample.number)  \(name)  \(sample.before) → \(sample.after)")
        }
        if let casesMoved { tell(.loaded, casesMoved) }
        return lines
    }
}
