/// The result of the last action, shown once on the next page. Undo is a form that posts the given fields to `path`.
package struct Flash: Sendable {
    package enum Kind: Sendable { case done, warning }
    package struct Undo: Sendable {
        package var path: String
        package var fields: [(name: String, value: String)]

        package init(path: String, fields: [(name: String, value: String)]) {
            self.path = path
            self.fields = fields
        }
    }

    package var kind: Kind
    package var text: String
    package var undo: Undo?

    package init(_ kind: Kind, _ text: String, undo: Undo? = nil) {
        self.kind = kind
        self.text = text
        self.undo = undo
    }
}
