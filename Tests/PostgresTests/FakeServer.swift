import Foundation
import Synchronization

/// Accepts connections in place of a server, counts them, and closes them at once or stays silent.
final class FakeServer: Sendable {
    let directory = "/tmp/listener-\(UUID().uuidString.prefix(8))"
    private let descriptor: Int32
    private let isSilent: Bool
    private let accepted = Mutex<[Int32]>([])

    init(isSilent: Bool) throws {
        self.isSilent = isSilent
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard UnixAddress.with("\(directory)/.s.PGSQL.5432", { bind(descriptor, $0, $1) }) == 0,
            listen(descriptor, 2_000) == 0
        else { throw POSIXError(.EADDRINUSE) }
        Thread.detachNewThread { [self] in accept() }
    }

    var url: String { "postgresql:///postgres?host=\(directory)&user=postgres" }

    /// Accepted connections.
    var connectionCount: Int { accepted.withLock(\.count) }

    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        try? FileManager.default.removeItem(atPath: directory)
    }

    private func accept() {
        while true {
            let client = Glibc.accept(descriptor, nil, nil)
            if client < 0 { break }
            accepted.withLock { $0.append(client) }
            if !isSilent { shutdown(client, Int32(SHUT_RDWR)) }
        }
        close(descriptor)
        for client in accepted.withLock({ $0 }) { close(client) }
    }
}

enum UnixAddress {
    /// Calls a socket function with the address of a path.
    static func with<Result>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
        return withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
