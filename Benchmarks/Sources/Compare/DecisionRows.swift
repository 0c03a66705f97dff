import Glibc
import Workloads

/// A decision table: the library, and zen-engine where Python has it.
///
/// They are lines and no rows of the table: there is no limit in C, and the other side is another product.
enum DecisionRows {
    static func measure(_ plan: Plan, _ python: String) throws {
        guard plan.wants("decision") else { return }
        let questions = plan.isTiny ? 2_000 : 200_000
        guard let workload = DecisionWorkload(questions: questions) else { throw Disagreement(name: "decision") }
        let expected = workload.run()
        var answers: Set<UInt64> = []
        let allocated = allocations(operations: workload.count) { answers.insert(workload.run()) }
        var byRule: [Double] = []
        var byName: [Double] = []
        for _ in 0..<plan.rounds {
            byRule.append(seconds(workload.count) { answers.insert(workload.run()) })
            byName.append(seconds(workload.countByName) { _ = workload.runByName() })
        }
        guard answers == [expected] else { throw Disagreement(name: "decision") }
        print("  decision.table: \(time(byRule.median)) a question, \(fixed(allocated, 1)) allocations")
        print("  decision.name: \(time(byName.median)) a question asked by name and explained")
        try compare(workload, plan, python, ours: byRule.median)
        fflush(nil)
    }

    private static func seconds(_ operations: Int, _ body: () -> Void) -> Double {
        let taken = ContinuousClock().measure(body).components
        return (Double(taken.seconds) + Double(taken.attoseconds) * 1e-18) / Double(operations)
    }

    private static func compare(
        _ workload: DecisionWorkload, _ plan: Plan, _ python: String, ours: Double
    ) throws {
        let questions = plan.isTiny ? 200 : 10_000
        mkdir(plan.directory, 0o755)
        let path = "\(plan.directory)/decision.json"
        guard write(workload.json(questions: questions), to: path) else { throw Disagreement(name: path) }
        let answer = output(of: "\(python) peers/zen_decision.py '\(path)' \(plan.isTiny ? 1 : 5) 2>&1")
        let parts = answer.split { $0 == " " || $0 == "\n" }.map(String.init)
        let figures = parts.dropFirst().compactMap(Double.init)
        guard parts.count == 6, figures.count == 5, let digest = UInt64(parts[5]) else {
            return print("  decision.zen: skipped, zen-engine does not run here: \(answer.prefix(80))")
        }
        guard digest == workload.digest(of: questions) else { throw Disagreement(name: "decision.zen") }
        let (single, batch, border, own) = (figures[0], figures[1], figures[2], figures[3])
        func line(_ what: String, _ seconds: Double) {
            print("  decision.zen: \(what) \(time(seconds)) a question, \(fixed(seconds / ours, 1)) times ours")
        }
        line("zen-engine \(parts[0]) from Python, one by one", single)
        line("in batches", batch)
        line("by its own clock, without Python", own)
        let share = fixed(border / single * 100, 1)
        print("  decision.zen: a graph without the table takes \(share) % of the time one by one: border and graph")
        print("  decision.zen: same answers, \(String(UInt32(truncatingIfNeeded: digest), radix: 16))")
    }

    private static func write(_ text: String, to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        return text.withCString { fputs($0, file) } >= 0
    }

    private static func output(of command: String) -> String {
        guard let pipe = popen(command, "r") else { return "" }
        defer { pclose(pipe) }
        var text = ""
        var line = [CChar](repeating: 0, count: 4_096)
        while fgets(&line, Int32(line.count), pipe) != nil {
            text += String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        return text
    }
}
