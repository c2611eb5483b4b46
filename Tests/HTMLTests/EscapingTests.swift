import HTML
import Testing

@Suite("What is interpolated into HTML")
struct EscapingTests {
    @Test(
        "cannot become markup, in text or in a quoted attribute",
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
    func isEscaped(text: String, expected: String) {
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        #expect(html.string == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test("a substring is escaped as a string is")
    func substring() {
        let html: HTML = "\("x<y".dropFirst())"
        #expect(html.string == "&lt;y")
    }

    @Test("a number is written in digits")
    func number() {
        let html: HTML = "\(1042) \(-3) \(UInt8(7))"
        #expect(html.string == "1042 -3 7")
    }

    @Test("HTML inside HTML stays as it is, however deep")
    func nested() {
        let inner: HTML = "<b>\("<")</b>"
        let outer: HTML = "<p>\(inner)</p>"
        #expect(HTML("\(outer)!").string == "<p><b>&lt;</b></p>!")
    }

    @Test("raw text enters by its own door only")
    func raw() {
        #expect(HTML(unsafeRaw: "<br>").string == "<br>")
    }

    @Test("a line break becomes a br, and what is between is escaped")
    func lines() {
        let html: HTML = "\(lines: "um <1>\ndois\r\n\ntrês")"
        #expect(html.string == "um &lt;1&gt;<br>dois<br><br>três")
    }
}
