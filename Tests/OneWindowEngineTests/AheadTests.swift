import OneWindowCore
import OneWindowTesting
import Synchronization
import Testing

@testable import OneWindowEngine

@Suite("Work that a second thread prepares")
struct AheadTests {
    private final class Counter: Sendable {
        let prepared = Atomic<Int>(0)
    }

    private struct Stop: Error, Equatable {
        let at: Int
    }

    /// The numbers from 0 in parts of different length.
    private static func parts(of count: Int) -> [[Int]] {
        var parts: [[Int]] = []
        var first = 0
        while first < count {
            let end = min(first + 70 + 13 * parts.count, count)
            parts.append(Array(first..<end))
            first = end
        }
        return parts
    }

    @Test(
        "where reading fails nothing is consumed, and the second thread has ended", arguments: [0, 1, 3])
    func unread(parts: Int) {
        #expect(throws: Stop(at: parts)) {
            try Ahead.forEachBlock(helped: true) { (add) throws(Stop) in
                for _ in 0..<parts { add(Array(0..<100)) }
                throw Stop(at: parts)
            } prepare: {
                $0
            } consume: { (_, _) throws(Stop) in
                Issue.record("something was consumed")
            }
        }
    }

    @Test(
        "everything is prepared once and consumed in order, with help and without",
        arguments: [0, 1, 15, 16, 17, 63, 64, 65, 255, 1_000], [true, false])
    func order(count: Int, helped: Bool) throws {
        let counter = Counter()
        var consumed: [Int] = []
        Ahead.forEachBlock(helped: helped) { add in
            for part in Self.parts(of: count) { add(part) }
        } prepare: { values in
            counter.prepared.add(values.count, ordering: .relaxed)
            return values.map { $0 * 3 }
        } consume: { inputs, outputs in
            #expect(outputs == inputs.map { $0 * 3 })
            consumed += inputs
        }
        #expect(consumed == Array(0..<count))
        #expect(counter.prepared.load(ordering: .relaxed) == count)
    }

    @Test(
        "where consuming fails nothing later is consumed, and the second thread has ended", arguments: [0, 7, 16, 999])
    func failure(at stop: Int) {
        var consumed = 0
        #expect(throws: Stop(at: stop)) {
            try Ahead.forEachBlock(helped: true) { (add) throws(Stop) in
                add(Array(0..<1_000))
            } prepare: {
                $0
            } consume: { (inputs, _) throws(Stop) in
                if inputs.contains(stop) { throw Stop(at: stop) }
                consumed += inputs.count
            }
        }
        #expect(consumed == stop - stop % Ahead.blockSize)
    }

    @Test("a journal is the same byte for byte whether a second thread helped or not")
    func sameJournal() throws {
        func journal(helped: Bool) throws -> (JournalHead, fired: Int) {
            let fixture = try EngineFixture { $0.preparesAhead = helped }
            for _ in 0..<(2 * Ahead.worthwhile) { try fixture.receive(try fixture.apply()) }
            fixture.clock.turn(days: 40)
            let report = try fixture.engine.advance(to: fixture.clock.now)
            #expect(report.isComplete)
            return (try fixture.store.read { (reader) throws(StoreFailure) in try reader.journalHead() }, report.fired)
        }
        let (alone, together) = (try journal(helped: false), try journal(helped: true))
        #expect(alone.fired >= 2 * Ahead.worthwhile)
        #expect(alone == together)
    }
}
