import Benchmark
import Workloads

let benchmarks: @Sendable () -> Void = {
    for threads in [1, 16] {
        Benchmark(
            "\(threads) callers, \(320 / threads) transitions each, FULL",
            configuration: Benchmark.Configuration(
                metrics: [.wallClock, .throughput], warmupIterations: 1, maxDuration: .seconds(10), maxIterations: 20)
        ) { benchmark, workload in
            try workload.run(turns: 320 / threads)
        } setup: {
            try DurableWorkload(
                in: ".build", named: "plugin-\(threads)", threads: threads, durability: .full, cases: 2_000,
                transitions: 320 * 24)
        }
    }
}
