import OneWindow

/// Answers questions after due dates, one JSON object a line, as they come (期限批量推算).
struct DueStream {
    private let calendars: CalendarBook
    private let hours: OfficeHours?
    private let region: String

    /// - Parameter region: The region of questions that name none.
    init(calendars: CalendarBook, hours: OfficeHours?, region: String) {
        self.calendars = calendars
        self.hours = hours
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
            return DueJSON.data(try calendar.due(question.query, hours: hours), to: question, from: calendar)
        } catch {
            isSound = false
            return DueJSON.data(OneWindowError(error), id: question.id, line: line.number)
        }
    }
}
