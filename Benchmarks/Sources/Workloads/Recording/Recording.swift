import CLimits

/// Rows that were written, as the limit reads them, in groups: one a transaction.
struct Recording {
    /// What is bound to a statement.
    enum Value {
        case integer(Int64)
        case blob([UInt8])
        case text(String)
        /// The end of the journal, after it has grown by a row where it says so: with several callers the order of
        /// commits is the limit's own.
        case sequence(next: Bool)
    }

    private(set) var bytes: [UInt8] = []
    private(set) var values: [limit_value] = []
    private(set) var rows: [limit_row] = []
    /// Those with rows, in the order of their commits.
    private(set) var groups: [limit_group] = []
    private var first = 0

    mutating func beginGroup() {
        first = rows.count
    }

    mutating func endGroup() {
        guard rows.count > first else { return }
        groups.append(limit_group(first: UInt32(first), count: UInt32(rows.count - first)))
    }

    mutating func note(_ statement: Int, _ noted: [Value]) {
        rows.append(
            limit_row(statement: UInt32(statement), first: UInt32(values.count), count: UInt32(noted.count)))
        for value in noted {
            switch value {
            case .integer(let number): add(number, 0, limit_integer)
            case .sequence(let next): add(next ? 1 : 0, 0, limit_sequence)
            case .blob(let content): add(content, limit_blob)
            case .text(let content): add(Array(content.utf8), limit_text)
            }
        }
    }

    private mutating func add(_ content: [UInt8], _ kind: Int) {
        add(Int64(bytes.count), content.count, kind)
        bytes += content
    }

    private mutating func add(_ number: Int64, _ count: Int, _ kind: Int) {
        values.append(limit_value(number: number, count: UInt32(count), kind: UInt32(kind)))
    }
}
