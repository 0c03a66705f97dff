internal import CSQLite
internal import OneWindowEngine

/// A prepared statement: bind, step, read, reset.
final class Statement {
    private let handle: OpaquePointer
    /// Its owner, which outlives it: without a count, since every step looks there.
    private unowned(unsafe) let connection: Connection
    private var isFinal = false

    init(_ sql: String, _ connection: Connection) throws(StoreFailure) {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw StoreFailure(sqlite: code, "preparing a statement") }
        handle = prepared
        self.connection = connection
    }

    func finalize() {
        guard !isFinal else { return }
        isFinal = true
        sqlite3_finalize(handle)
    }

    // MARK: Binding; places count from 1

    @discardableResult
    func bind(_ place: Int32, _ value: Int64) -> Statement {
        sqlite3_bind_int64(handle, place, value)
        return self
    }

    @discardableResult
    func bind(_ place: Int32, _ value: String) -> Statement {
        var value = value
        value.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { bytes in
                _ = onewindow_bind_text(
                    handle, place, bytes.baseAddress ?? UnsafePointer(emptyBytes), Int32(bytes.count))
            }
        }
        return self
    }

    @discardableResult
    func bind(_ place: Int32, _ value: [UInt8]) -> Statement {
        value.withUnsafeBytes { bytes in
            _ = onewindow_bind_blob(
                handle, place, bytes.baseAddress ?? UnsafeRawPointer(emptyBytes), Int32(bytes.count))
        }
        return self
    }

    // MARK: Stepping

    /// Moves to the next row; false at the end, after which the statement is ready for the next use.
    func step() throws(StoreFailure) -> Bool {
        let code = connection.isFaulty() ? connection.injectedCode : sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw StoreFailure(sqlite: code, "running a statement") }
        return false
    }

    /// Runs a statement that returns nothing.
    func run() throws(StoreFailure) {
        while try step() {}
    }

    /// Reads the first row, if there is one.
    func first<Result>(_ read: (Statement) throws(StoreFailure) -> Result) throws(StoreFailure) -> Result? {
        guard try step() else { return nil }
        defer { sqlite3_reset(handle) }
        return try read(self)
    }

    /// Reads all rows.
    func all<Result>(_ read: (Statement) throws(StoreFailure) -> Result) throws(StoreFailure) -> [Result] {
        var results: [Result] = []
        try all(inPartsOf: .max, { results = $0 }, read)
        return results
    }

    /// Reads all rows, and hands them on in parts while the rest is read. The body must not run this statement.
    func all<Result>(
        inPartsOf size: Int, _ body: ([Result]) throws(StoreFailure) -> Void,
        _ read: (Statement) throws(StoreFailure) -> Result
    ) throws(StoreFailure) {
        var part: [Result] = []
        while try step() {
            do {
                part.append(try read(self))
                guard part.count == size else { continue }
                try body(part)
                part = []
            } catch {
                sqlite3_reset(handle)
                throw error
            }
        }
        if !part.isEmpty { try body(part) }
    }

    // MARK: Reading; columns count from 0

    func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    /// The text of a column. SQLite hands out what was stored, and only valid UTF-8 was; anything else is damage that
    /// the caller's parser refuses.
    func text(_ column: Int32) -> String {
        guard let bytes = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func blob(_ column: Int32) -> [UInt8] {
        guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
        let count = Int(sqlite3_column_bytes(handle, column))
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: count))
            initialized = count
        }
    }
}

/// What an empty text or blob points to: SQLite takes a null pointer for NULL.
nonisolated(unsafe) private let emptyBytes: UnsafeMutablePointer<CChar> = {
    let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    bytes.initialize(to: 0)
    return bytes
}()
