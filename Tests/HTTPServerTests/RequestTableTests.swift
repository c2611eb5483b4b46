import Testing

@Suite struct RequestTableTests {
    @Test func everyRequestOfTheTableGetsItsStatusesAndEnding() async throws {
        #expect(RequestCase.all.count >= 350)
        try await withServer { port, _ in
            for request in RequestCase.all {
                let client = try RawClient(port)
                client.send(request.bytes)
                let answer = try await client.receiveAll()
                let heads = answer.matches(of: /HTTP\/1\.1 (\d{3}) [^\r]*\r\n(?:[^\r]+\r\n)*\r\n/)
                #expect(heads.map { Int($0.1) } == request.statuses, "\(request.testDescription), not \(answer.prefix(80))")
                #expect(heads.last?.0.contains("\r\nConnection: close\r\n") == true, "\(request.testDescription)")
                #expect(!answer.contains(" /smuggled\n"), "\(request.testDescription)")
            }
            #expect(try await get("/still-there", port) == "GET a /still-there\n")
        }
    }

    @Test(arguments: RequestCase.all.filter { $0.bytes.count < 2000 })
    func aRequestSentByteByByteIsReadTheSame(_ request: RequestCase) throws {
        let whole = try ParserFeed(request.bytes, pieces: [request.bytes.count]).head()
        #expect(try ParserFeed(request.bytes, pieces: request.bytes.map { _ in 1 }).head() == whole)
    }
}

/// The body at a path, over a new connection.
func get(_ path: String, _ port: Int) async throws -> String {
    let client = try RawClient(port)
    client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
    return try await client.response().text
}
