import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

/// An engine in memory with the test district, a clock, and request ids that count up.
final class EngineFixture {
    let store = MemoryStore()
    let engine: Engine
    var clock = VirtualClock(TestDistrict.opening.adding(minutes: 60))
    private var serial = 0

    init() throws {
        engine = try TestDistrict.engine(on: store)
    }

    /// With options changed from those of the test district.
    init(_ change: (inout EngineOptions) -> Void) throws {
        var options = TestDistrict.options
        change(&options)
        engine = try Engine(store: store, options: options)
        _ = try engine.submit(TestDistrict.load())
    }

    func submission(
        _ command: Command, by actor: Actor = .applicant, id: String? = nil, occurredAt: Instant? = nil
    ) -> Submission {
        serial += 1
        return Submission(
            id: RequestID(id ?? "T-\(serial)")!, at: clock.now, occurredAt: occurredAt, by: actor, command)
    }

    @discardableResult
    func submit(
        _ command: Command, by actor: Actor = .applicant, id: String? = nil, occurredAt: Instant? = nil
    ) throws -> Receipt {
        try engine.submit(submission(command, by: actor, id: id, occurredAt: occurredAt))
    }

    func apply(_ item: ItemCode = TestDistrict.licence, name: String = "张三") throws -> CaseNumber {
        let receipt = try submit(.apply(TestDistrict.application(for: item, applicant: Applicant(name: name))))
        return try #require(receipt.caseReceipt).number
    }

    @discardableResult
    func act(_ number: CaseNumber, _ work: CaseCommand.Work, by actor: Actor) throws -> Receipt {
        try submit(.act(CaseCommand(number, work)), by: actor)
    }

    func receive(_ number: CaseNumber) throws {
        try act(number, .receive(window: TestDistrict.comprehensiveWindow, waitedSince: nil), by: TestDistrict.clerk)
    }

    /// A licence of which the case is closed, with personal texts.
    func closed(name: String = "张三") throws -> CaseNumber {
        let number = try apply(name: name)
        try act(number, .withdraw(reason: "\(name)不办了"), by: .applicant)
        return number
    }

    func rejection(_ body: () throws -> Void) -> RejectionCode? {
        do {
            try body()
            return nil
        } catch {
            return (error as? OneWindowError)?.rejection?.code
        }
    }

    var problems: [String] {
        get throws { try Checkers.problems(of: engine) }
    }
}
