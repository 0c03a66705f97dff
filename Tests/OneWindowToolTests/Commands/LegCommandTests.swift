import Foundation
import OneWindow
import Testing

@Suite("Handling elsewhere with the tool")
struct LegCommandTests {
    private static let number = "000131001000202611200001"

    /// The blocks of a kind on the page of the documentation.
    private func blocks(_ kind: String) throws -> [String] {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let page = try String(
            contentsOf: root.appending(path: "Sources/OneWindow/OneWindow.docc/Legs.md"), encoding: .utf8)
        return page.components(separatedBy: "```\(kind)\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0]
        }
    }

    @Test("the commands of the page lead a case from A to B and back, told in both languages")
    func story() throws {
        let folder = try ToolRunner.Folder()
        let database = folder.path("legs.db")
        let document = try RegistryJSON.document(from: Array(try #require(blocks("json").first).utf8))
        let start = try #require(Instant(iso: "2026-11-20T08:00:00+08:00"))
        let id = try #require(RequestID("r-01"))
        let engine = try Engine.open(database)
        _ = try engine.submit(Submission(id: id, at: start, by: .operatorOfHost, .register(document)))
        let lines = try #require(blocks("jsonl").first)
        let answer = try ToolRunner.run("submit", "--database", database, "--json", input: lines + "\n")
        try #require(answer.status == 0, "\(answer.output)")
        let chinese = try ToolRunner.run("case", "show", Self.number, "--database", database, "--language", "zh").output
        for words in [
            "代收，出具收件凭证，转交成都市政务服务中心", "第 1 段：申请材料寄往成都市政务服务中心，邮寄 邮政 E100", "第 1 段遗失",
            "签收第 2 段，缺失或不符：营业执照", "第 3 段：补正材料寄往成都市政务服务中心，网上传递", "请重庆市政务服务中心联合办理",
            "重庆市政务服务中心完成联办", "第 4 段：办理结果寄往广州市政务服务中心",
        ] {
            #expect(chinese.contains(words), "\(words)")
        }
        let english = try ToolRunner.run("case", "show", Self.number, "--database", database, "--language", "en").output
        #expect(english.contains("leg 2 arrived, not in order: 营业执照  – Chengdu hall, 综合窗口"))
        #expect(english.contains("leg 4: the result sent to Guangzhou hall, by courier 邮政 E102"))
        #expect(!english.contains("张三"))
        #expect(try ToolRunner.run("check", "--database", database).status == 0)
    }
}
