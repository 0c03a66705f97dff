internal import OneWindowCore
public import OneWindowEngine
public import OneWindowSQLite

extension Engine {
    /// Opens the database of a hall, or makes it where it is not there.
    ///
    /// - Parameters:
    ///   - path: The file. Two more stand beside it while it is open (`-wal`, `-shm`), and a lock file for checkpoints.
    ///   - storage: How the file is opened; by default a commit counts when it is on the disk.
    ///   - configure: Changes how the engine decides; by default it has the calendar of 2019 to 2026 and the shipped
    ///     thresholds.
    /// - Throws: `storage`, `busy`, `corrupt` or `unsupported`.
    public static func open(
        _ path: String, storage: SQLiteOptions = SQLiteOptions(), configure: (inout EngineOptions) -> Void = { _ in }
    ) throws(OneWindowError) -> Engine {
        var options = EngineOptions(salt: systemSalt)
        configure(&options)
        let store: SQLiteStore
        do {
            store = try SQLiteStore(path: path, options: storage)
        } catch {
            throw OneWindowError(error)
        }
        return try Engine(store: store, options: options)
    }

    /// Sixteen bytes from the system's source of chance, for the salt of personal digests.
    public static let systemSalt: @Sendable () -> [UInt8] = {
        var generator = SystemRandomNumberGenerator()
        let high = generator.next()
        let low = generator.next()
        return withUnsafeBytes(of: (high, low)) { Array($0) }
    }
}
