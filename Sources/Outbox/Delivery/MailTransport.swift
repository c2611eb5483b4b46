import Foundation
import Mail

/// Where messages go: a mail server or, when none is configured, a folder of .eml files.
package enum MailTransport: Sendable {
    case server(SMTPSessionPool)
    case folder(MailFolder)

    /// Blocks: for `offload` only. `beforeTransmission` runs right before the message is transmitted; when it throws, nothing is.
    func send(
        _ message: [UInt8], named name: String, from: String, to: String, beforeTransmission: @escaping () throws -> Void
    ) throws {
        switch self {
        case .server(let sessions):
            try sessions.withSession { session throws(SMTPError) in
                try session.send(message, from: from, to: to, beforeTransmission: beforeTransmission)
            }
        case .folder(let folder):
            try beforeTransmission()
            _ = try folder.write(message, named: name)
        }
    }
}
