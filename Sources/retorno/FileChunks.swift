import Foundation
import Reactor

/// Reads a file in chunks of 256 kB, off the event loops. The descriptor stays open until the program ends.
struct FileChunks: AsyncSequence, Sendable {
    private let descriptor: Int32

    /// - Parameter path: `-` for standard input.
    /// - Throws: `ProgramError` when the file cannot be opened.
    init(path: String) throws {
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw ProgramError("\(path): \(String(cString: strerror(errno))).") }
    }

    func makeAsyncIterator() -> Iterator { Iterator(descriptor: descriptor) }

    struct Iterator: AsyncIteratorProtocol {
        let descriptor: Int32

        func next() async throws -> [UInt8]? {
            let descriptor = descriptor
            return try await offload {
                let chunk = try [UInt8](unsafeUninitializedCapacity: 256 << 10) { buffer, count in
                    let bytes = read(descriptor, buffer.baseAddress, buffer.count)
                    if bytes < 0 { throw ProgramError("The file could not be read: \(String(cString: strerror(errno))).") }
                    count = bytes
                }
                return chunk.isEmpty ? nil : chunk
            }
        }
    }
}

extension String {
    /// The trimmed text; nil unless it has 1 to 120 characters.
    var validName: String? {
        let name = trimmingCharacters(in: .whitespacesAndNewlines)
        return (1...120).contains(name.count) ? name : nil
    }
}
