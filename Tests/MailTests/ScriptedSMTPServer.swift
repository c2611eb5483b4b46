import Foundation
import Synchronization

/// An SMTP server that misbehaves exactly as a test says, one thread per connection. It speaks no TLS.
final class ScriptedSMTPServer: Sendable {
    enum Action {
        /// Replies, or, with nil, as a server does that accepts everything.
        case reply(String? = nil)
        /// Replies, if there is anything to say, and closes the connection.
        case close(String? = nil)
        /// Replies nothing until the client goes away.
        case ignore
    }

    struct Command: Equatable {
        /// Which connection, from 1.
        let connection: Int
        /// `MAIL`, `RCPT`, …; `.` for the message's content.
        let verb: String
    }

    let port: Int
    private let listener: Int32
    private let action: @Sendable (Command) -> Action
    private let received = Mutex<[Command]>([])

    init(_ action: @escaping @Sendable (Command) -> Action) throws {
        (listener, port) = try TestSocket.listen()
        self.action = action
        Thread.detachNewThread { [listener, weak self] in
            var connection = 0
            while true {
                let client = accept(listener, nil, nil)
                connection += 1
                guard client >= 0, let self else { return }
                let number = connection
                Thread.detachNewThread { self.serve(client, number) }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    var url: String { "smtp://127.0.0.1:\(port)" }

    var commands: [Command] { received.withLock { $0 } }

    /// The verbs that each connection received, in its order.
    func verbs(of connection: Int) -> [String] { commands.filter { $0.connection == connection }.map(\.verb) }

    private func serve(_ client: Int32, _ number: Int) {
        defer { close(client) }
        var input = LineInput(socket: client)
        write("220 test ESMTP", to: client)
        while let line = input.next() {
            var verb = String(line.prefix { $0 != " " }).uppercased()
            if verb == "DATA" {
                guard perform("DATA", client, number, usual: "354 Go ahead") else { return }
                while let text = input.next(), text != "." {}
                verb = "."
            }
            guard perform(verb, client, number, usual: verb == "QUIT" ? "221 Bye" : "250 OK"), verb != "QUIT" else { return }
        }
    }

    /// False once the connection is to be closed.
    private func perform(_ verb: String, _ client: Int32, _ number: Int, usual: String) -> Bool {
        let command = Command(connection: number, verb: verb)
        received.withLock { $0.append(command) }
        switch action(command) {
        case .reply(let reply): return write(reply ?? usual, to: client)
        case .close(let reply):
            if let reply { write(reply, to: client) }
            return false
        case .ignore:
            var byte: UInt8 = 0
            while recv(client, &byte, 1, 0) > 0 {}
            return false
        }
    }

    @discardableResult
    private func write(_ line: String, to client: Int32) -> Bool {
        let bytes = Array((line + "\r\n").utf8)
        return send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    private struct LineInput {
        let socket: Int32
        private var buffer: [UInt8] = []

        init(socket: Int32) { self.socket = socket }

        /// Without its line end; nil at the end.
        mutating func next() -> String? {
            var piece = [UInt8](repeating: 0, count: 4096)
            while true {
                if let end = buffer.firstIndex(of: 10) {
                    defer { buffer.removeFirst(end + 1) }
                    return String(decoding: buffer[..<end].filter { $0 != 13 }, as: UTF8.self)
                }
                let count = recv(socket, &piece, piece.count, 0)
                guard count > 0 else { return nil }
                buffer += piece[..<count]
            }
        }
    }
}
