import OneWindow

/// Answers questions after due dates, one JSON object a line, as they come (期限批量推算).
struct DueStream {
    private let calendars: CalendarBook
    private let rules: ClockRuleSet
    private let officeHours: Code?
    private let region: String

    /// - Parameters:
    ///   - officeHours: The office hours of questions that name none; nil for the usual ones.
    ///   - region: The region of questions that name none.
    init(calendars: CalendarBook, rules: ClockRuleSet, officeHours: Code?, region: String) {
        self.calendars = calendars
        self.rules = rules
        self.officeHours = officeHours
        self.region = region
    }

    /// Reads standard input to its end. Says whether every line got its date.
    func run() -> Bool {
        guard var lines = try? LineReader(path: nil, bytesAtMost: DueJSON.bytesAtMost) else { return false }
        var isSound = true
        while true {
            let batch = lines.next(atMost: 1_024)
            if batch.isEmpty { return isSound }
            var written: [UInt8] = []
            for line in batch { written += answer(line, &isSound) + [UInt8(ascii: "\n")] }
            Console.write(written)
        }
    }

    private func answer(_ line: LineReader.Line, _ isSound: inout Bool) -> [UInt8] {
        let question: DueJSON.Question
        do {
            question = try DueJSON.question(from: line.bytes)
        } catch {
            isSound = false
            return DueJSON.data(error, line: line.number)
        }
        let calendar = calendars.latest(region: question.region ?? region)
        do {
            let hours = question.officeHours ?? officeHours
            let answer = try calendar.due(question.query, officeHours: hours, of: rules)
            return DueJSON.data(answer, to: question, from: calendar)
        } catch {
            isSound = false
            return DueJSON.data(OneWindowError(error), id: question.id, line: line.number)
        }
    }
}
