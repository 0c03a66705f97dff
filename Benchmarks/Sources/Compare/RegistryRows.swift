import CAllocations
import Glibc
import Workloads

/// A registry of a million items: found by code, held in memory, loaded, changed.
enum RegistryRows {
    static func measure(_ plan: Plan, into table: inout Table) throws {
        guard plan.wants("registry") else { return }
        try FileSystem.make(plan.directory)
        if plan.wantsRow("registry.open") { try measureOpening(plan) }
        let items = plan.isTiny ? 3_000 : 1_000_000
        var file: RegistryFile?
        let making = try ContinuousClock().measure { file = try RegistryFile(in: plan.directory, items: items) }
        guard let file else { return }
        say("a file of \(items) items made in \(fixed(seconds(making), 1)) s")
        if plan.wantsRow("registry.load") { try measureLoading(file, plan) }
        if plan.wantsRow("registry.change") { try measureChanges(file, plan) }
        guard LookUpWorkload.Way.allCases.contains(where: { plan.wantsRow("registry.code.\($0)") }) else { return }
        let workload = LookUpWorkload(try file.open(), count: plan.isTiny ? 20_000 : 1_000_000)
        try measureLookUps(workload, items, plan, into: &table)
    }

    private static func measureLookUps(
        _ workload: LookUpWorkload, _ items: Int, _ plan: Plan, into table: inout Table
    ) throws {
        let zero = UInt32(plan.rounds >> 20)
        for way in LookUpWorkload.Way.allCases where plan.wantsRow("registry.code.\(way)") {
            let name = "registry.code.\(way)"
            let expected = workload.runLimit(way, zero: zero)
            var answers: Set<UInt64> = [expected, workload.run(way, zero: zero)]
            let allocated = allocations(operations: workload.count) { answers.insert(workload.run(way, zero: zero)) }
            let paired = Paired(rounds: plan.rounds, operations: workload.count) {
                answers.insert(workload.run(way, zero: zero))
            } limit: {
                answers.insert(workload.runLimit(way, zero: zero))
            }
            guard answers == [expected] else { throw Disagreement(name: name) }
            table.add(
                Table.Row(
                    name: name, ours: paired.ours.median, limit: paired.limit.median, share: paired.share, aim: 0.33,
                    allocations: allocated, setting: "\(items) items, random order", hash: expected))
        }
    }

    /// From nothing to a ready routing table, and what stays in memory then.
    private static func measureLoading(_ file: RegistryFile, _ plan: Plan) throws {
        var times: [Double] = []
        for _ in 0..<(plan.isTiny ? 1 : 5) {
            let before = allocated_bytes()
            var opened: RegistryFile.Opened?
            times.append(seconds(try ContinuousClock().measure { opened = try file.open() }))
            // With the pages that SQLite keeps.
            let bytes = Double(allocated_bytes() - before) / Double(file.items)
            say(
                "load: \(file.items) items ready in \(fixed(times.last ?? 0, 2)) s, \(Int(bytes)) bytes an item")
            withExtendedLifetime(opened) {}
        }
    }

    /// One new version of one item: the commit, and the routing table after it.
    private static func measureChanges(_ file: RegistryFile, _ plan: Plan) throws {
        let opened = try file.open()
        var commits: [Double] = []
        var tables: [Double] = []
        for turn in 0..<plan.rounds {
            commits.append(seconds(try ContinuousClock().measure { try file.change(opened, turn: turn) }))
            tables.append(seconds(ContinuousClock().measure { opened.route() }))
        }
        say(
            "change: a new version of one of \(file.items) items in \(time(commits.median)), "
                + "the routing table after it in \(time(tables.median))")
    }

    /// A database of the sample district to the first answer.
    private static func measureOpening(_ plan: Plan) throws {
        let district = try DistrictFile(in: plan.directory)
        var times: [Double] = []
        for _ in 0..<(plan.isTiny ? 3 : 31) {
            times.append(seconds(try ContinuousClock().measure { try district.openAndRoute() }))
        }
        say(
            "open: \(district.items) items to the first answer in \(time(times.median)), "
                + "at best \(time(times.min() ?? 0)), at worst \(time(times.max() ?? 0))")
    }

    /// A line that is no row; shown at once also where it goes into a file.
    private static func say(_ line: String) {
        print("  registry: " + line)
        fflush(nil)
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}
