import Foundation
import Hummingbird
import Logging

/// Hummingbird as it comes, answering with the bytes of one file. `hummingbird-page-server FILE` says on which port it listens.
@main
struct HummingbirdPageServer {
    static func main() async throws {
        guard CommandLine.arguments.count == 2 else { throw Usage() }
        let page = ByteBuffer(bytes: try Data(contentsOf: URL(filePath: CommandLine.arguments[1])))
        let router = Router()
        router.get("/") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
                body: ResponseBody(byteBuffer: page))
        }
        var logger = Logger(label: "page-server")
        logger.logLevel = .warning
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                FileHandle.standardOutput.write(Data("listening on \(port)\n".utf8))
            }, logger: logger)
        try await application.runService()
    }
}

struct Usage: Error, CustomStringConvertible {
    var description: String { "usage: hummingbird-page-server FILE" }
}
