import TextSyntax

/// Lines as a browser lays HTML out: consecutive blanks are one, and none is at the end of a line.
struct TextLines {
    private var bytes: [UInt8] = []
    private var hasBlank = false
    private var isAtStart: Bool { bytes.isEmpty || bytes.last == 10 }

    mutating func add(_ byte: UInt8) {
        if hasBlank, !isAtStart { bytes.append(UInt8(ascii: " ")) }
        hasBlank = false
        bytes.append(byte)
    }

    mutating func addBlank() {
        hasBlank = true
    }

    /// A blank that is kept, so that a line of nothing else is not empty.
    mutating func addUnbreakableBlank() {
        add(UInt8(ascii: " "))
    }

    /// Ends the line, even an empty one; of consecutive empty lines two are kept.
    mutating func end() {
        hasBlank = false
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        if !bytes.suffix(3).elementsEqual([10, 10, 10]) { bytes.append(10) }
    }

    /// Ends the line unless it is empty.
    mutating func startLine() {
        if isAtStart { hasBlank = false } else { end() }
    }

    /// Trimmed.
    var text: String { String(decoding: bytes, as: UTF8.self).trimmed }
}
