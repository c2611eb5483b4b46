extension StringProtocol {
    /// Without white space and line breaks at both ends. From any thread.
    package var trimmed: String {
        // Nearly every text begins and ends with a visible ASCII byte, which is cheaper to test than a character.
        if let first = utf8.first, let last = unicodeScalars.last, (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last.value) {
            return String(self)
        }
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
