import CLimits
import Glibc
import Workloads

/// Durable transitions: one caller alone, and sixteen that share commits.
enum DurableRows {
    static func measure(_ plan: Plan, into table: inout Table) throws {
        guard plan.wants("durable") else { return }
        try FileSystem.make(plan.directory)
        let disk = FileSystem.name(of: plan.directory)
        let many = plan.isTiny ? 4 : 16
        for (level, durability) in [("full", "FULL"), ("normal", "NORMAL")] {
            let group = "durable.\(level)"
            let setting = "WAL, synchronous=\(durability), \(disk)"
            let isFull = level == "full"
            var alone: [Double] = []
            if plan.wantsRow("\(group).alone") {
                alone = try measure(
                    "\(group).alone", threads: 1, turns: plan.isTiny ? 50 : isFull ? 1_000 : 2_500, isFull: isFull,
                    aim: isFull ? 0.9 : nil, "1 caller, \(setting)", plan, into: &table)
            }
            if plan.wantsRow("\(group).together") {
                let together = try measure(
                    "\(group).together", threads: many, turns: plan.isTiny ? 20 : 250, isFull: isFull, aim: isFull ? 0.6 : nil,
                    "\(many) callers, \(setting)", plan, into: &table)
                guard !alone.isEmpty else { continue }
                print("  \(group): \(many) callers do \(fixed(alone.median / together.median, 2)) times what one does")
            }
        }
    }

    /// Our seconds a transition, round by round.
    private static func measure(
        _ name: String, threads: Int, turns: Int, isFull: Bool, aim: Double?, _ setting: String, _ plan: Plan,
        into table: inout Table
    ) throws -> [Double] {
        let slices = plan.rounds + 1
        let transitions = slices * turns * threads
        let workload = try DurableWorkload(
            in: plan.directory, named: name, threads: threads, durability: isFull ? .full : .normal,
            cases: max(transitions / 5, 200), transitions: transitions + threads * 20)
        let operations = turns * threads
        let allocated = try allocations(operations: operations) { try workload.run(turns: turns) }
        try workload.runLimit(turns: turns)
        let paired = try Paired(rounds: plan.rounds, operations: operations) {
            try workload.run(turns: turns)
        } limit: {
            try workload.runLimit(turns: turns)
        }
        let hash = try workload.finish()
        table.add(
            Table.Row(
                name: name, ours: paired.ours.median, limit: paired.limit.median, share: paired.share, aim: aim,
                allocations: allocated, setting: setting, hash: hash))
        return paired.ours
    }
}

/// What a benchmark must know of the disk: a commit costs nothing where there is none.
enum FileSystem {
    static func make(_ directory: String) throws {
        var path = directory.hasPrefix("/") ? "/" : ""
        for part in directory.split(separator: "/") {
            path += part + "/"
            guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw NoDirectory(path: path) }
        }
    }

    static func name(of directory: String) -> String { String(cString: limit_file_system(directory)) }

    struct NoDirectory: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) cannot be made" }
    }
}
