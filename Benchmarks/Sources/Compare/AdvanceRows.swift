import CLimits
import Workloads

/// The passing of time: ticks at which nothing is due, and timers that fire.
enum AdvanceRows {
    static func measure(_ plan: Plan, into table: inout Table) throws {
        guard plan.wants("advance") else { return }
        try FileSystem.make(plan.directory)
        let sizes = plan.isTiny ? [300] : plan.isFull ? [10_000, 1_000_000] : [10_000, 100_000]
        for clocks in sizes {
            let isLargest = clocks == sizes.last
            let tick = "advance.tick.\(clocks)"
            let fire = "advance.fire.\(clocks)"
            guard plan.wantsRow(tick) || (isLargest && plan.wantsRow(fire)) else { continue }
            let workload = try AdvanceWorkload(
                in: plan.directory, named: "advance", clocks: clocks, durability: .full)
            let size = "\(workload.clocks) clocks run in \(workload.cases) cases"
            if plan.wantsRow(tick) { try measureTicks(tick, workload, size, plan, into: &table) }
            if isLargest, plan.wantsRow(fire) { try measureFires(fire, workload, size, plan, into: &table) }
        }
    }

    private static func measureTicks(
        _ name: String, _ workload: AdvanceWorkload, _ size: String, _ plan: Plan, into table: inout Table
    ) throws {
        let count = plan.isTiny ? 20 : 2_000
        let expected = try workload.tickLimit(count)
        var answers: Set<UInt64> = [expected, try workload.tick(count)]
        let allocated = try allocations(operations: count) { answers.insert(try workload.tick(count)) }
        let paired = try Paired(rounds: plan.rounds, operations: count) {
            answers.insert(try workload.tick(count))
        } limit: {
            answers.insert(try workload.tickLimit(count))
        }
        guard answers == [expected], expected != 0 else { throw Disagreement(name: name) }
        table.add(
            Table.Row(
                name: name, ours: paired.ours.median, limit: paired.limit.median, share: paired.share, aim: nil,
                allocations: allocated, setting: size, hash: expected))
    }

    private static func measureFires(
        _ name: String, _ workload: AdvanceWorkload, _ size: String, _ plan: Plan, into table: inout Table
    ) throws {
        var paired = Paired()
        var fired = 0
        func fire() throws {
            if try workload.fire() != fired { throw Disagreement(name: name) }
        }
        var allocated = 0.0
        // The first round counts allocations and is not timed.
        for round in -1..<plan.rounds {
            fired = try workload.record(timers: plan.isTiny ? 50 : 10_000)
            guard fired > 0 else { break }
            if round < 0 {
                allocated = try allocations(operations: fired, fire)
                try workload.fireLimit()
            } else {
                try paired.add(round, operations: fired, ours: fire, limit: workload.fireLimit)
            }
        }
        let hash = try workload.finish()
        let disk = FileSystem.name(of: plan.directory)
        let many = "\(paired.ours.count) × \(plan.isTiny ? 50 : 10_000) timers"
        table.add(
            Table.Row(
                name: name, ours: paired.ours.median, limit: paired.limit.median, share: paired.share, aim: 0.6,
                allocations: allocated,
                setting: "\(size), \(many), synchronous=FULL, \(disk)", hash: hash))
    }
}
