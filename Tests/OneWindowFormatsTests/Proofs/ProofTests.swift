import Foundation
import OneWindowEngine
import OneWindowTesting
import Testing

@testable import OneWindowCore
@testable import OneWindowFormats

@Suite("Proofs of limits")
struct ProofTests {
    /// The one in `OW_SEED`, or 1.
    private static let seed = ProcessInfo.processInfo.environment["OW_SEED"].flatMap { UInt64($0) } ?? 1

    private func limits(_ count: Int, seed: UInt64) throws -> [RandomLimit] {
        var random = SeededGenerator(seed: seed)
        return try (0..<count).map { _ in try RandomLimit(&random) }
    }

    @Test("counting day by day comes to the end that was derived, and another program agrees", arguments: [seed])
    func agreement(_ seed: UInt64) throws {
        var proofs: [[UInt8]] = []
        for (index, limit) in try limits(10_000, seed: seed).enumerated() {
            let explanation = try #require(limit.explanation(number: "P\(index)"))
            #expect(explanation.agrees, "P\(index) of seed \(seed)")
            proofs.append(ResultJSON.data(explanation))
        }
        guard ProofCheck.isThere else { return }
        let check = try ProofCheck(proofs)
        #expect(check.lines.count == proofs.count)
        let wrong = check.lines.filter { !$0.hasPrefix("ok ") }
        #expect(wrong.isEmpty, "\(wrong.count) of seed \(seed): \(wrong.prefix(3))")
        #expect(check.status == 0)
    }

    @Test("what was tampered with is found", arguments: Damage.allCases)
    func damage(_ damage: Damage) throws {
        guard ProofCheck.isThere else { return }
        var proofs: [[UInt8]] = []
        for (index, limit) in try limits(400, seed: 7).enumerated() {
            let explanation = try #require(limit.explanation(number: "D\(index)"))
            let proof = try JSONSerialization.jsonObject(with: Data(ResultJSON.data(explanation)))
            guard var members = proof as? [String: Any], try damage.apply(to: &members, limit, explanation) else {
                continue
            }
            proofs.append(Array(try JSONSerialization.data(withJSONObject: members)))
        }
        #expect(proofs.count > 15)
        let check = try ProofCheck(proofs)
        #expect(check.lines.count == proofs.count)
        let missed = check.lines.filter { $0.hasPrefix("ok ") }
        #expect(missed.isEmpty, "\(missed.count) of \(proofs.count): \(missed.prefix(3))")
        #expect(check.status != 0)
    }

    @Test("the proofs of a service request are checked as those of a case are")
    func request() throws {
        let engine = try TestDistrict.engine(on: MemoryStore())
        var at = TestDistrict.opening.adding(minutes: 60)
        func submit(_ command: Command, by actor: Actor) throws -> Receipt {
            at = at.adding(minutes: 1)
            let id = try #require(RequestID("P-\(at.milliseconds)"))
            return try engine.submit(Submission(id: id, at: at, by: actor, command))
        }
        var intake = TestDistrict.intake(try #require(Code("complaint")))
        intake.item = TestDistrict.licence
        let number = try #require(try submit(.openRequest(intake), by: .applicant).requestReceipt).number
        let last = try #require(CivilDate(iso: "2026-01-12"))
        let works: [(RequestCommand.Work, Actor)] = [
            (.dispatch(agency: nil, post: TestDistrict.reviewPost, reason: ""), TestDistrict.requestClerk),
            (.take, TestDistrict.reviewer),
            (.suspend(ground: .appraisal, through: last, notice: "告字2号", reason: "鉴定"), TestDistrict.reviewer),
            (.extend(amount: 3, reason: "案情复杂"), TestDistrict.requestSupervisor),
        ]
        for (work, actor) in works { _ = try submit(.actOnRequest(RequestCommand(number, work)), by: actor) }
        at = at.adding(minutes: 60 * 1_440)
        _ = try engine.advance(to: at)

        let proofs = try engine.explanations(of: number, at: at).map { ResultJSON.data($0) }
        for proof in proofs {
            let members = try #require(try JSONSerialization.jsonObject(with: Data(proof)) as? [String: Any])
            #expect(members["request"] as? String == number.text && members["case"] == nil)
            #expect((members["category"] as? [String: Any])?["code"] as? String == "complaint")
            #expect((members["item"] as? [String: Any])?["code"] as? String == TestDistrict.licence.text)
            #expect(!String(decoding: proof, as: UTF8.self).contains("李四"))
        }
        guard ProofCheck.isThere else { return }
        let check = try ProofCheck(proofs)
        #expect(check.lines == (1...2).map { "ok \(number.text) \($0)" })
        #expect(check.status == 0)
    }

    @Test("what is no proof is not called one")
    func unreadable() throws {
        guard ProofCheck.isThere else { return }
        for text in ["{}", #"{"schema":"ow.case/1"}"#, #"{"schema":"ow.proof/1","case":"C","clock":{"number":1}}"#] {
            let check = try ProofCheck([Array(text.utf8)])
            #expect(check.status == 2)
            #expect(check.lines.allSatisfy { $0.hasPrefix("unreadable") })
        }
        #expect(try ProofCheck([Array("{".utf8)]).status == 2)
    }

    @Test("the example on the page is what comes back, and right")
    func page() throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let page = String(
            decoding: try Data(contentsOf: root.appending(path: "Sources/OneWindow/OneWindow.docc/Proof.md")),
            as: UTF8.self)
        let block = try #require(page.split(separator: "```json\n").dropFirst().first?.split(separator: "```").first)
        let proof = ResultJSON.data(try example())
        #expect(try JSONValue(bytes: Array(block.utf8), atMost: 1 << 16) == JSONValue(bytes: proof, atMost: 1 << 16))
        guard ProofCheck.isThere else { return }
        let check = try ProofCheck([Array(block.utf8)])
        #expect(check.lines == ["ok 370123020001202504210001 2"])
        #expect(check.status == 0)
    }

    /// Ten working days from 21 April 2025, suspended from 25 April to 9 May.
    private func example() throws -> Explanation {
        let rules = ClockRuleBook(base: .shipped)
        let rule = try #require(ClockRuleSet.shipped.rule(.own("licence.decision")))
        let works = ClockWorks(type: .licence, region: "", rules: rules, calendar: .china2019To2026)
        let start = try #require(Instant(iso: "2025-04-21T09:30:00+08:00"))
        var clock = works.started(rule, at: start, limit: TimeLimit(10))
        clock.number = 2
        clock.suspensions = [
            Suspension(
                number: 1, ground: .expertReview, from: try #require(Instant(iso: "2025-04-25T10:00:00+08:00")),
                through: try #require(Instant(iso: "2025-05-10T00:00:00+08:00")), notice: "告字〔2025〕3号")
        ]
        works.derive(&clock)
        return try #require(
            Explanation(
                clock,
                of: .init(
                    number: "370123020001202504210001", item: ItemCode("370123020001"),
                    name: LocalizedText("食品经营许可", english: "Food licence"), version: 1),
                at: Instant(iso: "2025-05-13T12:00:00+08:00"), warnings: [], registry: Registry(),
                calendars: CalendarBook(base: .china2019To2026), rules: rules))
    }
}
