import HTTPTypes

/// `method SP request-target SP HTTP-version` (RFC 9112 section 3).
struct RequestLine {
    let method: HTTPRequest.Method
    /// Path and query, or `*`.
    let path: String
    /// The authority of an absolute target; takes precedence over Host.
    let authority: String?
    let isHTTP11: Bool

    init(_ line: Bytes) throws(Rejection) {
        guard let methodEnd = line.firstIndex(of: .space) else { throw .bad("request line without a target") }
        let rest = line.part(methodEnd + 1..<line.count)
        guard let targetEnd = rest.firstIndex(of: .space) else { throw .bad("request line without a version") }
        method = try Self.method(line.part(0..<methodEnd))
        let target = rest.part(0..<targetEnd)
        guard ByteSet.target.containsAll(target) else { throw .bad("bad byte in the target") }
        isHTTP11 = try Self.isHTTP11(rest.part(targetEnd + 1..<rest.count))
        // Checked last, so that an invalid line is reported as such however its bytes are split.
        if method == .connect { throw Rejection(.notImplemented, "CONNECT") }
        (path, authority) = try RequestTarget.split(target, method)
    }

    private static func method(_ bytes: Bytes) throws(Rejection) -> HTTPRequest.Method {
        switch bytes.count {
        case 3 where bytes[0] == 71 && bytes[1] == 69 && bytes[2] == 84: return .get
        case 4 where bytes[0] == 80 && bytes[1] == 79 && bytes[2] == 83 && bytes[3] == 84: return .post
        default: break
        }
        guard let method = HTTPRequest.Method(bytes.text) else { throw .bad("bad method") }
        return method
    }

    /// Any 1.x above 1.0 is handled as 1.1 (RFC 9110 section 2.5).
    private static func isHTTP11(_ version: Bytes) throws(Rejection) -> Bool {
        guard version.count == 8, version[0] == 72, version[1] == 84, version[2] == 84, version[3] == 80,
            version[4] == 47, version[5].isDigit, version[6] == 46, version[7].isDigit
        else { throw .bad("bad version") }
        guard version[5] == 49 else { throw Rejection(.httpVersionNotSupported, "version is not 1.x") }
        return version[7] != 48
    }
}
