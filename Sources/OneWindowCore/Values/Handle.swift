/// The permanent number of something registered, given in the order of the journal and never reused.
///
/// Handles are what the journal, the state and the routing table store. They mean nothing outside one database.
public struct Handle<Subject>: Sendable, Hashable, Comparable {
    /// The number: 1 or more.
    public let rawValue: UInt32

    /// Creates a handle from its number.
    @inlinable
    public init(_ rawValue: UInt32) {
        self.rawValue = rawValue
    }

    @inlinable
    public static func < (left: Handle, right: Handle) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// The permanent number of a case in one database: 1, 2, 3 … in the order they were opened.
public struct CaseID: Sendable, Hashable, Comparable {
    /// The number: 1 or more.
    public let rawValue: UInt64

    /// Creates a case id from its number.
    @inlinable
    public init(_ rawValue: UInt64) {
        self.rawValue = rawValue
    }

    @inlinable
    public static func < (left: CaseID, right: CaseID) -> Bool {
        left.rawValue < right.rawValue
    }
}
