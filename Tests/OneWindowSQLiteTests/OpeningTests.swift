import Foundation
import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowSQLite

@Suite("Opening a database")
struct OpeningTests {
    private func failure(_ path: String, _ options: SQLiteOptions = .quick()) -> StoreFailure? {
        do throws(StoreFailure) {
            _ = try SQLiteStore(path: path, options: options)
            return nil
        } catch {
            return error
        }
    }

    @Test("what was committed is there after reopening, and the log is gone")
    func reopen() throws {
        let folder = try Folder()
        let first: [CaseState]
        do {
            let engine = try TestDistrict.engine(on: try SQLiteStore(path: folder.file()))
            for place in 0..<20 { _ = try engine.submit(TestDistrict.submission("R-\(place)")) }
            first = try Checkers.cases(of: engine)
        }
        #expect(folder.size("hall.db-wal") == 0)
        let engine = try Engine.open(folder.file())
        #expect(try Checkers.cases(of: engine) == first && first.count == 20)
        #expect(try engine.submit(TestDistrict.submission("R-7")).isRepeat)
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test("a file that is not there is made, or refused where it must be there")
    func mode() throws {
        let folder = try Folder()
        var options = SQLiteOptions()
        options.mode = .existing
        #expect(failure(folder.file(), options)?.kind == .storage)
        #expect(failure(folder.file()) == nil)
        #expect(failure(folder.file(), options) == nil)
    }

    @Test("paths that lead nowhere are a failure of the storage")
    func paths() throws {
        let folder = try Folder()
        for path in [
            "", folder.path, folder.file("no/such/folder.db"), "a\u{0}b", String(repeating: "x", count: 5_000),
        ] {
            #expect(failure(path)?.kind == .storage, "\(path.prefix(60))")
        }
    }

    @Test("a file that is no database is corrupt, and is left as it was")
    func noDatabase() throws {
        let folder = try Folder()
        let text = Data(String(repeating: "not a database ", count: 500).utf8)
        try text.write(to: URL(fileURLWithPath: folder.file()))
        #expect(failure(folder.file())?.kind == .corrupt)
        #expect(folder.bytes() == text)
    }

    @Test(
        "another program's database is refused, and is left as it was",
        arguments: [
            "CREATE TABLE theirs (x)", "PRAGMA application_id = 7", "PRAGMA user_version = 3",
        ])
    func foreign(sql: String) throws {
        let folder = try Folder()
        do {
            let raw = try RawConnection(folder.file())
            try raw.run("PRAGMA journal_mode = DELETE")
            try raw.run(sql)
            try raw.run("CREATE TABLE IF NOT EXISTS theirs (x)")
        }
        let before = folder.bytes()
        #expect(failure(folder.file())?.kind == .unsupported)
        #expect(folder.bytes() == before)
    }

    @Test("a schema of a newer library, or of an unreleased one, is refused", arguments: [1, 3, 99, -1])
    func newer(version: Int) throws {
        let folder = try Folder()
        _ = try SQLiteStore(path: folder.file())
        try RawConnection(folder.file()).run("PRAGMA user_version = \(version)")
        #expect(failure(folder.file())?.kind == .unsupported)
    }

    @Test("a new file is ours, of the newest schema, and in write-ahead-log mode")
    func fresh() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.file())
        let raw = try RawConnection(folder.file())
        #expect(try raw.run("PRAGMA application_id") == [["\(Migrator.applicationID)"]])
        #expect(try raw.run("PRAGMA user_version") == [["\(Migrator.newest)"]])
        #expect(try raw.run("PRAGMA journal_mode") == [["wal"]])
        withExtendedLifetime(store) {}
    }

    @Test("a file cut off is corrupt when it is read, never a trap", arguments: [100, 4_096, 5_000, 12_288])
    func cutOff(length: Int) throws {
        let folder = try Folder()
        do { _ = try TestDistrict.engine(on: try SQLiteStore(path: folder.file())) }
        try folder.bytes().prefix(length).write(to: URL(fileURLWithPath: folder.file()))
        do {
            let engine = try Engine.open(folder.file())
            #expect(try !engine.check().isSound)
        } catch {
            #expect(error.family == .corrupt)
        }
    }

    @Test(
        "every code of SQLite has its kind",
        arguments: [
            (5, StoreFailure.Kind.busy), (6, .busy), (517, .busy), (13, .storage), (10, .storage), (266, .storage),
            (8, .storage),
            (14, .storage), (3, .storage), (11, .corrupt), (26, .corrupt), (24, .corrupt), (267, .corrupt),
            (1, .internalFault), (19, .internalFault),
            (21, .internalFault), (1_555, .internalFault), (9, .internalFault),
        ] as [(Int32, StoreFailure.Kind)])
    func codes(code: Int32, kind: StoreFailure.Kind) {
        let failure = StoreFailure(sqlite: code, "testing")
        #expect(failure.kind == kind && failure.underlying == code)
    }
}
