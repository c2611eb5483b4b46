import HTTPTypes

/// `field-name ":" OWS field-value OWS` (RFC 9112 section 5), without its line break.
enum FieldLine {
    /// Name and value, validated: no folding, no space before the colon, no control byte.
    static func split(_ line: Bytes) throws(Rejection) -> (name: Bytes, value: Bytes) {
        guard let first = line.first else { throw .bad("empty field line") }
        if first == .space || first == .tab { throw .bad("folded field line") }
        var colon = 0
        while colon < line.count, ByteSet.token.contains(line[colon]) { colon += 1 }
        guard colon > 0, colon < line.count, line[colon] == 58 else { throw .bad("bad field name") }
        let value = line.part(colon + 1..<line.count).trimmed()
        for byte in value where !byte.isFieldContent { throw .bad("bad byte in a field value") }
        return (line.part(0..<colon), value)
    }

    /// Values are kept byte for byte, including those that are not UTF-8.
    static func field(_ name: HTTPField.Name, _ value: Bytes) -> HTTPField {
        if let text = String(validating: value, as: UTF8.self) { return HTTPField(name: name, value: text) }
        return HTTPField(name: name, value: value)
    }
}
