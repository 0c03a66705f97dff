internal import OneWindowCore

/// Cases and service requests that were brought to an instant, ready to be written: all that can be worked out without
/// a look at the end of the journal, and so on any thread.
///
/// Their bytes lie one after the other in a few pieces of memory: a piece that one thread allocates and another frees
/// costs both of them, and a case has some fifty.
struct BroughtCases: Sendable {
    /// One of them, in the order of the rows. Its parts follow on those of the one before.
    struct Case: Sendable {
        let id: CaseID
        /// How many events it took; where there are none there is nothing to write.
        let entries: Int
        /// Whether a notice of the calendar moved clocks of it.
        let wasMoved: Bool
        let phase: UInt8
        let hasRunningClocks: Bool
        let bodyLength: Int
        let index: IndexChanges
    }

    /// An event as the journal will keep it.
    struct Entry: Sendable {
        let kind: UInt16
        let instant: Instant
        let length: Int
    }

    /// How far a reader of the parts has come.
    struct Place {
        var entry = 0
        var warning = 0
        var byte = 0
    }

    /// Nil where it could not be worked out: its definition is not at hand, or something is wrong with it.
    private(set) var cases: [Case?] = []
    private(set) var entries: [Entry] = []
    /// The rows of warnings to remove and then those to add, case by case.
    private(set) var warnings: [WarningRow] = []
    /// The payloads of its events and then its state, case by case.
    private(set) var bytes: [UInt8] = []

    /// Brings what rows hold to an instant, as far as that can be done with what is at hand.
    init(
        _ rows: ArraySlice<CaseRow>, to instant: Instant, recordedAt: Instant, _ books: Books,
        _ definitions: DefinitionReader
    ) {
        cases.reserveCapacity(rows.count)
        entries.reserveCapacity(2 * rows.count)
        var size = 0
        for index in rows.indices { size += rows[index].body.count }
        bytes.reserveCapacity(2 * size)
        // Lent from where they lie: an element of a slice is a copy.
        rows.withUnsafeBufferPointer { rows in
            for index in rows.indices {
                cases.append(try? add(rows[index], to: instant, recordedAt: recordedAt, books, definitions))
            }
        }
    }

    private init() {}

    /// Brings what one row holds to an instant: a block with that case alone, and the case.
    static func of(
        _ row: CaseRow, to instant: Instant, recordedAt: Instant, _ books: Books, _ definitions: DefinitionReader
    ) throws(StoreFailure) -> (BroughtCases, Case) {
        var block = BroughtCases()
        let brought = try block.add(row, to: instant, recordedAt: recordedAt, books, definitions)
        return (block, brought)
    }

    /// The next bytes of the parts.
    func bytes(_ count: Int, _ place: inout Place) -> [UInt8] {
        defer { place.byte += count }
        return Array(bytes[place.byte..<place.byte + count])
    }

    private mutating func add(
        _ row: CaseRow, to instant: Instant, recordedAt: Instant, _ books: Books, _ definitions: DefinitionReader
    ) throws(StoreFailure) -> Case {
        switch row.kind {
        case .application: try add(try row.state(), row, to: instant, recordedAt: recordedAt, books, definitions)
        case .request: try add(try row.request(), row, to: instant, recordedAt: recordedAt, books, definitions)
        case .licence: try add(try row.licence(), row, to: instant, recordedAt: recordedAt, books, definitions)
        }
    }

    private mutating func add(
        _ state: consuming some Matter, _ row: CaseRow, to instant: Instant, recordedAt: Instant, _ books: Books,
        _ definitions: DefinitionReader
    ) throws(StoreFailure) -> Case {
        var draft = CaseDraft(state: state, head: row.head, definitions: definitions)
        try draft.bring(to: instant, recordedAt: recordedAt, books)
        // Nothing of it is kept where it fails before this.
        var length = 0
        for index in draft.pending.indices {
            let times = draft.pending[index].times
            let payload = EventRecord.payload(
                of: draft.pending[index].decided.event, times: times, by: draft.pending[index].actor, sealed: [])
            entries.append(
                Entry(
                    kind: draft.pending[index].decided.event.kind.rawValue, instant: times.instant,
                    length: payload.count))
            bytes += payload
        }
        if !draft.pending.isEmpty {
            let body = draft.state.wireBytes
            length = body.count
            bytes += body
        }
        return Case(
            id: row.id, entries: draft.pending.count, wasMoved: draft.wasMoved, phase: draft.state.phaseNumber,
            hasRunningClocks: draft.state.ledger.runs, bodyLength: length,
            index: IndexChanges(draft, &warnings))
    }
}

/// What a changed case changes in the indexes of timers and warnings.
struct IndexChanges: Sendable {
    private let id: CaseID
    private let dueBefore: Instant?
    private let dueAfter: Instant?
    private var removed = 0
    private var added = 0

    /// - Parameter rows: Takes the rows of warnings to remove, and then those to add.
    init(_ draft: CaseDraft<some Matter>, _ rows: inout [WarningRow]) {
        id = draft.state.id
        dueBefore = draft.firstDueBefore
        dueAfter = draft.state.ledger.timers.first?.due
        let before = draft.warningsBefore
        // Warnings are never removed, only settled.
        for place in before.indices where before[place].status != draft.state.ledger.warnings[place].status {
            rows.append(WarningRow(before[place], of: id))
            removed += 1
        }
        for place in draft.state.ledger.warnings.indices {
            if place < before.count, before[place].status == draft.state.ledger.warnings[place].status { continue }
            rows.append(WarningRow(draft.state.ledger.warnings[place], of: id))
            added += 1
        }
    }

    /// - Parameter rows: Those it was made with, from its own on; returns how many they are.
    @discardableResult
    func write(_ rows: ArraySlice<WarningRow>, to writer: any StoreWriter) throws(StoreFailure) -> Int {
        let own = rows.prefix(removed + added)
        for row in own.prefix(removed) { try writer.removeWarning(row) }
        for row in own.dropFirst(removed) { try writer.addWarning(row) }
        guard dueAfter != dueBefore else { return own.count }
        if let dueBefore { try writer.removeTimer(TimerRow(due: dueBefore, caseID: id)) }
        if let dueAfter { try writer.addTimer(TimerRow(due: dueAfter, caseID: id)) }
        return own.count
    }
}
