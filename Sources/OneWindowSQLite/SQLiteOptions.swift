/// How a database file is opened.
public struct SQLiteOptions: Sendable, Hashable {
    /// When a commit counts as done.
    public enum Durability: Sendable, Hashable, CaseIterable {
        /// When it is on the disk: it survives a power failure (`synchronous=FULL`).
        case full
        /// When the operating system has it: it survives a crash of the process; the last commits may be lost in a
        /// power failure, but the file stays sound (`synchronous=NORMAL`).
        case normal
    }

    /// Whether the file may be made.
    public enum Mode: Sendable, Hashable {
        /// The file is made where it is not there.
        case create
        /// The file must be there.
        case existing
    }

    /// When a commit counts as done.
    public var durability = Durability.full
    /// Whether the file may be made.
    public var mode = Mode.create
    /// How long to wait for other connections and processes before answering `busy`, in milliseconds; 0 not to wait.
    public var busyTimeout: Int32 = 5_000
    /// Pages in the write-ahead log at which a checkpoint is made.
    public var checkpointPages: Int32 = 1_000

    /// Creates the defaults.
    public init() {}
}
