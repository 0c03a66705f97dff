/// A number (数) of the expression language: a decimal of 34 digits, as DMN asks for (IEEE 754-2008 decimal128).
///
/// Results are rounded half to even where they need more than 34 digits. There are no infinities and no NaN: an
/// operation without a result (division by zero, overflow) answers nil, which the language turns into null.
/// The value is `coefficient × 10^exponent`. Numbers of equal value are equal and hash alike (1.0 and 1.00).
public struct FeelNumber: Sendable {
    /// The digits, below 10^34.
    public let coefficient: UInt128
    /// The power of ten, −6176 to 6111.
    public let exponent: Int16
    /// Whether the value is below zero. Zero is never negative.
    public let isNegative: Bool

    static let precision = 34
    static let smallestExponent = -6176
    static let largestExponent = 6111

    /// Zero.
    public static let zero = FeelNumber(unchecked: 0, exponent: 0, isNegative: false)
    /// One.
    public static let one = FeelNumber(unchecked: 1, exponent: 0, isNegative: false)

    /// Parts that are known to be in range.
    init(unchecked coefficient: UInt128, exponent: Int, isNegative: Bool) {
        self.coefficient = coefficient
        self.exponent = coefficient == 0 ? 0 : Int16(truncatingIfNeeded: exponent)
        self.isNegative = isNegative && coefficient != 0
    }

    /// Creates a whole number.
    public init(_ value: Int) {
        self.init(unchecked: UInt128(value.magnitude), exponent: 0, isNegative: value < 0)
    }

    /// Creates a number from digits and a power of ten, rounded half to even; nil where it is too large.
    public init?(coefficient: UInt128, exponent: Int, isNegative: Bool = false) {
        guard let number = Self.rounded(isNegative, coefficient, isAbove: false, exponent: exponent) else { return nil }
        self = number
    }

    /// Whether the value is zero.
    public var isZero: Bool { coefficient == 0 }

    /// The value without its sign.
    public var magnitude: FeelNumber {
        FeelNumber(unchecked: coefficient, exponent: Int(exponent), isNegative: false)
    }

    /// The value with the other sign.
    public var negated: FeelNumber {
        FeelNumber(unchecked: coefficient, exponent: Int(exponent), isNegative: !isNegative)
    }

    /// Whether the value is whole.
    public var isInteger: Bool { exponent >= 0 || reduced.exponent >= 0 }

    /// The value as an `Int`, or nil where it is not whole or does not fit.
    public var integer: Int? {
        if exponent == 0, coefficient <= UInt128(Int.max) {
            let value = Int(truncatingIfNeeded: coefficient)
            return isNegative ? -value : value
        }
        let number = reduced
        guard number.exponent >= 0, number.exponent <= 19, number.coefficient <= UInt128(UInt64.max) else { return nil }
        let size = number.coefficient * DecimalPowers.ten(Int(number.exponent))
        if isNegative, size == UInt128(Int.min.magnitude) { return Int.min }
        guard size <= UInt128(Int.max) else { return nil }
        return isNegative ? -Int(size) : Int(size)
    }

    /// The same value without trailing zeros of the coefficient.
    var reduced: FeelNumber {
        guard coefficient != 0, coefficient % 10 == 0 else { return self }
        var digits = coefficient
        var power = Int(exponent)
        for step in [16, 8, 4, 2, 1] {
            while true {
                let (quotient, rest) = digits.quotientAndRemainder(dividingBy: DecimalPowers.ten(step))
                guard rest == 0 else { break }
                digits = quotient
                power += step
            }
        }
        return FeelNumber(unchecked: digits, exponent: power, isNegative: isNegative)
    }

    /// Brings digits to the precision and range of the type, half to even.
    ///
    /// `isAbove`: the true value lies a little above the digits (by less than one); then there must be more than 34.
    static func rounded(_ isNegative: Bool, _ digits: UInt128, isAbove: Bool, exponent: Int) -> FeelNumber? {
        guard digits != 0 else { return .zero }
        let drop = max(DecimalPowers.digits(of: digits) - precision, smallestExponent - exponent)
        var digits = digits
        var exponent = exponent
        if drop > 0 {
            guard drop <= 38 else { return .zero }
            let unit = DecimalPowers.ten(drop)
            let (quotient, rest) = digits.quotientAndRemainder(dividingBy: unit)
            let half = unit / 2
            let goesUp = rest > half || (rest == half && (isAbove || quotient & 1 == 1))
            digits = goesUp ? quotient + 1 : quotient
            exponent += drop
            if digits == DecimalPowers.ten(precision) {
                digits = DecimalPowers.ten(precision - 1)
                exponent += 1
            }
        }
        if exponent > largestExponent {
            guard digits != 0 else { return .zero }
            let zeros = exponent - largestExponent
            guard zeros < precision, DecimalPowers.digits(of: digits) + zeros <= precision else { return nil }
            digits *= DecimalPowers.ten(zeros)
            exponent = largestExponent
        }
        return FeelNumber(unchecked: digits, exponent: exponent, isNegative: isNegative)
    }
}

/// Powers of ten that fit 128 bits.
enum DecimalPowers {
    private static let table: [UInt128] = {
        var powers: [UInt128] = [1]
        for _ in 1...38 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()

    /// 10 to the power of `exponent`, 0 to 38.
    @inline(__always)
    static func ten(_ exponent: Int) -> UInt128 { table[exponent] }

    /// The number of decimal digits; 0 has none.
    @inline(__always)
    static func digits(of value: UInt128) -> Int {
        let estimate = ((128 - value.leadingZeroBitCount) * 1233) >> 12
        return estimate + (value >= table[estimate] ? 1 : 0)
    }
}

extension FeelNumber: Hashable, Comparable {
    public static func == (left: FeelNumber, right: FeelNumber) -> Bool {
        if left.exponent == right.exponent {
            return left.coefficient == right.coefficient && left.isNegative == right.isNegative
        }
        return left.isNegative == right.isNegative && order(left, right) == 0
    }

    public static func < (left: FeelNumber, right: FeelNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? order(left, right) > 0 : order(left, right) < 0
    }

    /// Hashes the value, whatever its trailing zeros.
    public func hash(into hasher: inout Hasher) {
        let number = reduced
        hasher.combine(number.coefficient)
        hasher.combine(number.exponent)
        hasher.combine(number.isNegative)
    }

    /// −1, 0 or 1: how the magnitudes compare.
    static func order(_ left: FeelNumber, _ right: FeelNumber) -> Int {
        var (a, b) = (left.coefficient, right.coefficient)
        if left.exponent != right.exponent {
            if a == 0 || b == 0 { return a == b ? 0 : a == 0 ? -1 : 1 }
            let first = DecimalPowers.digits(of: a) + Int(left.exponent)
            let second = DecimalPowers.digits(of: b) + Int(right.exponent)
            if first != second { return first < second ? -1 : 1 }
            // Equal in magnitude: the shift is at most 33 digits and fills up to 34.
            if left.exponent > right.exponent {
                a *= DecimalPowers.ten(Int(left.exponent) - Int(right.exponent))
            } else {
                b *= DecimalPowers.ten(Int(right.exponent) - Int(left.exponent))
            }
        }
        return a == b ? 0 : a < b ? -1 : 1
    }
}
