import Foundation
import Testing

@testable import Mail

@Suite struct EmailMessageTests {
    @Test func aPlainMessageReadsAsAPersonWouldWriteIt() throws {
        #expect(
            try EmailMessage.example().lines() == [
                "Date: Sat, 21 Nov 2026 23:08:00 +0000",
                "From: Loja Azul <loja@retorno.example>",
                "To: Maria <maria@cliente.example>",
                "Message-ID: <reply-7@retorno.example>",
                "Subject: Sua nota",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "", "Obrigada.", "",
            ])
    }

    @Test func aSubjectWithAccentsIsEncoded() throws {
        #expect(
            try EmailMessage.example(subject: "Sua avaliação").header("Subject")
                == "Subject: =?utf-8?Q?Sua_avalia=C3=A7=C3=A3o?=")
    }

    @Test(arguments: [
        String(repeating: "não ", count: 60), String(repeating: "👩‍👩‍👧‍👦", count: 30), String(repeating: "x", count: 2000),
        String(repeating: "palavra ", count: 40), "=?utf-8?Q?falso?=", " bordas ", "dois  espaços",
        "fim\u{85}de\u{2028}linha",
    ])
    func aLongOrOddSubjectKeepsItsLinesShort(_ subject: String) throws {
        let header = try #require(try EmailMessage.example(subject: subject).header("Subject"))
        let lines = header.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy(\.isPrintable) })
        #expect(lines.allSatisfy { !$0.dropFirst(8).allSatisfy { $0 == " " } })
    }

    @Test(arguments: [
        ("Maria Silva", "Maria Silva <m@x.example>"), ("Silva, Maria", "\"Silva, Maria\" <m@x.example>"),
        ("Maria \"Má\"", "=?utf-8?Q?Maria_=22M=C3=A1=22?= <m@x.example>"),
        ("a \\ \"b\"", "\"a \\\\ \\\"b\\\"\" <m@x.example>"),
        ("João", "=?utf-8?Q?Jo=C3=A3o?= <m@x.example>"), ("", "m@x.example"), ("  ", "m@x.example"),
        ("eva@x.example", "\"eva@x.example\" <m@x.example>"),
    ])
    func aNameIsWrittenSoThatItStaysAName(_ name: String, _ written: String) throws {
        var message = EmailMessage.example()
        message.replyTo = Mailbox(name: name, address: "m@x.example")
        #expect(try message.header("Reply-To") == "Reply-To: " + written)
    }

    @Test func manyRecipientsFold() throws {
        var message = EmailMessage.example()
        message.to = (1...9).map { Mailbox(name: "Pessoa \($0)", address: "pessoa\($0)@cliente.example") }
        let header = try #require(try message.header("To"))
        #expect(header.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(header.components(separatedBy: ",").count == 9)
    }

    @Test func answersAndTheirThreadAreExtraHeaders() throws {
        var message = EmailMessage.example()
        message.extraHeaders = [
            ("In-Reply-To", "<a@b>"), ("References", "<a@b> <c@d>"), ("Auto-Submitted", "auto-replied"),
        ]
        #expect(try message.header("References") == "References: <a@b> <c@d>")
        #expect(try message.header("Auto-Submitted") == "Auto-Submitted: auto-replied")
    }

    @Test func anEmptySubjectIsStillASubject() throws {
        #expect(try EmailMessage.example(subject: "").header("Subject") == "Subject:")
    }

    @Test(arguments: [
        (-1, "Wed, 31 Dec 1969 23:59:59 +0000"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"),
        (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 +0000"),
    ])
    func aDateIsWrittenInUniversalTime(_ seconds: Double, _ text: String) throws {
        #expect(try MailDate.text(Date(timeIntervalSince1970: seconds)) == text)
    }
}
