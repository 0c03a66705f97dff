import OneWindow
import Testing

@testable import OneWindowSQLite

@Suite("Query plans")
struct PlanTests {
    /// Statements that read a whole table on purpose: lists for the check and for opening.
    private static let whole: Set<SQL> = [
        .itemsFirst, .serials, .scores, .nextTimer, .journalHead, .lastCaseID, .licenceCount,
    ]

    @Test("no statement looks through a table to find its rows")
    func plans() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.file())
        let raw = try RawConnection(folder.file())
        for statement in SQL.allCases where ![.begin, .beginRead, .commit, .rollback].contains(statement) {
            let plan = try raw.run("EXPLAIN QUERY PLAN " + statement.text).map { $0.last ?? "" }
            for line in plan {
                if !Self.whole.contains(statement) { #expect(!line.hasPrefix("SCAN"), "\(statement): \(line)") }
                #expect(!line.contains("TEMP B-TREE") && !line.contains("AUTOMATIC"), "\(statement): \(line)")
            }
        }
        withExtendedLifetime(store) {}
    }

    @Test("the timers that are due are found by their instant")
    func timers() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.file())
        let plan = try RawConnection(folder.file()).run("EXPLAIN QUERY PLAN " + SQL.dueTimers.text).map {
            $0.last ?? ""
        }
        #expect(plan == ["SEARCH timers USING PRIMARY KEY (due<?)"])
        let cases = try RawConnection(folder.file()).run("EXPLAIN QUERY PLAN " + SQL.dueCases.text).map {
            $0.last ?? ""
        }
        #expect(
            cases == [
                "SEARCH timers USING PRIMARY KEY (due<?)", "SEARCH cases USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN",
            ])
        withExtendedLifetime(store) {}
    }
}
