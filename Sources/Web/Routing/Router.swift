import HTTPTypes

/// The route table as a tree: finding a route costs one lookup per part of the path. Fixed parts win over parameters, without
/// backtracking.
package struct Router: Sendable {
    private var root = Node()

    private struct Node: Sendable {
        var fixed: [String: Node] = [:]
        var parameter: [Node] = []
        var routes: [HTTPRequest.Method: Route] = [:]
    }

    package enum Match {
        case found(Route, Parameters)
        case wrongMethod(allowed: [HTTPRequest.Method])
        case none
    }

    package init(_ routes: [Route]) {
        for route in routes { Self.insert(route, route.path.parts[...], into: &root) }
    }

    /// Finds the route of a path's decoded parts. HEAD finds the route of GET; the server omits the body.
    package func find(_ method: HTTPRequest.Method, _ parts: [String]) -> Match {
        guard let node = Self.find(parts[...], in: root), !node.routes.isEmpty else { return .none }
        guard let route = node.routes[method == .head ? .get : method] else {
            return .wrongMethod(allowed: node.routes.keys.sorted { $0.rawValue < $1.rawValue })
        }
        var values: [String: String] = [:]
        for (part, value) in zip(route.path.parts, parts) {
            if case .parameter(let name) = part { values[name] = value }
        }
        return .found(route, Parameters(values: values))
    }

    private static func insert(_ route: Route, _ parts: ArraySlice<PathPattern.Part>, into node: inout Node) {
        switch parts.first {
        case nil: node.routes[route.method] = route
        case .fixed(let name)?: insert(route, parts.dropFirst(), into: &node.fixed[name, default: Node()])
        case .parameter?:
            if node.parameter.isEmpty { node.parameter.append(Node()) }
            insert(route, parts.dropFirst(), into: &node.parameter[0])
        }
    }

    private static func find(_ parts: ArraySlice<String>, in node: Node) -> Node? {
        guard let part = parts.first else { return node }
        if let next = node.fixed[part] { return find(parts.dropFirst(), in: next) }
        return node.parameter.first.flatMap { find(parts.dropFirst(), in: $0) }
    }
}

/// The values of a route's path parameters.
package struct Parameters: Sendable {
    package let values: [String: String]

    /// - Throws: `AppError.notFound` unless the value is a positive integer.
    package func integer(_ name: String) throws -> Int {
        guard let text = values[name], text.utf8.count < 19, let value = Int(text), value > 0 else { throw AppError.notFound }
        return value
    }

    /// - Throws: `AppError.notFound` when the route has no such parameter.
    package func text(_ name: String) throws -> String {
        guard let text = values[name] else { throw AppError.notFound }
        return text
    }
}
