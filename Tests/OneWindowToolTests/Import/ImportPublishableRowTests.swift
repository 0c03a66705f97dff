import OneWindowCore
import Testing

@testable import OneWindowTool

@Suite("Import: publishable rows")
struct ImportPublishableRowTests {
    @Test("a complete row is an item with a date, and raises no doubt")
    func complete() throws {
        let file = try ImportFixture.readRow(ImportFixture.publishable)
        #expect(file.doubts == [])
        let entry = try #require(file.document.items.first)
        #expect(entry.effectiveFrom == CivilDate(iso: "2026-03-01"))
        let item = entry.definition
        #expect(item.caseType == .promised)
        #expect(item.statutoryLimit == TimeLimit(20))
        #expect(item.promisedLimit == TimeLimit(10))
        #expect(item.levels.levels == [.district, .street])
        #expect(item.channels.channels == [.window, .online, .mobile])
        #expect(
            item.legalBases == [
                LegalBasis(law: "中华人民共和国义务教育法", article: "第十一条"), LegalBasis(law: "四川省条例"),
            ])
        let first = try #require(Code("M1"))
        let second = try #require(Code("M2"))
        #expect(
            item.materials == [
                Material(
                    code: first, name: LocalizedText("身份证"), source: .government, originals: 1, copies: 1),
                Material(code: second, name: LocalizedText("申请表;含附件"), necessity: .tolerable),
            ])
        #expect(item.stages.map { $0.map(\.code.text) } == [["S1", "S2"], ["S3"]])
        #expect(item.stages.map { $0.map(\.limitWorkdays) } == [[3, 5], [nil]])
        #expect(item.stages.map { $0.map(\.post.text) } == [["P1", "P2"], ["P3"]])
        #expect(item.decisionPost?.text == "P9")
    }

    @Test(
        "limits",
        arguments: [
            ("", nil), ("0", TimeLimit(0)), ("15", TimeLimit(15)), ("15 工作日", TimeLimit(15)),
            ("30自然日", TimeLimit(30, .naturalDay)), ("3650", TimeLimit(3650)),
        ] as [(String, TimeLimit?)])
    func limits(_ text: String, _ limit: TimeLimit?) throws {
        let file = try ImportFixture.readRow([.statutoryDays: text])
        #expect(file.document.items.map(\.definition.statutoryLimit) == [limit])
        #expect(file.doubts == [])
    }

    @Test(
        "what is not understood is left out, told, and keeps the item a draft",
        arguments: [
            (.caseType, "9"), (.caseType, "即办件"), (.statutoryDays, "3651"), (.statutoryDays, "-1"),
            (.statutoryDays, "二十"), (.promisedDays, "1.5"), (.levels, "4;3"), (.levels, "全部"),
            (.channels, "1;6"), (.channels, "257"),
            (.legalBasis, "法|条|款"), (.legalBasis, "|条"), (.materials, "M1|表"), (.materials, "料|表|1|10|1|0"),
            (.materials, "M1||1|10|1|0"), (.materials, "M1|表|4|10|1|0"), (.materials, "M1|表|1|11|1|0"),
            (.materials, "M1|表|1|10|100|0"), (.materials, "M1|表|1|10|1|"), (.materials, "M|a|1|10|1|0;M|b|1|10|1|0"),
            (.stages, "S1|审|P1"), (.stages, "S1|审|岗|1"), (.stages, "S1|审|P1|x"), (.stages, "S1|审|P1|9999"),
            (.stages, "S1|审|P1|1|技 能"), (.stages, "S1|审|P1|1+S1|审|P1|1"), (.decisionPost, "决定 岗"),
        ] as [(ItemColumn, String)])
    func malformed(_ column: ItemColumn, _ text: String) throws {
        var cells = ImportFixture.publishable
        cells[column] = text
        let file = try ImportFixture.readRow(cells)
        #expect(file.document.items.map(\.effectiveFrom) == [nil])
        let rules: [ImportRule] = [.valueMalformed, .entryMalformed, .entryRepeated]
        #expect(file.doubts.contains { $0.column == column.rawValue && rules.contains($0.rule) }, "\(file.doubts)")
        #expect(file.doubts.contains { $0.rule == .keptAsDraft })
    }

    @Test(
        "each thing publishing needs, when it is missing, keeps the item a draft",
        arguments: [
            ItemColumn.promisedDays, .levels, .channels, .decisionPost, .legalBasis,
        ])
    func missing(_ column: ItemColumn) throws {
        var cells = ImportFixture.publishable
        cells[column] = ""
        let file = try ImportFixture.readRow(cells)
        #expect(file.document.items.map(\.effectiveFrom) == [nil])
        #expect(file.doubts.map(\.column) == [column.rawValue, "effective_from"])
    }

    @Test("a malformed date keeps the item a draft", arguments: ["2026-02-30", "2026/3/1", "今天"])
    func date(_ text: String) throws {
        var cells = ImportFixture.publishable
        cells[.effectiveFrom] = text
        let file = try ImportFixture.readRow(cells)
        #expect(file.document.items.map(\.effectiveFrom) == [nil])
        #expect(file.doubts.map(\.rule) == [.valueMalformed])
    }

    @Test(
        "sixty-four entries at most",
        arguments: [
            (ItemColumn.materials, (1...65).map { "M\($0)|表|1|10|1|0" }.joined(separator: ";")),
            (.stages, (1...65).map { "S\($0)|审|P|" }.joined(separator: "+")),
            (.stages, (1...65).map { "S\($0)|审|P|" }.joined(separator: ";")),
            (.legalBasis, (1...65).map { "法\($0)" }.joined(separator: ";")),
        ])
    func limits(_ column: ItemColumn, _ text: String) throws {
        let file = try ImportFixture.readRow([column: text])
        let item = try #require(file.document.items.first?.definition)
        let counts = [item.materials.count, item.steps.count, item.legalBases.count]
        #expect(counts.max() == 64)
        #expect(file.doubts.map(\.rule) == [.tooManyEntries])
    }

    @Test(
        "lists with separators inside names",
        arguments: [
            ("a;b", ["a", "b"]), ("a\\;b;c", ["a\\;b", "c"]), ("a\\\\;b", ["a\\\\", "b"]), (";; a ;", ["a"]), ("", []),
            ("a\\", ["a\\"]),
        ])
    func entries(_ text: String, _ expected: [String]) {
        #expect(ListField.entries(text) == expected)
    }

    @Test(
        "parts lose the backslashes",
        arguments: [
            ("a|b", ["a", "b"]), ("a\\|b| c ", ["a|b", "c"]), ("a\\\\|b", ["a\\", "b"]), ("a\\+b", ["a+b"]),
            ("|", ["", ""]),
        ])
    func parts(_ text: String, _ expected: [String]) {
        #expect(ListField.parts(text) == expected)
    }
}
