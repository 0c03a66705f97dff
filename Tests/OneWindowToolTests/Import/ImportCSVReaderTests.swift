import Testing

@testable import OneWindowTool

@Suite("Import: CSV rows")
struct ImportCSVReaderTests {
    private func rows(_ text: String) throws -> [CSVReader.Row] {
        var reader = CSVReader(utf8: Array(text.utf8))
        var rows: [CSVReader.Row] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    private static let shapes: [(String, [[String]])] = [
        ("", []),
        ("\n\r\n\n", []),
        ("a", [["a"]]),
        ("a,b\n", [["a", "b"]]),
        ("a,\n,b", [["a", ""], ["", "b"]]),
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a\rb\r", [["a"], ["b"]]),
        (",", [["", ""]]),
        ("\"\"", [[""]]),
        ("\"a,b\",\"c\"\"d\"", [["a,b", "c\"d"]]),
        ("\"\"\"\"", [["\""]]),
        ("\"x\r\ny\",z", [["x\r\ny", "z"]]),
        (" a , b ", [[" a ", " b "]]),
        ("事项,部门\u{301}\n", [["事项", "部门\u{301}"]]),
        ("a,\u{301}b", [["a", "\u{301}b"]]),
        ("a\u{2028}b,c\u{85}d", [["a\u{2028}b", "c\u{85}d"]]),
    ]

    @Test("fields as RFC 4180 has them", arguments: shapes)
    func fields(_ text: String, _ expected: [[String]]) throws {
        let rows = try rows(text)
        #expect(rows.map(\.fields) == expected)
        #expect(rows.allSatisfy { !$0.hasStrayQuote })
    }

    @Test(
        "the line on which a row starts",
        arguments: [
            ("a\nb\nc", [1, 2, 3]),
            ("a\r\nb\r\nc", [1, 2, 3]),
            ("a\rb\rc", [1, 2, 3]),
            ("\n\na\n\nb", [3, 5]),
            ("\"a\nb\",\"c\n\nd\"\ne", [1, 5]),
            ("\"a\r\nb\"\r\nc", [1, 3]),
            ("\"a\rb\"\rc", [1, 3]),
            ("\"\n\n\n\"\n\n\"x\ny\"\nz", [1, 6, 8]),
        ])
    func lines(_ text: String, _ expected: [Int]) throws {
        #expect(try rows(text).map(\.line) == expected)
    }

    @Test(
        "a quote where none may stand is kept and told",
        arguments: [
            ("5\" pipe,b", ["5\" pipe", "b"]),
            ("\"a\"b,c", ["ab", "c"]),
            ("\"a\" ,c", ["a ", "c"]),
            ("a,b\"\"", ["a", "b\"\""]),
        ])
    func strayQuotes(_ text: String, _ fields: [String]) throws {
        #expect(try rows(text) == [CSVReader.Row(line: 1, fields: fields, hasStrayQuote: true)])
    }

    @Test(
        "a quote that never closes is an error where the field starts",
        arguments: [
            ("\"", 1), ("a\nb,\"c\nd\ne", 2), ("\"a\nb\"\n\"c\"\"", 3),
        ])
    func unclosedQuotes(_ text: String, _ line: Int) {
        #expect(throws: ItemFileError.unclosedQuote(line: line)) { try rows(text) }
    }
}
