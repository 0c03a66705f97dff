import Foundation
import OneWindowTesting
import Testing

@testable import OneWindow
@testable import OneWindowFormats

/// Histories of whole cases in an engine, each of whose limits is handed to the checker that knows nothing of it.
@Suite("Proofs of limits from an engine")
struct EngineProofTests {
    /// Of every clock of every case; each of them agrees with the clock that is stored.
    private func explanations(of engine: Engine, at instant: Instant) throws -> [Explanation] {
        var all: [Explanation] = []
        for state in try Checkers.cases(of: engine) {
            let found = try engine.explanations(of: state.number, at: instant)
            #expect(found.map(\.clock) == state.clocks)
            all += found
        }
        return all
    }

    /// The days after an instant become days off, one of them a weekend day of work.
    private func notice(after instant: Instant, _ engine: Engine) throws -> CalendarNotice {
        let known = try #require(engine.calendar.years.first { $0.year == instant.date.parts.year })
        let named = Set(known.daysOff + known.workdays + known.halfDays)
        var off: [Int] = []
        var on: [Int] = []
        for offset in 1...6 {
            let (year, month, day) = instant.date.adding(days: offset).parts
            let place = Int(month) * 100 + Int(day)
            guard year == known.year, !named.contains(place) else { continue }
            switch instant.date.adding(days: offset).weekday {
            case 1...5: off.append(place)
            case 6: on.append(place)
            default: break
            }
        }
        return CalendarNotice(years: [
            CalendarYear(
                year: known.year, notices: known.notices + ["测试通知"], daysOff: (known.daysOff + off).sorted(),
                workdays: (known.workdays + on).sorted(), halfDays: known.halfDays)
        ])
    }

    @Test("random commands, a notice in between: counting day by day and another program agree on every clock")
    func histories() throws {
        var proofs: [[UInt8]] = []
        var editions = Set<UInt32>()
        var moved = 0
        for seed in UInt64(1)...12 {
            let engine = try TestDistrict.engine()
            var generator = CommandGenerator(seed: seed)
            generator.loads = 3
            generator.arrangements = 0
            for step in 1...160 {
                generator.learn(try? engine.submit(try generator.next(on: engine)))
                if step % 9 == 0 { _ = try engine.advance(to: generator.clock.now) }
                guard step == 80 || step == 160 else { continue }
                let now = generator.clock.now
                let before = try explanations(of: engine, at: now)
                if step == 80 {
                    let load = Submission(
                        id: try #require(RequestID("NOTICE-\(seed)")), at: now, by: .operatorOfHost,
                        .loadCalendar(try notice(after: now, engine), reason: "调整"))
                    moved += try engine.loadCalendar(load).moved
                }
                let after = try explanations(of: engine, at: now)
                for explanation in before + after {
                    let place = "\(explanation.subject.number) \(explanation.clock.number)"
                    #expect(explanation.agrees, "seed \(seed), step \(step): \(place)")
                    editions.insert(explanation.calendar.edition)
                    proofs.append(ResultJSON.data(explanation))
                }
            }
        }
        #expect(proofs.count > 1_000 && moved > 12 && editions.count > 2)
        guard ProofCheck.isThere else { return }
        let check = try ProofCheck(proofs)
        #expect(check.lines.count == proofs.count)
        let wrong = check.lines.filter { !$0.hasPrefix("ok ") }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(3))")
        #expect(check.status == 0)
    }
}
