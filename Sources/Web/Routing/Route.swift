import Domain
import HTTPTypes

/// One row of the route table: method, path, who may ask, which feature it needs, and the handler.
///
/// A member's handler has another type than a public one, and only the first is given a `Scope`.
package struct Route: Sendable {
    package let method: HTTPRequest.Method
    package let path: PathPattern
    /// Whether what is posted must carry the page's token. A signed link is its own proof.
    package var needsToken = true
    package let handler: Handler

    package enum Handler: Sendable {
        case everyone(@Sendable (PublicRequest) async throws -> Response)
        case member(atLeast: Role, Feature?, @Sendable (MemberRequest) async throws -> Response)
    }

    package static func get(_ path: PathPattern, _ run: @escaping @Sendable (PublicRequest) async throws -> Response) -> Route {
        Route(method: .get, path: path, handler: .everyone(run))
    }

    package static func post(_ path: PathPattern, _ run: @escaping @Sendable (PublicRequest) async throws -> Response) -> Route {
        Route(method: .post, path: path, handler: .everyone(run))
    }

    package static func post(
        _ path: PathPattern, withoutToken run: @escaping @Sendable (PublicRequest) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, needsToken: false, handler: .everyone(run))
    }

    package static func get(
        _ path: PathPattern, _ role: Role, _ run: @escaping @Sendable (MemberRequest) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, handler: .member(atLeast: role, nil, run))
    }

    package static func get(
        _ path: PathPattern, _ role: Role, _ feature: Feature,
        _ run: @escaping @Sendable (MemberRequest) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, handler: .member(atLeast: role, feature, run))
    }

    package static func post(
        _ path: PathPattern, _ role: Role, _ run: @escaping @Sendable (MemberRequest) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, handler: .member(atLeast: role, nil, run))
    }

    package static func post(
        _ path: PathPattern, _ role: Role, _ feature: Feature,
        _ run: @escaping @Sendable (MemberRequest) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, handler: .member(atLeast: role, feature, run))
    }
}

/// A path with named parts: `/:tenant/tickets/:number`.
package struct PathPattern: ExpressibleByStringLiteral, Hashable, Sendable, CustomStringConvertible {
    package let description: String
    package let parts: [Part]

    package enum Part: Hashable, Sendable {
        case fixed(String)
        case parameter(String)
    }

    package init(stringLiteral pattern: String) {
        description = pattern
        parts = pattern.split(separator: "/").map { $0.hasPrefix(":") ? .parameter(String($0.dropFirst())) : .fixed(String($0)) }
    }
}
