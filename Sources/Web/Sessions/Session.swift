import Foundation

/// The cookie that says who asks: the tenant's id, which is no secret, and the token, which is.
package struct Session: Sendable {
    package let tenantID: Int
    package let token: RandomToken

    package static let cookieName = "retorno_session"
    package static let lifetime = 14 * 86_400

    package init(tenantID: Int, token: RandomToken = RandomToken()) {
        self.tenantID = tenantID
        self.token = token
    }

    package init?(_ cookies: Cookies) {
        guard let parts = cookies[Self.cookieName]?.split(separator: "."), parts.count == 2, let tenant = Int(parts[0])
        else { return nil }
        self.init(tenantID: tenant, token: RandomToken(text: String(parts[1])))
    }

    package func cookie(isSecure: Bool) -> Cookie {
        Cookie(name: Self.cookieName, value: "\(tenantID).\(token.text)", maxAge: Self.lifetime, isSecure: isSecure)
    }
}

/// Who has no session yet still gets forms with a token: it is bound to this cookie.
package enum Visitor {
    package static let cookieName = "retorno_visitor"
}
