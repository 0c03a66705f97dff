import Foundation
import Testing

@Suite("onewindow demo")
struct DemoCommandTests {
    @Test("every case ends, the figures add up, the database is sound")
    func smallDay() throws {
        let folder = try ToolRunner.Folder()
        let answer = try ToolRunner.run(
            "demo", "--cases", "400", "--json", "--database", folder.path("hall.db"), "--report", folder.path("r.html"))
        #expect(answer.status == 0, "\(answer.error)")
        let report = try answer.json()
        let outcomes = try #require(report["outcomes"] as? [String: Int])
        #expect(report["cases"] as? Int == 400)
        #expect(outcomes.values.reduce(0, +) == 400)
        #expect(outcomes["open"] == 0)
        let channels = try #require(report["channels"] as? [String: Int])
        #expect(channels.values.reduce(0, +) == 400)
        let waiting = try #require(report["waiting"] as? [String: Any])
        let bins = try #require(waiting["histogram"] as? [[String: Any]])
        #expect(bins.compactMap { $0["people"] as? Int }.reduce(0, +) == waiting["people"] as? Int)
        #expect(waiting["people"] as? Int == channels["window"])
        let page = try String(contentsOfFile: folder.path("r.html"), encoding: .utf8)
        #expect(page.contains("云澜区") && page.contains("Yunlan District"))
        let check = try ToolRunner.run("check", "--database", folder.path("hall.db"), "--json")
        #expect(check.status == 0)
        #expect(try check.json()["sound"] as? Bool == true)
    }

    @Test("the same seed gives the same day, another seed another")
    func seed() throws {
        func play(_ seed: String) throws -> [String: Any] {
            var report = try ToolRunner.run("demo", "--cases", "150", "--seed", seed, "--json").json()
            // Wall time, file size and the salted digest differ from run to run.
            report["engine"] = nil
            return report
        }
        let first = try play("7")
        #expect(NSDictionary(dictionary: first) == NSDictionary(dictionary: try play("7")))
        #expect(NSDictionary(dictionary: first) != NSDictionary(dictionary: try play("8")))
    }

    @Test("several days are played over working days")
    func days() throws {
        let report = try ToolRunner.run("demo", "--cases", "120", "--days", "6", "--json").json()
        #expect(report["firstDay"] as? String == "2026-03-09")
        #expect(report["lastDay"] as? String == "2026-03-16")
    }

    @Test("a database that is there is not touched")
    func occupied() throws {
        let folder = try ToolRunner.Folder()
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path("hall.db")))
        let answer = try ToolRunner.run("demo", "--cases", "10", "--database", folder.path("hall.db"))
        #expect(answer.status == 2)
        #expect(try String(contentsOfFile: folder.path("hall.db"), encoding: .utf8) == "mine")
    }

    @Test("numbers out of range are wrong usage", arguments: [["--cases", "0"], ["--days", "0"], ["--cases", "x"]])
    func usage(_ arguments: [String]) throws {
        #expect(try ToolRunner.run("demo", arguments[0], arguments[1]).status == 64)
    }
}
