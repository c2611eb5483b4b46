import Foundation
import Web

/// The folder that keeps what belongs to this installation and not to its database.
package struct DataDirectory: Sendable {
    package let url: URL

    /// - Throws: Foundation's error when the folder cannot be made.
    package init(_ url: URL) throws {
        self.url = url
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    package var mail: URL { url.appending(path: "mail", directoryHint: .isDirectory) }

    /// The text kept under that name; made and kept, readable by the owner only, when there is none.
    package func loadOrCreate(_ name: String, make: () -> String) throws -> String {
        let file = url.appending(path: name)
        if let text = try? String(contentsOf: file, encoding: .utf8), let kept = text.nonEmpty { return kept }
        let text = make()
        let path = file.path
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data((text + "\n").utf8), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
        return text
    }

    /// 256 bits that nobody can guess.
    package static func randomText() -> String { RandomToken().text }
}
