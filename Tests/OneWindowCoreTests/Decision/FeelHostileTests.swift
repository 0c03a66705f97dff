import OneWindowCore
import OneWindowTesting
import Testing

@Suite("expression language: hostile input")
struct FeelHostileTests {
    private static let pieces = [
        "(", ")", "[", "]", "{", "}", ",", ":", "..", ".", "+", "-", "*", "**", "/", "=", "<", ">=", "?", "@", "\"",
        "1",
        "99", "1e6000", "null", "true", "Age", "loan", "a", "item", "if ", " then ", " else ", "for x in ", " return ",
        "some y in ", " satisfies ", " in ", " and ", " or ", "not(", " between ", " instance of list<", "date(",
        "sum(",
        "substring(", "split(", "\"P1D\"", "@\"2026-01-01\"", "sort(", "modulo(", "decimal(", "\\u", "经营面积", "//", "/*",
        "double(", "exp(", "log(", "-99999999", ".5", "flatten(", "string join(", "overlaps(", "duration(", "time(",
    ]

    /// Compiles and evaluates, whatever comes of it.
    private func run(_ text: String, _ fixture: FeelFixture) {
        let limits = FeelLimits(depth: 60, listSize: 1_000, stringBytes: 10_000, steps: 20_000)
        if let expression = try? FeelExpression.compile(text, in: fixture.scope, limits: limits) {
            _ = expression.evaluate(fixture.slots).description
        }
        if let tests = try? FeelUnaryTests.compile(text, in: fixture.scope, limits: limits) {
            for input in [FeelValue.null, .integer(5), .string("a"), .list([.integer(1)])] {
                _ = tests.matches(input, slots: fixture.slots)
            }
        }
    }

    @Test("no text traps: pieces of the language in any order", arguments: seeds(3))
    func pieces(seed: UInt64) {
        print("seed \(seed)")
        let fixture = FeelFixture()
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<3_000 {
            let count = 1 + chance.below(14)
            run((0..<count).map { _ in Self.pieces[chance.below(Self.pieces.count)] }.joined(), fixture)
        }
    }

    @Test("no text traps: bytes by chance", arguments: seeds(2))
    func bytes(seed: UInt64) {
        let fixture = FeelFixture()
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<1_000 {
            let bytes = (0..<chance.below(24)).map { _ in UInt8(chance.below(256)) }
            run(String(decoding: bytes, as: UTF8.self), fixture)
        }
    }

    @Test("no text traps: expressions with pieces cut out, doubled and exchanged", arguments: seeds(2))
    func mutations(seed: UInt64) {
        let fixture = FeelFixture()
        let rows = FeelExpressionTests.tables.flatMap { FeelRows.rows($0.text) }
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            var text = Array(rows[chance.below(rows.count)].text.unicodeScalars)
            for _ in 0...chance.below(3) where !text.isEmpty {
                let place = chance.below(text.count)
                switch chance.below(4) {
                case 0: text.remove(at: place)
                case 1: text.insert(text[chance.below(text.count)], at: place)
                case 2: text.insert(contentsOf: Self.pieces[chance.below(Self.pieces.count)].unicodeScalars, at: place)
                default: text.swapAt(place, chance.below(text.count))
                }
            }
            var result = String.UnicodeScalarView()
            result.append(contentsOf: text)
            run(String(result), fixture)
        }
    }

    @Test("depth and length are limited, chains are not deep")
    func depth() throws {
        let wide = FeelLimits(textBytes: 4_000_000)
        let openers = [
            "(", "[", "-(", "{a: ", "not(", "if ", "1 in (", "[1][", "for x in ", "some x in ", "(<", "]", "]1..",
            "1 + (",
            "abs(", "1 instance of list<list<list<", "double(", "@(", "1 between (",
        ]
        for opener in openers {
            let text = String(repeating: opener, count: 200_000)
            #expect(throws: FeelError.self, "\(opener)") {
                try FeelExpression.compile(text, in: FeelFixture().scope, limits: wide)
            }
            #expect(throws: FeelError.self, "\(opener)") {
                try FeelUnaryTests.compile(text, in: FeelFixture().scope, limits: wide)
            }
        }
        #expect(throws: FeelError(.tooLong, at: 65_536)) {
            try FeelExpression.compile(String(repeating: " ", count: 70_000) + "1", in: FeelScope())
        }
        let chains = ["1 + ", "1 * ", "true and ", "false or ", "1 ** ", "-"]
        for chain in chains {
            let text = String(repeating: chain, count: 10_000) + (chain.contains("1") || chain == "-" ? "1" : "true")
            let value = try FeelExpression.compile(text, in: FeelScope(), limits: wide).evaluate()
            #expect(value != .null, "\(chain)")
        }
        for tail in [".a", "[1]", " = 1"] {
            #expect(throws: FeelError.self, "\(tail)") {
                try FeelExpression.compile("Age" + String(repeating: tail, count: 5_000), in: FeelFixture().scope)
            }
        }
    }

    @Test("work without end ends with the budget")
    func budget() throws {
        let scope = FeelFixture().scope
        let texts = [
            "count(for i in 1..1000000000000, j in 1..1000000000000 return Age)",
            "some i in 1..100000000 satisfies i < Age - 100",
            "every i in 1..100000, j in 1..100000 satisfies i + j > Age - 100",
            "{a: [Age, Age], b: [a, a], c: [b, b], d: [c, c], e: [d, d], f: [e, e], g: [f, f], h: [g, g], i: [h, h], "
                + "j: [i, i], k: [j, j], l: [k, k], m: [l, l], n: [m, m], o: [n, n], p: [o, o], q: [p, p], r: [q, q]}",
            "distinct values(for i in 1..90000 return i + Age)",
            "{a: Full Name + Full Name, b: a + a, c: b + b, d: c + c, e: d + d, f: e + e, g: f + f, h: g + g, "
                + "i: h + h, j: i + i, k: j + j, l: k + k, m: l + l, n: m + m, o: n + n, p: o + o, q: p + p, r: q + q}",
        ]
        for text in texts {
            let expression = try FeelExpression.compile(text, in: scope)
            var budget = FeelBudget()
            #expect(expression.evaluate(FeelFixture().slots, budget: &budget) == .null)
            #expect(budget.isExhausted, "\(text)")
            #expect(try FeelExpression.compile("1", in: scope).evaluate([], budget: &budget) == .null)
        }
        var budget = FeelBudget()
        let small = try FeelExpression.compile("Age + 1", in: scope)
        #expect(small.evaluate(FeelFixture().slots, budget: &budget) == .integer(31))
        #expect(!budget.isExhausted && budget.steps == FeelLimits.standard.steps - 3)
    }
}
