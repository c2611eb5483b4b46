/// A parsed text with tags. The value of a tag is never searched for tags itself.
package struct Template: Sendable {
    private enum Part {
        case text(Substring)
        /// As typed, braces included.
        case tag(TemplateTag)
        case unknown(Substring)
    }

    /// With more characters between its braces it is text, not a tag.
    private static let longestName = 60
    private let parts: [Part]

    package init(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let end = rest.firstRange(of: "}}") {
            guard let start = Self.lastOpening(in: rest[..<end.lowerBound]) else {
                parts.append(.text(rest[..<end.upperBound]))
                rest = rest[end.upperBound...]
                continue
            }
            let name = rest[start.upperBound..<end.lowerBound]
            parts.append(.text(rest[..<start.lowerBound]))
            parts.append(
                TemplateTag(name: String(name)).map(Part.tag) ?? .unknown(rest[start.lowerBound..<end.upperBound]))
            rest = rest[end.upperBound...]
        }
        self.parts = parts + [.text(rest)]
    }

    /// The text with every known tag replaced; unknown ones stay as typed.
    package func filled(with values: TagValues) -> String {
        parts.map { part in
            switch part {
            case .text(let text), .unknown(let text): String(text)
            case .tag(let tag): values[tag]
            }
        }.joined()
    }

    /// Unknown tags, each once, as typed: `{{Nome do cleinte}}`.
    package var unknownTags: [String] {
        var unknown: [String] = []
        for case .unknown(let typed) in parts where !unknown.contains(String(typed)) { unknown.append(String(typed)) }
        return unknown
    }

    /// The `{{` closest to the end, on the same line.
    private static func lastOpening(in text: Substring) -> Range<Substring.Index>? {
        let near = text.suffix(longestName + 2)
        let line = near.lastIndex(where: \.isNewline).map { near[near.index(after: $0)...] } ?? near
        guard
            let second = line.indices.last(where: {
                line[$0] == "{" && $0 > line.startIndex && line[line.index(before: $0)] == "{"
            })
        else { return nil }
        return line.index(before: second)..<line.index(after: second)
    }
}
