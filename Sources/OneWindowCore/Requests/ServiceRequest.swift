/// What a service request is now (诉求件): an enterprise's request, a complaint, what could not be got done, or an
/// order to act; the sum of its events. Holds no personal data.
///
/// It stands beside the case and shares its id space, its calendar, clocks, warnings and journal.
public struct ServiceRequest: Sendable, Hashable {
    /// Its permanent number in this database.
    public internal(set) var id: CaseID
    /// How many events it has; what `expectedRevision` is compared with.
    public internal(set) var revision: UInt32 = 0
    /// How it was taken in.
    public internal(set) var opening: RequestOpening
    /// Where it is in its life.
    public internal(set) var phase: RequestPhase
    /// Where it was passed to; nil while nobody has passed it on.
    public internal(set) var dispatch: RequestDispatch?
    /// Who took it in hand, and is answerable for it by name.
    public internal(set) var handler: Handle<Officer>?
    /// Why the answer is no, proposed or given; nil where it is not.
    public internal(set) var negativeGround: NegativeGround?
    /// Who confirmed a negative answer.
    public internal(set) var confirmedBy: Handle<Officer>?
    /// What was found out.
    public internal(set) var finding: RequestFinding?
    /// Why it was not taken on.
    public internal(set) var refusal: RequestRefusalGround?
    /// How it was lifted to higher posts, in order.
    public internal(set) var escalations: [RequestEscalation] = []
    /// What the requester says of the present answer.
    public internal(set) var rating: RequestAnswers?
    /// Whether somebody took the rating down on calling back.
    public internal(set) var isRatedByCallback = false
    /// The grants under which other bodies than the item's own agency have acted on it, in the order in which they
    /// first did.
    public internal(set) var grants: [Handle<Authority>] = []
    /// How often it was dealt with anew.
    public internal(set) var reopenings: UInt32 = 0
    /// Its clocks, timers and warnings.
    public internal(set) var ledger = ClockLedger()
    /// When things took effect.
    public internal(set) var milestones: Milestones
    /// When somebody last did something; timers do not count.
    public internal(set) var lastActAt: Instant
    /// The revision up to which its personal data was erased; 0 where it never was.
    public internal(set) var erasedThrough: UInt32 = 0

    /// The instants at which the main steps took effect.
    public struct Milestones: Sendable, Hashable {
        /// Taken in.
        public var opened: Instant
        /// Passed on, the last time.
        public var dispatched: Instant?
        /// Taken in hand, the last time.
        public var taken: Instant?
        /// The requester was contacted, the first time.
        public var contacted: Instant?
        /// Answered; nil again while it is dealt with anew.
        public var answered: Instant?
        /// The requester was asked how it went; nil again while it is dealt with anew.
        public var calledBack: Instant?
        /// Closed, refused or taken back.
        public var closed: Instant?
    }

    /// Its number.
    public var number: CaseNumber { opening.number }

    /// The post that it was lifted to last, or nil.
    public var escalatedTo: Handle<Post>? { escalations.last?.post }

    /// Whether every limit of dealing with it was kept; nil while it is not answered.
    public var isOnTime: Bool? {
        guard milestones.answered != nil else { return nil }
        return ledger.clocks.allSatisfy { clock in
            clock.kind != .handling || clock.stoppedAt.map { !clock.isLate(at: $0) } ?? false
        }
    }
}

extension ServiceRequest: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, id.rawValue)
        writer.number(2, UInt64(revision))
        writer.message(3, opening)
        writer.number(4, UInt64(phase.rawValue))
        if let dispatch { writer.message(5, dispatch) }
        writer.number(6, UInt64(handler?.rawValue ?? 0))
        writer.number(7, UInt64(negativeGround?.rawValue ?? 0))
        writer.number(8, UInt64(confirmedBy?.rawValue ?? 0))
        if let finding { writer.message(9, finding) }
        writer.number(10, UInt64(refusal?.rawValue ?? 0))
        writer.messages(11, escalations)
        if let rating { writer.message(12, rating) }
        writer.flag(13, isRatedByCallback)
        writer.number(14, UInt64(reopenings))
        writer.messages(15, ledger.clocks)
        writer.messages(16, ledger.timers)
        writer.messages(17, ledger.warnings)
        writer.number(18, UInt64(ledger.suspensionCount))
        writer.message(19, milestones)
        writer.instant(20, lastActAt)
        writer.number(21, UInt64(erasedThrough))
        for grant in grants { writer.number(22, UInt64(grant.rawValue)) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var id: UInt64 = 0
        var opening: RequestOpening?
        var phase: RequestPhase?
        var milestones: Milestones?
        var rest: [WireReader.Field] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: id = try field.number()
            case 3: opening = try field.message(as: RequestOpening.self)
            case 4: phase = try field.known()
            case 19: milestones = try field.message(as: Milestones.self)
            default: rest.append(field)
            }
        }
        let known = try required(milestones, 19)
        self.init(
            id: CaseID(id), opening: try required(opening, 3), phase: try required(phase, 4), milestones: known,
            lastActAt: known.opened)
        for field in rest { try read(field) }
    }

    private mutating func read(_ field: WireReader.Field) throws(WireError) {
        switch field.number {
        case 2: revision = try field.number()
        case 5: dispatch = try field.message(as: RequestDispatch.self)
        case 6: handler = try field.handle()
        case 7: negativeGround = try field.known(as: NegativeGround.self)
        case 8: confirmedBy = try field.handle()
        case 9: finding = try field.message(as: RequestFinding.self)
        case 10: refusal = try field.known(as: RequestRefusalGround.self)
        case 11: escalations.append(try field.message())
        case 12: rating = try field.message(as: RequestAnswers.self)
        case 13: isRatedByCallback = try field.flag()
        case 14: reopenings = try field.number()
        case 15: ledger.clocks.append(try field.message())
        case 16: ledger.timers.append(try field.message())
        case 17: ledger.warnings.append(try field.message())
        case 18: ledger.suspensionCount = try field.number()
        case 20: lastActAt = try field.instant()
        case 21: erasedThrough = try field.number()
        case 22: grants.append(try field.handle())
        default: break
        }
    }
}

extension ServiceRequest.Milestones: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.instant(1, opened)
        writer.instant(2, dispatched)
        writer.instant(3, taken)
        writer.instant(4, contacted)
        writer.instant(5, answered)
        writer.instant(6, calledBack)
        writer.instant(7, closed)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var opened: Instant?
        var others = ServiceRequest.Milestones(opened: Instant(milliseconds: 0))
        while let field = try reader.next() {
            switch field.number {
            case 1: opened = try field.instant()
            case 2: others.dispatched = try field.instant()
            case 3: others.taken = try field.instant()
            case 4: others.contacted = try field.instant()
            case 5: others.answered = try field.instant()
            case 6: others.calledBack = try field.instant()
            case 7: others.closed = try field.instant()
            default: break
            }
        }
        self = others
        self.opened = try required(opened, 1)
    }
}
