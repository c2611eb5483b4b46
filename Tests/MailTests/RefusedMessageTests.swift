import Foundation
import Testing

@testable import Mail

@Suite struct RefusedMessageTests {
    @Test(arguments: ["\r\nBcc: eva@x.example", "\rX: y", "\nX: y", "\0"])
    func noHeaderCanBeginInsideAnother(_ poison: String) {
        let address = "m@x.example"
        func refuses(_ header: String, _ change: (inout EmailMessage) -> Void) {
            var message = EmailMessage.example()
            change(&message)
            #expect(throws: MailError.forbiddenCharacter(header: header)) { try message.serialized() }
        }
        refuses("Subject") { $0.subject = "Oi" + poison }
        refuses("From") { $0.from = Mailbox(name: "Ana" + poison, address: address) }
        refuses("From") { $0.from = Mailbox(address: address + poison) }
        refuses("To") { $0.to = [Mailbox(name: poison, address: address)] }
        refuses("Reply-To") { $0.replyTo = Mailbox(address: poison + address) }
        refuses("Message-ID") { $0.messageID = "a@b" + poison }
        refuses("References") { $0.extraHeaders = [("References", "<a@b>" + poison)] }
    }

    @Test(arguments: ["Subject", "bcc", "Content-Type", "MIME-Version", "", "X Y", "X:", "X\r\nY", "É"])
    func thisIsNoExtraHeader(_ name: String) {
        var message = EmailMessage.example()
        message.extraHeaders = [(name, "x")]
        #expect(throws: MailError.headerName(name)) { try message.serialized() }
    }

    @Test(arguments: ["", "a", "a@", "@b", "a@b@c", "a b@c", "<a@b", "<>", "<", "á@b"])
    func thisIsNoMessageID(_ id: String) {
        var message = EmailMessage.example()
        message.messageID = id
        #expect(throws: MailError.messageID(id)) { try message.serialized() }
    }

    @Test func aMessageNeedsSomeoneToGoTo() {
        var message = EmailMessage.example()
        message.to = []
        #expect(throws: MailError.noRecipient) { try message.serialized() }
        message.to = [Mailbox(address: "maria")]
        #expect(throws: MailError.address("maria")) { try message.serialized() }
    }

    @Test func aDateThatCannotBeWrittenIsRefused() {
        for seconds in [Double.infinity, .nan, 1e18, -1e12] {
            var message = EmailMessage.example()
            message.date = Date(timeIntervalSince1970: seconds)
            #expect(throws: MailError.date) { try message.serialized() }
        }
    }

    @Test func aWordTooLongForALineIsRefused() {
        var message = EmailMessage.example()
        message.extraHeaders = [("List-Unsubscribe", "<https://x.example/\(String(repeating: "a", count: 1000))>")]
        #expect(throws: MailError.headerTooLong(header: "List-Unsubscribe")) { try message.serialized() }
    }
}
