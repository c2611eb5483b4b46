/// A piece of HTML, written as a string literal whose interpolations are escaped.
///
///     let row: HTML = "<li><a href=\"\(path)\">\(customerName)</a></li>"
///
/// What is interpolated is safe in text and inside quoted attributes; always quote an attribute that interpolates.
/// HTML inside HTML is kept as it is. Raw text enters through `init(unsafeRaw:)` only.
/// A value type without state outside itself; may be made on any thread.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// What comes before `tail`, in pieces that are copied once, for `utf8`: a page is made of parts of parts, and would be copied with each.
    @usableFromInline var pieces: [[UInt8]] = []
    @usableFromInline var tail: [UInt8] = []

    @inlinable init() {}

    @inlinable package init(stringLiteral value: String) { tail = Array(value.utf8) }

    @inlinable package init(stringInterpolation: consuming StringInterpolation) { self = stringInterpolation.html }

    /// Trusts `raw` to be HTML. The only door for text that is not escaped.
    @inlinable package init(unsafeRaw raw: String) { tail = Array(raw.utf8) }

    package static var empty: HTML { HTML() }

    /// Copies what is small, and keeps the rest as the pieces that it is.
    @usableFromInline mutating func append(_ other: HTML) {
        if other.pieces.isEmpty, other.tail.count < 512 {
            other.tail.withUnsafeBufferPointer { tail.append(contentsOf: $0) }
            return
        }
        if !tail.isEmpty { pieces.append(tail) }
        pieces += other.pieces
        pieces.append(other.tail)
        tail = []
    }

    /// All of it in one piece, UTF-8.
    package var utf8: [UInt8] {
        if pieces.isEmpty { return tail }
        var whole: [UInt8] = []
        whole.reserveCapacity(pieces.reduce(tail.count) { $0 + $1.count })
        for piece in pieces { whole += piece }
        whole += tail
        return whole
    }

    /// The text of the HTML, for tests and e-mail.
    package var string: String { String(decoding: utf8, as: UTF8.self) }
}
