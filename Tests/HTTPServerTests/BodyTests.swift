import Foundation
import HTTPServer
import HTTPTypes
import Testing

@Suite struct BodyTests {
    private static let expecting = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n"

    @Test func continueIsSentWhenTheBodyIsRead() async throws {
        try await withServer { port, _ in
            let client = try RawClient(port)
            client.send(Self.expecting)
            #expect(try await client.response().status == 100)
            client.send("abc")
            #expect(try await client.response().text == "POST a /\nabc")
            client.send("GET /next HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await client.response().text == "GET a /next\n")
        }
    }

    @Test func continueIsNotSentForAnUnreadBody() async throws {
        try await withServer(handler: { _ in text("no") }) { port, _ in
            let client = try RawClient(port)
            client.send(Self.expecting)
            let answer = try await client.receiveAll()
            #expect(answer.hasPrefix("HTTP/1.1 200"))
            #expect(answer.contains("Connection: close"))
        }
    }

    @Test func aBodyThatArrivedAlreadyNeedsNoContinue() async throws {
        try await withServer { port, _ in
            let client = try RawClient(port)
            client.send(Self.expecting + "abc")
            #expect(try await client.response().text == "POST a /\nabc")
        }
    }

    @Test func aBodyIsStreamedInPartsWithoutBuffering() async throws {
        let handler: Handler = { request in
            var (total, largest) = (0, 0)
            do {
                for try await part in request.body.stream(upTo: 64 << 20) {
                    total += part.count
                    largest = max(largest, part.count)
                }
            } catch {}
            return text("\(total) \(largest <= 64 << 10)")
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: \(20 << 20)\r\n\r\n")
            client.send([UInt8](repeating: 65, count: 20 << 20))
            #expect(try await client.response().text == "\(20 << 20) true")
            client.send("PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in 0..<100 {
                client.send(Array("10000\r\n".utf8) + [UInt8](repeating: 65, count: 0x10000) + [13, 10])
            }
            client.send("0\r\n\r\n")
            #expect(try await client.response().text == "\(0x10000 * 100) true")
        }
    }

    @Test func aBodyIsNotReadBeforeItIsRequested() async throws {
        let goOn = Signal<Void>()
        let handler: Handler = { request in
            _ = await goOn.next()
            return text("\((try? await request.body.collect(upTo: 1 << 30).count) ?? -1)")
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: \(64 << 20)\r\n\r\n")
            let sent = client.sendUntilBlocked(64 << 20)
            #expect(sent < 32 << 20)
            goOn.send(())
            client.send([UInt8](repeating: 65, count: 64 << 20 - sent))
            #expect(try await client.response().text == "\(64 << 20)")
        }
    }

    @Test func aSmallUnreadBodyIsDiscarded() async throws {
        try await withServer(handler: { text($0.head.path ?? "") }) { port, _ in
            let client = try RawClient(port)
            client.send("POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n")
            #expect(try await client.response().text == "/1")
            client.send("helloPOST /2 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n")
            #expect(try await client.response().text == "/2")
            client.send("GET /3 HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await client.response().text == "/3")
        }
    }

    @Test func aLargeUnreadBodyClosesTheConnectionAfterTheResponseArrived() async throws {
        try await withServer(handler: { _ in text("too much") }) { port, _ in
            let client = try RawClient(port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n")
            client.send([UInt8](repeating: 65, count: 3_000_000))
            let answer = try await client.receiveAll()
            #expect(answer.contains("Connection: close"))
            #expect(answer.hasSuffix("too much"))
        }
    }

    @Test func aReaderCanSetItsOwnBodyLimit() async throws {
        let handler: Handler = { request in
            let limit = Int(request.head.path?.dropFirst() ?? "")
            do { return text("\(try await request.body.collect(upTo: limit).count)") } catch {
                return ServerResponse(head: HTTPResponse(status: (error as? BodyError)?.status ?? .internalServerError))
            }
        }
        try await withServer({ $0.body = 10 }, handler: handler) { port, _ in
            let client = try RawClient(port)
            let body = "HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\n\r\n01234567890123456789"
            for (path, status) in [("", 413), ("20", 200), ("19", 413)] {
                client.send("POST /\(path) \(body)")
                #expect(try await client.response().status == status)
            }
            client.send(
                "POST /19 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "14\r\n01234567890123456789\r\n0\r\n\r\n"
            )
            #expect(try await client.response().status == 413)
            #expect(try await client.isClosed())
        }
    }

    @Test func aClientThatDisconnectsDuringItsBodyIsDetected() async throws {
        let noticed = Signal<BodyError?>()
        let handler: Handler = { request in
            do { _ = try await request.body.collect() } catch { noticed.send(error as? BodyError) }
            return text("")
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab")
            client.close()
            #expect(await noticed.next() == .disconnected)
        }
    }

    @Test func aBodyReadAfterItsResponseIsRefused() async throws {
        let kept = Signal<RequestBody>()
        try await withServer(handler: {
            kept.send($0.body)
            return text("")
        }) { port, _ in
            let client = try RawClient(port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nabGET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = try await client.response()
            _ = try await client.response()
            let body = await kept.next()
            await #expect(throws: BodyError.disconnected) { try await body?.collect() }
        }
    }
}
