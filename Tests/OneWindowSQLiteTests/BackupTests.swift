import Foundation
import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowSQLite

@Suite("Backup")
struct BackupTests {
    private func application(_ serial: Int) throws -> Submission {
        Submission(
            id: try TestDistrict.request("B-\(serial)"), at: TestDistrict.opening.adding(minutes: 60), by: .applicant,
            .apply(TestDistrict.application(for: TestDistrict.licence)))
    }

    @Test("a copy taken while others write is one sound moment of the hall, in one file")
    func whileWriting() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.file(), options: .quick(busyTimeout: 5_000))
        let engine = try Engine(store: store, options: TestDistrict.options)
        _ = try engine.submit(try TestDistrict.load())
        let submissions = try (0..<150).map { try application($0) }
        DispatchQueue.concurrentPerform(iterations: 2) { thread in
            if thread == 0 {
                for submission in submissions { _ = engine.submit([submission]) }
            } else {
                do { try SQLiteBackup.copy(from: folder.file(), to: folder.file("copy.db")) } catch {
                    Issue.record(error)
                }
            }
        }
        #expect(try engine.cases(limit: 1_000).count == 150)
        #expect(folder.size("copy.db-wal") == 0)
        let copy = try Engine(
            store: try SQLiteStore(path: folder.file("copy.db"), options: .quick()), options: TestDistrict.options)
        #expect(try Checkers.problems(of: copy) == [])
        let head = try copy.journalHead()
        #expect(try engine.events(after: head.sequence - 1, limit: 1).first?.digest == head.digest)
    }

    @Test("a file that is there is not written over, and a source that is not there makes none")
    func refuses() throws {
        let folder = try Folder()
        _ = try SQLiteStore(path: folder.file(), options: .quick())
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.file("taken.db")))
        #expect(throws: StoreFailure.self) { try SQLiteBackup.copy(from: folder.file(), to: folder.file("taken.db")) }
        #expect(folder.bytes("taken.db") == Data("mine".utf8))
        #expect(throws: StoreFailure.self) {
            try SQLiteBackup.copy(from: folder.file("none.db"), to: folder.file("new.db"))
        }
        #expect(!FileManager.default.fileExists(atPath: folder.file("new.db")))
    }
}
