import CGMime

/// Divides the parts of a message into the text to read and attachments.
struct IncomingBody {
    private(set) var attachments: [IncomingMessage.Attachment] = []
    private var parts = 0

    mutating func read(_ root: UnsafeMutablePointer<GMimeObject>) throws(IncomingMessageError) -> String {
        try text(of: root).text.cut(to: IncomingMessage.maxTextBytes)
    }

    /// Recursive: `MessageLimits` has bounded how deep parts nest.
    private mutating func text(
        of object: UnsafeMutablePointer<GMimeObject>
    ) throws(IncomingMessageError) -> BodyText {
        if let multipart = retorno_gmime_multipart(object) { return try text(of: multipart, as: object) }
        parts += 1
        guard parts <= IncomingMessage.maxParts else { throw .tooManyParts }
        if let part = retorno_gmime_part(object), let text = BodyText(part, as: object) { return text }
        attachments.append(IncomingMessage.Attachment(object))
        return .empty
    }

    private mutating func text(
        of multipart: UnsafeMutablePointer<GMimeMultipart>, as object: UnsafeMutablePointer<GMimeObject>
    ) throws(IncomingMessageError) -> BodyText {
        var all: [BodyText] = []
        for index in 0..<g_mime_multipart_get_count(multipart) {
            guard let part = g_mime_multipart_get_part(multipart, index) else { continue }
            all.append(try text(of: part))
        }
        if all.isEmpty { return BodyText(prologueOf: multipart) }
        all.removeAll { $0.text.isBlank }
        return object.isType("multipart", "alternative") ? BodyText(bestOf: all) : BodyText(joining: all)
    }
}
