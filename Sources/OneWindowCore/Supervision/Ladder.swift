/// The levels of warning for clocks of some kinds (监察规则): when each is raised, and who must answer by when.
///
/// No law sets national thresholds; every number is local, and a ladder names the document it rests on.
public struct Ladder: Sendable, Hashable {
    /// Its code, unique in its set.
    public var code: Code
    /// The clocks it watches.
    public var kinds: [ClockKind]
    /// The types of item it is for; none means all. The first ladder that fits a clock watches it.
    public var types: [ItemType]
    /// Its levels, rising.
    public var rungs: [Rung]
    /// The document it rests on.
    public var basis: LegalBasis

    /// Creates a ladder.
    public init(code: Code, kinds: [ClockKind], types: [ItemType] = [], rungs: [Rung], basis: LegalBasis) {
        self.code = code
        self.kinds = kinds
        self.types = types
        self.rungs = rungs
        self.basis = basis
    }

    /// One level of a ladder.
    public struct Rung: Sendable, Hashable {
        /// The level.
        public var level: WarningLevel
        /// When it is raised by the clock itself; nil where only an unanswered warning leads to it.
        public var threshold: Threshold?
        /// Whether it is raised when the warning below it stays unanswered.
        public var followsUnanswered: Bool
        /// Working days to answer it; nil where no answer is asked for.
        public var replyWorkdays: Int?
        /// The post that must answer, where it is not the one that the case waits for.
        public var answeredBy: Code?

        /// Creates a level.
        public init(
            _ level: WarningLevel, at threshold: Threshold?, followsUnanswered: Bool = false,
            replyWorkdays: Int? = nil, answeredBy: Code? = nil
        ) {
            self.level = level
            self.threshold = threshold
            self.followsUnanswered = followsUnanswered
            self.replyWorkdays = replyWorkdays
            self.answeredBy = answeredBy
        }
    }

    /// Where on a clock a level is raised.
    public enum Threshold: Sendable, Hashable {
        /// Before the end: with that many working days left, or that share of the limit in hundredths rounded up to a
        /// day, whichever is more. A limit no longer than that has no such level.
        case before(workdays: Int, percent: Int)
        /// That many working days after the end; 0 is at the end.
        case after(workdays: Int)
    }

    /// The level above another, or nil.
    func rung(above level: WarningLevel) -> Rung? { rungs.first { $0.level > level } }

    /// A level, or nil where the ladder has none.
    func rung(_ level: WarningLevel) -> Rung? { rungs.first { $0.level == level } }
}
