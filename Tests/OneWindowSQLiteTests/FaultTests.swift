import CSQLite
import Foundation
import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowSQLite

@Suite("A failing disk")
struct SQLiteFaultTests {
    @Test("a full disk is a failure of the storage, leaves nothing half done, and work goes on when there is room")
    func fullDisk() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.file(), options: .quick())
        let engine = try TestDistrict.engine(on: store)
        let pages = Int64(try RawConnection(folder.file()).run("PRAGMA page_count")[0][0]) ?? 0
        try store.limitPages(pages + 2)
        var acknowledged: [CaseNumber] = []
        var refused: [String] = []
        for place in 0..<200 {
            do throws(OneWindowError) {
                let receipt = try engine.submit(TestDistrict.submission("F-\(place)"))
                if let number = receipt.caseReceipt?.number { acknowledged.append(number) }
            } catch {
                #expect(error.family == .storage && error.underlying & 0xFF == SQLITE_FULL)
                refused.append("F-\(place)")
            }
        }
        #expect(!refused.isEmpty)
        #expect(try Checkers.cases(of: engine).map(\.number) == acknowledged)
        #expect(try Checkers.problems(of: engine) == [])
        try store.limitPages(1_000_000)
        for id in refused { _ = try engine.submit(TestDistrict.submission(id)) }
        #expect(try Checkers.cases(of: engine).count == 200)
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test(
        "whichever statement fails, a command is done as a whole or not at all, and can be sent again",
        arguments: [
            SQLITE_FULL, SQLITE_IOERR, SQLITE_BUSY, SQLITE_CORRUPT,
        ])
    func everyStatement(code: Int32) throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.file(), options: .quick())
        let engine = try TestDistrict.engine(on: store)
        var failures = 0
        for step in 0..<40 {
            let before = try engine.journalHead()
            store.injectFault(afterSteps: step, code: code)
            let submission = TestDistrict.submission("S-\(step)")
            do throws(OneWindowError) {
                _ = try engine.submit(submission)
            } catch {
                failures += 1
                #expect(error.underlying == code)
                #expect(try engine.journalHead() == before)
            }
            store.injectFault(afterSteps: nil, code: code)
            _ = try engine.submit(submission)
            #expect(try engine.check().isSound, "step \(step)")
        }
        #expect(failures >= 9, "\(failures)")
        #expect(try Checkers.cases(of: engine).count == 40)
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test("a byte of the journal changed by another program is found", arguments: seeds(4))
    func changedByte(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let folder = try Folder()
        let engine = try TestDistrict.engine(on: try SQLiteStore(path: folder.file(), options: .quick()))
        for place in 0..<5 { _ = try engine.submit(TestDistrict.submission("C-\(place)")) }
        let raw = try RawConnection(folder.file())
        let count = Int(try engine.journalHead().sequence)
        for _ in 0..<12 {
            let row = 1 + chance.below(count)
            let was = try raw.run("SELECT hex(payload) FROM journal WHERE sequence = \(row)")[0][0]
            var bytes = stride(from: 0, to: was.count, by: 2).map { offset in
                UInt8(was.dropFirst(offset).prefix(2), radix: 16) ?? 0
            }
            bytes[chance.below(bytes.count)] ^= UInt8(1) << UInt8(chance.below(8))
            try raw.run("UPDATE journal SET payload = x'\(bytes.hexadecimal)' WHERE sequence = \(row)")
            #expect(try !engine.check().isSound, "row \(row)")
            try raw.run("UPDATE journal SET payload = x'\(was)' WHERE sequence = \(row)")
        }
        #expect(try engine.check().isSound)
    }

    @Test(
        "each column changed by another program is found or refused",
        arguments: [
            "UPDATE journal SET case_id = 1 WHERE sequence = (SELECT max(sequence) FROM journal)",
            "UPDATE journal SET previous = 1 WHERE sequence = (SELECT max(sequence) FROM journal)",
            "UPDATE journal SET kind = 110 WHERE sequence = (SELECT max(sequence) FROM journal)",
            "UPDATE journal SET kind = 70000 WHERE sequence = 3",
            "UPDATE journal SET instant = instant + 1 WHERE sequence = 3",
            "UPDATE journal SET case_digest = zeroblob(32) WHERE sequence = 3",
            "UPDATE journal SET digest = zeroblob(0) WHERE sequence = 3",
            "DELETE FROM journal WHERE sequence = 3", "UPDATE cases SET number = 'OTHER' WHERE id = 1",
            "UPDATE cases SET number = '' WHERE id = 1",
            "UPDATE cases SET phase = 3 WHERE id = 2", "UPDATE cases SET phase = 300 WHERE id = 1",
            "UPDATE cases SET body = zeroblob(3) WHERE id = 1", "UPDATE cases SET last_sequence = 1 WHERE id = 1",
            "UPDATE cases SET chain_digest = zeroblob(32) WHERE id = 1", "DELETE FROM cases WHERE id = 2",
            "UPDATE cases SET id = 99 WHERE id = 2",
            "UPDATE personal SET text = 'x'", "UPDATE personal SET salt = zeroblob(16)", "DELETE FROM personal",
            "UPDATE personal SET slot = 9 WHERE case_id = 1",
            "UPDATE personal SET case_id = 3 - case_id WHERE case_id > 0",
            "UPDATE serials SET last = 77", "DELETE FROM serials", "INSERT INTO timers VALUES (1, 1)",
            "INSERT INTO scores VALUES (1, 1, zeroblob(0))", "INSERT INTO scores VALUES (9, 1, zeroblob(0))",
            "UPDATE registry SET body = zeroblob(2) WHERE kind = 1", "DELETE FROM registry WHERE kind = 6",
            "UPDATE registry SET handle = 50 WHERE kind = 2 AND handle = 3",
            "UPDATE registry_head SET sequence = 1", "DELETE FROM registry_head",
        ])
    func changedColumn(sql: String) throws {
        let folder = try Folder()
        let engine = try TestDistrict.engine(on: try SQLiteStore(path: folder.file(), options: .quick()))
        for place in 0..<2 { _ = try engine.submit(TestDistrict.submission("C-\(place)")) }
        try RawConnection(folder.file()).run(sql)
        do throws(OneWindowError) {
            #expect(try !engine.check().isSound)
        } catch {
            #expect(error.family == .corrupt)
        }
    }
}
