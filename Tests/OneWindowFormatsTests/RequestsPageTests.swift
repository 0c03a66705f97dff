import OneWindow
import Testing

@testable import OneWindowFormats

extension FormatsPage {
    /// The service request that a command was about.
    func requests(_ receipt: Receipt, on engine: Engine) throws -> [[UInt8]] {
        guard let number = receipt.requestReceipt?.number, let state = try engine.request(number) else { return [] }
        return [ResultJSON.data(state, registry: engine.registry)]
    }

    /// The rates of the month that the pages are about.
    func rates(of engine: Engine) throws -> [[UInt8]] {
        guard let first = CivilDate(iso: "2026-11-01"), let last = CivilDate(iso: "2026-11-30") else { return [] }
        return [ResultJSON.data(try engine.requestRates(from: first, through: last), registry: engine.registry)]
    }
}

@Suite("The page of service requests")
struct RequestsPageTests {
    private let page: FormatsPage

    init() throws {
        page = try FormatsPage("Requests.md")
    }

    @Test("what it shows is what comes back")
    func results() throws {
        let shown = try page.checkDocuments()
        #expect(shown == ["ow.registry/1", "ow.receipt/1", "ow.request/1", "ow.requestRates/1"])
    }

    @Test("every command on requests stands on it but those that the shipped rules let nobody give")
    func inputs() throws {
        let names = try page.commands.map { (line) throws(OneWindowError) in
            CommandName(try CommandJSON.submission(from: line).command)
        }
        let all = Set(CommandName.allCases.filter { $0.rawValue.hasPrefix("request.") })
        #expect(all.subtracting(names) == [.requestSuspend, .requestResume])
        for line in page.commands {
            let submission = try CommandJSON.submission(from: line)
            #expect(try CommandJSON.submission(from: CommandJSON.data(submission)) == submission)
        }
    }
}
