import Foundation
import Testing

@Suite("onewindow calendar")
struct CalendarCommandTests {
    @Test("a year shows its working days, by month too")
    func figures() throws {
        let known = [2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248]
        for (year, workdays) in known {
            let answer = try ToolRunner.run("calendar", "show", "\(year)", "--json").json()
            #expect(answer["workdays"] as? Int == workdays)
            #expect((answer["months"] as? [Int])?.reduce(0, +) == workdays)
            #expect((answer["notices"] as? [String])?.isEmpty == false)
        }
        let answer = try ToolRunner.run("calendar", "show", "2026", "--json").json()
        let days = try #require(answer["days"] as? [[String: String]])
        #expect(days.contains(["date": "2026-02-14", "kind": "makeUpWorkday"]))
        #expect(days.contains(["date": "2026-02-16", "kind": "dayOff"]))
    }

    @Test(
        "the grid marks days without colour and fits a terminal",
        arguments: [("zh", "14班", "16休"), ("en", "14+", "16x")])
    func grid(_ language: String, _ makeUp: String, _ off: String) throws {
        let answer = try ToolRunner.run("calendar", "show", "2026", "--language", language)
        #expect(answer.status == 0)
        #expect(answer.output.contains("248"))
        #expect(answer.output.contains(makeUp) && answer.output.contains(off) && answer.output.contains("31?"))
        #expect(answer.output.contains("content_7047091"))
        #expect(!answer.output.contains("\u{1B}"))
    }

    @Test("a notice is previewed, loaded, and moves what runs; the warnings of before can be taken back")
    func load() throws {
        let folder = try ToolRunner.Folder()
        let database = folder.path("hall.db")
        try #require(try ToolRunner.run("demo", "--cases", "40", "--database", database, "--json").status == 0)
        // A limit of twenty working days that starts in December reaches into the new year.
        let item = try #require(
            try ToolRunner.run("item", "--database", database, "--json").lines().first { item in
                let limit = item["statutoryLimit"] as? [String: Any]
                return item["type"] as? String == "01" && limit?["amount"] as? Int == 20
            }?["code"] as? String)
        let number = try accept(item, in: database)
        let notice = folder.path("2027.json")
        try Data(
            """
            {"schema":"ow.calendar/1","years":[{"year":2027,"notices":["示例通知"],\
            "daysOff":["2026-12-31","2027-01-01"],"workdays":[],"halfDays":[]}]}
            """.utf8
        ).write(to: URL(fileURLWithPath: notice))
        let at = ["--at", "2026-12-28T09:00:00+08:00"]
        let preview = try ToolRunner.run(
            "calendar", "preview", notice, "--database", database, at[0], at[1], "--json"
        ).json()
        let moved = try #require(preview["moved"] as? Int)
        #expect(moved > 0 && preview["later"] as? Int ?? 0 > 0)
        let loaded = try ToolRunner.run(
            "calendar", "load", notice, "--database", database, "--reason", "示例", at[0], at[1], "--json"
        ).json()
        #expect(loaded["moved"] as? Int == moved)
        #expect(loaded["casesMoved"] as? Int == 1)
        #expect(loaded["edition"] as? Int == 2)
        let shown = try ToolRunner.run("calendar", "show", "2027", "--database", database, "--json").json()
        #expect(shown["edition"] as? Int == 2 && shown["notices"] as? [String] == ["示例通知"])
        let proof = try ToolRunner.run("explain", number, "--clock", "statutory", "--database", database, "--json")
        #expect(proof.status == 0)
        #expect(proof.output.contains(#""schema":"ow.proof/1""#) && proof.output.contains("2027"))
        #expect(try ToolRunner.run("check", "--database", database).status == 0)
    }

    /// Applies for an item and accepts the case shortly before the end of what is known of the calendar.
    private func accept(_ item: String, in database: String) throws -> String {
        let guide = try ToolRunner.run("item", item, "--database", database, "--json").json()
        let materials = try #require(guide["materials"] as? [[String: Any]]).compactMap { $0["code"] as? String }
        let codes = materials.map { "\"\($0)\"" }.joined(separator: ",")
        let apply = """
            {"request":"n-1","at":"2026-12-24T09:00:00+08:00","actor":{"capacity":"applicant"},"command":"case.apply",\
            "item":"\(item)","channel":"online","materials":[\(codes)],"applicant":{"name":"张三"}}
            """
        let opened = try ToolRunner.run("submit", "--database", database, "--json", input: apply)
        let number = try #require((try opened.json()["case"] as? [String: Any])?["number"] as? String)
        let clerk = #""actor":{"capacity":"officer","officer":"W0001","post":"window.counter"}"#
        let acts = ["receive", "accept"].enumerated().map { place, act in
            """
            {"request":"n-\(place + 2)","at":"2026-12-24T09:1\(place):00+08:00",\(clerk),\
            "command":"case.\(act)","case":"\(number)"}
            """
        }
        let done = try ToolRunner.run("submit", "--database", database, "--json", input: acts.joined(separator: "\n"))
        try #require(done.status == 0, "\(done.output)")
        return number
    }

    @Test("a notice that is not in order is refused with all its doubts")
    func refused() throws {
        let folder = try ToolRunner.Folder()
        let database = folder.path("hall.db")
        try #require(try ToolRunner.run("demo", "--cases", "5", "--database", database, "--json").status == 0)
        let notice = folder.path("bad.json")
        try Data(
            #"{"years":[{"year":2029,"notices":[],"daysOff":["2029-02-30"],"workdays":[],"halfDays":[]}]}"#.utf8
        ).write(to: URL(fileURLWithPath: notice))
        let answer = try ToolRunner.run("calendar", "preview", notice, "--database", database, "--json")
        #expect(answer.status == 1)
        let doubts = try #require(try answer.json()["doubts"] as? [[String: Any]])
        #expect(Set(doubts.compactMap { $0["rule"] as? String }).isSuperset(of: ["noticeMissing", "noSuchDay"]))
        #expect(
            try ToolRunner.run("calendar", "load", notice, "--database", database, "--reason", "x").status == 1)
        #expect(
            try ToolRunner.run("calendar", "load", folder.path("none"), "--database", database, "--reason", "x").status
                == 2)
        #expect(try ToolRunner.run("calendar", "show", "0").status == 64)
    }
}
