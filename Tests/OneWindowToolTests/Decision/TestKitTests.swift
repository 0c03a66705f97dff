import Foundation
import OneWindow
import Testing

@testable import OneWindowTool

@Suite("The test kit for decision models")
struct TestKitTests {
    /// The kit's folders beside the repository.
    private static let kit: String? = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let path = root.appending(path: "../shared/tck").standardizedFileURL.path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    @Test("all folders at hand pass")
    func kit() throws {
        guard let kit = Self.kit else { return print("skipped: no ../shared/tck") }
        let run = TestKitRun(kit)
        #expect(run.failed == 0, "\(run.cases.filter { !$0.passed }.map { "\($0.folder) \($0.id)" })")
        #expect(run.passed >= 18)
    }

    private func folder(_ model: [UInt8], _ cases: String) throws -> ToolRunner.Folder {
        let folder = try ToolRunner.Folder()
        try Data(model).write(to: folder.url.appending(path: "m.dmn"))
        let text =
            "<testCases xmlns=\"http://www.omg.org/spec/DMN/20160719/testcase\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><modelName>m.dmn</modelName>\(cases)</testCases>"
        try Data(text.utf8).write(to: folder.url.appending(path: "m-test-01.xml"))
        return folder
    }

    @Test("values without types are those of the inputs; errors are nulls; every case is told")
    func cases() throws {
        let folder = try folder(
            DMNSample.prefixed,
            """
            <testCase id="1"><inputNode name="Job Title"><value>BAKER</value></inputNode>
              <resultNode name="Greeting" type="decision"><expected><value>A BAKER</value></expected></resultNode>
            </testCase>
            <testCase id="2"><inputNode name="Job Title"><value>KING</value></inputNode>
              <resultNode errorResult="true" name="Greeting" type="decision"/></testCase>
            <testCase id="3"><inputNode name="Job Title"><value>FARMER</value></inputNode>
              <resultNode name="Greeting" type="decision"><expected><value xsi:nil="true"/></expected></resultNode>
            </testCase>
            <testCase id="4"><resultNode name="None" type="decision"><expected/></resultNode></testCase>
            """)
        let answer = try ToolRunner.run("tck", folder.url.path, "--json")
        #expect(answer.status == 1)
        let json = try answer.json()
        #expect(json["passed"] as? Int == 2)
        #expect(json["failed"] as? Int == 2)
        let list = try #require(json["cases"] as? [[String: Any]])
        #expect(list.compactMap { $0["testCase"] as? String } == ["1", "2", "3", "4"])
        #expect(list[2]["expected"] as? String == "null")
        #expect(list[2]["actual"] as? String == "\"A FARMER\"")
    }

    @Test("older files: results under another name, values without types, elements in a namespace of their own")
    func older() throws {
        let model = DMNSample.file(
            """
            <itemDefinition name="tTrade"><typeRef>string</typeRef>
              <allowedValues><text>"noodles","tea"</text></allowedValues></itemDefinition>
            <inputData id="i" name="Trade Name"><variable name="Trade Name" typeRef="kit:tTrade"/></inputData>
            <inputData id="a" name="area"><variable name="area" typeRef="number"/></inputData>
            <decision id="d" name="papers"><variable name="papers" typeRef="number"/>
              <informationRequirement><requiredInput href="#i"/></informationRequirement>
              <informationRequirement><requiredInput href="#a"/></informationRequirement>
              <decisionTable hitPolicy="COLLECT" aggregation="COUNT"><input>
                <inputExpression typeRef="string"><text>Trade Name</text></inputExpression></input>
                <input><inputExpression typeRef="number"><text>area</text></inputExpression></input><output/>
                <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>&gt; 10</text></inputEntry>
                  <outputEntry><text>7</text></outputEntry></rule>
                <rule><inputEntry><text>"tea"</text></inputEntry><inputEntry><text>-</text></inputEntry>
                  <outputEntry><text>7</text></outputEntry></rule></decisionTable></decision>
            """, namespace: "urn:not-a-namespace-of-the-standard")
        func cases(_ trade: String, _ count: Int) -> String {
            """
            <testCase id="\(trade)"><inputNode name="Trade Name"><value>\(trade)</value></inputNode>
              <inputNode name="area"><value>12.0</value></inputNode><resultNode name="papers" type="decision">
              <computed><value>\(count)</value></computed></resultNode></testCase>
            """
        }
        let folder = try folder(model, cases("tea", 2) + cases("noodles", 1))
        let answer = try ToolRunner.run("tck", folder.url.path)
        #expect(answer.output.contains("2 passed, 0 failed"), "\(answer.output)")
    }

    @Test(
        "what is beyond the level fails with its reason and ends nothing",
        arguments: [
            ("<conditional/>", "conditional"), ("<filter/>", "filter"), ("<for/>", "for"),
            ("<functionDefinition kind=\"Java\"/>", "functionDefinition"),
            ("<literalExpression><text>replace(\"a\", \"b\", \"c\")</text></literalExpression>", "replace"),
            ("<literalExpression><text>(function(x) x)(1)</text></literalExpression>", "function"),
            ("<literalExpression><text>[1..</text></literalExpression>", "ends early"),
            ("<literalExpression><text>\"open</text></literalExpression>", "quote"), ("", "missing"),
        ])
    func beyond(logic: String, reason: String) throws {
        let model = DMNSample.file("<decision name=\"d\"><variable name=\"d\"/>\(logic)</decision>")
        let result = "<resultNode name=\"d\" type=\"decision\"><expected><value>1</value></expected></resultNode>"
        let folder = try folder(model, "<testCase id=\"1\">\(result)</testCase>")
        let run = TestKitRun(folder.url.path)
        #expect(run.failed == 1 && run.cases.first?.problem?.contains(reason) == true, "\(run.cases)")
    }

    @Test("functions are called by their parameters")
    func functions() throws {
        let folder = try folder(
            DMNSample.invocation,
            """
            <testCase id="f" type="bkm" invocableName="rent of">
              <inputNode name="area"><value xsi:type="xsd:decimal">12</value></inputNode>
              <inputNode name="rate"><value xsi:type="xsd:decimal">2.0</value></inputNode>
              <resultNode name="rent of" type="bkm">
              <expected><value xsi:type="xsd:decimal">2</value></expected></resultNode>
            </testCase>
            """)
        let answer = try ToolRunner.run("tck", folder.url.path)
        #expect(answer.status == 0, "\(answer.output)")
        #expect(answer.output.contains("1 passed, 0 failed"))
    }

    @Test("numbers agree to a hundred-millionth, everything else exactly")
    func agreement() {
        func number(_ text: String) -> FeelValue { TestKitValue.value(text, kind: "decimal") }
        #expect(TestKitValue.agrees(number("2778.693549432766720839844710324306"), number("2778.69354943277")))
        #expect(!TestKitValue.agrees(number("2778.6936"), number("2778.69354943277")))
        #expect(TestKitValue.agrees(number("1.50"), number("1.5")))
        #expect(TestKitValue.agrees(number("1.50"), .string("1.5")))
        #expect(!TestKitValue.agrees(number("0"), .null))
        #expect(!TestKitValue.agrees(.string("a"), .string("A")))
        let (a, b) = (FeelContext.Entry("a", .integer(1)), FeelContext.Entry("b", .null))
        #expect(TestKitValue.agrees(.context(FeelContext([a, b])), .context(FeelContext([b, a]))))
        #expect(!TestKitValue.agrees(.context(FeelContext([a])), .context(FeelContext([a, b]))))
        #expect(!TestKitValue.agrees(.list([.integer(1), .null]), .list([.null, .integer(1)])))
    }

    @Test("a folder without cases is told and is no success")
    func empty() throws {
        let folder = try ToolRunner.Folder()
        let answer = try ToolRunner.run("tck", folder.url.path)
        #expect(answer.status == 1)
        #expect(answer.error.contains("no test cases"))
    }
}

@Suite("onewindow decision")
struct DecisionCommandTests {
    private static let model = """
        {"inputs":[{"name":"x","type":"number"}],"decisions":[{"name":"d","inputs":["x"],"outputs":[{}],
        "rules":[{"when":["<5"],"then":["\\"low\\""]},{"when":[">5"],"then":["\\"high\\""]}]}]}
        """

    private func file(_ text: String) throws -> (ToolRunner.Folder, String) {
        let folder = try ToolRunner.Folder()
        try Data(text.utf8).write(to: folder.url.appending(path: "m.json"))
        return (folder, folder.path("m.json"))
    }

    @Test("check tells gaps and goes on, and tells errors and stops")
    func check() throws {
        let (folder, path) = try file(Self.model)
        let sound = try ToolRunner.run("decision", "check", path, "--language", "en")
        #expect(sound.status == 0)
        #expect(sound.error.contains("x 5"))
        let json = try ToolRunner.run("decision", "check", path, "--json").json()
        #expect(json["ok"] as? Bool == true)
        _ = folder
        let (other, wrong) = try file(Self.model.replacing("<5", with: "<"))
        let refused = try ToolRunner.run("decision", "check", wrong, "--json")
        #expect(refused.status == 1)
        #expect(try refused.json()["ok"] as? Bool == false)
        _ = other
    }

    @Test("evaluate answers and says by which rule; texts may stand without quotes")
    func evaluate() throws {
        let (folder, path) = try file(Self.model)
        let answer = try ToolRunner.run("decision", "evaluate", path, "--input", "x=7", "--language", "en")
        #expect(answer.output == "d = \"high\"\n  d: rules that match: 2\n")
        let none = try ToolRunner.run("decision", "evaluate", path, "--input", "x=5", "--json").json()
        #expect(none["value"] as? String == "null")
        #expect((none["notes"] as? [String])?.count == 1)
        #expect(try ToolRunner.run("decision", "evaluate", path, "--input", "y=5").status == 2)
        #expect(try ToolRunner.run("decision", "evaluate", path, "--decision", "e").status == 2)
        _ = folder
    }

    @Test("convert writes JSON that answers the same")
    func convert() throws {
        let folder = try ToolRunner.Folder()
        try Data(DMNSample.boxes).write(to: folder.url.appending(path: "m.dmn"))
        let answer = try ToolRunner.run("decision", "convert", folder.path("m.dmn"))
        #expect(answer.status == 0)
        #expect(try DecisionJSON.model(from: Array(answer.output.utf8)) == DMNReader.read(DMNSample.boxes).model)
    }
}
