import Foundation
import Reactor

/// A server of one's own, to be stopped and started at will, found by PG_BIN or where Debian puts it.
struct PrivateCluster {
    struct Failure: Error { let words: String }

    private let binaries: String
    private let directory = "/tmp/cluster-\(UUID().uuidString.prefix(8))"

    var url: String { "postgresql:///postgres?host=\(directory)&user=postgres" }

    init() async throws {
        let debian = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: debian))?.sorted() ?? []
        guard let found = ProcessInfo.processInfo.environment["PG_BIN"] ?? versions.last.map({ "\(debian)/\($0)/bin" })
        else { throw Failure(words: "PostgreSQL's programs are not found: name their folder in PG_BIN") }
        binaries = found
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
        try await run("initdb", "-D", "\(directory)/data", "-U", "postgres", "-A", "trust", "--no-sync")
    }

    func start() async throws {
        let options = "-c listen_addresses='' -c unix_socket_directories=\(directory) -c fsync=off"
        try await run("pg_ctl", "-D", "\(directory)/data", "-l", "\(directory)/log", "-o", options, "-w", "start")
    }

    func stop() async throws { try await run("pg_ctl", "-D", "\(directory)/data", "-m", "fast", "-w", "stop") }

    func remove() async {
        try? await run("pg_ctl", "-D", "\(directory)/data", "-m", "immediate", "stop")
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// PostgreSQL refuses to be run by root.
    private func run(_ program: String, _ arguments: String...) async throws {
        var command = ["\(binaries)/\(program)"] + arguments
        if geteuid() == 0 { command = ["runuser", "-u", "postgres", "--"] + command }
        let line = command
        try await offload {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = line
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            if process.terminationStatus != 0 { throw Failure(words: line.joined(separator: " ")) }
        }
    }
}
