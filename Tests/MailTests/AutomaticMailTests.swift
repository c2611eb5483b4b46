import Testing

@testable import Mail

@Suite struct AutomaticMailTests {
    @Test(arguments: [
        "Auto-Submitted: auto-replied", "Auto-Submitted: Auto-Generated; owner=\"x\"", "Precedence: Bulk",
        "Precedence: auto_reply", "X-Auto-Response-Suppress: OOF, AutoReply", "X-Autoreply: yes",
        "Return-Path: <>\nAuto-Submitted: auto-replied",
        "Return-Path: < >\nX-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=x",
    ])
    func thisWasWrittenByAProgramAndIsNoBounce(_ headers: String) throws {
        let message = try IncomingMessage(headers: headers)
        #expect(message.isAutomatic && !message.isBounce)
    }

    @Test(arguments: [
        "From: Mailer-Daemon@x.example", "Return-Path: <>", "X-Failed-Recipients: maria@cliente.example",
        "Content-Type: multipart/REPORT; boundary=x; report-type=\"Delivery-Status\"",
    ])
    func thisIsABounce(_ headers: String) throws {
        let message = try IncomingMessage(headers: headers)
        #expect(message.isAutomatic && message.isBounce)
    }

    @Test(arguments: [
        "Auto-Submitted: no", "Auto-Submitted: No (a person)", "Precedence: normal", "X-Auto-Response-Suppress: None",
        "Return-Path: <maria@cliente.example>", "From: daemon@x.example", "Subject: Automatic",
    ])
    func thisWasWrittenByAPerson(_ headers: String) throws {
        let message = try IncomingMessage(headers: headers)
        #expect(!message.isAutomatic && !message.isBounce)
    }

    @Test func aReportOfAFailedDeliveryIsABounce() throws {
        #expect(try IncomingMessage(lines: RawMessages.bounce).isBounce)
    }
}
