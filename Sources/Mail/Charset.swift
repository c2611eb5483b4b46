import CGMime

extension String {
    /// Decodes bytes of a charset given by name (RFC 2045 5.1); nil for an unknown charset. Bytes invalid in it are dropped.
    init?(_ bytes: [UInt8], charset: String) {
        guard let filter = GMimeReference(g_mime_filter_charset_new(charset, "utf-8")) else { return nil }
        let converted = GMimeOutput.bytes { stream in
            guard let filtered = GMimeReference(g_mime_stream_filter_new(stream)) else { return }
            retorno_gmime_add_filter(filtered.pointer, filter.pointer)
            bytes.withUnsafeBytes { buffer in
                _ = g_mime_stream_write(
                    filtered.pointer, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
            }
            _ = g_mime_stream_flush(filtered.pointer)
        }
        self.init(decoding: converted, as: UTF8.self)
    }

    /// Decodes UTF-8, replacing a few invalid characters; with many it decodes Windows-1252, which some programs write
    /// whatever charset they name.
    init(probablyUTF8 bytes: [UInt8]) {
        if let valid = String(validating: bytes, as: UTF8.self) {
            self = valid
            return
        }
        let repaired = String(decoding: bytes, as: UTF8.self)
        let broken = repaired.unicodeScalars.count { $0 == "\u{FFFD}" }
        let others = repaired.unicodeScalars.count { !$0.isASCII } - broken
        self = broken <= others ? repaired : String(bytes, charset: "windows-1252") ?? repaired
    }
}
