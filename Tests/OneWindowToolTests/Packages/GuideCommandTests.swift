import Foundation
import Testing

@testable import OneWindowTool

@Suite("onewindow guide and package")
struct GuideCommandTests {
    @Test("a scripted guide asks nothing it was told, writes the notice, and answers in JSON")
    func scripted() throws {
        let folder = try ToolRunner.Folder()
        let database = folder.path("hall.db")
        let made = try ToolRunner.run("demo", "--cases", "1", "--database", database, "--json")
        try #require(made.status == 0, "\(made.error)")
        func run(_ arguments: String...) throws -> ToolRunner.Answer {
            try ToolRunner.run(arguments: arguments + ["--database", database, "--on", "2026-03-09"])
        }
        let listed = try run("package", "--language", "zh")
        #expect(listed.status == 0 && listed.output.contains("PKG-NEWBORN  新生儿出生一件事（8 个事项）"))
        let shown = try run("package", "PKG-SALON", "--language", "en")
        #expect(shown.output.contains("Opening a hair and beauty salon") && shown.output.contains("after 1, 2"))
        #expect(try run("package", "NONE").status == 1)

        let open = try run("guide", "PKG-STORE", "--json", "--answers", "area=80", "holder=公司").json()
        #expect(open["finished"] as? Bool == false && (open["answers"] as? [Any])?.count == 2)
        let notice = folder.path("notice.html")
        let done = try run(
            "guide", "PKG-STORE", "--json", "--language", "zh", "--notice", notice, "--answers", "area=80", "holder=2",
            "below=n", "sign=不设",
            "staff=0", "food=只卖预包装食品", "health=1", "fireworks=n", "tobacco=y")
        let plan = try done.json()
        let names = (plan["items"] as? [[String: Any]])?.compactMap { ($0["name"] as? [String: Any])?["zh"] as? String }
        #expect(names == ["公司登记（设立）", "一照一码户登记信息确认", "仅销售预包装食品备案（新办）"])
        let page = try String(contentsOfFile: notice, encoding: .utf8)
        #expect(page.contains("<svg") && page.contains("烟草专卖"))
        #expect(try run("guide", "PKG-STORE", "--answers", "area=many").status == 1)
        #expect(try run("guide", "PKG-STORE", "--answers", "area").status == 64)
        let item = try run("guide", "NONE", "--json")
        #expect(item.status == 1)

        // An item with decisions of its own.
        let found = try run("search", "居住证（首次申领）", "--json").json()
        let hits = found["hits"] as? [[String: Any]] ?? []
        let code = try #require(hits.first?["item"] as? String ?? hits.first?["code"] as? String, "\(found)")
        let asked = try run("guide", code, "--json", "--answers", "half=y").json()
        #expect(((asked["question"] as? [String: Any])?["code"] as? String) == "ground")
        let permit = try run("guide", code, "--json", "--answers", "half=y", "ground=2", "other=n").json()
        let materials = (permit["materials"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
        #expect(materials == ["form", "identity", "residence", "photo"])
        let early = try run("guide", code, "--language", "zh", "--answers", "half=n")
        #expect(early.status == 0 && early.output.contains("先办理居住登记"))
        let told = try run("item", code, "--json").json()
        let situations = (told["definition"] as? [String: Any] ?? told)["situations"] as? [String: Any]
        #expect((situations?["questions"] as? [Any])?.count == 3 && situations?["decisions"] != nil)
        let sheet = try run("item", code, "--language", "zh").output
        #expect(sheet.contains("您凭什么申领？") && sheet.contains("凭就业"))
    }
}
