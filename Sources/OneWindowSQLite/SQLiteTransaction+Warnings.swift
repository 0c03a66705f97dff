internal import OneWindowCore
internal import OneWindowEngine

extension SQLiteTransaction {
    func warnings(status: UInt8, after row: WarningRow?, limit: Int) throws(StoreFailure) -> [WarningRow] {
        let statement: Statement
        if let row {
            statement = try sql(.warningsAfter).bind(3, row.at.milliseconds)
                .bind(4, Int64(bitPattern: row.caseID.rawValue)).bind(5, Int64(row.number))
        } else {
            statement = try sql(.warningsFirst)
        }
        return try statement.bind(1, Int64(status)).bind(2, Int64(max(limit, 0))).all { row in
            WarningRow(
                status: UInt8(truncatingIfNeeded: row.int64(0)), at: Instant(milliseconds: row.int64(1)),
                caseID: CaseID(UInt64(bitPattern: row.int64(2))), number: UInt32(truncatingIfNeeded: row.int64(3)))
        }
    }

    func addWarning(_ row: WarningRow) throws(StoreFailure) {
        try bind(row, to: sql(.addWarning)).run()
    }

    func removeWarning(_ row: WarningRow) throws(StoreFailure) {
        try bind(row, to: sql(.removeWarning)).run()
    }

    private func bind(_ row: WarningRow, to statement: Statement) -> Statement {
        statement.bind(1, Int64(row.status)).bind(2, row.at.milliseconds)
            .bind(3, Int64(bitPattern: row.caseID.rawValue)).bind(4, Int64(row.number))
    }
}
