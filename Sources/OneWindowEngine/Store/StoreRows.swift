public import OneWindowCore

/// A row of the journal (日志): one event, appended and never changed.
public struct JournalRow: Sendable, Hashable {
    /// 1, 2, 3 … without gaps, in the order of the commits.
    public var sequence: UInt64
    /// The case the event belongs to; nil for the registry.
    public var caseID: CaseID?
    /// The row before it of the same case, or of the registry; 0 where it is the first. History is read along it, so
    /// that the journal needs no index.
    public var previous: UInt64
    /// The permanent number of the event's kind.
    public var kind: UInt16
    /// Its order in time; never earlier than that of the row before it.
    public var instant: Instant
    /// The event, in the wire format.
    public var payload: [UInt8]
    /// SHA-256 over the case's digest before, and this row's content: the chain of the case.
    public var caseDigest: [UInt8]
    /// SHA-256 over the journal's digest before, and this row's case digest: the chain of the journal.
    public var digest: [UInt8]

    /// Creates a row.
    public init(
        sequence: UInt64, caseID: CaseID?, previous: UInt64, kind: UInt16, instant: Instant, payload: [UInt8],
        caseDigest: [UInt8], digest: [UInt8]
    ) {
        self.sequence = sequence
        self.caseID = caseID
        self.previous = previous
        self.kind = kind
        self.instant = instant
        self.payload = payload
        self.caseDigest = caseDigest
        self.digest = digest
    }
}

/// The end of the journal.
public struct JournalHead: Sendable, Hashable {
    /// The sequence of the last row; 0 where there is none.
    public var sequence: UInt64
    /// The instant of the last row.
    public var instant: Instant
    /// The digest of the last row; 32 zero bytes where there is none.
    public var digest: [UInt8]

    /// Creates a head.
    public init(sequence: UInt64, instant: Instant, digest: [UInt8]) {
        self.sequence = sequence
        self.instant = instant
        self.digest = digest
    }

    /// The head of an empty journal.
    public static let empty = JournalHead(
        sequence: 0, instant: Instant.supported.lowerBound, digest: [UInt8](repeating: 0, count: 32))
}

/// The end of the chain of one case, or of the registry.
public struct ChainHead: Sendable, Hashable {
    /// The sequence of its last row; 0 where there is none.
    public var sequence: UInt64
    /// The case digest of its last row; 32 zero bytes where there is none.
    public var digest: [UInt8]

    /// Creates a head.
    public init(sequence: UInt64, digest: [UInt8]) {
        self.sequence = sequence
        self.digest = digest
    }

    /// The head of an empty chain.
    public static let empty = ChainHead(sequence: 0, digest: [UInt8](repeating: 0, count: 32))
}

/// A case or a service request as stored: its state in the wire format, the end of its chain, and what queries look
/// for in columns of their own.
public struct CaseRow: Sendable, Hashable {
    /// The case.
    public var id: CaseID
    /// Its number.
    public var number: CaseNumber
    /// Its phase's permanent number: an index of the body. Those below ``RequestPhase/first`` (100) are phases of
    /// cases, those from ``LicencePhase/first`` (200) on of licences, those between of service requests; all share this
    /// table and its ids.
    public var phase: UInt8
    /// Whether one of its clocks runs, or the time to answer one of its warnings: an index of the body.
    public var hasRunningClocks: Bool
    /// The state in the wire format.
    public var body: [UInt8]
    /// The end of its chain.
    public var head: ChainHead

    /// Creates a row.
    public init(
        id: CaseID, number: CaseNumber, phase: UInt8, hasRunningClocks: Bool, body: [UInt8], head: ChainHead
    ) {
        self.id = id
        self.number = number
        self.phase = phase
        self.hasRunningClocks = hasRunningClocks
        self.body = body
        self.head = head
    }
}

/// An entry of the registry as stored: its newest content, or for items each version.
public struct RegistryRow: Sendable, Hashable {
    /// The permanent number of the event kind that set it.
    public var kind: UInt16
    /// Its handle.
    public var handle: UInt32
    /// The item's version; 0 for anything else.
    public var version: UInt32
    /// The content of the event, in the wire format.
    public var body: [UInt8]

    /// Creates a row.
    public init(kind: UInt16, handle: UInt32, version: UInt32, body: [UInt8]) {
        self.kind = kind
        self.handle = handle
        self.version = version
        self.body = body
    }
}

/// A version of an item as stored beside its entry: what is needed to open the registry.
public struct ItemRow: Sendable, Hashable {
    /// The item.
    public var handle: UInt32
    /// The number of the version.
    public var version: UInt32
    /// The ``ItemSummary`` in the wire format: derived from the entry with the same handle and version.
    public var summary: [UInt8]

    /// Creates a row.
    public init(handle: UInt32, version: UInt32, summary: [UInt8]) {
        self.handle = handle
        self.version = version
        self.summary = summary
    }
}

/// When the first timer of a case is due, as stored: an index of the timers in the states of the cases.
public struct TimerRow: Sendable, Hashable, Comparable {
    /// When it is due.
    public var due: Instant
    /// The case.
    public var caseID: CaseID

    /// Creates a row.
    public init(due: Instant, caseID: CaseID) {
        self.due = due
        self.caseID = caseID
    }

    public static func < (left: TimerRow, right: TimerRow) -> Bool {
        (left.due, left.caseID) < (right.due, right.caseID)
    }
}

/// A warning as stored: an index of the warnings in the states of the cases, by what became of them and when they were
/// raised.
public struct WarningRow: Sendable, Hashable, Comparable {
    /// The permanent number of what became of it.
    public var status: UInt8
    /// When it was raised.
    public var at: Instant
    /// The case.
    public var caseID: CaseID
    /// Its number within the case.
    public var number: UInt32

    /// Creates a row.
    public init(status: UInt8, at: Instant, caseID: CaseID, number: UInt32) {
        self.status = status
        self.at = at
        self.caseID = caseID
        self.number = number
    }

    public static func < (left: WarningRow, right: WarningRow) -> Bool {
        (left.status, left.at, left.caseID, left.number) < (right.status, right.at, right.caseID, right.number)
    }
}

/// How far the cases have been brought to the newest edition of the calendar.
public struct SweepRow: Sendable, Hashable {
    /// The edition.
    public var edition: UInt32
    /// The last case that was looked at; `UInt64.max` where all were.
    public var lastCase: UInt64

    /// Creates a row.
    public init(edition: UInt32, lastCase: UInt64) {
        self.edition = edition
        self.lastCase = lastCase
    }

    /// Whether all cases were looked at.
    public var isDone: Bool { lastCase == .max }

    /// Before any notice was loaded: there is nothing to do.
    public static let none = SweepRow(edition: 0, lastCase: .max)
}

/// A licence as stored beside its state: an index by its holder, which goes when the holder's data is erased.
public struct LicenceRow: Sendable, Hashable, Comparable {
    /// The key of the holder: the kind of the identity number (one byte), and its salted digest.
    public var holder: [UInt8]
    /// The type.
    public var type: UInt32
    /// The licence.
    public var caseID: CaseID

    /// Creates a row.
    public init(holder: [UInt8], type: UInt32, caseID: CaseID) {
        self.holder = holder
        self.type = type
        self.caseID = caseID
    }

    public static func < (left: LicenceRow, right: LicenceRow) -> Bool {
        if left.holder != right.holder { return left.holder.lexicographicallyPrecedes(right.holder) }
        return (left.type, left.caseID) < (right.type, right.caseID)
    }
}

/// A personal text as stored, beside the journal, until it is erased.
public struct PersonalRow: Sendable, Hashable {
    /// The case it belongs to; nil for the registry.
    public var caseID: CaseID?
    /// The journal row it belongs to.
    public var sequence: UInt64
    /// The permanent number of its slot.
    public var slot: UInt8
    /// The salt of its digest: 16 bytes.
    public var salt: [UInt8]
    /// The text.
    public var text: String

    /// Creates a row.
    public init(caseID: CaseID?, sequence: UInt64, slot: UInt8, salt: [UInt8], text: String) {
        self.caseID = caseID
        self.sequence = sequence
        self.slot = slot
        self.salt = salt
        self.text = text
    }
}

/// The last serial of an item on a day.
public struct SerialRow: Sendable, Hashable {
    /// The item.
    public var item: UInt32
    /// The day.
    public var date: CivilDate
    /// The last serial given.
    public var last: UInt32

    /// Creates a row.
    public init(item: UInt32, date: CivilDate, last: UInt32) {
        self.item = item
        self.date = date
        self.last = last
    }
}

/// The ratings of a subject as stored.
public struct ScoreRow: Sendable, Hashable {
    /// Whose they are.
    public var subject: ScoreSubject
    /// How many of each level.
    public var score: Score

    /// Creates a row.
    public init(subject: ScoreSubject, score: Score) {
        self.subject = subject
        self.score = score
    }
}
