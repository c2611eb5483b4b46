import Foundation
import HTTPServer
import Synchronization
@testable import Web



/// An upload of any bytes is parsed the same in pieces of any size, and ends; the parts' contents, written again, are read back.
enum MultipartClaim {
    struct Part: Equatable {
        let name: String
        let fileName: String?
        let content: [UInt8]
    }

    private static let type = "multipart/form-data; boundary=b"

    static func check(_ bytes: [UInt8]) throws {
        let whole = read([bytes])
        for size in [1, 3, 17] { try expect(read(bytes.pieces(of: size)) == whole, "read otherwise in pieces of \(size)") }
        guard case .success(let parts) = whole else { return }
        try expect(parts.reduce(0) { $0 + $1.content.count } <= bytes.count, "more content than was sent")
        let contents = parts.map(\.content)
        try expect(contents.allSatisfy { $0.firstRange(of: Array("\r\n--b".utf8)) == nil }, "a boundary inside a part")
        guard case .success(let again) = read([written(contents)]) else { throw Broken(description: "not read back") }
        try expect(again.map(\.content) == contents, "not read back as it was written")
    }

    private static func written(_ contents: [[UInt8]]) -> [UInt8] {
        contents.flatMap { Array("--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n".utf8) + $0 + [13, 10] }
            + Array("--b--\r\n".utf8)
    }

    /// Blocks this thread for a task that never suspends, since all pieces are there.
    private static func read(_ pieces: [[UInt8]]) -> Result<[Part], AppError> {
        let done = DispatchSemaphore(value: 0)
        let result = Mutex<Result<[Part], AppError>>(.success([]))
        Task {
            let parts = await parts(pieces)
            result.withLock { $0 = parts }
            done.signal()
        }
        done.wait()
        return result.withLock { $0 }
    }

    private static func parts(_ pieces: [[UInt8]]) async -> Result<[Part], AppError> {
        do {
            var upload = try Multipart(RequestBody(parts: pieces), contentType: type, limit: 1 << 20)
            var parts: [Part] = []
            while let part = try await upload.next() {
                var content: [UInt8] = []
                while let bytes = try await upload.nextBytes() { content += bytes }
                parts.append(Part(name: part.name, fileName: part.fileName, content: content))
            }
            return .success(parts)
        } catch let error as AppError {
            return .failure(error)
        } catch {
            fatalError("an error of another kind: \(error)")
        }
    }
}
