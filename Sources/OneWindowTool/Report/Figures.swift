import OneWindowCore

/// Numbers and times as the report writes them, the same in every locale.
enum Figures {
    /// What stands for a figure that there is not.
    static let none = "–"

    /// A whole number with its thousands separated: `20,000`.
    static func count(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var result = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result
    }

    /// A whole number, or a dash.
    static func count(_ number: Int?) -> String {
        number.map { count($0) } ?? none
    }

    /// A number rounded to a whole one, or a dash where it is none.
    static func count(rounding number: Double) -> String {
        number.magnitude < 1e15 ? count(Int(number.rounded())) : none
    }

    /// A number with one decimal: `1,234.5`; a dash where there is none.
    static func decimal(_ number: Double?) -> String {
        guard let number, number.isFinite, number.magnitude < 1e15 else { return none }
        let tenths = Int((number * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(count(Int(tenths.magnitude / 10))).\(tenths.magnitude % 10)"
    }

    /// A number with one decimal only where that is not 0: `20`, `7.5`.
    static func short(_ number: Double) -> String {
        let text = decimal(number)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A share in percent with one decimal.
    ///
    /// Rounding never turns almost all into all, nor a few into none: such shares are `>99.9%` and `<0.1%`.
    static func percent(_ share: Share?) -> String {
        guard let share, let value = share.value else { return none }
        let text = decimal(value * 100)
        if text == "100.0", share.part < share.whole { return ">99.9%" }
        if text == "0.0", share.part > 0 { return "<0.1%" }
        return text + "%"
    }

    /// A position in a drawing: one decimal, no separators.
    static func coordinate(_ number: Double) -> String {
        guard number.isFinite, number.magnitude < 1e9 else { return "0" }
        let tenths = Int((number * 10).rounded())
        let whole = "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10)"
        return tenths % 10 == 0 ? whole : "\(whole).\(tenths.magnitude % 10)"
    }

    /// A time of the day from the minutes since 00:00: `09:30`.
    static func clock(_ minute: Int) -> String {
        "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
    }

    /// A half hour from its first minute: `09:30–10:00`.
    static func halfHour(from minute: Int) -> String {
        "\(clock(minute))–\(clock(minute + 30))"
    }

    /// A number of bytes in the unit that fits: `1.5 MB`.
    static func bytes(_ bytes: Int?) -> String {
        guard let bytes else { return none }
        if bytes < 1_000 { return "\(bytes) B" }
        if bytes < 1_000_000 { return decimal(Double(bytes) / 1_000) + " kB" }
        if bytes < 1_000_000_000 { return decimal(Double(bytes) / 1_000_000) + " MB" }
        return decimal(Double(bytes) / 1_000_000_000) + " GB"
    }

    /// A day written out, such as `2026年3月2日 星期一` and `Monday, 2 March 2026`; unchanged where it is not a date.
    static func day(_ iso: String) -> Bilingual {
        guard let date = CivilDate(iso: iso), let weekday = Words.Weekday(rawValue: date.weekday),
            let month = Words.Month(rawValue: date.parts.month)
        else { return Bilingual(iso) }
        return Words.Title.day.filled(
            ["year": String(date.parts.year), "day": String(date.parts.day)],
            names: ["weekday": weekday.both, "month": month.both])
    }

    /// How long something took, in its two largest units.
    static func duration(milliseconds: Int64) -> Bilingual {
        let minutes = max(0, milliseconds) / 60_000
        let places = ["d": String(minutes / 1_440), "h": String(minutes / 60 % 24), "m": String(minutes % 60)]
        if minutes >= 1_440 { return Words.Unit.daysAndHours.filled(places) }
        return (minutes >= 60 ? Words.Unit.hoursAndMinutes : Words.Unit.minutesOnly).filled(places)
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
