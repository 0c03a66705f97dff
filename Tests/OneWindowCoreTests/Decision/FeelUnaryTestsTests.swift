import OneWindowCore
import Testing

@Suite("expression language: tests of an input")
struct FeelUnaryTestsTests {
    @Test("each test of the table matches what it should")
    func matches() throws {
        let fixture = FeelFixture()
        var count = 0
        for row in FeelRows.rows(FeelRows.unary) {
            count += 1
            let bar = try #require(row.text.range(of: " | "))
            let text = String(row.text[..<bar.lowerBound])
            let input = try FeelExpression.compile(String(row.text[bar.upperBound...]), in: fixture.scope)
            let tests = try FeelUnaryTests.compile(text, in: fixture.scope)
            let found = tests.matches(input.evaluate(fixture.slots), slots: fixture.slots)
            if found.map({ $0 ? "yes" : "no" }) ?? "?" != row.value { Issue.record("\(row.text)") }
        }
        #expect(count > 45)
    }

    @Test("simple tests can be read by who compiles a table")
    func simple() throws {
        let scope = FeelFixture().scope
        func compile(_ text: String) throws -> FeelUnaryTests { try FeelUnaryTests.compile(text, in: scope) }
        let five = FeelValue.integer(5)
        #expect(try compile("-").isAny)
        #expect(try compile(" - ").tests == [.any])
        #expect(try compile("5").tests == [.equals(five)])
        #expect(try compile("2 + 3, \"a\"").tests == [.equals(five), .equals(.string("a"))])
        #expect(
            try compile(">= 5").tests
                == [.within(FeelRange(lower: five, includesLower: true, upper: nil, includesUpper: false))])
        #expect(
            try compile("(5..10]").tests
                == [.within(FeelRange(lower: five, includesLower: false, upper: .integer(10), includesUpper: true))])
        let negated = try compile("not(5, null)")
        #expect(negated.isNegated && negated.tests == [.equals(five), .equals(.null)])
        #expect(try compile("\"Best\", \"Standard\"").constants == [.string("Best"), .string("Standard")])
        #expect(try compile("not(\"Best\")").constants == nil)
        for text in ["> Age", "? > 5", "Age", "5, Age", "not(? = 5)", "not(5) and Age > 1", "[1, 2]"] {
            #expect(try compile(text).tests == nil, "\(text)")
        }
        #expect(try compile("not(5) and Age > 1").isNegated == false)
    }

    @Test("a constant that the input never equals is refused")
    func types() throws {
        let scope = FeelScope()
        let good: [(String, FeelType)] = [
            ("5", .number), ("\"a\", null", .string), ("< date(\"2026-01-01\")", .dateTime), ("true", .any),
            ("5", .list(.number)),
        ]
        for (text, type) in good { _ = try FeelUnaryTests.compile(text, in: scope, inputType: type) }
        let bad: [(String, FeelType)] = [
            ("\"5\"", .number), ("5", .string), ("> 5", .date), ("[1..2]", .boolean), ("not(1)", .string),
        ]
        for (text, type) in bad {
            let error = #expect(throws: FeelError.self, "\(text)") {
                try FeelUnaryTests.compile(text, in: scope, inputType: type)
            }
            #expect(error?.rule == .wrongType)
        }
    }

    @Test("types: what they admit and what is brought to them")
    func conversion() throws {
        let levels = FeelType.restricted(.string, try FeelUnaryTests.compile("\"A\", \"B\"", in: FeelScope()))
        let one = FeelValue.integer(1)
        let rows: [(FeelType, FeelValue, Bool, FeelValue)] = [
            (.number, one, true, one), (.number, .string("1"), false, .null), (.number, .null, true, .null),
            (.number, .list([one]), false, one), (.list(.number), one, false, .list([one])),
            (.list(.number), .list([one, .string("a")]), false, .null), (.any, one, true, one),
            (levels, .string("A"), true, .string("A")), (levels, .string("C"), false, .string("C")),
            (levels, .null, false, .null),
            (
                .context([.init("a", .number)]), .context(FeelContext([.init("a", one)])), true,
                .context(FeelContext([.init("a", one)]))
            ),
            (.context([.init("a", .number)]), .context(FeelContext()), false, .null),
        ]
        for (type, value, isAdmitted, conformed) in rows {
            #expect(type.admits(value) == isAdmitted, "\(type): \(value)")
            #expect(type.conformed(value) == conformed, "\(type): \(value)")
        }
        #expect(FeelType(name: "feel:number").map { "\($0)" } == "number")
        #expect(FeelType(name: "money") == nil)
    }
}
