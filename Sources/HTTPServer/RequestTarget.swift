import TextSyntax
import HTTPTypes

/// The forms of a target (RFC 9112 section 3.2): `/path?query`, `http://host/path?query`, and `*` for OPTIONS.
enum RequestTarget {
    static func split(
        _ target: Bytes, _ method: HTTPRequest.Method
    ) throws(Rejection) -> (path: String, authority: String?) {
        guard let first = target.first else { throw .bad("empty target") }
        if first == slash {
            try check(target)
            return (target.text, nil)
        }
        if target.count == 1, first == asterisk {
            guard method == .options else { throw .bad("* is for OPTIONS") }
            return ("*", nil)
        }
        return try absolute(target, method)
    }

    private static func absolute(
        _ target: Bytes, _ method: HTTPRequest.Method
    ) throws(Rejection) -> (path: String, authority: String?) {
        let begin: Int
        if target.begins(with: "http://") {
            begin = 7
        } else if target.begins(with: "https://") {
            begin = 8
        } else {
            throw .bad("target is neither a path nor an http URI")
        }
        let rest = target.part(begin..<target.count)
        let end = rest.firstIndex { $0 == slash || $0 == questionMark } ?? rest.count
        let authority = rest.part(0..<end)
        guard Host.isValid(authority) else { throw .bad("bad authority in the target") }
        let path = rest.part(end..<rest.count)
        try check(path)
        if path.isEmpty { return (method == .options ? "*" : "/", authority.text) }
        return (path[0] == slash ? path.text : "/" + path.text, authority.text)
    }

    /// A percent sign in the path must be followed by two hexadecimal digits. The query is left to its reader: people
    /// paste `?discount=50%` into links, and a form decoder can handle it.
    private static func check(_ pathAndQuery: Bytes) throws(Rejection) {
        var index = 0
        while index < pathAndQuery.count {
            let byte = pathAndQuery[index]
            if byte == questionMark { return }
            if byte == percent {
                guard index + 2 < pathAndQuery.count, pathAndQuery[index + 1].hexValue != nil,
                    pathAndQuery[index + 2].hexValue != nil
                else { throw .bad("bad percent-encoding in the path") }
            }
            index += 1
        }
    }

    private static let slash: UInt8 = 47, asterisk: UInt8 = 42, questionMark: UInt8 = 63, percent: UInt8 = 37
}

/// `uri-host [ ":" port ]` (RFC 9110 section 7.2). Names may contain letters, digits and -._~ only, without user or
/// escapes, because links are built from it.
enum Host {
    static func isValid(_ host: Bytes) -> Bool {
        let nameEnd: Int
        if host.first == 91 {
            guard let bracket = host.firstIndex(of: 93), bracket > 2,
                host.part(1..<bracket).allSatisfy({ $0.hexValue != nil || $0 == colon || $0 == 46 })
            else { return false }
            nameEnd = bracket + 1
        } else {
            nameEnd = host.firstIndex(of: colon) ?? host.count
            guard nameEnd > 0, ByteSet.host.containsAll(host.part(0..<nameEnd)) else { return false }
        }
        if nameEnd == host.count { return true }
        let port = host.part(nameEnd + 1..<host.count)
        guard host[nameEnd] == colon, port.count <= 5, port.allSatisfy(\.isDigit) else { return false }
        return port.reduce(0) { $0 * 10 + Int($1 - 48) } <= 65535
    }

    private static let colon: UInt8 = 58
}
