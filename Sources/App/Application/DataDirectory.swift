import Foundation
import Web

/// The directory for an installation's files outside its database: secrets, the private database, e-mails written as files.
package struct DataDirectory: Sendable {
    package let url: URL

    /// Creates the directory unless it exists.
    ///
    /// - Throws: `CocoaError` when it cannot be created.
    package init(_ url: URL) throws {
        self.url = url
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// Where e-mails are written without an SMTP server.
    package var mail: URL { url.appending(path: "mail", directoryHint: .isDirectory) }

    /// The text of the file with that name. Creates the file, readable by its owner only, when it is missing or empty.
    ///
    /// - Throws: `CocoaError` when the file cannot be written.
    package func loadOrCreate(_ name: String, make: () -> String) throws -> String {
        let file = url.appending(path: name)
        if let stored = try? String(contentsOf: file, encoding: .utf8).nonEmpty { return stored }
        let text = make()
        let path = file.path
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data((text + "\n").utf8), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
        return text
    }

    /// 256 random bits in base64url.
    package static func randomText() -> String { RandomToken().text }
}
