import CGMime

/// The text of a part that a person reads.
struct BodyText {
    let text: String
    /// Written as plain text, not taken from HTML.
    let isPlain: Bool

    static let empty = BodyText(text: "", isPlain: true)

    private init(text: String, isPlain: Bool) {
        self.text = text
        self.isPlain = isPlain
    }

    /// Nil for an attachment and for a part that is not text.
    init?(_ part: UnsafeMutablePointer<GMimePart>, as object: UnsafeMutablePointer<GMimeObject>) {
        let isHTML = object.isType("text", "html")
        guard isHTML || object.isType("text", "plain"), g_mime_part_is_attachment(part) == 0, object.fileName == nil
        else { return nil }
        let text = part.text(charset: g_mime_object_get_content_type_parameter(object, "charset").map { String(gmime: $0) })
        self.init(text: isHTML ? HTMLText.plain(text).withLineFeeds : text, isPlain: !isHTML)
    }

    /// Of a multipart without parts: some programs omit the boundary, so that everything is in the prologue.
    init(prologueOf multipart: UnsafeMutablePointer<GMimeMultipart>) {
        self.init(text: String(gmime: g_mime_multipart_get_prologue(multipart)).withLineFeeds, isPlain: true)
    }

    /// Of alternatives (RFC 2046 5.1.4): the plain one, else the last, which is the richest.
    init(bestOf all: [BodyText]) {
        self = all.first { $0.isPlain } ?? all.last ?? .empty
    }

    init(joining all: [BodyText]) {
        self.init(text: all.map(\.text).joined(separator: "\n"), isPlain: all.allSatisfy(\.isPlain))
    }
}
