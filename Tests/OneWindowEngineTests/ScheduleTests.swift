import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

/// Nothing depends on when the host calls `advance`: the property behind "a command first fires what was due for its
/// case".
@Suite("Independence of the advance schedule")
struct ScheduleTests {
    private func run(
        _ history: [Submission], schedule: UInt64?
    ) throws -> (cases: [CaseState], lines: [[CalendarFixture.Line]], outcomes: [String]) {
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
        #expect(try CalendarFixture.problems(of: engine) == [])
        let (cases, lines) = try CalendarFixture.outcome(of: engine)
        return (cases, lines, outcomes)
    }

    private func compare(_ history: [Submission], seed: UInt64) throws {
        let never = try run(history, schedule: nil)
        for schedule in [seed, seed &+ 1_000] {
            let other = try run(history, schedule: schedule)
            #expect(other.outcomes == never.outcomes)
            #expect(other.cases == never.cases)
            for (left, right) in zip(other.lines, never.lines) { #expect(left == right) }
        }
    }

    @Test("the same commands under any schedule give equal cases, histories and outcomes", arguments: seeds(40))
    func independence(seed: UInt64) throws {
        print("seed \(seed)")
        let history = try CommandGenerator.history(seed: seed, count: 60, hasJitter: false)
        try compare(history, seed: seed)
    }

    @Test("the same with notices of the calendar and rules of clocks in between", arguments: seeds(30))
    func loads(seed: UInt64) throws {
        print("seed \(seed)")
        let history = try CommandGenerator.history(seed: seed &+ 500, count: 80, hasJitter: false, loads: 12)
        try compare(history, seed: seed)
    }
}
