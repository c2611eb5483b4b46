import CGMime
import Foundation

/// The headers of a message that came, as they stand or decoded.
struct IncomingHeaders {
    /// Belongs to the message.
    let list: UnsafeMutablePointer<GMimeHeaderList>?

    /// Decoded (RFC 2047), of the first of that name; empty when there is none.
    func text(_ name: String) -> String {
        guard let list, let header = g_mime_header_list_get_header(list, name) else { return "" }
        return String(gmime: g_mime_header_get_value(header)).onOneLine
    }

    /// The first of that name without comments' and parameters' frills: `auto-replied` of ` Auto-Replied; owner=…`.
    func keyword(_ name: String) -> String? {
        raw(name).first.map { $0.prefix { $0 != ";" && $0 != "(" }.lowercased().trimmed }
    }

    /// As they stand, still folded and encoded.
    func raw(_ name: String) -> [String] {
        guard let list else { return [] }
        return (0..<g_mime_header_list_get_count(list)).compactMap { index in
            guard let header = g_mime_header_list_get_header_at(list, index),
                g_ascii_strcasecmp(g_mime_header_get_name(header), name) == 0
            else { return nil }
            return String(gmime: g_mime_header_get_raw_value(header))
        }
    }

    /// For whom mail servers say that they took the message.
    var takenFor: [Mailbox] {
        ["Delivered-To", "X-Original-To", "Envelope-To"].flatMap { raw($0) }.flatMap { value -> [Mailbox] in
            guard let parsed = GMimeReference(internet_address_list_parse(nil, value)) else { return [] }
            return Mailbox.all(in: parsed.pointer)
        }
    }

    /// What stands between angle brackets, whatever is around (RFC 5322 3.6.4).
    ///
    /// Not by GMime, which stops at the commas and words that some programs write in between.
    func messageIDs(_ name: String) -> [String] {
        raw(name).flatMap { value in
            value.split(separator: "<").dropFirst(value.hasPrefix("<") ? 0 : 1).compactMap { piece -> String? in
                guard let end = piece.firstIndex(of: ">") else { return nil }
                let id = String(piece[..<end].filter { !$0.isWhitespace }).onOneLine
                return (1...998).contains(id.utf8.count) ? id : nil
            }
        }
    }

    var date: Date? {
        guard let value = raw("Date").first, let time = g_mime_utils_header_decode_date(value) else { return nil }
        defer { g_date_time_unref(time) }
        return Date(timeIntervalSince1970: Double(g_date_time_to_unix(time)))
    }
}
