import Glibc
import Workloads

/// Search of items by name, pinyin and code beside SQLite, and how long the slowest question takes.
enum SearchRows {
    static func measure(_ plan: Plan, into table: inout Table) throws {
        guard plan.wants("search") else { return }
        let count = plan.isTiny ? 2_000 : 100_000
        guard let workload = SearchWorkload(names: count) else { throw Disagreement(name: "search") }
        print(
            "  search: \(count) names, built in \(time(workload.buildSeconds)), \(workload.byteCount / 1_000) kB,",
            "\(workload.byteCount / count) bytes an item")
        for way in SearchWorkload.Way.allCases where plan.wantsRow("search.\(way)") {
            try measureEach(workload, way, plan)
        }
        for way in [SearchWorkload.Way.characters, .initials] where plan.wantsRow("search.\(way)") {
            try measure(workload, way, plan, into: &table)
        }
    }

    /// Each question by itself: the median of five times, in time of the processor, so that what the machine did
    /// meanwhile for others does not count.
    private static func measureEach(_ workload: SearchWorkload, _ way: SearchWorkload.Way, _ plan: Plan) throws {
        let questions = workload.questions(way, count: plan.isTiny ? 50 : 5_000)
        var times: [(seconds: Double, text: String)] = []
        for text in questions {
            var rounds: [Double] = []
            for _ in 0..<5 {
                let start = processorSeconds()
                _ = workload.run(text)
                rounds.append(processorSeconds() - start)
            }
            times.append((rounds.median, text))
        }
        times.sort { $0.seconds < $1.seconds }
        guard let last = times.last else { return }
        let (half, most) = (times[times.count / 2].seconds, times[min(times.count * 99 / 100, times.count - 1)].seconds)
        print(
            "  search.\(way): \(times.count) questions, half within \(time(half)), 99 in 100 within \(time(most)),",
            "the longest \(time(last.seconds)): \(last.text)")
    }

    private static func measure(
        _ workload: SearchWorkload, _ way: SearchWorkload.Way, _ plan: Plan, into table: inout Table
    ) throws {
        let name = "search.\(way)"
        let questions = workload.questions(way, count: plan.isTiny ? 20 : 50)
        for text in questions {
            let (ours, theirs) = (workload.run(text), workload.runLimit(text, way))
            // Of a character with several readings SQLite has one only, and it finds nothing by what a text holds else.
            guard way == .characters ? ours == theirs : ours >= theirs else { throw Disagreement(name: name) }
        }
        let long = questions.filter { $0.count > 2 }
        let start = ContinuousClock.now
        for text in long { _ = workload.runLimit(text, way, withTrigrams: true) }
        let trigrams = (ContinuousClock.now - start).seconds / Double(max(long.count, 1))
        print("  \(name): FTS5 with trigrams takes \(time(trigrams)) where three or more are typed, and finds no two")
        var found = 0
        let allocated = allocations(operations: questions.count) {
            for text in questions { found += workload.run(text) }
        }
        let paired = Paired(rounds: min(plan.rounds, 5), operations: questions.count) {
            for text in questions { found += workload.run(text) }
        } limit: {
            for text in questions { found += workload.runLimit(text, way) }
        }
        table.add(
            Table.Row(
                name: name, ours: paired.ours.median, limit: paired.limit.median, share: paired.share, aim: nil,
                allocations: allocated, setting: "\(workload.count) names, the column C is SQLite's LIKE", hash: nil))
    }
}

/// What the thread has had of the processor.
private func processorSeconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
}
