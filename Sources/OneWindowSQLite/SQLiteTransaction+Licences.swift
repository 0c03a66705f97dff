internal import OneWindowCore
internal import OneWindowEngine

extension SQLiteTransaction {
    func holderSalt() throws(StoreFailure) -> [UInt8] { try sql(.holderSalt).first { row in row.blob(0) } ?? [] }

    func putHolderSalt(_ salt: [UInt8]) throws(StoreFailure) { try sql(.putHolderSalt).bind(1, salt).run() }

    func licences(
        holder: [UInt8], types: ClosedRange<UInt32>, after row: LicenceRow?, limit: Int
    ) throws(StoreFailure) -> [LicenceRow] {
        // Case ids begin with 1, so what stands after case 0 of the first type is all of it.
        let first = LicenceRow(holder: holder, type: types.lowerBound, caseID: CaseID(0))
        let start = row.map { max($0, first) } ?? first
        return try sql(.licencesOf).bind(1, holder).bind(2, Int64(start.type))
            .bind(3, Int64(bitPattern: start.caseID.rawValue)).bind(4, Int64(types.upperBound))
            .bind(5, Int64(max(limit, 0)))
            .all { row in
                LicenceRow(
                    holder: row.blob(0), type: UInt32(truncatingIfNeeded: row.int64(1)),
                    caseID: CaseID(UInt64(bitPattern: row.int64(2))))
            }
    }

    func licenceCount() throws(StoreFailure) -> Int { try sql(.licenceCount).first { row in Int(row.int64(0)) } ?? 0 }

    func addLicence(_ row: LicenceRow) throws(StoreFailure) { try bind(row, to: sql(.addLicence)).run() }

    func removeLicence(_ row: LicenceRow) throws(StoreFailure) { try bind(row, to: sql(.removeLicence)).run() }

    private func bind(_ row: LicenceRow, to statement: Statement) -> Statement {
        statement.bind(1, row.holder).bind(2, Int64(row.type)).bind(3, Int64(bitPattern: row.caseID.rawValue))
    }
}
