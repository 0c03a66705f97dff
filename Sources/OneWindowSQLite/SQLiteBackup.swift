internal import CSQLite
internal import Glibc
public import OneWindowEngine

/// Copies a database while others use it (在线备份).
public enum SQLiteBackup {
    /// Copies the database at one path to another: one consistent snapshot, whatever is written meanwhile.
    ///
    /// Writers are not held up. The copy is a single file without a log.
    ///
    /// - Parameters:
    ///   - source: The database.
    ///   - target: A path at which there is no file yet.
    ///   - progress: Called with the pages copied and all pages.
    /// - Throws: `storage` where a file cannot be read or written or the target is there, `busy`, `corrupt`.
    public static func copy(
        from source: String, to target: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(StoreFailure) {
        guard access(target, F_OK) != 0 else { throw StoreFailure(.storage, "the target of the copy is there already") }
        do throws(StoreFailure) {
            try copyPages(from: source, to: target, progress)
        } catch {
            unlink(target)
            throw error
        }
    }

    private static func copyPages(
        from source: String, to target: String, _ progress: (Int, Int) -> Void
    ) throws(StoreFailure) {
        let from = try Connection(path: source, mode: .existing, busyTimeout: 5_000)
        let to = try Connection(path: target, mode: .create, busyTimeout: 0)
        // An open read transaction holds the snapshot, so the copy never starts over.
        try from.execute("BEGIN; SELECT count(*) FROM sqlite_master", "reading the database")
        guard let backup = sqlite3_backup_init(to.handle, "main", from.handle, "main") else {
            throw StoreFailure(sqlite: sqlite3_errcode(to.handle), "beginning the copy")
        }
        var code = SQLITE_OK
        while code == SQLITE_OK {
            code = sqlite3_backup_step(backup, 2_048)
            let total = Int(sqlite3_backup_pagecount(backup))
            progress(total - Int(sqlite3_backup_remaining(backup)), total)
        }
        let finished = sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE, finished == SQLITE_OK else {
            throw StoreFailure(sqlite: code == SQLITE_DONE ? finished : code, "copying the database")
        }
        try from.execute("ROLLBACK", "ending the read")
        // One file that can be carried away: no log beside it.
        guard try to.text("PRAGMA journal_mode = DELETE") == "delete" else {
            throw StoreFailure(.storage, "the copy cannot be brought into one file")
        }
    }
}
