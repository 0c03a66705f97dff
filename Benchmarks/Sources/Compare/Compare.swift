import ArgumentParser
import Glibc
import Workloads

/// Runs the library and the limits in C side by side, in one process and in turn, and prints one table.
@main
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Measures OneWindow against C written by hand that does the same work.")

    @Flag(help: "A few seconds in small sizes: shows that the benchmarks work, measures nothing.")
    var tiny = false

    @Flag(help: "Files of a million running clocks for `advance` and `redate`, which take minutes to make.")
    var full = false

    @Option(help: "Only rows whose names begin with this, such as `route.district` or `durable.full`.")
    var only = ""

    @Option(help: "Rounds of each row; by default 15, and 3 when tiny.")
    var rounds: Int?

    @Option(help: "Where the database files are made: on a real disk.")
    var directory = ".build/benchmark-data"

    @Option(help: "The Python that has zen-engine, for `decision`.")
    var python = "python3"

    mutating func run() throws {
        let plan = Plan(
            isTiny: tiny, isFull: full, rounds: max(rounds ?? (tiny ? 3 : 15), 1), hasRounds: rounds != nil,
            only: only, directory: directory)
        print(Machine.description)
        var table = Table(command: "compare" + (tiny ? " --tiny" : full ? " --full" : "") + " --only")
        try RouteRows.measure(plan, into: &table)
        try RegistryRows.measure(plan, into: &table)
        try CalendarRows.measure(plan, into: &table)
        try DecisionRows.measure(plan, python)
        try SearchRows.measure(plan, into: &table)
        try DurableRows.measure(plan, into: &table)
        try AdvanceRows.measure(plan, into: &table)
        try RedateRows.measure(plan, into: &table)
        table.print()
    }
}

/// What to measure, and how much of it.
struct Plan {
    let isTiny: Bool
    let isFull: Bool
    let rounds: Int
    /// Whether the rounds were asked for.
    let hasRounds: Bool
    let only: String
    let directory: String

    /// Whether any row of a group is wanted.
    func wants(_ group: String) -> Bool { group.hasPrefix(only) || only.hasPrefix(group + ".") }

    /// Whether a row is wanted.
    func wantsRow(_ name: String) -> Bool { name.hasPrefix(only) }
}

/// Where it was measured.
enum Machine {
    static var description: String {
        var names = utsname()
        uname(&names)
        func text(_ field: some Any) -> String {
            withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        }
        return
            "\(text(names.sysname)) \(text(names.release)) \(text(names.machine)), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores"
    }
}
