import Testing

@testable import Mail

@Suite struct MailboxTests {
    @Test(arguments: [
        "maria@cliente.example", "maria.silva+loja@mail.cliente.com.br", "a@b", "root@localhost", "o'brien@x-y.example",
        String(repeating: "a", count: 64) + "@cliente.example",
    ])
    func thisIsAnAddress(_ address: String) {
        #expect(Mailbox.isValid(address))
    }

    @Test(arguments: [
        "", "maria", "@cliente.example", "maria@", "maria@@cliente.example", "ma ria@cliente.example",
        ".maria@x.example",
        "maria.@x.example", "ma..ria@x.example", "maria@x..example", "maria@-x.example", "maria@x-.example",
        "maria@10.0.0.1",
        "maria@x_y.example", "maria@cliente.example\r\nBcc: eva@x.example", "maria@cliente.example\0",
        "<maria@x.example>",
        "maria@cliente.example,eva@x.example", "josé@cliente.example", "maria@açúcar.example", "\"maria\"@x.example",
        String(repeating: "a", count: 65) + "@cliente.example",
        "a@" + Array(repeating: String(repeating: "b", count: 63), count: 4).joined(separator: "."),
    ])
    func thisIsNone(_ address: String) {
        #expect(!Mailbox.isValid(address))
    }
}
