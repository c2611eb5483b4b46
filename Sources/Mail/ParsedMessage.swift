import CGMime

/// A message as parsed by GMime. Use it and free it inside `GMimeLibrary.exclusively`.
struct ParsedMessage: ~Copyable {
    private let message: GMimeReference<GMimeMessage>

    /// Nil for bytes that do not begin like a message. They must have passed `MessageLimits.check`.
    init?(_ bytes: [UInt8]) {
        let copy = bytes.withUnsafeBytes { buffer in
            g_mime_stream_mem_new_with_buffer(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let stream = GMimeReference(copy),
            let parser = GMimeReference(g_mime_parser_new_with_stream(stream.pointer)),
            let message = GMimeReference(g_mime_parser_construct_message(parser.pointer, nil))
        else { return nil }
        self.message = message
    }

    var headers: IncomingHeaders {
        IncomingHeaders(list: g_mime_object_get_header_list(retorno_gmime_message_object(message.pointer)))
    }

    var from: Mailbox? { Mailbox.all(in: g_mime_message_get_from(message.pointer)).first }

    /// The addressees, then those for whom mail servers noted to have accepted it; each once, the first 200.
    var recipients: [String] {
        var addresses: [String] = []
        let to = Mailbox.all(in: g_mime_message_get_to(message.pointer))
        let cc = Mailbox.all(in: g_mime_message_get_cc(message.pointer))
        for mailbox in to + cc + headers.deliveredTo where !addresses.contains(mailbox.address) {
            if addresses.count == 200 { break }
            addresses.append(mailbox.address)
        }
        return addresses
    }

    /// Nil for a message without a body.
    var root: UnsafeMutablePointer<GMimeObject>? { g_mime_message_get_mime_part(message.pointer) }

    /// The type of a report by a mail program or server (RFC 6522 3), in lower case; nil when it is not a report.
    var reportType: String? {
        guard let root, root.isType("multipart", "report") else { return nil }
        return String(gmime: g_mime_object_get_content_type_parameter(root, "report-type")).lowercased()
    }
}
