import OneWindow
import OneWindowTesting
import Testing

@Suite("Store conformance")
struct ConformanceTests {
    @Test("the memory store conforms")
    func memory() {
        let failures = StoreConformance.run { MemoryStore() }
        #expect(failures.isEmpty, "\(failures)")
    }

    @Test("the SQLite store conforms")
    func sqlite() throws {
        let folder = try Folder()
        var count = 0
        let failures = StoreConformance.run {
            count += 1
            return try SQLiteStore(path: folder.file("\(count).db"), options: .quick(busyTimeout: 5_000))
        }
        #expect(failures.isEmpty, "\(failures)")
        #expect(count == StoreConformance.rules.count)
    }

    @Test("a faulty store that is not armed conforms")
    func faulty() {
        let failures = StoreConformance.run { FaultyStore(MemoryStore()) }
        #expect(failures.isEmpty, "\(failures)")
    }

    /// Breaks one promise: keeps what a transaction wrote although it threw.
    private final class LeakyStore: Store {
        let base = MemoryStore()

        func write<Result>(_ body: (any StoreWriter) throws(StoreFailure) -> Result) throws(StoreFailure) -> Result {
            var thrown: StoreFailure?
            let result: Result? = try base.write { (writer) throws(StoreFailure) in
                do throws(StoreFailure) {
                    return try body(writer)
                } catch {
                    thrown = error
                    return nil
                }
            }
            guard let result else { throw thrown ?? StoreFailure(.internalFault, "no result") }
            return result
        }

        func read<Result>(_ body: (any StoreReader) throws(StoreFailure) -> Result) throws(StoreFailure) -> Result {
            try base.read(body)
        }

        func maintain() {}
        func scrub() {}
    }

    @Test("the suite finds a store that does not roll back, and one that fails")
    func canary() {
        let rules = Set(StoreConformance.run { LeakyStore() }.map(\.rule))
        #expect(rules == ["nothing is kept of a write transaction that throws"])
        let failing = StoreConformance.run {
            let store = FaultyStore(MemoryStore())
            store.fail(at: 0, with: StoreFailure(.storage, "on purpose"))
            return store
        }
        #expect(failing.count >= StoreConformance.rules.count - 3)
    }
}
