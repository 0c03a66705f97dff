import CLimits
import OneWindow

/// A store that notes what is written through it: so the limit writes the very rows that the library writes.
final class RecordingStore: Store, @unchecked Sendable {
    // Unchecked because the rows are noted by one thread.
    private let store: SQLiteStore
    /// The rows of each transaction that wrote any, since it was last emptied.
    var recording = Recording()

    init(_ store: SQLiteStore) {
        self.store = store
    }

    func write<Result>(
        _ body: (any StoreWriter) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        recording.beginGroup()
        defer { recording.endGroup() }
        return try store.write { (writer) throws(StoreFailure) in try body(RecordingWriter(writer, self)) }
    }

    func read<Result>(_ body: (any StoreReader) throws(StoreFailure) -> Result) throws(StoreFailure) -> Result {
        try store.read(body)
    }

    func maintain() throws(StoreFailure) { try store.maintain() }
    func scrub() throws(StoreFailure) { try store.scrub() }
}

/// Passes everything on; notes what is written, and refuses what the limit does not know.
private final class RecordingWriter: StoreWriter {
    private let writer: any StoreWriter
    private let owner: RecordingStore

    init(_ writer: any StoreWriter, _ owner: RecordingStore) {
        self.writer = writer
        self.owner = owner
    }

    private func note(_ statement: Int, _ values: Recording.Value...) {
        owner.recording.note(statement, values)
    }

    // MARK: Noted

    func append(_ row: JournalRow) throws(StoreFailure) {
        note(
            limit_append, .sequence(next: true), .integer(Int64(row.caseID?.rawValue ?? 0)),
            .integer(Int64(row.previous)), .integer(Int64(row.kind)), .integer(row.instant.milliseconds),
            .blob(row.payload), .blob(row.caseDigest), .blob(row.digest))
        try writer.append(row)
    }

    func updateCase(_ row: CaseRow) throws(StoreFailure) {
        note(
            limit_update_case, .integer(Int64(row.id.rawValue)), .integer(Int64(row.phase)),
            .integer(row.hasRunningClocks ? 1 : 0), .blob(row.body), .sequence(next: false), .blob(row.head.digest))
        try writer.updateCase(row)
    }

    func putOutcome(_ request: RequestID, _ outcome: [UInt8]) throws(StoreFailure) {
        note(limit_put_request, .text(request.text), .blob(outcome))
        try writer.putOutcome(request, outcome)
    }

    func addTimer(_ row: TimerRow) throws(StoreFailure) {
        note(limit_add_timer, .integer(row.due.milliseconds), .integer(Int64(row.caseID.rawValue)))
        try writer.addTimer(row)
    }

    func removeTimer(_ row: TimerRow) throws(StoreFailure) {
        note(limit_remove_timer, .integer(row.due.milliseconds), .integer(Int64(row.caseID.rawValue)))
        try writer.removeTimer(row)
    }

    func addWarning(_ row: WarningRow) throws(StoreFailure) {
        note(
            limit_add_warning, .integer(Int64(row.status)), .integer(row.at.milliseconds),
            .integer(Int64(row.caseID.rawValue)), .integer(Int64(row.number)))
        try writer.addWarning(row)
    }

    func removeWarning(_ row: WarningRow) throws(StoreFailure) {
        note(
            limit_remove_warning, .integer(Int64(row.status)), .integer(row.at.milliseconds),
            .integer(Int64(row.caseID.rawValue)), .integer(Int64(row.number)))
        try writer.removeWarning(row)
    }

    func putSweep(_ row: SweepRow) throws(StoreFailure) {
        note(limit_put_sweep, .integer(Int64(row.edition)), .integer(Int64(bitPattern: row.lastCase)))
        try writer.putSweep(row)
    }

    func putRegistry(_ row: RegistryRow) throws(StoreFailure) {
        note(
            limit_put_registry, .integer(Int64(row.kind)), .integer(Int64(row.handle)), .integer(Int64(row.version)),
            .blob(row.body))
        try writer.putRegistry(row)
    }

    func putRegistryHead(_ head: ChainHead) throws(StoreFailure) {
        note(limit_put_registry_head, .sequence(next: false), .blob(head.digest))
        try writer.putRegistryHead(head)
    }

    // MARK: Refused

    private var unknown: StoreFailure { StoreFailure(.internalFault, "the limit does not write such rows") }

    func putItem(_ row: ItemRow) throws(StoreFailure) { throw unknown }
    func insertCase(_ row: CaseRow) throws(StoreFailure) { throw unknown }
    func putSerial(_ row: SerialRow) throws(StoreFailure) { throw unknown }
    func putPersonal(_ row: PersonalRow) throws(StoreFailure) { throw unknown }
    func putHolderSalt(_ salt: [UInt8]) throws(StoreFailure) { throw unknown }
    func addLicence(_ row: LicenceRow) throws(StoreFailure) { throw unknown }
    func removeLicence(_ row: LicenceRow) throws(StoreFailure) { throw unknown }
    func erasePersonal(_ caseID: CaseID) throws(StoreFailure) { throw unknown }
    func putScore(_ row: ScoreRow) throws(StoreFailure) { throw unknown }

    // MARK: Passed on

    func journalHead() throws(StoreFailure) -> JournalHead { try writer.journalHead() }
    func journalRow(_ sequence: UInt64) throws(StoreFailure) -> JournalRow? { try writer.journalRow(sequence) }
    func journal(after sequence: UInt64, limit: Int) throws(StoreFailure) -> [JournalRow] {
        try writer.journal(after: sequence, limit: limit)
    }
    func registryHead() throws(StoreFailure) -> ChainHead { try writer.registryHead() }
    func registryRows(kinds: ClosedRange<UInt16>) throws(StoreFailure) -> [RegistryRow] {
        try writer.registryRows(kinds: kinds)
    }
    func registryRow(kind: UInt16, handle: UInt32, version: UInt32) throws(StoreFailure) -> RegistryRow? {
        try writer.registryRow(kind: kind, handle: handle, version: version)
    }
    func registryCount(kind: UInt16) throws(StoreFailure) -> Int { try writer.registryCount(kind: kind) }
    func itemRows(after row: ItemRow?, limit: Int) throws(StoreFailure) -> [ItemRow] {
        try writer.itemRows(after: row, limit: limit)
    }
    func lastCaseID() throws(StoreFailure) -> UInt64 { try writer.lastCaseID() }
    func caseRow(_ id: CaseID) throws(StoreFailure) -> CaseRow? { try writer.caseRow(id) }
    func caseID(_ number: CaseNumber) throws(StoreFailure) -> CaseID? { try writer.caseID(number) }
    func caseRow(numbered number: CaseNumber) throws(StoreFailure) -> CaseRow? {
        try writer.caseRow(numbered: number)
    }
    func cases(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow] {
        try writer.cases(after: id, limit: limit)
    }
    func runningCases(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow] {
        try writer.runningCases(after: id, limit: limit)
    }
    func serviceRequests(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow] {
        try writer.serviceRequests(after: id, limit: limit)
    }
    func sweep() throws(StoreFailure) -> SweepRow { try writer.sweep() }
    func serial(item: UInt32, date: CivilDate) throws(StoreFailure) -> UInt32 {
        try writer.serial(item: item, date: date)
    }
    func serials() throws(StoreFailure) -> [SerialRow] { try writer.serials() }
    func outcome(_ request: RequestID) throws(StoreFailure) -> [UInt8]? { try writer.outcome(request) }
    func dueCases(
        through instant: Instant, limit: Int, _ body: ([CaseRow?]) throws(StoreFailure) -> Void
    ) throws(StoreFailure) {
        try writer.dueCases(through: instant, limit: limit, body)
    }

    func dueTimers(through instant: Instant, limit: Int) throws(StoreFailure) -> [TimerRow] {
        try writer.dueTimers(through: instant, limit: limit)
    }
    func nextTimer() throws(StoreFailure) -> Instant? { try writer.nextTimer() }
    func warnings(status: UInt8, after row: WarningRow?, limit: Int) throws(StoreFailure) -> [WarningRow] {
        try writer.warnings(status: status, after: row, limit: limit)
    }
    func holderSalt() throws(StoreFailure) -> [UInt8] { try writer.holderSalt() }
    func licences(
        holder: [UInt8], types: ClosedRange<UInt32>, after row: LicenceRow?, limit: Int
    ) throws(StoreFailure) -> [LicenceRow] {
        try writer.licences(holder: holder, types: types, after: row, limit: limit)
    }
    func licenceCount() throws(StoreFailure) -> Int { try writer.licenceCount() }
    func personal(_ caseID: CaseID?) throws(StoreFailure) -> [PersonalRow] { try writer.personal(caseID) }
    func score(_ subject: ScoreSubject) throws(StoreFailure) -> Score { try writer.score(subject) }
    func scores() throws(StoreFailure) -> [ScoreRow] { try writer.scores() }
}
