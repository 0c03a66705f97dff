/// A number with 72 digits after the point: logarithms and exponentials are worked out in it, by series.
struct FixedDecimal {
    private let limbs: DecimalLimbs
    private let isNegative: Bool

    /// Limbs after the point.
    private static let places = 8
    private static let one = FixedDecimal(DecimalLimbs(1).dropping(limbs: -places))
    private static let ln2 = FixedDecimal(
        DecimalLimbs(limbs: [
            493_393_621, 120_680_009, 360_255_254, 75_500_134, 458_176_568, 417_232_121, 559_945_309, 693_147_180,
        ]))
    private static let ln10 = FixedDecimal(
        DecimalLimbs(limbs: [
            967_572_609, 33_327_900, 628_772_976, 601_101_488, 684_364_207, 17_991_454, 994_045_684, 302_585_092, 2,
        ]))
    /// Beyond this an exponential is out of range whatever the number.
    private static let ceiling = FixedDecimal(DecimalLimbs(20_000).dropping(limbs: -places))

    private init(_ limbs: DecimalLimbs, isNegative: Bool = false) {
        self.limbs = limbs
        self.isNegative = isNegative && !limbs.isZero
    }

    /// The number, cut to 72 digits after the point and to ±20,000.
    init(_ number: FeelNumber) {
        self.init(
            Self.clipped(DecimalLimbs(number.coefficient), by: Int(number.exponent) + 72),
            isNegative: number.isNegative)
    }

    private static func clipped(_ limbs: DecimalLimbs, by power: Int) -> DecimalLimbs {
        if limbs.digits + power > 80 { return ceiling.limbs }
        if limbs.digits + power <= 0 { return DecimalLimbs(0) }
        let scaled = limbs.scaled(power)
        return ceiling.limbs < scaled ? ceiling.limbs : scaled
    }

    static func + (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
        if left.isNegative == right.isNegative {
            return FixedDecimal(left.limbs + right.limbs, isNegative: left.isNegative)
        }
        return left.limbs < right.limbs
            ? FixedDecimal(right.limbs - left.limbs, isNegative: right.isNegative)
            : FixedDecimal(left.limbs - right.limbs, isNegative: left.isNegative)
    }

    static func * (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
        FixedDecimal(
            (left.limbs * right.limbs).dropping(limbs: places), isNegative: left.isNegative != right.isNegative)
    }

    private func times(_ factor: Int) -> FixedDecimal {
        FixedDecimal(limbs * DecimalLimbs(UInt128(factor.magnitude)), isNegative: isNegative != (factor < 0))
    }

    private func divided(by divisor: UInt32) -> FixedDecimal {
        FixedDecimal(limbs.divided(by: divisor), isNegative: isNegative)
    }

    /// The product with a number, cut as that is.
    func times(_ factor: FeelNumber) -> FixedDecimal {
        FixedDecimal(
            Self.clipped(limbs * DecimalLimbs(factor.coefficient), by: Int(factor.exponent)),
            isNegative: isNegative != factor.isNegative)
    }

    /// The value as a number, rounded.
    var number: FeelNumber? { number(power: 0) }

    private func number(power: Int) -> FeelNumber? {
        let head = limbs.head
        return FeelNumber.rounded(
            isNegative, head.digits, isAbove: head.isAbove, exponent: head.power - 9 * Self.places + power)
    }

    /// e to this power: 10^k · e^r with 0 ≤ r < ln 10, and e^r as the 64th power of a quickly converging series.
    var exponential: FeelNumber? {
        let size = FixedDecimal(limbs)
        var k = 0
        for step in [8192, 4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1]
        where !(size.limbs < Self.ln10.times(k + step).limbs) {
            k += step
        }
        var rest = size + Self.ln10.times(-k)
        if isNegative {
            k = -k
            if !rest.limbs.isZero {
                rest = Self.ln10 + FixedDecimal(rest.limbs, isNegative: true)
                k -= 1
            }
        }
        let small = rest.divided(by: 64)
        var sum = Self.one
        var term = Self.one
        var count: UInt32 = 1
        while !term.limbs.isZero {
            term = (term * small).divided(by: count)
            sum = sum + term
            count += 1
        }
        for _ in 0..<6 { sum = sum * sum }
        return sum.number(power: k)
    }

    /// ln x for x > 0: with x = 2^j · 10^k · m and m next to 1, it is j ln 2 + k ln 10 + 2 artanh((m − 1) ÷ (m + 1)).
    static func logarithm(of number: FeelNumber) -> FixedDecimal? {
        guard !number.isZero, !number.isNegative else { return nil }
        let digits = DecimalPowers.digits(of: number.coefficient)
        let unit = DecimalPowers.ten(digits - 1)
        var twos = 0
        while number.coefficient * 100 >= (unit << UInt128(twos)) * 141 { twos += 1 }
        let scale = unit << UInt128(twos)
        let isBelow = number.coefficient < scale
        let difference = isBelow ? scale - number.coefficient : number.coefficient - scale
        let ratio = FixedDecimal(fraction(difference, number.coefficient + scale), isNegative: isBelow)
        let square = ratio * ratio
        var power = ratio
        var sum = ratio
        var odd: UInt32 = 3
        while !power.limbs.isZero {
            power = power * square
            sum = sum + power.divided(by: odd)
            odd += 2
        }
        return sum.times(2) + ln2.times(twos) + ln10.times(Int(number.exponent) + digits - 1)
    }

    /// A proper fraction of numbers below 10^36, in 72 digits.
    private static func fraction(_ numerator: UInt128, _ denominator: UInt128) -> DecimalLimbs {
        var limbs: [UInt32] = []
        var rest = numerator
        for _ in 0..<places {
            let wide = rest.multipliedFullWidth(by: UInt128(DecimalLimbs.base))
            let parts = denominator.dividingFullWidth((wide.high, wide.low))
            limbs.append(UInt32(parts.quotient))
            rest = parts.remainder
        }
        return DecimalLimbs(limbs: limbs.reversed())
    }
}
