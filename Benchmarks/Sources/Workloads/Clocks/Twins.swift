import CLimits
import OneWindow

/// Copies of one file that get the same rows: from the library, and from the limit, which has them from a recording of
/// what the library writes on a third.
final class Twins {
    private let ourPath: String
    private let limitPath: String
    private let recorder: RecordingStore
    private let recorded: Engine
    private var engine: Engine?
    private var limit: OpaquePointer?

    init(_ cases: OpenCases, durability: SQLiteOptions.Durability) throws {
        ourPath = try cases.copy("swift")
        limitPath = try cases.copy("c")
        recorder = RecordingStore(try SQLiteStore(path: cases.copy("tape"), options: .fast))
        recorded = try Engine(store: recorder, options: EngineOptions(salt: fixedSalt))
        var storage = SQLiteOptions()
        storage.durability = durability
        engine = try Engine.open(ourPath, storage: storage) { $0.salt = fixedSalt }
        limit = limit_store_open(limitPath, durability == .full ? 1 : 0)
        guard limit != nil else { throw Fault("the limit cannot open its file") }
    }

    deinit {
        close()
    }

    private func close() {
        engine = nil
        if let limit { limit_store_close(limit) }
        limit = nil
    }

    /// What the library does, done on the file of the recording: its rows.
    func record(_ body: (Engine) throws -> Void) throws -> Tape {
        recorder.recording = Recording()
        try body(recorded)
        defer { recorder.recording = Recording() }
        return Tape(recorder.recording)
    }

    /// With the library.
    func run<Result>(_ body: (Engine) throws -> Result) throws -> Result {
        guard let engine else { throw Fault("the files are closed") }
        return try body(engine)
    }

    /// The same rows in C, in the same commits.
    func runLimit(_ tape: Tape) throws {
        guard let limit else { throw Fault("the files are closed") }
        let code = limit_store_write(limit, tape.limit, tape.groups.baseAddress, UInt32(tape.groups.count))
        guard code == 0 else { throw Fault("the limit failed: \(code)") }
    }

    /// Ticks in C at which nothing is due.
    func tickLimit(_ count: Int, at instant: Instant) throws -> UInt64 {
        guard let limit else { throw Fault("the files are closed") }
        return limit_store_tick(limit, instant.milliseconds, UInt32(count))
    }

    /// Closes both files and compares them, byte by byte: the digest of what they hold.
    func finish() throws -> UInt64 {
        close()
        let ours = limit_content(ourPath, 1)
        let theirs = limit_content(limitPath, 1)
        guard ours == theirs, ours != 0 else { throw Fault("the files hold not the same: \(ours), \(theirs)") }
        return ours
    }
}
