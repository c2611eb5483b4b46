import HTTPTypes

/// The cookies of a request; the first of a name wins. Source: RFC 6265, 5.4 (what a browser sends).
package struct Cookies: Sendable {
    private let values: [String: String]

    package init(_ fields: HTTPFields) {
        var values: [String: String] = [:]
        for header in fields[values: .cookie] {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let name = Substring(pair[..<equals]).trimmed
                if values[name] == nil { values[name] = Substring(pair[pair.index(after: equals)...]).trimmed }
            }
        }
        self.values = values
    }

    /// The value of the cookie; nil when the browser sent none.
    package subscript(name: String) -> String? { values[name] }
}

/// A cookie to set: hidden from scripts (HttpOnly), and not sent with forms of other sites (SameSite=Lax). Source: RFC 6265, 4.1.
package struct Cookie: Sendable {
    package let name: String
    package var value: String
    /// Seconds; nil keeps it until the browser closes, 0 deletes it.
    package var maxAge: Int?
    /// Whether the browser sends it over TLS only.
    package var isSecure: Bool

    package init(name: String, value: String, maxAge: Int? = nil, isSecure: Bool) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
        self.isSecure = isSecure
    }

    /// The value of the header Set-Cookie.
    package var header: String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
            + (maxAge.map { "; Max-Age=\($0)" } ?? "") + (isSecure ? "; Secure" : "")
    }
}
