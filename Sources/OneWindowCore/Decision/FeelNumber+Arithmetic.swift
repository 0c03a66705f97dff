extension FeelNumber {
    /// The sum, or nil on overflow.
    public static func + (left: FeelNumber, right: FeelNumber) -> FeelNumber? {
        if left.exponent == right.exponent {
            if left.isNegative == right.isNegative {
                return rounded(
                    left.isNegative, left.coefficient + right.coefficient, isAbove: false, exponent: Int(left.exponent))
            }
            let isLess = left.coefficient < right.coefficient
            return FeelNumber(
                unchecked: isLess ? right.coefficient - left.coefficient : left.coefficient - right.coefficient,
                exponent: Int(left.exponent), isNegative: isLess ? right.isNegative : left.isNegative)
        }
        if left.isZero { return right }
        if right.isZero { return left }
        return left.exponent > right.exponent ? aligned(left, right) : aligned(right, left)
    }

    /// The difference, or nil on overflow.
    public static func - (left: FeelNumber, right: FeelNumber) -> FeelNumber? {
        left + right.negated
    }

    /// The sum where `high` has the larger exponent and neither is zero.
    private static func aligned(_ high: FeelNumber, _ low: FeelNumber) -> FeelNumber? {
        let shift = Int(high.exponent) - Int(low.exponent)
        // Up to 38 digits fit, so that at least three are left to round where not all of the shift fits.
        let taken = min(shift, 38 - DecimalPowers.digits(of: high.coefficient))
        let first = high.coefficient * DecimalPowers.ten(taken)
        let exponent = Int(high.exponent) - taken
        var second = low.coefficient
        var isAbove = false
        if shift > taken {
            let unit = shift - taken
            if unit > 38 {
                (second, isAbove) = (0, true)
            } else {
                let (quotient, rest) = second.quotientAndRemainder(dividingBy: DecimalPowers.ten(unit))
                (second, isAbove) = (quotient, rest != 0)
            }
        }
        if high.isNegative == low.isNegative {
            return rounded(high.isNegative, first + second, isAbove: isAbove, exponent: exponent)
        }
        if first < second { return rounded(low.isNegative, second - first, isAbove: false, exponent: exponent) }
        // What was cut off `second` is less than one unit: the true difference lies between two whole ones.
        return rounded(high.isNegative, first - second - (isAbove ? 1 : 0), isAbove: isAbove, exponent: exponent)
    }

    /// The product, or nil on overflow.
    public static func * (left: FeelNumber, right: FeelNumber) -> FeelNumber? {
        let isNegative = left.isNegative != right.isNegative
        let exponent = Int(left.exponent) + Int(right.exponent)
        let (product, overflows) = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
        if !overflows { return rounded(isNegative, product, isAbove: false, exponent: exponent) }
        let wide = left.coefficient.multipliedFullWidth(by: right.coefficient)
        let digits = DecimalPowers.digits(of: left.coefficient) + DecimalPowers.digits(of: right.coefficient)
        // The quotient has 35 or 36 digits: one at least to round, and the rest says whether there is more.
        let drop = digits - 36
        let (quotient, rest) = DecimalPowers.ten(drop).dividingFullWidth((wide.high, wide.low))
        return rounded(isNegative, quotient, isAbove: rest != 0, exponent: exponent + drop)
    }

    /// The quotient, or nil where the divisor is zero or the result too large.
    public static func / (left: FeelNumber, right: FeelNumber) -> FeelNumber? {
        guard !right.isZero else { return nil }
        guard !left.isZero else { return .zero }
        let isNegative = left.isNegative != right.isNegative
        let exponent = Int(left.exponent) - Int(right.exponent)
        let (whole, remainder) = left.coefficient.quotientAndRemainder(dividingBy: right.coefficient)
        if remainder == 0 { return rounded(isNegative, whole, isAbove: false, exponent: exponent) }
        // Scale the dividend until the quotient has 35 or 36 digits.
        let shift =
            DecimalPowers.digits(of: right.coefficient) + 35 - DecimalPowers.digits(of: left.coefficient)
        let scaled = left.coefficient * DecimalPowers.ten(max(shift - 38, 0))
        let wide = scaled.multipliedFullWidth(by: DecimalPowers.ten(min(shift, 38)))
        let (quotient, rest) = right.coefficient.dividingFullWidth((wide.high, wide.low))
        let result = rounded(isNegative, quotient, isAbove: rest != 0, exponent: exponent - shift)
        return rest == 0 ? result?.reduced : result
    }

    /// The remainder with the sign of the divisor, exact: `self − divisor × ⌊self ÷ divisor⌋`; nil for divisor zero.
    public func modulo(_ divisor: FeelNumber) -> FeelNumber? {
        guard !divisor.isZero else { return nil }
        guard !isZero else { return .zero }
        let lowest = min(Int(exponent), Int(divisor.exponent))
        let up = Int(divisor.exponent) - lowest
        // The divisor in units of the lowest exponent; where that needs more than 34 digits, it is the larger one.
        var unit = divisor.coefficient
        var rest = coefficient
        if up > 0 {
            if DecimalPowers.digits(of: unit) + up > 38 {
                return isNegative == divisor.isNegative ? self : self + divisor
            }
            unit *= DecimalPowers.ten(up)
            rest %= unit
        } else {
            rest = Self.product(rest % unit, Self.tenPower(Int(exponent) - lowest, modulo: unit), modulo: unit)
        }
        guard rest != 0 else { return .zero }
        if isNegative != divisor.isNegative { rest = unit - rest }
        return Self.rounded(divisor.isNegative, rest, isAbove: false, exponent: lowest)
    }

    private static func product(_ left: UInt128, _ right: UInt128, modulo unit: UInt128) -> UInt128 {
        let wide = (left % unit).multipliedFullWidth(by: right % unit)
        return unit.dividingFullWidth((wide.high, wide.low)).remainder
    }

    private static func tenPower(_ exponent: Int, modulo unit: UInt128) -> UInt128 {
        var result: UInt128 = 1 % unit
        var base: UInt128 = 10 % unit
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, base, modulo: unit) }
            base = product(base, base, modulo: unit)
            rest >>= 1
        }
        return result
    }

    /// The square root rounded half to even; nil below zero.
    public var squareRoot: FeelNumber? {
        guard !isNegative else { return nil }
        guard !isZero else { return .zero }
        // An integer of 69 or 70 digits with an even exponent: its root has 35.
        var shift = 70 - DecimalPowers.digits(of: coefficient)
        if (Int(exponent) - shift) % 2 != 0 { shift -= 1 }
        let scaled = coefficient * DecimalPowers.ten(max(shift - 38, 0))
        let wide = scaled.multipliedFullWidth(by: DecimalPowers.ten(min(shift, 38)))
        var root: UInt128 = 0
        var bit: UInt128 = 1 << 117
        while bit != 0 {
            let trial = root | bit
            let square = trial.multipliedFullWidth(by: trial)
            if square.high < wide.high || (square.high == wide.high && square.low <= wide.low) { root = trial }
            bit >>= 1
        }
        let square = root.multipliedFullWidth(by: root)
        let isExact = square.high == wide.high && square.low == wide.low
        let result = Self.rounded(false, root, isAbove: !isExact, exponent: (Int(exponent) - shift) / 2)
        return isExact ? result?.reduced : result
    }
}
