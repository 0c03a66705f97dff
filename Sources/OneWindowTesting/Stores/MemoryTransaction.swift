internal import HashTreeCollections
internal import OneWindowCore
internal import OneWindowEngine

/// The rows of one transaction of a memory store.
final class MemoryTransaction: StoreWriter {
    private(set) var content: MemoryContent

    init(_ content: MemoryContent) {
        self.content = content
    }

    private func refuse(_ what: String) -> StoreFailure { StoreFailure(.internalFault, "\(what) is there already") }

    // MARK: Journal

    func journalHead() -> JournalHead {
        guard let row = content.chunks.last?.last else { return .empty }
        return JournalHead(sequence: row.sequence, instant: row.instant, digest: row.digest)
    }

    func journalRow(_ sequence: UInt64) -> JournalRow? {
        guard sequence > 0 else { return nil }
        let place = content.place(after: sequence - 1)
        guard place < content.journalCount else { return nil }
        let row = content.journalRow(at: place)
        return row.sequence == sequence ? row : nil
    }

    func journal(after sequence: UInt64, limit: Int) -> [JournalRow] {
        let start = content.place(after: sequence)
        let end = start + min(max(limit, 0), content.journalCount - start)
        return (start..<end).map { content.journalRow(at: $0) }
    }

    func append(_ row: JournalRow) throws(StoreFailure) {
        guard row.sequence > journalHead().sequence else { throw refuse("a journal row") }
        content.append(row)
    }

    // MARK: Registry

    func registryHead() -> ChainHead { content.registryHead }

    func putRegistryHead(_ head: ChainHead) { content.registryHead = head }

    func registryRows(kinds: ClosedRange<UInt16>) -> [RegistryRow] {
        content.registryRows.filter { kinds.contains($0.kind) }
    }

    func registryRow(kind: UInt16, handle: UInt32, version: UInt32) -> RegistryRow? {
        content.registry[.init(kind: kind, handle: handle, version: version)]
    }

    func registryCount(kind: UInt16) -> Int { content.registry.count { $0.key.kind == kind } }

    func itemRows(after row: ItemRow?, limit: Int) -> [ItemRow] {
        let rows = content.itemRows
        let start = row.map { last in
            rows.firstIndex { ($0.handle, $0.version) > (last.handle, last.version) } ?? rows.count
        }
        return Array(rows[(start ?? 0)...].prefix(max(limit, 0)))
    }

    func putItem(_ row: ItemRow) {
        content.items[.init(kind: 0, handle: row.handle, version: row.version)] = row
    }

    func putRegistry(_ row: RegistryRow) {
        content.registry[.init(kind: row.kind, handle: row.handle, version: row.version)] = row
    }

    // MARK: Cases

    func lastCaseID() -> UInt64 { content.caseIDs.last ?? 0 }

    func caseRow(_ id: CaseID) -> CaseRow? { content.cases[id.rawValue] }

    func caseID(_ number: CaseNumber) -> CaseID? { content.numbers[number].map { CaseID($0) } }

    func cases(after id: UInt64, limit: Int) -> [CaseRow] {
        let start = content.caseIDs.partition(after: id)
        return content.caseIDs[start...].prefix(max(limit, 0)).compactMap { content.cases[$0] }
    }

    func serviceRequests(after id: UInt64, limit: Int) -> [CaseRow] {
        let start = content.caseIDs.partition(after: id)
        return Array(
            content.caseIDs[start...].lazy.compactMap { self.content.cases[$0] }
                .filter { (RequestPhase.first..<LicencePhase.first).contains($0.phase) }.prefix(max(limit, 0)))
    }

    func runningCases(after id: UInt64, limit: Int) -> [CaseRow] {
        let start = content.caseIDs.partition(after: id)
        return Array(
            content.caseIDs[start...].lazy.compactMap { self.content.cases[$0] }.filter(\.hasRunningClocks)
                .prefix(max(limit, 0)))
    }

    func warnings(status: UInt8, after row: WarningRow?, limit: Int) -> [WarningRow] {
        let start = row.map { content.warnings.partition(after: $0) } ?? 0
        return Array(content.warnings[start...].lazy.filter { $0.status == status }.prefix(max(limit, 0)))
    }

    func addWarning(_ row: WarningRow) throws(StoreFailure) {
        let place = content.warnings.partition(after: row)
        guard place == 0 || content.warnings[place - 1] != row else { throw refuse("a warning") }
        content.warnings.insert(row, at: place)
    }

    func removeWarning(_ row: WarningRow) {
        let place = content.warnings.partition(after: row)
        if place > 0, content.warnings[place - 1] == row { content.warnings.remove(at: place - 1) }
    }

    func sweep() -> SweepRow { content.sweep }

    func putSweep(_ row: SweepRow) { content.sweep = row }

    func insertCase(_ row: CaseRow) throws(StoreFailure) {
        guard content.cases[row.id.rawValue] == nil, content.numbers[row.number] == nil else { throw refuse("a case") }
        content.caseIDs.insert(row.id.rawValue, at: content.caseIDs.partition(after: row.id.rawValue))
        content.cases[row.id.rawValue] = row
        content.numbers[row.number] = row.id.rawValue
    }

    func updateCase(_ row: CaseRow) {
        guard content.cases[row.id.rawValue]?.number == row.number else { return }
        content.cases[row.id.rawValue] = row
    }

    // MARK: Serials and requests

    func serial(item: UInt32, date: CivilDate) -> UInt32 { content.serials[.init(item: item, date: date)] ?? 0 }

    func serials() -> [SerialRow] { content.serialRows }

    func putSerial(_ row: SerialRow) { content.serials[.init(item: row.item, date: row.date)] = row.last }

    func outcome(_ request: RequestID) -> [UInt8]? { content.outcomes[request.text] }

    func putOutcome(_ request: RequestID, _ outcome: [UInt8]) throws(StoreFailure) {
        guard content.outcomes[request.text] == nil else { throw refuse("the outcome of a request") }
        content.outcomes[request.text] = outcome
    }

    // MARK: Timers

    func dueTimers(through instant: Instant, limit: Int) -> [TimerRow] {
        Array(content.timers.prefix(while: { $0.due <= instant }).prefix(max(limit, 0)))
    }

    func nextTimer() -> Instant? { content.timers.first?.due }

    func addTimer(_ row: TimerRow) throws(StoreFailure) {
        let place = content.timers.partition(after: row)
        guard place == 0 || content.timers[place - 1] != row else { throw refuse("a timer") }
        content.timers.insert(row, at: place)
    }

    func removeTimer(_ row: TimerRow) {
        let place = content.timers.partition(after: row)
        if place > 0, content.timers[place - 1] == row { content.timers.remove(at: place - 1) }
    }

    // MARK: Licences

    func holderSalt() -> [UInt8] { content.holderSalt }

    func putHolderSalt(_ salt: [UInt8]) { content.holderSalt = salt }

    func licences(
        holder: [UInt8], types: ClosedRange<UInt32>, after row: LicenceRow?, limit: Int
    ) -> [LicenceRow] {
        let first = LicenceRow(holder: holder, type: types.lowerBound, caseID: CaseID(0))
        let start = content.licences.partition(after: row.map { max($0, first) } ?? first)
        return Array(
            content.licences[start...].prefix { $0.holder == holder && $0.type <= types.upperBound }
                .prefix(max(limit, 0)))
    }

    func licenceCount() -> Int { content.licences.count }

    func addLicence(_ row: LicenceRow) throws(StoreFailure) {
        let place = content.licences.partition(after: row)
        guard place == 0 || content.licences[place - 1] != row else { throw refuse("a licence") }
        content.licences.insert(row, at: place)
    }

    func removeLicence(_ row: LicenceRow) {
        let place = content.licences.partition(after: row)
        if place > 0, content.licences[place - 1] == row { content.licences.remove(at: place - 1) }
    }

    // MARK: Personal texts and scores

    func personal(_ caseID: CaseID?) -> [PersonalRow] { content.personal[caseID?.rawValue ?? 0] ?? [] }

    func putPersonal(_ row: PersonalRow) throws(StoreFailure) {
        let known = personal(row.caseID)
        guard !known.contains(where: { $0.sequence == row.sequence && $0.slot == row.slot }) else {
            throw refuse("a personal text")
        }
        content.put(row)
    }

    func erasePersonal(_ caseID: CaseID) { content.personal[caseID.rawValue] = nil }

    func score(_ subject: ScoreSubject) -> Score { content.scores[subject] ?? Score() }

    func scores() -> [ScoreRow] { content.scoreRows }

    func putScore(_ row: ScoreRow) { content.scores[row.subject] = row.score }
}

extension Array where Element: Comparable {
    /// The first place whose element is greater, in a sorted array.
    func partition(after element: Element) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= element { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
