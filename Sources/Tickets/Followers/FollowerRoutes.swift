import Domain
import Outbox
import Postgres
import Views
import Web

/// The page of a follower's link: whoever has the link from the e-mail may stop the e-mails, and nothing else.
package enum FollowerRoutes {
    package static let all: [Route] = [
        .get("/f/:token", ask),
        .post("/f/:token", withoutToken: stop),
    ]

    private static func ask(_ request: PublicRequest) async throws -> Response {
        try await page(request, isDone: false) { _, _ in }
    }

    /// Also what an e-mail program's one-click button posts (RFC 8058), which knows no form token: the link is the proof.
    private static func stop(_ request: PublicRequest) async throws -> Response {
        try await page(request, isDone: true) { link, tx in
            guard try await tx.run(FollowedTicketQueries.stop(link)) > 0 else { return }
            _ = try await tx.run(
                EventQueries.record([NewTicketEvent(link.ticket, .unfollowed)], tenant: link.tenant, by: link.member))
        }
    }

    private static func page(
        _ request: PublicRequest, isDone: Bool, _ act: @Sendable (FollowerLink, Transaction) async throws -> Void
    ) async throws -> Response {
        let token = try request.parameters.text("token")
        guard let link = FollowerLink(token: token, request.application.secrets) else { throw AppError.notFound }
        let ticket = try await request.application.database.transaction(.tenant(link.tenant)) { tx in
            let ticket = try await tx.run(FollowedTicketQueries.ticket(link))
            if ticket != nil { try await act(link, tx) }
            return ticket
        }
        guard let ticket else { throw AppError.notFound }
        var layout = request.layout(nil)
        layout.csrfToken = ""
        let name = CustomerName.displayName(ticket.customerName, email: ticket.customerEmail, ticket: link.ticket)
        return .page(
            StopFollowingPage(
                layout: layout, token: token, ticket: "\(name) #\(link.ticket)", tenantName: ticket.tenantName,
                isDone: isDone
            ).body)
    }
}
