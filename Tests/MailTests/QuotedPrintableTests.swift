import Foundation
import Testing

@testable import Mail

@Suite struct QuotedPrintableTests {
    @Test(arguments: [
        ("Olá", "Ol=C3=A1\r\n"), ("1 + 1 = 2", "1 + 1 =3D 2\r\n"), ("fim \nx", "fim=20\r\nx\r\n"),
        ("fim\t", "fim=09\r\n"),
        ("a\rb\nc\r\nd", "a\r\nb\r\nc\r\nd\r\n"), ("a\n\n\nb\n", "a\r\n\r\n\r\nb\r\n"), ("a\r", "a\r\n"),
        ("\r\n", "\r\n"),
        (".", "=2E\r\n"), ("a\n.b.", "a\r\n=2Eb.\r\n"), ("\0\u{7}", "=00=07\r\n"), ("", ""), ("a \r\n", "a=20\r\n"),
    ])
    func textBecomesPlainLines(_ text: String, _ encoded: String) {
        #expect(String(decoding: QuotedPrintable.encoded(text), as: UTF8.self) == encoded)
    }

    @Test(arguments: ["x", "á", "👍", "=", ".", " ", "ab ."])
    func aLongLineIsBrokenSoftly(_ piece: String) {
        let lines = String(decoding: QuotedPrintable.encoded(String(repeating: piece, count: 700)), as: UTF8.self)
            .components(separatedBy: "\r\n").dropLast()
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasPrefix(".") && !$0.hasSuffix(" ") })
        #expect(lines.dropLast().allSatisfy { $0.hasSuffix("=") })
    }
}
