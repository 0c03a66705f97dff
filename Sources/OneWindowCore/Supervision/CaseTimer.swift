/// What a timer does when it is due (定时); permanent numbers. Timers due at one instant fire in the order of their
/// numbers.
public enum TimerKind: UInt8, Sendable, CaseIterable {
    /// A licence application is deemed accepted.
    case deemedAcceptance = 1
    /// A reminder.
    case reminder = 2
    /// A yellow card.
    case yellow = 3
    /// A red card.
    case red = 4
    /// The applicant has not answered the one-time notice in the time it gave.
    case lapse = 5
}

/// A timer of a case (定时任务). The decider that starts a clock works out its timers; the event carries them, so that a
/// replay needs no calendar.
public struct CaseTimer: Sendable, Hashable, Comparable, WireCodable {
    /// When it is due.
    public let due: Instant
    /// What it does.
    public let kind: TimerKind

    /// Creates a timer.
    public init(due: Instant, kind: TimerKind) {
        self.due = due
        self.kind = kind
    }

    public static func < (left: CaseTimer, right: CaseTimer) -> Bool {
        (left.due, left.kind.rawValue) < (right.due, right.kind.rawValue)
    }

    public func encode(to writer: inout WireWriter) {
        writer.instant(1, due)
        writer.number(2, UInt64(kind.rawValue))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var due: Instant?
        var kind: TimerKind?
        while let field = try reader.next() {
            switch field.number {
            case 1: due = try field.instant()
            case 2: kind = try field.known()
            default: break
            }
        }
        self.init(due: try required(due, 1), kind: try required(kind, 2))
    }
}
