// swift-tools-version: 6.2
import PackageDescription

// The program carries Swift's runtime and Foundation in it: calls into a library beside it go through a table, and there are some thousands
// of them a page (Benchmarks/README.md). The tests load the same runtime as swift-testing does, so this is said to the linker alone, and
// with it what Foundation is made of.
let staticRuntime: [LinkerSetting] = [
    .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
    .linkedLibrary("CoreFoundation", .when(configuration: .release)),
    .linkedLibrary("_FoundationICU", .when(configuration: .release)),
    .linkedLibrary("_FoundationCShims", .when(configuration: .release)),
    .linkedLibrary("_FoundationCollections", .when(configuration: .release)),
]

let package = Package(
    name: "retorno",
    products: [.executable(name: "retorno", targets: ["retorno"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .systemLibrary(name: "CEpoll"),
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),

        .target(
            name: "Reactor",
            dependencies: [
                "CEpoll", .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
            ]
        ),
        .target(
            name: "HTTPServer",
            dependencies: [
                "Reactor", "TextSyntax",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(
            name: "Postgres",
            dependencies: [
                "Reactor", "CLibpq",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(name: "HTML"),
        .target(name: "Mail", dependencies: ["CCurl", "CGMime", "TextSyntax"]),
        .target(name: "TextSyntax"),
        .target(name: "CSV"),
        .target(name: "Domain", dependencies: ["CSV", "TextSyntax"]),
        .target(name: "Views", dependencies: ["CSV", "HTML", "Domain"], path: "Views"),
        .target(
            name: "Web",
            dependencies: [
                "Domain", "HTML", "HTTPServer", "Postgres", "TextSyntax", "Views",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(
            name: "Accounts",
            dependencies: [
                "Web", "Reactor",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
        .target(name: "JobQueue", dependencies: ["Postgres", "Reactor", .product(name: "Logging", package: "swift-log")]),
        .target(name: "Outbox", dependencies: ["Accounts", "JobQueue", "Mail", "Reactor", "Web"]),
        .target(name: "OperatorConsole", dependencies: ["Accounts", "Outbox"]),
        .target(name: "Surveys", dependencies: ["Accounts", "Web"]),
        .target(name: "Tickets", dependencies: ["Accounts", "Outbox", "Web"]),
        .target(
            name: "App", dependencies: ["Accounts", "JobQueue", "Mail", "OperatorConsole", "Outbox", "Surveys", "Tickets", "Web"]),
        // its content is data beside the program, as Public/ is
        .target(
            name: "Demo", dependencies: ["Accounts", "App", "OperatorConsole", "Outbox", "Surveys", "Tickets", "Web"], exclude: ["Content"]),
        .executableTarget(
            name: "retorno",
            dependencies: [
                "App", "Demo",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            linkerSettings: staticRuntime
        ),
        // the HTTP server alone, for `make bench`
        .executableTarget(
            name: "page-server",
            dependencies: [
                "HTTPServer", "Reactor",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Benchmarks/PageServer"
        ),

        .testTarget(name: "ReactorTests", dependencies: ["Reactor"]),
        .testTarget(name: "HTTPServerTests", dependencies: ["HTTPServer"]),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres"]),
        .testTarget(name: "JobQueueTests", dependencies: ["JobQueue", "Postgres", "Reactor"]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
        .testTarget(name: "MailTests", dependencies: ["Mail", "Reactor", "TextSyntax"]),
        .testTarget(name: "TextSyntaxTests", dependencies: ["TextSyntax"]),
        .testTarget(name: "CSVTests", dependencies: ["CSV"]),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "CSV"]),
        .testTarget(name: "ViewsTests", dependencies: ["Views"]),
        // what the tests of rooms share: a database of its own, two tenants with people, a browser without the socket
        .target(name: "TestSupport", dependencies: ["App"], path: "Tests/TestSupport"),
        .testTarget(name: "WebTests", dependencies: ["TestSupport", "Web"]),
        .testTarget(name: "AccountsTests", dependencies: ["TestSupport", "Accounts"]),
        .testTarget(name: "OutboxTests", dependencies: ["TestSupport", "JobQueue", "Outbox", "Tickets"]),
        .testTarget(name: "SurveysTests", dependencies: ["TestSupport", "Surveys"]),
        .testTarget(name: "TicketsTests", dependencies: ["TestSupport", "Tickets"]),
        .testTarget(name: "AppTests", dependencies: ["TestSupport", "App"]),
        .testTarget(name: "DemoTests", dependencies: ["Demo", "TestSupport"]),
    ]
)

// Tests/Fuzz: what must hold of any bytes. `make test` tries it on the kept seeds; `scripts/harden fuzz` builds a program of it,
// in which libFuzzer looks for bytes of its own.
let fuzzed: [Target.Dependency] = [
    "CGMime", "CSV", "Domain", "HTTPServer", "Mail", "Surveys", "TextSyntax", "Web",
    .product(name: "HTTPTypes", package: "swift-http-types"),
]
if Context.environment["RETORNO_FUZZ"] == nil {
    package.targets.append(
        .testTarget(name: "FuzzTests", dependencies: fuzzed, path: "Tests/Fuzz", exclude: ["Driver", "seeds"]))
} else {
    package.targets.append(
        .executableTarget(name: "fuzz", dependencies: fuzzed, path: "Tests/Fuzz", exclude: ["Replay", "seeds"]))
}
