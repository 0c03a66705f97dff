// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "HelloHall",
    dependencies: [.package(name: "OneWindow", path: "../..")],
    targets: [
        .executableTarget(name: "HelloHall", dependencies: [.product(name: "OneWindow", package: "OneWindow")])
    ]
)
