import Domain
import Foundation
import HTTPServer
import HTTPTypes
import Logging
import Views

/// A request as every handler sees it, whoever asks.
package struct PublicRequest: Sendable {
    package let application: Application
    package let id: RequestID
    /// The row of the route table it found.
    package var route: PathPattern?
    package let head: HTTPRequest
    package let path: String
    package let query: FormData
    package var parameters: Parameters
    package let body: RequestBody
    /// What was posted; empty for GET and for uploads.
    package var form: FormData
    /// The body can be read only once, even when the request is started over.
    var hasReadForm = false
    package let cookies: Cookies
    /// The client's address, through the proxies that the settings name.
    package let peer: String
    package let now: Date

    /// Every line of it says which request it is about; the route and numbers stand in it, never a path, a name or an address.
    package var logger: Logger {
        var logger = application.logger
        logger[metadataKey: "request"] = "\(id.text)"
        return logger
    }

    package var language: Language { cookies["language"].flatMap(Language.init(rawValue:)) ?? .portuguese }
    package var strings: Strings { language.strings }

    /// Path and query of the page: what the browser asked for or, when a form comes back with what is wrong, the page it stood on.
    package var here: String { head.method == .post ? back(or: path) : head.path ?? "/" }

    /// The query of that page.
    package var queryHere: FormData {
        guard head.method == .post, let mark = here.firstIndex(of: "?") else { return query }
        return FormData(urlEncoded: Array(here[here.index(after: mark)...].utf8))
    }

    /// Where a form wants to go back to: a path of this installation, never another's address.
    package func back(or path: String) -> String {
        guard let back = form["back"] ?? query["back"], Self.isOwnPath(back) else { return path }
        return back
    }

    package static func isOwnPath(_ path: String) -> Bool {
        path.hasPrefix("/") && !path.hasPrefix("//") && path.utf8.count < 4000
            && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }
    }
}

/// A request of a signed-in member, whose role and plan have been checked for this route.
@dynamicMemberLookup
package struct MemberRequest: Sendable {
    package let request: PublicRequest
    package let scope: Scope
    package let session: Session
    let check: ScopeCheck

    package subscript<Value>(dynamicMember keyPath: KeyPath<PublicRequest, Value>) -> Value { request[keyPath: keyPath] }

    package func back(or path: String) -> String { request.back(or: path) }

    /// The names that the tenant's pages speak of.
    package func directory() async throws -> Directory {
        if let known = request.application.directoryCache.directory(of: scope) { return known }
        let directory = Directory(try await read(DirectoryQueries.directory(scope)))
        request.application.directoryCache.insert(directory, of: scope)
        return directory
    }
}
