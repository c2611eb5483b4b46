import Foundation
import HTTPServer
import HTTPTypes
import Logging
import Reactor
import Synchronization

typealias Handler = @Sendable (ServerRequest) async -> ServerResponse

/// Runs `body` with a server on two loops, and stops them.
func withServer(
    _ change: (inout ServerLimits) -> Void = { _ in }, handler: @escaping Handler = echo,
    _ body: (Int, HTTPServer) async throws -> Void
) async throws {
    var limits = ServerLimits()
    limits.drainTime = .seconds(2)
    change(&limits)
    let loops = [try EventLoop(index: 0), try EventLoop(index: 1)]
    defer { for loop in loops { loop.stop() } }
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let server = HTTPServer(limits: limits, logger: logger, handler: handler)
    let port = try await server.start(host: "127.0.0.1", port: 0, on: loops)
    let result: Result<Void, any Error>
    do { result = .success(try await body(port, server)) } catch { result = .failure(error) }
    await server.shutdown()
    try result.get()
}

/// Responds with the request line and the body.
@Sendable func echo(_ request: ServerRequest) async -> ServerResponse {
    do {
        let body = try await request.body.collect()
        let line = "\(request.head.method.rawValue) \(request.head.authority ?? "-") \(request.head.path ?? "-")\n"
        return ServerResponse(head: HTTPResponse(status: .ok), body: .bytes(Array(line.utf8) + body))
    } catch {
        let status = (error as? BodyError)?.status ?? .internalServerError
        return ServerResponse(head: HTTPResponse(status: status))
    }
}

func text(_ text: String) -> ServerResponse {
    ServerResponse(head: HTTPResponse(status: .ok), body: .bytes(Array(text.utf8)))
}

/// Passes values between a handler and a test.
final class Signal<Value: Sendable>: Sendable {
    private let pair = AsyncStream<Value>.makeStream()

    func send(_ value: Value) { pair.continuation.yield(value) }

    func next() async -> Value? {
        var iterator = pair.stream.makeAsyncIterator()
        return await iterator.next()
    }
}

/// Gives the loops time to poll their sockets.
func severalRounds() async {
    for _ in 0..<100 { await Task.yield() }
}

var currentLoop: EventLoop? { EventLoop.current }
