/// A piece of HTML, written as a string literal whose interpolations are escaped.
///
///     let row: HTML = "<li><a href=\"\(path)\">\(customerName)</a></li>"
///
/// What is interpolated is safe in text and inside quoted attributes; always quote an attribute that interpolates.
/// HTML inside HTML is kept as it is. Raw text enters through `init(unsafeRaw:)` only.
/// A value type without state outside itself; may be made on any thread.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// The bytes so far, UTF-8.
    package var utf8: [UInt8]

    @inlinable package init(stringLiteral value: String) { utf8 = Array(value.utf8) }

    @inlinable package init(stringInterpolation: consuming StringInterpolation) { utf8 = stringInterpolation.utf8 }

    /// Trusts `raw` to be HTML. The only door for text that is not escaped.
    @inlinable package init(unsafeRaw raw: String) { utf8 = Array(raw.utf8) }

    package static var empty: HTML { HTML(unsafeRaw: "") }

    package static func += (a: inout HTML, b: HTML) { a.utf8 += b.utf8 }

    /// The text of the HTML, for tests and e-mail.
    package var string: String { String(decoding: utf8, as: UTF8.self) }
}
