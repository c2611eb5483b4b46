import CGMime
import Foundation
import TextSyntax

/// The headers of a received message, raw or decoded.
struct IncomingHeaders {
    /// Belongs to the message.
    let list: UnsafeMutablePointer<GMimeHeaderList>?

    /// The first header of that name, decoded (RFC 2047); empty when there is none.
    func text(_ name: String) -> String {
        guard let list, let header = g_mime_header_list_get_header(list, name) else { return "" }
        return String(gmime: g_mime_header_get_value(header)).onOneLine
    }

    /// The first header of that name in lower case, without comments and parameters: `auto-replied` of ` Auto-Replied; owner=…`.
    func keyword(_ name: String) -> String? {
        raw(name).first.map { $0.prefix { $0 != ";" && $0 != "(" }.lowercased().trimmed }
    }

    /// All headers of that name, still folded and encoded.
    func raw(_ name: String) -> [String] {
        guard let list else { return [] }
        return (0..<g_mime_header_list_get_count(list)).compactMap { index in
            guard let header = g_mime_header_list_get_header_at(list, index),
                g_ascii_strcasecmp(g_mime_header_get_name(header), name) == 0
            else { return nil }
            return String(gmime: g_mime_header_get_raw_value(header))
        }
    }

    /// The mailboxes for which mail servers say that they accepted the message.
    var deliveredTo: [Mailbox] {
        ["Delivered-To", "X-Original-To", "Envelope-To"].flatMap { raw($0) }.flatMap { value -> [Mailbox] in
            guard let parsed = GMimeReference(internet_address_list_parse(nil, value)) else { return [] }
            return Mailbox.all(in: parsed.pointer)
        }
    }

    /// Everything in angle brackets, whatever is around it (RFC 5322 3.6.4). Not by GMime, whose parser stops at the commas and words that
    /// some programs write in between.
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
