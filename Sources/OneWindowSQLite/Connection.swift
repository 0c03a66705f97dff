internal import CSQLite
internal import OneWindowEngine

/// One connection to the file. Confined: whoever uses it holds its owner's lock, or is the only one who has it.
final class Connection {
    let handle: OpaquePointer
    private var statements: [Statement?] = Array(repeating: nil, count: SQL.allCases.count)
    /// Frames in the write-ahead log after the last commit of this connection.
    private(set) var logFrames: Int32 = 0
    private var isClosed = false
    /// Tests set it: when as many statements have been stepped, the next step fails with `injectedCode`.
    var stepsUntilFault: Int?
    var injectedCode: Int32 = SQLITE_FULL

    /// Opens the file.
    ///
    /// - Parameters:
    ///   - busyTimeout: How long to wait for others, in milliseconds.
    init(path: String, mode: SQLiteOptions.Mode, busyTimeout: Int32) throws(StoreFailure) {
        var opened: OpaquePointer?
        var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE
        switch mode {
        case .create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        case .existing: flags |= SQLITE_OPEN_READWRITE
        }
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw StoreFailure(sqlite: code, "opening the database")
        }
        handle = opened
        sqlite3_busy_timeout(handle, busyTimeout)
        _ = onewindow_set_checkpoint_on_close(handle, 0)
        // The hook counts frames and, by being set, keeps SQLite from making checkpoints on its own.
        let context = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_wal_hook(
            handle,
            { context, _, _, frames in
                if let context { Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().logFrames = frames }
                return SQLITE_OK
            }, context)
    }

    deinit {
        close()
    }

    /// Closes the connection, which then must not be used any more.
    ///
    /// - Parameter removesLog: Whether to move the log into the file and remove it where nobody else has the file open.
    ///   Only under the
    ///   checkpoint lock.
    func close(removesLog: Bool = false) {
        guard !isClosed else { return }
        isClosed = true
        for statement in statements { statement?.finalize() }
        if removesLog { _ = onewindow_set_checkpoint_on_close(handle, 1) }
        sqlite3_close_v2(handle)
    }

    /// Says that all frames of the log were moved, so that it is as good as empty until the next commit counts it
    /// again.
    func forgetLog() {
        logFrames = 0
    }

    /// Runs statements that return nothing.
    func execute(_ sql: String, _ context: String) throws(StoreFailure) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw StoreFailure(sqlite: code, context) }
    }

    /// The one number that a statement such as a pragma returns.
    func number(_ sql: String) throws(StoreFailure) -> Int64 {
        let statement = try Statement(sql, self)
        defer { statement.finalize() }
        return try statement.step() ? statement.int64(0) : 0
    }

    /// The one text that a statement such as a pragma returns.
    func text(_ sql: String) throws(StoreFailure) -> String {
        let statement = try Statement(sql, self)
        defer { statement.finalize() }
        return try statement.step() ? statement.text(0) : ""
    }

    /// The prepared statement, with nothing bound.
    func statement(_ sql: SQL) throws(StoreFailure) -> Statement {
        if let known = statements[sql.rawValue] { return known }
        let prepared = try Statement(sql.text, self)
        statements[sql.rawValue] = prepared
        return prepared
    }

    /// Whether this step is the one that a test wants to fail.
    func isFaulty() -> Bool {
        guard let left = stepsUntilFault else { return false }
        stepsUntilFault = left > 0 ? left - 1 : nil
        return left <= 0
    }
}
