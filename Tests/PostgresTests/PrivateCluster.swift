import Foundation
import Reactor

@testable import Postgres

/// A private server that a test can stop and start. Its programs come from PG_BIN or Debian's directory.
struct PrivateCluster {
    struct Failure: Error { let message: String }

    private let binaries: String
    private let directory = "/tmp/cluster-\(UUID().uuidString.prefix(8))"

    var url: String { "postgresql:///postgres?host=\(directory)&user=postgres" }

    init() async throws {
        let debian = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: debian))?.sorted() ?? []
        guard let found = ProcessInfo.processInfo.environment["PG_BIN"] ?? versions.last.map({ "\(debian)/\($0)/bin" })
        else { throw Failure(message: "PostgreSQL's programs were not found: set PG_BIN to their directory") }
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

    /// Runs a program as the user postgres when the test is root, because PostgreSQL refuses root. Not with Foundation's
    /// Process, which waits for all descendants, including the server.
    private func run(_ program: String, _ arguments: String...) async throws {
        var command = ["\(binaries)/\(program)"] + arguments
        if geteuid() == 0 { command = ["/usr/sbin/runuser", "-u", "postgres", "--"] + command }
        let line = command
        try await offload {
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            for descriptor: Int32 in 0...2 {
                posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
            }
            var child = pid_t()
            var status: Int32 = 0
            let failure = line.withCStrings { arguments in
                posix_spawn(&child, line[0], &actions, nil, UnsafeMutablePointer(mutating: arguments.cast()), environ)
            }
            guard failure == 0, waitpid(child, &status, 0) == child, status == 0
            else { throw Failure(message: line.joined(separator: " ")) }
        }
    }
}

extension UnsafePointer<UnsafePointer<CChar>?> {
    fileprivate func cast() -> UnsafePointer<UnsafeMutablePointer<CChar>?> {
        UnsafeRawPointer(self).assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
    }
}
