import Testing

@testable import TextSyntax

@Suite struct TrimmedTests {
    @Test(arguments: [
        ("", ""), (" ", ""), ("\r\n\t ", ""), ("a", "a"), (" a b ", "a b"), ("\n\u{A0}é\u{2003}\r\n", "é"), ("x \u{301}", "x \u{301}"),
        ("👍🏽\n", "👍🏽"), ("\u{0}a\u{7F}", "\u{0}a\u{7F}"),
    ])
    func whiteSpaceAroundATextIsRemoved(_ text: String, _ trimmed: String) {
        #expect(text.trimmed == trimmed)
        #expect("<\(text)>".dropFirst().dropLast().trimmed == trimmed)
    }
}
