// swift-tools-version: 6.1
import PackageDescription

// What the HTTP server is measured beside. A package of its own, so that the product never depends on it. Its folder may not be
// called Hummingbird: a package is known by its folder, and that name is taken by the dependency.
let package = Package(
    name: "hummingbird-page-server",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1")
    ],
    targets: [
        .executableTarget(
            name: "hummingbird-page-server",
            dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
            path: "Sources")
    ]
)
