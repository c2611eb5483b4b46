import Foundation
import Testing

@testable import Mail

@Suite struct SendingTests {
    @Test func theServerTakesTheMessageAsItWasWritten() throws {
        let server = try TestSMTPServer()
        let text =
            "Olá, Maria!\n.\n..dois pontos\n\nFrom aqui = fim 👍  \n" + String(repeating: "avaliação ", count: 200)
        let message = EmailMessage.example(
            subject: "Sua avaliação de São João: " + String(repeating: "é👍", count: 40), text: text)
        try SMTPServer(url: server.url()).send(
            message.serialized(), from: "bounce@retorno.example", to: "maria@cliente.example")

        let taken = try #require(try server.taken.first)
        #expect(taken.from == "bounce@retorno.example" && taken.to == ["maria@cliente.example"])
        #expect(taken.headers["Subject"] == message.subject)
        #expect(taken.headers["From"] == "Loja Azul <loja@retorno.example>")
        #expect(taken.text == text + "\n" || taken.text == text)
    }

    @Test func dotsAreStuffedWhateverTheMessage() throws {
        let server = try TestSMTPServer()
        let raw = ".first\r\n\r\n.\r\n..x\r\nend\r\n.\r\n"
        try SMTPServer(url: server.url()).send(Array(raw.utf8), from: "a@b", to: "c@d")
        #expect(try server.content(of: try #require(try server.taken.first)) == raw)
    }

    @Test func aMegabyteArrivesWhole() throws {
        let server = try TestSMTPServer()
        let raw =
            "Subject: x\r\n\r\n"
            + String(repeating: ".\r\n" + String(repeating: "y", count: 70) + "\r\n", count: 14_000)
        try SMTPServer(url: server.url()).send(Array(raw.utf8), from: "a@b", to: "c@d")
        #expect(try server.content(of: try #require(try server.taken.first)) == raw)
    }

    @Test func theCallerHearsOnceBeforeAnythingIsTransmitted() throws {
        let server = try TestSMTPServer()
        var calls = 0
        try SMTPServer(url: server.url()).send(Array("\r\nx\r\n".utf8), from: "a@b", to: "c@d") { () throws in
            calls += 1
            #expect(try server.taken.isEmpty)
        }
        #expect(calls == 1)
        #expect(try server.taken.count == 1)
    }

    @Test func theCallerCanStopItThere() throws {
        struct Withdrawn: Error {}
        let server = try TestSMTPServer()
        let error = try #require(throws: SMTPError.self) {
            try SMTPServer(url: server.url()).send(Array("\r\nx\r\n".utf8), from: "a@b", to: "c@d") {
                throw Withdrawn()
            }
        }
        guard case .aborted(let reason) = error else { throw error }
        #expect(reason is Withdrawn)
        // A later message, so that a delayed first one would be seen.
        try SMTPServer(url: server.url()).send(Array("\r\ny\r\n".utf8), from: "a@b", to: "e@f")
        #expect(try server.taken.map(\.to) == [["e@f"]])
    }
}
