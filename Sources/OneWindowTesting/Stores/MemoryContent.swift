internal import HashTreeCollections
internal import OneWindowCore
public import OneWindowEngine

/// All rows of a memory store: a value, so that a copy of it is a snapshot, and two of it can be compared row by row.
public struct MemoryContent: Sendable, Equatable {
    /// The journal, in the order of its sequences; of two rows with one sequence the later one is kept.
    public var journal: [JournalRow] {
        get { chunks.flatMap { $0 } }
        set {
            chunks = []
            let bySequence = Dictionary(newValue.map { ($0.sequence, $0) }, uniquingKeysWith: { $1 })
            for row in bySequence.values.sorted(by: { $0.sequence < $1.sequence }) { append(row) }
        }
    }
    /// The end of the registry's chain.
    public var registryHead = ChainHead.empty
    /// The warnings, in order.
    public var warnings: [WarningRow] = []
    /// How far the cases have been brought to the newest calendar.
    public var sweep = SweepRow.none
    /// The salt of the keys of holders.
    public var holderSalt: [UInt8] = []
    /// The licences by their holders, in order.
    public var licences: [LicenceRow] = []
    /// When the first timer of each case is due, in order.
    public internal(set) var timers: [TimerRow] = []

    // The journal in pieces: a copy of the content shares all but the last of them.
    var chunks: [[JournalRow]] = []
    var registry = TreeDictionary<RegistryKey, RegistryRow>()
    /// By handle and version; the kind is 0.
    var items = TreeDictionary<RegistryKey, ItemRow>()
    var caseIDs: [UInt64] = []
    var cases = TreeDictionary<UInt64, CaseRow>()
    var numbers = TreeDictionary<CaseNumber, UInt64>()
    var serials = TreeDictionary<SerialKey, UInt32>()
    var outcomes = TreeDictionary<String, [UInt8]>()
    var personal = TreeDictionary<UInt64, [PersonalRow]>()
    var scores = TreeDictionary<ScoreSubject, Score>()

    struct RegistryKey: Hashable, Comparable {
        let kind: UInt16
        let handle: UInt32
        let version: UInt32

        static func < (left: RegistryKey, right: RegistryKey) -> Bool {
            (left.kind, left.handle, left.version) < (right.kind, right.handle, right.version)
        }
    }

    struct SerialKey: Hashable, Comparable {
        let item: UInt32
        let date: CivilDate

        static func < (left: SerialKey, right: SerialKey) -> Bool {
            (left.item, left.date) < (right.item, right.date)
        }
    }

    private static let chunkSize = 64

    /// Creates a content without rows.
    public init() {}

    /// Adds a row at the end of the journal, whatever its sequence.
    public mutating func append(_ row: JournalRow) {
        if let last = chunks.indices.last, chunks[last].count < Self.chunkSize {
            chunks[last].append(row)
        } else {
            chunks.append([row])
        }
    }

    /// How many rows the journal has.
    public var journalCount: Int {
        (chunks.count - 1) * Self.chunkSize + (chunks.last.map { $0.count } ?? Self.chunkSize)
    }

    func journalRow(at place: Int) -> JournalRow { chunks[place / Self.chunkSize][place % Self.chunkSize] }

    /// The place of the first journal row after a sequence.
    func place(after sequence: UInt64) -> Int {
        var low = 0
        var high = journalCount
        while low < high {
            let middle = (low + high) / 2
            if journalRow(at: middle).sequence <= sequence { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

// MARK: The rows by kind, for tests that compare or damage them

extension MemoryContent {
    /// The entries of the registry, in the order in which a registry is built from them.
    public var registryRows: [RegistryRow] {
        get { registry.sorted { $0.key < $1.key }.map(\.value) }
        set {
            registry = TreeDictionary()
            for row in newValue {
                registry[RegistryKey(kind: row.kind, handle: row.handle, version: row.version)] = row
            }
        }
    }

    /// The summaries of versions of items, by handle and version.
    public var itemRows: [ItemRow] {
        get { items.sorted { $0.key < $1.key }.map(\.value) }
        set {
            items = TreeDictionary()
            for row in newValue { items[RegistryKey(kind: 0, handle: row.handle, version: row.version)] = row }
        }
    }

    /// The cases, by id.
    public var caseRows: [CaseRow] {
        get { caseIDs.compactMap { cases[$0] } }
        set {
            cases = TreeDictionary()
            numbers = TreeDictionary()
            caseIDs = newValue.map { $0.id.rawValue }.sorted()
            for row in newValue {
                cases[row.id.rawValue] = row
                numbers[row.number] = row.id.rawValue
            }
        }
    }

    /// The serials, by item and day.
    public var serialRows: [SerialRow] {
        get {
            serials.sorted { $0.key < $1.key }.map { SerialRow(item: $0.key.item, date: $0.key.date, last: $0.value) }
        }
        set {
            serials = TreeDictionary()
            for row in newValue { serials[SerialKey(item: row.item, date: row.date)] = row.last }
        }
    }

    /// The outcomes of requests, by id.
    public var outcomeRows: [(request: String, outcome: [UInt8])] {
        outcomes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The personal texts, by case (the registry's first), sequence and slot.
    public var personalRows: [PersonalRow] {
        get { personal.sorted { $0.key < $1.key }.flatMap(\.value) }
        set {
            personal = TreeDictionary()
            for row in newValue { put(row) }
        }
    }

    /// The ratings, by subject.
    public var scoreRows: [ScoreRow] {
        get { scores.sorted { $0.key < $1.key }.map { ScoreRow(subject: $0.key, score: $0.value) } }
        set {
            scores = TreeDictionary()
            for row in newValue { scores[row.subject] = row.score }
        }
    }

    /// Puts timers in place of those there are.
    public mutating func setTimers(_ rows: [TimerRow]) {
        timers = rows.sorted()
    }

    mutating func put(_ row: PersonalRow) {
        let key = row.caseID?.rawValue ?? 0
        var rows = personal[key] ?? []
        rows.insert(row, at: rows.firstIndex { ($0.sequence, $0.slot) > (row.sequence, row.slot) } ?? rows.count)
        personal[key] = rows
    }
}
