/// The server's replies as they arrive, line by line (RFC 5321 4.2): `550-5.1.1 No such`, `550 5.1.1 user here`.
struct SMTPReplies {
    struct Reply: Equatable {
        let code: Int
        let text: String

        var isRefusal: Bool { code >= 400 }

        var isAcceptance: Bool { (200...299).contains(code) }

        /// 530, 534, 535 and 538 refuse the account that we send with (RFC 4954 6), which the operator can correct.
        var isPermanent: Bool { code >= 500 && ![530, 534, 535, 538].contains(code) }
    }

    /// The last complete reply, except the one to QUIT: libcurl sends QUIT after a refusal too.
    private(set) var last: Reply?
    /// Complete replies, without those to QUIT.
    private(set) var count = 0
    private var lines: [Substring] = []

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        let line = String(decoding: bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
        guard line.utf8.prefix(3).allSatisfy(\.isDigit), let code = Int(line.prefix(3)) else { return }
        var text = line.dropFirst(4)
        while text.last == " " { text.removeLast() }
        if lines.count < 20 { lines.append(text.prefix(512)) }
        if line.dropFirst(3).first == "-" { return }
        if code != 221 {
            last = Reply(code: code, text: joinedText())
            count += 1
        }
        lines = []
    }

    /// The lines as one, with the enhanced status code (RFC 2034) that each repeats kept once.
    private func joinedText() -> String {
        guard let first = lines.first else { return "" }
        let status = first.prefix { $0 != " " }
        let isStatus = status.contains(".") && status.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
        let others = lines.dropFirst().map {
            isStatus && $0.hasPrefix(status + " ") ? $0.dropFirst(status.count + 1) : $0
        }
        return ([first] + others).filter { !$0.isEmpty }.joined(separator: " ")
    }
}
