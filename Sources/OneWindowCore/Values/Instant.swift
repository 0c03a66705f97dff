/// A point in time (时刻): whole milliseconds since 1970-01-01T00:00:00Z.
///
/// OneWindow never reads a clock. The host passes the instant of every command, and days and minutes are always
/// those of China time (UTC+08:00, without daylight saving since 1992), because the limits of the law are counted
/// there.
public struct Instant: Sendable, Hashable, Comparable {
    /// Milliseconds since the Unix epoch, UTC.
    public let milliseconds: Int64

    /// Creates an instant from milliseconds since the Unix epoch, UTC.
    @inlinable
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Creates the instant at which `minute` minutes of `date` have passed in China time.
    ///
    /// - Parameters:
    ///   - date: The day in China time.
    ///   - minute: Minutes since 00:00; 1,440 is 24:00, which is 00:00 of the next day.
    @inlinable
    public init(date: CivilDate, minute: Int = 0) {
        milliseconds = Int64(date.dayNumber) * 86_400_000 - Self.chinaOffset + Int64(minute) * 60_000
    }

    /// The earliest and latest instants the engine accepts: years 1 to 9999 in China time.
    public static let supported: ClosedRange<Instant> =
        Instant(milliseconds: -62_135_596_800_000)...Instant(milliseconds: 253_402_271_999_999)

    @usableFromInline
    static let chinaOffset: Int64 = 28_800_000

    /// The day in China time.
    @inlinable
    public var date: CivilDate {
        CivilDate(dayNumber: Int32(truncatingIfNeeded: (milliseconds + Self.chinaOffset).dividedDown(by: 86_400_000)))
    }

    /// Minutes passed since 00:00 China time, 0 to 1,439.
    @inlinable
    public var minuteOfDay: Int {
        let local = milliseconds + Self.chinaOffset
        return Int((local - local.dividedDown(by: 86_400_000) * 86_400_000) / 60_000)
    }

    /// Minutes passed since Monday 00:00 China time, 0 to 10,079: the key of opening hours.
    @inlinable
    public var minuteOfWeek: Int {
        (date.weekday - 1) * 1_440 + minuteOfDay
    }

    /// This instant moved by a number of milliseconds.
    @inlinable
    public func adding(milliseconds delta: Int64) -> Instant {
        Instant(milliseconds: milliseconds + delta)
    }

    /// This instant moved by a number of minutes.
    @inlinable
    public func adding(minutes: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(minutes) * 60_000)
    }

    @inlinable
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Int64 {
    /// Division that rounds towards minus infinity, so that days before 1970 come out right.
    @inlinable
    func dividedDown(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 in China time, such as `2026-02-13T09:30:00+08:00`; with milliseconds where there are any.
    public var description: String {
        let minute = minuteOfDay
        let rest = Int(
            (milliseconds + Self.chinaOffset) - ((milliseconds + Self.chinaOffset).dividedDown(by: 60_000) * 60_000))
        let fraction = rest % 1_000 == 0 ? "" : "." + padded(rest % 1_000, to: 3)
        return
            "\(date)T\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
            + ":\(padded(rest / 1_000, to: 2))\(fraction)+08:00"
    }
}

extension Instant {
    /// Reads ISO 8601 with an offset: `2026-02-13T09:30:00+08:00`, `2026-02-13T01:30:00.250Z`.
    ///
    /// Returns nil where the text is not such a time: a time without an offset is refused, since it could mean two
    /// instants.
    public init?(iso text: String) {
        var scanner = DigitScanner(text)
        guard let date = CivilDate(scanning: &scanner), scanner.take("T") || scanner.take(" "),
            let hour = scanner.number(digits: 2), scanner.take(":"), let minute = scanner.number(digits: 2),
            hour < 24, minute < 60
        else { return nil }
        var second = 0
        var thousandths = 0
        if scanner.take(":") {
            guard let value = scanner.number(digits: 2), value < 60 else { return nil }
            second = value
            if scanner.take(".") {
                guard let fraction = scanner.fraction(digits: 3) else { return nil }
                thousandths = fraction
            }
        }
        var offset = 0
        if !scanner.take("Z") {
            let sign = scanner.take("+") ? 1 : scanner.take("-") ? -1 : 0
            guard sign != 0, let hours = scanner.number(digits: 2), scanner.take(":"),
                let minutes = scanner.number(digits: 2), hours < 15, minutes < 60
            else { return nil }
            offset = sign * (hours * 60 + minutes)
        }
        guard scanner.isAtEnd else { return nil }
        let minutes = Int64(date.dayNumber) * 1_440 + Int64(hour * 60 + minute - offset)
        self.init(milliseconds: minutes * 60_000 + Int64(second * 1_000 + thousandths))
        guard Self.supported.contains(self) else { return nil }
    }
}
