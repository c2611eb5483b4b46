import Foundation

/// Received bytes that are not consumed yet. Holds no memory while the connection is idle: thousands may be idle at once.
struct InputBuffer {
    private var storage: [UInt8] = []
    private var start = 0
    private var end = 0

    private static let leastCapacity = 4096

    var count: Int { end - start }
    var isEmpty: Bool { start == end }

    /// One recv(2). Returns the bytes received, 0 at the end of the stream, or the negative errno; and whether it was a
    /// short read, which means that the socket is empty.
    mutating func receive(from descriptor: Int32, room: Int) -> (count: Int, isDrained: Bool) {
        makeRoom(room)
        while true {
            let received = storage.withUnsafeMutableBytes { storage in
                recv(descriptor, storage.baseAddress.map { $0 + end }, storage.count - end, 0)
            }
            if received < 0 {
                if errno == EINTR { continue }
                return (-Int(errno), true)
            }
            end += received
            return (received, end < storage.count)
        }
    }

    /// Passes the bytes to `body`, which sets how many of them it consumed.
    mutating func use<Result, Failure: Error>(
        _ body: (Bytes, inout Int) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var used = 0
        defer { start += used }
        return try storage.withUnsafeBufferPointer { bytes throws(Failure) in
            try body(Bytes(rebasing: bytes[start..<end]), &used)
        }
    }

    /// Moves up to `limit` bytes to the end of `target`.
    mutating func move(upTo limit: Int, to target: inout [UInt8]) -> Int {
        let taken = min(limit, count)
        target.append(contentsOf: storage[start..<start + taken])
        start += taken
        return taken
    }

    /// Frees the memory of the last request.
    mutating func shrink() {
        if isEmpty { storage = [] }
    }

    mutating func discardAll() { (start, end) = (0, 0) }

    private mutating func makeRoom(_ room: Int) {
        if isEmpty { (start, end) = (0, 0) }
        if storage.count - end >= room { return }
        let kept = count
        if storage.count < kept + room {
            var larger = [UInt8](repeating: 0, count: max(Self.leastCapacity, 2 * storage.count, kept + room))
            larger.replaceSubrange(0..<kept, with: storage[start..<end])
            storage = larger
        } else {
            storage.withUnsafeMutableBytes { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
        }
        (start, end) = (0, kept)
    }
}
