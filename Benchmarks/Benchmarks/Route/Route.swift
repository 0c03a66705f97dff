import Benchmark
import Workloads

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = Benchmark.Configuration(
        metrics: [.wallClock, .throughput], scalingFactor: .one, maxDuration: .seconds(3))
    for way in RouteWorkload.Way.allCases {
        Benchmark("district, 10,000 decisions by \(way)") { benchmark, workload in
            for _ in benchmark.scaledIterations { blackHole(workload.run(way, zero: 0)) }
        } setup: {
            try RouteWorkload.district(queries: 10_000)
        }
    }
}
