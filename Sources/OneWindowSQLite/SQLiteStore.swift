internal import CSQLite
public import OneWindowEngine

/// A hall's data in one SQLite file (SQLite 存储), in write-ahead-log mode.
///
/// One connection writes, a few read; several processes may have the file open at once. Checkpoints are made by this
/// class alone, one process at a time under a lock on the file `<path>-checkpoint`: SQLite before 3.51.3 can damage a
/// file when two connections checkpoint and reset the log at one time.
public final class SQLiteStore: Store {
    /// The oldest SQLite that can be used: 3.37 brought STRICT tables.
    public static let oldestSQLite: Int32 = 3_037_000

    private let path: String
    private let options: SQLiteOptions
    private let writing = Lock()
    nonisolated(unsafe) private let writer: Connection  // used only under `writing`
    private let pool: ReaderPool
    private let checkpoints: CheckpointLock
    nonisolated(unsafe) private var nextCheckpoint: Int32  // used only under `writing`
    nonisolated(unsafe) private var needsScrub = false  // used only under `writing`

    /// Opens the file, creates or migrates its schema.
    ///
    /// - Throws: `unsupported` where SQLite is too old or was built without threads, or the file is of a newer library
    ///   or another program;
    ///   `storage` where it cannot be opened; `busy`; `corrupt`.
    public init(path: String, options: SQLiteOptions = SQLiteOptions()) throws(StoreFailure) {
        guard sqlite3_libversion_number() >= Self.oldestSQLite else {
            throw StoreFailure(.unsupported, "SQLite \(String(cString: sqlite3_libversion())) is older than 3.37")
        }
        guard sqlite3_threadsafe() != 0 else {
            throw StoreFailure(.unsupported, "this SQLite was built without threads")
        }
        guard !path.isEmpty, path.utf8.count < 4_000, !path.utf8.contains(0) else {
            throw StoreFailure(.storage, "the path of the database is empty or too long")
        }
        self.path = path
        self.options = options
        writer = try Connection(path: path, mode: options.mode, busyTimeout: options.busyTimeout)
        // Asked before anything is set, so that another program's file is left as it was.
        try Migrator.verify(writer)
        try Self.configure(writer, options)
        try Migrator.migrate(writer)
        pool = ReaderPool(path: path, busyTimeout: options.busyTimeout)
        checkpoints = CheckpointLock(path: path + "-checkpoint")
        nextCheckpoint = options.checkpointPages
    }

    deinit {
        pool.closeAll()
        // Leaves one file without a log behind where nobody else has it open.
        let writer = self.writer
        try? checkpoints.tryLocked { () throws(StoreFailure) in writer.close(removesLog: true) }
    }

    private static func configure(_ connection: Connection, _ options: SQLiteOptions) throws(StoreFailure) {
        let mode = try connection.text("PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw StoreFailure(.unsupported, "the file cannot be put into write-ahead-log mode")
        }
        let level = options.durability == .full ? "FULL" : "NORMAL"
        // Erased personal data must not linger in free pages.
        try connection.execute(
            "PRAGMA synchronous = \(level); PRAGMA secure_delete = ON; PRAGMA cache_size = -32768", "configuring")
    }

    /// The version of the SQLite at run time, such as `3.40.1`.
    public static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

    public func write<Result>(
        _ body: (any StoreWriter) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        try writing.locked { () throws(StoreFailure) in
            try writer.statement(.begin).run()
            do throws(StoreFailure) {
                let result = try body(SQLiteTransaction(writer))
                try writer.statement(.commit).run()
                return result
            } catch {
                // After some errors SQLite has rolled back already, and says so by refusing.
                if sqlite3_get_autocommit(writer.handle) == 0 {
                    writer.stepsUntilFault = nil  // the rollback is not what a test wants to fail
                    try? writer.statement(.rollback).run()
                }
                throw error
            }
        }
    }

    public func read<Result>(
        _ body: (any StoreReader) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        let connection = try pool.take()
        defer { pool.give(connection) }
        try connection.statement(.beginRead).run()
        defer { try? connection.statement(.rollback).run() }
        return try body(SQLiteTransaction(connection))
    }

    public func maintain() throws(StoreFailure) {
        try writing.locked { () throws(StoreFailure) in
            if needsScrub {
                // Without waiting for readers: the next commit tries again.
                sqlite3_busy_timeout(writer.handle, 0)
                defer { sqlite3_busy_timeout(writer.handle, options.busyTimeout) }
                try checkpointLocked(SQLITE_CHECKPOINT_TRUNCATE)
            } else if writer.logFrames >= nextCheckpoint {
                // Readers may keep frames from being moved; then it is tried again only after as many more.
                nextCheckpoint = writer.logFrames + options.checkpointPages
                try checkpointLocked(SQLITE_CHECKPOINT_PASSIVE)
            }
        }
    }

    public func scrub() throws(StoreFailure) {
        try writing.locked { () throws(StoreFailure) in
            // Stays until a checkpoint has emptied the log: a reader or another process may be in the way of this one.
            needsScrub = true
            try checkpointLocked(SQLITE_CHECKPOINT_TRUNCATE)
        }
    }

    private func checkpointLocked(_ mode: Int32) throws(StoreFailure) {
        try checkpoints.tryLocked { () throws(StoreFailure) in
            var frames: Int32 = 0
            var moved: Int32 = 0
            let code = sqlite3_wal_checkpoint_v2(writer.handle, nil, mode, &frames, &moved)
            guard code == SQLITE_OK || code & 0xFF == SQLITE_BUSY else {
                throw StoreFailure(sqlite: code, "making a checkpoint")
            }
            // All moved: the next commit starts the log over, and the count with it.
            if frames == moved {
                nextCheckpoint = options.checkpointPages
                writer.forgetLog()
            }
            if code == SQLITE_OK && mode == SQLITE_CHECKPOINT_TRUNCATE { needsScrub = false }
        }
    }

    /// Makes the writer fail at its `steps`-th statement from now, once. For fault tests.
    func injectFault(afterSteps steps: Int?, code: Int32) {
        writing.locked {
            writer.stepsUntilFault = steps
            writer.injectedCode = code
        }
    }

    /// Lets SQLite refuse to grow the file beyond a number of pages, as a full disk would. For fault tests.
    func limitPages(_ pages: Int64) throws(StoreFailure) {
        try writing.locked { () throws(StoreFailure) in _ = try writer.number("PRAGMA max_page_count = \(pages)") }
    }
}
