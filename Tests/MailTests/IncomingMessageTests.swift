import Foundation
import Reactor
import Testing
import TextSyntax

@testable import Mail

@Suite struct IncomingMessageTests {
    @Test func anAnswerInLatin1IsRead() throws {
        let message = try IncomingMessage(lines: RawMessages.latin1)
        #expect(message.from == Mailbox(name: "Maria Conceição", address: "maria@cliente.example"))
        #expect(message.recipients == ["loja+7-abc@retorno.example", "joao@cliente.example"])
        #expect(message.subject == "Re: Sua avaliação nº 7")
        #expect(message.date == Date(timeIntervalSince1970: 1_795_302_480))
        #expect(message.text == "Olá, não chegou.\nObrigada!")
        #expect(!message.isAutomatic && !message.isBounce && message.attachments.isEmpty)
    }

    @Test func anAnswerNamesItsThread() throws {
        let message = try IncomingMessage(lines: RawMessages.latin1)
        #expect(message.messageID == "a1@cliente.example")
        #expect(message.inReplyTo == "reply-7@retorno.example")
        #expect(message.references == ["survey-1@retorno.example", "reply-7@retorno.example"])
    }

    @Test func aFileIsAnAttachmentAndThePlainTextIsTheText() throws {
        let message = try IncomingMessage(lines: RawMessages.withAttachment)
        #expect(message.text == "Segue a nota, com çedilha.")
        #expect(
            message.attachments == [
                .init(name: "nota de devolução.pdf", mediaType: "application/pdf", bytes: Array("%PDF-1.4".utf8))
            ])
    }

    @Test func aMessageWithinTheMessageCanBeReadToo() throws {
        let bounce = try IncomingMessage(lines: RawMessages.bounce)
        #expect(bounce.text.trimmed == "I'm sorry to have to inform you.")
        #expect(bounce.attachments.map(\.mediaType) == ["message/delivery-status", "message/rfc822"])
        let returned = try IncomingMessage(reading: try #require(bounce.attachments.last).bytes)
        #expect(returned.messageID == "reply-7@retorno.example")
    }

    @Test func aMessageWithoutHeadersIsText() throws {
        let message = try IncomingMessage(lines: "\nOlá\n")
        #expect(message.from == nil && message.messageID == nil && message.date == nil && message.references.isEmpty)
        #expect(message.recipients.isEmpty && message.subject == "" && message.text == "Olá\n")
    }

    @Test(arguments: ["", "no header at all", "\0\0\0", "<html>"])
    func bytesThatBeginLikeNoMessageAreRefused(_ bytes: String) {
        #expect(throws: IncomingMessageError.notAMessage) { try IncomingMessage(reading: Array(bytes.utf8)) }
    }

    @Test func groupsAndBrokenAddressesAreReadAsFarAsTheyGo() throws {
        let message = try IncomingMessage(
            headers: """
                From: Loja: ana@x.example, Bruno <b@x.example>;
                To: undisclosed-recipients:;, <c@x.example, d@x.example,,
                """)
        #expect(message.from?.address == "ana@x.example")
        #expect(message.recipients == ["c@x.example", "d@x.example"])
    }

    @Test func aDomainOfOtherLettersCanBeWrittenTo() throws {
        let message = try IncomingMessage(headers: "From: maria@xn--acar-1na3d.example\nTo: x@açúcar.example")
        #expect(message.from.map { EmailAddress.isValid($0.address) } == true)
        #expect(message.recipients.allSatisfy(EmailAddress.isValid))
    }

    @Test(arguments: [
        ("<a@b>,<c@d>", ["a@b", "c@d"]), ("Your message of \"Monday\" (x) <a@b>", ["a@b"]), ("a@b", []),
        ("<a@\n b>", ["a@b"]), ("<>", []), ("<a@b", []), ("<\(String(repeating: "x", count: 999))>", []),
    ])
    func whateverStandsBetweenTheIDsOfAThread(_ value: String, _ ids: [String]) throws {
        #expect(try IncomingMessage(headers: "References: \(value)").references == ids)
    }

    @Test(arguments: ["yesterday", "99 Foo 12345 99:99:99 +9999", "Mon, 31 Feb 2026 10:00:00 +0000", ","])
    func aDateThatIsNone(_ date: String) throws {
        #expect(try IncomingMessage(headers: "Date: \(date)").date == nil)
    }

    @Test func whatWeWriteWeRead() async throws {
        let subject = String(repeating: "avaliação 👍 ", count: 20)
        var sent = EmailMessage.example(subject: subject, text: "Olá,\n\n.\n=C3 fim \n")
        sent.from = Mailbox(name: "Ana \"A\" Sá, da Loja", address: "loja@retorno.example")
        sent.extraHeaders = [("References", "<a@b> <c@d>"), ("In-Reply-To", "<c@d>"), ("Auto-Submitted", "auto-generated")]
        let bytes = try sent.serialized()
        let read = try await offload { try IncomingMessage(reading: bytes) }
        #expect(read.from == sent.from && read.recipients == sent.to.map(\.address) && read.date == sent.date)
        #expect(read.subject == sent.subject.trimmed && read.text == sent.text && read.messageID == sent.messageID)
        #expect(read.references == ["a@b", "c@d"] && read.inReplyTo == "c@d" && read.isAutomatic)
    }
}
