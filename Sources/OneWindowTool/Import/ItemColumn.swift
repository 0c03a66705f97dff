/// A column of a file of items (列), under its documented name.
enum ItemColumn: String, CaseIterable, Sendable {
    /// The code of the item (事项编码), required.
    case itemCode = "item_code"
    /// The name (事项名称), required.
    case name
    /// The main item (主项).
    case mainItem = "main_item"
    /// The name of the competent agency (实施主体), required.
    case agency
    /// The code of the agency (部门编码).
    case agencyCode = "agency_code"
    /// The region (行政区划代码), 6 to 12 digits.
    case regionCode = "region_code"
    /// The code of the type (事项类型代码).
    case typeCode = "type_code"
    /// The name of the type (事项类型).
    case type
    /// 1 immediate, 2 promised (办件类型).
    case caseType = "case_type"
    /// The statutory limit (法定办结时限) in working days, or natural days where it says so.
    case statutoryDays = "statutory_days"
    /// The promised limit (承诺办结时限), written like the statutory one.
    case promisedDays = "promised_days"
    /// The levels of hall (大厅层级), `4;5;6`.
    case levels
    /// The channels (办理形式), `1;2;3`.
    case channels
    /// The laws (设定依据), `law|article;…`.
    case legalBasis = "legal_basis"
    /// The materials (申请材料), `code|name|necessity|source|originals|copies;…`.
    case materials
    /// The review (审查环节), `code|name|post|days`, `+` within a stage, `;` between stages.
    case stages
    /// The code of the post that decides (决定岗位).
    case decisionPost = "decision_post"
    /// The day from which the item holds (生效日期), `2026-03-01`.
    case effectiveFrom = "effective_from"
    /// The name in English (英文名称).
    case nameEnglish = "name_en"
    /// The number of the version in the registry that the file was exported from (版本号).
    case version
    /// What the other columns do not hold, as an object of JSON with the members of an item (其他要素). A file with this
    /// column is an export: its agency codes are taken as they stand.
    case more

    /// The columns without which nothing can be loaded.
    static let required: [ItemColumn] = [.itemCode, .name, .agency]

    /// The same in an export.
    static let requiredInExport: [ItemColumn] = [.itemCode, .agencyCode]

    /// Finds the column a header field names: its documented name in any case, `steps` for the stages.
    init?(header: String) {
        let name = header.trimmed.lowercased()
        if let column = ItemColumn(rawValue: name) {
            self = column
        } else if name == "steps" {
            self = .stages
        } else {
            return nil
        }
    }

    /// The columns that carry a member of an item in JSON.
    static func columns(of member: String) -> [ItemColumn] {
        switch member {
        case "name": [.name, .nameEnglish]
        case "mainItem": [.mainItem]
        case "type": [.typeCode]
        case "region": [.regionCode]
        case "caseType": [.caseType]
        case "legalBases": [.legalBasis]
        case "statutoryLimit": [.statutoryDays]
        case "promisedLimit": [.promisedDays]
        case "levels": [.levels]
        case "channels": [.channels]
        case "materials": [.materials]
        case "stages": [.stages]
        case "decisionPost": [.decisionPost]
        default: []
        }
    }

    /// Its place in a row's cells.
    var index: Int { Self.places[self] ?? 0 }

    private static let places = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}

/// The header of a file (表头): where each column stands.
struct ItemHeader {
    /// Fields of the header; a row with another number of them is ragged.
    let width: Int
    /// Whether the file is an export.
    let isExport: Bool
    /// For each column of ``ItemColumn/allCases`` its field, or nil where the file has none.
    private let fieldOfColumn: [Int?]

    /// Reads the header row, and adds a doubt once for each column that is unknown or repeated.
    init(_ row: CSVReader.Row, doubts: inout DoubtList) throws(ItemFileError) {
        var places = [Int?](repeating: nil, count: ItemColumn.allCases.count)
        for (field, header) in row.fields.enumerated() {
            guard let column = ItemColumn(header: header) else {
                doubts.add(.columnUnknown, line: row.line, columnName: header.trimmed, "#\(field + 1)")
                continue
            }
            if places[column.index] == nil {
                places[column.index] = field
            } else {
                doubts.add(.columnRepeated, line: row.line, column: column, "#\(field + 1)")
            }
        }
        guard places.contains(where: { $0 != nil }) else { throw .noHeader(line: row.line) }
        isExport = places[ItemColumn.more.index] != nil
        let required = isExport ? ItemColumn.requiredInExport : ItemColumn.required
        let missing = required.filter { places[$0.index] == nil }
        guard missing.isEmpty else { throw .missingColumns(line: row.line, names: missing.map(\.rawValue)) }
        width = row.fields.count
        fieldOfColumn = places
    }

    /// The row's cells in the order of ``ItemColumn/allCases``, trimmed; empty where the file has no such field.
    func cells(of row: CSVReader.Row) -> [String] {
        fieldOfColumn.map { field in
            guard let field, field < row.fields.count else { return "" }
            return row.fields[field].trimmed
        }
    }
}

/// One row as its known columns (记录).
struct ItemRecord {
    /// The physical line on which it starts.
    let line: Int
    /// The item's code.
    let code: String
    private let cells: [String]

    /// Creates a record from cells in the order of ``ItemColumn/allCases``.
    init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
        code = cells[ItemColumn.itemCode.index]
    }

    /// The cell of a column, trimmed.
    subscript(column: ItemColumn) -> String { cells[column.index] }

    /// What is the same for rows that say the same in every known column, and almost surely for no others.
    var digest: RowDigest { RowDigest(cells) }

    /// The digest of what a row is about: its code, and in an export the version.
    var subjectDigest: RowDigest { RowDigest([code, self[.version]]) }
}

/// 128 bits of chance over texts: what is kept of each row to find those that stand twice. Other from process to
/// process, so that no file can be made of rows that only seem to.
struct RowDigest: Hashable {
    private let first: Int
    private let second: Int

    init(_ texts: [String]) {
        var hashers = (Hasher(), Hasher())
        hashers.1.combine(0x5EED)
        for text in texts {
            hashers.0.combine(text)
            hashers.1.combine(text)
        }
        (first, second) = (hashers.0.finalize(), hashers.1.finalize())
    }
}

extension String {
    /// The text without white space at its ends, the full-width space among it.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.first, let last = scalars.last,
            first.properties.isWhitespace || last.properties.isWhitespace
        else { return self }
        let start = scalars.drop { $0.properties.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(String.UnicodeScalarView(start[...end]))
    }
}
