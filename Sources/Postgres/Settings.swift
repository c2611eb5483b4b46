/// Settings of one transaction, gone with it: `["app.tenant_id": "1"]`. They are set by one statement that leaves
/// first in the same trip, so that row-level security can read them. Source: PostgreSQL, set_config(name, value,
/// is_local).
package struct Settings: Sendable, ExpressibleByDictionaryLiteral {
    let statement: SQL?

    /// `["app.tenant_id": "1"]`; in the order they are written.
    package init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }

    /// The same from pairs of name and value; later ones win.
    package init(_ pairs: [(String, String)]) {
        var statement: SQL?
        for (name, value) in pairs {
            statement = (statement.map { $0 + ", " } ?? "SELECT ") + "set_config(\(name), \(value), true)"
        }
        self.statement = statement
    }

    /// What a transaction begins with: the variables, then the statement that guards it.
    func preamble(_ check: SQL? = nil) -> [SQL] { [statement, check].compactMap { $0 } }

    /// No settings at all.
    package static let none: Settings = [:]
}
