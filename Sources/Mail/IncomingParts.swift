import CGMime

extension UnsafeMutablePointer<GMimeObject> {
    func isType(_ type: String, _ subtype: String) -> Bool {
        g_mime_content_type_is_type(g_mime_object_get_content_type(self), type, subtype) != 0
    }

    /// Without folders, on one line, at most 255 bytes; nil without a name.
    var fileName: String? {
        let given =
            g_mime_object_get_content_disposition_parameter(self, "filename")
            ?? g_mime_object_get_content_type_parameter(self, "name")
        let last = String(gmime: given).onOneLine.split { $0 == "/" || $0 == "\\" }.last
        return last.map { String($0).cut(to: 255) }
    }

    var mediaType: String {
        let written = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(self))
        defer { g_free(written) }
        let type = String(gmime: written).lowercased()
        let isType =
            type.contains("/") && type.utf8.count <= 127
            && type.utf8.allSatisfy { $0.isPrintable && $0 != UInt8(ascii: " ") }
        return isType ? type : "application/octet-stream"
    }
}

extension UnsafeMutablePointer<GMimePart> {
    /// The content without its transfer encoding.
    var bytes: [UInt8] {
        guard let content = g_mime_part_get_content(self) else { return [] }
        return GMimeOutput.bytes { stream in _ = g_mime_data_wrapper_write_to_stream(content, stream) }
    }

    /// The content as text, lines ended by LF. The charset is the one that the sender declares; nil for none.
    func text(charset: String?) -> String {
        let charset = charset?.lowercased() ?? "utf-8"
        let text =
            switch charset {
            case "utf-8", "us-ascii": String(probablyUTF8: bytes)
            case "iso-8859-1": String(bytes, charset: "windows-1252")
            default: String(bytes, charset: charset)
            }
        return (text ?? String(probablyUTF8: bytes)).withLineFeeds
    }
}

extension IncomingMessage.Attachment {
    /// Of a leaf, or of a message within the message.
    init(_ object: UnsafeMutablePointer<GMimeObject>) {
        name = object.fileName
        mediaType = object.mediaType
        if let part = retorno_gmime_part(object) {
            bytes = part.bytes
        } else if let part = retorno_gmime_message_part(object), let message = g_mime_message_part_get_message(part) {
            bytes = GMimeOutput.bytes { stream in
                _ = g_mime_object_write_to_stream(retorno_gmime_message_object(message), nil, stream)
            }
        } else {
            bytes = []
        }
    }
}
