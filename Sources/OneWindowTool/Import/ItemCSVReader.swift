import OneWindowCore

/// Reads a CSV file of items (事项清单): every row it can, and a doubt with its line for everything it could not take.
///
/// Columns are found by the names of ``ItemColumn``, in any order. A row without a code, a name or an agency, with
/// a malformed code or a code used before is not loaded; everything else loads at least as a draft. The text is read
/// twice: what an agency's code is follows from all rows that name it. Of each row 40 bytes are kept, to find codes
/// that stand twice.
struct ItemCSVReader {
    /// The agencies that the rows name, and how many rows there were.
    private(set) var agencies: [Agency] = []
    private(set) var rows = 0
    /// Items that were given out.
    private(set) var items = 0

    private let header: ItemHeader
    private let codes: AgencyCodes
    /// The first row of each code, and its content.
    private let firstRows: [RowDigest: (line: Int, content: RowDigest)]

    /// Reads the bytes of a file: UTF-8 or GB18030, lines that end with CRLF, LF or CR.
    ///
    /// The same bytes always give the same result. Throws where the file as a whole cannot be read, also
    /// where it holds more agencies and items than `limit`.
    static func read(
        _ bytes: [UInt8], entriesAtMost limit: Int = Limits.registryEntries
    ) throws(ItemFileError) -> ItemImport {
        let text = TextInMemory(try TextDecoding.utf8(of: bytes))
        var doubts = DoubtList()
        var document = RegistryDocument()
        var lines: [Int] = []
        var reader = try ItemCSVReader(text, doubts: &doubts)
        try reader.forEach(in: text, entriesAtMost: limit, doubts: &doubts) { (entry, line) throws(ItemFileError) in
            document.items.append(entry)
            lines.append(line)
        }
        document.agencies = reader.agencies
        return ItemImport(rows: reader.rows, document: document, doubts: doubts.byLine, itemLines: lines)
    }

    /// Reads the text through for the first time.
    init(_ text: any TextChunks, doubts: inout DoubtList) throws(ItemFileError) {
        try text.rewind()
        var reader = CSVReader(text)
        guard let first = try reader.next() else { throw .empty }
        header = try ItemHeader(first, doubts: &doubts)
        var claims = AgencyClaims()
        var firstRows: [RowDigest: (line: Int, content: RowDigest)] = [:]
        while let row = try reader.next() {
            // Spreadsheets end a file with rows of commas.
            if row.fields.allSatisfy(\.trimmed.isEmpty) { continue }
            rows += 1
            Self.addShapeDoubts(row, header, &doubts)
            let record = ItemRecord(line: row.line, cells: header.cells(of: row))
            guard let code = Self.loadableCode(of: record, header, &doubts) else { continue }
            if let earlier = firstRows[record.subjectDigest] {
                let rule = earlier.content == record.digest ? ImportRule.duplicateRow : .duplicateCode
                doubts.add(rule, line: row.line, column: .itemCode, "\(earlier.line): \(code)")
                continue
            }
            firstRows[record.subjectDigest] = (row.line, record.digest)
            if !header.isExport { claims.add(record) }
        }
        self.firstRows = firstRows
        codes = AgencyCodes(claims, doubts: &doubts)
        agencies = codes.agencies
    }

    /// Reads the text again and gives each item with its line, in the order of the file.
    mutating func forEach(
        in text: any TextChunks, entriesAtMost limit: Int = .max, doubts: inout DoubtList,
        _ body: (RegistryDocument.ItemEntry, Int) throws(ItemFileError) -> Void
    ) throws(ItemFileError) {
        try text.rewind()
        var reader = CSVReader(text)
        _ = try reader.next()
        var named = Set(agencies.map(\.code))
        var told = DoubtList()
        while let row = try reader.next() {
            let record = ItemRecord(line: row.line, cells: header.cells(of: row))
            guard firstRows[record.subjectDigest]?.line == row.line,
                let code = Self.loadableCode(of: record, header, &told),
                let agency = header.isExport ? Code(record[.agencyCode]) : codes.code(of: record[.agency])
            else { continue }
            guard agencies.count + items < limit else { throw .tooManyRows(line: record.line, limit: limit) }
            if header.isExport, !record[.agency].isEmpty, named.insert(agency).inserted {
                let name = RegistryText.clean(
                    record[.agency], line: record.line, column: .agency, subject: agency.text, doubts: &doubts)
                agencies.append(Agency(code: agency, name: LocalizedText(name)))
            }
            codes.addDoubt(about: record, to: &doubts)
            let entry = ItemRowReader.entry(
                record, code: code, agency: agency, isExport: header.isExport, doubts: &doubts)
            guard let entry else { continue }
            items += 1
            try body(entry, record.line)
        }
    }

    /// Whether the file is an export, of which the agencies are only those that are not registered yet.
    var isExport: Bool { header.isExport }

    private static func addShapeDoubts(_ row: CSVReader.Row, _ header: ItemHeader, _ doubts: inout DoubtList) {
        if row.fields.count != header.width {
            doubts.add(.rowRagged, line: row.line, column: nil, "\(row.fields.count)/\(header.width)")
        }
        if row.hasStrayQuote { doubts.add(.quoteStray, line: row.line, column: nil) }
    }

    /// The code of a record that can become an item; otherwise nil, with a doubt.
    private static func loadableCode(
        of record: ItemRecord, _ header: ItemHeader, _ doubts: inout DoubtList
    ) -> ItemCode? {
        let required = header.isExport ? ItemColumn.requiredInExport : ItemColumn.required
        let empty = required.filter { record[$0].isEmpty }
        for column in empty { doubts.add(.requiredEmpty, line: record.line, column: column) }
        guard empty.isEmpty else { return nil }
        guard let code = ItemCode(record.code) else {
            doubts.add(.itemCodeMalformed, line: record.line, column: .itemCode, record.code)
            return nil
        }
        if header.isExport, Code(record[.agencyCode]) == nil {
            doubts.add(.agencyCodeMalformed, line: record.line, column: .agencyCode, record[.agencyCode])
            return nil
        }
        return code
    }
}
