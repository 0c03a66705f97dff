internal import OneWindowCore
internal import OneWindowEngine

extension StoreConformance {
    private typealias Rows = ConformanceRows

    static let transactionChecks: [Check] = [
        Check("a new store has no rows") { store, probe in
            let lines = try Rows.contents(store, cases: [1])
            probe.equal(lines, ["\(JournalHead.empty)", "\(ChainHead.empty)", "0", "no outcome"], "the content")
        },
        Check("what a write transaction wrote is kept as a whole when it returns") { store, probe in
            try store.write { (writer) throws(StoreFailure) in try Rows.writeAll(7, writer) }
            try keepsAll(store, &probe)
        },
        Check("a write transaction reads what it wrote itself") { store, probe in
            let inside = try store.write { (writer) throws(StoreFailure) in
                try Rows.writeAll(7, writer)
                return try Rows.contents(writer, cases: [7])
            }
            probe.equal(inside, try Rows.contents(store, cases: [7]), "what the transaction read")
        },
        Check("nothing is kept of a write transaction that throws") { store, probe in
            try store.write { (writer) throws(StoreFailure) in try Rows.writeAll(7, writer) }
            let before = try Rows.contents(store, cases: [7, 8])
            for step in 0...1 {
                var seen: StoreFailure?
                do throws(StoreFailure) {
                    try store.write { (writer) throws(StoreFailure) in
                        if step == 0 { try Rows.writeAll(8, writer) } else { try Rows.changeAll(7, writer) }
                        throw StoreFailure(.storage, "on purpose", underlying: 7)
                    }
                } catch {
                    seen = error
                }
                probe.equal(seen, StoreFailure(.storage, "on purpose", underlying: 7), "the error that comes out")
                probe.equal(try Rows.contents(store, cases: [7, 8]), before, "the content after step \(step)")
            }
            try store.write { (writer) throws(StoreFailure) in try Rows.writeAll(8, writer) }
            probe.equal(
                try store.read { (reader) throws(StoreFailure) in try reader.lastCaseID() }, 8,
                "the last case afterwards")
        },
        Check("an error thrown while reading comes out, and the store goes on working") { store, probe in
            var seen: StoreFailure?
            do throws(StoreFailure) {
                try store.read { (_) throws(StoreFailure) in throw StoreFailure(.corrupt, "on purpose") }
            } catch {
                seen = error
            }
            probe.equal(seen?.kind, .corrupt, "the error that comes out")
            try store.write { (writer) throws(StoreFailure) in try Rows.writeAll(7, writer) }
            probe.equal(try store.read { (reader) throws(StoreFailure) in try reader.lastCaseID() }, 7, "the last case")
        },
        Check("a read sees one snapshot, whatever is committed meanwhile") { store, probe in
            try store.write { (writer) throws(StoreFailure) in try Rows.writeAll(7, writer) }
            let (before, after) = try store.read { (reader) throws(StoreFailure) in
                let before = try Rows.contents(reader, cases: [7])
                Threads.run(1) { _ in
                    try? store.write { (writer) throws(StoreFailure) in try Rows.changeAll(7, writer) }
                }
                return (before, try Rows.contents(reader, cases: [7]))
            }
            probe.equal(after, before, "the content at the end of the read")
            probe.expect(try Rows.contents(store, cases: [7]) != before, "the write in between is not there afterwards")
        },
        Check("a read sees nothing that is not committed") { store, probe in
            try store.write { (writer) throws(StoreFailure) in try Rows.writeAll(7, writer) }
            let before = try Rows.contents(store, cases: [7])
            let seen = Collected<[String]>()
            try store.write { (writer) throws(StoreFailure) in
                try Rows.changeAll(7, writer)
                Threads.run(1) { _ in
                    if let lines = try? Rows.contents(store, cases: [7]) { seen.add(lines) }
                }
            }
            probe.equal(seen.all, [before], "what was read meanwhile")
        },
        Check("one write transaction runs at a time") { store, probe in
            Threads.run(4) { _ in
                for _ in 0..<25 {
                    try? store.write { (writer) throws(StoreFailure) in
                        let row = SerialRow(
                            item: 1, date: CivilDate(dayNumber: 1),
                            last: try writer.serial(item: 1, date: CivilDate(dayNumber: 1)) + 1)
                        try writer.putSerial(row)
                    }
                }
            }
            let last = try store.read { (reader) throws(StoreFailure) in
                try reader.serial(item: 1, date: CivilDate(dayNumber: 1))
            }
            probe.equal(last, 100, "a number that four threads raised 25 times each")
        },
        Check("maintenance and scrubbing change no row") { store, probe in
            try store.write { (writer) throws(StoreFailure) in try Rows.writeAll(7, writer) }
            let before = try Rows.contents(store, cases: [7])
            try store.maintain()
            try store.scrub()
            probe.equal(try Rows.contents(store, cases: [7]), before, "the content")
        },
    ]

    private static func keepsAll(_ store: any Store, _ probe: inout ConformanceProbe) throws {
        try store.read { (reader) throws(StoreFailure) in
            probe.equal(try reader.journal(after: 0, limit: 10), [Rows.journal(7, caseID: 7)], "the journal")
            probe.equal(
                try reader.registryHead(), ChainHead(sequence: 7, digest: Rows.digest(7)), "the registry's head")
            probe.equal(
                try reader.registryRows(), [RegistryRow(kind: 1, handle: 7, version: 0, body: Rows.awkward)],
                "the registry")
            probe.equal(try reader.caseRow(CaseID(7)), try Rows.theCase(7), "the case")
            probe.equal(try reader.serial(item: 7, date: CivilDate(dayNumber: 1)), 1, "the serial")
            probe.equal(try reader.outcome(Rows.request("R-7")), Rows.awkward, "the outcome")
            probe.equal(try reader.nextTimer(), Instant(milliseconds: 7), "the timer")
            probe.equal(try reader.personal(CaseID(7)), [Rows.personal(7, 7, 1)], "the personal text")
            probe.equal(try reader.score(.window(Handle(7))), Rows.score(.satisfied), "the score")
        }
    }
}
