import HTTPServer
import Testing
@testable import Web

@Suite struct MultipartTests {
    private let type = "multipart/form-data; boundary=\"xYz\""

    private func parts(_ body: String) async throws -> [String] {
        var upload = try Multipart(RequestBody(Array(body.utf8)), contentType: type, limit: 1 << 20)
        var parts: [String] = []
        while let part = try await upload.next() {
            parts.append("\(part.name)|\(part.fileName ?? "-")|\(try await upload.text())")
        }
        return parts
    }

    @Test func fieldsAndFilesAreReadInOrder() async throws {
        let body =
            "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xYz\r\n"
            + "Content-Disposition: form-data; name=\"f\"; filename=\"x.csv\"\r\nContent-Type: text/csv\r\n\r\nl1\r\n--x\r\nl2\r\n--xYz--\r\n"
        #expect(try await parts(body) == ["a|-|1", "f|x.csv|l1\r\n--x\r\nl2"])
    }

    @Test func theUnreadRestOfAPartIsSkipped() async throws {
        let body =
            "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xYz\r\n"
            + "Content-Disposition: form-data; name=\"b\"\r\n\r\n2\r\n--xYz--"
        var upload = try Multipart(RequestBody(Array(body.utf8)), contentType: type, limit: 1 << 20)
        #expect(try await upload.next()?.name == "a")
        #expect(try await upload.next()?.name == "b")
    }

    @Test(arguments: [
        "", "--xYz", "--xYz\r\n\r\n\r\n--xYz--", "garbage", "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nunended",
    ])
    func invalidUploadsAreRefused(body: String) async throws {
        await #expect(throws: AppError.badRequest) { try await parts(body) }
    }

    @Test func aContentTypeWithoutABoundaryIsRefused() {
        #expect(throws: AppError.badRequest) { try Multipart(RequestBody([]), contentType: "multipart/form-data", limit: 1) }
    }
}
