import TextSyntax

/// The parts of `smtp://user:password@host:port`, percent-decoded (RFC 3986 3.2).
struct SMTPURL {
    let scheme: String
    let user: String?
    let password: String?
    let host: String
    let port: Int?

    init(_ url: String) throws(MailError) {
        guard let colon = url.firstRange(of: "://"), ["smtp", "smtps"].contains(url[..<colon.lowerBound].lowercased())
        else { throw .serverURL("it must begin with smtp:// or smtps://") }
        scheme = url[..<colon.lowerBound].lowercased()
        var rest = url[colon.upperBound...]
        if rest.hasSuffix("/") { rest.removeLast() }

        if let at = rest.lastIndex(of: "@") {
            let sides = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
                throw .serverURL("user:password must precede the @")
            }
            user = try Self.decoded(sides[0])
            password = try Self.decoded(sides[1])
            rest = rest[rest.index(after: at)...]
        } else {
            user = nil
            password = nil
        }
        (host, port) = try Self.hostAndPort(rest)
    }

    private static func hostAndPort(_ text: Substring) throws(MailError) -> (String, Int?) {
        var host = text
        var port: Int?
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            host = text[text.index(after: text.startIndex)..<end]
            port = try Self.port(text[text.index(after: end)...])
        } else if let colon = text.firstIndex(of: ":") {
            host = text[..<colon]
            port = try Self.port(text[colon...])
        }
        let isBracketed = text.hasPrefix("[")
        let isHost =
            !host.isEmpty && host.utf8.count <= 255
            && host.utf8.allSatisfy { byte in
                byte.isLetterOrDigit || "-._".utf8.contains(byte) || (isBracketed && byte == UInt8(ascii: ":"))
            }
        guard isHost else { throw .serverURL("a host must follow // or @, and may have a :port") }
        return (String(host), port)
    }

    private static func port(_ text: Substring) throws(MailError) -> Int? {
        if text.isEmpty { return nil }
        guard text.hasPrefix(":"), text.utf8.dropFirst().allSatisfy(\.isDigit), let port = Int(text.dropFirst()),
            (1...65535).contains(port)
        else { throw .serverURL("the port must be a number from 1 to 65535") }
        return port
    }

    private static func decoded(_ text: Substring) throws(MailError) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2).compactMap(\.hexValue)
            guard digits.count == 2 else { throw .serverURL("a % in user or password must be written %25") }
            bytes.append(digits[0] << 4 | digits[1])
            rest = rest.dropFirst(2)
        }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(where: { $0 < 0x20 }) else {
            throw .serverURL("user and password must be text")
        }
        return text
    }
}
