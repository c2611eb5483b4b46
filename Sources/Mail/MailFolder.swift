import Foundation

/// A folder that takes messages instead of a mail server: for a trial without one, and for tests.
package struct MailFolder: Sendable {
    /// Where the files lie.
    package let directory: URL

    /// The folder is made at the first write.
    package init(directory: URL) {
        self.directory = directory
    }

    /// Writes `<name>.eml` whole or not at all, and answers where; the same name again replaces the file.
    ///
    /// What is no letter, digit or one of `-_.@` in the name is written as `%XX`, so no name leaves the folder.
    /// Blocks on the disk: call it inside `offload`.
    ///
    /// - Throws: `MailError.fileName` when the name is empty or too long; Foundation's error when the disk refuses.
    @discardableResult
    package func write(_ message: [UInt8], named name: String) throws -> URL {
        let file = directory.appending(path: try fileName(name), directoryHint: .notDirectory)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try Data(message).write(to: file, options: .atomic)
        return file
    }

    private func fileName(_ name: String) throws(MailError) -> String {
        let safe = name.utf8.enumerated().map { index, byte in
            byte.isLetterOrDigit || "-_@".utf8.contains(byte) || (byte == UInt8(ascii: ".") && index > 0)
                ? String(Unicode.Scalar(byte)) : "%" + byte.hexPair
        }.joined()
        guard (1...200).contains(safe.utf8.count) else { throw .fileName(name) }
        return safe + ".eml"
    }
}
