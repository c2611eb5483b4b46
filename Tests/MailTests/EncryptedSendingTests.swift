import Foundation
import Testing

@testable import Mail

@Suite struct EncryptedSendingTests {
    private func send(by url: String) throws {
        try SMTPServer(url: url).send(
            EmailMessage.example().serialized(), from: "loja@retorno.example", to: "maria@cliente.example")
    }

    @Test func startTLSIsTakenWhenItIsOffered() throws {
        let server = try TestSMTPServer("--auth", "loja:se:gre/do%", "--starttls")
        try send(by: server.url(credentials: "loja:se%3Agre%2Fdo%25@"))
        let taken = try #require(try server.taken.first)
        #expect(taken.tls && taken.user == "loja")
    }

    @Test func smtpsIsEncryptedFromTheFirstByte() throws {
        let server = try TestSMTPServer("--auth", "loja:segredo", "--tls")
        try send(by: server.url("smtps", credentials: "loja:segredo@"))
        #expect(try #require(try server.taken.first).tls)
    }

    /// 127.0.0.2 reaches this machine but is not on the list of names that are this machine, so it plays any other host.
    @Test func aPasswordIsNotGivenToAServerWithoutTLS() throws {
        let server = try TestSMTPServer("--auth", "loja:segredo", "--host", "127.0.0.2")
        #expect(throws: SMTPError.self) { try send(by: server.url(credentials: "loja:segredo@", host: "127.0.0.2")) }
        #expect(try server.taken.isEmpty)
    }

    @Test(arguments: [("smtp", "--starttls"), ("smtps", "--tls")])
    func aPasswordIsNotGivenToAServerNobodyVouchesFor(_ scheme: String, _ option: String) throws {
        let server = try TestSMTPServer("--auth", "loja:segredo", option, "--host", "127.0.0.2")
        let error = try #require(throws: SMTPError.self) {
            try send(by: server.url(scheme, credentials: "loja:segredo@", host: "127.0.0.2"))
        }
        guard case .unreachable(let message) = error else { throw error }
        #expect(message.contains("certificate"))
    }
}
