import Foundation
import OneWindow
import OneWindowTesting
import Testing

@Suite("onewindow import and export: whole registries")
struct TransferCommandTests {
    /// A folder with `hall.db`: the sample district.
    private func hall() throws -> ToolRunner.Folder {
        let folder = try ToolRunner.Folder()
        let answer = try ToolRunner.run("demo", "--cases", "5", "--database", folder.path("hall.db"), "--json")
        try #require(answer.status == 0, "\(answer.error)")
        return folder
    }

    /// A table of that many items, all drafts.
    private func table(_ count: Int, in folder: ToolRunner.Folder) throws -> String {
        var text = "item_code,name,agency\n"
        for place in 1...count { text += "BULK-\(place),事项\(place),甲局\n" }
        let path = folder.path("bulk.csv")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func check(_ path: String) throws -> NSDictionary {
        NSDictionary(dictionary: try ToolRunner.run("check", "--database", path, "--json").json())
    }

    @Test("everything goes out and into an empty database and comes out the same; again nothing changes")
    func registry() throws {
        let folder = try hall()
        let out = try ToolRunner.run(
            "export", "registry", folder.path("a.json"), "--personal", "--database", folder.path("hall.db"), "--json")
        try #require(out.status == 0, "\(out.error)")
        #expect(try out.json()["versions"] as? Int == 691)
        let before = try check(folder.path("hall.db"))
        let same = try ToolRunner.run(
            "import", "registry", folder.path("a.json"), "--database", folder.path("hall.db"), "--json")
        #expect(try same.json()["changed"] as? Int == 0 && same.json()["otherChanges"] as? Int == 0)
        #expect(try check(folder.path("hall.db")) == before)
        let into = try ToolRunner.run(
            "import", "registry", folder.path("a.json"), "--database", folder.path("new.db"), "--json")
        try #require(into.status == 0, "\(into.error)")
        #expect(try into.json()["changed"] as? Int == 691)
        #expect((try into.json()["doubts"] as? [Any])?.isEmpty == true)
        _ = try ToolRunner.run(
            "export", "registry", folder.path("b.json"), "--personal", "--database", folder.path("new.db"))
        let (first, second) = (try Data(contentsOf: URL(fileURLWithPath: folder.path("a.json"))), folder.path("b.json"))
        #expect(try first == Data(contentsOf: URL(fileURLWithPath: second)))
        #expect(try ToolRunner.run("check", "--database", folder.path("new.db")).status == 0)
    }

    @Test("items as a table: published ones stay so where their posts are registered", arguments: ["utf-8", "gb18030"])
    func items(_ encoding: String) throws {
        let folder = try hall()
        let out = try ToolRunner.run(
            "export", "items", folder.path("i.csv"), "--all-versions", "--encoding", encoding, "--database",
            folder.path("hall.db"), "--json")
        try #require(out.status == 0, "\(out.error)")
        let before = try check(folder.path("hall.db"))
        let again = try ToolRunner.run(
            "import", "items", folder.path("i.csv"), "--database", folder.path("hall.db"), "--json")
        #expect(try again.json()["unchanged"] as? Int == 691)
        #expect((try again.json()["doubts"] as? [Any])?.isEmpty == true)
        #expect(try check(folder.path("hall.db")) == before)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(left.allSatisfy { !$0.hasSuffix(".part") })
        let wrong = try ToolRunner.run("export", "items", folder.path("i.txt"), "--database", folder.path("hall.db"))
        #expect(wrong.status == 64)
    }

    @Test("a trial tells and changes nothing")
    func trial() throws {
        let folder = try hall()
        let before = try check(folder.path("hall.db"))
        let answer = try ToolRunner.run(
            "import", "items", try table(50, in: folder), "--trial", "--database", folder.path("hall.db"), "--json")
        #expect(try answer.json()["changed"] as? Int == 50)
        #expect(try check(folder.path("hall.db")) == before)
    }

    @Test("a document that is wrong is told with its line and leaves nothing behind")
    func wrongDocument() throws {
        let folder = try ToolRunner.Folder()
        let texts = [
            ("{\"agencies\":[\n{\"code\":\"A B\",\"name\":\"甲\"}]}", "line 2"),
            ("{\"items\":[\n{}", "json:2"), ("[]", "json:1"), ("", "json"), ("{\"items\":[],\"items\":[]}", "json:1"),
        ]
        for (text, place) in texts {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path("w.json")))
            let answer = try ToolRunner.run(
                "import", "registry", folder.path("w.json"), "--database", folder.path("w.db"), "--language", "en")
            #expect(answer.status == 2 && answer.error.contains(place), "\(answer.error)")
            #expect(!FileManager.default.fileExists(atPath: folder.path("w.db")))
        }
    }

    @Test("items that cannot be read are told with their line, the others are loaded")
    func wrongItems() throws {
        let folder = try ToolRunner.Folder()
        let text = """
            {"agencies":[{"code":"A","name":"甲局"}],"items":[
            {"code":"I-1","name":"甲","agency":"A","type":"20"},
            {"code":"I-2","name":5,"agency":"A","type":"20"},
            {"code":"I-3","name":"丙","agency":"A","type":"20",}]}
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path("w.json")))
        let answer = try ToolRunner.run(
            "import", "registry", folder.path("w.json"), "--database", folder.path("w.db"), "--json"
        ).json()
        #expect(answer["rows"] as? Int == 3 && answer["loaded"] as? Int == 1)
        let doubts = try #require(answer["doubts"] as? [[String: Any]])
        #expect(doubts.map { $0["line"] as? Int } == [3, 4])
        #expect(doubts.map { $0["column"] as? String } == ["items[1].name", "items[2]"])
    }

    @Test("Ctrl-C in the middle leaves the registry as it was")
    func interrupted() throws {
        let folder = try hall()
        let before = try check(folder.path("hall.db"))
        let process = try ToolRunner.start(
            "import", "items", try table(30_000, in: folder), "--progress", "--language", "en", "--database",
            folder.path("hall.db"))
        var told = ""
        // The first line about loading: the transaction is open.
        while !told.contains("loading"), let text = process.nextError() { told += text }
        process.interrupt()
        while let text = process.nextError() { told += text }
        #expect(process.waitForExit() == 130)
        #expect(told.contains("as it was"), "\(told)")
        #expect(try check(folder.path("hall.db")) == before)
        let after = try ToolRunner.run(
            "import", "items", try table(20, in: folder), "--database", folder.path("hall.db"), "--json")
        #expect(try after.json()["changed"] as? Int == 20)
    }

    @Test("a full disk leaves the registry as it was, and the export the file")
    func fullDisk() throws {
        let folder = try hall()
        let disk = folder.path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard try Shell.run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk) == 0 else {
            print("skipped: a full disk, no file system can be mounted here")
            return
        }
        defer { _ = try? Shell.run("umount", disk) }
        let database = disk + "/hall.db"
        let small = try ToolRunner.run("import", "items", try table(20, in: folder), "--database", database)
        try #require(small.status == 0, "\(small.error)")
        let before = try check(database)
        let large = try ToolRunner.run("import", "items", try table(30_000, in: folder), "--database", database)
        #expect(large.status == 2, "\(large.error)")
        #expect(try check(database) == before)
        let target = disk + "/items.json"
        try Data("old".utf8).write(to: URL(fileURLWithPath: target))
        // Takes what room is left.
        _ = try Shell.run("dd", "if=/dev/zero", "of=\(disk)/filler", "bs=4k")
        let export = try ToolRunner.run(
            "export", "registry", target, "--database", folder.path("hall.db"), "--language", "en")
        #expect(export.status == 2, "\(export.error)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == Data("old".utf8))
    }
}

/// Runs programs of the system.
private enum Shell {
    static func run(_ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
