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

    package init(stringLiteral value: String) { utf8 = Array(value.utf8) }

    package init(stringInterpolation: StringInterpolation) { utf8 = stringInterpolation.utf8 }

    /// Trusts `raw` to be HTML. The only door for text that is not escaped.
    package init(unsafeRaw raw: String) { utf8 = Array(raw.utf8) }

    package static var empty: HTML { "" }

    package static func += (a: inout HTML, b: HTML) { a.utf8 += b.utf8 }

    /// The text of the HTML, for tests and e-mail.
    package var string: String { String(decoding: utf8, as: UTF8.self) }

    package struct StringInterpolation: StringInterpolationProtocol {
        var utf8: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            utf8.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { utf8 += literal.utf8 }

        package mutating func appendInterpolation(_ text: String) { appendEscaped(text) }
        package mutating func appendInterpolation(_ text: Substring) { appendEscaped(String(text)) }
        package mutating func appendInterpolation(_ number: some BinaryInteger) { utf8 += String(number).utf8 }
        package mutating func appendInterpolation(_ html: HTML) { utf8 += html.utf8 }

        /// Nothing when nil.
        package mutating func appendInterpolation(_ html: HTML?) { if let html { utf8 += html.utf8 } }

        /// `then` when the condition holds, else nothing (or `otherwise`).
        package mutating func appendInterpolation(
            if condition: Bool, _ then: @autoclosure () -> HTML, else otherwise: @autoclosure () -> HTML = .empty
        ) {
            utf8 += (condition ? then() : otherwise()).utf8
        }

        /// `make` for the value, or nothing when there is none.
        package mutating func appendInterpolation<Value>(with value: Value?, _ make: (Value) -> HTML) {
            if let value { utf8 += make(value).utf8 }
        }

        /// `make` for each element, in order.
        package mutating func appendInterpolation<Elements: Sequence>(
            each elements: Elements, _ make: (Elements.Element) -> HTML
        ) {
            for element in elements { utf8 += make(element).utf8 }
        }

        /// Text with its line breaks kept as `<br>`.
        package mutating func appendInterpolation(lines text: String) {
            var isFirst = true
            for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
                if !isFirst { utf8 += "<br>".utf8 }
                isFirst = false
                appendEscaped(String(line))
            }
        }

        /// & < > " ' become entities, and NUL, which no HTML may hold, U+FFFD. Source: HTML Living Standard, 13.1.2 and 13.3.
        private mutating func appendEscaped(_ text: String) {
            var text = text
            text.withUTF8 { bytes in
                var start = 0
                for (index, byte) in bytes.enumerated() {
                    guard let entity = Self.entity(for: byte) else { continue }
                    utf8 += bytes[start..<index]
                    utf8.append(contentsOf: entity.utf8Start, count: entity.utf8CodeUnitCount)
                    start = index + 1
                }
                utf8 += bytes[start...]
            }
        }

        private static func entity(for byte: UInt8) -> StaticString? {
            switch byte {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "\""): "&quot;"
            case UInt8(ascii: "'"): "&#39;"
            case 0: "\u{FFFD}"
            default: nil
            }
        }
    }
}

extension Array where Element == UInt8 {
    fileprivate mutating func append(contentsOf start: UnsafePointer<UInt8>, count: Int) {
        append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
}
