import CLimits
import Workloads

/// A notice of the calendar that moves open clocks, and how long others wait meanwhile.
enum RedateRows {
    static func measure(_ plan: Plan, into table: inout Table) throws {
        guard plan.wants("redate") else { return }
        try FileSystem.make(plan.directory)
        let clocks = plan.isTiny ? 300 : plan.isFull ? 1_000_000 : 100_000
        let workload = try RedateWorkload(in: plan.directory, named: "redate", clocks: clocks, durability: .full)
        let disk = FileSystem.name(of: plan.directory)
        let setting = "\(workload.clocks) clocks run in \(workload.cases) cases, synchronous=FULL, \(disk)"
        if plan.wantsRow("redate.wait") { try measureWaits(workload, plan, setting) }
        if plan.wantsRow("redate.case") { try measureCases(workload, plan, setting, into: &table) }
    }

    private static func measureCases(
        _ workload: RedateWorkload, _ plan: Plan, _ setting: String, into table: inout Table
    ) throws {
        let name = "redate.case"
        var paired = Paired()
        var moved = 0
        func load() throws {
            if try workload.load() != moved { throw Disagreement(name: name) }
        }
        var allocated = 0.0
        // A round moves every case; fewer of them say enough.
        let rounds = plan.hasRounds ? plan.rounds : min(plan.rounds, 5)
        for round in -1..<rounds {
            moved = try workload.record()
            guard moved > 0 else { throw Disagreement(name: name) }
            if round < 0 {
                allocated = try allocations(operations: moved, load)
                try workload.loadLimit()
            } else {
                try paired.add(round, operations: moved, ours: load, limit: workload.loadLimit)
            }
        }
        let hash = try workload.finish()
        table.add(
            Table.Row(
                name: name, ours: paired.ours.median, limit: paired.limit.median, share: paired.share, aim: 0.5,
                allocations: allocated, setting: "\(setting), \(moved) move", hash: hash))
    }

    private static func measureWaits(_ workload: RedateWorkload, _ plan: Plan, _ setting: String) throws {
        for _ in 0..<(plan.isTiny ? 1 : 3) {
            let waits = try workload.waits(durability: .full)
            let sorted = waits.commands.sorted()
            print(
                "  redate.wait: \(waits.moved) cases moved in \(fixed(waits.loading, 2)) s; meanwhile \(sorted.count)",
                "commands, half within \(time(sorted.median)), the longest \(time(sorted.last ?? 0)); \(setting)")
        }
    }
}
