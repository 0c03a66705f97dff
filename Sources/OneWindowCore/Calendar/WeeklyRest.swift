/// The weekly rest days (周休息日): a set of days of the week, one bit a day, bit 0 Monday to bit 6 Sunday.
///
/// Source: Regulations of the State Council on the Working Hours of Workers and Staff (国务院关于职工工作时间的规定),
/// article 7: state organs rest on Saturday and Sunday. The bits are permanent.
public struct WeeklyRest: OptionSet, Sendable, Hashable {
    /// The bits; only the low seven mean something.
    public let rawValue: UInt8

    /// Creates a set of bits.
    @inlinable
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Monday (周一).
    public static let monday = WeeklyRest(rawValue: 1 << 0)
    /// Tuesday (周二).
    public static let tuesday = WeeklyRest(rawValue: 1 << 1)
    /// Wednesday (周三).
    public static let wednesday = WeeklyRest(rawValue: 1 << 2)
    /// Thursday (周四).
    public static let thursday = WeeklyRest(rawValue: 1 << 3)
    /// Friday (周五).
    public static let friday = WeeklyRest(rawValue: 1 << 4)
    /// Saturday (周六).
    public static let saturday = WeeklyRest(rawValue: 1 << 5)
    /// Sunday (周日).
    public static let sunday = WeeklyRest(rawValue: 1 << 6)
    /// Saturday and Sunday (双休).
    public static let weekend: WeeklyRest = [.saturday, .sunday]

    /// A set of days of the week, or nil where one is not 1 (Monday) to 7 (Sunday).
    public init?(weekdays: some Sequence<Int>) {
        var bits: UInt8 = 0
        for weekday in weekdays {
            guard (1...7).contains(weekday) else { return nil }
            bits |= 1 << UInt8(weekday - 1)
        }
        self.init(rawValue: bits)
    }

    /// The days of the week in it, 1 Monday to 7 Sunday, ascending.
    public var weekdays: [Int] { (1...7).filter(contains(weekday:)) }

    /// Whether a day of the week, 1 Monday to 7 Sunday, is a rest day.
    @inlinable
    public func contains(weekday: Int) -> Bool {
        weekday >= 1 && weekday <= 7 && rawValue & (1 << UInt8(truncatingIfNeeded: weekday &- 1)) != 0
    }

    /// Whether some day of the week is worked. Without one no limit would ever end, so no calendar is built.
    public var leavesWorkdays: Bool { rawValue & 0x7F != 0x7F }
}

extension WeeklyRest: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(rawValue))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var bits: UInt8 = 0
        while let field = try reader.next() {
            guard field.number == 1 else { continue }
            bits = try field.number()
            guard bits <= 0x7F else { throw .malformed(field: 1) }
        }
        self.init(rawValue: bits)
    }
}
