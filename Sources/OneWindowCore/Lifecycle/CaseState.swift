/// What a case is now (办件): the sum of its events. Holds no personal data.
public struct CaseState: Sendable, Hashable {
    /// Its permanent number in this database.
    public internal(set) var id: CaseID
    /// How many events it has; what `expectedRevision` is compared with.
    public internal(set) var revision: UInt32 = 0
    /// How it was opened: number, item and pinned version, agency, channel, hall.
    public internal(set) var opening: CaseOpening
    /// Where it is in its life.
    public internal(set) var phase: CasePhase
    /// What was decided.
    public internal(set) var decision: CaseDecision?
    /// Whether it was deemed accepted (Administrative Licensing Law article 32 (4)).
    public internal(set) var isDeemedAccepted = false
    /// Whether the renewal is deemed granted, since nothing was decided before the licence ended (article 50 (2)).
    public internal(set) var isDeemedRenewed = false
    /// Who accepted it; nil before, and where it was deemed accepted.
    public internal(set) var acceptedBy: Handle<Officer>?
    /// The materials that are there, by their places on the item's list, ascending.
    public internal(set) var materials: [UInt32]
    /// The licences of the library that stand in place of materials, by their places.
    public internal(set) var licences: [StandingLicence] = []
    /// What the first one-time notice asked for; nil while there was none.
    public internal(set) var noticed: [UInt32]?
    /// The last day to answer the notice, while the case waits for it and the notice gave one.
    public internal(set) var answerBy: CivilDate?
    /// How far the review has come.
    public internal(set) var approval = ApprovalProgress()
    /// Its clocks, timers and warnings.
    public internal(set) var ledger = ClockLedger()
    /// The service acts, in order.
    public internal(set) var serviceActs: [ServiceAct] = []
    /// When things took effect.
    public internal(set) var milestones: Milestones
    /// When somebody last did something; timers do not count.
    public internal(set) var lastActAt: Instant
    /// The revision up to which its personal data was erased; 0 where it never was.
    public internal(set) var erasedThrough: UInt32 = 0
    /// The grants under which other bodies than the item's own agency have acted on it, in the order in which they
    /// first did.
    public internal(set) var grants: [Handle<Authority>] = []
    /// How places far apart share it; nil for the many that are dealt with in one place.
    @Seldom public internal(set) var remote: RemoteHandling? = nil

    /// The instants at which the main steps took effect in law, which may lie before they were recorded.
    public struct Milestones: Sendable, Hashable {
        /// Opened.
        public var opened: Instant
        /// Handed in.
        public var submitted: Instant?
        /// Received.
        public var received: Instant?
        /// Accepted; for a deemed acceptance the instant of receipt.
        public var accepted: Instant?
        /// Decided.
        public var decided: Instant?
        /// With the applicant.
        public var issued: Instant?
        /// Closed.
        public var closed: Instant?
    }

    /// The case's number.
    public var number: CaseNumber { opening.number }

    /// Whether the decision came within the promised limit; nil while it is open whether it will.
    public var isOnTime: Bool? {
        guard let decided = milestones.decided, let promised = clock(.promised) else { return nil }
        return decided < promised.end
    }
}

extension CaseState {
    /// The clocks that were started, by their numbers.
    public var clocks: [Clock] { ledger.clocks }

    /// The timers that have not fired, in the order in which they will.
    public var timers: [CaseTimer] { ledger.timers }

    /// The warnings raised.
    public var warnings: [Warning] { ledger.warnings }

    /// How many suspensions there were.
    public var suspensionCount: UInt32 { ledger.suspensionCount }

    /// The latest clock of a kind, or nil where none was started.
    public func clock(_ kind: ClockKind) -> Clock? { ledger.clock(kind) }

    /// The clock with a number, or nil.
    public func clock(number: UInt32) -> Clock? { ledger.clock(number: number) }

    /// The warning with a number, or nil.
    public func warning(number: UInt32) -> Warning? { ledger.warning(number: number) }

    /// The highest warning that stands.
    public var highestWarning: WarningLevel? { ledger.highestWarning }
}
