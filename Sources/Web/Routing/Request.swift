import Domain
import Foundation
import HTTPServer
import HTTPTypes
import Logging
import Views

/// A request, signed in or not, as every handler gets it.
package struct PublicRequest: Sendable {
    package let application: Application
    package let id: RequestID
    /// The pattern of the matched route.
    package var route: PathPattern?
    package let head: HTTPRequest
    package let path: String
    package let query: FormData
    package var parameters: Parameters
    package let body: RequestBody
    /// The posted fields; empty for GET and for uploads.
    package var form: FormData
    /// Set once the body is read: the stream cannot be read again when the request is run again with another scope.
    var hasReadForm = false
    package let cookies: Cookies
    /// The client's IP address, as reported by trusted proxies.
    package let peer: String
    /// When the request arrived.
    package let now: Date

    /// A logger that adds the request id to every line. Log routes and numbers, never a path, a name or an address.
    package var logger: Logger {
        var logger = application.logger
        logger[metadataKey: "request"] = "\(id.text)"
        return logger
    }

    /// The language of the cookie `language`, else Portuguese.
    package var language: Language { cookies["language"].flatMap(Language.init(rawValue:)) ?? .portuguese }
    package var strings: Strings { language.strings }

    /// Path and query of the page: those requested or, when a form is shown again with its errors, those of the page with the form.
    package var here: String { head.method == .post ? back(or: path) : head.path ?? "/" }

    /// The query of `here`.
    package var queryHere: FormData {
        guard head.method == .post, let mark = here.firstIndex(of: "?") else { return query }
        return FormData(urlEncoded: Array(here[here.index(after: mark)...].utf8))
    }

    /// The path to redirect to after a form: its field `back`, when that is a path of this installation, else `path`.
    package func back(or path: String) -> String {
        guard let back = form["back"] ?? query["back"], Self.isOwnPath(back) else { return path }
        return back
    }

    /// Whether the text is a path of this site, not a URL of another one: guards against open redirects.
    package static func isOwnPath(_ path: String) -> Bool {
        path.hasPrefix("/") && !path.hasPrefix("//") && path.utf8.count < 4000
            && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }
    }
}

/// A request of a signed-in member. The role and plan that the route requires have been checked.
@dynamicMemberLookup
package struct MemberRequest: Sendable {
    package let request: PublicRequest
    package let scope: Scope
    package let session: Session
    let check: ScopeCheck

    package subscript<Value>(dynamicMember keyPath: KeyPath<PublicRequest, Value>) -> Value { request[keyPath: keyPath] }

    package func back(or path: String) -> String { request.back(or: path) }

    /// The tenant's directory, from the cache or by one round trip.
    ///
    /// - Throws: `StaleScope`; `PostgresError`.
    package func directory() async throws -> Directory {
        if let cached = request.application.directoryCache.directory(of: scope) { return cached }
        let directory = Directory(try await read(DirectoryQueries.directory(scope)))
        request.application.directoryCache.insert(directory, of: scope)
        return directory
    }
}
