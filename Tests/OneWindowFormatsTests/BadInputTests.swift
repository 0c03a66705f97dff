import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("Input that has not the right form")
struct BadInputTests {
    private func expect(_ input: BadInput, _ read: ([UInt8]) throws(OneWindowError) -> Void) {
        do throws(OneWindowError) {
            try read(input.text.json)
            Issue.record("taken: \(input.text)")
        } catch {
            #expect(error.family == input.family)
            #expect(error.rejection == Rejection(input.code, input.subject))
        }
    }

    @Test("what is not JSON", arguments: BadInput.syntax)
    func syntax(_ input: BadInput) {
        expect(input) { (data) throws(OneWindowError) in _ = try CommandJSON.submission(from: data) }
        expect(input) { (data) throws(OneWindowError) in _ = try RegistryJSON.document(from: data) }
    }

    @Test("what is not a command", arguments: BadInput.commands)
    func command(_ input: BadInput) {
        expect(input) { (data) throws(OneWindowError) in _ = try CommandJSON.submission(from: data) }
    }

    @Test("what is not an opening calendar, of a hall or of a window", arguments: BadInput.openings)
    func opening(_ input: BadInput) {
        expect(input) { (data) throws(OneWindowError) in _ = try RegistryJSON.document(from: data) }
        let text = input.text.replacing(
            "'halls':[{'code':'H','name':'n','level':4", with: "'windows':[{'code':'W','hall':'H'")
        let place = input.subject.replacing("halls", with: "windows")
        let window = BadInput(text, input.family, input.code, place)
        expect(window) { (data) throws(OneWindowError) in _ = try RegistryJSON.document(from: data) }
    }

    @Test("what is not a registry document", arguments: BadInput.registries)
    func registry(_ input: BadInput) {
        expect(input) { (data) throws(OneWindowError) in _ = try RegistryJSON.document(from: data) }
    }
}
