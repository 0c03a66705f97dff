extension FeelNumber {
    /// Reads `-12.50`, `.5` or `1e-3`; nil where the text is anything else, or too large. More than 34 digits are
    /// rounded half to even.
    public init?(_ text: some StringProtocol) {
        self.init(utf8: Array(text.utf8)[...])
    }

    /// Reads a number from UTF-8, in the same form.
    public init?(utf8 bytes: ArraySlice<UInt8>) {
        var rest = bytes
        var isNegative = false
        if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            isNegative = first == UInt8(ascii: "-")
            rest.removeFirst()
        }
        var digits = Digits()
        digits.take(&rest, isFraction: false)
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            let before = digits.count
            digits.take(&rest, isFraction: true)
            guard digits.count > before else { return nil }
        }
        guard digits.count > 0 else { return nil }
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            guard let power = Self.power(&rest) else { return nil }
            digits.exponent += power
        }
        guard rest.isEmpty,
            let number = Self.rounded(
                isNegative, digits.value, isAbove: digits.isAbove, exponent: digits.exponent)
        else { return nil }
        self = number
    }

    /// Digits while they are read: 37 are kept, of the others only whether they are all zero.
    private struct Digits {
        var value: UInt128 = 0
        var exponent = 0
        var count = 0
        var isAbove = false

        mutating func take(_ rest: inout ArraySlice<UInt8>, isFraction: Bool) {
            while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                rest.removeFirst()
                count += 1
                if value < DecimalPowers.ten(36) {
                    value = value * 10 + UInt128(byte - UInt8(ascii: "0"))
                    if isFraction { exponent -= 1 }
                } else {
                    if byte != UInt8(ascii: "0") { isAbove = true }
                    if !isFraction { exponent += 1 }
                }
            }
        }
    }

    private static func power(_ rest: inout ArraySlice<UInt8>) -> Int? {
        var isNegative = false
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        guard !rest.isEmpty else { return nil }
        var value = 0
        while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            rest.removeFirst()
            value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000_000)
        }
        return isNegative ? -value : value
    }
}

extension FeelNumber: CustomStringConvertible {
    /// The shortest text of the value: without trailing zeros, with an exponent only outside 10^−20 to 10^34.
    public var description: String {
        guard !isZero else { return "0" }
        let number = reduced
        let digits = String(number.coefficient)
        let power = Int(number.exponent)
        let leading = digits.utf8.count + power
        let sign = isNegative ? "-" : ""
        if power >= 0, leading <= 34 { return sign + digits + String(repeating: "0", count: power) }
        if power < 0, leading > 0 {
            return sign + String(digits.prefix(leading)) + "." + String(digits.dropFirst(leading))
        }
        if power < 0, leading > -20 { return sign + "0." + String(repeating: "0", count: -leading) + digits }
        let mantissa = digits.utf8.count == 1 ? digits : String(digits.prefix(1)) + "." + String(digits.dropFirst())
        return "\(sign)\(mantissa)E\(leading > 0 ? "+" : "")\(leading - 1)"
    }
}
