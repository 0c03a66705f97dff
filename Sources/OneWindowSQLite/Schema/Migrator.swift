internal import OneWindowEngine

/// Brings a file to the newest schema (模式迁移), or says why it cannot be used.
enum Migrator {
    /// Marks a file as one of ours: "OWIN".
    static let applicationID: Int64 = 0x4F57_494E

    /// The version before the first that was released: files of it cannot be read any more, and an empty file is
    /// brought from it to the first.
    static let unreleased = 1

    /// The migrations in order: the one at place `n` brings version `unreleased + n` to the next.
    static let steps: [String] = [SchemaV2.statements]

    /// The version this library writes.
    static var newest: Int { unreleased + steps.count }

    /// Refuses a file that is not ours or of a newer library, without changing it.
    static func verify(_ connection: Connection) throws(StoreFailure) {
        _ = try version(of: connection)
    }

    /// Creates the schema in an empty file, or brings an older one up, in one transaction.
    static func migrate(_ connection: Connection) throws(StoreFailure) {
        if try version(of: connection) == newest { return }
        try connection.execute("BEGIN IMMEDIATE", "beginning the migration")
        do {
            // Read again under the lock: another process may have been faster.
            let version = try version(of: connection)
            for step in steps[(version - unreleased)...] {
                try connection.execute(step, "migrating from version \(version)")
            }
            try connection.execute(
                "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(newest)", "marking the version")
            try connection.execute("COMMIT", "committing the migration")
        } catch {
            try? connection.execute("ROLLBACK", "rolling back the migration")
            throw error
        }
    }

    /// The schema version of a file; that before the first where it is empty.
    private static func version(of connection: Connection) throws(StoreFailure) -> Int {
        let version = try connection.number("PRAGMA user_version")
        let application = try connection.number("PRAGMA application_id")
        if version == 0 && application == 0 {
            guard try connection.number("SELECT count(*) FROM sqlite_master") == 0 else {
                throw StoreFailure(.unsupported, "the file is a database of another program")
            }
            return unreleased
        }
        guard application == applicationID else {
            throw StoreFailure(.unsupported, "the file is a database of another program")
        }
        guard version > unreleased, version <= newest else {
            throw StoreFailure(
                .unsupported,
                "the file has schema version \(version), this library knows \(unreleased + 1) to \(newest)")
        }
        return Int(version)
    }
}
