import Testing

@testable import Mail

@Suite struct SMTPRepliesTests {
    private func last(_ lines: String...) -> SMTPReplies.Reply? {
        var replies = SMTPReplies()
        for line in lines { Array((line + "\r\n").utf8).withUnsafeBytes { replies.take($0) } }
        return replies.last
    }

    @Test func severalLinesAreOneSentence() {
        #expect(last("550-5.1.1 No such", "550 5.1.1 user here") == .init(code: 550, text: "5.1.1 No such user here"))
        #expect(last("250-mail", "250 SIZE", "451 Later") == .init(code: 451, text: "Later"))
    }

    @Test func halfAReplyIsNone() {
        #expect(last("550-5.1.1 No such") == nil)
        #expect(last("", "x", "55", "abc def") == nil)
    }

    @Test func aGoodByeDoesNotHideTheRefusalBeforeIt() {
        #expect(last("550 No", "221 Bye") == .init(code: 550, text: "No"))
    }

    @Test func controlBytesAndFloodsAreKeptOut() {
        #expect(last("550 a\u{1B}[31m\tb") == .init(code: 550, text: "a [31m b"))
        #expect(last("550 " + String(repeating: "x", count: 9000))?.text.count == 512)
    }

    @Test(arguments: [(550, true), (554, true), (451, false), (421, false), (530, false), (535, false), (250, false)])
    func onlyWhatTheMessageCannotMendIsPermanent(_ code: Int, _ isPermanent: Bool) {
        #expect(SMTPReplies.Reply(code: code, text: "").isPermanent == isPermanent)
    }
}
