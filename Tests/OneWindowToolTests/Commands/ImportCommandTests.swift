import Foundation
import Testing

@Suite("onewindow import items")
struct ImportCommandTests {
    private static let real = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/guangan_items.csv").standardizedFileURL

    @Test("a district's real file loads whole, and again changes nothing")
    func realFile() throws {
        guard FileManager.default.fileExists(atPath: Self.real.path) else {
            print("skipped: the real item file is not beside the repository")
            return
        }
        let folder = try ToolRunner.Folder()
        for changed in [1_135, 0] {
            let answer = try ToolRunner.run(
                "import", "items", Self.real.path, "--database", folder.path("i.db"), "--json")
            #expect(answer.status == 0, "\(answer.error)")
            let json = try answer.json()
            #expect(json["rows"] as? Int == 1_135)
            #expect(json["loaded"] as? Int == 1_135)
            #expect(json["changed"] as? Int == changed)
            #expect(json["unchanged"] as? Int == 1_135 - changed)
            #expect((json["doubts"] as? [Any])?.isEmpty == false)
        }
        #expect(try ToolRunner.run("check", "--database", folder.path("i.db")).status == 0)
    }

    @Test("what the registry refuses stays a draft or out, with a doubt")
    func refused() throws {
        let folder = try ToolRunner.Folder()
        let json = """
            {"agencies":[{"code":"a","name":"甲局"}],"items":[
            {"code":"GOOD","name":"好","agency":"a","type":"20","caseType":"promised"},
            {"code":"NOPOST","name":"无岗","agency":"a","type":"01","caseType":"promised","effectiveFrom":"2026-01-01"}]}
            """
        try Data(json.utf8).write(to: URL(fileURLWithPath: folder.path("i.json")))
        let answer = try ToolRunner.run(
            "import", "items", folder.path("i.json"), "--database", folder.path("i.db"), "--json")
        let told = try answer.json()
        #expect(told["loaded"] as? Int == 2)
        let doubts = try #require(told["doubts"] as? [[String: Any]])
        #expect(doubts.contains { ($0["subject"] as? String)?.contains("licenceWithoutLaw") == true })
    }

    @Test("a file that is no table leaves nothing behind")
    func garbage() throws {
        let folder = try ToolRunner.Folder()
        try Data([0xFF, 0xFE, 0x00, 0x80]).write(to: URL(fileURLWithPath: folder.path("x.csv")))
        let answer = try ToolRunner.run("import", "items", folder.path("x.csv"), "--database", folder.path("i.db"))
        #expect(answer.status == 2 && !answer.error.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.path("i.db")))
    }
}
