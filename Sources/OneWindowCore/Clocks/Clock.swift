/// A running limit (时限): what started it, its budget, the ledger of what stopped and extended it, and the end that
/// follows from these and an edition of the calendar.
///
/// It is in time until 24:00 China time of its due day, and late after that. The end is derived
/// (``ClockArithmetic``) and kept only so that nobody has to derive it at every look.
public struct Clock: Sendable, Hashable {
    /// 1, 2, 3 … within its case.
    public internal(set) var number: UInt32
    /// What it measures.
    public private(set) var kind: ClockKind
    /// The rule it follows.
    public var rule: Code { ruleKey.code }
    private(set) var ruleKey: RuleKey
    /// The edition of the rule set that the rule stands in.
    public private(set) var ruleEdition: UInt32
    /// The place of the step it belongs to, for the limit of a step.
    public private(set) var step: UInt32?
    /// When it started.
    public private(set) var start: Instant
    /// Its budget, without extensions.
    public private(set) var limit: TimeLimit
    /// How its days are counted.
    public private(set) var counting: Counting
    /// What it does not count, in the order of ``Suspension/number``.
    public internal(set) var suspensions: [Suspension] = []
    /// What was granted on top.
    public internal(set) var extensions: [Extension] = []
    /// The first instant that is late: 24:00 of the due day, or for limits in hours the instant itself.
    public internal(set) var end: Instant
    /// The edition of the calendar that the end was derived with.
    public internal(set) var calendarEdition: UInt32
    /// Whether every day counted is covered by a published notice.
    public internal(set) var certainty: WorkCalendar.Certainty
    /// Which breach its next warning belongs to: 1, and one more after each extension and each revoked warning.
    public internal(set) var breach: UInt32 = 1
    /// When it stopped for good, because what it measures was done or no longer matters; nil while it runs.
    public internal(set) var stoppedAt: Instant?

    /// Starts a clock: what it measures and counts, without its end.
    init(
        number: UInt32, kind: ClockKind, rule: RuleKey, ruleEdition: UInt32, step: UInt32? = nil, start: Instant,
        limit: TimeLimit, counting: Counting
    ) {
        self.number = number
        self.kind = kind
        ruleKey = rule
        self.ruleEdition = ruleEdition
        self.step = step
        self.start = start
        self.limit = limit
        self.counting = counting
        end = start
        calendarEdition = 0
        certainty = .certain
    }

    /// The day it starts; by default it is not counted.
    public var startDay: CivilDate { start.date }

    /// The last day in time.
    public var due: CivilDate { end.adding(milliseconds: -1).date }

    /// Budget and extensions.
    public var total: Int { extensions.reduce(limit.amount) { $0 + $1.amount } }

    /// Whether it still runs.
    public var isRunning: Bool { stoppedAt == nil }

    /// Whether it was still running, or stopped, at its end or later.
    public func isLate(at instant: Instant) -> Bool { (stoppedAt ?? instant) >= end }
}

extension Clock: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(number))
        writer.number(2, UInt64(kind.rawValue))
        writer.rule(3, ruleKey)
        writer.number(4, UInt64(ruleEdition))
        writer.optional(5, step.map { UInt64($0) })
        writer.instant(6, start)
        writer.message(7, limit)
        writer.number(8, counting.number)
        writer.messages(9, suspensions)
        writer.messages(10, extensions)
        writer.instant(11, end)
        writer.number(12, UInt64(calendarEdition))
        writer.number(13, UInt64(certainty.rawValue))
        // The first breach is left out, as nearly all clocks have no other.
        writer.number(14, UInt64(breach - 1))
        writer.instant(15, stoppedAt)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        // Read in place: every case that is touched reads all of its clocks.
        self.init(
            number: 0, kind: .acceptance, rule: .shipped(1), ruleEdition: 0, start: Instant(milliseconds: 0),
            limit: TimeLimit(0), counting: Counting())
        var seen: UInt32 = 0
        while let field = try reader.next() {
            try read(field)
            seen |= 1 << min(field.number, 31)
        }
        for needed: UInt32 in [2, 3, 6, 11, 13] where seen & 1 << needed == 0 { throw .missing(field: needed) }
    }

    private mutating func read(_ field: WireReader.Field) throws(WireError) {
        switch field.number {
        case 1: number = try field.number()
        case 2: kind = try field.known(as: ClockKind.self)
        case 3: ruleKey = try field.rule()
        case 4: ruleEdition = try field.number()
        case 5: step = try field.optional(as: UInt32.self)
        case 6: start = try field.instant()
        case 7: limit = try field.message()
        case 8:
            let stored = try field.number(as: UInt64.self)
            guard let known = Counting(number: stored) else { throw .unknownNumber(field: 8, value: stored) }
            counting = known
        case 9: suspensions.append(try field.message())
        case 10: extensions.append(try field.message())
        case 11: end = try field.instant()
        case 12: calendarEdition = try field.number()
        case 13: certainty = try field.known(as: WorkCalendar.Certainty.self)
        case 14:
            let stored = try field.number(as: UInt32.self)
            guard stored < .max else { throw .malformed(field: 14) }
            breach = stored + 1
        case 15: stoppedAt = try field.instant()
        default: break
        }
    }
}
