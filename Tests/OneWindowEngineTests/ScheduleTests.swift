import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

/// Nothing depends on when the host calls `advance`: the property behind "a command first fires what was due for its
/// case".
@Suite("Independence of the advance schedule")
struct ScheduleTests {
    /// A case's history without the instants at which rows were recorded.
    private struct Line: Equatable, CustomStringConvertible {
        let occurredAt: Instant
        let effective: Instant
        let actor: ActorRecord
        let event: Event
        var description: String { "\(event.kind.name) at \(occurredAt), effective \(effective)" }
    }

    private func run(
        _ history: [Submission], schedule: UInt64?
    ) throws -> (cases: [CaseState], lines: [[Line]], outcomes: [String]) {
        let engine = try TestDistrict.engine()
        var chance = SeededGenerator(seed: schedule ?? 0)
        var outcomes: [String] = []
        var before = TestDistrict.opening
        for submission in history {
            if schedule != nil {
                for _ in 0..<chance.below(3) {
                    let gap = max(0, submission.instant.milliseconds - before.milliseconds)
                    before = before.adding(milliseconds: Int64(chance.below(Int(gap) + 1)))
                    _ = try engine.advance(to: before, limit: 1 + chance.below(5))
                }
            }
            before = max(before, submission.instant)
            do {
                let receipt = try engine.submit(submission)
                outcomes.append("\(receipt.caseReceipt.map { "\($0)" } ?? "registry") \(receipt.isRepeat)")
            } catch {
                outcomes.append(error.description)
            }
        }
        while try !engine.advance(to: before).isComplete {}
        let cases = try Checkers.cases(of: engine)
        let lines = try cases.map { state in
            try engine.history(of: state.number).map { entry in
                let times = entry.record.times
                return Line(
                    occurredAt: times.occurredAt, effective: times.effective, actor: entry.record.actor,
                    event: entry.record.event)
            }
        }
        #expect(try Checkers.problems(of: engine) == [])
        return (cases, lines, outcomes)
    }

    @Test("the same commands under any schedule give equal cases, histories and outcomes", arguments: seeds(40))
    func independence(seed: UInt64) throws {
        print("seed \(seed)")
        let history = try CommandGenerator.history(seed: seed, count: 60, hasJitter: false)
        let never = try run(history, schedule: nil)
        for schedule in [seed, seed &+ 1_000] {
            let other = try run(history, schedule: schedule)
            #expect(other.outcomes == never.outcomes)
            #expect(other.cases == never.cases)
            for (left, right) in zip(other.lines, never.lines) { #expect(left == right) }
        }
    }
}
