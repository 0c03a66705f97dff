import Foundation
import OneWindow
import OneWindowSample
import Testing

@Suite("the tool's verbs on items: versions, figures, schema")
struct ItemCommandTests {
    /// A folder with `hall.db`: the sample district, and a second version of its first licence.
    private func hall() throws -> (folder: ToolRunner.Folder, code: String) {
        let folder = try ToolRunner.Folder()
        let engine = try Engine.open(folder.path("hall.db"))
        var document = SampleDistrict.document()
        let at = try #require(Instant(iso: "2026-01-05T08:00:00+08:00"))
        let load = try #require(RequestID("load"))
        _ = try engine.submit(Submission(id: load, at: at, by: .operatorOfHost, .register(document)))
        let place = try #require(document.items.firstIndex { ($0.definition.promisedLimit?.amount ?? 0) > 2 })
        var changed = document.items[place].definition
        changed.promisedLimit = TimeLimit(2)
        changed.stages = []
        changed.elements.keywords = ["快办"]
        document = RegistryDocument()
        document.items = [.init(changed, effectiveFrom: CivilDate(iso: "2026-03-01"))]
        let second = try #require(RequestID("second"))
        _ = try engine.submit(Submission(id: second, at: at, by: .operatorOfHost, .register(document)))
        return (folder, changed.code.text)
    }

    @Test("what changed, the versions, and what was saved, in words and in JSON")
    func versions() throws {
        let (folder, code) = try hall()
        let file = folder.path("hall.db")
        let zh = try ToolRunner.run("item", code, "--diff", "1", "2", "--database", file, "--language", "zh")
        #expect(zh.status == 0 && zh.output.contains("承诺办结时限：由") && zh.output.contains("关键词：新增 快办"))
        let en = try ToolRunner.run("item", code, "--diff", "1", "2", "--database", file, "--language", "en")
        #expect(en.output.contains("promised limit: ") && en.output.contains("→ 2 working days"))
        let json = try ToolRunner.run("item", code, "--diff", "1", "2", "--database", file, "--json").json()
        #expect((json["changes"] as? [Any])?.isEmpty == false)
        #expect(try ToolRunner.run("item", code, "--diff", "1", "3", "--database", file).status == 1)
        #expect(try ToolRunner.run("item", code, "--diff", "1", "--database", file).status == 64)
        let history = try ToolRunner.run("item", code, "--history", "--database", file, "--language", "en")
        #expect(history.output.contains("version 2, from 2026-03-01"))
        let advice = try ToolRunner.run("item", code, "--advice", "--database", file, "--language", "en")
        #expect(advice.status == 0)

        let metrics = try ToolRunner.run(
            "registry", "metrics", "--on", "2026-03-02", "--since", "2026-01-02", "--database", file, "--json"
        ).json()
        #expect(metrics["items"] as? Int == 691)
        let saved = try #require(metrics["saved"] as? [String: Any])
        #expect((saved["rows"] as? [Any])?.count == 1 && (saved["workdays"] as? Int ?? 0) > 0)
        let sheet = try ToolRunner.run(
            "registry", "metrics", "--on", "2026-03-02", "--since", "2026-01-02", "--database", file,
            "--language", "zh")
        #expect(sheet.output.contains("平均承诺时限") && sheet.output.contains("减时限") && sheet.output.contains(code))
        #expect(try ToolRunner.run("registry", "metrics", "--on", "soon", "--database", file).status == 64)
    }

    @Test("the schema takes the sample district, and what it refuses is refused by the reader too")
    func schema() throws {
        let answer = try ToolRunner.run("schema", "item")
        #expect(answer.status == 0)
        let folder = try ToolRunner.Folder()
        try Data(answer.output.utf8).write(to: folder.url.appending(path: "schema.json"))
        try Data(RegistryJSON.data(SampleDistrict.document())).write(to: folder.url.appending(path: "registry.json"))
        let script = """
            import json, sys
            try:
                import jsonschema
            except ImportError:
                print("none"); sys.exit(0)
            schema = json.load(open(sys.argv[1])); items = json.load(open(sys.argv[2]))["items"]
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            bad = [e.message for item in items[:60] for e in validator.iter_errors(item)]
            items[0]["colour"] = 1
            print(len(bad), len(list(validator.iter_errors(items[0]))))
            """
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", script, folder.path("schema.json"), folder.path("registry.json")]
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        python.waitUntilExit()
        guard python.terminationStatus == 0, !said.hasPrefix("none") else {
            print("no python with jsonschema: the schema is checked by the tests of the formats alone")
            return
        }
        #expect(said == "0 1\n")
    }
}
