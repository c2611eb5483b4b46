/// Lines as a browser makes them of HTML: blanks side by side are one, and none stands at the end of a line.
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

    /// A blank that stays, and makes an empty line one that counts.
    mutating func addUnbreakableBlank() {
        add(UInt8(ascii: " "))
    }

    /// Ends the line, also an empty one, of which no more than two stay side by side.
    mutating func end() {
        hasBlank = false
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        if !bytes.suffix(3).elementsEqual([10, 10, 10]) { bytes.append(10) }
    }

    /// Ends the line unless nothing stands on it.
    mutating func beginAnew() {
        if isAtStart { hasBlank = false } else { end() }
    }

    /// Without empty lines around it.
    var text: String { String(decoding: bytes, as: UTF8.self).trimmed }
}
