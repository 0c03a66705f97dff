import OneWindowCore

/// Reads a CSV file of items (事项清单): every row it can, and a doubt with its line for everything it could not take.
///
/// Columns are found by the names of ``ItemColumn``, in any order. A row without a code, a name or an agency, with
/// a malformed code or a code used before is not loaded; everything else loads at least as a draft.
enum ItemCSVReader {
    /// Reads the bytes of a file: UTF-8 or GB18030, lines that end with CRLF, LF or CR.
    ///
    /// The same bytes always give the same result. Throws where the file as a whole cannot be read, also
    /// where it holds more agencies and items than `limit`.
    static func read(
        _ bytes: [UInt8], entriesAtMost limit: Int = Limits.registryEntries
    ) throws(ItemFileError) -> ItemImport {
        var doubts = DoubtList()
        let rows = try loadableRows(try TextDecoding.utf8(of: bytes), doubts: &doubts)
        let agencies = AgencyCodes(rows.records.map(\.record), doubts: &doubts)
        var document = RegistryDocument()
        document.agencies = agencies.agencies
        document.items.reserveCapacity(rows.records.count)
        var lines: [Int] = []
        for (record, code) in rows.records {
            guard let agency = agencies.code(of: record[.agency]) else { continue }
            guard document.count < limit else { throw .tooManyRows(line: record.line, limit: limit) }
            document.items.append(ItemRowReader.entry(record, code: code, agency: agency, doubts: &doubts))
            lines.append(record.line)
        }
        return ItemImport(rows: rows.count, document: document, doubts: doubts.byLine, itemLines: lines)
    }

    /// The rows that become items, and how many rows there were.
    private static func loadableRows(
        _ utf8: [UInt8], doubts: inout DoubtList
    ) throws(ItemFileError) -> (records: [(record: ItemRecord, code: ItemCode)], count: Int) {
        var reader = CSVReader(utf8: utf8)
        guard let first = try reader.next() else { throw .empty }
        let header = try ItemHeader(first, doubts: &doubts)
        var records: [(record: ItemRecord, code: ItemCode)] = []
        var placeOfCode: [ItemCode: Int] = [:]
        var count = 0
        while let row = try reader.next() {
            // Spreadsheets end a file with rows of commas.
            if row.fields.allSatisfy(\.trimmed.isEmpty) { continue }
            count += 1
            addShapeDoubts(row, header, &doubts)
            let record = ItemRecord(line: row.line, cells: header.cells(of: row))
            guard let code = loadableCode(of: record, &doubts) else { continue }
            if let place = placeOfCode[code] {
                let earlier = records[place].record
                let rule = record.hasSameContent(as: earlier) ? ImportRule.duplicateRow : .duplicateCode
                doubts.add(rule, line: row.line, column: .itemCode, "\(earlier.line): \(code)")
                continue
            }
            placeOfCode[code] = records.count
            records.append((record, code))
        }
        return (records, count)
    }

    private static func addShapeDoubts(_ row: CSVReader.Row, _ header: ItemHeader, _ doubts: inout DoubtList) {
        if row.fields.count != header.width {
            doubts.add(.rowRagged, line: row.line, column: nil, "\(row.fields.count)/\(header.width)")
        }
        if row.hasStrayQuote { doubts.add(.quoteStray, line: row.line, column: nil) }
    }

    /// The code of a record that can become an item; otherwise nil, with a doubt.
    private static func loadableCode(of record: ItemRecord, _ doubts: inout DoubtList) -> ItemCode? {
        let empty = ItemColumn.required.filter { record[$0].isEmpty }
        for column in empty { doubts.add(.requiredEmpty, line: record.line, column: column) }
        guard empty.isEmpty else { return nil }
        guard let code = ItemCode(record.code) else {
            doubts.add(.itemCodeMalformed, line: record.line, column: .itemCode, record.code)
            return nil
        }
        return code
    }
}
