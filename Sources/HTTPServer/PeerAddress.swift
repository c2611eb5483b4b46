import Foundation

/// The IP address of an accepted socket, as text.
enum PeerAddress {
    static func text(_ address: sockaddr_storage) -> String {
        switch Int32(address.ss_family) {
        case AF_INET:
            return text(address, at: MemoryLayout.offset(of: \sockaddr_in.sin_addr))
        case AF_INET6:
            let text = text(address, at: MemoryLayout.offset(of: \sockaddr_in6.sin6_addr))
            return text.hasPrefix("::ffff:") && text.contains(".") ? String(text.dropFirst(7)) : text
        default:
            return ""
        }
    }

    private static func text(_ address: sockaddr_storage, at offset: Int?) -> String {
        guard let offset else { return "" }
        return withUnsafeBytes(of: address) { bytes in
            var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
            let place = bytes.baseAddress.map { $0 + offset }
            guard inet_ntop(Int32(address.ss_family), place, &buffer, socklen_t(buffer.count)) != nil else { return "" }
            return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }
}
