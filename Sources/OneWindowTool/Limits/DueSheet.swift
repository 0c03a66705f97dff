import OneWindow

/// The answer to one question after a due date, as lines for people (期限推算单).
struct DueSheet {
    let query: DueQuery
    let answer: DueAnswer
    let calendar: WorkCalendar

    /// The lines in a language.
    func lines(in language: Language) -> [String] {
        let isDays = query.limit.unit.isDays
        var lines = LargeDate.lines(answer.due.description).map { "  " + $0 } + [""]
        func tell(_ word: Words.Due, _ figures: [String: String] = [:], _ names: [String: Bilingual] = [:]) {
            lines.append(word.filled(figures, names: names).text(in: language))
        }
        tell(.day, ["due": answer.due.description], ["day": Figures.day(answer.due.description)])
        let start = isDays ? query.start.date.description : query.start.description
        tell(
            query.counting.runsBackwards ? .counted : .countedOn, ["start": start],
            ["limit": LimitText.text(TimeLimit(query.limit.amount + query.extended, query.limit.unit))])
        if let hours = answer.hours {
            let sessions = hours.sessions.map { "\(Figures.clock($0.opens))–\(Figures.clock($0.closes))" }
            tell(
                .hours, ["code": hours.code.text],
                [
                    "name": Bilingual(hours.name),
                    "sessions": Bilingual(sessions.joined(separator: "、"), sessions.joined(separator: ", ")),
                ])
        }
        for pause in query.pauses {
            let days = ("\(pause.from.date)", "\(pause.through.adding(milliseconds: -1).date)")
            let times = ("\(pause.from)", "\(pause.through)")
            tell(.paused, ["from": isDays ? days.0 : times.0, "through": isDays ? days.1 : times.1])
        }
        tell(isDays ? .wholeDay : .instant, ["end": answer.end.description])
        lines.append(contentsOf: certainty.map { $0.text(in: language) })
        tell(.edition, ["edition": "\(answer.calendarEdition)", "until": "\(calendar.knownUntil)"])
        for notice in notices { tell(.notice, ["notice": notice]) }
        return lines
    }

    private var span: ClosedRange<CivilDate> {
        let (start, due) = (query.start.date, answer.due)
        return min(start, due)...max(start, due)
    }

    private var certainty: [Bilingual] {
        if answer.certainty == .certain { return [Words.Due.certain.both] }
        if span.upperBound > calendar.knownUntil {
            let year = calendar.knownUntil.adding(days: 31).parts.year
            return [Words.Due.provisional.filled(["until": "\(calendar.knownUntil)", "year": "\(year)"])]
        }
        return [Words.Due.provisionalBefore.filled(["from": "\(calendar.knownFrom)"])]
    }

    /// The notices of every year that is counted, and what the layer rests on.
    private var notices: [String] {
        let years = span.lowerBound.parts.year...span.upperBound.parts.year
        var notices: [String] = []
        for facts in calendar.years where years.contains(facts.year) { notices += facts.notices }
        if let layer = calendar.layer { notices.append("\(layer.name.chinese) \(layer.basis)") }
        return notices
    }
}

/// How a limit is written out.
enum LimitText {
    /// Such as `20 working days`.
    static func text(_ limit: TimeLimit) -> Bilingual {
        let word: Words.Due =
            switch limit.unit {
            case .workday: .workdays
            case .naturalDay: .naturalDays
            case .workingHour: .workingHours
            case .naturalHour: .naturalHours
            }
        let text = word.filled(["n": "\(limit.amount)"])
        guard limit.amount == 1, let plural = text.english else { return text }
        return Bilingual(text.chinese, String(plural.dropLast()))
    }
}
