import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

/// Parts from a list; what follows the list decides how it ends.
private struct Parts: RegistrySource {
    var parts: [RegistryDocument]
    var end: OneWindowError?
    var leavesOut = false
    var asked = 0

    mutating func next() throws(OneWindowError) -> RegistryDocument? {
        asked += 1
        if !parts.isEmpty { return parts.removeFirst() }
        if let end { throw end }
        return nil
    }

    mutating func settle(
        _ part: RegistryDocument, _ violations: [RegistryViolation]
    ) throws(OneWindowError) -> RegistryDocument {
        guard leavesOut else { throw OneWindowError(violations[0].rejection) }
        var part = part
        let refused = Set(violations.filter { $0.part == "items" }.map(\.index))
        part.items = part.items.enumerated().filter { !refused.contains($0.offset) }.map(\.element)
        return part
    }
}

@Suite("A registry loaded in parts")
struct RegistryLoadTests {
    /// The district cut into its organisation and one item a part.
    private static func parts() -> [RegistryDocument] {
        var organisation = TestDistrict.document
        let items = organisation.items
        organisation.items = []
        return [organisation]
            + items.map { item in
                var part = RegistryDocument()
                part.items = [item]
                return part
            }
    }

    private func order(_ id: String, isTrial: Bool = false) throws -> RegistryLoadOrder {
        RegistryLoadOrder(id: try TestDistrict.request(id), at: TestDistrict.opening, isTrial: isTrial)
    }

    @Test("in parts or in one document, the registry and the journal become the same")
    func sameAsOne() throws {
        let (whole, split) = (MemoryStore(), MemoryStore())
        let one = try Engine(store: whole, options: TestDistrict.options)
        let document = try one.submit(
            Submission(
                id: try order("LOAD").id, at: TestDistrict.opening, by: .operatorOfHost,
                .register(TestDistrict.document)))
        let many = try Engine(store: split, options: TestDistrict.options)
        var parts = Parts(parts: Self.parts())
        let report = try many.load(&parts, try order("LOAD"))
        #expect(report.receipt == document)
        #expect(report.parts == Self.parts().count)
        #expect(report.items == TestDistrict.document.items.count && report.newVersions == report.items)
        #expect(report.entries == TestDistrict.document.count)
        #expect(report.otherChanges == report.entries - report.items)
        #expect(whole.content == split.content)
        #expect(split.commitCount == 1)
        #expect(try Checkers.problems(of: many) == [])
    }

    @Test("the same again changes nothing; the same request reads nothing")
    func again() throws {
        let store = MemoryStore()
        let engine = try Engine(store: store, options: TestDistrict.options)
        var first = Parts(parts: Self.parts())
        let report = try engine.load(&first, try order("LOAD"))
        let content = store.content
        var second = Parts(parts: Self.parts())
        let again = try engine.load(&second, try order("AGAIN"))
        #expect(again.receipt.eventCount == 0 && again.newVersions == 0 && again.otherChanges == 0)
        #expect(again.entries == report.entries)
        var third = Parts(parts: Self.parts())
        let repeated = try engine.load(&third, try order("LOAD"))
        #expect(third.asked == 0 && repeated.receipt.isRepeat)
        #expect(repeated.receipt.firstSequence == report.receipt.firstSequence)
        #expect(store.content == content)
    }

    @Test("a source that gives up, and a trial, leave no trace")
    func givenUp() throws {
        let store = MemoryStore()
        let engine = try Engine(store: store, options: TestDistrict.options)
        let before = store.content
        let stop = OneWindowError(.storage, "stopped")
        var stopped = Parts(parts: Self.parts(), end: stop)
        #expect(throws: stop) { _ = try engine.load(&stopped, try order("LOAD")) }
        #expect(store.content == before && engine.registry.agencies.entries.isEmpty)
        var trial = Parts(parts: Self.parts())
        let report = try engine.load(&trial, try order("LOAD", isTrial: true))
        #expect(report.newVersions == TestDistrict.document.items.count)
        #expect(store.content == before && engine.registry.items.isEmpty)
        var real = Parts(parts: Self.parts())
        #expect(try engine.load(&real, try order("LOAD")) == report)
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test("what a part breaks is the source's to leave out; else the load ends")
    func refused() throws {
        let store = MemoryStore()
        let engine = try Engine(store: store, options: TestDistrict.options)
        let before = store.content
        var bad = TestDistrict.licenceDefinition
        bad.legalBases = []
        var part = RegistryDocument()
        part.items = [.init(bad, effectiveFrom: TestDistrict.firstDay)]
        var strict = Parts(parts: Self.parts().prefix(1) + [part])
        #expect(throws: OneWindowError.self) { _ = try engine.load(&strict, try order("LOAD")) }
        #expect(store.content == before)
        var lenient = Parts(parts: Self.parts() + [part], leavesOut: true)
        let report = try engine.load(&lenient, try order("LOAD"))
        #expect(report.newVersions == TestDistrict.document.items.count)
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test("only the operator or an officer with the duty loads")
    func permission() throws {
        let engine = try TestDistrict.engine()
        var part = RegistryDocument()
        part.agencies = [Agency(code: TestDistrict.trade, name: LocalizedText("新名"))]
        for actor in [Actor.applicant, TestDistrict.clerk] {
            var source = Parts(parts: [part], leavesOut: true)
            let order = RegistryLoadOrder(id: try TestDistrict.request("X"), at: TestDistrict.opening, by: actor)
            #expect(throws: OneWindowError.self) { _ = try engine.load(&source, order) }
        }
    }

    @Test("whichever operation fails, all of it is there or nothing, and it can be tried again")
    func everyOperation() throws {
        let failure = StoreFailure(.storage, "the disk is full", underlying: 13)
        var failures = 0
        var operation = 0
        while true {
            let base = MemoryStore()
            let store = FaultyStore(base)
            let engine = try Engine(store: store, options: TestDistrict.options)
            let before = base.content
            store.fail(at: operation, with: failure)
            var source = Parts(parts: Array(Self.parts().prefix(3)))
            do {
                _ = try engine.load(&source, try order("LOAD"))
                if store.isArmed { break }
            } catch {
                failures += 1
                #expect((error as? OneWindowError)?.underlying == 13, "operation \(operation)")
                #expect(base.content == before, "operation \(operation)")
                #expect(engine.registry.agencies.entries.isEmpty && engine.registry.items.isEmpty)
            }
            store.disarm()
            var again = Parts(parts: Array(Self.parts().prefix(3)))
            _ = try engine.load(&again, try order("LOAD"))
            #expect(engine.registry.items.count == 2)
            #expect(try engine.check().isSound)
            operation += 1
        }
        #expect(failures > 40, "\(failures)")
    }

    @Test("an export of all versions says which each was, so an older draft does not become the newest")
    func versions() throws {
        let engine = try TestDistrict.engine()
        var draft = TestDistrict.serviceDefinition(naturalDays: 3)
        draft.mainItem = "草稿"
        let other = TestDistrict.serviceDefinition(naturalDays: 2)
        var history = RegistryDocument()
        history.items = [
            .init(draft, effectiveFrom: nil, version: 3), .init(other, effectiveFrom: nil, version: 4),
        ]
        var first = Parts(parts: [history])
        #expect(try engine.load(&first, try order("FIRST")).newVersions == 2)
        var again = Parts(parts: [history])
        #expect(try engine.load(&again, try order("SECOND")).newVersions == 0)
        // Without the number it is a wish to go back to the older draft.
        history.items = [.init(draft, effectiveFrom: nil)]
        var back = Parts(parts: [history])
        #expect(try engine.load(&back, try order("THIRD")).newVersions == 1)
    }
}
