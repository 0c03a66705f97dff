import Benchmark
import Workloads

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = Benchmark.Configuration(
        metrics: [.wallClock, .throughput], scalingFactor: .one, maxDuration: .seconds(3))
    Benchmark("100 rules, 6 inputs, 10,000 questions") { benchmark, workload in
        for _ in benchmark.scaledIterations { blackHole(workload?.run()) }
    } setup: {
        DecisionWorkload(questions: 10_000)
    }
}
