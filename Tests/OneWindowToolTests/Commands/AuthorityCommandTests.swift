import Foundation
import OneWindow
import OneWindowSample
import Testing

@Suite("onewindow authority")
struct AuthorityCommandTests {
    private struct Hall {
        let folder = try! ToolRunner.Folder()
        var path: String { folder.path("hall.db") }

        init() throws {
            let made = try ToolRunner.run("demo", "--cases", "20", "--database", path, "--json")
            try #require(made.status == 0, "\(made.error)")
        }

        func run(_ verb: String...) throws -> ToolRunner.Answer {
            try ToolRunner.run(arguments: ["authority"] + verb + ["--database", path])
        }
    }

    @Test("the sample's list is shown, granted, taken on, suspended and withdrawn; who may decide follows it")
    func life() throws {
        let hall = try Hall()
        let list = try hall.run("list", "--on", "2026-11-20", "--language", "zh")
        #expect(list.status == 0 && list.output.contains("YL-FQ-001  [已承接] 乡镇赋权：云澜区市场监督管理局 → "))
        #expect(list.output.contains("YL-FQ-003  [待承接]"))
        #expect(try hall.run("list", "--json", "--on", "2026-11-20").lines().count == 4)
        #expect(try hall.run("list", "--json", "--agency", "street2", "--on", "2026-11-20").lines().count == 2)

        let items = SampleDistrict.document().items.map(\.definition)
        let item = try #require(items.first { $0.agency.text == "market" && $0.type == .licence })
        func who(_ day: String, _ region: String = "440398001") throws -> [String] {
            let answer = try hall.run("who", item.code.text, "--region", region, "--on", day, "--json")
            let competent = try #require(try answer.json()["competent"] as? [[String: Any]])
            return competent.compactMap { $0["agency"] as? String }
        }
        #expect(try who("2026-11-23") == ["market", "street1"])
        #expect(try who("2026-11-23", "440398002") == ["market"])
        let told = try hall.run(
            "who", item.code.text, "--region", "440398002", "--on", "2026-11-23", "--language", "zh")
        #expect(told.output.contains("YL-FQ-003：尚未承接") && told.output.contains("YL-FQ-001：不在授权的区域内"))

        let at = ["--at", "2026-11-20T09:00:00+08:00", "--language", "zh"]
        let suspended = try ToolRunner.run(
            arguments: ["authority", "suspend", "YL-FQ-001", "--reason", "整改", "--database", hall.path] + at)
        #expect(suspended.status == 0 && suspended.output == "YL-FQ-001 中止，自 2026-11-20 起\n", "\(suspended.error)")
        #expect(try who("2026-11-23") == ["market"])
        let again = try ToolRunner.run(
            arguments: ["authority", "suspend", "YL-FQ-001", "--reason", "整改", "--database", hall.path] + at)
        #expect(again.status == 1 && again.error.contains("515"))
        for (verb, code) in [("resume", "YL-FQ-001"), ("note", "YL-FQ-001"), ("withdraw", "YL-FQ-002")] {
            let done = try ToolRunner.run(
                arguments: ["authority", verb, code, "--reason", "清单", "--database", hall.path] + at)
            #expect(done.status == 0, "\(done.error)")
        }
        let taken = try ToolRunner.run(
            arguments: ["authority", "accept", "YL-FQ-003", "--officer", "street2-01", "--post", "street2.list"]
                + ["--database", hall.path] + at)
        #expect(taken.status == 0, "\(taken.error)")
        #expect(try who("2026-11-23", "440398002") == ["market", "street2"])
        #expect(try ToolRunner.run("check", "--database", hall.path).status == 0)
    }

    @Test("a grant comes from a file; what is wrong in it is told with its place")
    func grant() throws {
        let hall = try Hall()
        let file = hall.folder.path("grant.json")
        let terms = """
            {"code":"G-9","kind":"delegated","grantor":"civil","grantee":"street1","acts":["decide"],\
            "region":"440398001","bases":[{"law":"下放目录"}],"from":"2026-12-01","atEnd":"return"}
            """
        try terms.write(toFile: file, atomically: true, encoding: .utf8)
        let at = ["--at", "2026-11-20T09:00:00+08:00", "--language", "en", "--database", hall.path]
        let done = try ToolRunner.run(arguments: ["authority", "grant", file, "--reason", "下放"] + at)
        #expect(done.status == 0 && done.output == "G-9 granted, from 2026-11-20\n", "\(done.error)")
        try terms.replacing("\"decide\"", with: "\"rule\"").write(toFile: file, atomically: true, encoding: .utf8)
        let wrong = try ToolRunner.run(arguments: ["authority", "grant", file, "--reason", "下放"] + at)
        #expect(wrong.status == 1 && wrong.error.contains("acts[0]"))
        let missing = try ToolRunner.run(arguments: ["authority", "grant", file + "x", "--reason", "下放"] + at)
        #expect(missing.status == 2)
    }
}
