import OneWindowCore

/// One doubt about a file (存疑): nothing is lost silently.
struct ImportDoubt: Sendable, Equatable, Codable {
    /// The physical line on which the row starts, counted from 1; the header is line 1.
    var line: Int
    /// The name of the column as documented; of an unknown one, as it stands; empty where the row as a whole is
    /// meant.
    var column: String
    /// What is doubted.
    var rule: ImportRule
    /// The code or value in doubt, at most 120 characters; empty where the rule says it all.
    var subject: String

    /// One line: the place, the rule, the subject.
    func message(in language: Language) -> String {
        let place = language == .english ? "line \(line)" : "第 \(line) 行"
        let stop = language == .english ? ": " : "："
        let parts = [column.isEmpty ? place : "\(place), \(column)", rule.text(in: language), subject]
        return parts.filter { !$0.isEmpty }.joined(separator: stop)
    }
}

/// What a file of items gave (导入结果).
struct ItemImport: Sendable {
    /// Rows that held anything, without the header.
    var rows: Int
    /// The agencies and the items, in the order of the file.
    var document: RegistryDocument
    /// The doubts in the order of their lines.
    var doubts: [ImportDoubt]
    /// The line of each of `document.items`.
    var itemLines: [Int]

    /// Rows that gave no item; each has a doubt that says why.
    var rowsNotLoaded: Int { rows - document.items.count }
}

/// Collects doubts while a file is read.
struct DoubtList {
    private var all: [ImportDoubt] = []

    /// Adds a doubt about a column of a row; a long subject is cut.
    mutating func add(_ rule: ImportRule, line: Int, column: ItemColumn?, _ subject: String = "") {
        add(rule, line: line, columnName: column?.rawValue ?? "", subject)
    }

    /// Adds a doubt about a column that has no name of ours.
    mutating func add(_ rule: ImportRule, line: Int, columnName: String, _ subject: String = "") {
        all.append(ImportDoubt(line: line, column: Self.cut(columnName), rule: rule, subject: Self.cut(subject)))
    }

    /// The doubts by line; those of one line stay in the order they were found.
    var byLine: [ImportDoubt] {
        all.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }

    private static func cut(_ text: String) -> String {
        text.utf8.count <= 120 || text.count <= 120 ? text : String(text.prefix(119)) + "…"
    }
}
