/// What a timer does when it is due (定时); permanent numbers. Timers due at one instant fire in the order of their
/// numbers, then of their targets.
public enum TimerKind: UInt8, Sendable, CaseIterable {
    /// A clock ends, with the effect its rule gives it: deemed accepted, deemed renewed, lapsed, forfeited.
    case expiry = 1
    /// A reminder.
    case reminder = 2
    /// A yellow card.
    case yellow = 3
    /// A red card.
    case red = 4
    /// A supervise order.
    case superviseOrder = 5
    /// The time to answer a warning is over.
    case replyOverdue = 6

    /// The timer that raises a level.
    init(_ level: WarningLevel) {
        switch level {
        case .reminder: self = .reminder
        case .yellow: self = .yellow
        case .red: self = .red
        case .superviseOrder: self = .superviseOrder
        }
    }

    /// The level it raises, or nil.
    var level: WarningLevel? {
        switch self {
        case .reminder: .reminder
        case .yellow: .yellow
        case .red: .red
        case .superviseOrder: .superviseOrder
        case .expiry, .replyOverdue: nil
        }
    }
}

/// Kinds of timers: one bit each, at the position of its number.
struct TimerKindSet: OptionSet {
    let rawValue: UInt8

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init(_ kind: TimerKind) {
        rawValue = 1 << kind.rawValue
    }
}

/// A timer of a case (定时任务). The decider that changes a clock works out its timers; the event carries them, so that a
/// replay needs no calendar.
public struct CaseTimer: Sendable, Hashable, Comparable, WireCodable {
    /// When it is due.
    public let due: Instant
    /// What it does.
    public let kind: TimerKind
    /// The number of the clock it belongs to; for ``TimerKind/replyOverdue`` that of the warning.
    public let target: UInt32

    /// Creates a timer.
    public init(due: Instant, kind: TimerKind, target: UInt32) {
        self.due = due
        self.kind = kind
        self.target = target
    }

    public static func < (left: CaseTimer, right: CaseTimer) -> Bool {
        (left.due, left.kind.rawValue, left.target) < (right.due, right.kind.rawValue, right.target)
    }

    /// Whether it belongs to a clock.
    func belongs(to clock: UInt32) -> Bool { kind != .replyOverdue && target == clock }

    public func encode(to writer: inout WireWriter) {
        writer.instant(1, due)
        writer.number(2, UInt64(kind.rawValue))
        writer.number(3, UInt64(target))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var due: Instant?
        var kind: TimerKind?
        var target: UInt32 = 0
        while let field = try reader.next() {
            switch field.number {
            case 1: due = try field.instant()
            case 2: kind = try field.known()
            case 3: target = try field.number()
            default: break
            }
        }
        self.init(due: try required(due, 1), kind: try required(kind, 2), target: target)
    }
}
