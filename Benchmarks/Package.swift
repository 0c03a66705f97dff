// swift-tools-version: 6.2
import PackageDescription

// A package of its own: who uses the library does not fetch what measures it.
let package = Package(
    name: "OneWindowBenchmarks",
    products: [.executable(name: "compare", targets: ["Compare"])],
    dependencies: [
        .package(name: "OneWindow", path: ".."),
        // Its default traits bring jemalloc, which counts nothing here: `Allocations` counts instead.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    ],
    targets: [
        // The limits: C that does the same work and checks nothing but the answer.
        .target(
            name: "CLimits", cSettings: [.unsafeFlags(["-O3"])],
            linkerSettings: [.linkedLibrary("sqlite3")]),
        // Overrides malloc, so only executables that count allocations link it.
        .target(name: "CAllocations"),
        .target(
            name: "Workloads",
            dependencies: [
                "CLimits",
                .product(name: "OneWindow", package: "OneWindow"),
                .product(name: "OneWindowTesting", package: "OneWindow"),
            ]),
        .executableTarget(
            name: "Compare",
            dependencies: [
                "Workloads", "CLimits", "CAllocations",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "Route", dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
            path: "Benchmarks/Route", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "Calendar", dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
            path: "Benchmarks/Calendar", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "Decision", dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
            path: "Benchmarks/Decision", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "Durable", dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
            path: "Benchmarks/Durable", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ],
    swiftLanguageModes: [.v6]
)
