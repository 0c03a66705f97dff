import Testing

@testable import OneWindowCore

@Suite("FEEL: texts by code points")
struct FeelTextTests {
    /// One sign, and a letter with an accent after it: they look alike and are different texts.
    private static let (one, two) = ("\u{E9}", "e\u{301}")
    /// The sign for ångström and the letter: as many bytes of UTF-8 as its parts, and still different.
    private static let (sign, parts) = ("\u{212B}", "A\u{30A}")

    private func value(_ text: String) throws -> FeelValue {
        try FeelExpression.compile(text, in: FeelScope()).evaluate([])
    }

    @Test(
        "texts that only look alike are different, in every place that compares",
        arguments: [
            ("\"\(one)\" = \"\(two)\"", "false"), ("\"\(one)\" != \"\(two)\"", "true"),
            ("\"\(sign)\" = \"\(parts)\"", "false"), ("\"\(one)\" = \"\(one)\"", "true"),
            ("\"\(two)\" < \"\(one)\"", "true"), ("\"\(one)\" <= \"\(two)\"", "false"),
            ("\"\(one)\" in [\"\(two)\"..\"f\"]", "false"), ("\"\(one)\" in (\"\(two)\", \"x\")", "false"),
            ("list contains([\"\(two)\"], \"\(one)\")", "false"),
            ("count(distinct values([\"\(one)\", \"\(two)\"]))", "2"),
            ("index of([\"\(one)\", \"\(two)\"], \"\(two)\")", "[2]"),
            ("min([\"\(one)\", \"\(two)\"]) = \"\(two)\"", "true"),
            ("{a: \"\(one)\"} = {a: \"\(two)\"}", "false"), ("[\"\(one)\"] = [\"\(two)\"]", "false"),
            ("contains(\"caf\(two)\", \"\(one)\")", "false"), ("starts with(\"\(two)x\", \"e\")", "true"),
        ])
    func compare(expression: String, result: String) throws {
        #expect(try value(expression).description == result, "\(expression)")
    }

    @Test("lengths and parts count code points, signs outside the first plane and line ends included")
    func length() throws {
        #expect(try value("string length(\"\(Self.two)\")") == .integer(2))
        #expect(try value("string length(\"𠮷野家\")") == .integer(3))
        #expect(try value("string length(\"👨‍👩‍👧\")") == .integer(5))
        #expect(try value("string length(\"\\r\\n\")") == .integer(2))
        #expect(try value("substring(\"a\(Self.two)b\", 3, 1)") == .string("\u{301}"))
        #expect(try value("substring(\"𠮷野家\", -2)") == .string("野家"))
        #expect(FeelValue.string("\u{1F600}").order(.string("\u{FFFD}")) == 1)
    }

    @Test("a column of a table tells them apart, by classes and by asking")
    func column() throws {
        let rules = [
            DecisionTable.Rule(when: ["\"\(Self.one)\""], then: ["1"]),
            DecisionTable.Rule(when: ["\"\(Self.two)\""], then: ["2"]),
        ]
        let table = DecisionTable(
            .first, inputs: [.init("x", values: "\"\(Self.one)\", \"\(Self.two)\"")], outputs: [.init()], rules: rules)
        let model = try DecisionModel(
            name: "m", inputs: [.init("x", type: "string")], decisions: [.init("d", logic: .table(table))]
        ).compile()
        for (text, number) in [(Self.one, 1), (Self.two, 2)] {
            let outcome = model.evaluate("d", FeelContext([.init("x", .string(text))]))
            #expect(outcome?.value == .integer(number))
        }
    }
}
