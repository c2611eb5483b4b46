import HTTPTypes

/// The cookies of a request. Source: RFC 6265, 5.4 (what a browser sends).
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

    package subscript(name: String) -> String? { values[name] }
}

/// A cookie to set. Never readable by scripts, never sent along with other sites' forms.
package struct Cookie: Sendable {
    package let name: String
    package var value: String
    /// Seconds; nil until the browser closes, 0 takes it away.
    package var maxAge: Int?
    package var isSecure: Bool

    package init(name: String, value: String, maxAge: Int? = nil, isSecure: Bool) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
        self.isSecure = isSecure
    }

    package var header: String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
            + (maxAge.map { "; Max-Age=\($0)" } ?? "") + (isSecure ? "; Secure" : "")
    }
}
