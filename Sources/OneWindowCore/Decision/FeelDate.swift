/// A calendar day (日期) of the expression language, years −999,999,999 to 999,999,999, proleptic Gregorian.
public struct FeelDate: Sendable, Hashable, Comparable {
    /// The year; 0 is the year before 1.
    public let year: Int32
    /// The month, 1 to 12.
    public let month: UInt8
    /// The day of the month, 1 to 31.
    public let day: UInt8

    static let years = -999_999_999...999_999_999

    /// Creates a date, or nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = Int32(year)
        self.month = UInt8(month)
        self.day = UInt8(day)
    }

    /// Creates the date a number of days after 1970-01-01, or nil outside the years of the type.
    public init?(dayNumber: Int) {
        guard dayNumber.magnitude < 400_000_000_000 else { return nil }
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * fromMarch + 2) / 5 + 1)
    }

    /// Creates the date from one of the library.
    public init(_ date: CivilDate) {
        let parts = date.parts
        year = Int32(parts.year)
        month = UInt8(parts.month)
        day = UInt8(parts.day)
    }

    /// Reads `2026-02-13`; years of more than four digits have no leading zero.
    public init?(iso text: String) {
        var reader = TemporalReader(text)
        guard let date = reader.date(), reader.isAtEnd else { return nil }
        self = date
    }

    /// Days after 1970-01-01.
    public var dayNumber: Int {
        let y = month <= 2 ? Int(year) - 1 : Int(year)
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let m = Int(month)
        let dayOfYear = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + Int(day) - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The date as one of the library, or nil outside the years 1 to 9999.
    public var civilDate: CivilDate? { CivilDate(year: Int(year), month: Int(month), day: Int(day)) }

    /// The day of the week, 1 = Monday to 7 = Sunday.
    public var weekday: Int {
        let rest = (dayNumber + 3) % 7
        return (rest < 0 ? rest + 7 : rest) + 1
    }

    /// The day of the year, from 1.
    public var dayOfYear: Int {
        guard let first = FeelDate(year: Int(year), month: 1, day: 1) else { return 0 }
        return dayNumber - first.dayNumber + 1
    }

    /// The date a number of months later, on the last day of the month where that is shorter; nil outside the years.
    public func adding(months: Int) -> FeelDate? {
        guard months.magnitude < 30_000_000_000 else { return nil }
        let total = Int(year) * 12 + Int(month) - 1 + months
        let year = total >= 0 ? total / 12 : (total - 11) / 12
        let month = total - year * 12 + 1
        return FeelDate(year: year, month: month, day: min(Int(day), Self.days(inMonth: month, of: year)))
    }

    public static func < (left: FeelDate, right: FeelDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        CivilDate.days(inMonth: month, of: year)
    }
}

extension FeelDate: CustomStringConvertible {
    /// ISO 8601, such as `2026-02-13`.
    public var description: String {
        let size = String(year.magnitude)
        let zeros = String(repeating: "0", count: max(0, 4 - size.utf8.count))
        return (year < 0 ? "-" : "") + zeros + size + "-" + twoDigits(Int(month)) + "-" + twoDigits(Int(day))
    }
}

func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : "\(value)"
}
