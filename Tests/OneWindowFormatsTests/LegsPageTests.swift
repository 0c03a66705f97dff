import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("The page of handling elsewhere")
struct LegsPageTests {
    /// The commands that stand on this page.
    static let names: [CommandName] = [.takeIn, .dispatchLeg, .receiveLeg, .loseLeg, .callHalls, .contribute]

    private let page: FormatsPage

    init() throws {
        page = try FormatsPage("Legs.md")
    }

    @Test("what it shows is what comes back")
    func results() throws {
        let outputs = try page.outputs().map { try JSONValue(bytes: $0, atMost: 1 << 20) }
        var remotes: [JSONValue] = []
        var events: [JSONValue] = []
        for case .object(let members) in outputs {
            if let remote = members["remote"] { remotes.append(remote) }
            if let data = members["data"], let kind = members["kind"] {
                events.append(.object(["kind": kind, "data": data]))
            }
        }
        let shown = try page.documents.filter { $0 != page.documents(tagged: RegistryJSON.schema).first }.map {
            try JSONValue(bytes: $0, atMost: 1 << 20)
        }
        #expect(shown.count == 2)
        for value in shown { #expect(remotes.contains(value) || events.contains(value), "\(value)") }
    }

    @Test("every command of handling elsewhere stands on it, and is written as the library writes it")
    func inputs() throws {
        let submissions = try page.commands.map { (line) throws(OneWindowError) in
            try CommandJSON.submission(from: line)
        }
        #expect(Set(submissions.map { CommandName($0.command) }).isSuperset(of: Self.names))
        for submission in submissions {
            #expect(try CommandJSON.submission(from: CommandJSON.data(submission)) == submission)
        }
    }
}
