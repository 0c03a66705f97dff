/// A duration of days and time (天时分秒期间), to the nanosecond.
public struct FeelDaysDuration: Sendable, Hashable, Comparable {
    /// Nanoseconds, within ±2^63 seconds.
    public let nanoseconds: Int128

    /// Creates a duration, or nil where it is too long.
    public init?(nanoseconds: Int128) {
        guard nanoseconds.magnitude < 9_223_372_036_854_775_808 * 1_000_000_000 else { return nil }
        self.nanoseconds = nanoseconds
    }

    /// Creates a duration of whole seconds.
    public init(seconds: Int32) {
        nanoseconds = Int128(seconds) * 1_000_000_000
    }

    /// Reads `P1DT2H3M4.5S`, with a sign; nil for anything else.
    public init?(iso text: String) {
        var reader = TemporalReader(text)
        guard case .daysDuration(let duration)? = reader.duration(), reader.isAtEnd else { return nil }
        self = duration
    }

    /// Whole days, hours (0–23), minutes and seconds (0–59), each with the sign of the duration.
    public var parts: (days: Int, hours: Int, minutes: Int, seconds: Int) {
        let seconds = Int(nanoseconds / 1_000_000_000)
        return (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
    }

    public static func < (left: FeelDaysDuration, right: FeelDaysDuration) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}

extension FeelDaysDuration: CustomStringConvertible {
    /// ISO 8601, such as `P1DT2H`; `PT0S` for none.
    public var description: String {
        guard nanoseconds != 0 else { return "PT0S" }
        let size = nanoseconds.magnitude
        let seconds = UInt64(size / 1_000_000_000)
        let fraction = fractionText(Int(size % 1_000_000_000))
        var text = nanoseconds < 0 ? "-P" : "P"
        if seconds >= 86_400 { text += "\(seconds / 86_400)D" }
        var time = ""
        if seconds / 3_600 % 24 > 0 { time += "\(seconds / 3_600 % 24)H" }
        if seconds / 60 % 60 > 0 { time += "\(seconds / 60 % 60)M" }
        if seconds % 60 > 0 || !fraction.isEmpty { time += "\(seconds % 60)\(fraction)S" }
        return time.isEmpty ? text : text + "T" + time
    }
}

/// A duration of years and months (年月期间).
public struct FeelMonthsDuration: Sendable, Hashable, Comparable {
    /// Months, within ±10^12.
    public let months: Int

    /// Creates a duration, or nil where it is too long.
    public init?(months: Int) {
        guard months.magnitude <= 1_000_000_000_000 else { return nil }
        self.months = months
    }

    /// Reads `P1Y2M`, with a sign; nil for anything else.
    public init?(iso text: String) {
        var reader = TemporalReader(text)
        guard case .monthsDuration(let duration)? = reader.duration(), reader.isAtEnd else { return nil }
        self = duration
    }

    public static func < (left: FeelMonthsDuration, right: FeelMonthsDuration) -> Bool { left.months < right.months }
}

extension FeelMonthsDuration: CustomStringConvertible {
    /// ISO 8601, such as `P1Y2M`; `P0M` for none.
    public var description: String {
        guard months != 0 else { return "P0M" }
        let size = months.magnitude
        let years = size >= 12 ? "\(size / 12)Y" : ""
        return (months < 0 ? "-P" : "P") + years + (size % 12 > 0 ? "\(size % 12)M" : "")
    }
}
