import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Many threads, one engine")
struct GroupCommitTests {
    @Test("sixteen threads: each command gets its own outcome, and the journal has no gap")
    func sixteen() throws {
        let store = MemoryStore()
        let engine = try TestDistrict.engine(on: store)
        let outcomes = Collected<(id: String, item: ItemCode, receipt: Receipt?)>()
        let now = TestDistrict.opening.adding(minutes: 60)
        Threads.run(16) { thread in
            for place in 0..<200 {
                // Every fourth is refused, every tenth is sent twice.
                let item =
                    place % 4 == 3 ? TestDistrict.draft : [TestDistrict.licence, TestDistrict.immediate][thread % 2]
                let id = "T\(thread)-\(place)"
                let submission = Submission(
                    id: RequestID(id)!, at: now.adding(milliseconds: Int64(place)), by: .applicant,
                    .apply(TestDistrict.application(for: item)))
                for _ in 0...(place % 10 == 0 ? 1 : 0) { outcomes.add((id, item, try? engine.submit(submission))) }
            }
        }
        let all = outcomes.all
        #expect(all.count == 16 * 220)
        #expect(all.allSatisfy { ($0.receipt == nil) == ($0.item == TestDistrict.draft) })
        let first = all.compactMap { outcome in outcome.receipt.flatMap { $0.isRepeat ? nil : (outcome, $0) } }
        #expect(first.count == 16 * 150)
        #expect(Set(first.map { $0.1.firstSequence }).count == first.count)
        #expect(Set(first.compactMap { $0.1.caseReceipt?.number }).count == first.count)
        for (outcome, receipt) in first {
            let row = try #require(
                try store.read { (reader) throws(StoreFailure) in try reader.journalRow(receipt.firstSequence) })
            let record = try EventRecord(kind: row.kind, instant: row.instant, payload: row.payload)
            guard case .caseChanged(.opened(let opening)) = record.event else {
                Issue.record("row \(row.sequence) opens no case")
                continue
            }
            #expect(
                opening.number == receipt.caseReceipt?.number
                    && engine.registry.item(opening.item)?.code == outcome.item)
            #expect(receipt.instant == row.instant)
        }
        #expect(store.commitCount < 16 * 220, "commits are shared")
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test("threads that work on one case see each other's revisions")
    func oneCase() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        try fixture.receive(number)
        let engine = fixture.engine
        let now = fixture.clock.now
        let wins = Collected<Int>()
        Threads.run(8) { thread in
            let command = CaseCommand(number, .accept, expectedRevision: 2)
            let submission = Submission(
                id: RequestID("A-\(thread)")!, at: now, by: TestDistrict.acceptor, .act(command))
            do throws(OneWindowError) {
                _ = try engine.submit(submission)
                wins.add(thread)
            } catch {
                #expect(error.family == .conflict)
            }
        }
        #expect(wins.all.count == 1)
    }

    @Test("commands, timers, reads and checks at once")
    func everything() throws {
        let store = MemoryStore()
        let engine = try TestDistrict.engine(on: store)
        Threads.run(6) { thread in
            for place in 0..<60 {
                let now = TestDistrict.opening.adding(minutes: 60 + place * 200)
                switch thread {
                case 0: _ = try? engine.advance(to: now, limit: 3)
                case 1: if place % 10 == 0 { #expect((try? engine.check().isSound) == true) }
                case 2: _ = try? Checkers.cases(of: engine)
                case 3: _ = engine.route(TestDistrict.licence, from: TestDistrict.streetHall, channel: .window, at: now)
                default:
                    let application = Submission(
                        id: RequestID("E\(thread)-\(place)")!, at: now, by: .applicant,
                        .apply(TestDistrict.application(for: TestDistrict.licence)))
                    guard let number = try? engine.submit(application).caseReceipt?.number else { continue }
                    let work = CaseCommand(number, .receive(window: TestDistrict.comprehensiveWindow, waitedSince: nil))
                    _ = try? engine.submit(
                        Submission(id: RequestID("F\(thread)-\(place)")!, at: now, by: TestDistrict.clerk, .act(work)))
                }
            }
        }
        #expect(try Checkers.problems(of: engine) == [])
    }
}
