@testable import HTTPServer

/// A chunked body of any bytes is decoded the same in pieces of any size and never grows; content encoded in chunks is read back,
/// and the bytes after it are untouched.
enum ChunksClaim {
    enum Outcome: Equatable {
        case unfinished([UInt8])
        case whole([UInt8], rest: [UInt8])
        case malformed
    }

    static func check(_ bytes: [UInt8]) throws {
        let whole = read([bytes])
        for size in [1, 31] { try expect(read(bytes.pieces(of: size)) == whole, "read otherwise in pieces of \(size)") }
        if case .whole(let content, let rest) = whole {
            try expect(content.count + rest.count + 5 <= bytes.count, "more than was sent")
            try expect(rest.elementsEqual(bytes.suffix(rest.count)), "what follows was touched")
        }
        for size in [1, 10, 4096] {
            let written = written(bytes, in: size) + Array("GET".utf8)
            try expect(read([written]) == .whole(bytes, rest: Array("GET".utf8)), "not read back from chunks of \(size)")
        }
    }

    private static func read(_ pieces: [[UInt8]]) -> Outcome {
        let feeder = Feeder()
        var input = InputBuffer()
        var decoder = ChunkedDecoder(limits: ServerLimits())
        var content: [UInt8] = []
        for (index, piece) in pieces.enumerated() {
            feeder.feed(piece, to: &input)
            do throws(BodyError) {
                var progress = ChunkedDecoder.Progress.hasData
                while progress == .hasData { progress = try decoder.decode(&input, upTo: 7, to: &content) }
                if progress == .atEnd {
                    let held = input.use { bytes, _ in Array(bytes) }
                    return .whole(content, rest: held + pieces[(index + 1)...].joined())
                }
            } catch {
                return .malformed
            }
        }
        return .unfinished(content)
    }

    private static func written(_ content: [UInt8], in size: Int) -> [UInt8] {
        content.pieces(of: size).flatMap { Array("\(String($0.count, radix: 16))\r\n".utf8) + $0 + [13, 10] }
            + Array("0\r\n\r\n".utf8)
    }
}
