/// Variables of one transaction, such as `["app.tenant_id": "1"]`, reset at its end.
///
/// One statement sets them first in the same round trip, so that row-level security can read them. Source: PostgreSQL,
/// `set_config(name, value, is_local)`.
package struct SessionVariables: Sendable, ExpressibleByDictionaryLiteral {
    let statement: SQL?

    /// `["app.tenant_id": "1"]`, set in the order they are written.
    package init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }

    /// From pairs of name and value; later ones win.
    package init(_ pairs: [(String, String)]) {
        var statement: SQL?
        for (name, value) in pairs {
            statement = (statement.map { $0 + ", " } ?? "SELECT ") + "set_config(\(name), \(value), true)"
        }
        self.statement = statement
    }

    /// The statements that set the variables and then check the guard.
    func preamble(_ check: SQL? = nil) -> [SQL] { [statement, check].compactMap { $0 } }

    /// No variables.
    package static let none: SessionVariables = [:]
}
