import OneWindow

/// Writes items as a table that ``ItemCSVReader`` takes back without loss (事项表).
///
/// What a column can hold stands in it; what it cannot, and every element that has no column, stands in `more`.
struct ItemTable {
    private var pages: ItemVersionPages
    private let encoding: TableEncoding
    private let converter: TextConverter?
    private let withMark: Bool
    private var state = ExportState()
    private var hasBegun = false

    /// - Throws: `unsupported` where this machine does not know the encoding.
    init(_ engine: Engine, _ versions: VersionChoice, encoding: TableEncoding, withMark: Bool) throws(OneWindowError) {
        pages = ItemVersionPages(engine, versions)
        self.encoding = encoding
        self.withMark = withMark
        converter = encoding == .utf8 ? nil : TextConverter(from: "UTF-8", to: "GB18030")
        if encoding != .utf8, converter == nil {
            throw OneWindowError(.unsupported, "the C library of this machine cannot write GB18030")
        }
        state.items = pages.registry.items.count
    }

    /// The next rows, or nil at the end.
    mutating func next() throws(OneWindowError) -> ([UInt8], ExportState)? {
        guard hasBegun else {
            hasBegun = true
            let header = CSVWriter.row(ItemColumn.allCases.map(\.rawValue))
            return ((withMark ? TextDecoding.mark : []) + encoded(header), state)
        }
        guard let page = try pages.next() else { return nil }
        var bytes: [UInt8] = []
        for entry in page.versions {
            let agency = pages.registry.agencies[entry.definition.agency]
            bytes += CSVWriter.row(ItemRow.cells(entry, agencyName: agency?.name))
        }
        state.itemsSeen = pages.itemsSeen
        state.versions += page.versions.count
        state.leftOut += page.itemsLeftOut
        return (encoded(bytes), state)
    }

    private func encoded(_ bytes: [UInt8]) -> [UInt8] {
        converter?.take(bytes) ?? bytes
    }
}

/// One version of an item as a row.
enum ItemRow {
    /// The cells in the order of ``ItemColumn/allCases``.
    static func cells(_ entry: RegistryDocument.ItemEntry, agencyName: LocalizedText?) -> [String] {
        let definition = entry.definition
        var cells = plain(definition)
        cells[.agency] = agencyName?.chinese ?? ""
        cells[.effectiveFrom] = entry.effectiveFrom?.description ?? ""
        cells[.version] = entry.version.map(String.init) ?? ""
        // Whatever would not be read back as it is goes into `more`, and out of its column: read and compared, so that
        // no way of losing something has to be thought of.
        let lost = members(lostIn: cells, of: definition)
        for column in lost.flatMap(ItemColumn.columns) { cells[column] = "" }
        if let more = ItemRestJSON.data(definition, members: lost) {
            cells[.more] = String(decoding: more, as: UTF8.self)
        }
        return ItemColumn.allCases.map { cells[$0] ?? "" }
    }

    private static func members(lostIn cells: [ItemColumn: String], of definition: ItemDefinition) -> Set<String> {
        let trimmed = ItemColumn.allCases.map { (cells[$0] ?? "").trimmed }
        var reader = ItemRowReader(record: ItemRecord(line: 0, cells: trimmed), doubts: DoubtList())
        let back = reader.definition(code: definition.code, agency: definition.agency).tree
        var lost: Set<String> = []
        for (place, value) in definition.tree.enumerated() where value != back[place] {
            let field = ItemDefinition.shape.fields[place]
            if !field.isInline { lost.insert(field.nameText) }
        }
        return lost
    }

    private static func plain(_ definition: ItemDefinition) -> [ItemColumn: String] {
        [
            .itemCode: definition.code.text, .name: definition.name.chinese,
            .nameEnglish: definition.name.english ?? "", .mainItem: definition.mainItem,
            .agencyCode: definition.agency.text, .regionCode: definition.region, .typeCode: definition.type.code,
            .type: ItemTypeTable.name(of: definition.type), .caseType: "\(definition.caseType.rawValue)",
            .statutoryDays: limit(definition.statutoryLimit), .promisedDays: limit(definition.promisedLimit),
            .levels: definition.levels.levels.map { "\($0.rawValue)" }.joined(separator: ";"),
            .channels: definition.channels.channels.map { "\($0.rawValue)" }.joined(separator: ";"),
            .legalBasis: definition.legalBases.map { basis in
                ListField.entry(basis.article.isEmpty ? [basis.law] : [basis.law, basis.article])
            }.joined(separator: ";"),
            .materials: definition.materials.map { material in
                ListField.entry([
                    material.code.text, material.name.chinese, "\(material.necessity.rawValue)",
                    "\(material.source.rawValue)", "\(material.originals)", "\(material.copies)",
                ])
            }.joined(separator: ";"),
            .stages: definition.stages.map { stage in
                stage.map { step in
                    let days = step.limitWorkdays.map(String.init) ?? ""
                    let parts = [step.code.text, step.name.chinese, step.post.text, days]
                    return ListField.entry(parts + (step.skill.map { [$0.text] } ?? []))
                }.joined(separator: "+")
            }.joined(separator: ";"),
            .decisionPost: definition.decisionPost?.text ?? "",
        ]
    }

    /// Days as the column has them; empty for hours, which it has not.
    private static func limit(_ limit: TimeLimit?) -> String {
        guard let limit else { return "" }
        switch limit.unit {
        case .workday: return "\(limit.amount)"
        case .naturalDay: return "\(limit.amount)自然日"
        case .workingHour, .naturalHour: return ""
        }
    }
}
