/// What `@"…"` stands for.
enum FeelTemporal {
    /// A date, a date and time, a time or a duration, by the form of the text; nil where it is none.
    static func value(of text: String) -> FeelValue? {
        let first = text.utf8.first
        let second = text.utf8.dropFirst().first
        if first == UInt8(ascii: "P") || (first == UInt8(ascii: "-") && second == UInt8(ascii: "P")) {
            return duration(text)
        }
        if let date = FeelDate(iso: text) { return .date(date) }
        if let time = FeelTime(iso: text) { return .time(time) }
        return FeelDateTime(iso: text).map(FeelValue.dateTime)
    }

    static func duration(_ text: String) -> FeelValue? {
        var reader = TemporalReader(text)
        guard let value = reader.duration(), reader.isAtEnd else { return nil }
        return value
    }
}
