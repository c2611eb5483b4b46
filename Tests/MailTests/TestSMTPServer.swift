import Foundation

/// The Python mail server of Tests/System/harness with its own folder, one per test. Deinitializing ends it.
final class TestSMTPServer {
    struct Taken: Decodable {
        let file: String
        let from: String
        let to: [String]
        let user: String?
        let tls: Bool
        let headers: [String: String]
        let text: String?
    }

    let directory: URL
    let port: Int
    private let process = Process()

    init(_ options: String...) throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "retorno-mail-\(UUID().uuidString)")
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../System/harness/smtp_daemon.py")
        let python = ProcessInfo.processInfo.environment["RETORNO_TEST_PYTHON"] ?? "python3"
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, script.path, "--directory", directory.path] + options
        process.standardOutput = output
        try process.run()
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), byte.first != 10 { line += byte }
        guard let port = Int(String(decoding: line, as: UTF8.self)) else { throw NoServer() }
        self.port = port
    }

    /// SIGKILL: a child of a test may have SIGTERM blocked.
    deinit {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: directory)
    }

    struct NoServer: Error {}

    func url(_ scheme: String = "smtp", credentials: String = "", host: String = "127.0.0.1") -> String {
        "\(scheme)://\(credentials)\(host):\(port)"
    }

    var taken: [Taken] {
        get throws {
            let file = directory.appending(path: "messages.jsonl")
            guard FileManager.default.fileExists(atPath: file.path) else { return [] }
            return try Data(contentsOf: file).split(separator: 10).map {
                try JSONDecoder().decode(Taken.self, from: $0)
            }
        }
    }

    func content(of message: Taken) throws -> String {
        String(decoding: try Data(contentsOf: directory.appending(path: message.file)), as: UTF8.self)
    }
}
