import Domain
import HTTPTypes

/// One row of the route table: method, path, required role, required feature, and handler.
///
/// Handlers of members and of the public have different types, and only the former get a `Scope`.
package struct Route: Sendable {
    package let method: HTTPRequest.Method
    package let path: PathPattern
    /// Whether a POST must carry the CSRF token of its page. False only where a signed link authorises the request.
    package var needsToken = true
    package let handler: Handler

    package enum Handler: Sendable {
        /// Anyone, signed in or not.
        case everyone(@Sendable (PublicRequest) async throws -> Response)
        /// Members with at least the role, in tenants whose plan has the feature.
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
