public import OneWindowEngine

/// A store in memory, for tests: one writer at a time, readers on snapshots that never wait, nothing left after the
/// process.
///
/// It passes ``StoreConformance`` like any other store. Its whole content can be compared and, to see that damage is
/// found, changed.
public final class MemoryStore: Store {
    private let writing = Lock()
    private let guarding = Lock()
    nonisolated(unsafe) private var committed: MemoryContent  // used only under `guarding`
    nonisolated(unsafe) private var commits = 0  // used only under `guarding`
    nonisolated(unsafe) private var scrubs = 0  // used only under `guarding`

    /// Creates a store with a content, by default without rows.
    public init(_ content: MemoryContent = MemoryContent()) {
        committed = content
    }

    /// What was committed so far.
    public var content: MemoryContent { guarding.locked { committed } }

    /// How many write transactions were committed.
    public var commitCount: Int { guarding.locked { commits } }

    /// How many times ``scrub()`` was called.
    public var scrubCount: Int { guarding.locked { scrubs } }

    /// Changes the content past all rules, to see that the damage is found.
    public func damage(_ change: (inout MemoryContent) -> Void) {
        writing.locked {
            var content = self.content
            change(&content)
            guarding.locked { committed = content }
        }
    }

    public func write<Result>(
        _ body: (any StoreWriter) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        try writing.locked { () throws(StoreFailure) in
            let transaction = MemoryTransaction(content)
            let result = try body(transaction)
            guarding.locked {
                committed = transaction.content
                commits += 1
            }
            return result
        }
    }

    public func read<Result>(
        _ body: (any StoreReader) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        try body(MemoryTransaction(content))
    }

    public func maintain() {}

    public func scrub() {
        guarding.locked { scrubs += 1 }
    }
}
