import Testing

@testable import Mail

@Suite struct SMTPURLTests {
    @Test(arguments: [
        ("smtp://mail.example", "smtp://mail.example:25/", nil, nil),
        ("SMTP://mail.example:2525/", "smtp://mail.example:2525/", nil, nil),
        ("smtps://mail.example", "smtps://mail.example:465/", nil, nil),
        ("smtp://[::1]:25", "smtp://[::1]:25/", nil, nil),
        ("smtp://ana:segredo@mail.example", "smtp://mail.example:587/", "ana", "segredo"),
        ("smtps://ana%40x.example:a%3Ab%2Fc%25@mail.example", "smtps://mail.example:465/", "ana@x.example", "a:b/c%"),
        ("smtp://ana@x.example:p@ss:word@10.0.0.1:26", "smtp://10.0.0.1:26/", "ana@x.example", "p@ss:word"),
    ])
    func aRightURLIsUnderstood(_ url: String, _ asked: String, _ user: String?, _ password: String?) throws {
        let server = try SMTPServer(url: url)
        #expect(server.url == asked)
        #expect(server.credentials?.user == user)
        #expect(server.credentials?.password == password)
    }

    @Test(arguments: [
        "", "mail.example", "http://mail.example", "smtp:mail.example", "smtp://", "smtp:///", "smtp://:25",
        "smtp://mail example",
        "smtp://mail.example:0", "smtp://mail.example:65536", "smtp://mail.example:x", "smtp://mail.example:",
        "smtp://mail.example/path",
        "smtp://ana@mail.example", "smtp://:segredo@mail.example", "smtp://ana:@mail.example",
        "smtp://ana:segredo%2@mail.example",
        "smtp://ana:segredo%zz@mail.example", "smtp://ana:segredo%0A@mail.example", "smtp://::1", "smtp://[::1",
        "smtp://ma:il:25",
        "smtp://ana:segredo@mail.example\r\n", "smtp://ana:segredo%FF@mail.example", "smtp://mail.example:+25",
    ])
    func aWrongURLIsRefusedInOneLineWithoutThePassword(_ url: String) throws {
        let error = try #require(throws: MailError.self) { try SMTPServer(url: url) }
        #expect(error.description.hasPrefix("The mail server's address is wrong: "))
        #expect(!error.description.contains("segredo") && !error.description.contains("\n"))
    }

    @Test(arguments: [
        ("smtp://mail.example", false), ("smtp://ana:s@mail.example", true), ("smtps://mail.example", true),
        ("smtp://ana:s@localhost", false), ("smtp://ana:s@127.0.0.1", false), ("smtps://ana:s@[::1]", false),
        ("smtp://ana:s@localhost.example", true),
    ])
    func aPasswordOnlyTravelsTheNetworkEncrypted(_ url: String, _ insists: Bool) throws {
        #expect(try SMTPServer(url: url).requiresTLS == insists)
    }
}
