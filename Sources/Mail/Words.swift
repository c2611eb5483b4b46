import CGMime

/// What a person reads of a part.
struct Words {
    let text: String
    /// Written as plain text, not taken from HTML.
    let isPlain: Bool

    static let none = Words(text: "", isPlain: true)

    private init(text: String, isPlain: Bool) {
        self.text = text
        self.isPlain = isPlain
    }

    /// Nil for a part that is a file or no text.
    init?(_ part: UnsafeMutablePointer<GMimePart>, as object: UnsafeMutablePointer<GMimeObject>) {
        let isHTML = object.isType("text", "html")
        guard isHTML || object.isType("text", "plain"), g_mime_part_is_attachment(part) == 0, object.fileName == nil
        else { return nil }
        let text = part.text(charset: g_mime_object_get_content_type_parameter(object, "charset").map { String(gmime: $0) })
        self.init(text: isHTML ? HTMLText.plain(text).withLineFeeds : text, isPlain: !isHTML)
    }

    /// A multipart without a part: some programs forget the boundary, and everything stands before the first.
    init(prologueOf multipart: UnsafeMutablePointer<GMimeMultipart>) {
        self.init(text: String(gmime: g_mime_multipart_get_prologue(multipart)).withLineFeeds, isPlain: true)
    }

    /// Of the same said in many ways (RFC 2046 5.1.4), what was written as plain text, else the richest, which is the last.
    init(bestOf all: [Words]) {
        self = all.first { $0.isPlain } ?? all.last ?? .none
    }

    init(joining all: [Words]) {
        self.init(text: all.map(\.text).joined(separator: "\n"), isPlain: all.allSatisfy(\.isPlain))
    }
}
