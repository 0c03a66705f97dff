internal import OneWindowEngine

/// The reading connections of a store: handed out one at a time, kept for the next who asks.
final class ReaderPool: Sendable {
    private static let idleAtMost = 4

    private let path: String
    private let busyTimeout: Int32
    private let lock = Lock()
    nonisolated(unsafe) private var idle: [Connection] = []  // used only under `lock`

    init(path: String, busyTimeout: Int32) {
        self.path = path
        self.busyTimeout = busyTimeout
    }

    func take() throws(StoreFailure) -> Connection {
        if let connection = lock.locked({ idle.popLast() }) { return connection }
        let connection = try Connection(path: path, mode: .existing, busyTimeout: busyTimeout)
        try connection.execute("PRAGMA query_only = ON; PRAGMA cache_size = -8192", "configuring a reader")
        return connection
    }

    func give(_ connection: Connection) {
        lock.locked { if idle.count < Self.idleAtMost { idle.append(connection) } }
    }

    func closeAll() {
        lock.locked { idle = [] }
    }
}
