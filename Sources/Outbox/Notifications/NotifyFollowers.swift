import Domain
import Foundation
import Postgres
import Views
import Web

/// Mails an event of a ticket to its followers, but never to the one who made it.
package struct NotifyFollowers {
    package let event: Int
    package let tenant: Int

    package func run(_ worker: JobWorker) async throws -> JobOutcome {
        let (happened, followers) = try await worker.database.pipeline(
            .tenant(tenant), NoticeQueries.happened(event, tenant: tenant), NoticeQueries.followers(event, tenant: tenant))
        guard let happened else { return .done }
        let kind = try TicketEvent(json: happened.json)
        let emails = followers.filter { $0.interest.covers(kind) }.map { email(to: $0, of: kind, happened, worker) }
        return .finish { tx in
            for email in emails { _ = try await tx.run(OutboxQueries.queueNotice(email, tenant: tenant)) }
        }
    }

    private func email(
        to follower: NoticeFollower, of event: TicketEvent, _ happened: EventDetail, _ worker: JobWorker
    ) -> NewEmail {
        let text = Text.portuguese, application = worker.application
        let name = CustomerName.displayName(happened.customerName, email: happened.customerEmail, ticket: happened.ticket)
        let stop = application.baseURL + Paths.stopFollowing(
            FollowerLink(tenant: tenant, ticket: happened.ticket, member: follower.id).token(application.secrets))
        let sentence = text.sentence(
            for: event, by: happened.actor, at: nil, in: TimeZone(identifier: happened.zone) ?? .gmt)
        return NewEmail(
            ticket: happened.ticket, fromName: "Retorno · \(happened.tenantName)",
            replyTo: "\(happened.tenantSlug)@\(worker.mailDomain)", toName: follower.name, toAddress: follower.email,
            subject: text.mail.followerSubject(happened.ticket, name),
            body: text.mail.followerBody(
                sentence, happened.excerpt ?? "",
                application.baseURL + Paths.ticket(happened.tenantSlug, happened.ticket), stop),
            unsubscribeURL: stop)
    }
}

extension FollowerInterest {
    /// What an e-mail server answers about a reply is the team's business; following and unfollowing nobody's.
    package func covers(_ event: TicketEvent) -> Bool {
        switch event {
        case .opened, .replySent, .replyResent, .replyMarkedSent, .followed, .unfollowed, .followerAdded, .followerRemoved:
            false
        case .replied, .received, .noted, .replyRefused, .replyDoubtful: self != .changes
        default: self != .messages
        }
    }
}
