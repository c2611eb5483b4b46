import Foundation

/// A folder that receives messages instead of a mail server: for trying the program without one, and for tests.
package struct MailFolder: Sendable {
    /// Where the files are.
    package let directory: URL

    /// Touches nothing: the first write creates the folder.
    package init(directory: URL) {
        self.directory = directory
    }

    /// Writes `<name>.eml` atomically and returns its URL; the same name again replaces the file.
    ///
    /// Bytes of the name other than letters, digits and `-_.@` become `%XX`, so that no name leads out of the folder.
    /// Blocks on the disk: call it inside `offload`. From any thread.
    ///
    /// - Throws: `MailError.fileName` when the name is empty or too long; Foundation's error when writing fails.
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
