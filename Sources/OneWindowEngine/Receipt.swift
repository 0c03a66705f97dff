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
    /// The service request, where the command is about one.
    public let requestReceipt: RequestReceipt?
    /// The licence, where the command is about one.
    public let licenceReceipt: LicenceReceipt?
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

    /// The service request after the command.
    public struct RequestReceipt: Sendable, Hashable {
        /// Its number.
        public let number: CaseNumber
        /// Its revision.
        public let revision: UInt32
        /// Its phase.
        public let phase: RequestPhase
    }

    /// The licence after the command.
    public struct LicenceReceipt: Sendable, Hashable {
        /// Its number.
        public let number: CaseNumber
        /// Its revision.
        public let revision: UInt32
        /// Its phase.
        public let phase: LicencePhase
    }
}

extension Receipt {
    /// - Parameter matter: The case, service request or licence after the command, where it is about one.
    init(firstSequence: UInt64, eventCount: UInt32, instant: Instant, matter: (any Matter)? = nil) {
        self.firstSequence = firstSequence
        self.eventCount = eventCount
        self.instant = instant
        caseReceipt = matter.flatMap { Self.ofCase($0.number, $0.revision, $0.phaseNumber) }
        requestReceipt = matter.flatMap { Self.ofRequest($0.number, $0.revision, $0.phaseNumber) }
        licenceReceipt = matter.flatMap { Self.ofLicence($0.number, $0.revision, $0.phaseNumber) }
    }

    init(_ stored: StoredOutcome, number: CaseNumber?) {
        firstSequence = stored.firstSequence
        eventCount = stored.eventCount
        instant = stored.instant
        caseReceipt = number.flatMap { Self.ofCase($0, stored.revision, stored.phase) }
        requestReceipt = number.flatMap { Self.ofRequest($0, stored.revision, stored.phase) }
        licenceReceipt = number.flatMap { Self.ofLicence($0, stored.revision, stored.phase) }
        isRepeat = true
    }

    private static func ofCase(_ number: CaseNumber, _ revision: UInt32, _ phase: UInt8) -> CaseReceipt? {
        CasePhase(rawValue: phase).map { CaseReceipt(number: number, revision: revision, phase: $0) }
    }

    private static func ofLicence(_ number: CaseNumber, _ revision: UInt32, _ phase: UInt8) -> LicenceReceipt? {
        LicencePhase(rawValue: phase).map { LicenceReceipt(number: number, revision: revision, phase: $0) }
    }

    private static func ofRequest(_ number: CaseNumber, _ revision: UInt32, _ phase: UInt8) -> RequestReceipt? {
        RequestPhase(rawValue: phase).map { RequestReceipt(number: number, revision: revision, phase: $0) }
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
    /// The permanent number of the phase; 0 where the command was about nothing of the kind.
    let phase: UInt8

    init(_ receipt: Receipt, caseID: CaseID?) {
        firstSequence = receipt.firstSequence
        eventCount = receipt.eventCount
        instant = receipt.instant
        self.caseID = caseID
        revision =
            receipt.caseReceipt?.revision ?? receipt.requestReceipt?.revision
            ?? receipt.licenceReceipt?.revision ?? 0
        phase =
            receipt.caseReceipt?.phase.rawValue ?? receipt.requestReceipt?.phase.rawValue
            ?? receipt.licenceReceipt?.phase.rawValue ?? 0
    }

    func encode(to writer: inout WireWriter) {
        writer.number(1, firstSequence)
        writer.number(2, UInt64(eventCount))
        writer.instant(3, instant)
        writer.number(4, caseID?.rawValue ?? 0)
        writer.number(5, UInt64(revision))
        writer.number(6, UInt64(phase))
    }

    init(from reader: inout WireReader) throws(WireError) {
        var first: UInt64 = 0
        var count: UInt32 = 0
        var instant: Instant?
        var caseID: CaseID?
        var revision: UInt32 = 0
        var phase: UInt8 = 0
        while let field = try reader.next() {
            switch field.number {
            case 1: first = try field.number()
            case 2: count = try field.number()
            case 3: instant = try field.instant()
            case 4: caseID = CaseID(try field.number())
            case 5: revision = try field.number()
            case 6:
                phase = try field.number()
                guard
                    CasePhase(rawValue: phase) != nil || RequestPhase(rawValue: phase) != nil
                        || LicencePhase(rawValue: phase) != nil
                else {
                    throw .unknownNumber(field: 6, value: UInt64(phase))
                }
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
