internal import OneWindowCore
public import OneWindowEngine

/// A store whose n-th operation fails, once, and then works again: for tests that fail at every operation in turn.
///
/// Each call of a reader or writer counts as one operation, and so do the commit of a write transaction, ``maintain()``
/// and ``scrub()``.
/// A failing operation is not carried out, and the transaction around it is rolled back by the store inside.
public final class FaultyStore: Store {
    private let base: any Store
    private let lock = Lock()
    nonisolated(unsafe) private var count = 0  // used only under `lock`
    nonisolated(unsafe) private var armed: (at: Int, failure: StoreFailure)?  // used only under `lock`

    /// Wraps a store.
    public init(_ base: any Store) {
        self.base = base
    }

    /// How many operations there were since ``fail(at:with:)`` was last called, or since the store was made.
    public var operations: Int { lock.locked { count } }

    /// Whether the failure asked for has not happened yet.
    public var isArmed: Bool { lock.locked { armed != nil } }

    /// Counts from 0 again; the operation with the number `operation`, counted from 0, then fails.
    public func fail(at operation: Int, with failure: StoreFailure) {
        lock.locked {
            count = 0
            armed = (operation, failure)
        }
    }

    /// Counts from 0 again and lets nothing fail.
    public func disarm() {
        lock.locked {
            count = 0
            armed = nil
        }
    }

    func pass() throws(StoreFailure) {
        let failure: StoreFailure? = lock.locked {
            count += 1
            guard let armed, count > armed.at else { return nil }
            self.armed = nil
            return armed.failure
        }
        if let failure { throw failure }
    }

    public func write<Result>(
        _ body: (any StoreWriter) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        try base.write { (writer) throws(StoreFailure) in
            let result = try body(FaultyTransaction(self, reader: writer, writer: writer))
            try pass()
            return result
        }
    }

    public func read<Result>(
        _ body: (any StoreReader) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        try base.read { (reader) throws(StoreFailure) in
            try body(FaultyTransaction(self, reader: reader, writer: nil))
        }
    }

    public func maintain() throws(StoreFailure) {
        try pass()
        try base.maintain()
    }

    public func scrub() throws(StoreFailure) {
        try pass()
        try base.scrub()
    }
}

/// Counts each operation before it passes it on.
private final class FaultyTransaction: StoreWriter {
    private let store: FaultyStore
    private let reader: any StoreReader
    private let writer: (any StoreWriter)?

    init(_ store: FaultyStore, reader: any StoreReader, writer: (any StoreWriter)?) {
        self.store = store
        self.reader = reader
        self.writer = writer
    }

    private func counted() throws(StoreFailure) -> any StoreReader {
        try store.pass()
        return reader
    }

    private func writing() throws(StoreFailure) -> any StoreWriter {
        guard let writer else { throw StoreFailure(.internalFault, "a reader was used to write") }
        try store.pass()
        return writer
    }

    func journalHead() throws(StoreFailure) -> JournalHead { try counted().journalHead() }
    func journalRow(_ sequence: UInt64) throws(StoreFailure) -> JournalRow? { try counted().journalRow(sequence) }
    func journal(after sequence: UInt64, limit: Int) throws(StoreFailure) -> [JournalRow] {
        try counted().journal(after: sequence, limit: limit)
    }
    func registryHead() throws(StoreFailure) -> ChainHead { try counted().registryHead() }
    func registryRows(kinds: ClosedRange<UInt16>) throws(StoreFailure) -> [RegistryRow] {
        try counted().registryRows(kinds: kinds)
    }
    func registryRow(kind: UInt16, handle: UInt32, version: UInt32) throws(StoreFailure) -> RegistryRow? {
        try counted().registryRow(kind: kind, handle: handle, version: version)
    }
    func registryCount(kind: UInt16) throws(StoreFailure) -> Int { try counted().registryCount(kind: kind) }
    func itemRows(after row: ItemRow?, limit: Int) throws(StoreFailure) -> [ItemRow] {
        try counted().itemRows(after: row, limit: limit)
    }
    func lastCaseID() throws(StoreFailure) -> UInt64 { try counted().lastCaseID() }
    func caseRow(_ id: CaseID) throws(StoreFailure) -> CaseRow? { try counted().caseRow(id) }
    func caseID(_ number: CaseNumber) throws(StoreFailure) -> CaseID? { try counted().caseID(number) }
    func cases(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow] {
        try counted().cases(after: id, limit: limit)
    }
    func serviceRequests(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow] {
        try counted().serviceRequests(after: id, limit: limit)
    }
    func runningCases(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow] {
        try counted().runningCases(after: id, limit: limit)
    }
    func warnings(status: UInt8, after row: WarningRow?, limit: Int) throws(StoreFailure) -> [WarningRow] {
        try counted().warnings(status: status, after: row, limit: limit)
    }
    func sweep() throws(StoreFailure) -> SweepRow { try counted().sweep() }
    func serial(item: UInt32, date: CivilDate) throws(StoreFailure) -> UInt32 {
        try counted().serial(item: item, date: date)
    }
    func serials() throws(StoreFailure) -> [SerialRow] { try counted().serials() }
    func outcome(_ request: RequestID) throws(StoreFailure) -> [UInt8]? { try counted().outcome(request) }
    func dueCases(
        through instant: Instant, limit: Int, _ body: ([CaseRow?]) throws(StoreFailure) -> Void
    ) throws(StoreFailure) {
        try counted().dueCases(through: instant, limit: limit, body)
    }

    func dueTimers(through instant: Instant, limit: Int) throws(StoreFailure) -> [TimerRow] {
        try counted().dueTimers(through: instant, limit: limit)
    }
    func nextTimer() throws(StoreFailure) -> Instant? { try counted().nextTimer() }
    func holderSalt() throws(StoreFailure) -> [UInt8] { try counted().holderSalt() }
    func licences(
        holder: [UInt8], types: ClosedRange<UInt32>, after row: LicenceRow?, limit: Int
    ) throws(StoreFailure) -> [LicenceRow] {
        try counted().licences(holder: holder, types: types, after: row, limit: limit)
    }
    func licenceCount() throws(StoreFailure) -> Int { try counted().licenceCount() }
    func personal(_ caseID: CaseID?) throws(StoreFailure) -> [PersonalRow] { try counted().personal(caseID) }
    func score(_ subject: ScoreSubject) throws(StoreFailure) -> Score { try counted().score(subject) }
    func scores() throws(StoreFailure) -> [ScoreRow] { try counted().scores() }

    func append(_ row: JournalRow) throws(StoreFailure) { try writing().append(row) }
    func putRegistryHead(_ head: ChainHead) throws(StoreFailure) { try writing().putRegistryHead(head) }
    func putRegistry(_ row: RegistryRow) throws(StoreFailure) { try writing().putRegistry(row) }
    func putItem(_ row: ItemRow) throws(StoreFailure) { try writing().putItem(row) }
    func insertCase(_ row: CaseRow) throws(StoreFailure) { try writing().insertCase(row) }
    func updateCase(_ row: CaseRow) throws(StoreFailure) { try writing().updateCase(row) }
    func putSerial(_ row: SerialRow) throws(StoreFailure) { try writing().putSerial(row) }
    func putOutcome(_ request: RequestID, _ outcome: [UInt8]) throws(StoreFailure) {
        try writing().putOutcome(request, outcome)
    }
    func addTimer(_ row: TimerRow) throws(StoreFailure) { try writing().addTimer(row) }
    func removeTimer(_ row: TimerRow) throws(StoreFailure) { try writing().removeTimer(row) }
    func addWarning(_ row: WarningRow) throws(StoreFailure) { try writing().addWarning(row) }
    func removeWarning(_ row: WarningRow) throws(StoreFailure) { try writing().removeWarning(row) }
    func putSweep(_ row: SweepRow) throws(StoreFailure) { try writing().putSweep(row) }
    func putHolderSalt(_ salt: [UInt8]) throws(StoreFailure) { try writing().putHolderSalt(salt) }
    func addLicence(_ row: LicenceRow) throws(StoreFailure) { try writing().addLicence(row) }
    func removeLicence(_ row: LicenceRow) throws(StoreFailure) { try writing().removeLicence(row) }
    func putPersonal(_ row: PersonalRow) throws(StoreFailure) { try writing().putPersonal(row) }
    func erasePersonal(_ caseID: CaseID) throws(StoreFailure) { try writing().erasePersonal(caseID) }
    func putScore(_ row: ScoreRow) throws(StoreFailure) { try writing().putScore(row) }
}
