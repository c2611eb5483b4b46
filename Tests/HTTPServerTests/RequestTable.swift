import Testing

/// Requests as bytes on the wire, and the status each must get. Most of them are attacks.
struct RequestCase: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let status: Int
    var testDescription: String { "\(name): \(status)" }

    init(_ status: Int, _ name: String, _ raw: String) {
        (self.name, bytes, self.status) = (name, Array(raw.utf8), status)
    }

    init(_ status: Int, _ name: String, bytes: [UInt8]) {
        (self.name, self.bytes, self.status) = (name, bytes, status)
    }

    static let all = requestLines + hosts + fields + lengths + chunks
    private static let end = "Host: a\r\nConnection: close\r\n\r\n"

    private static func line(_ status: Int, _ name: String, _ line: String) -> RequestCase {
        RequestCase(status, name, line + "\r\n" + end)
    }

    static let requestLines: [RequestCase] = [
        line(200, "plain", "GET / HTTP/1.1"),
        line(200, "a method of one's own", "M-SEARCH / HTTP/1.1"),
        line(200, "later minor version", "GET / HTTP/1.9"),
        line(200, "HTTP/1.0", "GET / HTTP/1.0"),
        line(200, "an empty line before", "\r\nGET / HTTP/1.1"),
        line(200, "query", "GET /a?b=c&d=%20;e HTTP/1.1"),
        line(200, "a lone percent in the query", "GET /a?off=50% HTTP/1.1"),
        line(200, "what browsers do not escape", "GET /a|b?{c}^d`\\ HTTP/1.1"),
        line(200, "absolute target", "GET http://b/c HTTP/1.1"),
        line(200, "absolute target without a path", "GET HTTP://b:80?x HTTP/1.1"),
        line(200, "absolute target with an IPv6 host", "GET http://[::1]:80/ HTTP/1.1"),
        line(204, "asterisk", "OPTIONS * HTTP/1.1"),
        line(204, "absolute asterisk", "OPTIONS http://b HTTP/1.1"),
        line(200, "two slashes", "GET //x/y HTTP/1.1"),
        line(400, "three empty lines before", "\r\n\r\n\r\nGET / HTTP/1.1"),
        line(400, "no version", "GET /"),
        line(400, "no target", "GET HTTP/1.1"),
        line(400, "empty target", "GET  HTTP/1.1"),
        line(400, "two spaces", "GET /  HTTP/1.1"),
        line(400, "space at the end", "GET / HTTP/1.1 "),
        line(400, "space at the beginning", " GET / HTTP/1.1"),
        line(400, "tab for a space", "GET\t/ HTTP/1.1"),
        line(400, "space in the target", "GET /a b HTTP/1.1"),
        line(400, "bad method", "GE(T / HTTP/1.1"),
        line(400, "no method", "/ HTTP/1.1"),
        line(400, "relative target", "GET a HTTP/1.1"),
        line(400, "fragment", "GET /a#b HTTP/1.1"),
        line(400, "quote in the target", "GET /\" HTTP/1.1"),
        line(400, "bracket in the target", "GET /<script> HTTP/1.1"),
        line(400, "zero byte in the target", "GET /\0 HTTP/1.1"),
        line(400, "delete in the target", "GET /\u{7f} HTTP/1.1"),
        line(400, "UTF-8 in the target", "GET /é HTTP/1.1"),
        line(400, "half an escape", "GET /%2 HTTP/1.1"),
        line(400, "no escape", "GET /%zz HTTP/1.1"),
        line(400, "asterisk for GET", "GET * HTTP/1.1"),
        line(400, "another scheme", "GET ftp://b/ HTTP/1.1"),
        line(400, "absolute target without a host", "GET http:///a HTTP/1.1"),
        line(400, "user in the target", "GET http://u@b/ HTTP/1.1"),
        line(400, "authority for a target", "GET b:80 HTTP/1.1"),
        line(501, "CONNECT", "CONNECT b:80 HTTP/1.1"),
        line(400, "lower-case version", "GET / http/1.1"),
        line(400, "long version", "GET / HTTP/1.10"),
        line(400, "short version", "GET / HTTP/1"),
        line(400, "word for a version", "GET / HTTP/x.y"),
        line(505, "HTTP/2", "GET / HTTP/2.0"),
        line(505, "HTTP/2's preface", "PRI * HTTP/2.0".replacing("*", with: "/")),
        line(505, "HTTP/0.9", "GET / HTTP/0.9"),
        line(414, "long target", "GET /" + String(repeating: "a", count: 9000) + " HTTP/1.1"),
        RequestCase(414, "endless request line", "GET /" + String(repeating: "a", count: 20_000)),
        RequestCase(400, "bare line feeds", "GET / HTTP/1.1\nHost: a\n\n"),
        RequestCase(400, "bare carriage returns", "GET / HTTP/1.1\rHost: a\r\r"),
        RequestCase(400, "carriage return in the line", "GET /\r HTTP/1.1\r\n" + end),
        RequestCase(400, "TLS", bytes: [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00]),
        RequestCase(400, "noise", bytes: [0xff, 0xfe, 0x00]),
    ]

    private static func fields(_ status: Int, _ name: String, _ fields: String) -> RequestCase {
        RequestCase(status, name, "GET / HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n")
    }

    static let hosts: [RequestCase] = [
        fields(200, "Host with a port", "Host: a.example:8080\r\n"),
        fields(200, "IPv6 Host", "Host: [2001:db8::1]:80\r\n"),
        fields(200, "Host in capitals", "HOST:A.EXAMPLE\r\n"),
        fields(400, "no Host", ""),
        fields(400, "two Hosts", "Host: a\r\nHost: a\r\n"),
        fields(400, "two Hosts in one", "Host: a, b\r\n"),
        fields(400, "empty Host", "Host:\r\n"),
        fields(400, "Host with a path", "Host: a/b\r\n"),
        fields(400, "Host with a user", "Host: u@a\r\n"),
        fields(400, "Host with a word for a port", "Host: a:http\r\n"),
        fields(400, "Host with a large port", "Host: a:65536\r\n"),
        fields(400, "Host with half brackets", "Host: [::1\r\n"),
        fields(400, "Host that breaks out of HTML", "Host: a\"><script>\r\n"),
        RequestCase(200, "HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n"),
        RequestCase(400, "HTTP/1.0 with two Hosts", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n"),
        RequestCase(400, "absolute target without Host", "GET http://b/ HTTP/1.1\r\nConnection: close\r\n\r\n"),
    ]

    private static func field(_ status: Int, _ name: String, _ field: String) -> RequestCase {
        fields(status, name, "Host: a\r\n" + field + "\r\n")
    }

    static let fields: [RequestCase] = [
        field(200, "no space after the colon", "X-A:b"),
        field(200, "spaces and tabs around the value", "X-A: \t b \t "),
        field(200, "empty value", "X-A:"),
        field(200, "UTF-8 value", "X-A: é"),
        field(200, "odd but allowed name", "!#$%&'*+-.^_`|~: b"),
        RequestCase(
            200, "a value that is no UTF-8",
            bytes: Array("GET / HTTP/1.1\r\nHost: a\r\nX: ".utf8) + [0xff, 0xc3]
                + Array("\r\nConnection: close\r\n\r\n".utf8)),
        field(400, "space before the colon", "X-A : b"),
        field(400, "tab before the colon", "X-A\t: b"),
        field(400, "no colon", "X-A"),
        field(400, "no name", ": b"),
        field(400, "folded line", "X-A: b\r\n c"),
        field(400, "folded by a tab", "X-A: b\r\n\tc"),
        RequestCase(400, "space before the first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
        field(400, "space in the name", "X A: b"),
        field(400, "UTF-8 in the name", "X-É: b"),
        field(400, "zero byte in a value", "X-A: b\0c"),
        field(400, "escape byte in a value", "X-A: \u{1b}[31m"),
        field(400, "delete in a value", "X-A: \u{7f}"),
        field(400, "bare carriage return in a value", "X-A: b\rc"),
        field(400, "bare line feed between fields", "X-A: b\nX-B: c"),
        field(400, "two carriage returns", "X-A: b\r"),
        field(417, "unknown expectation", "Expect: tea"),
        field(431, "long field", "X-A: " + String(repeating: "b", count: 40_000)),
        field(431, "many fields", (0..<101).map { "X-\($0): b" }.joined(separator: "\r\n")),
        field(200, "as many as allowed", (0..<98).map { "X-\($0): b" }.joined(separator: "\r\n")),
    ]

    private static func body(_ status: Int, _ name: String, _ fields: String, _ body: String) -> RequestCase {
        RequestCase(status, name, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + fields + "\r\n\r\n" + body)
    }

    static let lengths: [RequestCase] = [
        body(200, "Content-Length", "Content-Length: 3", "abc"),
        body(200, "Content-Length with zeros before", "Content-Length: 0003", "abc"),
        body(200, "no body", "Content-Length: 0", ""),
        body(400, "repeated Content-Length", "Content-Length: 3\r\nContent-Length: 3", "abc"),
        body(400, "conflicting Content-Length", "Content-Length: 3\r\nContent-Length: 4", "abcd"),
        body(400, "list of Content-Lengths", "Content-Length: 3, 3", "abc"),
        body(400, "negative Content-Length", "Content-Length: -3", "abc"),
        body(400, "Content-Length with a sign", "Content-Length: +3", "abc"),
        body(400, "hexadecimal Content-Length", "Content-Length: 0x3", "abc"),
        body(400, "empty Content-Length", "Content-Length:", "abc"),
        body(400, "overflowing Content-Length", "Content-Length: 99999999999999999999", "abc"),
        body(413, "large Content-Length", "Content-Length: 999999999999", "abc"),
        body(400, "Content-Length and chunks", "Content-Length: 3\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
        body(400, "chunks and Content-Length", "Transfer-Encoding: chunked\r\nContent-Length: 3", "0\r\n\r\n"),
        RequestCase(400, "chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        body(501, "gzip", "Transfer-Encoding: gzip, chunked", "0\r\n\r\n"),
        body(501, "identity", "Transfer-Encoding: identity", "abc"),
        body(501, "misspelt coding", "Transfer-Encoding: xchunked", "0\r\n\r\n"),
        body(400, "chunked twice", "Transfer-Encoding: chunked, chunked", "0\r\n\r\n"),
        body(400, "chunked in two fields", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
        body(400, "chunked is not last", "Transfer-Encoding: chunked, gzip", "0\r\n\r\n"),
        body(400, "empty Transfer-Encoding", "Transfer-Encoding:", "0\r\n\r\n"),
        body(400, "control byte in Transfer-Encoding", "Transfer-Encoding: \u{0b}chunked", "0\r\n\r\n"),
        body(400, "space before the colon of Transfer-Encoding", "Transfer-Encoding : chunked", "0\r\n\r\n"),
    ]

    private static func chunks(_ status: Int, _ name: String, _ chunks: String) -> RequestCase {
        body(status, name, "Transfer-Encoding: Chunked", chunks)
    }

    static let chunks: [RequestCase] = [
        chunks(200, "chunks", "3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n"),
        chunks(200, "size with zeros before and capitals", "000A\r\n0123456789\r\n0\r\n\r\n"),
        chunks(200, "extensions", "3;a;b=c ; d=\"e\\\"; f\"\r\nabc\r\n0;last\r\n\r\n"),
        chunks(200, "trailers", "3\r\nabc\r\n0\r\nX-A: b\r\nX-B: c\r\n\r\n"),
        chunks(400, "no size", "\r\nabc\r\n0\r\n\r\n"),
        chunks(400, "size that is no number", "xyz\r\nabc\r\n0\r\n\r\n"),
        chunks(400, "negative size", "-3\r\nabc\r\n0\r\n\r\n"),
        chunks(400, "size with a sign", "+3\r\nabc\r\n0\r\n\r\n"),
        chunks(400, "size with 0x", "0x3\r\nabc\r\n0\r\n\r\n"),
        chunks(400, "overflowing size", "fffffffffffffffff\r\nabc\r\n0\r\n\r\n"),
        chunks(400, "space before the size", " 3\r\nabc\r\n0\r\n\r\n"),
        chunks(400, "space after the size", "3 \r\nabc\r\n0\r\n\r\n"),
        chunks(400, "size ended by a bare line feed", "3\nabc\r\n0\r\n\r\n"),
        chunks(400, "data ended by a bare line feed", "3\r\nabc\n0\r\n\r\n"),
        chunks(400, "data longer than said", "3\r\nabcd\r\n0\r\n\r\n"),
        chunks(400, "data shorter than said", "3\r\nab\r\n0\r\n\r\n"),
        chunks(400, "extension without a name", "3;=b\r\nabc\r\n0\r\n\r\n"),
        chunks(400, "extension without an end", "3;a=\"b\r\nabc\r\n0\r\n\r\n"),
        chunks(400, "carriage return in an extension", "3;a\rb\r\nabc\r\n0\r\n\r\n"),
        chunks(400, "endless extension", "3;" + String(repeating: "a", count: 9000)),
        chunks(400, "folded trailer", "0\r\nX-A: b\r\n c\r\n\r\n"),
        chunks(400, "bad trailer", "0\r\nX-A : b\r\n\r\n"),
        chunks(400, "many trailers", "0\r\n" + String(repeating: "A: b\r\n", count: 101) + "\r\n"),
        chunks(413, "large chunk", "200000\r\n" + String(repeating: "a", count: 0x200000) + "\r\n0\r\n\r\n"),
    ]
}
