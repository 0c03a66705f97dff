import Workloads

/// Routing decisions: the sample district, and a million items in 3,000 halls.
enum RouteRows {
    static func measure(_ plan: Plan, into table: inout Table) throws {
        let queries = plan.isTiny ? 20_000 : 1_000_000
        if plan.wants("route.district") {
            try measure("route.district", RouteWorkload.district(queries: queries), "691 items × 57 halls", plan, into: &table)
        }
        if plan.wants("route.million") {
            let (items, halls) = plan.isTiny ? (20_000, 300) : (1_000_000, 3_000)
            let workload = RouteWorkload.random(items: items, halls: halls, queries: queries)
            try measure("route.million", workload, "\(items) items × \(halls) halls, random", plan, into: &table)
        }
    }

    private static func measure(
        _ name: String, _ workload: RouteWorkload, _ setting: String, _ plan: Plan, into table: inout Table
    ) throws {
        let zero = UInt32(plan.rounds >> 20)
        for way in RouteWorkload.Way.allCases where plan.wantsRow("\(name).\(way)") {
            let expected = workload.runLimit(way, zero: zero)
            var answers: Set<UInt64> = [expected, workload.run(way, zero: zero)]
            let allocated = allocations(operations: workload.count) { answers.insert(workload.run(way, zero: zero)) }
            let paired = Paired(rounds: plan.rounds, operations: workload.count) {
                answers.insert(workload.run(way, zero: zero))
            } limit: {
                answers.insert(workload.runLimit(way, zero: zero))
            }
            guard answers == [expected] else { throw Disagreement(name: "\(name).\(way)") }
            table.add(
                Table.Row(
                    name: "\(name).\(way)", ours: paired.ours.median, limit: paired.limit.median, share: paired.share,
                    aim: way == .handle ? 0.5 : nil, allocations: allocated, setting: setting, hash: expected))
        }
    }
}

/// The two sides did not answer the same.
struct Disagreement: Error, CustomStringConvertible {
    let name: String

    var description: String { "\(name): the library and the limit answer differently" }
}
