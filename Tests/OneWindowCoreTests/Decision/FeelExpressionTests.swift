import OneWindowCore
import Testing

@Suite("expression language: expressions and their values")
struct FeelExpressionTests {
    static let tables: [(name: String, text: String)] = [
        ("arithmetic", FeelRows.arithmetic), ("logic", FeelRows.logic), ("comparison", FeelRows.comparison),
        ("structure", FeelRows.structure), ("literals", FeelRows.literals), ("temporal", FeelRows.temporal),
        ("texts", FeelRows.texts), ("lists", FeelRows.lists), ("numbers", FeelRows.numbers),
        ("relations", FeelRows.relations),
    ]

    @Test("each expression of the tables has its value")
    func values() {
        let fixture = FeelFixture()
        var count = 0
        for (name, table) in Self.tables {
            for row in FeelRows.rows(table) {
                count += 1
                do throws(FeelError) {
                    let expression = try FeelExpression.compile(row.text, in: fixture.scope)
                    let value = expression.evaluate(fixture.slots)
                    if value.description != row.value { Issue.record("\(name): \(row.text) gave \(value)") }
                } catch {
                    Issue.record("\(name): \(row.text): \(error)")
                }
            }
        }
        #expect(count > 500)
    }

    @Test("a value's text is an expression of the same value, but for dates, times and durations")
    func texts() throws {
        let fixture = FeelFixture()
        for (_, table) in Self.tables {
            for row in FeelRows.rows(table) {
                let value = try FeelExpression.compile(row.text, in: fixture.scope).evaluate(fixture.slots)
                let hasTemporal =
                    row.value.contains { "PT:".contains($0) } || row.value.contains("20")
                    || row.value.contains("-01-")
                if hasTemporal { continue }
                let again = try FeelExpression.compile(value.description, in: FeelScope()).evaluate()
                if again != value { Issue.record("\(row.value)") }
            }
        }
    }

    @Test("constants are worked out while compiling, and what is read is known")
    func inspection() throws {
        let scope = FeelFixture().scope
        func compile(_ text: String) throws -> FeelExpression { try FeelExpression.compile(text, in: scope) }
        #expect(try compile("1 + 2 * 3").constant == .integer(7))
        #expect(try compile("date(\"2026-01-01\") + duration(\"P1D\")").constant?.description == "2026-01-02")
        #expect(try compile("[1, 2][item > 1]").constant == nil)
        #expect(try compile("Age").slot == scope.slot(of: "Age"))
        #expect(try compile("Age").constant == nil)
        #expect(try compile("Age + Full Name + Age").slotsRead == [0, 1])
        #expect(try compile("Age").evaluate([]) == .null)
        #expect(scope.slot(of: "Full   Name") == 1)
        #expect(scope.slot(of: "nobody") == nil)
    }

    @Test("the longest known name wins, and a name ends where it ends")
    func names() throws {
        var scope = FeelScope()
        for name in ["a", "b", "a b", "a-b", "date", "in stock", "Annual Income"] { scope.declare(name) }
        let slots: [FeelValue] = (1...7).map { .integer($0) }
        let rows: [(String, Int?)] = [
            ("a", 1), ("a b", 3), ("a  b", 3), ("a-b", 4), ("a - b", -1), ("date", 5), ("date + a", 6),
            ("in stock", 6), ("if in stock > 5 then a else b", 1), ("Annual Income", 7), ("Annual  Income+a", 8),
        ]
        for (text, value) in rows {
            let found = try FeelExpression.compile(text, in: scope).evaluate(slots)
            #expect(found == value.map(FeelValue.integer) ?? .null, "\(text)")
        }
    }

    @Test("a scope that takes the unknown as null, as the standard has it")
    func lenient() throws {
        var scope = FeelScope()
        scope.unknownIsNull = true
        for text in ["nobody", "nobody(1, 2)", "nobody + 1", "substring(\"a\")", "date()", "[10..1]"] {
            #expect(try FeelExpression.compile(text, in: scope).evaluate() == .null, "\(text)")
        }
    }

    @Test("what is refused, by which rule and where")
    func errors() {
        let scope = FeelFixture().scope
        let rows: [(String, FeelRule, Int)] = [
            ("", .empty, 0), ("  ", .empty, 0), ("1 +", .endsEarly, 3), ("1 + )", .unexpected, 4),
            ("(1", .endsEarly, 2),
            ("1 2", .unexpected, 2), ("\"abc", .openString, 0), ("\"a\\x\"", .badEscape, 2),
            ("\"\\uD800\"", .badEscape, 1), ("1 # 2", .badCharacter, 2), ("1e9999", .badNumber, 0),
            ("@\"soon\"", .badTemporal, 0), ("nobody", .unknownName, 0), ("1 + nobody", .unknownName, 4),
            ("nobody(1)", .unknownFunction, 0), ("count()", .wrongArguments, 0), ("abs(1, 2)", .wrongArguments, 0),
            ("abs(m: 1)", .unknownParameter, 4), ("abs(n: 1, n: 2)", .wrongArguments, 0),
            ("1 instance of money", .unknownType, 14), ("{a: 1, a: 2}", .duplicateKey, 7), ("?", .noInput, 0),
            ("[10..1]", .badInterval, 3), ("[1..\"a\"]", .badInterval, 2), ("1 /* never", .openComment, 1),
            ("if 1 then 2", .endsEarly, 11), ("for in [1] return 1", .unexpected, 7),
            ("double(1, 2)", .wrongArguments, 0),
            ("经营面积 + 面积", .unknownName, 15),
        ]
        for (text, rule, offset) in rows {
            let error = #expect(throws: FeelError.self, "\(text)") {
                try FeelExpression.compile(text, in: scope)
            }
            if let error, error.rule != rule || error.offset != offset {
                Issue.record("\(text): \(error.rule) at \(error.offset)")
            }
        }
    }

    @Test("the rules' numbers are permanent, and each has a text in both languages")
    func numbers() {
        let golden = [
            "unexpected", "endsEarly", "openString", "badEscape", "badCharacter", "badNumber", "badTemporal",
            "unknownName", "unknownFunction", "wrongArguments", "unknownParameter", "unknownType", "wrongType",
            "duplicateKey", "noInput", "tooDeep", "tooLong", "empty", "badInterval", "openComment",
        ]
        #expect(FeelRule.allCases.map { "\($0)" } == golden)
        #expect(FeelRule.allCases.map(\.rawValue) == Array(1...20))
        for rule in FeelRule.allCases {
            #expect(!rule.text.chinese.isEmpty && rule.text.english?.isEmpty == false)
        }
        let error = FeelError(.unknownName, at: 4, "面积")
        #expect(error.text(in: .chinese) == "第5字节：未知的名称：面积")
        #expect(error.text(in: .english) == "byte 5: unknown name: 面积")
    }
}
