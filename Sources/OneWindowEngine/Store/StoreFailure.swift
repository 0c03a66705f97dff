/// The world says no: what a store could not do. Nothing of the transaction it happened in was kept.
public struct StoreFailure: Error, Sendable, Hashable {
    /// What kind of failure.
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// Another connection or process holds the file for longer than the caller would wait; worth trying again.
        case busy = 1
        /// The disk is full, read-only, unreachable or failing; an operator must look.
        case storage = 2
        /// The file is damaged, or is not what it must be.
        case corrupt = 3
        /// The file was written by a newer library, or the SQLite at hand cannot be used.
        case unsupported = 4
        /// The library used its store wrongly: a fault of ours.
        case internalFault = 5
    }

    /// What kind of failure.
    public let kind: Kind
    /// What was being done, in one line without personal data.
    public let context: String
    /// The extended result code of SQLite, or 0 where another store or no code at all was involved.
    public let underlying: Int32

    /// Creates a failure.
    public init(_ kind: Kind, _ context: String, underlying: Int32 = 0) {
        self.kind = kind
        self.context = context
        self.underlying = underlying
    }
}
