import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("The page of the formats")
struct FormatsPageTests {
    private let page: FormatsPage

    init() throws {
        page = try FormatsPage()
    }

    @Test("what it shows is what comes back")
    func results() throws {
        let shown = try page.checkDocuments(butFor: [RegistryJSON.schema, CalendarJSON.schema, ClockRulesJSON.schema])
        #expect(
            shown == [
                "ow.registry/1", "ow.receipt/1", "ow.error/1", "ow.case/1", "ow.event/1", "ow.item/1", "ow.route/1",
                "ow.search/1", "ow.advance/1", "ow.check/1", "ow.calendar/1", "ow.doubts/1", "ow.clockRules/1",
                "ow.request/1",
            ])
    }

    @Test("every kind of command stands on it, and the registry with every member")
    func inputs() throws {
        let submissions = try page.commands.map { (line) throws(OneWindowError) in
            try CommandJSON.submission(from: line)
        }
        // These stand on pages of their own.
        let others = CommandName.allCases.filter { $0.isOfAuthority || $0.rawValue.hasPrefix("licence.") }
        let names = Set(CommandName.allCases).subtracting(others).subtracting(BodiesPageTests.names)
            .subtracting(LegsPageTests.names)
        #expect(Set(submissions.map { CommandName($0.command) }) == names)
        let registries = page.documents(tagged: RegistryJSON.schema)
        #expect(registries.count == 2)
        for registry in registries {
            let document = try RegistryJSON.document(from: registry)
            #expect(RegistryDecider.violations(of: document, registry: Registry()).isEmpty)
            #expect(try RegistryJSON.document(from: RegistryJSON.data(document)) == document)
        }
    }

    @Test("the calendar notice on it has every member")
    func calendar() throws {
        let data = try #require(page.documents(tagged: CalendarJSON.schema).first)
        let notice = try CalendarJSON.notice(from: data)
        #expect(try CalendarJSON.notice(from: CalendarJSON.data(notice)) == notice)
        let written = try JSONValue(bytes: CalendarJSON.data(notice), atMost: 1 << 20)
        #expect(try written == JSONValue(bytes: data, atMost: 1 << 20))
    }

    @Test("the set of rules of clocks on it has every member, and is in order")
    func clockRules() throws {
        let data = try #require(page.documents(tagged: ClockRulesJSON.schema).first)
        let rules = try ClockRulesJSON.rules(from: data)
        #expect(rules.violations() == [])
        let written = try JSONValue(bytes: ClockRulesJSON.data(rules), atMost: 1 << 20)
        #expect(try written == JSONValue(bytes: data, atMost: 1 << 20))
    }

    @Test("the command lines are as the library writes them")
    func lines() throws {
        for line in page.commands {
            let submission = try CommandJSON.submission(from: line)
            #expect(try CommandJSON.submission(from: CommandJSON.data(submission)) == submission)
        }
    }
}
