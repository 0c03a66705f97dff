import OneWindowCore
import OneWindowTesting
import Testing

@Suite("expression language: numbers")
struct FeelNumberTests {
    /// A number of any size, often of few digits, often near another.
    private func number(_ chance: inout SeededGenerator) -> FeelNumber {
        let count = [1, 2, 5, 17, 18, 19, 20, 33, 34][chance.below(9)]
        var digits: UInt128 = 0
        for _ in 0..<count { digits = digits * 10 + UInt128(chance.chance(30) ? 9 : chance.below(10)) }
        let exponents = [0, 0, -2, -10, 10, -34, 34, -60, 60, -6176, 6111, -6140, 6000, -3000, 3000]
        let exponent = exponents[chance.below(exponents.count)] + chance.below(5) - 2
        return FeelNumber(
            coefficient: digits, exponent: min(max(exponent, -6176), 6111), isNegative: chance.chance(50)) ?? .zero
    }

    private func expect(
        _ actual: FeelNumber?, _ expected: SlowDecimal?, _ what: @autoclosure () -> String,
        location: SourceLocation = #_sourceLocation
    ) {
        let found = actual.map { SlowDecimal($0).reduced }
        if found != expected { Issue.record("\(what())", sourceLocation: location) }
    }

    @Test("the four operations are the exact results rounded half to even", arguments: seeds(3))
    func operations(seed: UInt64) {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            let (a, b) = (number(&chance), number(&chance))
            let (x, y) = (SlowDecimal(a), SlowDecimal(b))
            // Exponents that lie thousands apart make thousands of digits on paper: one in ten is enough.
            if abs(Int(a.exponent) - Int(b.exponent)) < 400 || chance.chance(10) {
                expect(a + b, (x + y).rounded, "\(a) + \(b)")
                expect(a - b, (x + SlowDecimal(b.negated)).rounded, "\(a) - \(b)")
            }
            expect(a * b, (x * y).rounded, "\(a) * \(b)")
            if b.isZero {
                #expect(a / b == nil)
            } else {
                expect(a / b, (x / y).rounded, "\(a) / \(b)")
            }
        }
    }

    @Test("the square root is the nearest number of 34 digits", arguments: seeds(3))
    func roots(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let value = number(&chance).magnitude
            guard !value.isZero else { continue }
            let root = try #require(value.squareRoot)
            // (2r ± 1 unit)² lies on either side of 4x.
            let digits = SlowDecimal(root).digits
            let padded = Array(repeating: 0, count: 34 - digits.count) + digits
            let exponent = Int(root.exponent) - (34 - digits.count)
            let twice = SlowDecimal.product(padded, [2])
            func square(_ digits: [Int]) -> SlowDecimal {
                SlowDecimal(digits: SlowDecimal.product(digits, digits), exponent: 2 * exponent, isNegative: false)
            }
            var four = SlowDecimal(value)
            four.digits = SlowDecimal.product(four.digits, [4])
            let low = square(SlowDecimal.difference(twice, [1])) + negative(four)
            let high = square(SlowDecimal.sum(twice, [1])) + negative(four)
            if !(low.isNegative || low.digits.isEmpty) || (high.isNegative && !high.digits.isEmpty) {
                Issue.record("root of \(value)")
            }
        }
    }

    private func negative(_ value: SlowDecimal) -> SlowDecimal {
        SlowDecimal(digits: value.digits, exponent: value.exponent, isNegative: !value.isNegative)
    }

    @Test("text and back is the same number, and equal numbers have one text and one hash", arguments: seeds(3))
    func text(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let a = number(&chance)
            let text = a.description
            let back = FeelNumber(text)
            if back != a || back?.description != text || back?.hashValue != a.hashValue { Issue.record("\(text)") }
        }
    }

    @Test("numbers are in one order, which is that of their differences", arguments: seeds(3))
    func order(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let numbers = (0..<60).map { _ in number(&chance) }
        for a in numbers {
            for b in numbers {
                let count = [a < b, a == b, b < a].filter { $0 }.count
                let difference = a - b
                let isRight = count == 1 && (difference.map { $0.isNegative == (a < b) } ?? true)
                if !isRight { Issue.record("\(a) and \(b)") }
            }
        }
        let sorted = numbers.sorted()
        for (a, b) in zip(sorted, sorted.dropFirst()) where b < a { Issue.record("\(a) and \(b)") }
    }

    @Test("the remainder has the sign of the divisor, is smaller, and leaves a multiple", arguments: seeds(3))
    func modulo(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let a = FeelNumber(coefficient: UInt128(chance.next() >> 20), exponent: chance.below(4) - 3) ?? .one
            let b = FeelNumber(
                coefficient: UInt128(chance.next() >> 44) + 1, exponent: chance.below(4) - 3,
                isNegative: chance.chance(50))
            let divisor = try #require(b)
            let rest = try #require((chance.chance(50) ? a : a.negated).modulo(divisor))
            #expect(rest.isZero || (rest.isNegative == divisor.isNegative && rest.magnitude < divisor.magnitude))
        }
    }

    @Test("whole powers, logarithms and exponentials known to more digits than the type has")
    func transcendental() throws {
        let rows: [(FeelNumber?, String)] = [
            (FeelNumber("2")?.power(FeelNumber(100)), "1267650600228229401496703205376"),
            (FeelNumber("1.0000001")?.power(FeelNumber(10_000_000)), "2.718281692544966271198550225777813"),
            (FeelNumber("7")?.power(FeelNumber(-7)), "0.000001214265678902012402509644305154679"),
            (FeelNumber("10")?.power(FeelNumber(6144)), "1E+6144"),
            (FeelNumber("10")?.power(FeelNumber(-6176)), "1E-6176"),
            (FeelNumber("-1")?.power(FeelNumber(1_000_000_000)), "1"),
            (FeelNumber("2")?.logarithm, "0.6931471805599453094172321214581766"),
            (FeelNumber("1e-6000")?.logarithm, "-13815.51055796427410410794872810619"),
            (FeelNumber("1.000000000000000000000000000000001")?.logarithm, "9.999999999999999999999999999999995E-34"),
            (FeelNumber("100")?.exponential, "2.688117141816135448412625551580014E+43"),
            (FeelNumber("-10000")?.exponential, "1.135483865314736098540938875066248E-4343"),
            (FeelNumber("1e-40")?.exponential, "1"),
            (FeelNumber("2")?.power(FeelNumber("0.3") ?? .zero), "1.231144413344916284499393069167743"),
        ]
        for (value, text) in rows { #expect(value?.description == text) }
        #expect(FeelNumber("10")?.power(FeelNumber(6145)) == nil)
        #expect(FeelNumber("2")?.power(FeelNumber(1_000_000_000)) == nil)
        #expect(FeelNumber("0.5")?.power(FeelNumber(1_000_000_000)) == .zero)
    }

    @Test("texts that are numbers, and texts that are not")
    func reading() {
        for text in ["", "-", ".", "1.", "1..2", "e5", "1e", "1e+", "0x1", "1 ", " 1", "１", "1e99999", "--1", "NaN"] {
            #expect(FeelNumber(text) == nil, "\(text)")
        }
        #expect(FeelNumber("+5") == FeelNumber(5))
        #expect(FeelNumber("1e-99999") == .zero)
        #expect(FeelNumber(String(repeating: "0", count: 500) + "7") == FeelNumber(7))
        #expect(FeelNumber("0." + String(repeating: "3", count: 500))?.description.utf8.count == 36)
        #expect(FeelNumber(Int.min).integer == Int.min)
        #expect(FeelNumber(Int.max).integer == Int.max)
        #expect(FeelNumber("9223372036854775808")?.integer == nil)
        #expect(FeelNumber("1e3")?.integer == 1000)
        #expect(FeelNumber("1.50")?.integer == nil)
        #expect(FeelNumber("2.00")?.integer == 2)
    }
}
