@testable import Domain

/// A reply's text of any characters: everything but known tags stays as typed, and a tag's value is never parsed for tags.
enum TemplateClaim {
    static func check(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let template = Template(text)
        if !text.contains("}}") || !text.contains("{{") {
            try expect(try filled(template, "x") == text, "a text without tags was changed")
        }
        for tag in template.unknownTags {
            try expect(text.contains(tag) && tag.hasPrefix("{{") && tag.hasSuffix("}}"), "\(tag) was never typed")
            try expect(TemplateTag(name: String(tag.dropFirst(2).dropLast(2))) == nil, "\(tag) is known")
        }
        if !text.unicodeScalars.contains(mark) { try checkNothingIsReadTwice(template) }
    }

    /// A placeholder for a value, in a text that does not contain it.
    private static let mark: Unicode.Scalar = "\u{E000}"

    /// Values that look like tags stay unchanged: the result is the same as with a placeholder that is replaced afterwards.
    private static func checkNothingIsReadTwice(_ template: Template) throws {
        let marked = try filled(template, String(mark)).unicodeScalars
        for nasty in ["{{Nota}}", "}}", "{{"] {
            let parts = marked.split(separator: mark, omittingEmptySubsequences: false).map { String($0) }
            try expect(try filled(template, nasty) == parts.joined(separator: nasty), "a value was read as a tag")
        }
    }

    private static func filled(_ template: Template, _ value: String) throws -> String {
        guard let score = Score(3) else { throw Broken(description: "3 is a score") }
        return template.filled(
            with: TagValues(customerName: value, nameless: value, score: score, survey: value, agentName: value))
    }
}
