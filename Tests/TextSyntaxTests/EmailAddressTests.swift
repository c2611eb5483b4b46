import Testing

@testable import TextSyntax

@Suite struct EmailAddressTests {
    @Test(arguments: [
        ("maria@cliente.example", true), ("maria.silva+loja@mail.cliente.com.br", true), ("root@localhost", true),
        ("", false), ("maria", false),
        ("@x.example", false), ("maria@", false), ("maria@@x.example", false), ("ma ria@x.example", false),
        (".m@x.example", false),
        ("m.@x.example", false), ("m..a@x.example", false), ("m@x..example", false), ("m@-x.example", false),
        ("m@10.0.0.1", false),
        ("josé@x.example", false), ("m@x.example\r\n", false), ("m@x_y.example", false),
    ])
    func anAddressIsToldFromOtherText(_ address: String, _ isValid: Bool) {
        #expect(EmailAddress.isValid(address) == isValid)
    }

    @Test func anAddressHasItsLengths() {
        let domain = "@" + Array(repeating: String(repeating: "b", count: 47), count: 4).joined(separator: ".")
        #expect(EmailAddress.isValid(String(repeating: "a", count: 62) + domain))
        #expect(!EmailAddress.isValid(String(repeating: "a", count: 63) + domain))
        #expect(!EmailAddress.isValid(String(repeating: "a", count: 65) + "@x.example"))
    }

    @Test(arguments: [
        "maria@cliente.example", "maria.silva+loja@mail.cliente.com.br", "a@b", "root@localhost", "o'brien@x-y.example",
        String(repeating: "a", count: 64) + "@cliente.example",
    ])
    func thisIsAnAddress(_ address: String) {
        #expect(EmailAddress.isValid(address))
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
        #expect(!EmailAddress.isValid(address))
    }
}
