/// Where a time counts from (时区): nowhere, an offset, or one of the few named zones that never change theirs.
///
/// There is no time zone database. Names that are known: `Asia/Shanghai` (UTC+8, right for instants since 1992), `UTC`,
/// `Etc/UTC`, `GMT`, `Etc/GMT`.
public enum FeelZone: Sendable, Hashable {
    /// Local time, of no stated zone.
    case local
    /// Seconds east of UTC, within 18 hours.
    case offset(Int32)
    /// Asia/Shanghai.
    case shanghai
    /// A named form of UTC, by its place in `utcNames`.
    case utc(UInt8)

    static let utcNames = ["UTC", "Etc/UTC", "GMT", "Etc/GMT"]

    /// The zone of a name, or nil where it is not known.
    public init?(name: String) {
        if name == "Asia/Shanghai" {
            self = .shanghai
        } else if let index = Self.utcNames.firstIndex(of: name) {
            self = .utc(UInt8(index))
        } else {
            return nil
        }
    }

    /// Seconds east of UTC, or nil for local time.
    public var seconds: Int? {
        switch self {
        case .local: nil
        case .offset(let seconds): Int(seconds)
        case .shanghai: 28_800
        case .utc: 0
        }
    }

    /// The name, or nil where there is none.
    public var name: String? {
        switch self {
        case .local, .offset: nil
        case .shanghai: "Asia/Shanghai"
        case .utc(let index): Self.utcNames[Int(index)]
        }
    }

    var suffix: String {
        if let name { return "@" + name }
        guard let seconds else { return "" }
        if seconds == 0 { return "Z" }
        let size = Int(seconds.magnitude)
        let rest = size % 60 == 0 ? "" : ":" + twoDigits(size % 60)
        return (seconds < 0 ? "-" : "+") + twoDigits(size / 3600) + ":" + twoDigits(size / 60 % 60) + rest
    }
}

/// A time of day (时间), to the nanosecond.
public struct FeelTime: Sendable, Hashable {
    /// Nanoseconds since midnight, below 86,400 × 10^9.
    public let nanoseconds: Int64
    /// Its zone.
    public let zone: FeelZone

    static let second: Int64 = 1_000_000_000
    static let dayLength: Int64 = 86_400 * second

    /// Creates a time, or nil outside the day or with an offset of more than 18 hours.
    public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: FeelZone = .local) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999_999).contains(nanosecond), (zone.seconds ?? 0).magnitude <= 64_800
        else { return nil }
        nanoseconds = Int64((hour * 60 + minute) * 60 + second) * Self.second + Int64(nanosecond)
        self.zone = zone
    }

    /// Nanoseconds of the day, brought into the day.
    init(wrapping nanoseconds: Int64, zone: FeelZone) {
        let rest = nanoseconds % Self.dayLength
        self.nanoseconds = rest < 0 ? rest + Self.dayLength : rest
        self.zone = zone
    }

    /// Reads `08:30:00`, with up to nine decimals of the second and a zone: `Z`, `+08:00`, `@Asia/Shanghai`.
    public init?(iso text: String) {
        var reader = TemporalReader(text)
        guard let time = reader.time(), reader.isAtEnd else { return nil }
        self = time
    }

    /// The hour, 0 to 23.
    public var hour: Int { Int(nanoseconds / (3600 * Self.second)) }
    /// The minute, 0 to 59.
    public var minute: Int { Int(nanoseconds / (60 * Self.second) % 60) }
    /// The second, 0 to 59.
    public var second: Int { Int(nanoseconds / Self.second % 60) }

    /// The order of two times; nil where one is local and the other is not.
    func order(_ other: FeelTime) -> Int? {
        switch (zone.seconds, other.zone.seconds) {
        case (nil, nil): return nanoseconds == other.nanoseconds ? 0 : nanoseconds < other.nanoseconds ? -1 : 1
        case (let first?, let second?):
            let a = nanoseconds - Int64(first) * Self.second
            let b = other.nanoseconds - Int64(second) * Self.second
            return a == b ? 0 : a < b ? -1 : 1
        default: return nil
        }
    }
}

extension FeelTime: CustomStringConvertible {
    /// ISO 8601, such as `08:30:00+08:00`.
    public var description: String {
        twoDigits(hour) + ":" + twoDigits(minute) + ":" + twoDigits(second)
            + fractionText(Int(nanoseconds % Self.second)) + zone.suffix
    }
}

/// The decimals of a second with their point; nothing for none.
func fractionText(_ nanoseconds: Int) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = String(nanoseconds)
    digits = String(repeating: "0", count: 9 - digits.utf8.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
}

/// A day and a time of it (日期时间).
public struct FeelDateTime: Sendable, Hashable {
    /// The day.
    public let date: FeelDate
    /// The time of the day, with its zone.
    public let time: FeelTime

    /// Creates a date and time.
    public init(_ date: FeelDate, _ time: FeelTime) {
        self.date = date
        self.time = time
    }

    /// Midnight at the start of a day.
    init(midnightOf date: FeelDate, zone: FeelZone = .local) {
        self.init(date, FeelTime(wrapping: 0, zone: zone))
    }

    /// Nanoseconds after 1970-01-01T00:00:00 in its own zone.
    var localNanoseconds: Int128 {
        Int128(date.dayNumber) * Int128(FeelTime.dayLength) + Int128(time.nanoseconds)
    }

    /// Creates the date and time at `localNanoseconds`, or nil outside the years.
    init?(localNanoseconds: Int128, zone: FeelZone) {
        let length = Int128(FeelTime.dayLength)
        var (day, rest) = localNanoseconds.quotientAndRemainder(dividingBy: length)
        if rest < 0 { (day, rest) = (day - 1, rest + length) }
        guard let number = Int(exactly: day), let date = FeelDate(dayNumber: number) else { return nil }
        self.init(date, FeelTime(wrapping: Int64(rest), zone: zone))
    }

    /// Nanoseconds from `other` to this; nil where one is local and the other is not.
    func nanoseconds(since other: FeelDateTime) -> Int128? {
        let difference = localNanoseconds - other.localNanoseconds
        switch (time.zone.seconds, other.time.zone.seconds) {
        case (nil, nil): return difference
        case (let first?, let second?): return difference - Int128(first - second) * Int128(FeelTime.second)
        default: return nil
        }
    }

    /// Reads `2026-02-13T08:30:00+08:00`, or a date alone, which is its midnight.
    public init?(iso text: String) {
        var reader = TemporalReader(text)
        guard let date = reader.date() else { return nil }
        if reader.isAtEnd {
            self.init(midnightOf: date)
            return
        }
        guard reader.take("T"), let time = reader.time(), reader.isAtEnd else { return nil }
        self.init(date, time)
    }
}

extension FeelDateTime: CustomStringConvertible {
    /// ISO 8601, such as `2026-02-13T08:30:00`.
    public var description: String { "\(date)T\(time)" }
}
