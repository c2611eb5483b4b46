import Foundation
import Synchronization

@testable import Postgres

/// A proxy between client and server, on a Unix socket of its own. It counts round trips (how often the client sends
/// after the server has), and can cut connections.
final class Relay: Sendable {
    let directory: String
    private let listener: Int32
    private let server: String
    private let state = Mutex(State())

    private struct State {
        var roundTrips = 0
        var clientSentLast = false
        var isSilent = false
        var open: [Int32] = []
    }

    init() throws {
        let parsed = try Connector.parse(TestServer.url())
        server = "\(parsed["host"] ?? "/var/run/postgresql")/.s.PGSQL.\(parsed["port"] ?? "5432")"
        directory = "/tmp/relay-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard UnixAddress.with("\(directory)/.s.PGSQL.5432", { bind(listener, $0, $1) }) == 0, listen(listener, 64) == 0
        else { throw POSIXError(.EADDRINUSE) }
        Thread.detachNewThread { [self] in accept() }
    }

    /// Round trips since the last reset.
    var roundTrips: Int { state.withLock(\.roundTrips) }

    func resetRoundTrips() { state.withLock { $0.roundTrips = 0 } }

    /// Closes every open connection.
    func cut() {
        state.withLock { state in
            for descriptor in state.open { shutdown(descriptor, Int32(SHUT_RDWR)) }
            state.open.removeAll()
        }
    }

    /// From now on forwards nothing to the server.
    func fallSilent() { state.withLock { $0.isSilent = true } }

    func stop() {
        cut()
        shutdown(listener, Int32(SHUT_RDWR))
        try? FileManager.default.removeItem(atPath: directory)
    }

    private func accept() {
        while true {
            let client = Glibc.accept(listener, nil, nil)
            if client < 0 { break }
            let upstream = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
            guard UnixAddress.with(server, { connect(upstream, $0, $1) }) == 0 else { close(client); continue }
            state.withLock { $0.open += [client, upstream] }
            Thread.detachNewThread { self.pump(from: client, to: upstream, isClient: true) }
            Thread.detachNewThread { self.pump(from: upstream, to: client, isClient: false) }
        }
        close(listener)
    }

    private func pump(from source: Int32, to target: Int32, isClient: Bool) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(source, &buffer, buffer.count)
            if count <= 0 { break }
            let isSilent = state.withLock { state in
                if isClient && !state.clientSentLast { state.roundTrips += 1 }
                state.clientSentLast = isClient
                return state.isSilent
            }
            if isSilent { continue }
            var sent = 0
            while sent < count {
                let written = buffer.withUnsafeBytes { bytes in
                    send(target, bytes.baseAddress! + sent, count - sent, Int32(MSG_NOSIGNAL))
                }
                if written <= 0 { break }
                sent += written
            }
        }
        shutdown(target, Int32(SHUT_RDWR))
        if isClient { return }
        state.withLock { $0.open.removeAll { $0 == source || $0 == target } }
    }
}

/// Creates a database and connects to it through a relay.
func withRelay<Output>(
    limits: PoolLimits = .generous, _ body: (Database, Relay) async throws -> Output
) async throws -> Output {
    let relay = try Relay()
    defer { relay.stop() }
    return try await withDatabaseURL { url in
        try await withDatabase(at: url + "&host=\(relay.directory)&port=5432", limits: limits) { database in
            try await body(database, relay)
        }
    }
}
