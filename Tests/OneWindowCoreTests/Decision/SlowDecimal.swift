import OneWindowCore

/// Decimal arithmetic as on paper, digit by digit and exact: what `FeelNumber` is compared with.
struct SlowDecimal: Equatable {
    /// Digits, the lowest first, without leading zeros.
    var digits: [Int]
    var exponent: Int
    var isNegative: Bool

    init(digits: [Int], exponent: Int, isNegative: Bool) {
        self.digits = digits
        while self.digits.last == 0 { self.digits.removeLast() }
        self.exponent = exponent
        self.isNegative = isNegative
    }

    init(_ number: FeelNumber) {
        self.init(
            digits: String(number.coefficient).utf8.reversed().map { Int($0) - 48 }, exponent: Int(number.exponent),
            isNegative: number.isNegative)
    }

    private func shifted(to exponent: Int) -> [Int] {
        digits.isEmpty ? [] : Array(repeating: 0, count: self.exponent - exponent) + digits
    }

    static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        for (a, b) in zip(left.reversed(), right.reversed()) where a != b { return a < b }
        return false
    }

    static func sum(_ left: [Int], _ right: [Int]) -> [Int] {
        var result: [Int] = []
        var carry = 0
        for index in 0..<max(left.count, right.count) {
            let value = (index < left.count ? left[index] : 0) + (index < right.count ? right[index] : 0) + carry
            result.append(value % 10)
            carry = value / 10
        }
        return carry > 0 ? result + [carry] : result
    }

    /// The difference; the left is not the smaller.
    static func difference(_ left: [Int], _ right: [Int]) -> [Int] {
        var result: [Int] = []
        var borrow = 0
        for index in left.indices {
            var value = left[index] - (index < right.count ? right[index] : 0) - borrow
            borrow = value < 0 ? 1 : 0
            if value < 0 { value += 10 }
            result.append(value)
        }
        while result.last == 0 { result.removeLast() }
        return result
    }

    static func product(_ left: [Int], _ right: [Int]) -> [Int] {
        var result = [Int](repeating: 0, count: left.count + right.count + 1)
        for (i, a) in left.enumerated() {
            for (j, b) in right.enumerated() { result[i + j] += a * b }
        }
        for index in result.indices.dropLast() {
            result[index + 1] += result[index] / 10
            result[index] %= 10
        }
        while result.last == 0 { result.removeLast() }
        return result
    }

    static func + (left: SlowDecimal, right: SlowDecimal) -> SlowDecimal {
        let exponent = min(left.exponent, right.exponent)
        let (a, b) = (left.shifted(to: exponent), right.shifted(to: exponent))
        if left.isNegative == right.isNegative {
            return SlowDecimal(digits: sum(a, b), exponent: exponent, isNegative: left.isNegative)
        }
        return isLess(a, b)
            ? SlowDecimal(digits: difference(b, a), exponent: exponent, isNegative: right.isNegative)
            : SlowDecimal(digits: difference(a, b), exponent: exponent, isNegative: left.isNegative)
    }

    static func * (left: SlowDecimal, right: SlowDecimal) -> SlowDecimal {
        SlowDecimal(
            digits: product(left.digits, right.digits), exponent: left.exponent + right.exponent,
            isNegative: left.isNegative != right.isNegative)
    }

    /// The quotient in 80 digits or more; a digit 1 behind them stands for a remainder.
    static func / (left: SlowDecimal, right: SlowDecimal) -> SlowDecimal {
        let shift = 80 + right.digits.count
        var rest: [Int] = []
        var quotient: [Int] = []
        for digit in (Array(repeating: 0, count: shift) + left.digits).reversed() {
            rest.insert(digit, at: 0)
            while rest.last == 0 { rest.removeLast() }
            var count = 0
            while !isLess(rest, right.digits) {
                rest = difference(rest, right.digits)
                count += 1
            }
            quotient.append(count)
        }
        quotient.append(rest.isEmpty ? 0 : 1)
        return SlowDecimal(
            digits: quotient.reversed(), exponent: left.exponent - right.exponent - shift - 1,
            isNegative: left.isNegative != right.isNegative)
    }

    /// Rounded half to even to 34 digits and the range of decimal128; nil where that overflows.
    var rounded: SlowDecimal? {
        var result = self
        let drop = max(digits.count - 34, -6176 - exponent)
        if drop > 0, !digits.isEmpty {
            let cut = Array(digits.prefix(drop))
            var kept = Array(digits.dropFirst(drop))
            let top = drop > digits.count ? 0 : cut[cut.count - 1]
            let isTie = top == 5 && cut.dropLast().allSatisfy { $0 == 0 }
            if top > 5 || (top == 5 && !isTie) || (isTie && (kept.first ?? 0) % 2 == 1) { kept = Self.sum(kept, [1]) }
            result = SlowDecimal(digits: kept, exponent: exponent + drop, isNegative: isNegative)
        }
        if !result.digits.isEmpty, result.digits.count + result.exponent > 6145 { return nil }
        return result.reduced
    }

    /// Without trailing zeros; zero in one form.
    var reduced: SlowDecimal {
        guard !digits.isEmpty else { return SlowDecimal(digits: [], exponent: 0, isNegative: false) }
        let zeros = digits.prefix { $0 == 0 }.count
        return SlowDecimal(digits: Array(digits.dropFirst(zeros)), exponent: exponent + zeros, isNegative: isNegative)
    }
}
