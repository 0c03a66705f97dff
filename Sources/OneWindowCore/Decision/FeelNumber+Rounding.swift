/// How digits that are cut off round the last one kept.
public enum FeelRounding: UInt8, Sendable, CaseIterable {
    /// To the even neighbour at a half (`decimal`).
    case halfEven
    /// Away from zero at a half.
    case halfUp
    /// Towards zero at a half.
    case halfDown
    /// Away from zero.
    case up
    /// Towards zero.
    case down
    /// Towards negative infinity.
    case floor
    /// Towards positive infinity.
    case ceiling
}

extension FeelNumber {
    /// The number rounded to `scale` digits after the point (negative: before it), −6111 to 6176; nil outside or on
    /// overflow.
    public func rounded(scale: Int, _ rounding: FeelRounding) -> FeelNumber? {
        guard (-Self.largestExponent...(-Self.smallestExponent)).contains(scale) else { return nil }
        let drop = -scale - Int(exponent)
        guard drop > 0, !isZero else { return self }
        var quotient: UInt128 = 0
        // How what is cut off compares with a half: −1, 0, 1.
        var half = -1
        var isExact = false
        if drop <= 38 {
            let unit = DecimalPowers.ten(drop)
            let parts = coefficient.quotientAndRemainder(dividingBy: unit)
            quotient = parts.quotient
            isExact = parts.remainder == 0
            half = parts.remainder == unit / 2 ? 0 : parts.remainder < unit / 2 ? -1 : 1
        }
        let goesUp =
            switch rounding {
            case .halfEven: half > 0 || (half == 0 && quotient & 1 == 1)
            case .halfUp: half >= 0
            case .halfDown: half > 0
            case .up: true
            case .down: false
            case .floor: isNegative
            case .ceiling: !isNegative
            }
        if goesUp && !isExact { quotient += 1 }
        return Self.rounded(isNegative, quotient, isAbove: false, exponent: -scale)
    }

    /// The largest whole number that is not above this one.
    public var floor: FeelNumber { rounded(scale: 0, .floor) ?? self }

    /// The smallest whole number that is not below this one.
    public var ceiling: FeelNumber { rounded(scale: 0, .ceiling) ?? self }

    /// Whether the number is whole and even; nil where it is not whole.
    public var isEven: Bool? {
        let number = reduced
        guard number.exponent >= 0 else { return nil }
        return number.exponent > 0 || number.coefficient & 1 == 0
    }
}
