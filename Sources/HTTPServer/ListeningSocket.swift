import Foundation

/// Why a server cannot listen.
package enum ListenError: Error, Equatable, CustomStringConvertible {
    case unknownHost(String, reason: String)
    case addressInUse(host: String, port: Int)
    case failed(call: String, host: String, port: Int, errno: Int32)

    package var description: String {
        switch self {
        case .unknownHost(let host, let reason): "can't listen on \(host): \(reason)"
        case .addressInUse(let host, let port): "port \(port) of \(host) is in use by another program"
        case .failed(let call, let host, let port, let errno):
            "can't listen on port \(port) of \(host): \(call): \(String(cString: strerror(errno)))"
        }
    }
}

/// Opens sockets that share a port through SO_REUSEPORT, one per loop (socket(7)).
struct ListeningSocket {
    let host: String
    let port: Int
    private var address = sockaddr_storage()
    private var length: socklen_t = 0

    /// Resolves a host name, which blocks; an address does not. Port 0 means any free port.
    init(host: String, port: Int) throws(ListenError) {
        self.host = host
        self.port = port
        guard (0...65535).contains(port) else { throw .failed(call: "bind", host: host, port: port, errno: EINVAL) }
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let result = getaddrinfo(host, String(port), &hints, &found)
        guard result == 0, let first = found else {
            throw .unknownHost(host, reason: String(cString: gai_strerror(result)))
        }
        defer { freeaddrinfo(first) }
        // A name such as localhost may have both kinds; clients that try only one try IPv4.
        let all = sequence(first: first) { $0.pointee.ai_next }
        let chosen = (all.first { $0.pointee.ai_family == AF_INET } ?? first).pointee
        length = chosen.ai_addrlen
        memcpy(&address, chosen.ai_addr, Int(length))
    }

    /// Opens non-blocking sockets; returns them and the port they share.
    func open(count: Int) throws(ListenError) -> (descriptors: [Int32], port: Int) {
        // Without SO_REUSEPORT this fails when any process listens on the port, even one that would share it.
        if port != 0 { close(try bound(address, sharing: false)) }
        var address = address
        var descriptors: [Int32] = []
        do throws(ListenError) {
            for _ in 0..<count {
                let descriptor = try bound(address, sharing: true)
                descriptors.append(descriptor)
                try check(listen(descriptor, 4096), "listen")
                var length = length
                try check(withAddress(&address) { getsockname(descriptor, $0, &length) }, "getsockname")
            }
        } catch {
            for descriptor in descriptors { close(descriptor) }
            throw error
        }
        return (descriptors, Self.port(of: address))
    }

    private func bound(_ address: sockaddr_storage, sharing: Bool) throws(ListenError) -> Int32 {
        var address = address
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(Int32(address.ss_family), type, 0)
        try check(descriptor, "socket")
        do throws(ListenError) {
            try set(SO_REUSEADDR, descriptor)
            if sharing { try set(SO_REUSEPORT, descriptor) }
            if address.ss_family == sa_family_t(AF_INET6) {
                try set(IPV6_V6ONLY, descriptor, to: 0, at: Int32(IPPROTO_IPV6))
            }
            try check(withAddress(&address) { bind(descriptor, $0, length) }, "bind")
            return descriptor
        } catch {
            close(descriptor)
            throw error
        }
    }

    private func set(
        _ option: Int32, _ descriptor: Int32, to value: Int32 = 1, at level: Int32 = SOL_SOCKET
    ) throws(ListenError) {
        var value = value
        try check(setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size)), "setsockopt")
    }

    private func check(_ result: Int32, _ call: String) throws(ListenError) {
        if result >= 0 { return }
        if errno == EADDRINUSE { throw .addressInUse(host: host, port: port) }
        throw .failed(call: call, host: host, port: port, errno: errno)
    }

    private func withAddress(
        _ address: inout sockaddr_storage, _ body: (UnsafeMutablePointer<sockaddr>) -> Int32
    ) -> Int32 {
        withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body) }
    }

    /// The port has the same offset in both kinds of address.
    private static func port(of address: sockaddr_storage) -> Int {
        withUnsafeBytes(of: address) { Int(UInt16(bigEndian: $0.loadUnaligned(as: sockaddr_in.self).sin_port)) }
    }
}
