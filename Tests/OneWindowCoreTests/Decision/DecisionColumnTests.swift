import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Tables by column")
struct DecisionColumnTests {
    private static let texts = ["a", "b", "c", "面馆", "", "long text that is not stored in place"]

    private static func number(_ generator: inout SeededGenerator) -> String {
        let digits = generator.below(200) - 100
        return generator.chance(50) ? "\(digits)" : "\(digits).\(generator.below(100))"
    }

    /// A cell of any kind, simple ones more often.
    private static func cell(_ generator: inout SeededGenerator) -> String {
        switch generator.below(16) {
        case 0, 1: return "-"
        case 2: return "<\(number(&generator))"
        case 3: return ">= \(number(&generator))"
        case 4, 5:
            let low = generator.below(100) - 50
            let ends = generator.chance(50) ? ("[", ")") : ("(", "]")
            return "\(ends.0)\(low)..\(low + 1 + generator.below(50))\(ends.1)"
        case 6: return number(&generator)
        case 7, 8: return "\"\(texts[generator.below(texts.count)])\""
        case 9: return "\"a\", \"\(texts[generator.below(texts.count)])\""
        case 10: return "not(\"b\", \"面馆\")"
        case 11: return generator.chance(50) ? "true" : "false"
        case 12: return "not(\(number(&generator)), null)"
        case 13: return "null"
        case 14: return "> other"
        default: return "? = other or ? = \"c\""
        }
    }

    private static func value(_ generator: inout SeededGenerator) throws -> FeelValue {
        switch generator.below(8) {
        case 0: return .null
        case 1: return .boolean(generator.chance(50))
        case 2, 3: return .string(texts[generator.below(texts.count)])
        case 4: return try feel("date(\"2026-03-09\")")
        default: return try feel(number(&generator))
        }
    }

    @Test("what matches is what the cells say one by one", arguments: seeds(60))
    func naive(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let columns = 1 + generator.below(4)
        let count = 1 + generator.below(150)
        let rules = (0..<count).map { rule in
            ((0..<columns).map { _ in generator.chance(40) ? "-" : Self.cell(&generator) }, ["\(rule)"])
        }
        let inputs = (0..<columns).map { DecisionModel.Input("i\($0)") } + [DecisionModel.Input("other")]
        let model = model(
            .ruleOrder, inputs: inputs, columns: (0..<columns).map { DecisionTable.Input("i\($0)") },
            outputs: [DecisionTable.Output()], rules)
        var limits = DecisionLimits()
        if generator.chance(20) { limits.classification = 50 }
        let compiled = try model.compile(limits)
        var scope = FeelScope()
        for input in inputs { scope.declare(input.name) }
        let tests = try rules.map { try $0.0.map { try FeelUnaryTests.compile($0, in: scope) } }
        for _ in 0..<30 {
            let values = try (0...columns).map { _ in try Self.value(&generator) }
            let expected = tests.indices.filter { rule in
                tests[rule].indices.allSatisfy { tests[rule][$0].matches(values[$0], slots: values) == true }
            }
            let given = FeelContext(zip(inputs, values).map { FeelContext.Entry($0.name, $1) })
            let outcome = try #require(compiled.evaluate("result", given))
            #expect(outcome.value == (expected.isEmpty ? .null : .list(expected.map(FeelValue.integer))))
        }
    }

    @Test("a number stands in the stretch that counting finds", arguments: seeds(40))
    func stretches(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let isWild = generator.chance(30)
        func number() -> FeelNumber {
            let exponent = isWild ? generator.below(80) - 40 : -generator.below(4)
            let digits =
                isWild ? UInt128(generator.next()) << UInt128(generator.below(48)) : UInt128(generator.below(3_000))
            return FeelNumber(coefficient: digits, exponent: exponent, isNegative: generator.chance(50)) ?? .zero
        }
        let numbers = (0..<generator.below(30)).map { _ in number() }
        let index = DecisionNumbers(numbers)
        #expect(index.endpoints == Array(Set(numbers)).sorted())
        for value in (0..<200).map({ _ in number() }) + numbers {
            let below = index.endpoints.count { $0 < value }
            let isOne = index.endpoints.contains(value)
            #expect(index.stretch(of: value) == (isOne ? 2 * below + 1 : 2 * below), "\(value) in \(index.endpoints)")
            // The keys find the same.
            guard let keys = index.searchKeys else { continue }
            let key = DecisionNumbers.key(value, exponent: index.exponent) ?? (value.isNegative ? .min : .max)
            #expect(keys.count { $0 < key } == below && keys.contains(key) == isOne, "\(value) in \(index.endpoints)")
        }
        for stretch in 0..<index.count {
            if let example = index.example(of: stretch) { #expect(index.stretch(of: example) == stretch) }
        }
    }

    @Test("rules are found by values alone")
    func values() throws {
        let model = model(
            .first, inputs: [DecisionModel.Input("x"), DecisionModel.Input("s")], outputs: [DecisionTable.Output()],
            (0..<70).map { (["[\($0)..\($0 + 10))", $0 % 2 == 0 ? "\"even\"" : "-"], ["\($0)"]) })
        let table = try #require(try model.compile().table(of: "result"))
        #expect(table.firstRule(matching: [.integer(66), .string("odd")]) == 57)
        #expect(table.rules(matching: [.integer(66), .string("even")]) == Array(57...66))
        #expect(table.firstRule(matching: [.integer(66), .null]) == 57)
        #expect(table.firstRule(matching: [.integer(79), .string("odd")]) == nil)
        #expect(table.firstRule(matching: [.integer(66)]) == nil)
    }
}
