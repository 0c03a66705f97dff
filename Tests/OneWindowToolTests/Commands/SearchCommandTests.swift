import OneWindow
import Testing

@testable import OneWindowEngine
@testable import OneWindowTool

@Suite("onewindow search")
struct SearchCommandTests {
    @Test("items are found by characters and by initials; the rest is told with its exit code")
    func verb() throws {
        let folder = try ToolRunner.Folder()
        let database = folder.path("hall.db")
        let made = try ToolRunner.run("demo", "--cases", "1", "--database", database, "--json")
        try #require(made.status == 0, "\(made.error)")
        func search(_ arguments: String...) throws -> ToolRunner.Answer {
            try ToolRunner.run(arguments: ["search"] + arguments + ["--database", database])
        }
        for text in ["食品经营", "spjy", "食品jingying"] {
            let hits = try #require(try search(text, "--json").json()["hits"] as? [[String: Any]])
            let names = hits.compactMap { ($0["name"] as? [String: Any])?["zh"] as? String }
            #expect(names.contains { $0.contains("食品经营") }, "\(text)")
        }
        let listed = try search("登记", "--limit", "2", "--language", "zh")
        #expect(listed.status == 0 && listed.output.split(separator: "\n").count == 3)
        #expect(listed.output.contains("还有更多") && !listed.output.contains("\u{1B}"))
        let none = try search("没有这样的事项", "--language", "en")
        #expect(none.status == 0 && none.output == "No item matches.\n")
        let short = try search("食", "--language", "zh")
        #expect(short.status == 1 && short.output.contains("两个"))
        #expect(try search("食", "--json").json()["reason"] as? String == "tooShort")
        #expect(try search("食品", "--limit", "0").status == 64)
        #expect(try search("食品", "--on", "soon").status == 64)
    }

    @Test("the part that was met is marked on a terminal, in whichever text it stands")
    func marks() throws {
        func line(_ field: SearchField, _ language: Language, marking: Bool = true) throws -> String {
            var registry = Registry()
            let definition = ItemDefinition(
                code: try #require(ItemCode("C12")), name: LocalizedText("开饭店", english: "Open a restaurant"),
                mainItem: "餐饮服务", agency: try #require(Code("A")), type: .licence)
            registry.apply(.itemVersionAdded(Handle(1), version: 1, effectiveFrom: nil, definition))
            let text = [SearchField.name: "饭店", .englishName: "restaurant", .code: "c1"][field] ?? "fuwu"
            let table = try SearchTable(registry, on: nil) { keys in
                keys.map { HeldDefinition(item: $0.item, version: $0.version, definition: definition) }
            }
            let match = try #require(table.index.matches(text).matches.first)
            let version = try #require(registry.item(Handle(1))?.latest)
            let hit = try #require(SearchHit(match, version, definition))
            let answer = SearchAnswer(hits: [hit], isCut: false, refusal: nil)
            return try #require(SearchCommand.lines(answer, in: language, marking: marking).first)
        }
        let (on, off) = ("\u{1B}[1;4m", "\u{1B}[0m")
        #expect(try line(.name, .chinese) == "C12  开\(on)饭店\(off) [草稿]")
        #expect(try line(.name, .english) == "C12  Open a restaurant (name: 开\(on)饭店\(off)) [draft]")
        #expect(try line(.englishName, .english) == "C12  Open a \(on)restaurant\(off) [draft]")
        #expect(
            try line(.englishName, .chinese) == "C12  开饭店（英文名称：Open a \(on)restaurant\(off)） [草稿]")
        #expect(try line(.code, .chinese) == "\(on)C1\(off)2  开饭店 [草稿]")
        #expect(try line(.keyword, .chinese) == "C12  开饭店（关键词：餐饮\(on)服务\(off)） [草稿]")
        #expect(try line(.keyword, .chinese, marking: false) == "C12  开饭店（关键词：餐饮服务） [草稿]")
    }
}
