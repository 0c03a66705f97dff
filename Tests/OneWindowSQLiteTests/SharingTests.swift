import Foundation
import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowSQLite

@Suite("Several connections to one file")
struct SharingTests {
    @Test("two engines on one file see each other's commits and registry")
    func two() throws {
        let folder = try Folder()
        let left = try TestDistrict.engine(
            on: try SQLiteStore(path: folder.file(), options: .quick(busyTimeout: 5_000)))
        let right = try Engine.open(folder.file())
        #expect(right.registry.items.count == left.registry.items.count)
        let opened = try #require(try left.submit(TestDistrict.submission("L-1")).caseReceipt)
        #expect(try right.find(opened.number)?.phase == .submitted)
        #expect(try right.submit(TestDistrict.submission("L-1")).isRepeat)
        var document = RegistryDocument()
        document.agencies = [Agency(code: Code("A-NEW")!, name: LocalizedText("新局"))]
        _ = try right.submit(
            Submission(
                id: RequestID("REG")!, at: TestDistrict.opening.adding(minutes: 61), by: .operatorOfHost,
                .register(document)))
        #expect(left.registry.agencies.entries.count == 2)
        // A command takes over what others have registered, and so does refresh.
        try left.refresh()
        #expect(left.registry.agencies.entries.count == 3)
        _ = try left.submit(TestDistrict.submission("L-2", at: 62))
        #expect(try Checkers.problems(of: left) == [])
        #expect(try Checkers.problems(of: right) == [])
    }

    @Test("threads on two engines share the file without losing a command")
    func threads() throws {
        let folder = try Folder()
        let engines = [
            try TestDistrict.engine(on: try SQLiteStore(path: folder.file(), options: .quick(busyTimeout: 20_000))),
            try Engine.open(folder.file(), storage: .quick(busyTimeout: 20_000)),
        ]
        let receipts = Collected<Receipt>()
        let failures = Collected<OneWindowError>()
        Threads.run(6) { thread in
            for place in 0..<40 {
                do throws(OneWindowError) {
                    receipts.add(try engines[thread % 2].submit(TestDistrict.submission("T\(thread)-\(place)")))
                    if place % 13 == 0 {
                        _ = try engines[thread % 2].advance(to: TestDistrict.opening.adding(minutes: 60))
                    }
                } catch {
                    failures.add(error)
                }
            }
        }
        #expect(failures.all == [])
        #expect(Set(receipts.all.map(\.firstSequence)).count == 240)
        #expect(Set(receipts.all.compactMap { $0.caseReceipt?.number }).count == 240)
        #expect(try Checkers.problems(of: engines[0]) == [])
    }

    @Test("while another program writes, a command without patience is busy, changes nothing, and can be sent again")
    func busy() throws {
        let folder = try Folder()
        let engine = try TestDistrict.engine(on: try SQLiteStore(path: folder.file(), options: .quick()))
        let other = try RawConnection(folder.file())
        try other.run("BEGIN IMMEDIATE")
        let submissions = (0..<3).map { TestDistrict.submission("B-\($0)") }
        for outcome in engine.submit(submissions) {
            guard case .failure(let error) = outcome else { Issue.record("not refused"); continue }
            #expect(error.family == .busy && error.isRetryable)
        }
        #expect(try Checkers.cases(of: engine).isEmpty, "reading goes on")
        try other.run("COMMIT")
        #expect(engine.submit(submissions).allSatisfy { (try? $0.get())?.isRepeat == false })
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test(
        "another process that writes is waited for, and reads what we wrote",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")))
    func process() throws {
        let folder = try Folder()
        let engine = try TestDistrict.engine(
            on: try SQLiteStore(path: folder.file(), options: .quick(busyTimeout: 10_000)))
        _ = try engine.submit(TestDistrict.submission("P-1"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = [
            "-cmd", ".timeout 20000", folder.file(),
            "BEGIN IMMEDIATE; SELECT count(*) FROM cases; COMMIT; PRAGMA integrity_check;",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        for place in 0..<20 { _ = try engine.submit(TestDistrict.submission("Q-\(place)")) }
        process.waitUntilExit()
        let lines = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(
            separator: "\n")
        #expect(Int(lines.first ?? "") ?? 0 >= 1 && lines.last == "ok")
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test("the log stays bounded, however much is written")
    func boundedLog() throws {
        let folder = try Folder()
        var options = SQLiteOptions.quick()
        options.checkpointPages = 50
        let engine = try TestDistrict.engine(on: try SQLiteStore(path: folder.file(), options: options))
        var largest = 0
        for place in 0..<400 {
            _ = try engine.submit(TestDistrict.submission("W-\(place)"))
            largest = max(largest, folder.size("hall.db-wal"))
        }
        // 50 pages, and the pages of the commit that went over them.
        #expect(largest < 100 * 4_200, "\(largest)")
    }

    @Test("an erased text is in none of the files, also where a reader was in the way of the first scrubbing")
    func scrubbed() throws {
        let marker = Data("绝密个人信息".utf8)
        for hasReader in [false, true] {
            let folder = try Folder()
            let engine = try TestDistrict.engine(on: try SQLiteStore(path: folder.file(), options: .quick()))
            let number = try #require(try engine.submit(TestDistrict.submission("E-1", name: "绝密个人信息")).caseReceipt)
                .number
            func send(_ id: String, _ actor: Actor, _ command: Command) throws {
                _ = try engine.submit(
                    Submission(id: RequestID(id)!, at: TestDistrict.opening.adding(minutes: 70), by: actor, command))
            }
            try send("E-2", .applicant, .act(CaseCommand(number, .withdraw(reason: "绝密个人信息"))))
            #expect(folder.bytes("hall.db-wal").range(of: marker) != nil)
            let reader = try RawConnection(folder.file())
            if hasReader {
                try reader.run("BEGIN")
                try reader.run("SELECT count(*) FROM cases")
            }
            try send("E-3", TestDistrict.privacyOfficer, .erase(number))
            if hasReader {
                try reader.run("COMMIT")
                _ = try engine.submit(TestDistrict.submission("E-4", at: 71))
            }
            for name in ["hall.db", "hall.db-wal"] {
                #expect(folder.bytes(name).range(of: marker) == nil, "\(name), with a reader: \(hasReader)")
            }
        }
    }
}
