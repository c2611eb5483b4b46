import HTTPTypes

/// Collects the header fields of one request and derives its framing (RFC 9112 sections 5 and 6).
struct RequestFields {
    private(set) var fields = HTTPFields()
    private var host: String?
    private var hosts = 0
    private var contentLength: Int?
    private var isChunked = false
    private var requestsClose = false
    private var expectsContinue = false

    var count: Int { fields.count + hosts }

    mutating func add(_ line: Bytes) throws(Rejection) {
        let (nameBytes, value) = try FieldLine.split(line)
        guard let known = FieldNames.find(nameBytes) else {
            guard let name = HTTPField.Name(nameBytes.text) else { throw .bad("bad field name") }
            fields.append(FieldLine.field(name, value))
            return
        }
        switch known.role {
        case .ordinary: break
        case .host: return try addHost(value)
        case .contentLength: try addContentLength(value)
        case .transferEncoding: try addTransferEncoding(value)
        case .connection: addConnection(value)
        case .expect:
            guard value.matches("100-continue") else { throw Rejection(.expectationFailed, "unknown expectation") }
            expectsContinue = true
        }
        fields.append(FieldLine.field(known.name, value))
    }

    /// Makes the head at the empty line.
    func head(_ line: RequestLine) throws(Rejection) -> RequestHead {
        if hosts == 0, line.isHTTP11 { throw .bad("no Host") }
        if isChunked {
            if !line.isHTTP11 { throw .bad("Transfer-Encoding in HTTP/1.0") }
            if contentLength != nil { throw .bad("both Transfer-Encoding and Content-Length") }
        }
        return RequestHead(
            request: HTTPRequest(
                method: line.method, scheme: "http", authority: line.authority ?? host, path: line.path,
                headerFields: fields),
            framing: framing,
            expectsContinue: expectsContinue && line.isHTTP11 && framing != .none,
            keepsAlive: !requestsClose && line.isHTTP11,
            isHTTP11: line.isHTTP11)
    }

    private var framing: RequestHead.Framing {
        if isChunked { return .chunked }
        guard let contentLength, contentLength > 0 else { return .none }
        return .length(contentLength)
    }

    private mutating func addHost(_ value: Bytes) throws(Rejection) {
        hosts += 1
        if hosts > 1 { throw .bad("more than one Host") }
        guard Host.isValid(value) else { throw .bad("bad Host") }
        host = value.text
    }

    private mutating func addContentLength(_ value: Bytes) throws(Rejection) {
        if contentLength != nil { throw .bad("more than one Content-Length") }
        guard !value.isEmpty, value.count <= 18, value.allSatisfy(\.isDigit) else { throw .bad("bad Content-Length") }
        contentLength = value.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Only `chunked`, once: any other coding is not implemented (RFC 9112 section 6.1).
    private mutating func addTransferEncoding(_ value: Bytes) throws(Rejection) {
        if isChunked { throw .bad("more than one Transfer-Encoding") }
        if value.isEmpty { throw .bad("empty Transfer-Encoding") }
        if !value.matches("chunked") {
            let codings = value.split(separator: comma).map { Bytes(rebasing: $0).trimmed() }
            if codings.dropLast().contains(where: { $0.matches("chunked") }) { throw .bad("chunked is not last") }
            throw Rejection(.notImplemented, "unknown transfer coding")
        }
        isChunked = true
    }

    private mutating func addConnection(_ value: Bytes) {
        for option in value.split(separator: comma) {
            let option = Bytes(rebasing: option).trimmed()
            if option.matches("close") { requestsClose = true }
        }
    }

    private var comma: UInt8 { 44 }
}
