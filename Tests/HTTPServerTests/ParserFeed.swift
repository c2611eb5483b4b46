import Foundation
import Testing

@testable import HTTPServer

/// Feeds bytes to the parsers in pieces, through a real socket, without a server.
final class ParserFeed {
    private let bytes: [UInt8]
    private var pieces: [Int]
    private var fed = 0
    private var sockets: [Int32] = [0, 0]
    private var input = InputBuffer()

    init(_ bytes: [UInt8], pieces: [Int]) throws {
        self.bytes = bytes
        self.pieces = pieces.reversed()
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &sockets) == 0)
    }

    deinit { for socket in sockets { close(socket) } }

    /// The parsed head as text, or the status of its rejection.
    func head() -> String {
        var parser = RequestParser(limits: ServerLimits())
        do throws(Rejection) {
            while feed() { if let head = try parser.parse(&input) { return "\(head)" } }
            return "unfinished"
        } catch {
            return "\(error.status.code)"
        }
    }

    /// The content of a chunked body, and whether it ended.
    func chunks() -> String {
        var decoder = ChunkedDecoder(limits: ServerLimits())
        var content: [UInt8] = []
        do throws(BodyError) {
            while feed() {
                var progress = ChunkedDecoder.Progress.hasData
                while progress == .hasData { progress = try decoder.decode(&input, upTo: 7, to: &content) }
                if progress == .atEnd { return "\(content) end" }
            }
            return "\(content) unfinished"
        } catch {
            return "\(error)"
        }
    }

    private func feed() -> Bool {
        guard let piece = pieces.popLast(), piece > 0 else { return false }
        let part = bytes[fed..<fed + piece]
        fed += piece
        _ = part.withUnsafeBytes { write(sockets[0], $0.baseAddress, $0.count) }
        _ = input.receive(from: sockets[1], room: piece)
        return true
    }
}
