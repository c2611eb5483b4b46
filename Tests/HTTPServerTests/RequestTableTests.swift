import Testing

@Suite struct RequestTableTests {
    @Test func everyRequestOfTheTableGetsItsStatusAndAnEnd() async throws {
        #expect(RequestCase.all.count >= 120)
        try await withServer { port, _ in
            for request in RequestCase.all {
                let client = try RawClient(port)
                client.send(request.bytes)
                let answer = try await client.receiveAll()
                #expect(
                    answer.hasPrefix("HTTP/1.1 \(request.status) "),
                    "\(request.testDescription), not \(answer.prefix(80))")
                #expect(answer.contains("\r\nConnection: close\r\n"), "\(request.testDescription)")
            }
            #expect(try await get("/still-there", port) == "GET a /still-there\n")
        }
    }

    @Test(arguments: RequestCase.all.filter { $0.bytes.count < 2000 })
    func bytesThatComeOneByOneSayTheSame(_ request: RequestCase) throws {
        let whole = try Feeding(request.bytes, pieces: [request.bytes.count]).head()
        #expect(try Feeding(request.bytes, pieces: request.bytes.map { _ in 1 }).head() == whole)
    }
}

/// The text at a path, by a client that comes and goes.
func get(_ path: String, _ port: Int) async throws -> String {
    let client = try RawClient(port)
    client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
    return try await client.response().text
}
