public import OneWindowCore

/// Where a hall's data lives (存储). The engine owns this protocol; stores implement it and pass the conformance suite of
/// OneWindowTesting.
///
/// A store keeps rows and knows nothing of their meaning. All of it may be called from any thread.
public protocol Store: AnyObject, Sendable {
    /// Runs `body` in one write transaction: what it wrote is kept as a whole and durably when it returns, and not at
    /// all when it throws.
    /// Only one write transaction runs at a time, in all processes.
    func write<Result>(
        _ body: (any StoreWriter) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result

    /// Runs `body` on one consistent snapshot of what was committed before.
    func read<Result>(
        _ body: (any StoreReader) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result

    /// Called by the engine after commits, outside of any transaction: the place for housekeeping such as checkpoints.
    func maintain() throws(StoreFailure)

    /// Makes sure that what was erased is gone from auxiliary files too.
    func scrub() throws(StoreFailure)
}

/// What can be read in a transaction. Valid only inside the closure it was handed to.
public protocol StoreReader: AnyObject {
    /// The end of the journal.
    func journalHead() throws(StoreFailure) -> JournalHead
    /// The row with a sequence, or nil.
    func journalRow(_ sequence: UInt64) throws(StoreFailure) -> JournalRow?
    /// Up to `limit` rows after a sequence, in order.
    func journal(after sequence: UInt64, limit: Int) throws(StoreFailure) -> [JournalRow]

    /// The end of the registry's chain.
    func registryHead() throws(StoreFailure) -> ChainHead
    /// The entries of a range of kinds, by kind, then handle, then version: the order in which a registry can be built
    /// from them.
    func registryRows(kinds: ClosedRange<UInt16>) throws(StoreFailure) -> [RegistryRow]
    /// An entry, or nil.
    func registryRow(kind: UInt16, handle: UInt32, version: UInt32) throws(StoreFailure) -> RegistryRow?
    /// How many entries of a kind there are.
    func registryCount(kind: UInt16) throws(StoreFailure) -> Int
    /// Up to `limit` summaries of versions of items after one, by handle, then version; from the first where `row` is
    /// nil. A registry of a million items is opened with it, so it reads no entry.
    func itemRows(after row: ItemRow?, limit: Int) throws(StoreFailure) -> [ItemRow]

    /// The last case id given; 0 where there is none.
    func lastCaseID() throws(StoreFailure) -> UInt64
    /// A case, or nil.
    func caseRow(_ id: CaseID) throws(StoreFailure) -> CaseRow?
    /// The case with a number, or nil.
    func caseID(_ number: CaseNumber) throws(StoreFailure) -> CaseID?
    /// The case with a number, or nil. Every command on a case asks for it, so a store may answer it in one step; by
    /// default it takes two.
    func caseRow(numbered number: CaseNumber) throws(StoreFailure) -> CaseRow?
    /// Up to `limit` cases and service requests after an id, in order.
    func cases(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow]
    /// Up to `limit` service requests after an id, in order: the rows whose phase is ``RequestPhase/first`` or more,
    /// and less than ``LicencePhase/first``.
    func serviceRequests(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow]
    /// Up to `limit` cases after an id of which a clock runs, in order.
    func runningCases(after id: UInt64, limit: Int) throws(StoreFailure) -> [CaseRow]
    /// How far the cases have been brought to the newest calendar; ``SweepRow/none`` where none was kept.
    func sweep() throws(StoreFailure) -> SweepRow

    /// The last serial of an item on a day; 0 where there is none.
    func serial(item: UInt32, date: CivilDate) throws(StoreFailure) -> UInt32
    /// All serials, by item and day.
    func serials() throws(StoreFailure) -> [SerialRow]

    /// The outcome of a request, or nil where none is stored.
    func outcome(_ request: RequestID) throws(StoreFailure) -> [UInt8]?

    /// Up to `limit` timers due at or before an instant, in the order of instant and case; one row a case.
    func dueTimers(through instant: Instant, limit: Int) throws(StoreFailure) -> [TimerRow]
    /// The cases of those timers, in the same order; nil for one that is not there. A timer of case 0, which no case
    /// is, is passed over: it is the registry's. They come in parts of at most ``Limits/rowsPerPart``. By default each
    /// is looked up by itself.
    func dueCases(
        through instant: Instant, limit: Int, _ body: ([CaseRow?]) throws(StoreFailure) -> Void
    ) throws(StoreFailure)
    /// When the next timer is due, or nil where there is none.
    func nextTimer() throws(StoreFailure) -> Instant?

    /// Up to `limit` warnings of a status, in the order of instant, case and number: those after a row, or the first.
    func warnings(status: UInt8, after row: WarningRow?, limit: Int) throws(StoreFailure) -> [WarningRow]

    /// The salt of the keys of holders; empty where none was kept.
    func holderSalt() throws(StoreFailure) -> [UInt8]
    /// Up to `limit` licences of a holder whose type lies in a range, by type and case: those after a row of the same
    /// holder, or the first.
    func licences(
        holder: [UInt8], types: ClosedRange<UInt32>, after row: LicenceRow?, limit: Int
    ) throws(StoreFailure) -> [LicenceRow]
    /// How many licences are indexed.
    func licenceCount() throws(StoreFailure) -> Int

    /// The personal texts of a case, or of the registry, by sequence and slot.
    func personal(_ caseID: CaseID?) throws(StoreFailure) -> [PersonalRow]

    /// The ratings of a subject.
    func score(_ subject: ScoreSubject) throws(StoreFailure) -> Score
    /// All ratings, by subject.
    func scores() throws(StoreFailure) -> [ScoreRow]
}

extension StoreReader {
    /// All entries, by kind, then handle, then version.
    public func registryRows() throws(StoreFailure) -> [RegistryRow] {
        try registryRows(kinds: UInt16.min...UInt16.max)
    }

    /// One by one; a store that can do it in one step does.
    public func dueCases(
        through instant: Instant, limit: Int, _ body: ([CaseRow?]) throws(StoreFailure) -> Void
    ) throws(StoreFailure) {
        var part: [CaseRow?] = []
        for timer in try dueTimers(through: instant, limit: limit) where timer.caseID.rawValue != 0 {
            part.append(try caseRow(timer.caseID))
            guard part.count == Limits.rowsPerPart else { continue }
            try body(part)
            part = []
        }
        if !part.isEmpty { try body(part) }
    }

    /// In two steps; a store that can do it in one does.
    public func caseRow(numbered number: CaseNumber) throws(StoreFailure) -> CaseRow? {
        guard let id = try caseID(number) else { return nil }
        return try caseRow(id)
    }
}

/// What can be written in a transaction. Valid only inside the closure it was handed to.
public protocol StoreWriter: StoreReader {
    /// Appends a row to the journal.
    func append(_ row: JournalRow) throws(StoreFailure)
    /// Keeps the end of the registry's chain.
    func putRegistryHead(_ head: ChainHead) throws(StoreFailure)
    /// Keeps an entry of the registry, in place of one with the same kind, handle and version.
    func putRegistry(_ row: RegistryRow) throws(StoreFailure)
    /// Keeps the summary of a version of an item, in place of one with the same handle and version.
    func putItem(_ row: ItemRow) throws(StoreFailure)
    /// Keeps a new case.
    func insertCase(_ row: CaseRow) throws(StoreFailure)
    /// Keeps a case in place of its former state.
    func updateCase(_ row: CaseRow) throws(StoreFailure)
    /// Keeps a serial, in place of the former one.
    func putSerial(_ row: SerialRow) throws(StoreFailure)
    /// Keeps the outcome of a request.
    func putOutcome(_ request: RequestID, _ outcome: [UInt8]) throws(StoreFailure)
    /// Keeps a timer.
    func addTimer(_ row: TimerRow) throws(StoreFailure)
    /// Removes a timer; nothing happens where it is not there.
    func removeTimer(_ row: TimerRow) throws(StoreFailure)
    /// Keeps a warning.
    func addWarning(_ row: WarningRow) throws(StoreFailure)
    /// Removes a warning; nothing happens where it is not there.
    func removeWarning(_ row: WarningRow) throws(StoreFailure)
    /// Keeps how far the cases have been brought to the newest calendar.
    func putSweep(_ row: SweepRow) throws(StoreFailure)
    /// Keeps the salt of the keys of holders, in place of the former one.
    func putHolderSalt(_ salt: [UInt8]) throws(StoreFailure)
    /// Keeps a licence in the index.
    func addLicence(_ row: LicenceRow) throws(StoreFailure)
    /// Removes a licence from the index, so that it cannot be recovered from the main file; nothing happens where it is
    /// not there.
    func removeLicence(_ row: LicenceRow) throws(StoreFailure)
    /// Keeps a personal text.
    func putPersonal(_ row: PersonalRow) throws(StoreFailure)
    /// Erases the personal texts of a case, so that they cannot be recovered from the main file.
    func erasePersonal(_ caseID: CaseID) throws(StoreFailure)
    /// Keeps the ratings of a subject.
    func putScore(_ row: ScoreRow) throws(StoreFailure)
}
