import Foundation
import HTTPServer
import HTTPTypes
import Logging
import Reactor

/// The HTTP server alone, for benchmarks: answers every request with the bytes of one file, on one loop per core like
/// `retorno serve`. `page-server FILE` prints its port and runs until it is killed.
@main
struct PageServer {
    static func main() async throws {
        guard CommandLine.arguments.count == 2 else { throw Usage() }
        let page = [UInt8](try Data(contentsOf: URL(filePath: CommandLine.arguments[1])))
        let loops = try (0..<max(2, ProcessInfo.processInfo.activeProcessorCount)).map { try EventLoop(index: $0) }
        let server = HTTPServer(logger: Logger(label: "page-server")) { _ in
            var head = HTTPResponse(status: .ok)
            head.headerFields[.contentType] = "text/html; charset=utf-8"
            return ServerResponse(head: head, body: .bytes(page))
        }
        let port = try await server.start(host: "127.0.0.1", port: 0, on: loops)
        FileHandle.standardOutput.write(Data("listening on \(port)\n".utf8))
        while true { try await Task.sleep(for: .seconds(3600)) }
    }
}

struct Usage: Error, CustomStringConvertible {
    var description: String { "usage: page-server FILE" }
}
