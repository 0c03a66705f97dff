import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Replay equals live")
struct ReplayTests {
    /// Runs a history and compares after each of its steps, or now and then.
    private func walk(seed: UInt64, steps: Int, checkEvery: Int) throws {
        print("seed \(seed)")
        let engine = try TestDistrict.engine()
        var generator = CommandGenerator(seed: seed)
        var replay = Replay()
        var last: UInt64 = 0
        var path: [String] = []
        for step in 1...steps {
            let submission = try generator.next(on: engine)
            let receipt = try? engine.submit(submission)
            generator.learn(receipt)
            path.append("\(submission.id) \(receipt == nil ? "refused" : "done")")
            if step % 7 == 0 { _ = try engine.advance(to: generator.clock.now, limit: 3) }
            for entry in try engine.events(after: last, limit: 1_000) {
                let isApplied = replay.apply(entry)
                #expect(isApplied)
                last = entry.sequence
            }
            guard step % checkEvery == 0 || step == steps else { continue }
            let found =
                try Checkers.difference(of: replay, from: engine)
                + Checkers.cases(of: engine).flatMap { Checkers.problems(of: $0) }
            if !found.isEmpty {
                let tail = path.suffix(5).joined(separator: "\n  ")
                Issue.record("seed \(seed), step \(step): \(found)\n  \(tail)  <-- here")
                return
            }
        }
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test("after each step of many short histories", arguments: seeds(200))
    func short(seed: UInt64) throws {
        try walk(seed: seed, steps: 30, checkEvery: 1)
    }

    @Test("along a few long histories", arguments: seeds(2).map { $0 + 10_000 })
    func long(seed: UInt64) throws {
        try walk(seed: seed, steps: 2_000, checkEvery: 250)
    }

    @Test("the histories are rich: every act, most refusals, all phases")
    func richness() throws {
        let engine = try TestDistrict.engine()
        var refusals = Set<RejectionCode>()
        for seed in UInt64(1)...28 {
            var generator = CommandGenerator(
                seed: seed, start: TestDistrict.opening.adding(minutes: Int(seed) * 1_440 * 120))
            // A reform that closes the body of trade ends much of what can happen there.
            if seed <= 8 { generator.arrangements = 0 }
            generator.licensing = seed <= 8 ? 12 : 0
            for _ in 0..<250 {
                let submission = try generator.next(on: engine)
                do {
                    generator.learn(try engine.submit(submission))
                } catch {
                    if let code = error.rejection?.code { refusals.insert(code) }
                    #expect(error.family != .internalFault && error.family != .corrupt)
                }
            }
        }
        _ = try engine.advance(to: TestDistrict.opening.adding(minutes: 10 * 1_440 * 365))
        let kinds = Set(try Checkers.events(of: engine).map(\.record.event.kind))
        // A good signature needs a private key: LicenceVerifyTests. What is done to grants is replayed in
        // AuthorityEngineTests, handling elsewhere in LegHistoryTests.
        let elsewhere: [ClosedRange<UInt16>] = [12...12, 126...129, 301...301]
        let missing = EventKind.allCases.filter { kind in
            !kinds.contains(kind) && !elsewhere.contains { $0.contains(kind.rawValue) }
        }
        #expect(missing == [])
        #expect(refusals.count > 20, "\(refusals)")
    }
}
