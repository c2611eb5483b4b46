/// The errors of a form by field name, each shown beside its field. The form's values keep the user's input.
package struct FieldErrors: Sendable, ExpressibleByDictionaryLiteral {
    package var sentences: [String: String]

    package init(_ sentences: [String: String] = [:]) { self.sentences = sentences }

    package init(dictionaryLiteral elements: (String, String)...) {
        sentences = Dictionary(elements) { first, _ in first }
    }

    package subscript(field: String) -> String? { sentences[field] }

    package var isEmpty: Bool { sentences.isEmpty }
}
