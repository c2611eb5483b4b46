import Domain
import Foundation
import JobQueue
import Logging
import Mail
import Postgres
import Reactor
import Synchronization

/// What sending needs of the installation.
package struct Mailer: Sendable {
    let transport: MailTransport
    /// The domain of every sender's address.
    let domain: String
    let metrics: EmailMetrics

    package init(transport: MailTransport, domain: String, metrics: EmailMetrics) {
        self.transport = transport
        self.domain = domain
        self.metrics = metrics
    }
}

/// Takes one e-mail of the outbox to the mail server: the work of `SendReply` and `SendNotice`.
///
/// Each step is committed before the next begins, so that whoever finds the e-mail after a crash knows how far it came: in
/// `sending` nothing was accepted and it is sent again; in `transmitting` it may have been, and a reply becomes unconfirmed, for a
/// person to decide, while a notice is sent again under the same Message-ID. Every step checks the job's lease.
package struct SendEmail: Sendable {
    let id: Int
    let mailer: Mailer
    let context: JobContext

    package init(id: Int, mailer: Mailer, _ context: JobContext) {
        self.id = id
        self.mailer = mailer
        self.context = context
    }

    private var tenant: Int { context.tenant }

    package func run() async throws -> JobOutcome {
        let variables = SessionVariables.tenant(tenant)
        guard let email = try await context.database.pipeline(variables, OutboxQueries.email(id, tenant: tenant)),
            let state = EmailState(rawValue: email.state)
        else { return .done }
        switch state {
        case .sent, .refused, .unconfirmed: return .done
        case .transmitting where email.isReply: return .finish { try await resolveAsUnconfirmed(email, nil, $0) }
        case .waiting, .sending, .transmitting: break
        }
        guard try await context.database.pipeline(variables, OutboxQueries.begin(id, context.lease)) == 1 else { return .done }
        do {
            try await transmit(email)
            context.logger.info("e-mail sent", metadata: ["email": "\(id)", "ticket": "\(email.ticket ?? 0)"])
            mailer.metrics.count(.sent)
            return .finish { try await resolveAsSent(email, $0) }
        } catch let error as SMTPError {
            context.logger.warning("e-mail not sent", metadata: ["email": "\(id)", "error": "\(error.kind)"])
            let (state, outcome) = outcome(of: error, email)
            mailer.metrics.count(state)
            return outcome
        } catch let error as MailError {
            mailer.metrics.count(.refused)
            return .finish { try await resolveAsRefused(email, error.description, $0) }
        }
    }

    private func transmit(_ email: OutgoingEmail) async throws {
        let message = try email.message(domain: mailer.domain).serialized()
        let transport = mailer.transport, sender = email.sender(domain: mailer.domain)
        let gate = TransmissionGate(email: id, context: context)
        try await offload(on: .mail, key: "\(tenant)") {
            try transport.send(
                message, named: email.fileName, from: sender, to: email.toAddress, beforeTransmission: gate.pass)
        }
    }

    private func outcome(of error: SMTPError, _ email: OutgoingEmail) -> (EmailState, JobOutcome) {
        switch error {
        case .refused(let code, let message, true):
            return (.refused, .finish { try await resolveAsRefused(email, code == 0 ? message : "\(code) \(message)", $0) })
        case .unconfirmed(let message) where email.isReply:
            return (.unconfirmed, .finish { try await resolveAsUnconfirmed(email, message, $0) })
        case .refused(_, let message, false) where context.isLastAttempt, .unreachable(let message) where context.isLastAttempt:
            return (.refused, .finish { try await resolveAsRefused(email, message, $0) })
        case .refused, .unconfirmed, .unreachable, .aborted:
            let again = JobOutcome.retry(error: "\(error)") {
                _ = try await $0.run(OutboxQueries.set(.waiting, serverMessage: "\(error)", of: id, tenant: tenant))
            }
            return (.waiting, again)
        }
    }

    private func resolveAsSent(_ email: OutgoingEmail, _ tx: Transaction) async throws {
        tx.enqueue(OutboxQueries.set(.sent, of: id, tenant: tenant))
        try record(.replySent(to: email.toAddress), email, tx)
    }

    private func resolveAsRefused(_ email: OutgoingEmail, _ message: String, _ tx: Transaction) async throws {
        tx.enqueue(OutboxQueries.set(.refused, serverMessage: message, of: id, tenant: tenant))
        try returnToInbox(email, tx)
        try record(.replyRefused(message: message), email, tx)
    }

    private func resolveAsUnconfirmed(_ email: OutgoingEmail, _ message: String?, _ tx: Transaction) async throws {
        tx.enqueue(OutboxQueries.set(.unconfirmed, serverMessage: message, of: id, tenant: tenant))
        try returnToInbox(email, tx)
        try record(.replyUnconfirmed, email, tx)
    }

    private func returnToInbox(_ email: OutgoingEmail, _ tx: Transaction) throws {
        guard email.isReply, let ticket = email.ticket else { return }
        tx.enqueue(OutboxQueries.returnToInbox(ticket, tenant: tenant))
    }

    /// The history shows replies only: a notice that could not be delivered is not reported to those it was for.
    private func record(_ event: TicketEvent, _ email: OutgoingEmail, _ tx: Transaction) throws {
        guard email.isReply, let ticket = email.ticket else { return }
        tx.enqueue(try EventQueries.record([NewTicketEvent(ticket, event)], tenant: tenant, by: nil))
    }
}

/// Commits the state `transmitting` from the thread that talks to the mail server, and holds the message back until then.
///
/// A process that was stopped for longer than its lease fails here: the statement checks the lease in the database, and the local
/// clock tells when its answer came too late.
private struct TransmissionGate: Sendable {
    let email: Int
    let context: JobContext

    func pass() throws {
        let done = DispatchSemaphore(value: 0)
        let outcome = Mutex<Result<Int, any Error>?>(nil)
        Task {
            let result: Result<Int, any Error>
            do {
                result = .success(
                    try await context.database.pipeline(
                        .tenant(context.tenant), OutboxQueries.beginTransmission(of: email, context.lease)))
            } catch { result = .failure(error) }
            outcome.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        guard try outcome.withLock({ $0 })?.get() == 1, context.lease.isHeld else { throw LeaseLost() }
    }
}

/// Another process has taken the job over.
private struct LeaseLost: Error {}
