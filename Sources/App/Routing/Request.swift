import Domain
import Foundation
import HTTPServer
import HTTPTypes
import Logging
import Views

/// A request as every handler sees it, whoever asks.
package struct PublicRequest: Sendable {
    let application: Application
    let id: RequestID
    /// The row of the route table it found.
    var route: PathPattern?
    let head: HTTPRequest
    let path: String
    let query: FormData
    var parameters: Parameters
    let body: RequestBody
    /// What was posted; empty for GET and for uploads.
    var form: FormData
    let cookies: Cookies
    /// The client's address, through the proxies that the settings name.
    let peer: String
    let now: Date

    /// Every line of it says which request it is about; the route and numbers stand in it, never a path, a name or an address.
    var logger: Logger {
        var logger = application.logger
        logger[metadataKey: "request"] = "\(id.text)"
        return logger
    }

    var language: Language { cookies["language"].flatMap(Language.init(rawValue:)) ?? .portuguese }
    var text: Text { language.text }

    /// Path and query of the page: what the browser asked for or, when a form comes back with what is wrong, the page it stood on.
    var here: String { head.method == .post ? back(or: path) : head.path ?? "/" }

    /// The query of that page.
    var queryHere: FormData {
        guard head.method == .post, let mark = here.firstIndex(of: "?") else { return query }
        return FormData(urlEncoded: Array(here[here.index(after: mark)...].utf8))
    }

    /// Where a form wants to go back to: a path of this installation, never another's address.
    func back(or path: String) -> String {
        guard let back = form["back"] ?? query["back"], Self.isOwnPath(back) else { return path }
        return back
    }

    static func isOwnPath(_ path: String) -> Bool {
        path.hasPrefix("/") && !path.hasPrefix("//") && path.utf8.count < 4000
            && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }
    }
}

/// A request of a signed-in member, whose role and plan have been checked for this route.
@dynamicMemberLookup
package struct MemberRequest: Sendable {
    let request: PublicRequest
    package let scope: Scope
    let session: Session

    package subscript<Value>(dynamicMember keyPath: KeyPath<PublicRequest, Value>) -> Value { request[keyPath: keyPath] }

    func back(or path: String) -> String { request.back(or: path) }

    /// The names that the tenant's pages speak of.
    func directory() async throws -> Directory {
        try await request.application.directories.directory(scope, request.application.database)
    }

    /// The words, times and locks of a page, for this member now.
    var words: PageWords { PageWords(text: request.text, zone: scope.tenant.zone, now: request.now) }
}

/// What a page needs to put instants into words.
struct PageWords: Sendable {
    let text: Text
    let zone: TimeZone
    let now: Date
}
