import Foundation
import OneWindow
import Testing

@Suite("onewindow due")
struct DueCommandTests {
    @Test(
        "known dates of the calendar",
        arguments: [
            ("2019-04-30", "5", "2019-05-09"), ("2020-01-23", "5", "2020-02-07"), ("2022-01-28", "10", "2022-02-16"),
            ("2024-02-08", "1", "2024-02-09"), ("2026-02-13", "20", "2026-03-19"), ("2026-04-30", "45", "2026-07-07"),
        ])
    func knownDates(_ start: String, _ limit: String, _ due: String) throws {
        let answer = try ToolRunner.run("due", "--start", start, "--limit", limit, "--json")
        #expect(answer.status == 0)
        #expect(try answer.json()["due"] as? String == due)
        #expect(try answer.json()["certainty"] as? String == "certain")
    }

    @Test("pauses, extensions and ways of counting are options")
    func options() throws {
        func due(_ more: String...) throws -> String? {
            let common = ["due", "--json"]
            return try ToolRunner.run(arguments: common + more).json()["due"] as? String
        }
        #expect(
            try due("--start", "2025-04-21", "--limit", "10", "--pause", "2025-04-25..2025-05-09") == "2025-05-19")
        #expect(try due("--start", "2025-09-25", "--limit", "20", "--extend", "10") == "2025-11-12")
        #expect(try due("--start", "2026-03-02", "--limit", "5", "--count-first-day") == "2026-03-06")
        #expect(try due("--start", "2026-03-16", "--limit", "7", "--backwards") == "2026-03-05")
        let natural = ["--start", "2026-03-02", "--limit", "5", "--unit", "naturalDay"]
        #expect(try due(natural[0], natural[1], natural[2], natural[3], natural[4], natural[5]) == "2026-03-09")
        #expect(
            try due("--start", "2026-03-02", "--limit", "5", "--unit", "naturalDay", "--last-day", "asCounted")
                == "2026-03-07")
        let hours = try ToolRunner.run(
            "due", "--start", "2026-11-20T16:00:00+08:00", "--limit", "4", "--unit", "workingHour", "--json"
        ).json()
        #expect(hours["end"] as? String == "2026-11-23T11:00:00+08:00")
    }

    @Test("office hours are named by code, for one question or for lines, and told in the answer")
    func officeHours() throws {
        let folder = try ToolRunner.Folder()
        let hall = folder.path("hall.db")
        var rules = ClockRuleSet.shipped
        rules.officeHours.append(
            OfficeHours(
                code: try #require(Code("night")), name: LocalizedText("夜间工作时间", english: "Night shift"),
                sessions: [.init(opens: 18 * 60, closes: 20 * 60)], basis: "示例"))
        let start = try #require(Instant(iso: "2026-11-20T08:00:00+08:00"))
        let id = try #require(RequestID("r-1"))
        let load = Command.loadRules(rules, reason: "示例")
        _ = try Engine.open(hall).submit(Submission(id: id, at: start, by: .operatorOfHost, load))

        let ask = ["due", "--start", "2026-11-20T16:00:00+08:00", "--limit", "3", "--unit", "workingHour", "-d", hall]
        let night = try ToolRunner.run(arguments: ask + ["--office-hours", "night", "--json"]).json()
        #expect(night["end"] as? String == "2026-11-23T19:00:00+08:00" && night["officeHours"] as? String == "night")
        let usual = try ToolRunner.run(arguments: ask + ["--json"]).json()
        #expect(usual["end"] as? String == "2026-11-23T10:00:00+08:00" && usual["officeHours"] as? String == "office")
        let chinese = try ToolRunner.run(arguments: ask + ["--office-hours", "night", "--language", "zh"]).output
        #expect(chinese.contains("按夜间工作时间（night）计时：18:00–20:00"))
        let english = try ToolRunner.run(arguments: ask + ["--language", "en"]).output
        #expect(english.contains("Counts Office hours (office): 09:00–12:00, 13:00–18:00"))
        #expect(try ToolRunner.run(arguments: ask + ["--office-hours", "none"]).status == 1)

        let line = #""start":"2026-11-20T16:00:00+08:00","limit":3,"unit":"workingHour""#
        let input = "{\(line)}\n{\(line),\"officeHours\":\"office\"}\n{\"start\":\"2026-11-20\",\"limit\":1}\n"
        let lines = try ToolRunner.run("due", "-d", hall, "--office-hours", "night", input: input).lines()
        #expect(lines.map { $0["officeHours"] as? String } == ["night", "office", nil])
    }

    @Test("people see the date large, the weekday, how sure it is, and the notice", arguments: ["zh", "en"])
    func sheet(_ language: String) throws {
        let sure = try ToolRunner.run("due", "--start", "2026-02-13", "--limit", "20", "--language", language).output
        #expect(sure.contains("▀▀█ █▀█ ▀▀█ █▀▀") && sure.contains("2026-03-19"))
        #expect(sure.contains(language == "zh" ? "星期四" : "Thursday"))
        #expect(sure.contains(language == "zh" ? "确定" : "Certain"))
        #expect(sure.contains("content_7047091"))
        let unsure = try ToolRunner.run("due", "--start", "2026-12-01", "--limit", "20", "--language", language).output
        #expect(unsure.contains(language == "zh" ? "暂定" : "Provisional") && unsure.contains("2026-12-20"))
    }

    @Test("a region's own days count where a notice says so")
    func region() throws {
        let folder = try ToolRunner.Folder()
        let notice = """
            {"schema":"ow.calendar/1","layers":[{"region":"45","name":"三月三","basis":"示例","years":[{"year":2026,\
            "notices":[],"daysOff":["2026-04-20","2026-04-21"],"workdays":[],"halfDays":[]}]}]}
            """
        try Data(notice.utf8).write(to: URL(fileURLWithPath: folder.path("layer.json")))
        let lines = """
            {"id":"north","start":"2026-04-17","limit":1}
            {"id":"guangxi","start":"2026-04-17","limit":1,"region":"450100000000"}
            """
        let answers = try ToolRunner.run("due", "--calendar", folder.path("layer.json"), input: lines).lines()
        #expect(answers.map { $0["due"] as? String } == ["2026-04-20", "2026-04-22"])
        #expect(answers.map { $0["calendarEdition"] as? Int } == [2, 2])
    }

    @Test("each line gets its line; a bad one is told with its number and place, and the rest goes on")
    func lines() throws {
        let long = String(repeating: "x", count: 200_000)
        let input = [
            #"{"id":"a","start":"2026-02-13","limit":20,"unit":"workday"}"#, "",
            #"{"start":"2026-02-30","limit":1}"#, #"{"start":"2026-02-13","limit":4000}"#,
            #"{"start":"2026-02-13","limit":1,"limits":1}"#, #"{"start":"2026-02-13"}"#, "{not json}", "[]", "\u{7}",
            #"{"id":"b","start":"2026-02-13","limit":1,"unit":"workingHour"}"#,
            #"{"start":"2026-02-13","limit":1,"pauses":[{"from":"2026-02-20","through":"2026-02-14"}]}"#,
            #"{"start":"2026-02-13","limit":1,"pauses":[{"from":"2026-02-20"}]}"#,
            #"{"id":"\#(long)","start":"2026-02-13","limit":1}"#,
            #"{"id":"c","start":"9999-12-31","limit":3650,"unit":"naturalDay"}"#,
            #"{"id":"z","start":"2026-02-13","limit":0}"#,
        ]
        let answer = try ToolRunner.run("due", input: input.joined(separator: "\n"))
        #expect(answer.status == 1)
        let lines = try answer.lines()
        #expect(lines.count == 13)
        #expect(lines.first?["due"] as? String == "2026-03-19" && lines.first?["id"] as? String == "a")
        #expect(lines.last?["due"] as? String == "2026-02-13" && lines.last?["id"] as? String == "z")
        let errors = lines.compactMap { line in (line["error"] as? [String: Any]).map { ($0, line["line"] as? Int) } }
        #expect(errors.compactMap(\.1) == [3, 4, 5, 6, 7, 8, 10, 11, 12, 13])
        #expect(
            errors.map { $0.0["subject"] as? String } == [
                "start", "limit", "limits", "limit", "json:1:2", "json", "start", "pauses", "pauses[0].through",
                "json: 65536 bytes",
            ])
        #expect(errors.allSatisfy { ($0.0["message"] as? [String: String])?["zh"]?.isEmpty == false })
    }

    @Test("ten thousand lines are answered in order")
    func many() throws {
        let input = (0..<10_000).map { #"{"id":"\#($0)","start":"2026-03-02","limit":\#($0 % 30)}"# }
        let answer = try ToolRunner.run("due", input: input.joined(separator: "\n") + "\n")
        #expect(answer.status == 0)
        let lines = answer.output.split(separator: "\n")
        #expect(lines.count == 10_000)
        for place in [0, 1, 777, 1_024, 9_999] { #expect(lines[place].hasPrefix(#"{"id":"\#(place)","#)) }
    }

    @Test(
        "wrong usage is told",
        arguments: [
            ["--start", "2026-02-13"], ["--limit", "5"], ["--start", "13.2.2026", "--limit", "5"],
            ["--start", "2026-02-13", "--limit", "5", "--unit", "week"],
            ["--start", "2026-02-13", "--limit", "-5"], ["--start", "2026-02-13", "--limit", "5", "--pause", "x"],
            ["--start", "2026-02-13", "--limit", "5", "--last-day", "x"], ["--region", "xx"],
            ["--start", "2026-02-13", "--limit", "5", "--unit", "naturalHour"],
            ["--start", "2026-02-13", "--limit", "5", "--office-hours", "a b"],
        ])
    func usage(_ arguments: [String]) throws {
        #expect(try ToolRunner.run(arguments: ["due"] + arguments).status == 64)
    }
}
