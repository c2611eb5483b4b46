extension HTML {
    /// The compiler's builder of `"<b>\(name)</b>"`: literals are kept, interpolated values are escaped. The methods are
    /// inlinable because a page calls them thousands of times, mostly with closures.
    package struct StringInterpolation: StringInterpolationProtocol {
        @usableFromInline var html = HTML()

        /// Called by the compiler.
        @inlinable package init(literalCapacity: Int, interpolationCount: Int) {
            html.tail.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        /// Called by the compiler with text of the source code.
        package mutating func appendLiteral(_ literal: String) {
            var literal = literal
            literal.withUTF8 { html.tail.append(contentsOf: $0) }
        }

        /// Text, escaped.
        @inlinable package mutating func appendInterpolation(_ text: String) { appendEscaped(text) }
        /// Text, escaped.
        package mutating func appendInterpolation(_ text: Substring) { appendEscaped(String(text)) }
        /// A number, in decimal.
        @inlinable package mutating func appendInterpolation(_ number: some BinaryInteger) { appendLiteral(String(number)) }
        /// HTML, not escaped again.
        @inlinable package mutating func appendInterpolation(_ html: HTML) { append(html) }

        /// HTML, or nothing when nil.
        @inlinable package mutating func appendInterpolation(_ html: HTML?) { if let html { append(html) } }

        /// `then` when the condition holds, else nothing. A literal without interpolations needs no HTML of its own.
        @inlinable package mutating func appendInterpolation(if condition: Bool, _ then: StaticString) {
            if condition { appendFixed(then) }
        }

        /// `then` when the condition holds, else nothing.
        @_disfavoredOverload
        @inlinable package mutating func appendInterpolation(if condition: Bool, _ then: @autoclosure () -> HTML) {
            if condition { append(then()) }
        }

        /// `then` when the condition holds, else `otherwise`.
        @inlinable package mutating func appendInterpolation(
            if condition: Bool, _ then: @autoclosure () -> HTML, else otherwise: @autoclosure () -> HTML
        ) {
            append(condition ? then() : otherwise())
        }

        /// `make` applied to the value, or nothing when nil.
        @inlinable package mutating func appendInterpolation<Value>(with value: Value?, _ make: (Value) -> HTML) {
            if let value { append(make(value)) }
        }

        /// `make` applied to each element, in order.
        @inlinable package mutating func appendInterpolation<Elements: Sequence>(
            each elements: Elements, _ make: (Elements.Element) -> HTML
        ) {
            for element in elements { append(make(element)) }
        }

        /// Text, escaped, with its line breaks as `<br>`.
        package mutating func appendInterpolation(lines text: String) {
            var isFirst = true
            for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
                if !isFirst { appendLiteral("<br>") }
                isFirst = false
                appendEscaped(String(line))
            }
        }

        @usableFromInline mutating func appendFixed(_ literal: StaticString) {
            literal.withUTF8Buffer { html.tail.append(contentsOf: $0) }
        }

        @inlinable mutating func append(_ other: HTML) { html.append(other) }

        /// Replaces & < > " ' with entities, and NUL, which is not allowed in HTML, with U+FFFD. Source: HTML
        /// Living Standard, 13.1.2 and 13.3.
        @usableFromInline mutating func appendEscaped(_ text: String) {
            var text = text
            text.withUTF8 { bytes in
                var start = 0
                for index in bytes.indices where Self.isSpecial(bytes[index]) {
                    html.tail.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    appendEntity(for: bytes[index])
                    start = index + 1
                }
                html.tail.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
            }
        }

        /// A bit set of NUL " & ' < >, all of them below 64.
        private static func isSpecial(_ byte: UInt8) -> Bool { byte < 64 && (0x5000_00C4_0000_0001 as UInt64) >> byte & 1 == 1 }

        private mutating func appendEntity(for byte: UInt8) {
            switch byte {
            case UInt8(ascii: "&"): appendFixed("&amp;")
            case UInt8(ascii: "<"): appendFixed("&lt;")
            case UInt8(ascii: ">"): appendFixed("&gt;")
            case UInt8(ascii: "\""): appendFixed("&quot;")
            case UInt8(ascii: "'"): appendFixed("&#39;")
            default: appendFixed("\u{FFFD}")
            }
        }
    }
}
