public import OneWindowCore

/// How an engine decides (引擎参数). The same options give the same outcomes; hosts of one file use the same.
public struct EngineOptions: Sendable {
    /// The legal calendar before any notice is loaded.
    public var calendar = WorkCalendar.china2019To2026
    /// The rules of clocks before any others are loaded.
    public var rules = ClockRuleSet.shipped
    /// How far the instant of a command may lie behind the journal, in milliseconds: threads and processes do not
    /// arrive in order. Within it the command takes the journal's last instant; beyond it the command is refused.
    public var instantTolerance: Int64 = 60_000
    /// How far the instant of a command may lie ahead of the journal, in milliseconds: a guard against a host whose
    /// clock jumped into a far future, where every later command with the right time would lie behind. Ten years.
    public var mostAhead: Int64 = 3_653 * 86_400_000
    /// How far back a claimed time of occurrence may lie, in milliseconds.
    public var occurredAtMaxAge: Int64 = 30 * 86_400_000
    /// How many definitions of items are kept at hand; others are read from the store when they are needed. It changes
    /// what is read, and no outcome.
    public var definitionsAtHand = 4_096
    /// Whether a second thread may work out the next cases while one writes, where many have something due or a notice
    /// of the calendar moves them. It ends with the call, and outcomes do not depend on it.
    public var preparesAhead = true
    /// Gives salt for the digests of personal texts: 16 bytes that nobody can guess. The one source of chance in the
    /// engine, and handed in.
    public var salt: @Sendable () -> [UInt8]

    /// Creates options with the shipped calendar and thresholds.
    public init(salt: @escaping @Sendable () -> [UInt8]) {
        self.salt = salt
    }
}
