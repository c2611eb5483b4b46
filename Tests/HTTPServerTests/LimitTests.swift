import Foundation
import HTTPServer
import HTTPTypes
import Testing

@Suite struct LimitTests {
    @Test func aHeadThatDoesNotEndIs408() async throws {
        try await withServer({ $0.headTime = .milliseconds(150) }) { port, _ in
            let client = try RawClient(port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n")
            #expect(try await client.receiveAll().hasPrefix("HTTP/1.1 408 Request Timeout"))
        }
    }

    @Test func aHeadThatDripsGetsNoMoreTime() async throws {
        try await withServer({ $0.headTime = .milliseconds(300) }) { port, _ in
            let client = try RawClient(port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = try await client.response()
            let begin = ContinuousClock.now
            client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ")
            let drip = Task { [descriptor = client.descriptor] in
                while !Task.isCancelled {
                    send(descriptor, "a", 1, Int32(MSG_NOSIGNAL))
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            #expect(try await client.receive(through: "\r\n\r\n").hasPrefix("HTTP/1.1 408"))
            #expect(.now - begin < .seconds(5))
            drip.cancel()
        }
    }

    @Test func aBodyThatStopsIs408() async throws {
        try await withServer({ $0.bodyIdleTime = .milliseconds(150) }) { port, _ in
            let client = try RawClient(port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab")
            let answer = try await client.receive(through: "\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 408"))
            #expect(answer.contains("Connection: close"))
            client.close()
        }
    }

    @Test func aConnectionThatIsSilentIsClosedWithoutAWord() async throws {
        try await withServer({
            $0.idleTime = .milliseconds(150)
            $0.headTime = .milliseconds(150)
        }) { port, _ in
            #expect(try await RawClient(port).isClosed())
            let client = try RawClient(port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = try await client.response()
            #expect(try await client.isClosed())
        }
    }

    @Test func moreConnectionsThanAllowedAreTold503AndLaterServed() async throws {
        try await withServer({ $0.connections = 4 }) { port, _ in
            var clients = try (0..<4).map { _ in try RawClient(port) }
            for client in clients {
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await client.response().status == 200)
            }
            let surplus = try RawClient(port)
            surplus.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = try await surplus.receive(through: "\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 503"))
            #expect(answer.contains("Retry-After: 1\r\n"))
            surplus.close()
            clients.removeAll()
            var status = 503
            while status == 503 {
                let client = try RawClient(port)
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                status = try await client.response().status
            }
            #expect(status == 200)
        }
    }

    @Test func theLimitsOfHeadsAreSettings() async throws {
        try await withServer({
            $0.requestLine = 100
            $0.headers = 200
            $0.headerFields = 5
        }) { port, _ in
            for (request, status) in [
                ("GET /\(String(repeating: "a", count: 86)) HTTP/1.1\r\nHost: a\r\n\r\n", 200),
                ("GET /\(String(repeating: "a", count: 87)) HTTP/1.1\r\nHost: a\r\n\r\n", 414),
                ("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 186))\r\n\r\n", 200),
                ("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 187))\r\n\r\n", 431),
                ("GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X:\r\n", count: 4))\r\n", 200),
                ("GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X:\r\n", count: 5))\r\n", 431),
            ] {
                let client = try RawClient(port)
                client.send(request)
                #expect(try await client.response().status == status)
            }
        }
    }
}
