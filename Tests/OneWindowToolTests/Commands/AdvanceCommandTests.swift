import Foundation
import Testing

@Suite("onewindow advance")
struct AdvanceCommandTests {
    @Test(
        "several processes that call it at once fire each limit once, one of them killed or not",
        arguments: [false, true])
    func processes(kills: Bool) throws {
        let folder = try ToolRunner.Folder()
        defer { withExtendedLifetime(folder) {} }
        let (alone, shared) = (folder.path("alone.db"), folder.path("shared.db"))
        try #require(ToolRunner.run("demo", "--cases", "300", "--database", alone, "--json").status == 0)
        try #require(ToolRunner.run("backup", shared, "--database", alone).status == 0)
        let to = "2026-12-31T00:00:00+08:00"
        try #require(ToolRunner.run("advance", "--to", to, "--database", alone).status == 0)

        let running = try (0..<3).map { _ in
            try ToolRunner.start("advance", "--to", to, "--database", shared)
        }
        if kills { running[0].kill() }
        let codes = running.map { $0.waitForExit() }
        #expect(codes.dropFirst().allSatisfy { $0 == 0 })
        #expect(kills || codes[0] == 0)
        // Whatever order they came in, and whoever was killed: another call finds nothing left to do.
        #expect(try ToolRunner.run("advance", "--to", to, "--database", shared, "--json").json()["fired"] as? Int == 0)

        func outcome(_ database: String) throws -> (rows: Int?, warnings: [String]) {
            let check = try ToolRunner.run("check", "--database", database, "--json").json()
            #expect(check["sound"] as? Bool == true)
            let list = try ToolRunner.run("supervision", "list", "--database", database, "--json")
            return (check["rows"] as? Int, list.output.split(separator: "\n").map(String.init).sorted())
        }
        let (one, several) = (try outcome(alone), try outcome(shared))
        #expect(one.rows == several.rows && one.warnings == several.warnings)
        #expect(one.warnings.count > 50)
    }
}
