import Foundation

@testable import HTTPServer

/// Puts bytes into an `InputBuffer`, which reads from sockets only.
final class Feeder {
    private var sockets: [Int32] = [0, 0]

    init() { precondition(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &sockets) == 0) }

    deinit { for socket in sockets { close(socket) } }

    func feed(_ piece: [UInt8], to input: inout InputBuffer) {
        if piece.isEmpty { return }
        _ = write(sockets[0], piece, piece.count)
        _ = input.receive(from: sockets[1], room: piece.count)
    }
}
