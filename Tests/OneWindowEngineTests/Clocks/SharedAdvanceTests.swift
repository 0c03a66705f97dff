import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Warnings: once, whoever calls")
struct SharedAdvanceTests {
    private func world() throws -> EngineFixture {
        let fixture = try EngineFixture()
        for place in 0..<8 {
            let number = try fixture.apply(place % 2 == 0 ? TestDistrict.licence : TestDistrict.joint)
            try fixture.receive(number)
            if place % 3 == 0 { try fixture.act(number, .accept, by: TestDistrict.acceptor) }
        }
        return fixture
    }

    private func keys(_ engine: Engine) throws -> [String] {
        try Checkers.cases(of: engine).flatMap { state in
            state.warnings.map { "\(state.id.rawValue) \($0.clock) \($0.breach) \($0.level)" }
        }
    }

    @Test("several engines and threads that call advance at once, in jumps of weeks, raise each level once")
    func threads() throws {
        let fixture = try world()
        let alone = try Engine(store: MemoryStore(fixture.store.content), options: TestDistrict.options)
        let end = fixture.clock.now.adding(minutes: 150 * 1_440)
        while try !alone.advance(to: end).isComplete {}
        let expected = try CalendarFixture.outcome(of: alone)
        let engines = try (0..<3).map { _ in try Engine(store: fixture.store, options: TestDistrict.options) }
        let errors = Collected<String>()
        let start = fixture.clock.now
        Threads.run(6) { thread in
            for week in 1...22 {
                let instant = min(start.adding(minutes: week * 7 * 1_440 - thread), end)
                do {
                    _ = try engines[thread % 3].advance(to: instant, limit: 3 + thread)
                } catch {
                    // Another thread may have come further than the tolerance.
                    if (error as? OneWindowError)?.rejection?.code != .clockBehind { errors.add("\(error)") }
                }
            }
        }
        #expect(errors.all == [])
        while try !engines[0].advance(to: end).isComplete {}
        let outcome = try CalendarFixture.outcome(of: engines[0])
        #expect(outcome.cases == expected.cases && outcome.lines == expected.lines)
        let keys = try keys(engines[0])
        #expect(Set(keys).count == keys.count && keys.count > 20)
        #expect(try Checkers.problems(of: engines[0]) == [])
    }

    @Test("a failure at any operation of advance raises nothing twice and loses nothing")
    func kills() throws {
        let fixture = try world()
        let end = fixture.clock.now.adding(minutes: 60 * 1_440)
        let alone = try Engine(store: MemoryStore(fixture.store.content), options: TestDistrict.options)
        while try !alone.advance(to: end).isComplete {}
        let expected = try CalendarFixture.outcome(of: alone)
        var operation = 0
        while true {
            let store = MemoryStore(fixture.store.content)
            let faulty = FaultyStore(store)
            let engine = try Engine(store: faulty, options: TestDistrict.options)
            faulty.fail(at: operation, with: StoreFailure(.storage, "full", underlying: 13))
            _ = try? engine.advance(to: fixture.clock.now.adding(minutes: 20 * 1_440))
            let isPastEnd = faulty.isArmed
            let other = try Engine(store: store, options: TestDistrict.options)
            while try !other.advance(to: end, limit: 5).isComplete {}
            let outcome = try CalendarFixture.outcome(of: other)
            #expect(outcome.cases == expected.cases && outcome.lines == expected.lines, "operation \(operation)")
            if isPastEnd { break }
            operation += 1
        }
        #expect(operation > 30)
    }
}
