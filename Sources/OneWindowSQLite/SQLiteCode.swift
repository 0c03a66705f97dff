internal import CSQLite
internal import OneWindowEngine

extension StoreFailure {
    /// The failure that a result code of SQLite stands for. Total over the primary codes; the extended code is kept.
    init(sqlite code: Int32, _ context: String) {
        let kind: Kind =
            switch code & 0xFF {
            case SQLITE_BUSY, SQLITE_LOCKED: .busy
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_NOLFS, SQLITE_AUTH:
                .storage
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: .corrupt
            // A constraint is one of ours: a decider should have refused before.
            default: .internalFault
            }
        let explained =
            switch kind {
            case .busy: "\(context): the file is held by another connection or process"
            case .storage: "\(context): \(Self.reason(code))"
            case .corrupt: "\(context): the file is damaged or is not a database"
            default: "\(context): SQLite answers \(code)"
            }
        self.init(kind, explained, underlying: code)
    }

    private static func reason(_ code: Int32) -> String {
        switch code & 0xFF {
        case SQLITE_FULL: "the disk is full"
        case SQLITE_READONLY: "the file cannot be written"
        case SQLITE_CANTOPEN: "the file cannot be opened"
        case SQLITE_PERM, SQLITE_AUTH: "access is denied"
        default: "the disk does not read or write (\(code))"
        }
    }
}
