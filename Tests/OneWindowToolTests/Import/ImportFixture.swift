@testable import OneWindowTool

/// Short files for the tests of the import.
enum ImportFixture {
    /// Reads a file given as text.
    static func read(_ text: String) throws(ItemFileError) -> ItemImport {
        try ItemCSVReader.read(Array(text.utf8))
    }

    /// Reads one item with the given cells on top of a code, a name and an agency that raise no doubt.
    static func readRow(_ cells: [ItemColumn: String]) throws(ItemFileError) -> ItemImport {
        var row: [ItemColumn: String] = [
            .itemCode: "370123020002", .name: "入学审批", .agency: "区教体局", .agencyCode: "083372204", .typeCode: "1",
        ]
        row.merge(cells) { $1 }
        let columns = ItemColumn.allCases.filter { row[$0] != nil }
        let header = columns.map(\.rawValue).joined(separator: ",")
        return try read(header + "\n" + columns.map { quoted(row[$0] ?? "") }.joined(separator: ","))
    }

    /// What a complete item that can be published has besides.
    static let publishable: [ItemColumn: String] = [
        .caseType: "2", .statutoryDays: "20", .promisedDays: "10", .levels: "4;5", .channels: "1;2;3",
        .legalBasis: "中华人民共和国义务教育法|第十一条;四川省条例",
        .materials: "M1|身份证|1|20|1|1;M2|申请表\\;含附件|3|10|1|0",
        .stages: "S1|初审|P1|3+S2|踏勘|P2|5;S3|复核|P3|", .decisionPost: "P9", .effectiveFrom: "2026-03-01",
    ]

    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
