/// A piece of HTML, written as a string literal whose interpolations are escaped.
///
///     let row: HTML = "<li><a href=\"\(path)\">\(customerName)</a></li>"
///
/// Interpolated values are safe in text and inside quoted attributes; always quote an attribute that interpolates.
/// Interpolated HTML is not escaped again. Unescaped text enters through `init(unsafeRaw:)` only. From any thread.
/// Source: HTML Living Standard, section 13.1.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// The content before `tail`. The pieces are copied once, in `utf8`: nested parts would otherwise be copied at every level.
    @usableFromInline var pieces: [[UInt8]] = []
    @usableFromInline var tail: [UInt8] = []

    @inlinable init() {}

    /// A literal without interpolations, used as it is.
    @inlinable package init(stringLiteral value: String) { tail = Array(value.utf8) }

    /// A literal with interpolations.
    @inlinable package init(stringInterpolation: consuming StringInterpolation) { self = stringInterpolation.html }

    /// Uses `raw` as HTML without escaping it. It must never contain user input.
    @inlinable package init(unsafeRaw raw: String) { tail = Array(raw.utf8) }

    /// No content.
    package static var empty: HTML { HTML() }

    /// Copies small parts, and keeps references to large ones.
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

    /// The content as UTF-8, in one piece.
    package var utf8: [UInt8] {
        if pieces.isEmpty { return tail }
        var whole: [UInt8] = []
        whole.reserveCapacity(pieces.reduce(tail.count) { $0 + $1.count })
        for piece in pieces { whole += piece }
        whole += tail
        return whole
    }

    /// The content as a string, for tests and e-mail.
    package var string: String { String(decoding: utf8, as: UTF8.self) }
}
