import OneWindow

/// What one transition wrote.
struct RecordedRows {
    var journal: JournalRow?
    var state: CaseRow?
    var request = ""
    var outcome: [UInt8] = []
    var removed: [TimerRow] = []
    var added: [TimerRow] = []
}

/// A store that notes what is written through it: so the limit writes the very rows that the library writes.
final class RecordingStore: Store, @unchecked Sendable {
    // Unchecked because the rows are noted by one thread.
    private let store: SQLiteStore
    var rows = RecordedRows()

    init(_ store: SQLiteStore) {
        self.store = store
    }

    func write<Result>(
        _ body: (any StoreWriter) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        try store.write { (writer) throws(StoreFailure) in try body(RecordingWriter(writer, self)) }
    }

    func read<Result>(_ body: (any StoreReader) throws(StoreFailure) -> Result) throws(StoreFailure) -> Result {
        try store.read(body)
    }

    func maintain() throws(StoreFailure) { try store.maintain() }
    func scrub() throws(StoreFailure) { try store.scrub() }
}

/// Passes everything on; notes what a transition writes, and refuses what the limit does not know.
private final class RecordingWriter: StoreWriter {
    private let writer: any StoreWriter
    private let owner: RecordingStore

    init(_ writer: any StoreWriter, _ owner: RecordingStore) {
        self.writer = writer
        self.owner = owner
    }

    // MARK: Noted

    func append(_ row: JournalRow) throws(StoreFailure) {
        guard owner.rows.journal == nil else { throw unknown }
        owner.rows.journal = row
        try writer.append(row)
    }

    func updateCase(_ row: CaseRow) throws(StoreFailure) {
        owner.rows.state = row
        try writer.updateCase(row)
    }

    func putOutcome(_ request: RequestID, _ outcome: [UInt8]) throws(StoreFailure) {
        owner.rows.request = request.text
        owner.rows.outcome = outcome
        try writer.putOutcome(request, outcome)
    }

    func addTimer(_ row: TimerRow) throws(StoreFailure) {
        owner.rows.added.append(row)
        try writer.addTimer(row)
    }

    func removeTimer(_ row: TimerRow) throws(StoreFailure) {
        owner.rows.removed.append(row)
        try writer.removeTimer(row)
    }

    // MARK: Refused

    private var unknown: StoreFailure { StoreFailure(.internalFault, "the limit does not write such rows") }

    func putRegistryHead(_ head: ChainHead) throws(StoreFailure) { throw unknown }
    func putRegistry(_ row: RegistryRow) throws(StoreFailure) { throw unknown }
    func insertCase(_ row: CaseRow) throws(StoreFailure) { throw unknown }
    func putSerial(_ row: SerialRow) throws(StoreFailure) { throw unknown }
    func putPersonal(_ row: PersonalRow) throws(StoreFailure) { throw unknown }
    func erasePersonal(_ caseID: CaseID) throws(StoreFailure) { throw unknown }
    func putScore(_ row: ScoreRow) throws(StoreFailure) { throw unknown }

    // MARK: Passed on

    func journalHead() throws(StoreFailure) -> JournalHead { try writer.journalHead() }
    func journalRow(_ sequence: UInt64) throws(StoreFailure) -> JournalRow? { try writer.journalRow(sequence) }
    func journal(after sequence: UInt64, limit: Int) throws(StoreFailure) -> [JournalRow] {
        try writer.journal(after: sequence, limit: limit)
    }
    func registryHead() throws(StoreFailure) -> ChainHead { try writer.registryHead() }
    func registryRows() throws(StoreFailure) -> [RegistryRow] { try writer.registryRows() }
    func lastCaseID() throws(StoreFailure) -> UInt64 { try writer.lastCaseID() }
    func caseRow(_ id: CaseID) throws(StoreFailure) -> CaseRow? { try writer.caseRow(id) }
    func caseID(_ number: CaseNumber) throws(StoreFailure) -> CaseID? { try writer.caseID(number) }
    func cases(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow] { try writer.cases(after: id, limit: limit) }
    func serial(item: UInt32, date: CivilDate) throws(StoreFailure) -> UInt32 { try writer.serial(item: item, date: date) }
    func serials() throws(StoreFailure) -> [SerialRow] { try writer.serials() }
    func outcome(_ request: RequestID) throws(StoreFailure) -> [UInt8]? { try writer.outcome(request) }
    func dueTimers(through instant: Instant, limit: Int) throws(StoreFailure) -> [TimerRow] {
        try writer.dueTimers(through: instant, limit: limit)
    }
    func nextTimer() throws(StoreFailure) -> Instant? { try writer.nextTimer() }
    func personal(_ caseID: CaseID?) throws(StoreFailure) -> [PersonalRow] { try writer.personal(caseID) }
    func score(_ subject: ScoreSubject) throws(StoreFailure) -> Score { try writer.score(subject) }
    func scores() throws(StoreFailure) -> [ScoreRow] { try writer.scores() }
}
