import Foundation
import Synchronization

/// Forwards TCP connections to a port of this machine, counts them, and cuts them when a test says so.
final class CountingRelay: Sendable {
    private struct State {
        var opened = 0
        var sockets: [[Int32]] = []
    }

    let port: Int
    private let listener: Int32
    private let state = Mutex(State())

    init(to target: Int) throws {
        (listener, port) = try TestSocket.listen()
        Thread.detachNewThread { [listener, weak self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0, let self, let server = TestSocket.connect(to: target) else { return }
                self.forward(client, server)
            }
        }
    }

    deinit {
        stop()
        close(listener)
    }

    var url: String { "smtp://127.0.0.1:\(port)" }

    /// Connections since the beginning.
    var openedCount: Int { state.withLock { $0.opened } }

    /// Ends all connections on both sides; the next one is forwarded again.
    func cut() {
        state.withLock { state in for socket in state.sockets.joined() { shutdown(socket, Int32(SHUT_RDWR)) } }
    }

    /// No more connections; those that are open stay.
    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func forward(_ client: Int32, _ server: Int32) {
        state.withLock { state in
            state.opened += 1
            state.sockets.append([client, server])
        }
        let pumps = DispatchGroup()
        for (from, to) in [(client, server), (server, client)] {
            pumps.enter()
            Thread.detachNewThread {
                TestSocket.pump(from, to)
                pumps.leave()
            }
        }
        pumps.notify(queue: .global()) { [self] in
            state.withLock { $0.sockets.removeAll { $0 == [client, server] } }
            close(client)
            close(server)
        }
    }
}

/// Blocking sockets of this machine.
enum TestSocket {
    struct Failed: Error {}

    static func listen() throws -> (socket: Int32, port: Int) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = loopback(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && Foundation.listen(listener, 16) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard isBound else { throw Failed() }
        return (listener, Int(UInt16(bigEndian: address.sin_port)))
    }

    static func connect(to port: Int) -> Int32? {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = loopback(port: port)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return result == 0 ? connection : nil
    }

    /// Until `from` ends, which then ends `to`.
    static func pump(_ from: Int32, _ to: Int32) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(from, &buffer, buffer.count, 0)
            guard count > 0, send(to, buffer, count, Int32(MSG_NOSIGNAL)) == count else { break }
        }
        shutdown(to, Int32(SHUT_WR))
    }

    private static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        return address
    }
}
