import OneWindowCore
import OneWindowTesting
import Testing

@testable import OneWindowEngine

@Suite("Definitions read when they are needed")
struct DefinitionTests {
    private func held(_ number: UInt32) -> HeldDefinition {
        HeldDefinition(
            item: Handle(number), version: 1, definition: TestDistrict.serviceDefinition(naturalDays: Int(number)))
    }

    @Test("the cache holds the last used and no more", arguments: [1, 2, 3, 7], seeds(3))
    func cache(capacity: Int, seed: UInt64) {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let cache = DefinitionCache(capacity: capacity)
        var model: [VersionKey] = []
        for _ in 0..<600 {
            let definition = held(UInt32(1 + chance.below(10)))
            let isHeld = model.contains(definition.key)
            if chance.chance(50) {
                #expect((cache.find(definition.key) != nil) == isHeld)
                guard isHeld else { continue }
            } else {
                cache.put(definition)
            }
            model.removeAll { $0 == definition.key }
            model.append(definition.key)
            if model.count > capacity { model.removeFirst() }
        }
        for number in UInt32(1)...10 {
            let key = VersionKey(Handle(number), 1)
            #expect(cache.find(key)?.item == (model.contains(key) ? Handle(number) : nil))
        }
    }

    @Test("with one definition at hand everything comes out as with thousands", arguments: seeds(6))
    func eviction(seed: UInt64) throws {
        print("seed \(seed)")
        let history = try CommandGenerator.history(seed: seed, count: 250)
        func run(_ atHand: Int) throws -> (MemoryContent, [Result<Receipt, OneWindowError>]) {
            var options = TestDistrict.options
            options.definitionsAtHand = atHand
            let store = MemoryStore()
            let engine = try Engine(store: store, options: options)
            _ = try engine.submit(TestDistrict.load())
            let outcomes = history.flatMap { engine.submit([$0]) }
            #expect(try Checkers.problems(of: engine) == [])
            return (store.content, outcomes)
        }
        let (small, smallOutcomes) = try run(1)
        let (large, largeOutcomes) = try run(4_096)
        #expect(small == large && smallOutcomes == largeOutcomes)
    }

    @Test("an engine's registry is that of a replay, and its definitions are those of its items", arguments: seeds(3))
    func replay(seed: UInt64) throws {
        print("seed \(seed)")
        let engine = try TestDistrict.engine()
        for submission in try CommandGenerator.history(seed: seed, count: 200) { _ = engine.submit([submission]) }
        var replay = Replay()
        for entry in try Checkers.events(of: engine) { _ = replay.apply(entry) }
        #expect(engine.registry.items == replay.registry.items)
        var last: Handle<ItemDefinition>?
        var count = 0
        while let page = try Optional(engine.items(after: last, limit: 2)), let end = page.last {
            last = end.record.handle
            for item in page {
                count += 1
                #expect(item.record == replay.registry.item(item.record.handle))
                #expect(item.definitions.count == item.record.versions.count)
                for version in item.record.versions {
                    let expected = replay.registry.definition(item.record.handle, version: version.number)
                    #expect(expected != nil && item.definition(of: version) == expected)
                }
            }
        }
        #expect(count == replay.registry.items.count)
        #expect(try engine.items(after: Handle(.max), limit: 5).isEmpty && engine.items(limit: 0).isEmpty)
        #expect(try engine.definition(Handle(1), version: 99) == nil)
        #expect(try engine.definition(Handle(0), version: 1) == nil)
        #expect(engine.registry.definition(Handle(1), version: 1) == nil)
    }

    @Test("what was rolled back with its transaction is not at hand afterwards")
    func rolledBack() throws {
        let store = MemoryStore()
        let faulty = FaultyStore(store)
        let engine = try Engine(store: faulty, options: TestDistrict.options)
        _ = try engine.submit(TestDistrict.load())
        func document(_ days: Int) -> RegistryDocument {
            var document = RegistryDocument()
            var definition = TestDistrict.serviceDefinition(naturalDays: days)
            definition.code = ItemCode("NEW-ITEM")!
            document.items = [.init(definition, effectiveFrom: TestDistrict.firstDay)]
            return document
        }
        func submission(_ id: String, _ command: Command, _ actor: Actor) -> Submission {
            Submission(
                id: RequestID(id)!, at: TestDistrict.opening.adding(minutes: 60), by: actor, command)
        }
        let application = TestDistrict.application(for: TestDistrict.service, applicant: Applicant(name: "张三"))
        var apply = application
        apply.item = ItemCode("NEW-ITEM")!
        // Both in one transaction, which fails at its end.
        var operation = 0
        var hasFailed = false
        while !hasFailed {
            faulty.fail(at: operation, with: StoreFailure(.storage, "full"))
            _ = try? engine.transact { (pass) throws(StoreFailure) in
                _ = try pass.run(submission("A\(operation)", .register(document(3)), .operatorOfHost))
                let opened = try pass.run(submission("B\(operation)", .apply(apply), .applicant))
                hasFailed = (try? opened.get()) != nil
                throw StoreFailure(.storage, "full")
            }
            faulty.disarm()
            operation += 1
            if operation > 500 { break }
        }
        #expect(hasFailed && engine.registry.item(ItemCode("NEW-ITEM")!) == nil)
        _ = try engine.submit(submission("C", .register(document(8)), .operatorOfHost))
        let handle = try #require(engine.registry.item(ItemCode("NEW-ITEM")!))
        #expect(try engine.definition(handle, version: 1) == document(8).items[0].definition)
        _ = try engine.submit(submission("D", .apply(apply), .applicant))
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test("a definition that is gone or cannot be read is corrupt where it is needed, never a trap")
    func missing() throws {
        let damages: [(inout [RegistryRow]) -> Void] = [
            { rows in rows.removeAll { $0.kind == 6 } },
            { rows in for place in rows.indices where rows[place].kind == 6 { rows[place].body = [0xFF, 0xFF] } },
            { rows in for place in rows.indices where rows[place].kind == 6 { rows[place].body[1] ^= 1 } },
        ]
        for damage in damages {
            let store = MemoryStore()
            let first = try TestDistrict.engine(on: store)
            let apply = Submission(
                id: RequestID("A")!, at: TestDistrict.opening.adding(minutes: 60), by: .applicant,
                .apply(TestDistrict.application(for: TestDistrict.licence, applicant: Applicant(name: "张三"))))
            let number = try #require(try first.submit(apply).caseReceipt).number
            store.damage { damage(&$0.registryRows) }
            let engine = try Engine(store: store, options: TestDistrict.options)
            func family(_ body: () throws -> Void) -> OneWindowError.Family? {
                do {
                    try body()
                    return nil
                } catch {
                    return (error as? OneWindowError)?.family
                }
            }
            let withdrawal = Submission(
                id: RequestID("W")!, at: TestDistrict.opening.adding(minutes: 61), by: .applicant,
                .act(CaseCommand(number, .withdraw(reason: ""))))
            var again = apply
            again.id = RequestID("B")!
            #expect(family { _ = try engine.submit(withdrawal) } == .corrupt)
            #expect(family { _ = try engine.submit(again) } == .corrupt)
            #expect(family { _ = try engine.items(limit: 10) } == .corrupt)
            #expect(family { _ = try engine.registry(for: try #require(try engine.find(number))) } == .corrupt)
            #expect(try !engine.check().isSound)
        }
    }

    @Test("a document that repeats what is registered makes no event, and what it changes makes one")
    func repeated() throws {
        let fixture = try EngineFixture()
        let before = fixture.engine.registry.revision
        try fixture.submit(.register(TestDistrict.document), by: .operatorOfHost)
        #expect(fixture.engine.registry.revision == before)
        #expect(try fixture.engine.violations(of: TestDistrict.document).isEmpty)
        var document = RegistryDocument()
        var definition = try #require(try fixture.engine.definition(Handle(1), version: 1))
        definition.name = LocalizedText("改名")
        document.items = [.init(definition, effectiveFrom: nil), .init(definition, effectiveFrom: nil)]
        try fixture.submit(.register(document), by: .operatorOfHost)
        #expect(fixture.engine.registry.item(Handle(1))?.versions.count == 2)
        #expect(try fixture.engine.definition(Handle(1), version: 2) == definition)
    }
}
