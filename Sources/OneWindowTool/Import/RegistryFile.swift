import OneWindow

/// What a file gave: the organisation in memory, the items in a temporary file, and the lines of both.
struct RegistryFile {
    /// Everything but the items.
    var organisation = RegistryDocument()
    /// Whether an agency that is registered already stays as it is.
    var keepsAgencies = false
    /// The lines of the entries of the organisation, by their part; none where the file is a table.
    var lines: [String: [Int]] = [:]
    /// The items.
    let items: ItemSpool
    /// Items of the file, also those that could not be read.
    var rows = 0
    /// The doubts.
    var doubts = DoubtList()

    /// Reads a file by its form: JSON begins with a brace, a table never does.
    ///
    /// - Parameter isDocument: Whether only JSON will do.
    init(_ path: String, isDocument: Bool, progress: ProgressBar) throws(ItemFileError) {
        let text = try TextFile(path)
        items = try ItemSpool()
        if isDocument || text.firstByte == UInt8(ascii: "{") {
            try readDocument(text, progress)
        } else {
            try readTable(text, progress)
        }
        try items.rewind()
    }

    private mutating func readTable(_ text: TextFile, _ progress: ProgressBar) throws(ItemFileError) {
        var reader = try ItemCSVReader(text, doubts: &doubts)
        let items = self.items
        try reader.forEach(in: text, doubts: &doubts) { (entry, line) throws(ItemFileError) in
            try items.add(entry, line: line)
            progress.show(text.bytesRead, of: text.byteCount)
        }
        organisation.agencies = reader.agencies
        keepsAgencies = reader.isExport
        rows = reader.rows
    }

    private mutating func readDocument(_ text: TextFile, _ progress: ProgressBar) throws(ItemFileError) {
        var scanner = RegistryJSONScanner()
        var others: [RegistryJSONScanner.Entry] = []
        while let bytes = try text.next() {
            for entry in try Self.document({ () throws(OneWindowError) in try scanner.take(bytes) }) {
                guard entry.part == "items", entry.index != nil else {
                    lines[entry.part, default: []].append(entry.line)
                    others.append(entry)
                    continue
                }
                rows += 1
                if let item = item(entry) { try items.add(item, line: entry.line) }
            }
            progress.show(text.bytesRead, of: text.byteCount)
        }
        try Self.document { () throws(OneWindowError) in try scanner.finish() }
        do throws(RegistryJSONFault) {
            organisation = try RegistryJSON.document(beside: others)
        } catch {
            throw .document(line: error.line, place: error.place, error.rejection)
        }
    }

    /// An item, or nil with a doubt.
    private mutating func item(_ entry: RegistryJSONScanner.Entry) -> RegistryDocument.ItemEntry? {
        do throws(RegistryJSONFault) {
            return try RegistryJSON.item(entry)
        } catch {
            doubts.add(
                .itemUnreadable, line: error.line, columnName: error.place,
                "\(error.rejection.code.rawValue) \(error.rejection.code)")
            return nil
        }
    }

    private static func document<Value>(
        _ body: () throws(OneWindowError) -> Value
    ) throws(ItemFileError) -> Value {
        do { return try body() } catch {
            let rejection = error.rejection ?? Rejection(.malformedField, "json")
            throw .document(line: 0, place: rejection.subject, rejection)
        }
    }
}
