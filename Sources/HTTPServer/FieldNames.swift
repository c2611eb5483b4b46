import HTTPTypes

/// The names of common header fields, made once, so that a request need not validate them.
enum FieldNames {
    /// How the server itself uses a field.
    enum Role { case ordinary, host, contentLength, transferEncoding, connection, expect }

    struct Known {
        let name: HTTPField.Name
        let role: Role
    }

    /// Finds a known field, ignoring case.
    static func find(_ bytes: Bytes) -> Known? {
        guard bytes.count < byLength.count else { return nil }
        for known in byLength[bytes.count] where equal(bytes, known.name.canonicalName) { return known }
        return nil
    }

    @inline(__always)
    private static func equal(_ bytes: Bytes, _ lowercased: String) -> Bool {
        var index = 0
        for byte in lowercased.utf8 {
            let other = bytes[index]
            if byte != (other >= 65 && other <= 90 ? other | 0x20 : other) { return false }
            index += 1
        }
        return true
    }

    private static let byLength: [[Known]] = {
        var known: [(HTTPField.Name, Role)] = [
            (.contentLength, .contentLength), (.transferEncoding, .transferEncoding),
            (.connection, .connection), (.expect, .expect),
        ]
        if let host = HTTPField.Name("Host") { known.append((host, .host)) }
        let ordinary: [HTTPField.Name] = [
            .accept, .acceptEncoding, .acceptLanguage, .authorization, .cacheControl, .contentEncoding, .contentType,
            .cookie, .date, .ifMatch, .ifModifiedSince, .ifNoneMatch, .ifRange, .ifUnmodifiedSince, .origin, .priority,
            .range, .referer, .te, .traceparent, .tracestate, .upgrade, .userAgent, .via,
        ]
        let others = [
            "DNT", "Forwarded", "Idempotency-Key", "Last-Event-ID", "Pragma", "Sec-CH-UA", "Sec-CH-UA-Mobile",
            "Sec-CH-UA-Platform", "Sec-Fetch-Dest", "Sec-Fetch-Mode", "Sec-Fetch-Site", "Sec-Fetch-User",
            "Upgrade-Insecure-Requests", "X-CSRF-Token", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
            "X-Real-IP", "X-Request-ID", "X-Requested-With",
        ]
        known += (ordinary + others.compactMap { HTTPField.Name($0) }).map { ($0, .ordinary) }
        var table: [[Known]] = []
        for (name, role) in known {
            while table.count <= name.canonicalName.utf8.count { table.append([]) }
            table[name.canonicalName.utf8.count].append(Known(name: name, role: role))
        }
        return table
    }()
}
