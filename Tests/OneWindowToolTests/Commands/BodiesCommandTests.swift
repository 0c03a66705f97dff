import Foundation
import OneWindow
import Testing

@Suite("onewindow duty, succession, registry entry, proofs")
struct BodiesCommandTests {
    private let folder: ToolRunner.Folder
    private let hall: String

    init() throws {
        folder = try ToolRunner.Folder()
        hall = folder.path("hall.db")
        let made = try ToolRunner.run("demo", "--cases", "20", "--database", hall, "--json")
        try #require(made.status == 0, "\(made.error)")
    }

    private func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
        return folder.path(name)
    }

    private func agencies() throws -> [String] {
        let listed = try ToolRunner.run("item", "--database", hall, "--json").lines()
        return Set(listed.compactMap { $0["agency"] as? String }).sorted()
    }

    @Test("a duty list is loaded, looked through, disputed and ruled on")
    func duties() throws {
        let bodies = try agencies()
        let document = """
            {"duties":[{"code":"D-1","matter":"协调","holders":[{"lead":"\(bodies[0])"}]},\
            {"code":"D-2","matter":"协调","holders":[{"lead":"\(bodies[1])"}]}],\
            "proofs":[{"code":"RP-1","name":"无犯罪记录证明","basis":{"law":"条例","article":"第一条"}}]}
            """
        let loaded = try ToolRunner.run("duty", "load", try file("b.json", document), "-d", hall, "--language", "zh")
        #expect(loaded.status == 0 && loaded.output.contains("3"))
        let check = try ToolRunner.run("duty", "check", "-d", hall, "--language", "zh")
        #expect(check.status == 1 && check.output.contains("职责交叉") && check.output.contains("本库默认"))
        let dispute = try ToolRunner.run(
            "duty", "dispute", "D-2", bodies[0], bodies[1], "--question", "由谁牵头", "-d", hall, "--language", "zh")
        #expect(dispute.status == 0 && dispute.output.contains("争议 1"), "\(dispute.error)")
        let again = try ToolRunner.run("duty", "dispute", "D-2", bodies[0], bodies[1], "--question", "x", "-d", hall)
        #expect(again.status == 1 && again.error.contains("521"))
        let rule = try ToolRunner.run(
            "duty", "rule", "1", bodies[0], "--by", "区委编办", "--basis", "编办〔2026〕8号", "-d", hall, "--json")
        #expect(rule.status == 0 && rule.output.contains("ow.receipt/1"))
        let list = try ToolRunner.run("duty", "list", "-d", hall, "--language", "en")
        #expect(list.output.contains("D-2") && list.output.contains("dispute 1") && list.output.contains("区委编办"))
        let json = try ToolRunner.run("duty", "list", "-d", hall, "--json").json()
        #expect((json["duties"] as? [Any])?.count == 2 && (json["disputes"] as? [Any])?.count == 1)
        let proofs = try ToolRunner.run("proofs", "-d", hall, "--language", "zh")
        #expect(proofs.output.contains("RP-1  无犯罪记录证明  依据：条例第一条"))
        #expect(try ToolRunner.run("check", "-d", hall).status == 0)
    }

    @Test("a merger is previewed, carried out once, and told; everything has one body")
    func succession() throws {
        let bodies = try agencies()
        let plan = """
            {"schema":"ow.successionPlan/1","kind":"merge","predecessors":["\(bodies[0])"],\
            "successors":["\(bodies[1])"],"day":"2026-03-10","basis":{"law":"机构改革方案"}}
            """
        let path = try file("plan.json", plan)
        let preview = try ToolRunner.run("succession", "preview", path, "-d", hall, "--json")
        #expect(preview.status == 0, "\(preview.output.prefix(2_000))")
        #expect(try preview.json()["clear"] as? Bool == true)
        let told = try ToolRunner.run("succession", "preview", path, "-d", hall, "--language", "zh")
        #expect(told.output.contains("方案无疑点"))
        let applied = try ToolRunner.run("succession", "apply", path, "-d", hall, "--language", "en")
        #expect(applied.status == 0 && applied.output.contains("carried out"), "\(applied.error)")
        let again = try ToolRunner.run("succession", "apply", path, "-d", hall, "--language", "en")
        #expect(again.output.contains("nothing changed"))
        #expect(try ToolRunner.run("succession", "list", "-d", hall, "--language", "zh").output.contains("合并"))
        #expect(try !agencies().contains(bodies[0]))
        #expect(try ToolRunner.run("succession", "preview", folder.path("none.json"), "-d", hall).status == 2)
        #expect(try ToolRunner.run("check", "-d", hall).status == 0)
    }

    @Test("the entry register counts with its denominators, and lists what was decided outside")
    func entry() throws {
        let told = try ToolRunner.run("registry", "entry", "--on", "2026-03-09", "-d", hall, "--language", "zh")
        #expect(told.status == 0 && told.output.contains("进驻率") && told.output.contains("分母"))
        let json = try ToolRunner.run(
            "registry", "entry", "--on", "2026-12-31", "--outside", "2026-01-01", "-d", hall, "--json"
        ).json()
        let shares = try #require(json["shares"] as? [String: Any])
        let counts = ["due", "inHall", "exempt", "missing", "items"].map { shares[$0] as? Int ?? -1 }
        #expect(counts[0] == counts[1] + counts[3] && counts[4] == counts[0] + counts[2] && counts[4] > 0)
        #expect((json["outside"] as? [Any]) != nil)
        #expect(try ToolRunner.run("registry", "entry", "--on", "gestern", "-d", hall).status == 64)
    }
}
