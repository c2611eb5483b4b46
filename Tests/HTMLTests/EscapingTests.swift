import HTML
import Testing

@Suite struct EscapingTests {
    @Test(
        arguments: [
            ("a & b", "a &amp; b"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
            ("' onmouseover='x", "&#39; onmouseover=&#39;x"),
            ("&lt;", "&amp;lt;"),
            ("a\u{0}b", "a\u{FFFD}b"),
            ("", ""),
            ("Conceição 👩🏽‍🚀 نص", "Conceição 👩🏽‍🚀 نص"),
            ("fim<", "fim&lt;"),
            (">início", "&gt;início"),
        ])
    func interpolatedTextCannotBecomeMarkup(text: String, expected: String) {
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        #expect(html.string == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test func aSubstringIsEscaped() {
        let html: HTML = "\("x<y".dropFirst())"
        #expect(html.string == "&lt;y")
    }

    @Test func aNumberIsWrittenInDecimal() {
        let html: HTML = "\(1042) \(-3) \(UInt8(7))"
        #expect(html.string == "1042 -3 7")
    }

    @Test func nestedHTMLIsNotEscapedAgain() {
        let inner: HTML = "<b>\("<")</b>"
        let outer: HTML = "<p>\(inner)</p>"
        #expect(HTML("\(outer)!").string == "<p><b>&lt;</b></p>!")
    }

    @Test func unsafeRawTextIsNotEscaped() {
        #expect(HTML(unsafeRaw: "<br>").string == "<br>")
    }

    @Test func lineBreaksBecomeBrAndLinesAreEscaped() {
        let html: HTML = "\(lines: "um <1>\ndois\r\n\ntrês")"
        #expect(html.string == "um &lt;1&gt;<br>dois<br><br>três")
    }
}
