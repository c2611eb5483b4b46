import HTTPServer
import HTTPTypes
import Logging
import Reactor
import Testing

@Suite struct ConversationTests {
    @Test func aConnectionServesOneRequestAfterAnother() async throws {
        try await withServer { port, _ in
            let client = try RawClient(port)
            for number in 1...3 {
                client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
                let response = try await client.response()
                #expect(response.text == "GET a /\(number)\n")
                #expect(!response.head.contains("Connection"))
            }
        }
    }

    @Test func pipelinedRequestsAreAnsweredInOrder() async throws {
        try await withServer { port, _ in
            let client = try RawClient(port)
            client.send(
                "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET /2 HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "POST /3 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n0\r\n\r\n"
                    + "GET /4 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nGET /5 HTTP/1.1\r\nHost: a\r\n\r\n")
            let all = try await client.receiveAll()
            let bodies = all.matches(of: /\r\n\r\n([A-Z]+ a [^H]*)/).map { String($0.1) }
            #expect(bodies == ["POST a /1\nabc", "GET a /2\n", "POST a /3\nde", "GET a /4\n"])
        }
    }

    @Test func headSendsTheLengthWithoutTheBody() async throws {
        try await withServer { port, _ in
            let client = try RawClient(port)
            client.send("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let head = try await client.response(hasBody: false)
            #expect(head.head.contains("Content-Length: 12\r\n"))
            #expect(try await client.receiveAll().hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test func theHostOfTheTargetTakesPrecedence() async throws {
        try await withServer { port, _ in
            let client = try RawClient(port)
            client.send("GET http://b.example:81/x?y HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await client.response().text == "GET b.example:81 /x?y\n")
        }
    }

    @Test func aClientWithHTTP10GetsOneAnswerWithoutChunks() async throws {
        let handler: Handler = { _ in
            ServerResponse(head: HTTPResponse(status: .ok), body: .stream { try await $0.write(Array("abc".utf8)) })
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send("GET / HTTP/1.0\r\n\r\n")
            let all = try await client.receiveAll()
            #expect(all.hasSuffix("\r\n\r\nabc"))
            #expect(!all.contains("chunked"))
        }
    }

    @Test func aClientThatShutsDownItsSideReceivesTheResponse() async throws {
        try await withServer { port, _ in
            let client = try RawClient(port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            client.finish()
            #expect(try await client.receiveAll().hasSuffix("GET a /\n"))
        }
    }

    @Test func theHandlerRunsOnItsConnectionsLoopAndKnowsThePeer() async throws {
        try await withServer(handler: { text("\($0.peer) \(currentLoop != nil)") }) { port, _ in
            let answer = try await get("/", port)
            #expect(answer == "127.0.0.1 true")
        }
    }

    @Test(arguments: ["::", "0.0.0.0", "localhost", "127.0.0.1"])
    func aClientIsIdentifiedByItsIPv4AddressWhateverIsListenedOn(_ host: String) async throws {
        let loop = try EventLoop()
        defer { loop.stop() }
        let server = HTTPServer(logger: Logger(label: "test")) { text($0.peer) }
        let port = try await server.start(host: host, port: 0, on: [loop])
        let answer = try await get("/", port)
        #expect(answer == "127.0.0.1")
        await server.shutdown()
    }

    @Test func aHandlersConnectionCloseIsObeyed() async throws {
        let handler: Handler = { _ in
            ServerResponse(head: HTTPResponse(status: .ok, headerFields: [.connection: "close"]), body: .bytes([65]))
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await client.receiveAll().contains("\r\nConnection: close\r\n"))
        }
    }

    @Test func statusesWithoutABodySendNone() async throws {
        let handler: Handler = { request in
            let code = Int(request.head.path?.dropFirst() ?? "") ?? 0
            return ServerResponse(head: HTTPResponse(status: .init(code: code)), body: .bytes([65, 66]))
        }
        try await withServer(handler: handler) { port, _ in
            let client = try RawClient(port)
            for (path, status) in [(204, 204), (304, 304), (102, 500), (999, 500)] {
                client.send("GET /\(path) HTTP/1.1\r\nHost: a\r\n\r\n")
                let response = try await client.response()
                #expect(response.status == status)
                #expect(response.body.isEmpty)
            }
            client.send("GET /200 HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await client.response().text == "AB")
        }
    }
}
