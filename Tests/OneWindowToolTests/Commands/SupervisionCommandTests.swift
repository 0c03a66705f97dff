import Foundation
import Testing

@Suite("onewindow supervision and explain")
struct SupervisionCommandTests {
    private func hall() throws -> (ToolRunner.Folder, String) {
        let folder = try ToolRunner.Folder()
        let database = folder.path("hall.db")
        let answer = try ToolRunner.run("demo", "--cases", "900", "--database", database, "--json")
        try #require(answer.status == 0, "\(answer.error)")
        return (folder, database)
    }

    @Test("lists by status, level and agency; each act changes the status; others are refused")
    func acts() throws {
        let (folder, database) = try hall()
        defer { withExtendedLifetime(folder) {} }
        func list(_ more: String...) throws -> [[String: Any]] {
            try ToolRunner.run(arguments: ["supervision", "list", "--database", database, "--json"] + more).lines()
        }
        let all = try list()
        let open = try list("--open")
        let asked = try #require(open.first { $0["replyBy"] is String && $0["level"] as? String != "reminder" })
        #expect(all.count > open.count && open.allSatisfy { $0["status"] as? String == "open" })
        #expect(try list("--level", "yellow").allSatisfy { $0["level"] as? String == "yellow" })
        let agency = try #require(asked["agency"] as? String)
        #expect(try list("--agency", agency).allSatisfy { $0["agency"] as? String == agency })
        #expect(try list("--most", "3").count == 3)
        let number = try #require(asked["number"] as? String)
        let warning = "\(try #require(asked["warning"] as? UInt32))"

        func act(_ verb: String, _ text: [String], _ officer: String, _ post: String) throws -> Int32 {
            try ToolRunner.run(
                arguments: ["supervision", verb, number, warning] + text + [
                    "--officer", officer, "--post", post, "--database", database, "--json",
                ]
            ).status
        }
        func status() throws -> String? {
            try list().first {
                $0["number"] as? String == number && "\($0["warning"] as? UInt32 ?? 0)" == warning
            }?["status"] as? String
        }
        let (reviewer, post) = ("\(agency)-01", "\(agency).review")
        // Who supervises does not answer for an agency, and who answers does not decide on contested warnings.
        #expect(try act("revoke", ["--reason", "x"], reviewer, post) == 1)
        #expect(try act("reply", ["--text", "即办"], reviewer, post) == 0)
        #expect(try status() == "replied")
        #expect(try act("appeal", ["--reason", "申请人延误"], reviewer, post) == 0)
        #expect(try status() == "appealed")
        #expect(try act("uphold", ["--reason", "理由不成立"], "govservice-S01", "govservice.supervision") == 0)
        #expect(try status() == "upheld")
        #expect(try act("revoke", ["--reason", "复核"], "govservice-S01", "govservice.supervision") == 0)
        #expect(try status() == "revoked")
        #expect(try act("revoke", ["--reason", "复核"], "govservice-S01", "govservice.supervision") == 1)
        #expect(try ToolRunner.run("check", "--database", database).status == 0)

        let shown = try ToolRunner.run("supervision", "list", "--database", database, "--language", "zh").output
        #expect(shown.contains("黄牌") && shown.contains("已撤销"))
        for language in ["zh", "en"] {
            let told = try ToolRunner.run("explain", number, "--database", database, "--language", language)
            #expect(told.status == 0 && told.output.contains(number))
        }
        let proofs = try ToolRunner.run("explain", number, "--database", database, "--json").lines()
        #expect(!proofs.isEmpty && proofs.allSatisfy { $0["schema"] as? String == "ow.proof/1" })
        #expect(try ToolRunner.run("explain", number, "--clock", "99", "--database", database).status == 1)
        #expect(try ToolRunner.run("explain", "none", "--database", database).status == 1)
    }

    @Test(
        "wrong usage is told",
        arguments: [
            ["list", "--level", "blue"], ["list", "--status", "gone"], ["list", "--open", "--status", "open"],
            ["list", "--most", "0"], ["reply", "X", "1", "--text", "x"], ["reply", "X", "one", "--text", "x"],
            ["revoke", "X", "1", "--reason", "x", "--officer", "O"],
        ])
    func usage(_ arguments: [String]) throws {
        #expect(try ToolRunner.run(arguments: ["supervision"] + arguments + ["--database", "none.db"]).status == 64)
    }
}
