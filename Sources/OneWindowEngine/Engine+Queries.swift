public import OneWindowCore

extension Engine {
    /// A case, or nil where no case has the number.
    public func find(_ number: CaseNumber) throws(OneWindowError) -> CaseState? {
        try query { (reader) throws(StoreFailure) in
            guard let row = try reader.caseRow(numbered: number), row.kind == .application else { return nil }
            return try row.state()
        }
    }

    /// Up to `limit` cases after an id, in the order in which they were opened.
    public func cases(after id: UInt64 = 0, limit: Int) throws(OneWindowError) -> [CaseState] {
        try query { (reader) throws(StoreFailure) in
            var states: [CaseState] = []
            var last = id
            // Service requests and licences stand in between; they are passed over, not counted.
            while states.count < limit {
                let rows = try reader.cases(after: last, limit: limit - states.count)
                guard let end = rows.last, end.id.rawValue > last else { break }
                for row in rows where row.kind == .application { states.append(try row.state()) }
                last = end.id.rawValue
            }
            return states
        }
    }

    /// What happened to a case, oldest first; empty where no case has the number.
    public func history(of number: CaseNumber) throws(OneWindowError) -> [JournalEntry] {
        try query { (reader) throws(StoreFailure) in
            guard let row = try reader.caseRow(numbered: number), row.kind == .application else { return [] }
            return try Self.history(of: row, reader)
        }
    }

    static func history(of row: CaseRow, _ reader: any StoreReader) throws(StoreFailure) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        var sequence = row.head.sequence
        while sequence > 0 {
            guard let entry = try reader.journalRow(sequence), entry.previous < sequence else {
                throw StoreFailure(.corrupt, "the history of case \(row.id.rawValue) breaks off at row \(sequence)")
            }
            entries.append(try JournalEntry(entry))
            sequence = entry.previous
        }
        return entries.reversed()
    }

    /// Up to `limit` events after a sequence, in order: what displays and call panels follow.
    public func events(after sequence: UInt64, limit: Int) throws(OneWindowError) -> [JournalEntry] {
        try query { (reader) throws(StoreFailure) in
            var entries: [JournalEntry] = []
            for row in try reader.journal(after: sequence, limit: limit) { entries.append(try JournalEntry(row)) }
            return entries
        }
    }

    /// The end of the journal: its length, last instant and digest. Noted elsewhere, the digest proves what came before
    /// it.
    public func journalHead() throws(OneWindowError) -> JournalHead {
        try query { (reader) throws(StoreFailure) in try reader.journalHead() }
    }

    /// The personal texts of a case or service request that have not been erased, in order. Whoever shows them answers
    /// for it.
    public func personalTexts(of number: CaseNumber) throws(OneWindowError) -> [PersonalText] {
        try query { (reader) throws(StoreFailure) in
            guard let id = try reader.caseID(number) else { return [] }
            return try reader.personal(id).compactMap { row in
                PersonalSlot(rawValue: row.slot).map { PersonalText($0, row.text) }
            }
        }
    }

    /// The ratings of a window, hall or agency.
    public func score(of subject: ScoreSubject) throws(OneWindowError) -> Score {
        try query { (reader) throws(StoreFailure) in try reader.score(subject) }
    }

    /// All ratings, by subject.
    public func scores() throws(OneWindowError) -> [ScoreRow] {
        try query { (reader) throws(StoreFailure) in try reader.scores() }
    }

    /// When the next timer is due, or nil where there is none.
    public func nextTimer() throws(OneWindowError) -> Instant? {
        try query { (reader) throws(StoreFailure) in try reader.nextTimer() }
    }

    func query<Result>(
        _ body: (any StoreReader) throws(StoreFailure) -> Result
    ) throws(OneWindowError) -> Result {
        do {
            return try store.read(body)
        } catch {
            throw OneWindowError(error)
        }
    }
}

/// A journal row with its event read.
public struct JournalEntry: Sendable, Hashable {
    /// Its sequence.
    public let sequence: UInt64
    /// The case it belongs to; nil for the registry.
    public let caseID: CaseID?
    /// Who, when and what.
    public let record: EventRecord
    /// The digest of the journal up to and with this row.
    public let digest: [UInt8]

    init(_ row: JournalRow) throws(StoreFailure) {
        sequence = row.sequence
        caseID = row.caseID
        digest = row.digest
        do {
            record = try EventRecord(kind: row.kind, instant: row.instant, payload: row.payload)
        } catch {
            throw StoreFailure(.corrupt, "journal row \(row.sequence) cannot be read")
        }
    }
}

extension Engine {
    /// The number of a case or service request, or nil where there is none with the id: for displays that follow
    /// ``events(after:limit:)``.
    public func number(of id: CaseID) throws(OneWindowError) -> CaseNumber? {
        try query { (reader) throws(StoreFailure) in try reader.caseRow(id)?.number }
    }
}
