import Testing

@testable import Domain

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
}
