/// Working days where nothing but the weekly rest is known, for all days there are, in constant time.
///
/// Weeks begin on Monday; day 0, 1970-01-01, was a Thursday.
struct PlainWeeks {
    /// The days of the week that are worked, bit 0 Monday to bit 6 Sunday; never 0.
    private let worked: UInt8
    /// How many they are, 1 to 7.
    private let perWeek: Int

    /// The week of a calendar, which has days of work.
    init(_ rest: WeeklyRest) {
        let bits = ~rest.rawValue & 0x7F
        worked = bits == 0 ? 0x7F : bits
        perWeek = worked.nonzeroBitCount
    }

    /// Working days through a day, from the Monday of the first week on; negative before it.
    func count(through day: Int) -> Int {
        let fromMonday = day + 3
        let week = fromMonday.dividedDown(by: 7)
        let place = fromMonday - week * 7
        let before = worked & UInt8(truncatingIfNeeded: (1 << (place + 1)) - 1)
        return week * perWeek + before.nonzeroBitCount
    }

    /// The working day with a count: the inverse of ``count(through:)`` on working days.
    func day(count: Int) -> Int {
        let week = (count - 1).dividedDown(by: perWeek)
        var bits = worked
        for _ in 0..<(count - 1 - week * perWeek) { bits &= bits - 1 }
        return week * 7 + bits.trailingZeroBitCount - 3
    }
}

extension Int {
    /// Division that rounds towards minus infinity.
    func dividedDown(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
