import Glibc

/// The one table that is printed.
struct Table {
    /// A row.
    struct Row {
        var name: String
        /// Seconds an operation.
        var ours: Double
        var limit: Double
        /// Our speed in parts of the limit's.
        var share: Double
        var aim: Double?
        var allocations: Double?
        var setting: String
        var hash: UInt64?
    }

    /// What measures a single row, its name left out.
    let command: String
    private(set) var rows: [Row] = []

    init(command: String) {
        self.command = command
    }

    mutating func add(_ row: Row) {
        rows.append(row)
        Swift.print("  \(row.name): \(time(row.ours)), C \(time(row.limit)), \(fixed(row.share, 2)) of C's speed")
        // Shown at once also where it goes into a file.
        fflush(nil)
    }

    func print() {
        let head = ["name", "Swift", "C", "of C's speed", "aim", "allocations", "setting", "result", "measured by"]
        let cells = rows.map { row in
            [
                row.name, time(row.ours), time(row.limit), fixed(row.share, 2),
                row.aim.map { "≥ " + fixed($0, 2) } ?? "",
                row.allocations.map { fixed($0, 1) } ?? "", row.setting,
                row.hash.map { String(UInt32(truncatingIfNeeded: $0 ^ $0 >> 32), radix: 16) } ?? "",
                "\(command) \(row.name)",
            ]
        }
        let widths = head.indices.map { column in ([head] + cells).map { $0[column].count }.max() ?? 0 }
        Swift.print("")
        for line in [head, widths.map { String(repeating: "-", count: $0) }] + cells {
            let padded = zip(line, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            Swift.print("| " + padded.joined(separator: " | ") + " |")
        }
    }
}

/// A time with its unit.
func time(_ seconds: Double) -> String {
    if seconds < 1e-6 { return fixed(seconds * 1e9, 1) + " ns" }
    return seconds < 1e-2 ? fixed(seconds * 1e6, 1) + " µs" : fixed(seconds * 1e3, 1) + " ms"
}

/// A number with a fixed count of decimals.
func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(abs(scaled % scale))
    return "\(scaled / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
}
