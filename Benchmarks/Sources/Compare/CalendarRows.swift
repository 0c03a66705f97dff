import Workloads

/// Limits in working days: the shipped calendar, and one of a hundred years.
enum CalendarRows {
    static func measure(_ plan: Plan, into table: inout Table) throws {
        let questions = plan.isTiny ? 20_000 : 1_000_000
        if plan.wants("calendar.shipped") {
            let workload = CalendarWorkload.shipped(questions: questions)
            try measure("calendar.shipped", workload, "8 years, 1 to 60 working days", plan, into: &table)
        }
        if plan.wants("calendar.century"), let workload = CalendarWorkload.century(questions: questions) {
            try measure("calendar.century", workload, "100 years, 1 to 60 working days", plan, into: &table)
        }
    }

    private static func measure(
        _ name: String, _ workload: CalendarWorkload, _ setting: String, _ plan: Plan, into table: inout Table
    ) throws {
        let zero = UInt32(plan.rounds >> 20)
        for way in CalendarWorkload.Way.allCases where plan.wantsRow("\(name).\(way)") {
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
                    aim: way == .dependent ? 0.5 : nil, allocations: allocated, setting: setting, hash: expected))
        }
    }
}
