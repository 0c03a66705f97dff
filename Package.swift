// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "OneWindow",
    products: [
        .library(name: "OneWindow", targets: ["OneWindow"]),
        .library(name: "OneWindowTesting", targets: ["OneWindowTesting", "OneWindowSample"]),
        // The C library: `make lib` links it as libonewindow.so. Its name differs from the tool's on any disk.
        .library(name: "OneWindowC", type: .dynamic, targets: ["OneWindowABI"]),
        .executable(name: "onewindow", targets: ["OneWindowTool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.2.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "COneWindow", path: "include"),

        .target(name: "OneWindowCore", swiftSettings: strict),
        .target(
            name: "OneWindowEngine",
            dependencies: ["OneWindowCore", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(name: "OneWindowSQLite", dependencies: ["OneWindowEngine", "CSQLite"], swiftSettings: strict),
        .target(name: "OneWindowFormats", dependencies: ["OneWindowEngine"], swiftSettings: strict),
        .target(name: "OneWindow", dependencies: ["OneWindowSQLite", "OneWindowFormats"], swiftSettings: strict),
        .target(
            name: "OneWindowABI", dependencies: ["OneWindow", "COneWindow"], exclude: ["onewindow.map"],
            swiftSettings: strict),
        .target(
            name: "OneWindowTesting",
            dependencies: ["OneWindowEngine", .product(name: "HashTreeCollections", package: "swift-collections")],
            swiftSettings: strict),
        .target(
            name: "OneWindowSample",
            dependencies: [
                "OneWindowTesting", .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "OneWindowTool",
            dependencies: [
                "OneWindow", "OneWindowSample",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .testTarget(
            name: "OneWindowCoreTests", dependencies: ["OneWindowCore", "OneWindowTesting", "OneWindowSample"]),
        .testTarget(
            name: "OneWindowEngineTests", dependencies: ["OneWindowEngine", "OneWindowTesting", "OneWindowSample"]),
        .testTarget(
            name: "OneWindowSQLiteTests",
            dependencies: ["OneWindow", "OneWindowTesting", "OneWindowSample", "CSQLite"]),
        .testTarget(name: "OneWindowFormatsTests", dependencies: ["OneWindow", "OneWindowSample"]),
        .testTarget(name: "OneWindowABITests", dependencies: ["OneWindowABI", "COneWindow", "OneWindow"]),
        .testTarget(name: "OneWindowToolTests", dependencies: ["OneWindowTool", "OneWindowSample"]),
        .testTarget(name: "TidyTests"),
    ],
    swiftLanguageModes: [.v6]
)
