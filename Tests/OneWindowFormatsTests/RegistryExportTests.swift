import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowFormats

@Suite("A registry written piece by piece")
struct RegistryExportTests {
    private static func bytes(_ export: RegistryExport) throws -> [UInt8] {
        var export = export
        var bytes: [UInt8] = []
        while let piece = try export.next() { bytes += piece }
        #expect(export.itemsSeen == export.itemCount)
        return bytes
    }

    /// The registry of a district after some changes, so that items have several versions.
    private static func engine() throws -> Engine {
        let engine = try TestDistrict.engine()
        var document = RegistryDocument()
        document.items = [
            .init(TestDistrict.serviceDefinition(naturalDays: 3), effectiveFrom: nil),
            .init(TestDistrict.serviceDefinition(naturalDays: 2), effectiveFrom: nil),
        ]
        document.officers = [
            RegistryDocument.NamedOfficer(
                Officer(code: try #require(Code("O-NEW")), agency: TestDistrict.trade, posts: []), name: "王五")
        ]
        _ = try engine.submit(
            Submission(
                id: try TestDistrict.request("more"), at: TestDistrict.opening, by: .operatorOfHost, .register(document)
            ))
        return engine
    }

    private static func load(_ bytes: [UInt8], into engine: Engine, _ id: String) throws -> Receipt {
        try engine.submit(
            Submission(
                id: try TestDistrict.request(id), at: TestDistrict.opening, by: .operatorOfHost,
                .register(try RegistryJSON.document(from: bytes))))
    }

    @Test("everything goes out, and into an empty registry, and comes out the same; again it changes nothing")
    func roundTrip() throws {
        let engine = try Self.engine()
        let names = try engine.officerNames()
        #expect(names.values.contains("王五"))
        let bytes = try Self.bytes(RegistryExport(engine, .registry(names: names), versions: .all))
        #expect(try Self.load(bytes, into: engine, "again").eventCount == 0)
        let other = try Engine(store: MemoryStore(), options: TestDistrict.options)
        _ = try Self.load(bytes, into: other, "first")
        #expect(try Self.load(bytes, into: other, "second").eventCount == 0)
        let back = try Self.bytes(
            RegistryExport(other, .registry(names: try other.officerNames()), versions: .all))
        #expect(back == bytes)
        #expect(try Checkers.problems(of: other) == [])
    }

    @Test("a registry document has no part that an export leaves out")
    func parts() throws {
        let bytes = try Self.bytes(RegistryExport(try Self.engine(), .registry(names: [:]), versions: .all))
        let document = try RegistryJSON.document(from: bytes)
        // The test district has none of these; the sample district's packages go through the tool's tests.
        let lacking: Set = ["packages", "licenceTypes", "signatureKeys", "standards", "releases"]
        for (name, value) in Mirror(reflecting: document).children where !lacking.contains(name ?? "") {
            let count = (value as? [Any])?.count ?? 0
            #expect(count > 0, "\(name ?? "") is not exported, or the test district has none")
        }
    }

    @Test("on a day: the versions in effect, with the agencies and posts they name")
    func onADay() throws {
        let engine = try Self.engine()
        let export = RegistryExport(engine, .items, versions: .inEffect(TestDistrict.opening.date))
        let document = try RegistryJSON.document(from: try Self.bytes(export))
        let expected = engine.registry.items.filter { $0.version(on: TestDistrict.opening.date) != nil }
        #expect(document.items.map(\.definition.code) == expected.map(\.code))
        #expect(document.items.allSatisfy { $0.effectiveFrom != nil })
        #expect(document.officers.isEmpty && document.halls.isEmpty && !document.posts.isEmpty)
        let other = try Engine(store: MemoryStore(), options: TestDistrict.options)
        let receipt = try Self.load(try Self.bytes(export), into: other, "first")
        #expect(Int(receipt.eventCount) == document.count)
    }

    @Test("an export shows the moment at which it began")
    func snapshot() throws {
        let engine = try Self.engine()
        var export = RegistryExport(engine, .items, versions: .all)
        var bytes = try #require(try export.next())
        var document = RegistryDocument()
        document.items = [.init(TestDistrict.serviceDefinition(naturalDays: 9), effectiveFrom: nil)]
        _ = try engine.submit(
            Submission(
                id: try TestDistrict.request("late"), at: TestDistrict.opening, by: .operatorOfHost, .register(document)
            ))
        while let piece = try export.next() { bytes += piece }
        let items = try RegistryJSON.document(from: bytes).items
        let versions = items.filter { $0.definition.code == TestDistrict.service }
        #expect(versions.map(\.version) == [1, 2, 3, 4])
    }

    @Test("random definitions come back as they were", arguments: seeds(4))
    func random(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let engine = try TestDistrict.engine()
        var document = RegistryDocument()
        for place in 0..<40 {
            guard var definition = RandomPart.make(ItemDefinition.self, using: &chance) else { continue }
            definition.code = try #require(ItemCode("RANDOM-\(place)"))
            definition.agency = TestDistrict.trade
            document.items.append(.init(definition, effectiveFrom: nil))
        }
        let refused = Set(try engine.violations(of: document).map(\.index))
        document.items = document.items.enumerated().filter { !refused.contains($0.offset) }.map(\.element)
        try #require(document.items.count > 10)
        _ = try engine.submit(
            Submission(
                id: try TestDistrict.request("random"), at: TestDistrict.opening, by: .operatorOfHost,
                .register(document)))
        let bytes = try Self.bytes(RegistryExport(engine, .items, versions: .all))
        let items = try RegistryJSON.document(from: bytes).items
        #expect(items.suffix(document.items.count).map(\.definition) == document.items.map(\.definition))
    }
}
