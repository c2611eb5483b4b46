import HTTPServer
import HTTPTypes
import Reactor
import Testing

@Suite struct ShutdownTests {
    private let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func runningRequestsFinishAndNoneBegins() async throws {
        let (begun, goOn) = (Signal<Void>(), Signal<Void>())
        let handler: Handler = { request in
            if request.head.path == "/slow" {
                begun.send(())
                _ = await goOn.next()
            }
            return text("done")
        }
        try await withServer({ $0.drainTime = .seconds(30) }, handler: handler) { port, server in
            let idle = try RawClient(port)
            idle.send(request)
            _ = try await idle.response()
            let busy = try RawClient(port)
            busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n" + request)
            _ = await begun.next()
            async let shutdown: Void = server.shutdown()
            #expect(try await idle.isClosed())
            while (try? RawClient(port)) != nil {}
            goOn.send(())
            let answer = try await busy.response()
            #expect(answer.text == "done")
            #expect(answer.head.contains("Connection: close"))
            #expect(try await busy.isClosed())
            await shutdown
        }
    }

    @Test func requestsThatDoNotEndAreAborted() async throws {
        let (begun, cancelled) = (Signal<Void>(), Signal<Bool>())
        let handler: Handler = { _ in
            begun.send(())
            do { try await Task.sleep(for: .seconds(60)) } catch { cancelled.send(Task.isCancelled) }
            return text("late")
        }
        try await withServer({ $0.drainTime = .milliseconds(100) }, handler: handler) { port, server in
            let client = try RawClient(port)
            client.send(request)
            _ = await begun.next()
            let begin = ContinuousClock.now
            await server.shutdown()
            #expect(.now - begin < .seconds(5))
            #expect(await cancelled.next() == true)
            #expect(try await client.isClosed())
        }
    }

    @Test func shutdownIsIdempotent() async throws {
        try await withServer { _, server in
            await server.shutdown()
            await server.shutdown()
        }
    }

    @Test func aPortSharedByAnotherServerIsRefused() async throws {
        try await withServer { port, server in
            let loop = try EventLoop()
            defer { loop.stop() }
            await #expect(throws: ListenError.addressInUse(host: "127.0.0.1", port: port)) {
                try await server.start(host: "127.0.0.1", port: port, on: [loop])
            }
        }
    }

    @Test func anUnknownHostIsNamedInTheError() async throws {
        try await withServer { _, server in
            let error = await #expect(throws: ListenError.self) {
                try await server.start(host: "nowhere.invalid", port: 0, on: [])
            }
            #expect(error?.description.contains("nowhere.invalid") == true)
        }
    }
}
