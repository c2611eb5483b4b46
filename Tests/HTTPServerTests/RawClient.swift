import Foundation
import Reactor
import Testing

/// A client that sends given bytes unchanged, with a timeout of 10 seconds.
final class RawClient {
    struct Response {
        var status: Int
        var head: String
        var body: [UInt8]
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    struct Timeout: Error {}

    let descriptor: Int32
    private var received: [UInt8] = []
    private var isOpen = true

    init(_ port: Int, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        if descriptor < 0 {
            isOpen = false
            throw ReactorError.system("socket", errno)
        }
        if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4) }
        var timeout = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result != 0 {
            Glibc.close(descriptor)
            isOpen = false
            throw ReactorError.system("connect", errno)
        }
    }

    deinit { close() }

    func close() {
        if isOpen { Glibc.close(descriptor) }
        isOpen = false
    }

    /// Shuts down the sending side.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            sent += count
        }
    }

    /// Sends up to `count` bytes until the socket blocks; returns the number sent.
    func sendUntilBlocked(_ count: Int) -> Int {
        let bytes = [UInt8](repeating: 65, count: 64 << 10)
        var sent = 0
        while sent < count {
            var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            if poll(&ready, 1, 300) == 0 { break }
            sent += max(
                0, Glibc.send(descriptor, bytes, min(bytes.count, count - sent), Int32(MSG_DONTWAIT | MSG_NOSIGNAL)))
        }
        return sent
    }

    /// One recv(2); returns the number of bytes, 0 or less at the end.
    func receiveOnce(_ most: Int) -> Int {
        var buffer = [UInt8](repeating: 0, count: most)
        return recv(descriptor, &buffer, most, 0)
    }

    /// All bytes until the server closes the connection.
    func receiveAll() async throws -> String {
        while try await receiveMore() {}
        defer { received = [] }
        return String(decoding: received, as: UTF8.self)
    }

    /// Whether the server closes the connection without sending anything more.
    func isClosed() async throws -> Bool { try await receiveAll().isEmpty }

    func receive(through text: String) async throws -> String {
        while received.firstRange(of: Array(text.utf8)) == nil {
            guard try await receiveMore() else { throw Timeout() }
        }
        let end = received.firstRange(of: Array(text.utf8))?.upperBound ?? 0
        defer { received.removeFirst(end) }
        return String(decoding: received[..<end], as: UTF8.self)
    }

    /// One response, with a chunked body decoded. `hasBody` is false after HEAD.
    func response(hasBody: Bool = true) async throws -> Response {
        let head = try await receive(through: "\r\n\r\n")
        var response = Response(status: Int(head.split(separator: " ")[1]) ?? 0, head: head, body: [])
        let lower = head.lowercased()
        if !hasBody || response.status < 200 { return response }
        if let length = lower.firstMatch(of: /content-length: (\d+)/).flatMap({ Int($0.1) }) {
            response.body = try await take(length)
        } else if lower.contains("transfer-encoding: chunked") {
            while true {
                let size = try await Int(receive(through: "\r\n").dropLast(), radix: 16) ?? 0
                response.body += try await take(size)
                _ = try await receive(through: "\r\n")
                if size == 0 { break }
            }
        }
        return response
    }

    private func take(_ count: Int) async throws -> [UInt8] {
        while received.count < count { guard try await receiveMore() else { throw Timeout() } }
        defer { received.removeFirst(count) }
        return Array(received.prefix(count))
    }

    private func receiveMore() async throws -> Bool {
        let descriptor = descriptor
        let part = try await offload { () throws -> [UInt8] in
            var buffer = [UInt8](repeating: 0, count: 64 << 10)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0 && errno == EAGAIN { throw Timeout() }
            return Array(buffer.prefix(max(0, count)))
        }
        received += part
        return !part.isEmpty
    }
}
