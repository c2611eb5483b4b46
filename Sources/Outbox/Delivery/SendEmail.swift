import Domain
import Foundation
import JobQueue
import Logging
import Mail
import Postgres
import Reactor
import Synchronization

/// Sends one e-mail of the outbox: the work of `SendReply` and `SendNotice`.
///
/// Each step is committed before the next begins, so that the e-mail's state after a crash is reliable. In `sending` the server has
/// accepted nothing, and the e-mail is sent again. In `transmitting` it may have accepted it: a reply becomes unconfirmed, for a member
/// to resolve, and a notice is sent again with the same Message-ID. Every step checks the job's lease.
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
            let retry = JobOutcome.retry(error: "\(error)") {
                _ = try await $0.run(OutboxQueries.set(.waiting, serverMessage: "\(error)", of: id, tenant: tenant))
            }
            return (.waiting, retry)
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

    /// Records events of replies only: notices are not in the ticket's history.
    private func record(_ event: TicketEvent, _ email: OutgoingEmail, _ tx: Transaction) throws {
        guard email.isReply, let ticket = email.ticket else { return }
        tx.enqueue(try EventQueries.record([NewTicketEvent(ticket, event)], tenant: tenant, by: nil))
    }
}

/// Commits the state `transmitting` on the thread that talks to the mail server, before the message is transmitted.
///
/// A process that was stopped for longer than its lease fails here: the statement checks the lease in the database, and
/// `Lease.isHeld` checks on the local clock that the lease did not expire while the statement ran.
private struct TransmissionGate: Sendable {
    let email: Int
    let context: JobContext

    func pass() throws {
        let done = DispatchSemaphore(value: 0)
        let committed = Mutex<Result<Int, any Error>?>(nil)
        Task {
            let result: Result<Int, any Error>
            do {
                result = .success(
                    try await context.database.pipeline(
                        .tenant(context.tenant), OutboxQueries.beginTransmission(of: email, context.lease)))
            } catch { result = .failure(error) }
            committed.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        guard try committed.withLock({ $0 })?.get() == 1, context.lease.isHeld else { throw LeaseLost() }
    }
}

/// The lease has expired, or another process has claimed the job.
private struct LeaseLost: Error {}
