internal import OneWindowCore

/// A case or service request that was brought to an instant, ready to be written: all that can be worked out without a
/// look at the end of the journal, and so on any thread.
struct BroughtCase: Sendable {
    /// An event as the journal will keep it.
    struct Entry: Sendable {
        let kind: UInt16
        let instant: Instant
        let payload: [UInt8]
    }

    let entries: [Entry]
    /// Whether a notice of the calendar moved clocks of it.
    let wasMoved: Bool
    let row: CaseRow
    let changes: IndexChanges

    /// Brings what a row holds to an instant.
    init(
        _ row: CaseRow, to instant: Instant, recordedAt: Instant, _ books: Books, _ definitions: DefinitionReader
    ) throws(StoreFailure) {
        switch row.kind {
        case .application:
            try self.init(try row.state(), row.head, to: instant, recordedAt: recordedAt, books, definitions)
        case .request:
            try self.init(try row.request(), row.head, to: instant, recordedAt: recordedAt, books, definitions)
        case .licence:
            try self.init(try row.licence(), row.head, to: instant, recordedAt: recordedAt, books, definitions)
        }
    }

    private init(
        _ state: consuming some Matter, _ head: ChainHead, to instant: Instant, recordedAt: Instant, _ books: Books,
        _ definitions: DefinitionReader
    ) throws(StoreFailure) {
        var draft = CaseDraft(state: state, head: head, definitions: definitions)
        try draft.bring(to: instant, recordedAt: recordedAt, books)
        var entries: [Entry] = []
        entries.reserveCapacity(draft.pending.count)
        for index in draft.pending.indices {
            let times = draft.pending[index].times
            let payload = EventRecord.payload(
                of: draft.pending[index].decided.event, times: times, by: draft.pending[index].actor, sealed: [])
            entries.append(
                Entry(
                    kind: draft.pending[index].decided.event.kind.rawValue, instant: times.instant, payload: payload))
        }
        self.entries = entries
        wasMoved = draft.wasMoved
        row = CaseRow(draft.state, head: head)
        changes = IndexChanges(draft)
    }
}

/// What a changed case changes in the indexes of timers and warnings.
struct IndexChanges: Sendable {
    private let id: CaseID
    private let dueBefore: Instant?
    private let dueAfter: Instant?
    private var removed: [WarningRow] = []
    private var added: [WarningRow] = []

    init(_ draft: CaseDraft<some Matter>) {
        id = draft.state.id
        dueBefore = draft.firstDueBefore
        dueAfter = draft.state.ledger.timers.first?.due
        let before = draft.warningsBefore
        // Warnings are never removed, only settled.
        for place in draft.state.ledger.warnings.indices {
            if place < before.count {
                if before[place].status == draft.state.ledger.warnings[place].status { continue }
                removed.append(WarningRow(before[place], of: id))
            }
            added.append(WarningRow(draft.state.ledger.warnings[place], of: id))
        }
    }

    func write(to writer: any StoreWriter) throws(StoreFailure) {
        for row in removed { try writer.removeWarning(row) }
        for row in added { try writer.addWarning(row) }
        guard dueAfter != dueBefore else { return }
        if let dueBefore { try writer.removeTimer(TimerRow(due: dueBefore, caseID: id)) }
        if let dueAfter { try writer.addTimer(TimerRow(due: dueAfter, caseID: id)) }
    }
}
