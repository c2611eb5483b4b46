import Foundation
import HTTPServer
import Logging
import Reactor
import Testing

@Suite(.serialized) struct CrowdTests {
    @Test func twoThousandIdleConnectionsDoNotDelayOthers() async throws {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        try await withServer { port, _ in
            let count = min(2000, (Int(limit.rlim_cur) - 200) / 2)
            let idle = try (0..<count).map { _ in try RawClient(port) }
            idle.last?.send("GET /last HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await idle.last?.response().text == "GET a /last\n")
            for number in 0..<100 { #expect(try await get("/\(number)", port) == "GET a /\(number)\n") }
            idle.first?.send("GET /first HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await idle.first?.response().text == "GET a /first\n")
        }
    }

    @Test func connectionsAreSpreadEvenlyOverTheLoops() async throws {
        let name: Handler = { _ in text(currentLoop.map { "\(ObjectIdentifier($0).hashValue)" } ?? "none") }
        try await withServer(handler: name) { port, _ in
            var served: [String: Int] = [:]
            var clients: [RawClient] = []
            for _ in 0..<40 {
                let client = try RawClient(port)
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                served[try await client.response().text, default: 0] += 1
                clients.append(client)
            }
            #expect(served.values.sorted() == [20, 20])
        }
    }

    @Test func aProcessWithoutDescriptorsPausesAcceptingAndRecovers() async {
        await #expect(processExitsWith: .success) {
            var limit = rlimit(rlim_cur: 80, rlim_max: 80)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            try await withServer { port, _ in
                // Served before the other connections use up the descriptors.
                var clients = [try RawClient(port)]
                clients[0].send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await clients[0].response().status == 200)
                while let client = try? RawClient(port) {
                    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                    clients.append(client)
                }
                try #require(clients.count > 10)
                let last = clients.removeLast()
                clients.removeAll()
                #expect(try await last.response().status == 200)
                #expect(try await get("/again", port) == "GET a /again\n")
            }
        }
    }
}
