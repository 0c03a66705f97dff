/// Reads fixed-width ASCII numbers, for dates and times.
struct DigitScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        // Dates are short; what is longer than any date is cut, and then is not at its end.
        bytes = Array(text.utf8.prefix(40))
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func number(digits: Int) -> Int? {
        guard position + digits <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[position..<position + digits] {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        position += digits
        return value
    }

    /// Digits after a decimal point, cut or padded to `digits`.
    mutating func fraction(digits: Int) -> Int? {
        var value = 0
        var seen = 0
        while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 {
            if seen < digits { value = value * 10 + Int(bytes[position] - 48) }
            seen += 1
            position += 1
        }
        guard seen > 0 else { return nil }
        while seen < digits {
            value *= 10
            seen += 1
        }
        return value
    }
}

/// A non-negative number with leading zeros.
func padded(_ value: Int, to width: Int) -> String {
    let text = String(value)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
}
