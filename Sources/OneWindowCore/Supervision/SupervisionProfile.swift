/// The limits and thresholds of supervision (电子监察) that a deployment sets.
///
/// There is no national threshold for warnings: every number here is local. The shipped profile follows what cities
/// publish (a reminder one working day or a fifth of the limit before the end, yellow when the promise is broken, red
/// three working days later or when the statutory limit is broken).
public struct SupervisionProfile: Sendable, Hashable {
    /// Working days to give the one-time notice: 5 by Administrative Licensing Law article 32 (4).
    public var noticeWorkdays = 5
    /// Working days of the statutory limit of a licence whose item states none: 20 by article 42.
    public var licenceWorkdays = 20
    /// Working days left at which the reminder is due, at least.
    public var reminderWorkdays = 1
    /// Parts of the limit left at which the reminder is due, in hundredths, rounded up to a working day.
    public var reminderPercent = 20
    /// Working days after the promised limit at which yellow turns red.
    public var redAfterWorkdays = 3

    /// Creates the shipped profile.
    public init() {}

    /// Working days left at which the reminder of a limit is due.
    func reminderThreshold(of limit: TimeLimit) -> Int {
        max(reminderWorkdays, (limit.amount * reminderPercent + 99) / 100)
    }
}

/// A level of warning (预警级别); permanent numbers, rising.
public enum WarningLevel: UInt8, Sendable, CaseIterable, Comparable {
    /// The limit will soon end (提醒).
    case reminder = 1
    /// The promised limit is broken (黄牌).
    case yellow = 2
    /// The statutory limit is broken, or the promised one by far (红牌).
    case red = 3

    public static func < (left: WarningLevel, right: WarningLevel) -> Bool { left.rawValue < right.rawValue }

    /// The level's stable name in JSON.
    public var name: String {
        switch self {
        case .reminder: "reminder"
        case .yellow: "yellow"
        case .red: "red"
        }
    }
}

/// A warning that was raised on a case.
public struct Warning: Sendable, Hashable, WireCodable {
    /// Its level.
    public let level: WarningLevel
    /// The clock that caused it.
    public let clock: ClockKind
    /// When it was due to be raised, which does not depend on when the host called.
    public let at: Instant

    /// Creates a warning.
    public init(level: WarningLevel, clock: ClockKind, at: Instant) {
        self.level = level
        self.clock = clock
        self.at = at
    }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(level.rawValue))
        writer.number(2, UInt64(clock.rawValue))
        writer.instant(3, at)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var level: WarningLevel?
        var clock: ClockKind?
        var at: Instant?
        while let field = try reader.next() {
            switch field.number {
            case 1: level = try field.known()
            case 2: clock = try field.known()
            case 3: at = try field.instant()
            default: break
            }
        }
        self.init(level: try required(level, 1), clock: try required(clock, 2), at: try required(at, 3))
    }
}
