import Domain
import Foundation
import Mail
import Postgres
import Reactor
import Synchronization

/// Takes one e-mail of the outbox to the mail server.
///
/// Each step is committed before the next begins, so that whoever finds the e-mail after a crash knows how far it came:
/// in `sending` nothing was accepted and it is sent again; in `transmitting` it may have been, and a reply becomes unconfirmed,
/// for a person to decide, while a follower's notice goes out again under the same Message-ID.
package struct SendEmail {
    package let id: Int
    package let tenant: Int

    /// After so many tries, over about two days, a server that never answers counts as a refusal.
    package static let attempts = 20

    /// What is left to write in the job's own transaction.
    package func run(_ worker: JobWorker) async throws -> JobOutcome {
        let settings = SessionVariables.tenant(tenant)
        guard let email = try await worker.database.pipeline(settings, OutboxQueries.email(id, tenant: tenant)),
            let state = EmailState(rawValue: email.state)
        else { return .done }
        switch state {
        case .sent, .refused, .unconfirmed: return .done
        case .transmitting where email.isReply: return .finish { try await resolveAsUnconfirmed(email, nil, $0) }
        case .waiting, .sending, .transmitting: break
        }
        _ = try await worker.database.pipeline(settings, OutboxQueries.begin(id, tenant: tenant))
        do {
            try await handOver(email, worker)
            worker.logger.info("e-mail sent", metadata: ["email": "\(id)", "ticket": "\(email.ticket)"])
            worker.metrics.emailed(EmailState.sent.rawValue)
            return .finish { try await resolveAsSent(email, $0) }
        } catch let error as SMTPError {
            worker.logger.warning("e-mail not sent", metadata: ["email": "\(id)", "error": "\(error.kind)"])
            let (state, outcome) = outcome(of: error, email)
            worker.metrics.emailed(state.rawValue)
            return outcome
        } catch let error as MailError {
            worker.metrics.emailed(EmailState.refused.rawValue)
            return .finish { try await resolveAsRefused(email, error.description, $0) }
        }
    }

    private func handOver(_ email: OutgoingEmail, _ worker: JobWorker) async throws {
        let message = try email.message(domain: worker.mailDomain).serialized()
        let outbox = worker.outbox, sender = email.sender(domain: worker.mailDomain)
        let gate = TransmissionGate(database: worker.database, email: id, tenant: tenant)
        try await offload {
            try outbox.send(
                message, named: "\(email.tenantSlug)-\(email.ticket)-\(email.id)", from: sender, to: email.toAddress,
                beforeHandingOver: gate.pass)
        }
    }

    private func outcome(of error: SMTPError, _ email: OutgoingEmail) -> (EmailState, JobOutcome) {
        switch error {
        case .refused(let code, let words, true):
            return (.refused, .finish { try await resolveAsRefused(email, code == 0 ? words : "\(code) \(words)", $0) })
        case .doubtful(let words) where email.isReply:
            return (.unconfirmed, .finish { try await resolveAsUnconfirmed(email, words, $0) })
        case .refused(_, let words, false) where email.attempts + 1 >= Self.attempts,
            .unreachable(let words) where email.attempts + 1 >= Self.attempts:
            return (.refused, .finish { try await resolveAsRefused(email, words, $0) })
        case .refused, .doubtful, .unreachable, .aborted:
            let again = JobOutcome.retry("\(error)") {
                _ = try await $0.run(OutboxQueries.set(.waiting, words: "\(error)", of: id, tenant: tenant))
            }
            return (.waiting, again)
        }
    }

    private func resolveAsSent(_ email: OutgoingEmail, _ tx: Transaction) async throws {
        _ = try await tx.run(OutboxQueries.set(.sent, of: id, tenant: tenant))
        try await record(.replySent(to: email.toAddress), email, tx)
    }

    private func resolveAsRefused(_ email: OutgoingEmail, _ words: String, _ tx: Transaction) async throws {
        _ = try await tx.run(OutboxQueries.set(.refused, words: words, of: id, tenant: tenant))
        if email.isReply { _ = try await tx.run(OutboxQueries.returnToInbox(email.ticket, tenant: tenant)) }
        try await record(.replyRefused(words: words), email, tx)
    }

    private func resolveAsUnconfirmed(_ email: OutgoingEmail, _ words: String?, _ tx: Transaction) async throws {
        _ = try await tx.run(OutboxQueries.set(.unconfirmed, words: words, of: id, tenant: tenant))
        if email.isReply { _ = try await tx.run(OutboxQueries.returnToInbox(email.ticket, tenant: tenant)) }
        try await record(.replyDoubtful, email, tx)
    }

    /// Only replies stand in the history: a notice that could not be delivered is not told to those it was for.
    private func record(_ event: TicketEvent, _ email: OutgoingEmail, _ tx: Transaction) async throws {
        guard email.isReply else { return }
        _ = try await tx.run(EventQueries.record([NewTicketEvent(email.ticket, event)], tenant: tenant, by: nil))
    }
}

/// Writes "handing over" into the outbox from the thread that talks to the mail server, and holds the message back until it
/// is committed.
private struct TransmissionGate: Sendable {
    package let database: Database
    package let email: Int
    package let tenant: Int

    package func pass() throws {
        let done = DispatchSemaphore(value: 0)
        let outcome = Mutex<Result<Int, any Error>?>(nil)
        Task {
            let result: Result<Int, any Error>
            do {
                result = .success(
                    try await database.pipeline(
                        .tenant(tenant), OutboxQueries.set(.transmitting, of: email, tenant: tenant)))
            } catch { result = .failure(error) }
            outcome.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        _ = try outcome.withLock { $0 }?.get()
    }
}
