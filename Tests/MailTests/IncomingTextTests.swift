import Testing

@testable import Mail

@Suite struct IncomingTextTests {
    @Test func outlookWritesHTMLOnly() throws {
        #expect(
            try IncomingMessage(lines: RawMessages.outlook).text
                == "Olá, Ana. Não deu <certo> – 5 < 6 & &copy &x;\n\nMaria\nLoja")
    }

    @Test(arguments: [
        ("", ""), ("<", "<"), ("a<b", "a"), ("<!-- x", ""), ("a<script>b", "a"),
        ("a<SCRIPT>b</Script >c", "ac"),
        ("a<p>b<p><p>c", "a\nb\nc"), ("a<br><br><br><br><br><br>b", "a\n\n\nb"),
        ("a<p>&nbsp; </p>b\u{A0}\u{A0}c", "a\n\nb  c"), ("<td>a</td><td>b</td>", "a b"),
        ("&#0;&#xD800;&#x110000;&#1;", "&#0;&#xD800;&#x110000;&#1;"), ("&eacute;&Eacute;&euro;", "éÉ€"),
        ("&#150;&#x92;&#129;&#127;", "–’&#129;&#127;"),
        ("a &lt;b&gt;", "a <b>"),
        ("&amp;lt;", "&lt;"), ("<scripture>a", "a"), ("<a href='>'>b</a>", "b"), ("1 <2", "1 <2"), ("&", "&"),
    ])
    func aBrokenPageStillShowsItsText(_ html: String, _ text: String) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test(arguments: [
        ("utf-8", [0xE7, 0xE3, 0x6F]), ("us-ascii", [0xE7, 0xE3, 0x6F]), ("klingon", [0xE7, 0xE3, 0x6F]),
        ("windows-1252", [0xE7, 0xE3, 0x6F]), ("iso-8859-1", [0xE7, 0xE3, 0x6F]), ("us-ascii", Array("ção".utf8)),
        ("utf-16be", [0, 0xE7, 0, 0xE3, 0, 0x6F]),
    ])
    func aCharsetIsWhatTheBytesSay(_ charset: String, _ bytes: [UInt8]) throws {
        let head = "Content-Type: text/plain; charset=\(charset)\nContent-Transfer-Encoding: 8bit\n\n"
        #expect(try IncomingMessage(reading: Array(head.utf8) + bytes).text == "ção")
    }

    @Test func oneBrokenCharacterSpoilsNoOther() throws {
        let bytes = Array("\n".utf8) + Array("avaliação".utf8) + [0xC3, 0x20]
        #expect(try IncomingMessage(reading: bytes).text == "avaliação\u{FFFD} ")
    }

    @Test func rawBytesInHeadersAreUnderstood() throws {
        let head = "Subject: avaliação\r\nFrom: João <j@x.example>\r\n\r\n"
        let message = try IncomingMessage(reading: head.unicodeScalars.map { UInt8($0.value) })
        #expect(message.subject == "avaliação")
        #expect(message.from?.name == "João")
    }

    @Test func noNULComesThrough() throws {
        let message = try IncomingMessage(
            lines: "Subject: =?utf-8?Q?a=00b=0D=0ABcc:_x?=\nFrom: =?utf-8?Q?M=00=1Ba?= <m@x.example>\n\na\0b\u{1B}c\td\n")
        #expect(message.text == "abc\td\n")
        #expect(message.subject.hasPrefix("a") && !message.subject.utf8.contains { $0 < 32 })
        #expect(message.from?.name?.utf8.contains { $0 < 32 } == false)
    }

    @Test(arguments: [
        ("base64", "U2VndWU", "Seg"), ("base64", "U2V*nd\n\nWU=", "Segue"), ("quoted-printable", "a=ZZb=", "a=ZZb"),
    ])
    func aBrokenEncodingGivesWhatItHolds(_ encoding: String, _ body: String, _ text: String) throws {
        let message = try IncomingMessage(lines: "Content-Transfer-Encoding: \(encoding)\n\n\(body)")
        #expect(message.text.trimmed == text)
    }

    @Test func aMultipartWithoutItsBoundaryIsText() throws {
        #expect(try IncomingMessage(lines: "Content-Type: multipart/mixed\n\n--x\n\nOlá").text.contains("Olá"))
    }

    @Test func textsSideBySideAreOneText() throws {
        let message = try IncomingMessage(
            lines: """
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/html

                <p>Antes</p>
                --x
                Content-Type: image/png; name="../../a\\b/foto.png"

                png
                --x

                Depois
                --x--

                """)
        #expect(message.text == "Antes\nDepois")
        #expect(message.attachments.map(\.name) == ["foto.png"])
    }
}
