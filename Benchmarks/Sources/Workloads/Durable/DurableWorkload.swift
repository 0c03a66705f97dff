import CLimits
import OneWindow
import OneWindowTesting

/// Transitions of cases on two files of equal content: one for the library, one for the limit. Both go through the same requests in slices.
public final class DurableWorkload {
    /// How many callers there are, each in a closed loop of single commands.
    public let threads: Int
    /// When a commit counts.
    public let durability: SQLiteOptions.Durability
    /// The transitions of each caller in all.
    public let turns: Int
    private let submissions: [[Submission]]
    private let tape: LaneTape
    private let ourPath: String
    private let limitPath: String
    private var engine: Engine?
    private var limit: OpaquePointer?
    private var ourTurn = 0
    private var limitTurn = 0

    /// Prepares the files.
    ///
    /// - Parameters:
    ///   - directory: Where the files are made; those of an earlier run are removed.
    ///   - cases: Cases of the file.
    ///   - transitions: Transitions that will be asked for in all.
    public init(
        in directory: String, named name: String, threads: Int, durability: SQLiteOptions.Durability, cases: Int,
        transitions: Int
    ) throws {
        self.threads = threads
        self.durability = durability
        let base = "\(directory)/\(name)"
        for suffix in ["base", "tape", "swift", "c"] { removeDatabase("\(base)-\(suffix).db") }
        let work = try CaseWork()
        let visited = transitions / work.acts.count + threads
        guard visited <= cases else { throw Fault("\(cases) cases are too few for \(transitions) transitions") }
        let numbers = try work.makeFile(at: "\(base)-base.db", cases: cases)
        ourPath = "\(base)-swift.db"
        limitPath = "\(base)-c.db"
        for suffix in ["tape", "swift", "c"] {
            try SQLiteBackup.copy(from: "\(base)-base.db", to: "\(base)-\(suffix).db")
        }
        // Those visited lie anywhere in the file.
        let stride = Swift.stride(from: 0, to: cases, by: max(cases / visited, 1))
        submissions = try work.lanes(threads, of: stride.prefix(visited).map { numbers[$0] }, seed: 3)
        turns = submissions.map(\.count).min() ?? 0
        tape = try LaneTape(recording: submissions, on: "\(base)-tape.db")
        var storage = SQLiteOptions()
        storage.durability = durability
        engine = try Engine.open(ourPath, storage: storage) { $0.salt = fixedSalt }
        limit = limit_store_open(limitPath, durability == .full ? 1 : 0)
        guard limit != nil else { throw Fault("the limit cannot open its file") }
        removeDatabase("\(base)-base.db")
        removeDatabase("\(base)-tape.db")
    }

    deinit {
        close()
        removeDatabase(ourPath)
        removeDatabase(limitPath)
    }

    private func close() {
        engine = nil
        if let limit { limit_store_close(limit) }
        limit = nil
    }

    /// The next slice with the library: every caller's next `turns` transitions.
    public func run(turns: Int) throws {
        guard let engine, ourTurn + turns <= self.turns else { throw Fault("there are no more transitions") }
        let slice = ourTurn..<ourTurn + turns
        ourTurn += turns
        let submissions = self.submissions
        let failures = Collected<String>()
        let caller: @Sendable (Int) -> Void = { lane in
            for submission in submissions[lane][slice] {
                do throws(OneWindowError) {
                    _ = try engine.submit(submission)
                } catch {
                    return failures.add("\(submission.id): \(error)")
                }
            }
        }
        // One caller alone needs no thread of its own, as in C.
        if threads == 1 { caller(0) } else { Threads.run(threads, caller) }
        if let failure = failures.all.first { throw Fault(failure) }
    }

    /// The next slice in C.
    public func runLimit(turns: Int) throws {
        guard let limit, limitTurn + turns <= self.turns else { throw Fault("there are no more transitions") }
        let lanes = tape.lanes.map { lane in
            limit_lane(transitions: UnsafePointer(lane.baseAddress.map { $0 + limitTurn }), count: UInt32(turns))
        }
        limitTurn += turns
        guard limit_store_run(limit, tape.limit, lanes, UInt32(lanes.count)) == 0 else {
            throw Fault("the limit failed")
        }
    }

    /// Closes both files and compares them: the digest of what they hold, or a fault where they hold not the same.
    ///
    /// With one caller every byte is the same, the journal included; with several the order of commits is left to chance, and with it
    /// sequences and digests.
    public func finish() throws -> UInt64 {
        guard ourTurn == limitTurn else { throw Fault("the limit has not done the same turns") }
        close()
        let ours = limit_content(ourPath, threads == 1 ? 1 : 0)
        let theirs = limit_content(limitPath, threads == 1 ? 1 : 0)
        guard ours == theirs, ours != 0 else { throw Fault("the files hold not the same: \(ours), \(theirs)") }
        return ours
    }
}
