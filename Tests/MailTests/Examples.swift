import Foundation

@testable import Mail

extension EmailMessage {
    /// Ana's reply to Maria.
    static func example(subject: String = "Sua nota", text: String = "Obrigada.") -> EmailMessage {
        EmailMessage(
            from: Mailbox(name: "Loja Azul", address: "loja@retorno.example"),
            to: [Mailbox(name: "Maria", address: "maria@cliente.example")],
            subject: subject, text: text, messageID: "reply-7@retorno.example",
            date: Date(timeIntervalSince1970: 1_795_302_480))
    }

    func lines() throws -> [String] {
        String(decoding: try serialized(), as: UTF8.self).components(separatedBy: "\r\n")
    }

    /// The header's raw lines.
    func header(_ name: String) throws -> String? {
        let head = try lines().prefix { !$0.isEmpty }
        guard let start = head.firstIndex(where: { $0.hasPrefix(name + ":") }) else { return nil }
        return ([head[start]] + head[(start + 1)...].prefix { $0.hasPrefix(" ") }).joined(separator: "\r\n")
    }

    func body() throws -> String {
        try lines().drop { !$0.isEmpty }.dropFirst().joined(separator: "\r\n")
    }
}
