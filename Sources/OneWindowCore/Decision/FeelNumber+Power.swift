extension FeelNumber {
    /// The power; nil where there is none (0 to a negative power, a root of a negative number) or it is too large.
    ///
    /// Whole exponents are exact up to the rounding of the result; others are worked out with 60 digits.
    public func power(_ exponent: FeelNumber) -> FeelNumber? {
        if exponent.isZero { return .one }
        if isZero { return exponent.isNegative ? nil : .zero }
        if self == .one { return .one }
        if let whole = exponent.integer, whole.magnitude <= 1_000_000_000 { return wholePower(whole) }
        if exponent.isInteger {
            // Beyond a thousand million only numbers next to 1 have a power in range; sign by parity.
            let isOdd = exponent.isEven == false
            let size = magnitude.realPower(exponent)
            return isNegative && isOdd ? size?.negated : size
        }
        return isNegative ? nil : realPower(exponent)
    }

    private func wholePower(_ exponent: Int) -> FeelNumber? {
        let isNegative = isNegative && exponent % 2 != 0
        var base = WideDecimal(coefficient, exponent: Int(self.exponent))
        var result = WideDecimal(1, exponent: 0)
        var rest = exponent.magnitude
        while rest > 0 {
            if rest & 1 == 1 { result = result * base }
            rest >>= 1
            if rest > 0 { base = base * base }
            // Beyond these magnitudes no further factor brings the result back into range.
            if abs(result.magnitude) > 30_000 || abs(base.magnitude) > 30_000 {
                let isLarge = result.magnitude > 30_000 || base.magnitude > 30_000
                return isLarge == (exponent > 0) ? nil : .zero
            }
        }
        let (digits, power, isAbove) = result.head
        if exponent > 0 { return Self.rounded(isNegative, digits, isAbove: isAbove, exponent: power) }
        // 1 ÷ a divisor of up to 38 digits, in 35 or 36.
        let shift = DecimalPowers.digits(of: digits) + 35
        let wide = DecimalPowers.ten(min(shift, 38)).multipliedFullWidth(by: DecimalPowers.ten(max(shift - 38, 0)))
        let (quotient, remainder) = digits.dividingFullWidth((wide.high, wide.low))
        let number = Self.rounded(
            isNegative, quotient, isAbove: remainder != 0 || isAbove, exponent: -power - shift)
        return remainder == 0 && !isAbove ? number?.reduced : number
    }

    /// e^(y·ln x) for a positive number.
    private func realPower(_ exponent: FeelNumber) -> FeelNumber? {
        FixedDecimal.logarithm(of: self)?.times(exponent).exponential
    }

    /// The natural logarithm; nil for zero and below.
    public var logarithm: FeelNumber? {
        guard !isNegative, !isZero else { return nil }
        if self == .one { return .zero }
        return FixedDecimal.logarithm(of: self)?.number
    }

    /// e to this power; nil where it is too large.
    public var exponential: FeelNumber? {
        isZero ? .one : FixedDecimal(self).exponential
    }
}
