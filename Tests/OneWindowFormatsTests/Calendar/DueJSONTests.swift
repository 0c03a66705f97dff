import FoundationEssentials
import OneWindow
import Testing

@Suite("Questions after due dates in JSON")
struct DueJSONTests {
    private func answer(_ line: String, number: Int = 1) -> String {
        let data: [UInt8]
        do {
            let question = try DueJSON.question(from: Array(line.utf8))
            do {
                let calendar = WorkCalendar.china2019To2026
                let answer = try calendar.due(question.query, officeHours: question.officeHours, of: .shipped)
                data = DueJSON.data(answer, to: question, from: calendar)
            } catch {
                data = DueJSON.data(OneWindowError(error), id: question.id, line: number)
            }
        } catch {
            data = DueJSON.data(error, line: number)
        }
        return String(decoding: data, as: UTF8.self)
    }

    @Test("the page shows what comes back")
    func page() throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let file = root.appending(path: "Sources/OneWindow/OneWindow.docc/Formats.md")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let blocks = text.split(separator: "```text\n").dropFirst().map { block in
            block.prefix { $0 != "`" }.split(separator: "\n").map(String.init)
        }
        let questions = try #require(blocks.firstIndex { $0.first?.hasPrefix(#"{"id":"a","start""#) == true })
        let answers = blocks[questions].enumerated().map { answer($1, number: $0 + 1) }
        #expect(answers == blocks[questions + 1])
    }

    @Test(
        "every member is read",
        arguments: [
            (#"{"start":"2026-03-02","limit":5,"countFirstDay":true}"#, "2026-03-06"),
            (#"{"start":"2026-03-16","limit":7,"backwards":true}"#, "2026-03-05"),
            (#"{"start":"2026-03-02","limit":5,"unit":"naturalDay"}"#, "2026-03-09"),
            (#"{"start":"2026-03-02","limit":5,"unit":"naturalDay","lastDay":"asCounted"}"#, "2026-03-07"),
            (#"{"start":"2026-03-02","limit":5,"unit":"naturalDay","lastDay":"previousWorkday"}"#, "2026-03-06"),
            (#"{"start":"2025-09-25","limit":20,"extend":10}"#, "2025-11-12"),
            (#"{"start":1772380800000,"limit":1,"region":"45"}"#, "2026-03-03"),
            (#"{"start":"2026-03-02T23:59:59Z","limit":1,"unit":"naturalHour"}"#, "2026-03-03"),
        ])
    func members(_ line: String, _ due: String) {
        #expect(answer(line).contains(#""due":"\#(due)""#), "\(answer(line))")
    }

    @Test(
        "what is wrong is told with its place",
        arguments: [
            (#"{"start":"2026-03-02"}"#, "limit"), (#"{"limit":1}"#, "start"),
            (#"{"start":"2026-03-02","limit":1.5}"#, "limit"), (#"{"start":"2026-03-02","limit":"1"}"#, "limit"),
            (#"{"start":"2026-03-02","limit":3651}"#, "limit"), (#"{"start":"2026-03-02","limit":-1}"#, "limit"),
            (#"{"start":"2026-03-02","limit":1,"unit":"week"}"#, "unit"),
            (#"{"start":"2026-03-02","limit":1,"unit":"workingHour"}"#, "start"),
            (#"{"start":"2026-03-02","limit":1,"extend":-1}"#, "extend"),
            (#"{"start":"2026-03-02","limit":1,"region":"x"}"#, "region"),
            (#"{"start":"2026-03-02","limit":1,"id":7}"#, "id"),
            (#"{"start":"2026-03-02","limit":1,"pauses":[{"from":"2026-03-04","through":"x"}]}"#, "pauses[0].through"),
            (#"{"start":"2026-03-02","limit":1,"pauses":{}}"#, "pauses"),
            (#"{"start":"2026-03-02","limit":1,"officeHours":7}"#, "officeHours"),
            (#"{"start":"2026-03-02T09:00:00+08:00","limit":1,"unit":"workingHour","officeHours":"NIGHT"}"#, "NIGHT"),
            (#"{"start":"2026-03-02","limit":1,"stop":1}"#, "stop"), ("", "json:1:1"), ("{}{}", "json:1:3"),
        ])
    func places(_ line: String, _ place: String) {
        #expect(answer(line).contains(#""subject":"\#(place)""#), "\(answer(line))")
    }

    @Test("office hours are named by whoever asks, and in the answer where they were counted")
    func officeHours() {
        let start = #""start":"2026-03-02T09:00:00+08:00","limit":1"#
        let named = #""officeHours":"office""#
        #expect(answer("{\(start),\"unit\":\"workingHour\"}").contains(named))
        #expect(answer("{\(start),\"unit\":\"workingHour\",\"officeHours\":\"office\"}").contains(named))
        #expect(!answer("{\(start),\"unit\":\"naturalHour\",\"officeHours\":\"NIGHT\"}").contains("officeHours"))
    }

    @Test("no more pauses than a case can have")
    func pauses() {
        let pause = #"{"from":"2026-03-03","through":"2026-03-04"}"#
        func line(_ count: Int) -> String {
            let pauses = Array(repeating: pause, count: count).joined(separator: ",")
            return #"{"start":"2026-03-02","limit":1,"pauses":[\#(pauses)]}"#
        }
        #expect(answer(line(100)).contains(#""due":"2026-03-04""#), "\(answer(line(100)))")
        #expect(answer(line(101)).contains("tooMany"))
    }
}
