import Foundation
import Mail

/// The way out of the house: a mail server, or, where none is set, a folder of .eml files.
package enum Outbox: Sendable {
    case server(SMTPServer)
    case folder(MailFolder)

    /// Blocks: for `offload` only. `beforeHandingOver` runs once nothing but the message itself is missing.
    package func send(
        _ message: [UInt8], named name: String, from: String, to: String, beforeHandingOver: @escaping () throws -> Void
    ) throws {
        switch self {
        case .server(let server): try server.send(message, from: from, to: to, beforeHandingOver: beforeHandingOver)
        case .folder(let folder):
            try beforeHandingOver()
            _ = try folder.write(message, named: name)
        }
    }
}
