public import OneWindowCore

/// The one error type of OneWindow: the rules said no, the world said no, or the library is at fault.
public struct OneWindowError: Error, Sendable, Hashable {
    /// What said no. The numbers are permanent and are those of `ow_status` in the C header.
    public enum Family: UInt8, Sendable, CaseIterable {
        /// A rule of the hall refused; ``rejection`` says which.
        case rejected = 1
        /// What was named is not there; ``rejection`` says what.
        case notFound = 2
        /// Somebody else was faster; read again, then send again with the new revision.
        case conflict = 3
        /// The input has not the form it must have; ``rejection`` says where.
        case invalid = 4
        /// The library was called wrongly.
        case misuse = 5
        /// The file is held by another connection or process; worth trying again.
        case busy = 6
        /// The disk is full, read-only, unreachable or failing; an operator must look.
        case storage = 7
        /// The file is damaged.
        case corrupt = 8
        /// Something is over a limit; ``rejection`` says what.
        case limit = 9
        /// The file or the caller is of a version that cannot be used.
        case unsupported = 10
        /// A fault of the library; nothing was written.
        case internalFault = 11
    }

    /// What said no.
    public let family: Family
    /// The rule that refused; nil where it was not a rule.
    public let rejection: Rejection?
    /// One line in English, without personal data; not meant to be parsed.
    public let summary: String
    /// The extended result code of SQLite, or 0.
    public let underlying: Int32

    /// Wraps a rejection.
    public init(_ rejection: Rejection) {
        self.rejection = rejection
        summary = rejection.message()
        underlying = 0
        family =
            switch rejection.code {
            case .tooLong, .tooMany: .limit
            default:
                switch rejection.code.family {
                case .shape: .invalid
                case .existence: .notFound
                case .conflict: .conflict
                case .time, .permission, .state, .content: .rejected
                }
            }
    }

    /// Wraps a failure of the store.
    public init(_ failure: StoreFailure) {
        rejection = nil
        summary = failure.context
        underlying = failure.underlying
        family =
            switch failure.kind {
            case .busy: .busy
            case .storage: .storage
            case .corrupt: .corrupt
            case .unsupported: .unsupported
            case .internalFault: .internalFault
            }
    }

    /// Creates an error that is neither a rejection nor a failure of the store.
    public init(_ family: Family, _ summary: String) {
        self.family = family
        rejection = nil
        self.summary = summary
        underlying = 0
    }

    /// The status as one number: the family in the low byte, the rejection's number above it. Permanent, and the same
    /// through C.
    public var status: Int32 { Int32(family.rawValue) | Int32(rejection?.code.rawValue ?? 0) << 8 }

    /// Whether the same call may succeed later without anything being changed.
    public var isRetryable: Bool { family == .busy }
}

extension OneWindowError: CustomStringConvertible {
    /// The family, the number and the summary.
    public var description: String {
        rejection.map { "\(family) \($0.code.rawValue): \(summary)" } ?? "\(family): \(summary)"
    }
}
