import Foundation

/// The session cookie: the tenant's id, which is not secret, and the token, which is.
package struct Session: Sendable {
    package let tenantID: Int
    package let token: RandomToken

    package static let cookieName = "retorno_session"
    /// Seconds.
    package static let lifetime = 14 * 86_400

    /// A new session, with a new token by default.
    package init(tenantID: Int, token: RandomToken = RandomToken()) {
        self.tenantID = tenantID
        self.token = token
    }

    /// Nil without a well-formed session cookie. Says nothing about whether the session exists.
    package init?(_ cookies: Cookies) {
        guard let parts = cookies[Self.cookieName]?.split(separator: "."), parts.count == 2, let tenant = Int(parts[0])
        else { return nil }
        self.init(tenantID: tenant, token: RandomToken(text: String(parts[1])))
    }

    package func cookie(isSecure: Bool) -> Cookie {
        Cookie(name: Self.cookieName, value: "\(tenantID).\(token.text)", maxAge: Self.lifetime, isSecure: isSecure)
    }
}

/// The cookie that CSRF tokens of forms are bound to before there is a session.
package enum Visitor {
    package static let cookieName = "retorno_visitor"
}
