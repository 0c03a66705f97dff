/// Reads the ISO 8601 forms of dates, times and durations.
struct TemporalReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(_ letter: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == letter.value else { return false }
        position += 1
        return true
    }

    /// Digits, `least` to `most` of them.
    private mutating func digits(_ least: Int, _ most: Int) -> (value: Int, count: Int)? {
        var value = 0
        var count = 0
        while count < most, position < bytes.count, (48...57).contains(bytes[position]) {
            value = value * 10 + Int(bytes[position] - 48)
            count += 1
            position += 1
        }
        return count >= least ? (value, count) : nil
    }

    mutating func date() -> FeelDate? {
        let isNegative = take("-")
        let start = position
        guard let year = digits(4, 9), year.count == 4 || bytes[start] != 48, take("-"), let month = digits(2, 2),
            take("-"), let day = digits(2, 2)
        else { return nil }
        return FeelDate(year: isNegative ? -year.value : year.value, month: month.value, day: day.value)
    }

    mutating func time() -> FeelTime? {
        guard let hour = digits(2, 2), take(":"), let minute = digits(2, 2), take(":"), let second = digits(2, 2)
        else { return nil }
        var nanosecond = 0
        if take(".") {
            guard let fraction = digits(1, 9) else { return nil }
            nanosecond = fraction.value
            for _ in fraction.count..<9 { nanosecond *= 10 }
        }
        guard let zone = zone() else { return nil }
        return FeelTime(
            hour: hour.value, minute: minute.value, second: second.value, nanosecond: nanosecond, zone: zone)
    }

    private mutating func zone() -> FeelZone? {
        if isAtEnd { return .local }
        if take("Z") || take("z") { return .offset(0) }
        if take("@") {
            let name = String(decoding: bytes[position...], as: UTF8.self)
            position = bytes.count
            return FeelZone(name: name)
        }
        let isWest = take("-")
        guard isWest || take("+"), let hour = digits(2, 2), take(":"), let minute = digits(2, 2), minute.value < 60
        else { return nil }
        var seconds = hour.value * 3600 + minute.value * 60
        if take(":") {
            guard let second = digits(2, 2), second.value < 60 else { return nil }
            seconds += second.value
        }
        guard seconds <= 64_800 else { return nil }
        return .offset(Int32(isWest ? -seconds : seconds))
    }

    /// A duration of either kind.
    mutating func duration() -> FeelValue? {
        let isNegative = take("-")
        guard take("P") else { return nil }
        var months: Int?
        var nanoseconds: Int128?
        for (letter, size) in [("Y", 12), ("M", 1)] as [(Unicode.Scalar, Int)] {
            if let amount = amount(before: letter) { months = (months ?? 0) + amount * size }
        }
        if let days = amount(before: "D") { nanoseconds = Int128(days) * Int128(FeelTime.dayLength) }
        if take("T") {
            guard let time = timePart() else { return nil }
            nanoseconds = (nanoseconds ?? 0) + time
        }
        switch (months, nanoseconds) {
        case (let months?, nil):
            return FeelMonthsDuration(months: isNegative ? -months : months).map(FeelValue.monthsDuration)
        case (nil, let amount?):
            return FeelDaysDuration(nanoseconds: isNegative ? -amount : amount).map(FeelValue.daysDuration)
        default:
            return nil
        }
    }

    private mutating func timePart() -> Int128? {
        var total: Int128?
        for (letter, size) in [("H", 3600), ("M", 60)] as [(Unicode.Scalar, Int)] {
            if let amount = amount(before: letter) { total = (total ?? 0) + Int128(amount * size) * 1_000_000_000 }
        }
        let start = position
        guard let seconds = digits(1, 12) else { return total }
        var fraction = 0
        if take(".") {
            guard let decimals = digits(1, 9) else { return nil }
            fraction = decimals.value
            for _ in decimals.count..<9 { fraction *= 10 }
        }
        guard take("S") else {
            position = start
            return nil
        }
        return (total ?? 0) + Int128(seconds.value) * 1_000_000_000 + Int128(fraction)
    }

    /// Up to 12 digits and the letter after them; nothing is read where the letter is another.
    private mutating func amount(before letter: Unicode.Scalar) -> Int? {
        let start = position
        if let amount = digits(1, 12), take(letter) { return amount.value }
        position = start
        return nil
    }
}
