@testable import Domain

/// A reply's text of any characters: what is no tag stays as typed, what is put in is never read as a tag again.
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
        try checkNothingIsReadTwice(template)
    }

    /// Values that look like tags stand in the result as they are: filling in a plain word instead, and that word's place
    /// with the same value afterwards, gives the same.
    private static func checkNothingIsReadTwice(_ template: Template) throws {
        let mark = "\u{E000}"
        let plain = try filled(template, mark)
        guard !template.unknownTags.contains(where: { $0.contains(mark) }) else { return }
        let nasty = "{{Nota}}"
        try expect(
            try filled(template, nasty) == plain.replacing(mark, with: nasty) || plain.count(of: mark) != tags(template),
            "a value was read as a tag")
    }

    private static func tags(_ template: Template) throws -> Int {
        (try filled(template, "\u{E001}")).count(of: "\u{E001}")
    }

    private static func filled(_ template: Template, _ value: String) throws -> String {
        guard let score = Score(3) else { throw Broken(description: "3 is a score") }
        return template.filled(
            with: TagValues(customerName: value, nameless: value, score: score, survey: value, agentName: value))
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
