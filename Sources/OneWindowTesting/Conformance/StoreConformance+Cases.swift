internal import OneWindowCore
internal import OneWindowEngine

extension StoreConformance {
    private typealias Rows = ConformanceRows

    static let caseChecks: [Check] = [
        Check("the last case id is the highest, and 0 where there is none") { store, probe in
            try store.write { (writer) throws(StoreFailure) in
                probe.equal(try writer.lastCaseID(), 0, "the last id of none")
                for id in [UInt64(1), 2, 9] {
                    try writer.insertCase(Rows.theCase(id))
                    probe.equal(try writer.lastCaseID(), id, "the last id")
                }
            }
        },
        Check("a case is found by its id and by its number, and nil where there is none") { store, probe in
            try store.write { (writer) throws(StoreFailure) in
                for id in UInt64(1)...20 { try writer.insertCase(Rows.theCase(id, phase: UInt8(id))) }
            }
            try store.read { (reader) throws(StoreFailure) in
                for id in UInt64(1)...20 {
                    probe.equal(try reader.caseRow(CaseID(id)), try Rows.theCase(id, phase: UInt8(id)), "case \(id)")
                    probe.equal(try reader.caseID(Rows.number("N-\(id)")), CaseID(id), "the id of N-\(id)")
                    let numbered = try reader.caseRow(numbered: Rows.number("N-\(id)"))
                    probe.equal(numbered, try Rows.theCase(id, phase: UInt8(id)), "the case N-\(id)")
                }
                probe.equal(try reader.caseRow(CaseID(21)), nil, "case 21")
                probe.equal(try reader.caseID(Rows.number("n-1")), nil, "a number in another case of letters")
                probe.equal(try reader.caseID(Rows.number("N-")), nil, "a part of a number")
                probe.equal(try reader.caseRow(numbered: Rows.number("N-")), nil, "the case of a part of a number")
            }
        },
        Check("a case is replaced as a whole, and no other is touched") { store, probe in
            let changed = CaseRow(
                id: CaseID(2), number: try Rows.number("N-2"), phase: 255, hasRunningClocks: true, body: [],
                head: ChainHead(sequence: 99, digest: Rows.digest(99)))
            try store.write { (writer) throws(StoreFailure) in
                for id in UInt64(1)...3 { try writer.insertCase(Rows.theCase(id)) }
                try writer.updateCase(changed)
            }
            try store.read { (reader) throws(StoreFailure) in
                let expected = [try Rows.theCase(1), changed, try Rows.theCase(3)]
                probe.equal(try reader.cases(after: 0, limit: 9), expected, "the cases")
            }
        },
        Check("service requests come in order and up to the limit, and cases and licences do not") { store, probe in
            let phases: [UInt64: UInt8] = [2: 99, 3: 100, 4: 200, 5: 104, 7: 255, 8: 199]
            try store.write { (writer) throws(StoreFailure) in
                for id in UInt64(1)...9 {
                    var row = try Rows.theCase(id)
                    row.phase = phases[id] ?? row.phase
                    try writer.insertCase(row)
                }
            }
            try store.read { (reader) throws(StoreFailure) in
                let table: [(after: UInt64, limit: Int, expected: [UInt64])] = [
                    (0, 9, [3, 5, 8]), (0, 2, [3, 5]), (3, 9, [5, 8]), (8, 9, []), (.max, 9, []), (0, 0, []),
                ]
                for row in table {
                    let seen = try reader.serviceRequests(after: row.after, limit: row.limit).map(\.id.rawValue)
                    probe.equal(seen, row.expected, "requests after \(row.after), at most \(row.limit)")
                }
            }
        },
        Check("cases of which a clock runs come in order and up to the limit, as they are now") { store, probe in
            try store.write { (writer) throws(StoreFailure) in
                for id in UInt64(1)...9 { try writer.insertCase(Rows.theCase(id, isRunning: id % 3 == 0)) }
                try writer.updateCase(Rows.theCase(3, isRunning: false))
                try writer.updateCase(Rows.theCase(4, isRunning: true))
            }
            try store.read { (reader) throws(StoreFailure) in
                let table: [(after: UInt64, limit: Int, expected: [UInt64])] = [
                    (0, 9, [4, 6, 9]), (0, 2, [4, 6]), (4, 9, [6, 9]), (9, 9, []), (.max, 9, []), (0, 0, []),
                ]
                for row in table {
                    let seen = try reader.runningCases(after: row.after, limit: row.limit).map(\.id.rawValue)
                    probe.equal(seen, row.expected, "running cases after \(row.after), at most \(row.limit)")
                }
            }
        },
        Check("the sweep is none at first, and the last one kept") { store, probe in
            try store.read { (reader) throws(StoreFailure) in
                probe.equal(try reader.sweep(), .none, "the sweep of none")
            }
            for row in [SweepRow(edition: 2, lastCase: 0), SweepRow(edition: 2, lastCase: .max)] {
                try store.write { (writer) throws(StoreFailure) in try writer.putSweep(row) }
                try store.read { (reader) throws(StoreFailure) in probe.equal(try reader.sweep(), row, "the sweep") }
            }
        },
        Check("cases after an id come in order and up to the limit") { store, probe in
            let ids: [UInt64] = [1, 2, 3, 5, 8, 13]
            try store.write { (writer) throws(StoreFailure) in for id in ids { try writer.insertCase(Rows.theCase(id)) }
            }
            let table: [(after: UInt64, limit: Int, expected: [UInt64])] = [
                (0, 9, ids), (0, 2, [1, 2]), (3, 2, [5, 8]), (4, 1, [5]), (13, 9, []), (.max, 9, []), (0, 0, []),
            ]
            try store.read { (reader) throws(StoreFailure) in
                for row in table {
                    let seen = try reader.cases(after: row.after, limit: row.limit).map(\.id.rawValue)
                    probe.equal(seen, row.expected, "cases after \(row.after), at most \(row.limit)")
                }
            }
        },
        Check("a serial is 0 before it is kept, replaces the former one, and all come by item and day") {
            store, probe in
            let keys: [(UInt32, Int32)] = [(2, 5), (1, 9), (1, -3), (2, -1), (.max, .max)]
            try store.write { (writer) throws(StoreFailure) in
                probe.equal(try writer.serial(item: 1, date: CivilDate(dayNumber: 9)), 0, "a serial that was not kept")
                for last in [UInt32(1), .max] {
                    for key in keys {
                        try writer.putSerial(SerialRow(item: key.0, date: CivilDate(dayNumber: key.1), last: last))
                    }
                }
            }
            try store.read { (reader) throws(StoreFailure) in
                let expected = keys.sorted { $0 < $1 }
                    .map { SerialRow(item: $0.0, date: CivilDate(dayNumber: $0.1), last: .max) }
                probe.equal(try reader.serials(), expected, "the serials")
                probe.equal(try reader.serial(item: 1, date: CivilDate(dayNumber: -3)), .max, "a serial")
                probe.equal(try reader.serial(item: 3, date: CivilDate(dayNumber: 5)), 0, "another item's serial")
            }
        },
        Check("the outcome of a request is nil before it is kept, and comes back byte by byte") { store, probe in
            try store.write { (writer) throws(StoreFailure) in
                probe.equal(try writer.outcome(Rows.request("r")), nil, "an outcome that was not kept")
                try writer.putOutcome(Rows.request("r"), Rows.awkward)
                try writer.putOutcome(Rows.request("R"), [])
            }
            try store.read { (reader) throws(StoreFailure) in
                probe.equal(try reader.outcome(Rows.request("r")), Rows.awkward, "the outcome")
                probe.equal(try reader.outcome(Rows.request("R")), [], "an outcome without bytes")
                probe.equal(try reader.outcome(Rows.request("rr")), nil, "another outcome")
            }
        },
    ]
}
