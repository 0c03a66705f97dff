import Benchmark
import Workloads

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = Benchmark.Configuration(
        metrics: [.wallClock, .throughput], scalingFactor: .one, maxDuration: .seconds(3))
    for way in CalendarWorkload.Way.allCases {
        Benchmark("shipped calendar, 10,000 limits, \(way)") { benchmark, workload in
            for _ in benchmark.scaledIterations { blackHole(workload.run(way, zero: 0)) }
        } setup: {
            CalendarWorkload.shipped(questions: 10_000)
        }
    }
}
