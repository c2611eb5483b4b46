import Foundation

/// Up to three pieces of memory sent as one by sendmsg(2), without copying.
struct WriteBuffer {
    enum Progress: Equatable {
        case done, blocked
        case failed(Int32)
    }

    let first: [UInt8]
    let second: [UInt8]
    let third: [UInt8]
    private(set) var sent = 0

    init(_ first: [UInt8], _ second: [UInt8] = [], _ third: [UInt8] = []) {
        self.first = first
        self.second = second
        self.third = third
    }

    /// Sends until everything is written or the socket would block. A closed connection is an error, not a signal.
    mutating func send(to descriptor: Int32) -> Progress {
        let total = first.count + second.count + third.count
        while sent < total {
            let count = sendOnce(to: descriptor)
            if count >= 0 {
                sent += count
            } else if errno == EAGAIN {
                return .blocked
            } else if errno != EINTR {
                return .failed(errno)
            }
        }
        return .done
    }

    private func sendOnce(to descriptor: Int32) -> Int {
        first.withUnsafeBytes { first in
            second.withUnsafeBytes { second in
                third.withUnsafeBytes { third in
                    withUnsafeTemporaryAllocation(of: iovec.self, capacity: 3) { vectors in
                        var skip = sent
                        var count = 0
                        for piece in [first, second, third] {
                            let skipped = min(skip, piece.count)
                            skip -= skipped
                            if skipped == piece.count { continue }
                            let rest = UnsafeMutableRawBufferPointer(mutating: .init(rebasing: piece[skipped...]))
                            vectors.initializeElement(
                                at: count, to: iovec(iov_base: rest.baseAddress, iov_len: rest.count))
                            count += 1
                        }
                        var message = msghdr()
                        message.msg_iov = vectors.baseAddress
                        message.msg_iovlen = count
                        return sendmsg(descriptor, &message, Int32(MSG_NOSIGNAL))
                    }
                }
            }
        }
    }
}
