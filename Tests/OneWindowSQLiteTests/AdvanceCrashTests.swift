import Foundation
import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowSQLite

/// What a kill or a power cut leaves behind while limits run out and a notice moves them: copies of the file and its
/// log at any moment. Each is opened and taken to the end.
@Suite("Power cuts while time passes")
struct AdvanceCrashTests {
    private static let end = TestDistrict.opening.adding(minutes: 40 * 1_440)

    /// Loads the notice and lets the time pass in small steps; again and again the same.
    private static func run(_ engine: Engine) throws {
        // After a cut in the middle of the time that passed, the notice's own instant lies behind the journal; it was
        // stored before that time, so its request is known.
        _ = try engine.loadCalendar(TestDistrict.notice())
        while try !engine.advance(to: end, limit: 3).isComplete {}
    }

    private static func story(_ engine: Engine) throws -> [[String]] {
        try Checkers.cases(of: engine).map { state in
            try engine.history(of: state.number).map { "\($0.record.event) \($0.record.times.occurredAt)" }
        }
    }

    @Test("a copy made at any moment goes on where it was and ends like the one that was not cut", arguments: seeds(2))
    func copies(seed: UInt64) throws {
        print("seed \(seed)")
        let folder = try Folder()
        var options = SQLiteOptions.quick(busyTimeout: 5_000)
        options.checkpointPages = 1_000_000
        let engine = try TestDistrict.engine(on: try SQLiteStore(path: folder.file(), options: options))
        try TestDistrict.receive(30, on: engine)
        // What was acknowledged before stays; only of what is being written may the end be missing.
        let settled = folder.bytes("hall.db-wal").count
        let isDone = Collected<Bool>()
        let errors = Collected<String>()
        let places = Collected<Int>()
        Threads.run(2) { thread in
            var chance = SeededGenerator(seed: seed)
            if thread == 0 {
                do { try Self.run(engine) } catch { errors.add("\(error)") }
                isDone.add(true)
            } else {
                var place = 0
                while isDone.all.isEmpty && place < 25 {
                    var log = folder.bytes("hall.db-wal")
                    // A cut may fall into the middle of a commit.
                    if chance.chance(50) { log.removeLast(min(log.count - settled, chance.below(9_000))) }
                    try? folder.bytes().write(to: URL(fileURLWithPath: folder.file("copy\(place).db")))
                    try? log.write(to: URL(fileURLWithPath: folder.file("copy\(place).db-wal")))
                    places.add(place)
                    place += 1
                }
            }
        }
        #expect(errors.all == [] && !places.all.isEmpty)
        let expected = try Self.story(engine)
        #expect(expected.allSatisfy { $0.count > 5 })
        for place in places.all {
            let cut = try Engine(
                store: try SQLiteStore(path: folder.file("copy\(place).db"), options: .quick()),
                options: TestDistrict.options)
            #expect(try cut.check().isSound, "copy \(place)")
            try Self.run(cut)
            #expect(try Checkers.problems(of: cut) == [], "copy \(place)")
            #expect(try Self.story(cut) == expected, "copy \(place)")
        }
    }
}
