import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Wire format")
struct WireTests {
    /// Values of every stored type, taken from a history.
    private struct Samples {
        var records: [JournalEntry] = []
        var states: [CaseState] = []
        var definitions: [ItemDefinition] = []
    }

    private static let samples: Samples = {
        var samples = Samples()
        guard let engine = try? TestDistrict.engine() else {
            Issue.record("the test district cannot be loaded")
            return samples
        }
        for seed in UInt64(1)...30 {
            var generator = CommandGenerator(
                seed: seed, start: TestDistrict.opening.adding(minutes: Int(seed) * 1_440 * 100))
            for _ in 0..<150 {
                if let next = try? generator.next(on: engine) { generator.learn(try? engine.submit(next)) }
            }
            _ = try? engine.advance(to: generator.clock.now)
        }
        do { samples.records = try Checkers.events(of: engine) } catch { Issue.record(error) }
        samples.states = (try? Checkers.cases(of: engine)) ?? []
        do {
            samples.definitions = try engine.items(limit: 1_000).flatMap(\.definitions)
        } catch {
            Issue.record(error)
        }
        return samples
    }()

    private func read(_ entry: JournalEntry, _ payload: [UInt8]) throws -> EventRecord {
        try EventRecord(kind: entry.record.event.kind.rawValue, instant: entry.record.times.instant, payload: payload)
    }

    @Test("every kind of event is among the samples")
    func coverage() {
        let seen = Set(Self.samples.records.map(\.record.event.kind))
        // Those of service requests and licences are walked through one by one in RequestTransitionTests and
        // LicenceTransitionTests, those of the libraries in StandardTests, those of legs in LegTests.
        let elsewhere: [ClosedRange<UInt16>] = [126...129, 30...34, 200...299, 300...319]
        let missing = EventKind.allCases.filter { kind in
            !seen.contains(kind) && !elsewhere.contains { $0.contains(kind.rawValue) }
        }
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test("what is written reads back equal, and is written again with the same bytes")
    func roundTrip() throws {
        for entry in Self.samples.records {
            let record = try read(entry, entry.record.payload)
            #expect(record == entry.record)
            #expect(record.payload == entry.record.payload)
        }
        for state in Self.samples.states {
            let again = try CaseState(wireBytes: state.wireBytes)
            #expect(again == state)
            #expect(again.wireBytes == state.wireBytes)
        }
        for definition in Self.samples.definitions {
            #expect(try ItemDefinition(wireBytes: definition.wireBytes) == definition)
        }
    }

    @Test("bytes cut off anywhere end in an error or a value, never in a trap")
    func truncation() {
        var errors = 0
        for entry in Self.samples.records.prefix(120) {
            let payload = entry.record.payload
            for length in payload.indices where (try? read(entry, Array(payload[..<length]))) == nil { errors += 1 }
        }
        for state in Self.samples.states.prefix(12) {
            let bytes = state.wireBytes
            for length in bytes.indices where (try? CaseState(wireBytes: Array(bytes[..<length]))) == nil {
                errors += 1
            }
        }
        #expect(errors > 0)
    }

    @Test("changed bytes end in an error or a value, never in a trap", arguments: seeds(4))
    func mutation(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<4_000 {
            let drawn = chance.one(of: Self.samples.records)
            let entry = try #require(drawn)
            var payload = entry.record.payload
            for _ in 0...chance.below(3) { payload[chance.below(payload.count)] = UInt8(chance.below(256)) }
            if let record = try? read(entry, payload) {
                _ = record.times.occurredAt.description + record.times.effective.date.description
            }
            let picked = chance.one(of: Self.samples.states)
            let state = try #require(picked)
            var bytes = state.wireBytes
            bytes[chance.below(bytes.count)] = UInt8(chance.below(256))
            if let state = try? CaseState(wireBytes: bytes) { _ = state.wireBytes }
        }
    }

    @Test("random bytes end in an error or a value, never in a trap", arguments: seeds(2))
    func noise(seed: UInt64) {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            let bytes = (0..<chance.below(40)).map { _ in UInt8(chance.below(256)) }
            _ = try? CaseState(wireBytes: bytes)
            _ = try? ItemDefinition(wireBytes: bytes)
            _ = try? Score(wireBytes: bytes)
            for kind in EventKind.allCases {
                _ = try? EventRecord(kind: kind.rawValue, instant: Instant(milliseconds: 0), payload: bytes)
            }
        }
    }

    @Test("fields that this library does not know are skipped")
    func unknownFields() throws {
        var writer = WireWriter()
        writer.number(9_999, 5)
        writer.text(10_000, "später")
        let strange = writer.bytes
        for entry in Self.samples.records.prefix(200) {
            #expect(try read(entry, entry.record.payload + strange) == entry.record)
        }
        for state in Self.samples.states.prefix(20) {
            #expect(try CaseState(wireBytes: strange + state.wireBytes) == state)
        }
    }

    @Test("a number of an enumeration that is not known is an error that names it")
    func unknownNumber() throws {
        let entry = try #require(Self.samples.records.first)
        #expect(throws: WireError.unknownNumber(field: 0, value: 60_000)) {
            try EventRecord(kind: 60_000, instant: entry.record.times.instant, payload: entry.record.payload)
        }
    }

    @Test("numbers of every size round trip")
    func numbers() throws {
        let values: [UInt64] = [1, 127, 128, 16_383, 16_384, UInt64(UInt32.max), UInt64(Int64.max), .max]
        for value in values {
            var writer = WireWriter()
            writer.number(1, value)
            writer.signed(2, Int64(bitPattern: value))
            let (first, second, isEnd) = try WireReader.read(writer.bytes) { (reader) throws(WireError) in
                (
                    try reader.next()?.number(as: UInt64.self), try reader.next()?.signed(),
                    try reader.next() == nil
                )
            }
            #expect(first == value)
            #expect(second == Int64(bitPattern: value))
            #expect(isEnd)
        }
    }

    @Test(
        "malformed bytes are refused",
        arguments: [
            [0x00, 0x01], [0x09, 0x01], [0x0A, 0x05, 0x01], [0x08], [0x08, 0x80], [0x80, 0x80, 0x80],
            [0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02],
            [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
        ] as [[UInt8]])
    func malformed(bytes: [UInt8]) {
        #expect(throws: WireError.self) {
            try WireReader.read(bytes) { (reader) throws(WireError) in while try reader.next() != nil {} }
        }
    }

    @Test("a text that is not UTF-8 is refused")
    func invalidText() throws {
        #expect(throws: WireError.malformed(field: 1)) {
            try WireReader.read([0x0A, 0x02, 0xC3, 0x28]) { (reader) throws(WireError) in try reader.next()?.text() }
        }
    }

    @Test("no bytes have no fields")
    func empty() throws {
        #expect(try WireReader.read([]) { (reader) throws(WireError) in try reader.next() == nil })
    }
}
