import Foundation
import HTTPTypes
import Testing

@testable import HTTPServer

@Suite struct ResponseHeadTests {
    private func encode(_ head: HTTPResponse, _ framing: ResponseEncoder.Framing = .length(3), keepsAlive: Bool = true)
        -> String
    {
        var bytes: [UInt8] = []
        ResponseEncoder.append(head, framing, keepsAlive: keepsAlive, date: 784_111_777, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aHeadHasTheHandlersFieldsAndTheServers() {
        let head = HTTPResponse(status: .ok, headerFields: [.contentType: "text/html", .setCookie: "a=b"])
        #expect(
            encode(head, keepsAlive: false) == """
                HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: a=b\r\nContent-Length: 3\r
                Connection: close\r
                Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n
                """)
    }

    @Test func theHandlerCannotContradictTheFraming() {
        let head = HTTPResponse(
            status: .ok,
            headerFields: [
                .contentLength: "7", .transferEncoding: "chunked", .connection: "keep-alive", .date: "today",
            ])
        #expect(encode(head).components(separatedBy: "\r\n").count == 5)
        #expect(encode(head, .bodiless).contains("Content-Length: 7"))
    }

    @Test func fieldValuesAndReasonsCannotInjectLines() throws {
        let name = try #require(HTTPField.Name("X-Name"))
        var head = HTTPResponse(status: .init(code: 200, reasonPhrase: "OK\r\nX-A: b"))
        head.headerFields[name] = "a\r\nSet-Cookie: b=c\r\n\r\n<html>\0"
        head.headerFields.append(HTTPField(name: name, lenientValue: Array("d\r\nX-B: e".utf8)))
        let text = encode(head)
        #expect(text.components(separatedBy: "\r\n").count == 7)
        #expect(!text.contains("\r\nSet-Cookie"))
        #expect(HTTPField.Name("X\r\nY") == nil)
    }

    @Test(arguments: [0, 951_782_400, 951_868_800, 1_709_164_799, 4_107_542_399, 1_795_305_600])
    func aDateIsFormattedLikeFoundations(_ seconds: Int) {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        var bytes: [UInt8] = []
        HTTPDate.append(seconds, to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == formatter.string(from: Date(timeIntervalSince1970: Double(seconds))))
    }
}
