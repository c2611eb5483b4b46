import HTTPServer
import HTTPTypes
import Testing

@Suite struct StreamTests {
    private func streaming(_ produce: @escaping @Sendable (ResponseWriter) async throws -> Void) -> Handler {
        { _ in ServerResponse(head: HTTPResponse(status: .ok), body: .stream(produce)) }
    }

    private let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func aStreamIsSentInChunksAndTheConnectionIsReused() async throws {
        let handler = streaming { writer in
            for part in ["", "abc", "", "de"] { try await writer.write(Array(part.utf8)) }
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            for _ in 1...2 {
                client.send(request)
                #expect(try await client.response().text == "abcde")
            }
            client.send(request.replacing("GET", with: "HEAD"))
            #expect(try await client.response(hasBody: false).head.contains("Transfer-Encoding: chunked"))
            client.send(request)
            #expect(
                try await client.receive(through: "0\r\n\r\n").hasSuffix("\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"))
        }
    }

    @Test func writtenPartsAreSentBeforeTheStreamEnds() async throws {
        let goOn = Signal<Void>()
        let handler = streaming { writer in
            try await writer.write([])
            _ = await goOn.next()
            try await writer.write(Array("later".utf8))
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send(request)
            #expect(try await client.receive(through: "\r\n\r\n").hasPrefix("HTTP/1.1 200 OK"))
            goOn.send(())
            #expect(try await client.receive(through: "0\r\n\r\n") == "5\r\nlater\r\n0\r\n\r\n")
        }
    }

    @Test func aStreamThatFailsBeforeItsFirstWriteIsA500AndLaterIsBrokenOff() async throws {
        struct Failure: Error {}
        let handler: Handler = { request in
            let isLate = request.head.path == "/late"
            return ServerResponse(
                head: HTTPResponse(status: .ok),
                body: .stream { writer in
                    if isLate { try await writer.write([65]) }
                    throw Failure()
                })
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send("GET /late HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await client.receiveAll().hasSuffix("0\r\n\r\n") == false)
            let other = try RawClient(port)
            other.send(request)
            #expect(try await other.response().status == 500)
        }
    }

    @Test func aClientThatDisconnectsMakesTheWriterThrow() async throws {
        let noticed = Signal<WriteError?>()
        let handler = streaming { writer in
            do { while true { try await writer.write([UInt8](repeating: 65, count: 10_000)) } } catch {
                noticed.send(error as? WriteError)
                throw error
            }
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send(request)
            _ = try await client.receive(through: "AAAA")
            client.close()
            #expect(await noticed.next() == .disconnected)
        }
    }

    @Test func aWaitingStreamIsCancelledWhenItsClientDisconnects() async throws {
        let (news, ended) = (Signal<Void>(), Signal<Bool>())
        let handler = streaming { writer in
            try await writer.write([65])
            _ = await news.next()
            ended.send(Task.isCancelled)
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send(request)
            _ = try await client.receive(through: "A\r\n")
            client.close()
            #expect(await ended.next() == true)
        }
    }

    @Test func aClientThatShutsDownItsSideFirstReceivesTheStream() async throws {
        let ended = Signal<Void>()
        let stream = streaming { writer in
            await severalRounds()
            try await writer.write(Array("\(Task.isCancelled)".utf8))
        }
        let handler: Handler = { request in
            _ = await ended.next()
            await severalRounds()
            return await stream(request)
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send(request)
            client.finish()
            ended.send(())
            #expect(try await client.response().text == "false")
        }
    }

    @Test func aClientThatDisconnectsDuringALargePageHarmsNobody() async throws {
        let page = ServerResponse(
            head: HTTPResponse(status: .ok), body: .bytes(Array(repeating: 65, count: 30_000_000)))
        try await withServer(handler: { $0.head.path == "/" ? page : text("here") }) { port, _ in
            for _ in 0..<10 {
                let client = try RawClient(port)
                client.send(request + request)
                _ = try await client.receive(through: "AAAA")
                client.close()
            }
            #expect(try await get("/other", port) == "here")
        }
    }

    @Test func aClientThatReadsNothingBlocksTheWriterAndTimesOut() async throws {
        let noticed = Signal<(WriteError?, Int)>()
        let handler = streaming { writer in
            var written = 0
            do {
                while true {
                    try await writer.write([UInt8](repeating: 65, count: 64 << 10))
                    written += 64 << 10
                }
            } catch { noticed.send((error as? WriteError, written)) }
        }
        try await withServer({ $0.writeIdleTime = .milliseconds(200) }, handler: handler) { port, _ in
            let client = try RawClient(port, receiveBuffer: 4096)
            client.send(request)
            let (error, written) = try #require(await noticed.next())
            #expect(error == .timedOut)
            #expect(written < 32 << 20)
        }
    }

    @Test func concurrentWritesAreNeverInterleaved() async throws {
        let handler = streaming { writer in
            try await withThrowingTaskGroup { group in
                for letter in UInt8(65)..<73 {
                    group.addTask { try await writer.write([UInt8](repeating: letter, count: 500_000)) }
                }
                try await group.waitForAll()
            }
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port, receiveBuffer: 64 << 10)
            client.send(request)
            let body = try await client.response().body
            let runs = zip(body, body.dropFirst()).count { $0 != $1 } + 1
            #expect(body.count == 4_000_000)
            #expect(runs == 8)
        }
    }

    @Test func aTaskOutsideTheLoopCanReadAndWrite() async throws {
        let handler: Handler = { request in
            ServerResponse(
                head: HTTPResponse(status: .ok),
                body: .stream { writer in
                    try await Task.detached {
                        for try await part in request.body.stream(upTo: 1 << 30) { try await writer.write(part) }
                    }.value
                })
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            for _ in 1...20 {
                client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n")
                client.send([UInt8](repeating: 65, count: 50_000))
                #expect(try await client.response().body.count == 50_000)
            }
        }
    }

    @Test func aResponseMayBeginBeforeTheRequestEnds() async throws {
        let handler: Handler = { request in
            ServerResponse(
                head: HTTPResponse(status: .ok),
                body: .stream { writer in
                    for try await part in request.body.stream() { try await writer.write(part) }
                })
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab")
            _ = try await client.receive(through: "2\r\nab\r\n")
            client.send("cd")
            #expect(try await client.receive(through: "0\r\n\r\n") == "2\r\ncd\r\n0\r\n\r\n")
        }
    }
}
