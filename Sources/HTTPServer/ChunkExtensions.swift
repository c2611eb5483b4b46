/// `*( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )` (RFC 9112 section 7.1.1): validated, never used.
enum ChunkExtensions {
    static func isValid(_ bytes: Bytes) -> Bool {
        var index = 0
        while index < bytes.count {
            skipSpace(bytes, &index)
            guard skip(bytes, &index, semicolon) else { return false }
            skipSpace(bytes, &index)
            guard skipToken(bytes, &index) else { return false }
            let afterName = index
            skipSpace(bytes, &index)
            guard skip(bytes, &index, equals) else {
                index = afterName
                continue
            }
            skipSpace(bytes, &index)
            guard skipToken(bytes, &index) || skipQuoted(bytes, &index) else { return false }
        }
        return true
    }

    private static func skip(_ bytes: Bytes, _ index: inout Int, _ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private static func skipSpace(_ bytes: Bytes, _ index: inout Int) {
        while index < bytes.count, bytes[index] == .space || bytes[index] == .tab { index += 1 }
    }

    private static func skipToken(_ bytes: Bytes, _ index: inout Int) -> Bool {
        let start = index
        while index < bytes.count, ByteSet.token.contains(bytes[index]) { index += 1 }
        return index > start
    }

    private static func skipQuoted(_ bytes: Bytes, _ index: inout Int) -> Bool {
        guard skip(bytes, &index, quote) else { return false }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == quote { return true }
            if !byte.isFieldContent { return false }
            if byte == backslash {
                guard index < bytes.count, bytes[index].isFieldContent else { return false }
                index += 1
            }
        }
        return false
    }

    private static let semicolon: UInt8 = 59, equals: UInt8 = 61, quote: UInt8 = 34, backslash: UInt8 = 92
}
