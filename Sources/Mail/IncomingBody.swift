import CGMime

/// Takes the parts of a message: what is to be read, and the rest as attachments.
struct IncomingBody {
    private(set) var attachments: [IncomingMessage.Attachment] = []
    private var parts = 0

    mutating func read(_ root: UnsafeMutablePointer<GMimeObject>) throws(IncomingMessageError) -> String {
        try words(of: root).text.cut(to: IncomingMessage.mostText)
    }

    /// Goes as deep as `MessageShape` let the message be.
    private mutating func words(
        of object: UnsafeMutablePointer<GMimeObject>
    ) throws(IncomingMessageError) -> Words {
        if let multipart = retorno_gmime_multipart(object) { return try words(of: multipart, as: object) }
        parts += 1
        guard parts <= IncomingMessage.mostParts else { throw .tooManyParts }
        if let part = retorno_gmime_part(object), let words = Words(part, as: object) { return words }
        attachments.append(IncomingMessage.Attachment(object))
        return .none
    }

    private mutating func words(
        of multipart: UnsafeMutablePointer<GMimeMultipart>, as object: UnsafeMutablePointer<GMimeObject>
    ) throws(IncomingMessageError) -> Words {
        var all: [Words] = []
        for index in 0..<g_mime_multipart_get_count(multipart) {
            guard let part = g_mime_multipart_get_part(multipart, index) else { continue }
            all.append(try words(of: part))
        }
        if all.isEmpty { return Words(prologueOf: multipart) }
        all.removeAll { $0.text.isBlank }
        return object.isType("multipart", "alternative") ? Words(bestOf: all) : Words(joining: all)
    }
}
