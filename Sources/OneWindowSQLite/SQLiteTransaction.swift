internal import OneWindowCore
internal import OneWindowEngine

/// The rows of one transaction on one connection.
final class SQLiteTransaction: StoreWriter {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func sql(_ sql: SQL) throws(StoreFailure) -> Statement { try connection.statement(sql) }

    // MARK: Journal

    func journalHead() throws(StoreFailure) -> JournalHead {
        try sql(.journalHead).first { row in
            JournalHead(
                sequence: UInt64(bitPattern: row.int64(0)), instant: Instant(milliseconds: row.int64(1)),
                digest: row.blob(2))
        } ?? .empty
    }

    func journalRow(_ sequence: UInt64) throws(StoreFailure) -> JournalRow? {
        try sql(.journalRow).bind(1, Int64(bitPattern: sequence)).first(Self.journalRow)
    }

    func journal(after sequence: UInt64, limit: Int) throws(StoreFailure) -> [JournalRow] {
        try sql(.journalAfter).bind(1, Int64(clamping: sequence)).bind(2, Int64(max(limit, 0))).all(Self.journalRow)
    }

    private static func journalRow(_ row: Statement) throws(StoreFailure) -> JournalRow {
        let id = row.int64(1)
        guard let kind = UInt16(exactly: row.int64(3)) else {
            throw StoreFailure(.corrupt, "journal row \(row.int64(0)) has no kind")
        }
        return JournalRow(
            sequence: UInt64(bitPattern: row.int64(0)), caseID: id == 0 ? nil : CaseID(UInt64(bitPattern: id)),
            previous: UInt64(bitPattern: row.int64(2)), kind: kind, instant: Instant(milliseconds: row.int64(4)),
            payload: row.blob(5), caseDigest: row.blob(6), digest: row.blob(7))
    }

    func append(_ row: JournalRow) throws(StoreFailure) {
        try sql(.append)
            .bind(1, Int64(bitPattern: row.sequence)).bind(2, Int64(bitPattern: row.caseID?.rawValue ?? 0))
            .bind(3, Int64(bitPattern: row.previous)).bind(4, Int64(row.kind)).bind(5, row.instant.milliseconds)
            .bind(6, row.payload).bind(7, row.caseDigest).bind(8, row.digest).run()
    }

    // MARK: Registry

    func registryHead() throws(StoreFailure) -> ChainHead {
        try sql(.registryHead).first { row in
            ChainHead(sequence: UInt64(bitPattern: row.int64(0)), digest: row.blob(1))
        } ?? .empty
    }

    func putRegistryHead(_ head: ChainHead) throws(StoreFailure) {
        try sql(.putRegistryHead).bind(1, Int64(bitPattern: head.sequence)).bind(2, head.digest).run()
    }

    func registryRows(kinds: ClosedRange<UInt16>) throws(StoreFailure) -> [RegistryRow] {
        try sql(.registryRows).bind(1, Int64(kinds.lowerBound)).bind(2, Int64(kinds.upperBound)).all(Self.registryRow)
    }

    func registryRow(kind: UInt16, handle: UInt32, version: UInt32) throws(StoreFailure) -> RegistryRow? {
        try sql(.registryRow).bind(1, Int64(kind)).bind(2, Int64(handle)).bind(3, Int64(version))
            .first(Self.registryRow)
    }

    private static func registryRow(_ row: Statement) throws(StoreFailure) -> RegistryRow {
        guard let kind = UInt16(exactly: row.int64(0)), let handle = UInt32(exactly: row.int64(1)),
            let version = UInt32(exactly: row.int64(2))
        else { throw StoreFailure(.corrupt, "a registry entry has no key") }
        return RegistryRow(kind: kind, handle: handle, version: version, body: row.blob(3))
    }

    func registryCount(kind: UInt16) throws(StoreFailure) -> Int {
        try sql(.registryCount).bind(1, Int64(kind)).first { row in Int(row.int64(0)) } ?? 0
    }

    func putRegistry(_ row: RegistryRow) throws(StoreFailure) {
        try sql(.putRegistry).bind(1, Int64(row.kind)).bind(2, Int64(row.handle)).bind(3, Int64(row.version))
            .bind(4, row.body).run()
    }

    func itemRows(after row: ItemRow?, limit: Int) throws(StoreFailure) -> [ItemRow] {
        let statement = try sql(row == nil ? .itemsFirst : .itemsAfter).bind(1, Int64(max(limit, 0)))
        if let row { statement.bind(2, Int64(row.handle)).bind(3, Int64(row.version)) }
        return try statement.all { (row) throws(StoreFailure) in
            guard let handle = UInt32(exactly: row.int64(0)), let version = UInt32(exactly: row.int64(1)) else {
                throw StoreFailure(.corrupt, "a summary of an item has no key")
            }
            return ItemRow(handle: handle, version: version, summary: row.blob(2))
        }
    }

    func putItem(_ row: ItemRow) throws(StoreFailure) {
        try sql(.putItem).bind(1, Int64(row.handle)).bind(2, Int64(row.version)).bind(3, row.summary).run()
    }

    // MARK: Cases

    func lastCaseID() throws(StoreFailure) -> UInt64 {
        try sql(.lastCaseID).first { row in UInt64(bitPattern: row.int64(0)) } ?? 0
    }

    func caseRow(_ id: CaseID) throws(StoreFailure) -> CaseRow? {
        try sql(.caseRow).bind(1, Int64(bitPattern: id.rawValue)).first(Self.caseRow)
    }

    func caseRow(numbered number: CaseNumber) throws(StoreFailure) -> CaseRow? {
        try sql(.caseRowNumbered).bind(1, number.text).first { (row) throws(StoreFailure) in
            try Self.caseRow(row, number: number)
        }
    }

    func caseID(_ number: CaseNumber) throws(StoreFailure) -> CaseID? {
        try sql(.caseID).bind(1, number.text).first { row in CaseID(UInt64(bitPattern: row.int64(0))) }
    }

    func cases(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow] {
        try sql(.casesAfter).bind(1, Int64(clamping: id)).bind(2, Int64(max(limit, 0))).all(Self.caseRow)
    }

    func serviceRequests(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow] {
        try sql(.serviceRequestsAfter).bind(1, Int64(clamping: id)).bind(2, Int64(max(limit, 0))).all(Self.caseRow)
    }

    func runningCases(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow] {
        try sql(.runningCasesAfter).bind(1, Int64(clamping: id)).bind(2, Int64(max(limit, 0))).all(Self.caseRow)
    }

    func sweep() throws(StoreFailure) -> SweepRow {
        try sql(.sweep).first { row in
            SweepRow(
                edition: UInt32(truncatingIfNeeded: row.int64(0)), lastCase: UInt64(bitPattern: row.int64(1)))
        } ?? .none
    }

    func putSweep(_ row: SweepRow) throws(StoreFailure) {
        try sql(.putSweep).bind(1, Int64(row.edition)).bind(2, Int64(bitPattern: row.lastCase)).run()
    }

    private static func caseRow(_ row: Statement) throws(StoreFailure) -> CaseRow {
        try caseRow(row, number: CaseNumber(row.text(1)))
    }

    private static func caseRow(_ row: Statement, number: CaseNumber?) throws(StoreFailure) -> CaseRow {
        guard let number, let phase = UInt8(exactly: row.int64(2)) else {
            throw StoreFailure(.corrupt, "case \(row.int64(0)) has no number or phase")
        }
        return CaseRow(
            id: CaseID(UInt64(bitPattern: row.int64(0))), number: number, phase: phase,
            hasRunningClocks: row.int64(3) != 0, body: row.blob(4),
            head: ChainHead(sequence: UInt64(bitPattern: row.int64(5)), digest: row.blob(6)))
    }

    func insertCase(_ row: CaseRow) throws(StoreFailure) {
        try bind(row, to: sql(.insertCase)).run()
    }

    func updateCase(_ row: CaseRow) throws(StoreFailure) {
        try bind(row, to: sql(.updateCase)).run()
    }

    private func bind(_ row: CaseRow, to statement: Statement) -> Statement {
        statement.bind(1, Int64(bitPattern: row.id.rawValue)).bind(2, row.number.text).bind(3, Int64(row.phase))
            .bind(4, row.hasRunningClocks ? 1 : 0).bind(5, row.body)
            .bind(6, Int64(bitPattern: row.head.sequence)).bind(7, row.head.digest)
    }

    // MARK: Serials and requests

    func serial(item: UInt32, date: CivilDate) throws(StoreFailure) -> UInt32 {
        try sql(.serial).bind(1, Int64(item)).bind(2, Int64(date.dayNumber))
            .first { row in UInt32(truncatingIfNeeded: row.int64(0)) } ?? 0
    }

    func serials() throws(StoreFailure) -> [SerialRow] {
        try sql(.serials).all { row in
            SerialRow(
                item: UInt32(truncatingIfNeeded: row.int64(0)),
                date: CivilDate(dayNumber: Int32(truncatingIfNeeded: row.int64(1))),
                last: UInt32(truncatingIfNeeded: row.int64(2)))
        }
    }

    func putSerial(_ row: SerialRow) throws(StoreFailure) {
        try sql(.putSerial).bind(1, Int64(row.item)).bind(2, Int64(row.date.dayNumber)).bind(3, Int64(row.last)).run()
    }

    func outcome(_ request: RequestID) throws(StoreFailure) -> [UInt8]? {
        try sql(.outcome).bind(1, request.text).first { row in row.blob(0) }
    }

    func putOutcome(_ request: RequestID, _ outcome: [UInt8]) throws(StoreFailure) {
        try sql(.putOutcome).bind(1, request.text).bind(2, outcome).run()
    }

    // MARK: Timers

    func dueTimers(through instant: Instant, limit: Int) throws(StoreFailure) -> [TimerRow] {
        try sql(.dueTimers).bind(1, instant.milliseconds).bind(2, Int64(max(limit, 0))).all { row in
            TimerRow(due: Instant(milliseconds: row.int64(0)), caseID: CaseID(UInt64(bitPattern: row.int64(1))))
        }
    }

    func dueCases(
        through instant: Instant, limit: Int, _ body: ([CaseRow?]) throws(StoreFailure) -> Void
    ) throws(StoreFailure) {
        let due = try sql(.dueCases).bind(1, instant.milliseconds).bind(2, Int64(max(limit, 0)))
        try due.all(inPartsOf: Limits.rowsPerPart, body) { (row) throws(StoreFailure) in
            // A timer of no case has a row of nulls, and no case has the id 0.
            row.int64(0) == 0 ? nil : try Self.caseRow(row)
        }
    }

    func nextTimer() throws(StoreFailure) -> Instant? {
        try sql(.nextTimer).first { row in Instant(milliseconds: row.int64(0)) }
    }

    func addTimer(_ row: TimerRow) throws(StoreFailure) {
        try bind(row, to: sql(.addTimer)).run()
    }

    func removeTimer(_ row: TimerRow) throws(StoreFailure) {
        try bind(row, to: sql(.removeTimer)).run()
    }

    private func bind(_ row: TimerRow, to statement: Statement) -> Statement {
        statement.bind(1, row.due.milliseconds).bind(2, Int64(bitPattern: row.caseID.rawValue))
    }

    // MARK: Personal texts

    func personal(_ caseID: CaseID?) throws(StoreFailure) -> [PersonalRow] {
        try sql(.personal).bind(1, Int64(bitPattern: caseID?.rawValue ?? 0)).all { row in
            PersonalRow(
                caseID: caseID, sequence: UInt64(bitPattern: row.int64(0)),
                slot: UInt8(truncatingIfNeeded: row.int64(1)),
                salt: row.blob(2), text: row.text(3))
        }
    }

    func putPersonal(_ row: PersonalRow) throws(StoreFailure) {
        try sql(.putPersonal).bind(1, Int64(bitPattern: row.caseID?.rawValue ?? 0))
            .bind(2, Int64(bitPattern: row.sequence)).bind(3, Int64(row.slot)).bind(4, row.salt).bind(5, row.text).run()
    }

    func erasePersonal(_ caseID: CaseID) throws(StoreFailure) {
        try sql(.erasePersonal).bind(1, Int64(bitPattern: caseID.rawValue)).run()
    }

    // MARK: Scores

    func score(_ subject: ScoreSubject) throws(StoreFailure) -> Score {
        try sql(.score).bind(1, Int64(subject.kind)).bind(2, Int64(subject.handle)).first(Self.readScore(0)) ?? Score()
    }

    func scores() throws(StoreFailure) -> [ScoreRow] {
        try sql(.scores).all { (row) throws(StoreFailure) in
            let kind = UInt8(truncatingIfNeeded: row.int64(0))
            guard let subject = ScoreSubject(kind: kind, handle: UInt32(truncatingIfNeeded: row.int64(1))) else {
                throw StoreFailure(.corrupt, "a score has no subject")
            }
            return ScoreRow(subject: subject, score: try Self.readScore(2)(row))
        }
    }

    private static func readScore(_ column: Int32) -> (Statement) throws(StoreFailure) -> Score {
        { (row) throws(StoreFailure) in
            do {
                return try Score(wireBytes: row.blob(column))
            } catch {
                throw StoreFailure(.corrupt, "a score cannot be read")
            }
        }
    }

    func putScore(_ row: ScoreRow) throws(StoreFailure) {
        try sql(.putScore).bind(1, Int64(row.subject.kind)).bind(2, Int64(row.subject.handle))
            .bind(3, row.score.wireBytes).run()
    }
}
