import Domain
import Foundation
import JobQueue
import Postgres
import Views
import Web

/// Notifies a ticket's followers of an event, except the member who caused it.
package struct NotifyFollowers: Job {
    package static let kind: JobKind = "notify_followers"
    package static let queue = QueueName.notifications

    package let event: Int
}

/// The work of `NotifyFollowers`: an e-mail for each follower whose interest covers the event.
package struct FollowerNotices: Sendable {
    let event: Int
    let application: Application
    let context: JobContext

    package init(_ job: NotifyFollowers, application: Application, _ context: JobContext) {
        event = job.event
        self.application = application
        self.context = context
    }

    private var tenant: Int { context.tenant }

    package func run() async throws -> JobOutcome {
        let (detail, followers) = try await context.database.pipeline(
            .tenant(tenant), NoticeQueries.event(event, tenant: tenant), NoticeQueries.followers(event, tenant: tenant))
        guard let detail else { return .done }
        let event = try TicketEvent(json: detail.json)
        let emails = followers.filter { $0.interest.covers(event) }.map { email(to: $0, of: event, detail) }
        return .finish { tx in
            for email in emails { tx.enqueue(OutboxQueries.queueNotice(email, tenant: tenant)) }
        }
    }

    private func email(to follower: NoticeFollower, of event: TicketEvent, _ detail: EventDetail) -> NewEmail {
        let strings = Strings.portuguese
        let name = CustomerName.displayName(detail.customerName, email: detail.customerEmail, ticket: detail.ticket)
        let stopURL =
            application.baseURL
            + Paths.stopFollowing(
                FollowerLink(tenant: tenant, ticket: detail.ticket, member: follower.id).token(application.secrets))
        let sentence = strings.sentence(
            for: event, by: detail.actor, at: nil, in: TimeZone(identifier: detail.zone) ?? .gmt)
        return NewEmail(
            ticket: detail.ticket, fromName: "Retorno · \(detail.tenantName)",
            replyTo: SenderAddress.address(slug: detail.tenantSlug, domain: application.mailDomain), toName: follower.name,
            toAddress: follower.email,
            subject: strings.mail.followerSubject(detail.ticket, name),
            body: strings.mail.followerBody(
                sentence, detail.excerpt ?? "",
                application.baseURL + Paths.ticket(detail.tenantSlug, detail.ticket), stopURL),
            unsubscribeURL: stopURL)
    }
}

extension FollowerInterest {
    /// Nobody is notified of deliveries that succeed, nor of following and unfollowing.
    func covers(_ event: TicketEvent) -> Bool {
        switch event {
        case .opened, .replySent, .replyResent, .replyMarkedSent, .followed, .unfollowed, .followerAdded, .followerRemoved:
            false
        case .replied, .received, .noted, .replyRefused, .replyUnconfirmed: self != .changes
        default: self != .messages
        }
    }
}
