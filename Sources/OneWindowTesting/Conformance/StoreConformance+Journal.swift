internal import OneWindowCore
internal import OneWindowEngine

extension StoreConformance {
    private typealias Rows = ConformanceRows

    static let journalChecks: [Check] = [
        Check("the journal's head is its last row") { store, probe in
            try store.write { (writer) throws(StoreFailure) in
                probe.equal(try writer.journalHead(), .empty, "the head of an empty journal")
                for sequence in UInt64(1)...3 {
                    try writer.append(Rows.journal(sequence))
                    let row = Rows.journal(sequence)
                    probe.equal(
                        try writer.journalHead(),
                        JournalHead(sequence: sequence, instant: row.instant, digest: row.digest), "the head")
                }
            }
        },
        Check("a journal row comes back as it was appended, and nil where there is none") { store, probe in
            try store.write { (writer) throws(StoreFailure) in
                for sequence in UInt64(1)...70 {
                    try writer.append(Rows.journal(sequence, caseID: sequence % 3 == 0 ? nil : sequence))
                }
            }
            try store.read { (reader) throws(StoreFailure) in
                for sequence in UInt64(1)...70 {
                    let expected = Rows.journal(sequence, caseID: sequence % 3 == 0 ? nil : sequence)
                    probe.equal(try reader.journalRow(sequence), expected, "row \(sequence)")
                }
                for sequence in [0, 71, UInt64.max] {
                    probe.equal(try reader.journalRow(sequence), nil, "row \(sequence)")
                }
            }
        },
        Check("extreme values of a journal row come back") { store, probe in
            var row = Rows.journal(1, caseID: UInt64(Int64.max))
            row.kind = .max
            row.instant = Instant.supported.upperBound
            row.payload = []
            row.previous = UInt64(Int64.max)
            let kept = row
            try store.write { (writer) throws(StoreFailure) in try writer.append(kept) }
            try store.read { (reader) throws(StoreFailure) in probe.equal(try reader.journalRow(1), kept, "the row") }
        },
        Check("journal rows after a sequence come in order and up to the limit") { store, probe in
            try store.write { (writer) throws(StoreFailure) in
                for sequence in UInt64(1)...200 { try writer.append(Rows.journal(sequence)) }
            }
            let table: [(after: UInt64, limit: Int, expected: ClosedRange<UInt64>?)] = [
                (0, 200, 1...200), (0, 1_000, 1...200), (0, 3, 1...3), (63, 2, 64...65), (64, 64, 65...128),
                (199, 5, 200...200),
                (200, 5, nil), (201, 5, nil), (.max, 5, nil), (UInt64(Int64.max), 5, nil), (0, 0, nil),
            ]
            try store.read { (reader) throws(StoreFailure) in
                for row in table {
                    let seen = try reader.journal(after: row.after, limit: row.limit).map(\.sequence)
                    probe.equal(
                        seen, row.expected.map { Array($0) } ?? [], "rows after \(row.after), at most \(row.limit)")
                }
            }
        },
        Check("the registry's head is replaced") { store, probe in
            try store.write { (writer) throws(StoreFailure) in
                probe.equal(try writer.registryHead(), .empty, "the first head")
                for sequence in UInt64(1)...3 {
                    try writer.putRegistryHead(ChainHead(sequence: sequence, digest: Rows.digest(UInt8(sequence))))
                    probe.equal(
                        try writer.registryHead(), ChainHead(sequence: sequence, digest: Rows.digest(UInt8(sequence))),
                        "it")
                }
            }
        },
        Check("registry entries come by kind, handle and version, and replace those with the same key") {
            store, probe in
            let keys: [(UInt16, UInt32, UInt32)] = [
                (6, 2, 1), (6, 1, 2), (1, 300, 0), (6, 1, 1), (1, 2, 0), (.max, .max, .max), (2, 1, 0), (6, 1, 10),
            ]
            try store.write { (writer) throws(StoreFailure) in
                for key in keys {
                    try writer.putRegistry(RegistryRow(kind: key.0, handle: key.1, version: key.2, body: [1]))
                }
                for key in keys {
                    try writer.putRegistry(RegistryRow(kind: key.0, handle: key.1, version: key.2, body: [2]))
                }
            }
            try store.read { (reader) throws(StoreFailure) in
                let expected = keys.sorted { $0 < $1 }.map {
                    RegistryRow(kind: $0.0, handle: $0.1, version: $0.2, body: [2])
                }
                probe.equal(try reader.registryRows(), expected, "the registry")
                probe.equal(
                    try reader.registryRows(kinds: 2...6), expected.filter { (2...6).contains($0.kind) }, "some kinds")
                probe.equal(try reader.registryRows(kinds: 3...5), [], "kinds of which there are none")
                for row in expected {
                    let key = (row.kind, row.handle, row.version)
                    probe.equal(
                        try reader.registryRow(kind: key.0, handle: key.1, version: key.2), row, "an entry")
                    probe.equal(
                        try reader.registryRow(kind: key.0, handle: key.1 ^ 4_096, version: key.2), nil, "no entry")
                }
                probe.equal(try reader.registryCount(kind: 6), 4, "entries of a kind")
                probe.equal(try reader.registryCount(kind: 5), 0, "entries of a kind of which there are none")
            }
        },
        Check("summaries of items come by handle and version, page by page, and replace those with the same key") {
            store, probe in
            let keys: [(UInt32, UInt32)] = [(2, 1), (1, 2), (300, 1), (1, 1), (.max, .max), (1, 10), (2, 300)]
            try store.write { (writer) throws(StoreFailure) in
                for summary in [[UInt8(1)], Rows.awkward, []] {
                    for key in keys { try writer.putItem(ItemRow(handle: key.0, version: key.1, summary: summary)) }
                }
            }
            try store.read { (reader) throws(StoreFailure) in
                let expected = keys.sorted { $0 < $1 }.map { ItemRow(handle: $0.0, version: $0.1, summary: []) }
                for limit in [1, 2, 3, keys.count, keys.count + 1] {
                    var seen: [ItemRow] = []
                    while true {
                        let rows = try reader.itemRows(after: seen.last, limit: limit)
                        probe.equal(rows.count <= limit, true, "the size of a page")
                        if rows.isEmpty { break }
                        seen += rows
                    }
                    probe.equal(seen, expected, "the summaries in pages of \(limit)")
                }
                probe.equal(try reader.itemRows(after: nil, limit: 0), [], "an empty page")
                let between = ItemRow(handle: 1, version: 5, summary: [])
                probe.equal(
                    try reader.itemRows(after: between, limit: 9), Array(expected.dropFirst(2)), "those after none")
            }
        },
    ]
}
