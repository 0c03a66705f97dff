import OneWindowCore
import Testing

@testable import OneWindowTool

@Suite("Import: files of items")
struct ImportItemCSVReaderTests {
    private static let header = "item_code,name,agency\n"

    @Test(
        "the same content in every encoding and with every line ending gives the same items",
        arguments: [
            "\n", "\r\n", "\r",
        ])
    func encodings(_ ending: String) throws {
        let text = "item_code,name,agency\(ending)370123020002,入学审批,区教体局\(ending)"
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let end = Array(ending.utf8)
        let gb18030: [UInt8] =
            Array("item_code,name,agency".utf8) + end + Array("370123020002,".utf8)
            + [200, 235, 209, 167, 201, 243, 197, 250, 44, 199, 248, 189, 204, 204, 229, 190, 214] + end
        let plain = try ItemCSVReader.read(Array(text.utf8))
        #expect(plain.document.items.map(\.definition.name.chinese) == ["入学审批"])
        #expect(plain.document.agencies.map(\.name.chinese) == ["区教体局"])
        #expect(plain.itemLines == [2])
        for bytes in [mark + Array(text.utf8), gb18030] {
            let other = try ItemCSVReader.read(bytes)
            #expect(other.document == plain.document)
            #expect(other.doubts == plain.doubts)
        }
    }

    @Test("columns in any order, with other names' case, and unknown ones told once")
    func columns() throws {
        let file = try ImportFixture.read(
            """
            phone,AGENCY, Name ,region_code,item_code,note,name
            1,区教体局,入学审批,370123,370123020002,x,另名
            2,区教体局,转学审批,370123,370123020003,y,另名
            """)
        #expect(file.document.items.map(\.definition.name.chinese) == ["入学审批", "转学审批"])
        #expect(file.document.items.map(\.definition.region) == ["370123", "370123"])
        #expect(
            file.doubts.filter { $0.line == 1 } == [
                ImportDoubt(line: 1, column: "phone", rule: .columnUnknown, subject: "#1"),
                ImportDoubt(line: 1, column: "note", rule: .columnUnknown, subject: "#6"),
                ImportDoubt(line: 1, column: "name", rule: .columnRepeated, subject: "#7"),
            ])
    }

    @Test("lines are physical, also after quoted line breaks and blank lines")
    func lines() throws {
        let file = try ImportFixture.read(
            """
            item_code,name,agency

            370123020002,"入学
            审批",区教体局
            ,缺码,区教体局

            370123020003,转学审批,区教体局
            ,,
            """)
        #expect(file.itemLines == [3, 7])
        #expect(file.rows == 3)
        #expect(file.rowsNotLoaded == 1)
        #expect(file.document.items.first?.definition.name.chinese == "入学 审批")
        #expect(
            file.doubts.contains(
                ImportDoubt(
                    line: 3, column: "name", rule: .controlCharacter, subject: "370123020002")))
        #expect(file.doubts.contains(ImportDoubt(line: 5, column: "item_code", rule: .requiredEmpty, subject: "")))
    }

    @Test("ragged rows load where their required fields are there")
    func ragged() throws {
        let file = try ImportFixture.read(
            """
            item_code,name,agency,type_code
            370123020002,甲,区教体局
            370123020003,乙,区教体局,1,多
            370123020004,丙
            """)
        #expect(file.itemLines == [2, 3])
        #expect(file.doubts.filter { $0.rule == .rowRagged }.map(\.line) == [2, 3, 4])
        #expect(file.doubts.filter { $0.rule == .rowRagged }.map(\.subject) == ["3/4", "5/4", "2/4"])
        #expect(file.doubts.contains(ImportDoubt(line: 4, column: "agency", rule: .requiredEmpty, subject: "")))
    }

    @Test("of rows with one code the first stays, and the doubt names both lines")
    func duplicates() throws {
        let file = try ImportFixture.read(
            Self.header + """
                370123020002,甲,区教体局
                370123020002,甲, 区教体局
                370123020002,乙,区教体局
                """)
        #expect(file.document.items.map(\.definition.name.chinese) == ["甲"])
        #expect(
            file.doubts.suffix(2) == [
                ImportDoubt(line: 3, column: "item_code", rule: .duplicateRow, subject: "2: 370123020002"),
                ImportDoubt(line: 4, column: "item_code", rule: .duplicateCode, subject: "2: 370123020002"),
            ])
    }

    @Test(
        "types by code or by name",
        arguments: [
            ("1", "", "01"), ("01", "行政许可", "01"), ("20", "公共服务事项", "20"), ("", "行政裁决", "09"),
            ("行政确认", "", "07"), ("21", "", "21"), ("TC", "", "TC"), ("", "", "10"), ("?!", "行政奖励", "08"),
        ])
    func types(_ code: String, _ name: String, _ expected: String) throws {
        let file = try ImportFixture.read("item_code,name,agency,type_code,type\nX,甲,乙,\(code),\(name)")
        #expect(file.document.items.map(\.definition.type.code) == [expected])
    }

    @Test(
        "files that cannot be read",
        arguments: [
            ("", .empty),
            ("\n\r\n", .empty),
            ("张三,13800000000\n", .noHeader(line: 1)),
            ("\n\nname,type\n", .missingColumns(line: 3, names: ["item_code", "agency"])),
            ("item_code,name,agency\nX,\"甲,乙\n", .unclosedQuote(line: 2)),
        ] as [(String, ItemFileError)])
    func unreadable(_ text: String, _ error: ItemFileError) {
        #expect(throws: error) { try ImportFixture.read(text) }
        for language in Language.allCases {
            #expect(!error.message(in: language).isEmpty)
            #expect(!error.message(in: language).contains("张三"))
        }
    }

    @Test("more agencies and items than a registry document may hold")
    func tooMany() throws {
        let file = Array((Self.header + "A,甲,乙\nB,甲,乙\nC,甲,丙\n").utf8)
        #expect(try ItemCSVReader.read(file, entriesAtMost: 5).document.count == 5)
        #expect(throws: ItemFileError.tooManyRows(line: 4, limit: 4)) {
            try ItemCSVReader.read(file, entriesAtMost: 4)
        }
    }

    @Test(
        "every error names its rule and place in both languages",
        arguments: [
            ItemFileError.empty, .invalidUTF8(offset: 7), .unknownEncoding(utf8Offset: 7, gb18030Offset: 8),
            .gb18030Unavailable, .noHeader(line: 7), .missingColumns(line: 7, names: ["name"]),
            .unclosedQuote(line: 7), .tooManyRows(line: 7, limit: 8), .unreadable, .changed, .stopped, .noRoom,
            .rowTooLong(line: 7), .document(line: 7, place: "items[7]", Rejection(.malformedField, "items[7]")),
        ])
    func errors(_ error: ItemFileError) {
        #expect(error.line == nil || error.line == 7)
        #expect(!error.rule.isEmpty)
        let english = error.message(in: .english)
        let chinese = error.message(in: .chinese)
        #expect(english.utf8.allSatisfy { $0 < 0x80 })
        #expect(english != chinese)
        #expect(english.contains("7") == chinese.contains("7"))
    }
}
