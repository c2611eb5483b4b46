import Foundation
import HTTPServer
import HTTPTypes
import Testing

@Suite struct LimitTests {
    @Test func anUnfinishedHeadIs408() async throws {
        try await withServer({ $0.headTime = .milliseconds(150) }) { port, _ in
            let client = try RawClient(port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n")
            #expect(try await client.receiveAll().hasPrefix("HTTP/1.1 408 Request Timeout"))
        }
    }

    @Test func aTricklingHeadTimesOut() async throws {
        try await withServer({ $0.headTime = .milliseconds(300) }) { port, _ in
            let client = try RawClient(port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = try await client.response()
            let begin = ContinuousClock.now
            client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ")
            let trickle = trickling(to: client)
            #expect(try await client.receive(through: "\r\n\r\n").hasPrefix("HTTP/1.1 408"))
            #expect(.now - begin < .seconds(5))
            trickle.cancel()
        }
    }

    @Test func aStalledBodyIs408() async throws {
        try await withServer({ $0.bodyIdleTime = .milliseconds(150) }) { port, _ in
            let client = try RawClient(port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab")
            let answer = try await client.receive(through: "\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 408"))
            #expect(answer.contains("Connection: close"))
            client.close()
        }
    }

    /// `slowhttptest -B` held connections indefinitely with a few bytes every few seconds.
    @Test func aTricklingBodyTimesOut() async throws {
        try await withServer({ $0.bodyIdleTime = .milliseconds(300) }) { port, _ in
            let client = try RawClient(port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
            let trickle = trickling(to: client)
            #expect(try await client.receive(through: "\r\n\r\n").hasPrefix("HTTP/1.1 408"))
            trickle.cancel()
        }
    }

    @Test func aSlowHandlerDoesNotTimeOutTheClient() async throws {
        let slow: Handler = { request in
            var count = 0
            do {
                for try await part in request.body.stream() {
                    count += part.count
                    try await Task.sleep(for: .milliseconds(80))
                }
            } catch { return text("\(error)") }
            return text("\(count)")
        }
        try await withServer({ $0.bodyIdleTime = .milliseconds(150) }, handler: slow) { port, _ in
            let client = try RawClient(port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n")
            client.send([UInt8](repeating: 65, count: 300_000))
            #expect(try await client.response().text == "300000")
        }
    }

    /// `slowhttptest -X` did the same by reading a few bytes every few seconds.
    @Test func aResponseReadInTrickleIsReset() async throws {
        let size = 8 << 20
        let large: Handler = { _ in
            ServerResponse(head: HTTPResponse(status: .ok), body: .bytes([UInt8](repeating: 65, count: size)))
        }
        try await withServer(
            {
                $0.writeIdleTime = .milliseconds(300)
                $0.slowestRate = 100 << 20
            }, handler: large
        ) { port, _ in
            let client = try RawClient(port, receiveBuffer: 4096)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            var received = 0
            while case let count = client.receiveOnce(64 << 10), count > 0 {
                received += count
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(received < size)
        }
    }

    @Test func aSilentConnectionIsClosedWithoutAResponse() async throws {
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

    @Test func connectionsAboveTheLimitAreAnswered503AndLaterServed() async throws {
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

    @Test func theLimitsOfHeadsAreConfigurable() async throws {
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

/// Sends a byte every 20 ms.
private func trickling(to client: RawClient) -> Task<Void, any Error> {
    Task { [descriptor = client.descriptor] in
        while !Task.isCancelled {
            send(descriptor, "a", 1, Int32(MSG_NOSIGNAL))
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
