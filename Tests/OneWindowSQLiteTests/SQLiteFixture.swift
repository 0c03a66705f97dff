import CSQLite
import Foundation
import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowSQLite

/// The seeds of a random test: the one in `OW_SEED`, or 1 to `count`.
func seeds(_ count: UInt64) -> [UInt64] {
    if let text = ProcessInfo.processInfo.environment["OW_SEED"], let seed = UInt64(text) { return [seed] }
    return Array(1...count)
}

/// A directory of its own that goes with the test.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/onewindow-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String = "hall.db") -> String { path + "/" + name }

    func size(_ name: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: file(name))[.size] as? Int) ?? 0
    }

    func bytes(_ name: String = "hall.db") -> Data { FileManager.default.contents(atPath: file(name)) ?? Data() }
}

extension SQLiteOptions {
    /// Does not wait for others, and does not wait for the disk: what these tests are about is not a power failure.
    static func quick(busyTimeout: Int32 = 0, durability: Durability = .normal) -> SQLiteOptions {
        var options = SQLiteOptions()
        options.busyTimeout = busyTimeout
        options.durability = durability
        return options
    }
}

/// A connection of somebody else: another program that has the file open.
final class RawConnection {
    private let handle: OpaquePointer

    init(_ path: String) throws {
        var opened: OpaquePointer?
        #expect(sqlite3_open(path, &opened) == SQLITE_OK)
        handle = try #require(opened)
    }

    deinit {
        sqlite3_close_v2(handle)
    }

    /// Runs a statement and returns the columns of its rows as text.
    @discardableResult
    func run(_ sql: String) throws -> [[String]] {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
            throw StoreFailure(.internalFault, "\(String(cString: sqlite3_errmsg(handle))): \(sql)")
        }
        defer { sqlite3_finalize(statement) }
        var rows: [[String]] = []
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return rows }
            guard code == SQLITE_ROW else {
                throw StoreFailure(.internalFault, "SQLite answers \(code)", underlying: code)
            }
            rows.append(
                (0..<sqlite3_column_count(statement)).map { column in
                    sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
                })
        }
    }
}

extension TestDistrict {
    /// An application for the licence, under a request id.
    static func submission(_ id: String, at minute: Int = 60, name: String = "张三") -> Submission {
        Submission(
            id: RequestID(id)!, at: opening.adding(minutes: minute), by: .applicant,
            .apply(application(for: licence, applicant: Applicant(name: name))))
    }

    /// Hands in applications for the licence and receives them, so that clocks run.
    static func receive(_ count: Int, on engine: Engine) throws {
        for place in 0..<count {
            let receipt = try engine.submit(submission("A-\(place)", at: 60))
            let number = try #require(receipt.caseReceipt).number
            _ = try engine.submit(
                Submission(
                    id: RequestID("R-\(place)")!, at: opening.adding(minutes: 61), by: clerk,
                    .act(CaseCommand(number, .receive(window: comprehensiveWindow, waitedSince: nil)))))
        }
    }

    /// Loads a notice that frees 7 January 2026.
    static func notice() throws -> Submission {
        let known = try #require(WorkCalendar.china2019To2026.years.last)
        let notice = CalendarNotice(years: [
            CalendarYear(
                year: 2026, notices: known.notices + ["测试"], daysOff: known.daysOff + [107], workdays: known.workdays)
        ])
        return Submission(
            id: RequestID("LOAD")!, at: opening.adding(minutes: 62), by: .operatorOfHost,
            .loadCalendar(notice, reason: "通知"))
    }
}
