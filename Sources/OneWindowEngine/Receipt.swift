public import OneWindowCore

/// What an accepted command did (回执). Sending the same request again returns an equal receipt but for ``isRepeat``.
public struct Receipt: Sendable, Hashable {
    /// The first journal row of the command; 0 where it changed nothing.
    public let firstSequence: UInt64
    /// How many events the command made.
    public let eventCount: UInt32
    /// The instant it has in the journal.
    public let instant: Instant
    /// The case, where the command is about one.
    public let caseReceipt: CaseReceipt?
    /// Whether the request had been carried out before.
    public var isRepeat = false

    /// The case after the command.
    public struct CaseReceipt: Sendable, Hashable {
        /// Its number.
        public let number: CaseNumber
        /// Its revision.
        public let revision: UInt32
        /// Its phase.
        public let phase: CasePhase
    }
}

extension Receipt {
    init(firstSequence: UInt64, eventCount: UInt32, instant: Instant, state: CaseState?) {
        self.firstSequence = firstSequence
        self.eventCount = eventCount
        self.instant = instant
        caseReceipt = state.map { CaseReceipt(number: $0.number, revision: $0.revision, phase: $0.phase) }
    }

    init(_ stored: StoredOutcome, number: CaseNumber?) {
        firstSequence = stored.firstSequence
        eventCount = stored.eventCount
        instant = stored.instant
        if let number, let phase = stored.phase {
            caseReceipt = CaseReceipt(number: number, revision: stored.revision, phase: phase)
        } else {
            caseReceipt = nil
        }
        isRepeat = true
    }
}

/// What is kept of a receipt, so that a repeated request gets the same one. The case's number is looked up again: it is
/// the longest part.
struct StoredOutcome: WireCodable {
    let firstSequence: UInt64
    let eventCount: UInt32
    let instant: Instant
    let caseID: CaseID?
    let revision: UInt32
    let phase: CasePhase?

    init(_ receipt: Receipt, caseID: CaseID?) {
        firstSequence = receipt.firstSequence
        eventCount = receipt.eventCount
        instant = receipt.instant
        self.caseID = caseID
        revision = receipt.caseReceipt?.revision ?? 0
        phase = receipt.caseReceipt?.phase
    }

    func encode(to writer: inout WireWriter) {
        writer.number(1, firstSequence)
        writer.number(2, UInt64(eventCount))
        writer.instant(3, instant)
        writer.number(4, caseID?.rawValue ?? 0)
        writer.number(5, UInt64(revision))
        writer.number(6, UInt64(phase?.rawValue ?? 0))
    }

    init(from reader: inout WireReader) throws(WireError) {
        var first: UInt64 = 0
        var count: UInt32 = 0
        var instant: Instant?
        var caseID: CaseID?
        var revision: UInt32 = 0
        var phase: CasePhase?
        while let field = try reader.next() {
            switch field.number {
            case 1: first = try field.number()
            case 2: count = try field.number()
            case 3: instant = try field.instant()
            case 4: caseID = CaseID(try field.number())
            case 5: revision = try field.number()
            case 6: phase = try field.known(as: CasePhase.self)
            default: break
            }
        }
        guard let instant else { throw .missing(field: 3) }
        firstSequence = first
        eventCount = count
        self.instant = instant
        self.caseID = caseID
        self.revision = revision
        self.phase = phase
    }
}
