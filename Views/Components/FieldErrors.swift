/// What is wrong with a form: field name → sentence, shown beside the field. What was typed stays in the form's values.
package struct FieldErrors: Sendable, ExpressibleByDictionaryLiteral {
    package var sentences: [String: String]

    package init(_ sentences: [String: String] = [:]) { self.sentences = sentences }

    package init(dictionaryLiteral elements: (String, String)...) {
        sentences = Dictionary(elements) { first, _ in first }
    }

    package subscript(field: String) -> String? { sentences[field] }

    package var isEmpty: Bool { sentences.isEmpty }
}
