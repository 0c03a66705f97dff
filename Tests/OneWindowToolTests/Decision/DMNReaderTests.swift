import Foundation
import OneWindow
import Testing

@testable import OneWindowTool

/// Model files of the tests' own making, which use what the kit's other folders use.
enum DMNSample {
    static func file(_ body: String, namespace: String = "https://www.omg.org/spec/DMN/20230324/MODEL/") -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions name="m" xmlns="\(namespace)">\(body)</definitions>
            """
            .utf8)
    }

    /// Older files have prefixes everywhere, and types of the expression language by prefix.
    static let prefixed = Array(
        """
        <d:definitions xmlns:d="http://www.omg.org/spec/DMN/20151101/dmn.xsd"
          xmlns:feel="http://www.omg.org/spec/FEEL/20140401">
          <d:itemDefinition name="tJob"><d:typeRef>feel:string</d:typeRef>
            <d:allowedValues><d:text>"FARMER","BAKER"</d:text></d:allowedValues></d:itemDefinition>
          <d:inputData id="i1" name="Job  Title"><d:variable name="Job Title" typeRef="ns1:tJob"/></d:inputData>
          <d:decision id="d1" name="Greeting"><d:variable name="Greeting" typeRef="feel:string"/>
            <d:informationRequirement><d:requiredInput href="#i1"/></d:informationRequirement>
            <d:literalExpression><d:text>"A " + Job Title</d:text></d:literalExpression></d:decision>
        </d:definitions>
        """.utf8)

    /// A function by invocation, with bindings.
    static let invocation = file(
        """
        <businessKnowledgeModel id="b" name="rent of"><variable name="rent of"/><encapsulatedLogic>
          <formalParameter name="area" typeRef="number"/><formalParameter name="rate"/>
          <literalExpression><text>area * rate / 12</text></literalExpression></encapsulatedLogic>
        </businessKnowledgeModel>
        <inputData id="i" name="size"><variable name="size" typeRef="number"/></inputData>
        <decision id="d" name="rent"><variable name="rent" typeRef="number"/>
          <informationRequirement><requiredInput href="#i"/></informationRequirement>
          <knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
          <invocation><literalExpression><text>rent of</text></literalExpression>
            <binding><parameter name="rate"/><literalExpression><text>24</text></literalExpression></binding>
            <binding><parameter name="area"/><literalExpression><text>size</text></literalExpression></binding>
          </invocation></decision>
        <decision id="e" name="more"><variable name="more"/>
          <informationRequirement><requiredDecision href="#d"/></informationRequirement>
          <knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
          <literalExpression><text>rent + rent of(12, 1)</text></literalExpression></decision>
        """)

    /// A table by priority with two outputs, a context and a relation.
    static let boxes = file(
        """
        <inputData id="i" name="age"><variable name="age" typeRef="number"/></inputData>
        <decision id="p" name="grant"><variable name="grant"/>
          <informationRequirement><requiredInput href="#i"/></informationRequirement>
          <decisionTable hitPolicy="PRIORITY">
            <input><inputExpression typeRef="number"><text>age</text></inputExpression></input>
            <output name="Yes/No" typeRef="string">
              <outputValues><text>"yes, always", "no"</text></outputValues></output>
            <output name="class" typeRef="string"/>
            <rule><inputEntry><text>&lt;18</text></inputEntry><outputEntry><text>"no"</text></outputEntry>
              <outputEntry><text>"A"</text></outputEntry></rule>
            <rule><inputEntry><text>&gt;= 16</text></inputEntry><outputEntry><text>"yes, always"</text></outputEntry>
              <outputEntry><text>"B"</text></outputEntry></rule>
          </decisionTable></decision>
        <decision id="c" name="sheet"><variable name="sheet"/>
          <context><contextEntry><variable name="a"/>
              <literalExpression><text>1</text></literalExpression></contextEntry>
            <contextEntry><variable name="rows"/><relation><column name="k"/><column name="v"/>
              <row><literalExpression><text>a</text></literalExpression>
                <literalExpression><text>"x"</text></literalExpression></row>
              <row><literalExpression><text>a + 1</text></literalExpression>
                <literalExpression><text>"y"</text></literalExpression></row>
            </relation></contextEntry></context></decision>
        """)
}

@Suite("Decision models in XML")
struct DMNReaderTests {
    private func outcome(_ bytes: [UInt8], _ decision: String, _ given: [FeelContext.Entry]) throws -> FeelValue? {
        let (model, doubts) = try DMNReader.read(bytes)
        #expect(doubts == [])
        return try model.compile().evaluate(decision, FeelContext(given))?.value
    }

    @Test("files of the first versions, with prefixes")
    func prefixed() throws {
        #expect(
            try outcome(DMNSample.prefixed, "Greeting", [.init("Job Title", .string("BAKER"))]) == .string("A BAKER"))
        #expect(try outcome(DMNSample.prefixed, "Greeting", [.init("Job Title", .string("KING"))]) == .null)
    }

    @Test("functions by invocation and by call")
    func invocation() throws {
        let given = [FeelContext.Entry("size", .integer(60))]
        #expect(try outcome(DMNSample.invocation, "rent", given) == .integer(120))
        #expect(try outcome(DMNSample.invocation, "more", given) == .integer(121))
    }

    @Test("priorities, contexts and relations")
    func boxes() throws {
        let both = try outcome(DMNSample.boxes, "grant", [.init("age", .integer(17))])
        #expect(both?.description == "{\"Yes/No\": \"yes, always\", class: \"B\"}")
        #expect(
            try outcome(DMNSample.boxes, "sheet", [])?.description
                == "{a: 1, rows: [{k: 1, v: \"x\"}, {k: 2, v: \"y\"}]}")
    }

    @Test(
        "what is read as JSON answers the same", arguments: [DMNSample.prefixed, DMNSample.invocation, DMNSample.boxes])
    func json(_ bytes: [UInt8]) throws {
        let model = try DMNReader.read(bytes).model
        #expect(try DecisionJSON.model(from: DecisionJSON.data(model)) == model)
    }

    @Test("what would change the meaning is a doubt")
    func notSupported() throws {
        for (body, subject) in [
            ("<import namespace=\"x\"/>", "import"), ("<decisionService name=\"s\"/>", "decisionService"),
            ("<decision name=\"d\"><conditional/></decision>", "conditional"),
            (
                "<decision name=\"d\"><literalExpression expressionLanguage=\"javascript\"/></decision>",
                "javascript"
            ),
            ("<decision name=\"d\"><decisionTable hitPolicy=\"LAST\"/></decision>", "LAST"),
            ("<businessKnowledgeModel name=\"b\"><encapsulatedLogic kind=\"Java\"/></businessKnowledgeModel>", "Java"),
        ] {
            let doubts = try DMNReader.read(DMNSample.file(body)).doubts
            #expect(doubts.map(\.rule) == [.notSupported], "\(body)")
            #expect(doubts.first?.subject.chinese == subject)
        }
        let dangling =
            "<decision name=\"d\"><informationRequirement><requiredInput href=\"#x\"/>"
            + "</informationRequirement></decision>"
        #expect(try DMNReader.read(DMNSample.file(dangling)).doubts.map(\.rule) == [.unknownRequirement])
    }

    @Test("a list is taken apart at its own commas")
    func split() {
        #expect(DMNReader.split("\"a, b\", [1,2], f(x, \"\\\"\"), 3 ") == ["\"a, b\"", "[1,2]", "f(x, \"\\\"\")", "3"])
        #expect(DMNReader.split("") == [])
    }
}

@Suite("Hostile XML")
struct XMLTreeTests {
    private func reason(_ bytes: [UInt8]) -> XMLError.Reason? {
        do throws(XMLError) {
            _ = try XMLTree.read(bytes)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("is refused with its reason")
    func refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY x \"aaaa\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>"
        #expect(reason(Array(bomb.utf8)) == .documentType)
        #expect(reason(Array("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>".utf8)) == .documentType)
        #expect(reason(Array("<a><b></a>".utf8)) == .malformed)
        #expect(reason(Array("<a>&x;</a>".utf8)) == .malformed)
        #expect(reason(Array("".utf8)) == .malformed)
        #expect(reason([0xFF, 0xFE, 0x3C, 0x00]) == .notUTF8)
        #expect(reason(Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>".utf8)) == .notUTF8)
        let deep = String(repeating: "<a>", count: 50_000)
        #expect(reason(Array(deep.utf8)) == .tooDeep)
        #expect(reason(Array(repeating: 0x20, count: XMLTree.bytesAtMost + 1)) == .tooLarge)
    }

    @Test("cut or changed files never trap")
    func damaged() {
        for bytes in [DMNSample.prefixed, DMNSample.invocation, DMNSample.boxes] {
            for place in stride(from: 0, to: bytes.count, by: 7) {
                _ = try? DMNReader.read(Array(bytes.prefix(place)))
                var changed = bytes
                changed[place] = changed[place] == 0x3C ? 0x26 : 0x3C
                if let model = try? DMNReader.read(changed).model { _ = try? model.compile() }
            }
        }
    }

    @Test("texts, attributes and lines are kept")
    func tree() throws {
        let text = "<r xmlns:p=\"u\" a=\"1\" p:a=\"2\">\n<p:c>x<![CDATA[ < ]]>&amp;</p:c></r>"
        let root = try XMLTree.read(Array(text.utf8))
        #expect(root.attributes["a"] == "1")
        #expect(root.child("c")?.text == "x < &")
        #expect(root.child("c")?.namespace == "u")
        #expect(root.child("c")?.line == 2)
    }
}
