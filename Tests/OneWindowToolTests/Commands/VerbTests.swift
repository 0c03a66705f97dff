import Foundation
import OneWindow
import Testing

@Suite("the tool's verbs on one small hall")
struct VerbTests {
    /// A folder with `hall.db`, a played day of 60 cases.
    private func hall() throws -> ToolRunner.Folder {
        let folder = try ToolRunner.Folder()
        let answer = try ToolRunner.run("demo", "--cases", "60", "--database", folder.path("hall.db"), "--json")
        try #require(answer.status == 0, "\(answer.error)")
        return folder
    }

    @Test(
        "every verb teaches itself",
        arguments: [
            "demo", "import items", "item", "search", "route", "case show", "request show", "request rates", "submit",
            "advance", "backup", "restore", "rejections", "check", "due", "calendar show", "calendar preview",
            "calendar load", "explain", "supervision list", "supervision reply", "supervision appeal",
            "supervision uphold", "supervision revoke", "decision check", "decision evaluate", "decision convert",
            "tck", "registry metrics", "schema item", "duty list", "duty check", "duty load", "duty dispute",
            "duty rule",
            "succession preview", "succession apply", "succession list", "registry entry", "proofs",
            "import registry", "export items", "export registry",
        ])
    func help(_ verb: String) throws {
        let words = verb.split(separator: " ").map(String.init)
        let answer =
            words.count == 1 ? try ToolRunner.run(words[0], "--help") : try ToolRunner.run(words[0], words[1], "--help")
        #expect(answer.status == 0)
        #expect(answer.output.contains("--json"))
        #expect(answer.output.contains("OVERVIEW"))
    }

    @Test("the table of refusals has every number with both texts")
    func rejections() throws {
        let output = try ToolRunner.run("rejections", "--json").output
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
        #expect(rows.compactMap { $0["code"] as? Int } == RejectionCode.allCases.map(\.rawValue))
        #expect(rows.allSatisfy { ($0["en"] as? String)?.isEmpty == false && ($0["zh"] as? String)?.isEmpty == false })
    }

    @Test("items are listed, searched and shown; routes agree with the guide")
    func itemsAndRoutes() throws {
        let folder = try hall()
        let listed = try ToolRunner.run("item", "--database", folder.path("hall.db"), "--on", "2026-03-09", "--json")
            .lines()
        #expect(listed.count == 691)
        let code = try #require(listed.first?["code"] as? String)
        let guide = try ToolRunner.run("item", code, "--database", folder.path("hall.db"), "--language", "zh")
        #expect(guide.status == 0 && guide.output.contains("承诺时限"))
        let route = try ToolRunner.run(
            "route", code, "--channel", "online", "--database", folder.path("hall.db"), "--json")
        #expect(try route.json()["ok"] as? Bool == true)
        let unknown = try ToolRunner.run(
            "route", "NO-SUCH", "--channel", "online", "--database", folder.path("hall.db"))
        #expect(unknown.status == 1)
        #expect(try ToolRunner.run("item", "NO-SUCH", "--database", folder.path("hall.db")).status == 1)
    }

    @Test("commands come as lines: each gets its answer, a bad line does not keep back the others")
    func submit() throws {
        let folder = try hall()
        let item = try #require(
            try ToolRunner.run("item", "--database", folder.path("hall.db"), "--json").lines()
                .first { ($0["caseType"] as? String) == "promised" }?["code"] as? String)
        let apply = """
            {"request":"t-1","at":"2026-11-20T09:00:00+08:00","actor":{"capacity":"applicant"},"command":"case.apply",\
            "item":"\(item)","channel":"online","applicant":{"name":"张三"}}
            """
        let lines = apply + "\n{not json}\n\n" + apply + "\n"
        let answer = try ToolRunner.run("submit", "--database", folder.path("hall.db"), "--json", input: lines)
        let outcomes = try answer.lines()
        #expect(outcomes.count == 3)
        #expect(outcomes.map { $0["ok"] as? Bool } == [true, false, true])
        #expect(outcomes[2]["repeat"] as? Bool == true)
        #expect(answer.status == 1)
        let number = try #require((outcomes[0]["case"] as? [String: Any])?["number"] as? String)
        let shown = try ToolRunner.run("case", "show", number, "--database", folder.path("hall.db"))
        #expect(shown.status == 0 && !shown.output.contains("张三"))
        let personal = try ToolRunner.run("case", "show", number, "--personal", "--database", folder.path("hall.db"))
        #expect(personal.output.contains("张三"))
    }

    @Test("a backup opens, restores, and never replaces a database unasked")
    func backup() throws {
        let folder = try hall()
        #expect(try ToolRunner.run("backup", folder.path("copy.db"), "--database", folder.path("hall.db")).status == 0)
        #expect(try ToolRunner.run("backup", folder.path("copy.db"), "--database", folder.path("hall.db")).status == 2)
        #expect(try ToolRunner.run("restore", folder.path("copy.db"), "--database", folder.path("hall.db")).status == 2)
        #expect(try ToolRunner.run("restore", folder.path("copy.db"), "--database", folder.path("new.db")).status == 0)
        let old = try ToolRunner.run("check", "--database", folder.path("hall.db"), "--json").json()
        let new = try ToolRunner.run("check", "--database", folder.path("new.db"), "--json").json()
        #expect(NSDictionary(dictionary: old) == NSDictionary(dictionary: new))
        let replaced = try ToolRunner.run(
            "restore", folder.path("copy.db"), "--database", folder.path("hall.db"), "--replace")
        #expect(replaced.status == 0)
    }

    @Test("a digest noted earlier still stands; a wrong one is told")
    func expected() throws {
        let folder = try hall()
        let report = try ToolRunner.run("check", "--database", folder.path("hall.db"), "--json").json()
        let (rows, digest) = (try #require(report["rows"] as? Int), try #require(report["digest"] as? String))
        let database = folder.path("hall.db")
        #expect(try ToolRunner.run("check", "--database", database, "--expect", "\(rows):\(digest)").status == 0)
        #expect(try ToolRunner.run("check", "--database", database, "--expect", "\(rows - 1):\(digest)").status == 1)
    }

    @Test("what is not there is told, with its exit code")
    func missing() throws {
        let folder = try ToolRunner.Folder()
        for verb in ["item", "check", "advance"] {
            let answer = try ToolRunner.run(verb, "--database", folder.path("none.db"), "--json")
            #expect(answer.status == 2)
            #expect(try answer.json()["family"] as? String == "storage")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path("none.db")))
        let unreadable = try ToolRunner.run(
            "import", "items", folder.path("none.csv"), "--database", folder.path("new.db"))
        #expect(unreadable.status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path("new.db")))
    }
}
