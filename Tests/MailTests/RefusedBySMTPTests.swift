import Foundation
import Testing

@testable import Mail

@Suite struct RefusedBySMTPTests {
    private struct Refusal: Equatable {
        let code: Int
        let message: String
        let isPermanent: Bool
    }

    private func refusal(by url: String, to: String = "maria@cliente.example") throws -> Refusal {
        let message = try EmailMessage.example().serialized()
        let error = try #require(throws: SMTPError.self) {
            try SMTPServer(url: url).send(message, from: "loja@retorno.example", to: to)
        }
        guard case .refused(let code, let message, let isPermanent) = error else { throw error }
        return Refusal(code: code, message: message, isPermanent: isPermanent)
    }

    @Test func aRefusedRecipientShowsTheServersOwnSentence() throws {
        let server = try TestSMTPServer(
            "--refuse", #"maria=550 5.1.1 No such\n5.1.1 user: maria"#, "--refuse", "bia=451 4.2.1 Mailbox busy")
        #expect(
            try refusal(by: server.url()) == Refusal(code: 550, message: "5.1.1 No such user: maria", isPermanent: true))
        #expect(
            try refusal(by: server.url(), to: "bia@cliente.example")
                == Refusal(code: 451, message: "4.2.1 Mailbox busy", isPermanent: false))
        #expect(try server.taken.isEmpty)
    }

    @Test func refusedContentIsRefusedNotUnconfirmed() throws {
        let spam = try TestSMTPServer("--refuse-content", "554 5.7.1 Looks like spam")
        #expect(try refusal(by: spam.url()) == Refusal(code: 554, message: "5.7.1 Looks like spam", isPermanent: true))
        let full = try TestSMTPServer("--refuse-content", "452 4.3.1 Disk full")
        #expect(try refusal(by: full.url()) == Refusal(code: 452, message: "4.3.1 Disk full", isPermanent: false))
    }

    @Test func aWrongPasswordIsNotTheMessagesFault() throws {
        let server = try TestSMTPServer("--auth", "loja:segredo", "--starttls")
        let refusal = try refusal(by: server.url(credentials: "loja:errado@"))
        #expect(refusal.code == 535 && !refusal.isPermanent)
        let unsigned = try self.refusal(by: server.url())
        #expect(unsigned.code == 530 && !unsigned.isPermanent)
    }

    @Test(arguments: ["maria@cliente.example> NOTIFY=NEVER", "maria\r\nRSET", "maria", ""])
    func aWrongAddressNeverReachesAServer(_ address: String) throws {
        let refusal = try refusal(by: "smtp://127.0.0.1:1", to: address)
        #expect(refusal.code == 0 && refusal.isPermanent)
    }
}
