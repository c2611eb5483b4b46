/// A content file that cannot be used.
package struct ContentError: Error, Equatable, CustomStringConvertible {
    /// Relative to the content folder: `loja/topics/delivery.json`.
    package let file: String
    /// As in `replies[2].outcome`; empty when the whole file is meant.
    package let key: String
    package let problem: String

    package var description: String {
        "demo content: " + [file, key, problem].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    init(_ file: String, _ key: String, _ problem: String) {
        self.file = file
        self.key = key
        self.problem = problem
    }

    init(_ file: String, _ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context): self.init(file, Self.path(context.codingPath + [key]), "is missing")
        case .valueNotFound(_, let context): self.init(file, Self.path(context.codingPath), "is null")
        case .typeMismatch(let type, let context): self.init(file, Self.path(context.codingPath), "is not of type \(type)")
        case .dataCorrupted(let context):
            let cause = context.underlyingError.map { " (\($0))" } ?? ""
            self.init(file, Self.path(context.codingPath), context.debugDescription + cause)
        @unknown default: self.init(file, "", "\(error)")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }
}
