import Foundation
import HTTPTypes
import Testing

@testable import HTTPServer

@Suite struct RequestTableTests {
    @Test func everyRequestOfTheTableGetsItsStatusAndAnEnd() async throws {
        #expect(RequestCase.all.count >= 120)
        try await withServer { port, _ in
            for request in RequestCase.all {
                let client = try RawClient(port)
                client.send(request.bytes)
                let answer = try await client.receiveAll()
                #expect(answer.hasPrefix("HTTP/1.1 \(request.status) "), "\(request.testDescription), not \(answer.prefix(80))")
                #expect(answer.contains("\r\nConnection: close\r\n"), "\(request.testDescription)")
            }
            #expect(try await get("/still-there", port) == "GET a /still-there\n")
        }
    }

    @Test(arguments: RequestCase.all.filter { $0.bytes.count < 2000 })
    func bytesThatComeOneByOneSayTheSame(_ request: RequestCase) throws {
        #expect(try outcome(request.bytes, step: 1) == outcome(request.bytes, step: request.bytes.count))
    }

    /// The status of the refusal or, for a head that is fine, what was read of it.
    private func outcome(_ bytes: [UInt8], step: Int) throws -> String {
        var sockets: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &sockets) == 0)
        defer { for socket in sockets { close(socket) } }
        var input = InputBuffer()
        var parser = RequestParser(limits: ServerLimits())
        do throws(Rejection) {
            for start in stride(from: 0, to: bytes.count, by: step) {
                let part = bytes[start..<min(start + step, bytes.count)]
                _ = part.withUnsafeBytes { write(sockets[0], $0.baseAddress, $0.count) }
                _ = input.receive(from: sockets[1], room: step)
                if let head = try parser.parse(&input) { return "\(head.request) \(head.framing)" }
            }
            return "unfinished"
        } catch {
            return "\(error.status.code)"
        }
    }
}

/// The text at a path, by a client that comes and goes.
func get(_ path: String, _ port: Int) async throws -> String {
    let client = try RawClient(port)
    client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
    return try await client.response().text
}
