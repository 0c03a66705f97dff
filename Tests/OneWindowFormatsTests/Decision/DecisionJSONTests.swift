import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("Decision models in JSON")
struct DecisionJSONTests {
    private func pageModel() throws -> DecisionModel {
        let page = try FormatsPage("Decisions.md")
        return try DecisionJSON.model(from: try #require(page.documents(tagged: DecisionJSON.schema).first))
    }

    private func value(_ text: String) throws -> FeelValue {
        try FeelExpression.compile(text, in: FeelScope()).evaluate()
    }

    @Test("the page's example has no doubts and answers")
    func example() throws {
        let compiled = try pageModel().compile()
        #expect(compiled.doubts == [])
        let given = FeelContext([
            .init("经营面积", .integer(80)), .init("类型", .string("火锅店")), .init("明火", .boolean(true)),
        ])
        #expect(compiled.evaluate("消防检查", given)?.value == .string("告知承诺"))
        #expect(compiled.evaluate("份数合计", given)?.value == .integer(4))
        #expect(compiled.evaluate("宽敞", given)?.value == .null)
        #expect(compiled.evaluate("摘要", given)?.value == (try value("{件数: 4, 各项: [\"告知承诺\", 4]}")))
    }

    @Test("what is written comes back, and is written the same again")
    func roundTrip() throws {
        let model = try pageModel()
        let data = DecisionJSON.data(model)
        #expect(try DecisionJSON.model(from: data) == model)
        #expect(DecisionJSON.data(try DecisionJSON.model(from: data)) == data)
        #expect(try DecisionModel(wireBytes: model.wireBytes) == model)
    }

    private static let wrong: [(String, String)] = [
        ("{}", "decisions"),
        ("{'decisions':[{'name':'d'}]}", "decisions[0].expression"),
        ("{'decisions':[{'name':'d','expression':1}]}", "decisions[0].expression"),
        ("{'decisions':[{'name':'d','expression':'1','list':[]}]}", "decisions[0].expression"),
        ("{'decisions':[{'name':'d','expression':'1','rules':[],'outputs':[]}]}", "decisions[0].expression"),
        ("{'decisions':[{'name':'d','rules':[]}]}", "decisions[0].outputs"),
        ("{'decisions':[{'name':'d','rules':[{'when':'-'}],'outputs':[]}]}", "decisions[0].rules[0].when"),
        ("{'decisions':[{'name':'d','hitPolicy':'last','rules':[],'outputs':[]}]}", "decisions[0].hitPolicy"),
        ("{'decisions':[{'name':'d','rules':[],'outputs':[],'inputs':[1]}]}", "decisions[0].inputs[0]"),
        ("{'decisions':[],'inputs':[{'name':'x','kind':'number'}]}", "inputs[0].kind"),
        ("{'decisions':[],'schema':'ow.decisions/2'}", "schema"),
    ]

    @Test("what has not the form is refused at its place", arguments: wrong.indices)
    func refused(_ index: Int) {
        let (text, place) = Self.wrong[index]
        do throws(OneWindowError) {
            _ = try DecisionJSON.model(from: Array(text.replacing("'", with: "\"").utf8))
            Issue.record("taken: \(text)")
        } catch {
            #expect(error.rejection?.subject == place, "\(text)")
        }
    }

    @Test("doubts are written with rule, place and both texts")
    func doubts() throws {
        let doubt = DecisionDoubt(.gap, "decisions[0].rules", "面积 60")
        let text = String(decoding: DecisionJSON.data([doubt]), as: UTF8.self)
        #expect(
            text.hasPrefix(
                "{\"schema\":\"ow.doubts/1\",\"ok\":true,\"doubts\":[{\"rule\":\"gap\",\"place\":\"decisions[0].rules\""
            ))
        #expect(text.contains("no rule answers this") && text.contains("面积 60"))
    }
}
