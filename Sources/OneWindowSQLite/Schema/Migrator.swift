internal import OneWindowEngine

/// Brings a file to the newest schema (模式迁移), or says why it cannot be used.
enum Migrator {
    /// Marks a file as one of ours: "OWIN".
    static let applicationID: Int64 = 0x4F57_494E

    /// The migrations in order: the one at place `n` brings version `n` to `n + 1`.
    static let steps: [String] = [SchemaV1.statements]

    /// Refuses a file that is not ours or of a newer library, without changing it.
    static func verify(_ connection: Connection) throws(StoreFailure) {
        _ = try version(of: connection)
    }

    /// Creates the schema in an empty file, or brings an older one up, in one transaction.
    static func migrate(_ connection: Connection) throws(StoreFailure) {
        if try version(of: connection) == steps.count { return }
        try connection.execute("BEGIN IMMEDIATE", "beginning the migration")
        do {
            // Read again under the lock: another process may have been faster.
            let version = try version(of: connection)
            for step in steps[version...] { try connection.execute(step, "migrating from version \(version)") }
            try connection.execute(
                "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(steps.count)", "marking the version")
            try connection.execute("COMMIT", "committing the migration")
        } catch {
            try? connection.execute("ROLLBACK", "rolling back the migration")
            throw error
        }
    }

    /// The schema version of a file, 0 where it is empty.
    private static func version(of connection: Connection) throws(StoreFailure) -> Int {
        let version = try connection.number("PRAGMA user_version")
        let application = try connection.number("PRAGMA application_id")
        if version == 0 && application == 0 {
            guard try connection.number("SELECT count(*) FROM sqlite_master") == 0 else {
                throw StoreFailure(.unsupported, "the file is a database of another program")
            }
            return 0
        }
        guard application == applicationID else {
            throw StoreFailure(.unsupported, "the file is a database of another program")
        }
        guard version >= 0, version <= steps.count else {
            throw StoreFailure(
                .unsupported, "the file has schema version \(version), this library knows up to \(steps.count)")
        }
        return Int(version)
    }
}
