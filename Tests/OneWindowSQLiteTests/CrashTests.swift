import Foundation
import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowSQLite

/// What a power cut leaves behind is a copy of the file and its log at some moment of writing. The copies are opened
/// and checked.
@Suite("Power cuts")
struct CrashTests {
    @Test("a copy made at any moment opens sound, with every command that was acknowledged before", arguments: seeds(2))
    func copies(seed: UInt64) throws {
        print("seed \(seed)")
        let folder = try Folder()
        var options = SQLiteOptions.quick(busyTimeout: 5_000)
        // A long log and no checkpoint: the database file does not change, so file and log are of one moment.
        options.checkpointPages = 1_000_000
        let engine = try TestDistrict.engine(on: try SQLiteStore(path: folder.file(), options: options))
        let acknowledged = Collected<CaseNumber>()
        let isDone = Collected<Bool>()
        let copies = Collected<(place: Int, known: [CaseNumber])>()
        Threads.run(2) { thread in
            var chance = SeededGenerator(seed: seed)
            if thread == 0 {
                for place in 0..<150 {
                    let receipt = try? engine.submit(TestDistrict.submission("K-\(place)"))
                    if let number = receipt?.caseReceipt?.number { acknowledged.add(number) }
                }
                isDone.add(true)
            } else {
                var place = 0
                while isDone.all.isEmpty && place < 40 {
                    let known = acknowledged.all
                    var log = folder.bytes("hall.db-wal")
                    // The last bytes may not have reached the disk, but only those of commits not yet acknowledged are
                    // cut here.
                    if chance.chance(50) {
                        log.append(contentsOf: (0..<chance.below(5_000)).map { _ in UInt8(chance.below(256)) })
                    }
                    try? folder.bytes().write(to: URL(fileURLWithPath: folder.file("copy\(place).db")))
                    try? log.write(to: URL(fileURLWithPath: folder.file("copy\(place).db-wal")))
                    copies.add((place, known))
                    place += 1
                }
            }
        }
        #expect(!copies.all.isEmpty)
        for copy in copies.all {
            let opened = try Engine.open(folder.file("copy\(copy.place).db"))
            #expect(try opened.check().isSound, "copy \(copy.place)")
            let numbers = Set(try Checkers.cases(of: opened).map(\.number))
            #expect(copy.known.allSatisfy { numbers.contains($0) }, "copy \(copy.place)")
            _ = try opened.submit(TestDistrict.submission("AFTER"))
        }
    }

    @Test("a log cut off anywhere opens sound, at the end of some commit", arguments: seeds(2))
    func truncatedLog(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let folder = try Folder()
        let engine = try TestDistrict.engine(on: try SQLiteStore(path: folder.file(), options: .quick()))
        for place in 0..<20 { _ = try engine.submit(TestDistrict.submission("K-\(place)")) }
        let (file, log) = (folder.bytes(), folder.bytes("hall.db-wal"))
        for place in 0..<25 {
            let name = "cut\(place).db"
            try file.write(to: URL(fileURLWithPath: folder.file(name)))
            try log.prefix(chance.below(log.count)).write(to: URL(fileURLWithPath: folder.file(name + "-wal")))
            let opened = try Engine.open(folder.file(name))
            #expect(try opened.check().isSound, "cut \(place)")
            let count = try Checkers.cases(of: opened).count
            #expect(count <= 20)
            // What was lost can be sent again under its id.
            if opened.registry.items.isEmpty { _ = try opened.submit(TestDistrict.load()) }
            for place in 0..<20 { _ = try opened.submit(TestDistrict.submission("K-\(place)")) }
            #expect(try Checkers.cases(of: opened).count == 20)
        }
    }
}
