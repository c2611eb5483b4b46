import CGMime
import Foundation

@testable import Mail

/// A message of any bytes is rejected or parsed within the limits, the same each time and without a warning by GLib; it
/// contains no control character; serialized again, it is read back.
enum MimeClaim {
    /// GLib logs a wrong call and continues; here it ends the process.
    private static let warningsAreFatal: Void = {
        g_log_set_always_fatal(GLogLevelFlags(G_LOG_LEVEL_CRITICAL.rawValue | G_LOG_LEVEL_WARNING.rawValue))
    }()

    static func check(_ bytes: [UInt8]) throws {
        _ = warningsAreFatal
        let read = Result { try IncomingMessage(reading: bytes) }
        let again = Result { try IncomingMessage(reading: bytes) }
        guard let message = try? read.get() else {
            return try expect((try? again.get()) == nil, "refused once, then read")
        }
        try expect(message == (try? again.get()), "read otherwise the second time")
        try checkLimits(message)
        try checkCharacters(message)
        let size = message.attachments.reduce(0) { $0 + $1.bytes.count }
        try expect(size <= bytes.count * 2, "\(size) bytes of files out of \(bytes.count)")
        for file in message.attachments { _ = try? IncomingMessage(reading: file.bytes) }
        try checkReadBack(message)
    }

    private static func checkLimits(_ message: IncomingMessage) throws {
        try expect(message.text.utf8.count <= IncomingMessage.maxTextBytes, "a long text")
        try expect(message.references.count <= 100 && message.recipients.count <= 200, "many references or recipients")
        try expect(message.attachments.count <= IncomingMessage.maxParts, "many attachments")
        try expect(message.attachments.allSatisfy { ($0.name ?? "").utf8.count <= 255 }, "a long name")
        try expect(message.isAutomatic || !message.isBounce, "a bounce that a person wrote")
    }

    private static func checkCharacters(_ message: IncomingMessage) throws {
        var lines = [message.subject, message.from?.name, message.from?.address, message.messageID, message.inReplyTo]
        lines += message.references + message.recipients + message.attachments.flatMap { [$0.name, $0.mediaType] }
        for line in lines.compactMap(\.self) {
            try expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control }, "a control in \(line)")
        }
        let odd = message.text.unicodeScalars.first {
            $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
        }
        try expect(odd == nil, "the text holds \(odd?.value ?? 0)")
    }

    /// Unless our own writer refuses it.
    private static func checkReadBack(_ message: IncomingMessage) throws {
        let known = Mailbox(name: message.from?.name, address: "maria@cliente.example")
        let copy = EmailMessage(
            from: known, to: [known], subject: message.subject, text: message.text,
            messageID: "1@retorno.example", date: message.date ?? Date(timeIntervalSince1970: 0))
        guard let bytes = try? copy.serialized() else { return }
        let again = try IncomingMessage(reading: bytes)
        try expect(again.subject == message.subject, "the subject \(message.subject) is now \(again.subject)")
        let name = message.from?.name.map(MailClaim.singleSpaced)
        try expect(again.from?.name == name, "the name is now \(again.from?.name ?? "none")")
        let whole = message.text.isEmpty || message.text.hasSuffix("\n") ? message.text : message.text + "\n"
        try expect(again.text == whole.cut(to: IncomingMessage.maxTextBytes), "the text is now \(again.text)")
        try expect(again.date == copy.date, "the date is now \(again.date?.description ?? "none")")
    }
}
