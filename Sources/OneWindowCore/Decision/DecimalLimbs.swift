/// Natural numbers of any length in base 10^9, the lowest limb first, for the few functions that need more digits than
/// 128 bits hold. Without leading zeros; zero has no limbs.
struct DecimalLimbs: Sendable, Equatable {
    static let base: UInt64 = 1_000_000_000
    private(set) var limbs: [UInt32]

    init(_ value: UInt128) {
        limbs = []
        var rest = value
        while rest > 0 {
            let parts = rest.quotientAndRemainder(dividingBy: UInt128(Self.base))
            limbs.append(UInt32(parts.remainder))
            rest = parts.quotient
        }
    }

    init(limbs: [UInt32]) {
        self.limbs = limbs
        trim()
    }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
    }

    var isZero: Bool { limbs.isEmpty }
    var count: Int { limbs.count }

    /// The number of decimal digits.
    var digits: Int {
        guard let top = limbs.last else { return 0 }
        return (limbs.count - 1) * 9 + DecimalPowers.digits(of: UInt128(top))
    }

    static func + (left: DecimalLimbs, right: DecimalLimbs) -> DecimalLimbs {
        var result: [UInt32] = []
        var carry: UInt64 = 0
        for index in 0..<max(left.count, right.count) {
            let sum = left[index] + right[index] + carry
            result.append(UInt32(sum % base))
            carry = sum / base
        }
        if carry > 0 { result.append(UInt32(carry)) }
        return DecimalLimbs(limbs: result)
    }

    /// The difference of a number and one that is not larger.
    static func - (left: DecimalLimbs, right: DecimalLimbs) -> DecimalLimbs {
        var result: [UInt32] = []
        var borrow: UInt64 = 0
        for index in 0..<left.count {
            let wanted = right[index] + borrow
            borrow = left[index] < wanted ? 1 : 0
            result.append(UInt32(truncatingIfNeeded: left[index] + borrow * base &- wanted))
        }
        return DecimalLimbs(limbs: result)
    }

    static func * (left: DecimalLimbs, right: DecimalLimbs) -> DecimalLimbs {
        var result = [UInt32](repeating: 0, count: left.count + right.count)
        for i in 0..<left.count {
            var carry: UInt64 = 0
            for j in 0..<right.count {
                let sum = UInt64(result[i + j]) + left[i] * right[j] + carry
                result[i + j] = UInt32(sum % base)
                carry = sum / base
            }
            result[i + right.count] = UInt32(carry)
        }
        return DecimalLimbs(limbs: result)
    }

    /// The whole quotient by a divisor below 2^32.
    func divided(by divisor: UInt32) -> DecimalLimbs {
        var result = limbs
        var rest: UInt64 = 0
        for index in result.indices.reversed() {
            let value = rest * Self.base + UInt64(result[index])
            result[index] = UInt32(value / UInt64(divisor))
            rest = value % UInt64(divisor)
        }
        return DecimalLimbs(limbs: result)
    }

    static func < (left: DecimalLimbs, right: DecimalLimbs) -> Bool {
        if left.count != right.count { return left.count < right.count }
        for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
            return left.limbs[index] < right.limbs[index]
        }
        return false
    }

    /// The number without its lowest limbs, or with so many zero ones where `count` is negative.
    func dropping(limbs count: Int) -> DecimalLimbs {
        if isZero { return self }
        if count < 0 { return DecimalLimbs(limbs: Array(repeating: 0, count: -count) + limbs) }
        return DecimalLimbs(limbs: Array(limbs.dropFirst(count)))
    }

    /// The number times 10^`power`, cut to a whole number.
    func scaled(_ power: Int) -> DecimalLimbs {
        let up = power >= 0 ? power / 9 : -((8 - power) / 9)
        let rest = power - up * 9
        let number = rest == 0 ? self : self * DecimalLimbs(DecimalPowers.ten(rest))
        return number.dropping(limbs: -up)
    }

    private subscript(index: Int) -> UInt64 { index < limbs.count ? UInt64(limbs[index]) : 0 }

    /// The first digits, up to 38, the power of ten of the last of them, and whether more follow that are not all zero.
    var head: (digits: UInt128, power: Int, isAbove: Bool) {
        let surplus = max(0, digits - 38)
        let front = scaled(-surplus)
        var value: UInt128 = 0
        for limb in front.limbs.reversed() { value = value * UInt128(Self.base) + UInt128(limb) }
        return (value, surplus, surplus > 0 && front.scaled(surplus) != self)
    }
}

/// A positive number with 64 to 72 digits and a power of ten: whole powers are worked out in it.
struct WideDecimal {
    private let limbs: DecimalLimbs
    private let exponent: Int
    /// Whether digits were cut off.
    private let isCut: Bool

    init(_ coefficient: UInt128, exponent: Int) {
        self.init(DecimalLimbs(coefficient), exponent, isCut: false)
    }

    private init(_ limbs: DecimalLimbs, _ exponent: Int, isCut: Bool) {
        let surplus = max(0, limbs.count - 8)
        self.limbs = limbs.dropping(limbs: surplus)
        self.exponent = exponent + surplus * 9
        self.isCut = isCut || limbs.limbs.prefix(surplus).contains { $0 != 0 }
    }

    static func * (left: WideDecimal, right: WideDecimal) -> WideDecimal {
        WideDecimal(left.limbs * right.limbs, left.exponent + right.exponent, isCut: left.isCut || right.isCut)
    }

    /// The number of digits before the point; negative for zeros after it.
    var magnitude: Int { limbs.digits + exponent }

    /// The first digits, up to 38, their power of ten, and whether more follow.
    var head: (digits: UInt128, power: Int, isAbove: Bool) {
        let head = limbs.head
        return (head.digits, head.power + exponent, head.isAbove || isCut)
    }
}
