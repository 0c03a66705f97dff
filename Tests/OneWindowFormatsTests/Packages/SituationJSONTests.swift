import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowFormats

@Suite("Situations of items in JSON")
struct SituationJSONTests {
    @Test("the example of the page of guides reads, is in order, is written back, and asks what it says")
    func page() throws {
        let example = try #require(
            try FormatsPage("Guide.md").documents.first { String(decoding: $0, as: UTF8.self).contains("situations") })
        let document = try RegistryJSON.document(from: example)
        let again = try RegistryJSON.document(from: RegistryJSON.data(document))
        #expect(again == document)
        let item = try #require(document.items.first?.definition)
        #expect(item.elements.situations.elements.count == 3)
        let found = RegistryDecider.violations(of: document, registry: Registry()).map(\.rejection.code)
        let own: [RejectionCode] = [.itemDecisionsBroken, .situationUnknown, .situationQuestionUnmatched]
        #expect(found.allSatisfy { !own.contains($0) })
        let compiled = try CompiledGuide(PackageDefinition(of: item), items: [item])
        #expect(compiled.isExact)
        var guide = Guide(compiled)
        var asked = 0
        while let question = guide.question {
            try guide.answer(question.code.text == "half" ? "是" : "住所")
            asked += 1
        }
        let outcome = try guide.outcome()
        #expect(asked == 2 && outcome.members.map(\.applies) == [true])
        #expect(outcome.materials.map(\.applies) == [false, true, false] && outcome.notes.map(\.applies) == [false])
    }

    @Test(
        "what is malformed names its place",
        arguments: [
            (#""decisions": []"#, "situations.decisions"), (#""decisions": {}"#, "situations.decisions"),
            (#""elements": [{"kind": "form", "name": "M", "if": "d"}]"#, "situations.elements[0].kind"),
            (#""stray": 1"#, "situations"),
        ])
    func malformed(member: String, place: String) {
        let text = """
            {"items": [{"code": "I", "name": "事项", "agency": "A", "type": "1", "situations": {\(member)}}]}
            """
        do {
            _ = try RegistryJSON.document(from: Array(text.utf8))
            Issue.record("it was read")
        } catch {
            let error = error as OneWindowError
            #expect(error.rejection?.subject.contains(place) == true, "\(error)")
        }
    }
}
