import HTTPTypes

@testable import HTTPServer

/// A request head of any bytes is parsed the same in pieces of any size; an accepted one contains no line end in a field, and,
/// written again as a proxy would forward it, is parsed as the same request.
enum HeadClaim {
    enum Meaning: Equatable {
        case unfinished
        case refused(Int)
        case head(HTTPRequest, RequestHead.Framing, flags: [Bool], rest: Int)
    }

    static func check(_ bytes: [UInt8]) throws {
        let whole = meaning([bytes])
        for size in [1, 31] {
            try expect(sameHead(meaning(bytes.pieces(of: size)), whole), "understood otherwise in pieces of \(size)")
        }
        guard case .head(let request, let framing, let flags, _) = whole else { return }
        try expect(request.path?.hasPrefix("/") == true || request.path == "*", "the path is \(request.path ?? "none")")
        let lines = try written(request, isHTTP11: flags[2])
        let again = meaning([lines])
        try expect(again == .head(request, framing, flags: flags, rest: 0), "passed on, it is \(again), not \(whole)")
    }

    /// Equal but for the bytes after the head, whose number depends on the pieces.
    private static func sameHead(_ a: Meaning, _ b: Meaning) -> Bool {
        guard case .head(let request, let framing, let flags, _) = a else { return a == b }
        guard case .head(request, framing, flags, _) = b else { return false }
        return true
    }

    private static func meaning(_ pieces: [[UInt8]]) -> Meaning {
        let feeder = Feeder()
        var input = InputBuffer()
        var parser = RequestParser(limits: ServerLimits())
        for piece in pieces {
            feeder.feed(piece, to: &input)
            do throws(Rejection) {
                if let head = try parser.parse(&input) {
                    let flags = [head.expectsContinue, head.keepsAlive, head.isHTTP11]
                    return .head(head.request, head.framing, flags: flags, rest: input.count)
                }
            } catch {
                return .refused(error.status.code)
            }
        }
        return .unfinished
    }

    private static func written(_ request: HTTPRequest, isHTTP11: Bool) throws -> [UInt8] {
        var lines: [[UInt8]] = [Array("\(request.method.rawValue) \(request.path ?? "") HTTP/1.\(isHTTP11 ? 1 : 0)".utf8)]
        if let host = request.authority { lines.append(Array("Host: \(host)".utf8)) }
        for field in request.headerFields {
            lines.append(Array("\(field.name.rawName): ".utf8) + field.withUnsafeBytesOfValue { Array($0) })
        }
        for line in lines { try expect(!line.contains { $0 == 13 || $0 == 10 || $0 == 0 }, "a line end came through") }
        return Array(lines.joined(separator: [13, 10])) + [13, 10, 13, 10]
    }
}
